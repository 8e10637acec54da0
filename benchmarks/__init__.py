"""Measures the times that users wait for, each with a baseline of the same run: ``python -m benchmarks``."""
