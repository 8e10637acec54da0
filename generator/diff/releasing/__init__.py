"""Releases: the next version, the changelog entry, and the removal of marked entries."""
