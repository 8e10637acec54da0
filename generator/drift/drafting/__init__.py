"""Drafts: the first spec of a venue from pages."""
