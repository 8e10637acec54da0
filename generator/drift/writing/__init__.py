"""``drift --write``: applies the changes of pages to the spec."""
