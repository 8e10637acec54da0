"""What the documentation's contradictions allow, undone before a value is read, and counted."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, get_origin

from ..values.exact_json import is_list, is_object
from ..values.numbers import decimal_of, digits_of, is_meant
from .deviation_counter import DeviationCounter
from .scalars import Reader, Refused, Words

EMPTY = object()
"""In place of a field that counts as absent and may not be None."""

_NO_VALUE = frozenset(
    {
        *("nan", "-nan", "inf", "+inf", "-inf", "infinity", "+infinity", "-infinity"),
        *("-", "--", "n/a", "na", "null", "none", "nil", "undefined"),
    }
)
_NO_DATE = "0000-00-00"


def undoing(inner: Reader | None, kind: Any, nullable: bool, words: Words, what: str) -> Reader:
    """A reader that first undoes what ``words`` accept; ``inner`` then reads the form that is documented."""
    many = get_origin(kind) is list
    nothing: Any = None if nullable else [] if many else EMPTY

    def read(value: Any, seen: DeviationCounter) -> Any:
        word = ""
        if type(value) is str:
            word = _of_text(value, words)
            if many and value and not word and "single_object" in words:
                word, value = "single_object", [value]
            elif word == "text_boolean":
                value = value.lower() == "true"
            elif word and word != "text_number":
                value = nothing
        elif is_list(value):
            if not many and len(value) == 1 and "array_of_one" in words:
                word, value = "array_of_one", value[0]
        elif many:
            if "single_object" in words and value is not None:
                word, value = "single_object", [value]
        elif isinstance(value, int | Decimal) and not isinstance(value, bool):
            word, value = _of_number(value, kind, words)
        if word:
            seen.note(f"{what}: {word}")
        if value is None or value is EMPTY or inner is None:
            return value
        return inner(value, seen)

    return read


def _of_text(text: str, words: Words) -> str:
    """Which deviation a text is; none if it is empty."""
    if text == "null" and "null_text" in words:
        return "null_text"
    if text == "":
        return "empty_text" if "empty_text" in words else ""
    if "placeholder_text" in words and (text.lower() in _NO_VALUE or text.startswith(_NO_DATE)):
        return "placeholder_text"
    if "text_boolean" in words and text.lower() in ("true", "false"):
        return "text_boolean"
    return "text_number" if "text_number" in words and decimal_of(text) is not None else ""


def _of_number(value: int | Decimal, kind: Any, words: Words) -> tuple[str, Any]:
    """The same for a number, and the value that it means."""
    if "number_boolean" in words and value in (0, 1):
        return "number_boolean", value == 1
    if "number_text" not in words:
        return "", value
    if isinstance(value, Decimal) and not is_meant(value):
        raise Refused("the number is too large or too small to be meant")
    return "number_text", value if kind is Decimal else digits_of(value)


def without_nulls(inner: Reader | None, what: str) -> Reader:
    """A reader of lists and maps that leaves out what is null in them."""

    def read(value: Any, seen: DeviationCounter) -> Any:
        if is_list(value):
            kept: Any = [item for item in value if item is not None]
        elif is_object(value):
            kept = {name: item for name, item in value.items() if item is not None}
        else:
            return value if inner is None else inner(value, seen)
        if len(kept) < len(value):
            seen.note(f"{what}: null_item")
        return kept if inner is None else inner(kept, seen)

    return read
