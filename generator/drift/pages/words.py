"""The words that pages use for "required" and for types: one list, for whoever reads, compares, weighs or writes."""

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
"""What each word for a type may mean, in the words of the spec's language; none is likelier than another."""
TYPES: Final = tuple(_MEANS)


def needed(text: str) -> bool | None:
    """Whether a cell says that something must be given; None for a word that nobody knows (``conditional``)."""
    word = " ".join(text.split()).strip(_SIDES).lower()
    return True if word in YES else False if word in NO or not word else None


def meanings(word: str) -> tuple[str, ...]:
    """The types that a page's word may mean; none where nobody knows it."""
    return _MEANS.get(word.strip().lower(), ())


def type_of(word: str) -> str:
    """The type that a word means; ``unknown`` where it may mean several, or none that has a word in a spec."""
    found = meanings(word)
    return found[0] if len(found) == 1 and found[0] not in ("object", "list") else "unknown"
