"""The tests. A case is a folder; see CONTRIBUTING.md."""
