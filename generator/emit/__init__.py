"""Views -> text -> ruff -> disk."""
