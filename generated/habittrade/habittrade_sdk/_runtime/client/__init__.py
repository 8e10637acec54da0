"""The synchronous and the asynchronous client."""
