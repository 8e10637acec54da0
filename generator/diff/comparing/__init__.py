"""Comparison of two Apis: one module per part of an API, and the table of compared fields."""
