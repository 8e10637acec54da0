"""Types of values: objects, enumerations, bounds, accepted deviations, examples."""
