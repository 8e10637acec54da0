"""Api -> views: what each generated module says, in Python."""
