"""One call of an operation: build, sign, send, classify, retry, paginate."""
