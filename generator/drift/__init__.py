"""A page of documentation against the spec that was written from it: what changed, and what that concerns."""
