"""sdkwright: typed Python SDKs of brokers and exchanges, generated from their documentation written down as YAML."""
