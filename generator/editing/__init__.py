"""YAML that is changed where it stands."""
