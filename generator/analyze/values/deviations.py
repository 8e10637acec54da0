"""Accepted deviations against what they are accepted of: a word that can never matter is a mistake of the author."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from generator.analyze.context import Context
from generator.ir import subjects
from generator.ir.api import Api
from generator.ir.operations import OneResult
from generator.ir.types import EnumRef, ListOf, MapOf, Scalar, TypeRef
from generator.spec.model import Spec
from generator.text.span import Span

_COUNTS = frozenset({"timestamp_s", "timestamp_ms", "timestamp_us", "timestamp_ns"})

Kinds = frozenset[str]
"""What a subject is: ``list``, ``map``, ``result``, the kind of its single values, ``absent`` where it may be missing,
and ``required`` where the page wants it."""

WORDS: Mapping[str, tuple[str, Callable[[Kinds], bool]]] = {
    "array_of_one": ("one thing, not a list", lambda kinds: "list" not in kinds),
    "single_object": ("a list", lambda kinds: "list" in kinds),
    "null_text": ("a list, or an optional or nullable field", lambda kinds: bool(kinds & {"list", "absent"})),
    "empty_text": ("an optional field", lambda kinds: "absent" in kinds and "result" not in kinds),
    "number_text": ("text or a decimal", lambda kinds: bool(kinds & {"string", "decimal"})),
    "text_number": ("a number or a numeric timestamp", lambda kinds: bool(kinds & {"integer", "decimal", *_COUNTS})),
    "text_boolean": ("a `boolean`", lambda kinds: "boolean" in kinds),
    "number_boolean": ("a `boolean`", lambda kinds: "boolean" in kinds),
    "epoch_ms": ("a `timestamp_iso`", lambda kinds: "timestamp_iso" in kinds),
    "epoch_s": ("a `timestamp_iso`", lambda kinds: "timestamp_iso" in kinds),
    "no_zone": ("a `timestamp_iso`", lambda kinds: "timestamp_iso" in kinds),
    "absent": ("a field that is documented to be there", lambda kinds: "required" in kinds),
    "placeholder_text": ("an optional field", lambda kinds: "absent" in kinds and "result" not in kinds),
    "null_item": ("a list or a map", lambda kinds: bool(kinds & {"list", "map"})),
}
"""Every deviation that can be accepted: of what, in words and as a condition."""

MEANINGS: Mapping[str, str] = {
    "array_of_one": "A list with one item where one value is documented.",
    "single_object": "One value where a list is documented.",
    "null_text": "The text `null`. A list as a result may then also be null or missing.",
    "empty_text": "An empty text, which counts as absent.",
    "number_text": "A number where text is documented.",
    "text_number": "The text of a number where a number is documented.",
    "text_boolean": "The text `true` or `false`.",
    "number_boolean": "0 or 1 for a boolean.",
    "epoch_ms": "Milliseconds since 1970 where ISO 8601 is documented.",
    "epoch_s": "Seconds since 1970 where ISO 8601 is documented.",
    "no_zone": "A time without a zone, which is read as UTC.",
    "absent": "A field that is documented to be there may be missing or null; it is then `None`.",
    "placeholder_text": (
        "A text in place of a missing value, which counts as absent: `NaN`, `Infinity`, `N/A`, `-`, `--`, `null`, "
        "`none`, a date `0000-00-00`, in any case."
    ),
    "null_item": "A null in a list or map, which is left out.",
}
"""What each deviation is, for the reference of the spec language."""


def check_deviations(context: Context, spec: Spec, api: Api) -> None:
    """Report each accepted word that does not fit the type of its subject."""
    kinds = dict(_subjects(api))
    for written in spec.contradictions.contradictions:
        of = kinds.get(str(written.about))
        for word in written.accept if of is not None else ():
            needed, fits = WORDS[str(word)]
            if not fits(of or frozenset()):
                _report(context, word.span, f"`{word}` does not apply to `{written.about}`", f"it is only for {needed}")


def _report(context: Context, span: Span, message: str, help_: str) -> None:
    context.error(span, message, "accept-does-not-apply", help_)


def _subjects(api: Api) -> Iterator[tuple[str, Kinds]]:
    """Everything of which deviations may be accepted, and what it is."""
    bases = {enum.name: enum.base for enum in api.enums}
    for item in api.objects:
        for field in item.fields:
            there = {"absent"} if field.may_be_none else set[str]()
            there |= {"required"} if field.required and not field.nullable else set[str]()
            yield subjects.within(subjects.object_(item.name), field.name), _kinds(field.type, bases) | there
    for group in api.groups:
        for operation in group.operations:
            if isinstance(operation.result, OneResult):
                name = operation.subject
                yield name, _kinds(operation.result.type, bases) | {"result"}


def _kinds(type_: TypeRef, bases: Mapping[str, str]) -> Kinds:
    match type_:
        case Scalar(kind):
            return frozenset({kind})
        case EnumRef(name):
            return frozenset({bases.get(name, "")})
        case ListOf(item, _):
            return _kinds(item, bases) | {"list"}
        case MapOf(item):
            return (_kinds(item, bases) - {"list"}) | {"map"}
        case _:
            return frozenset()
