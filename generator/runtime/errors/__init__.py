"""Exceptions, error codes and what they say."""
