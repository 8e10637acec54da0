"""Streams: addresses, frames, formulas."""
