"""What a table says of a field beside what examples show: the table wins, a conflict is told."""

from __future__ import annotations

from typing import TypeAlias

from generator.drift.pages.words import meanings, type_of

Seen: TypeAlias = str | tuple[str, str]
"""A type as examples show it: a word, the name of an object type, or ``("list", word)``; ``unknown`` by none."""
_PLAIN = ("string", "integer", "decimal", "boolean")


def agreed(word: str, seen: Seen) -> tuple[Seen, str]:
    """The type of a field, and what a person has to look at; empty where both sides agree."""
    said = type_of(word)
    if seen in ("unknown", "json"):
        return (said, "") if said != "unknown" or seen == "unknown" else (seen, "")
    if said != "unknown":
        fits = seen == said or (seen, said) == ("integer", "decimal")
        return said, "" if fits else _both(word, seen)
    possible = meanings(word)
    if possible and _kind(seen) not in possible:
        return "unknown", _both(word, seen)
    if possible[:1] == ("decimal",) and seen == "integer":
        return seen, _both(word, seen)  # the next one may have a fraction
    return seen, ""


def _kind(seen: Seen) -> str:
    return "list" if isinstance(seen, tuple) else seen if seen in _PLAIN else "object"


def _both(word: str, seen: Seen) -> str:
    return f"the table says {word}, an example shows {_kind(seen)}"
