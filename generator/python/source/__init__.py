"""Pieces of Python source: names, literals, imports, annotations."""
