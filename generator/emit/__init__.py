"""Views -> text -> black -> disk."""
