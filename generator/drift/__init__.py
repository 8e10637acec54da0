"""Comparison of documentation pages with the spec: what changed, and which entries are affected."""
