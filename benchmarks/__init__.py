"""The times that a user waits for, each beside a baseline measured in the same run: ``python -m benchmarks``."""
