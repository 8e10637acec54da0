"""Fetching documentation pages, and reading them in all their formats."""
