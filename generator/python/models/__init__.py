"""Objects and enumerations, and the rules of their fields."""
