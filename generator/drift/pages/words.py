"""The words that pages use for "required" and for types: one list for all modules."""

from __future__ import annotations

from typing import Final

YES: Final = frozenset(("yes", "y", "true", "required", "mandatory", "m", "是", "必填", "必须"))
NO: Final = frozenset(("no", "n", "false", "optional", "o", "not required", "否", "选填", "可选", "--", "-", ""))
_SIDES: Final = "()[]*.:\u2713\u2714 "

_MEANS: Final[dict[str, tuple[str, ...]]] = {
    **dict.fromkeys(("string", "str", "text", "char", "varchar"), ("string",)),
    **dict.fromkeys(("bool", "boolean"), ("boolean",)),
    **dict.fromkeys(("int", "integer", "int8", "int16", "int32", "uint32", "short", "byte"), ("integer",)),
    **dict.fromkeys(("decimal", "bigdecimal", "double", "float", "float32", "float64"), ("decimal",)),
    **dict.fromkeys(("long", "int64", "uint64", "timestamp"), ("integer", "time")),
    "number": ("decimal", "integer"),
    "enum": ("string", "integer"),
    **dict.fromkeys(("date", "datetime"), ("string", "time")),
    **dict.fromkeys(("object", "map", "json", "any", "dict"), ("object",)),
    **dict.fromkeys(("array", "list"), ("list",)),
}
"""The types of the spec that each word may mean, in no order of likelihood."""
TYPES: Final = tuple(_MEANS)


def needed(text: str) -> bool | None:
    """Whether a cell means "required"; None for an unknown word (``conditional``)."""
    word = " ".join(text.split()).strip(_SIDES).lower()
    return True if word in YES else False if word in NO or not word else None


def meanings(word: str) -> tuple[str, ...]:
    """The types that a word may mean; empty for an unknown word."""
    return _MEANS.get(word.strip().lower(), ())


def type_of(word: str) -> str:
    """The type that a word means; ``unknown`` if it may mean several, or one that has no name in a spec."""
    found = meanings(word)
    return found[0] if len(found) == 1 and found[0] not in ("object", "list") else "unknown"
