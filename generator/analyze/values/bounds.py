"""Documented bounds of values: whether they fit the type, agree with one another, and hold what the page shows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from generator.analyze.context import Context
from generator.analyze.values.patterns import BadPattern, check_pattern
from generator.ir.bounds import Bounds
from generator.ir.source import Source
from generator.ir.types import EnumRef, ListOf, Scalar, TypeRef, item_of, show, unit_of
from generator.runtime.data.validation import Bounded
from generator.spec import model as spec
from generator.spec.node import Text
from generator.text.diagnostics import Collector

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,30})(?:\.[0-9]{1,30})?")
_OF_NUMBERS = ("at_least", "at_most")
_OF_CHARS = ("at_least_chars", "at_most_chars")
_OF_TEXTS = (*_OF_CHARS, "pattern")
_ALL = (*_OF_NUMBERS, *_OF_TEXTS, "values")
_SHOWN = ("const", "default", "example")
"""Values that an entry shows and that its own bounds must allow."""


def bounds(context: Context, written: spec.Field, type_: TypeRef, source: Source) -> Bounds | None:
    """The bounds of one field or parameter; None where there are none."""
    given = [key for key in _ALL if getattr(written, key) is not None]
    if written.bounds_source is not None and not given:
        help_ = f"bounds are {', '.join(f'`{key}`' for key in _ALL)}"
        context.error(written.key_span("bounds_source"), "`bounds_source` needs bounds", "not-applicable", help_)
    if not given or not _fit(context, written, type_, given):
        return None
    found = Bounds(
        source=context.source(written.bounds_source, source),
        at_least=_number(context, written.at_least, type_),
        at_most=_number(context, written.at_most, type_),
        at_least_chars=written.at_least_chars,
        at_most_chars=written.at_most_chars,
        pattern=_pattern(context, written.pattern),
        values=_values(context, written.values, type_),
    )
    _check_some(context, written, found)
    _check_shown(context, written, type_, found)
    return found


def problem(bounds: Bounds, type_: TypeRef, text: str) -> str | None:
    """Why a value, as a spec writes it, is not within the bounds; None for one that is."""
    if bounds.at_least is None and bounds.at_most is None:
        return _rule(bounds).asks(text)
    return _rule(bounds).asks(Decimal(text)) if _NUMBER.fullmatch(text) else f"must be of type {show(item_of(type_))}"


def check_value(context: Context, written: spec.Field, value: Text) -> None:
    """Report a value that a spec gives to a parameter elsewhere, and that is not within its bounds."""
    quiet = Context(context.spec, Collector())
    type_ = quiet.type(written.type)
    found = bounds(quiet, written, type_, quiet.source(written.source))
    asked = None if found is None else problem(found, type_, value)
    if asked is not None:
        help_ = f"the bounds are at {written.span.where}"
        context.error(value.span, f"`{value}` is out of bounds: it {asked}", "out-of-bounds", help_)


def check_topic(context: Context, parameters: Mapping[Text, spec.Field]) -> None:
    """Report bounds and times of the parameters that a topic is made of: only their types are checked."""
    for name, written in parameters.items():
        for key in (key for key in _ALL if getattr(written, key) is not None):
            message = f"`{key}` does not apply to parameters of topics"
            context.error(written.key_span(key), message, "bound-does-not-fit", "only their types are checked")
        if unit_of(context.type(written.type)) is not None:
            help_ = "texts, numbers, dates and enums can"
            context.error(written.value_span("type"), f"`{name}` is not allowed in a topic", "wrong-type", help_)


def _rule(bounds: Bounds) -> Bounded:
    return Bounded(
        "",
        at_least=bounds.at_least,
        at_most=bounds.at_most,
        at_least_chars=bounds.at_least_chars,
        at_most_chars=bounds.at_most_chars,
        pattern=bounds.pattern,
        values=bounds.values,
    )


def _fit(context: Context, written: spec.Field, type_: TypeRef, given: list[str]) -> bool:
    """Whether the type can have these bounds."""
    possible: tuple[str, ...] = ()
    match item_of(type_):
        case Scalar("string"):
            possible = _OF_TEXTS
        case Scalar("integer" | "decimal"):
            possible = _OF_NUMBERS
        case EnumRef():
            possible = ("values",)
        case _:
            pass
    wrong = [key for key in given if key not in possible]
    for key in wrong:
        help_ = (
            f"allowed bounds: {', '.join(f'`{each}`' for each in possible)}"
            if possible
            else "bounds are not supported for this type"
        )
        if isinstance(type_, ListOf) and key == "at_most":
            help_ = "write the maximum length of a list in its type: `{list: TYPE, at_most: 5}`"
        message = f"`{key}` does not apply to {_article(show(item_of(type_)))}"
        context.error(written.key_span(key), message, "bound-does-not-fit", help_)
    return not wrong


def _number(context: Context, text: Text | None, type_: TypeRef) -> Decimal | None:
    if text is None:
        return None
    if not _NUMBER.fullmatch(text):
        help_ = "write digits, with `.` before a fraction"
        context.error(text.span, f"`{text}` is not a number", "not-a-number", help_)
        return None
    if item_of(type_) == Scalar("integer") and "." in text:
        context.error(text.span, f"`{text}` is not an integer", "bound-does-not-fit", "the values are integers")
    return Decimal(text)


def _pattern(context: Context, text: Text | None) -> str | None:
    if text is None:
        return None
    try:
        check_pattern(text)
    except BadPattern as found:
        help_ = "allowed: characters, classes as [A-Z0-9-], groups, `|`, and ? * + {m,n} after what has a fixed length"
        context.error(text.at(found.at), f"`{text}` is not a valid pattern: {found.message}", "bad-pattern", help_)
        return None
    return str(text)


def _values(context: Context, written: list[Text] | None, type_: TypeRef) -> tuple[str, ...]:
    item = item_of(type_)
    if written is None or not isinstance(item, EnumRef):
        return ()
    documented = context.spec.types.enums[Text(item.name)].values
    for value in written:
        if value not in documented:
            context.unknown(f"value of `{item.name}`", value, documented, "unknown-value")
    return tuple(map(str, written))


def _check_some(context: Context, written: spec.Field, found: Bounds) -> None:
    """Bounds that nothing is within."""
    pairs = (_OF_NUMBERS, found.at_least, found.at_most), (_OF_CHARS, found.at_least_chars, found.at_most_chars)
    for (low, high), least, most in pairs:
        if least is not None and most is not None and least > most:
            message = f"nothing is both `{low}` {least} and `{high}` {most}"
            context.error(written.value_span(high), message, "empty-bounds", "correct one of them")
    for key, least in (("at_least_chars", 0), ("at_most_chars", 1)):
        number = getattr(found, key)
        if number is not None and number < least:
            context.error(written.value_span(key), f"`{key}` must be at least {least}", "empty-bounds")
    if written.values is not None and not written.values:
        context.error(
            written.value_span("values"),
            "`values` must not be empty",
            "empty-bounds",
            "list the allowed values, or remove the key",
        )


def _check_shown(context: Context, written: spec.Field, type_: TypeRef, found: Bounds) -> None:
    for key in _SHOWN:
        text: Text | None = getattr(written, key)
        asked = None if text is None else problem(found, type_, text)
        if text is not None and asked is not None:
            help_ = "correct the value, or the bounds"
            context.error(text.span, f"`{key}` is out of bounds: it {asked}", "out-of-bounds", help_)


def _article(word: str) -> str:
    return f"an {word}" if word[:1].lower() in "aeiou" else f"a {word}"
