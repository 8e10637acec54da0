"""What pydantic found wrong, as diagnostics that point into the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.spec.describe import describe, fields_of, keys_of, listing, one_of, words_of
from generator.spec.node import kind_of
from generator.spec.values import Entry, Items, Text, Value, step_into
from generator.text.diagnostics import Diagnostic
from generator.text.nearest import did_you_mean, nearest
from generator.text.span import Span

_MOST_MISTAKES: Final = 100
"""At most so many of one file are reported."""
_EXPECTED: Final = {
    "is_instance_of": "a text",
    "literal_error": "one word",
    "dict_type": "a mapping",
    "model_type": "a mapping",
    "list_type": "a list",
}


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an error is: ``value`` is under ``name`` in ``holder``; None when nothing is."""

    holder: Value
    name: str
    value: Value | None


def diagnostics(error: ValidationError, root: Value) -> Iterator[Diagnostic]:
    """One diagnostic for each error; a missing value that the reader has reported is not reported again."""
    return islice(_all(error, root), _MOST_MISTAKES)


def _all(error: ValidationError, root: Value) -> Iterator[Diagnostic]:
    missing: dict[int, tuple[Entry, list[str]]] = {}
    for detail in error.errors(include_url=False, include_input=False):
        place = _find(root, detail["loc"])
        if _is_told(place.value):
            continue
        if place.value is None and isinstance(place.holder, Entry):
            missing.setdefault(id(place.holder), (place.holder, []))[1].append(place.name)
        elif place.value is not None:
            yield _tell(detail, place, place.value)
    for entry, names in missing.values():
        yield from _missing(entry, names)


def _is_told(value: Value | None) -> bool:
    """Whether the reader has noted that nothing is written here, as in ``data:`` and in ``data: {timestamp}``."""
    if isinstance(value, Entry) and value:
        return all(map(_is_told, value.values()))
    return isinstance(value, Text) and value.is_blank


def _find(root: Value, location: tuple[int | str, ...]) -> _Place:
    """Follow a location; steps in parentheses name a branch of a union and are not in the file."""
    place = _Place(root, "", root)
    for step in location:
        inner = None if place.value is None else step_into(place.value, step)
        if place.value is not None and (inner is not None or not str(step).startswith("(")):
            place = _Place(place.value, str(step), inner)
    return place


def _tell(detail: ErrorDetails, place: _Place, value: Value) -> Diagnostic:
    kind, context = detail["type"], detail.get("ctx", {})
    if kind == "mistake":
        return Diagnostic(value.span, str(context["message"]), str(context["rule"]), context["help"])
    if kind == "extra_forbidden" and isinstance(place.holder, Entry):
        return _unknown_key(place.holder, place.name)
    if kind == "literal_error" and isinstance(value, Text):
        words = words_of(fields_of(place.holder).get(place.name))
        help = did_you_mean(value, words) or one_of(words)
        return Diagnostic(value.span, f"unknown value `{value}`", "unknown-value", help)
    expected = _EXPECTED.get(kind)
    if expected is None:
        return Diagnostic(value.span, detail["msg"], "wrong-type")
    what = f"`{place.name}`" if place.name and isinstance(place.holder, Entry) else "this"
    message = f"{what} must be {expected}, not {kind_of(value)}"
    cure = _cure(expected, value) or keys_of(str(context.get("class_name", "")))
    return Diagnostic(_shape_span(value), message, "wrong-type", cure)


def _missing(entry: Entry, names: list[str]) -> Iterator[Diagnostic]:
    """What an entry lacks, reported together; a mistyped key is reported as such and counts as there."""
    known = fields_of(entry)
    unknown = islice((key for key in entry if key not in known), _MOST_MISTAKES)
    meant = {nearest(key, _free(entry)) for key in unknown}
    names = [name for name in names if name not in meant]
    if names:
        message = f"missing key{'s' if len(names) > 1 else ''} {listing(names)}"
        help = describe(names[0], known.get(names[0])) if len(names) == 1 else None
        yield Diagnostic(entry.span, message, "missing-key", help)


def _unknown_key(holder: Entry, name: str) -> Diagnostic:
    key = holder.key(name)
    help = did_you_mean(name, _free(holder)) or f"known here: {listing(fields_of(holder))}"
    return Diagnostic(holder.span if key is None else key.span, f"unknown key `{name}`", "unknown-key", help)


def _free(holder: Entry) -> list[str]:
    """The keys that an entry could still take."""
    return [name for name in fields_of(holder) if name not in holder]


def _shape_span(value: Value) -> Span:
    """The value itself when it is on the line of its key, else the key: the value would be many lines."""
    if isinstance(value, Text):
        return value.span
    return value.body if value.body.line == value.span.line else value.span


def _cure(expected: str, value: Value) -> str | None:
    if expected == "a list" and isinstance(value, Text):
        return f"write a list with one item as [{value}]"
    first = value.body.text[:1] if isinstance(value, (Entry, Items)) else ""
    if expected in ("a text", "one word") and first in ("{", "["):
        return f"put a text in quotes if it begins with `{first}`"
    return None
