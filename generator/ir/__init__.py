"""The Api: what the documentation means, as data. Knows no YAML and no Python."""
