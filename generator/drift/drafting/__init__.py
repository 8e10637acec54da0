"""A first spec from a page."""
