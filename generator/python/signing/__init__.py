"""Credentials, signing levels and vectors."""
