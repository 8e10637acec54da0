"""Which rows of a page are which rows of the spec."""
