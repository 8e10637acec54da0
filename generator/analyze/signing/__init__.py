"""Signing levels: expressions, places, vectors, verifying."""
