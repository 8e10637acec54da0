"""Which page says this, and what rests on that page: every fact of an Api by its names."""

from generator.explain.facts import Fact, facts
from generator.explain.find import find, known_names
from generator.explain.pages import page_lines

__all__ = ["Fact", "facts", "find", "known_names", "page_lines"]
