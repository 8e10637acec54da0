"""Requests, responses and the transports that carry them."""
