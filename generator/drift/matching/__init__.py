"""Matching of rows of a page with rows of the spec."""
