"""Credentials, signatures, nonces and clocks."""
