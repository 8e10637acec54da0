"""Documentation pages: got, and read in each of their forms."""
