"""Combines the type of a field in a table with its type in examples: the table wins, a conflict is reported."""

from __future__ import annotations

from typing import TypeAlias

from generator.drift.pages.words import meanings, type_of

Seen: TypeAlias = str | tuple[str, str]
"""The type of a field in examples: a scalar, an object type, or ``("list", type)``; ``unknown`` without examples."""
_PLAIN = ("string", "integer", "decimal", "boolean")


def agreed(word: str, seen: Seen) -> tuple[Seen, str]:
    """The type of a field, and the reason why a person must decide; empty if table and examples agree."""
    documented = type_of(word)
    if seen in ("unknown", "json"):
        return (documented, "") if documented != "unknown" or seen == "unknown" else (seen, "")
    if documented != "unknown":
        fits = seen == documented or (seen, documented) == ("integer", "decimal")
        return documented, "" if fits else _both(word, seen)
    possible = meanings(word)
    if possible and _kind(seen) not in possible:
        return "unknown", _both(word, seen)
    if possible[:1] == ("decimal",) and seen == "integer":
        return seen, _both(word, seen)  # another value may have a fraction
    return seen, ""


def _kind(seen: Seen) -> str:
    return "list" if isinstance(seen, tuple) else seen if seen in _PLAIN else "object"


def _both(word: str, seen: Seen) -> str:
    return f"the table says {word}, an example shows {_kind(seen)}"
