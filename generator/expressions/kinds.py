"""What an expression yields: a small closed set of kinds, joined with ``|`` where several are possible."""

from __future__ import annotations

from enum import Flag, auto


class Kind(Flag):
    """The kind of a value. ``Kind.TEXT | Kind.NONE`` is text that may be absent; ``in`` asks for a subset."""

    TEXT = auto()
    BYTES = auto()
    INTEGER = auto()
    BOOLEAN = auto()
    PAIRS = auto()
    """Named pairs: a list of (name, value), both text."""
    TEXTS = auto()
    """A list of texts."""
    JSON = auto()
    """A decoded JSON value; what it is shows when the response arrives, and missing is None."""
    NONE = auto()

    @property
    def may_be_absent(self) -> bool:
        """Whether None is among the possible values."""
        return bool(self & (Kind.NONE | Kind.JSON))

    def without_none(self) -> Kind:
        """The same kind after a test that it is there."""
        return self & ~Kind.NONE

    def describe(self) -> str:
        """In words, for messages: ``text or nothing``."""
        words = [word for kind, word in _WORDS.items() if kind in self]
        return " or ".join(words)


_WORDS = {
    Kind.TEXT: "text",
    Kind.BYTES: "bytes",
    Kind.INTEGER: "an integer",
    Kind.BOOLEAN: "a truth value",
    Kind.PAIRS: "a list of named pairs",
    Kind.TEXTS: "a list of texts",
    Kind.JSON: "a JSON value",
    Kind.NONE: "nothing",
}
