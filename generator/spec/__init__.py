"""What the author wrote: strict YAML in which every text knows its place, and the language's model."""
