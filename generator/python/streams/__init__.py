"""Streams and the events that they push."""
