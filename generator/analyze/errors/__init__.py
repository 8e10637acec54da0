"""Error tables, and a second opinion on their verdicts."""
