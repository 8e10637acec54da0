"""Documented conditions on parameters and on fields of what is sent, checked before anything is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from enum import Enum
from typing import Any, TypeAlias

from msgspec import UNSET, Struct

from ..errors.sources import Source
from .encode import is_mapping, is_sequence, text_of


class RuleViolation(ValueError):
    """A documented rule that the parameters break."""

    def __init__(self, parameter: str, rule: str, source: Source | None = None, wire_name: str | None = None) -> None:
        super().__init__(parameter, rule)
        self.parameter = parameter
        self.rule = rule
        self.source = source
        self.wire_name = wire_name
        """What the venue calls it, where that is another name."""

    def named(self, names: Mapping[str, str]) -> RuleViolation:
        """The same with parameters as ``names`` (wire name: name in Python) calls them."""
        called = ", ".join(_called(place, names) for place in self.parameter.split(", "))
        wire_name = None if called == self.parameter else self.parameter
        return RuleViolation(called, self.rule, self.source, self.wire_name or wire_name)


class AtLeastOne(Struct, frozen=True):
    """One of ``names`` must be given; an empty text counts as absent, null does not."""

    names: tuple[str, ...]
    source: Source | None = None

    def broken(self, values: Mapping[str, Any]) -> tuple[str, str] | None:
        """The parameters at fault and what is asked of them."""
        if any(_given(values.get(name, UNSET)) for name in self.names):
            return None
        return ", ".join(self.names), "at least one of these must be given"


class RequiredWhen(Struct, frozen=True):
    """``parameter`` is needed when ``when`` has one of ``values``."""

    parameter: str
    when: str
    values: tuple[str, ...]
    source: Source | None = None
    assumed: str | None = None
    """What the venue takes ``when`` for where it is not given."""
    shown_as: str | None = None
    """What ``when`` is called in Python, where that is another name."""

    def broken(self, values: Mapping[str, Any]) -> tuple[str, str] | None:
        """The parameter at fault and what is asked of it."""
        condition = values.get(self.when, UNSET)
        condition = condition if _given(condition) else self.assumed
        if _given(values.get(self.parameter, UNSET)) or condition is None:
            return None
        text = text_of(condition, self.when)
        if text not in self.values:
            return None
        return self.parameter, f"must be given when {self.shown_as or self.when} is {text}"


class AtMost(Struct, frozen=True):
    """The list ``parameter`` has at most ``n`` items."""

    parameter: str
    n: int
    source: Source | None = None

    def broken(self, values: Mapping[str, Any]) -> tuple[str, str] | None:
        """The parameter at fault and what is asked of it."""
        items = values.get(self.parameter)
        if not is_sequence(items) or len(items) <= self.n:
            return None
        return self.parameter, f"at most {self.n} items, {len(items)} were given"


class Bounded(Struct, frozen=True):
    """Bounds of the value of ``parameter``, or of each item where it is a list or map."""

    parameter: str
    source: Source | None = None
    at_least: Decimal | int | None = None
    at_most: Decimal | int | None = None
    at_least_chars: int | None = None
    at_most_chars: int | None = None
    pattern: str | None = None
    """A regular expression for the whole text."""
    values: tuple[str, ...] = ()
    """The wire values that are taken."""

    def broken(self, values: Mapping[str, Any]) -> tuple[str, str] | None:
        """The parameter at fault and what is asked of it."""
        given = values.get(self.parameter)
        if isinstance(given, str | int | Decimal):  # nearly always
            asked = self.asks(given)
            return None if asked is None else (self.parameter, asked)
        for where, value in _items(self.parameter, given):
            asked = None if value is None or value is UNSET else self.asks(value)
            if asked is not None:
                return where, asked
        return None

    def asks(self, value: Any) -> str | None:
        """What is asked of one value that is not within the bounds; None for one that is."""
        if isinstance(value, Enum):
            value = value.value
        if self.values:
            return None if str(value) in self.values else f"must be one of {', '.join(self.values)}"
        if self.at_least is not None or self.at_most is not None:
            return self._asks_number(value)
        return self._asks_text(value)

    def _asks_number(self, value: Any) -> str | None:
        if isinstance(value, float):
            return "a float is not exact; use Decimal('...')"
        if isinstance(value, bool) or not isinstance(value, int | Decimal):
            return "must be a Decimal or an int"
        if isinstance(value, Decimal) and not value.is_finite():
            return "must be a finite number"
        if self.at_least is not None and value < self.at_least:
            return f"must be at least {self.at_least}"
        if self.at_most is not None and value > self.at_most:
            return f"must be at most {self.at_most}"
        return None

    def _asks_text(self, value: Any) -> str | None:
        if not isinstance(value, str):
            return "must be text"
        if self.at_least_chars is not None and len(value) < self.at_least_chars:
            return f"must have at least {self.at_least_chars} characters, not {len(value)}"
        if self.at_most_chars is not None and len(value) > self.at_most_chars:
            return f"must have at most {self.at_most_chars} characters, not {len(value)}"
        if self.pattern is not None and not re.fullmatch(self.pattern, value):
            return f"must match {self.pattern}"
        return None


class Always(Struct, frozen=True):
    """The field ``parameter`` of an object is always ``value``; the encoder adds it.

    ``at`` is its place among the fields of the page, from 0. A mapping may say the same value, and no other.
    """

    parameter: str
    value: Any
    at: int
    source: Source | None = None

    def broken(self, values: Mapping[str, Any]) -> tuple[str, str] | None:
        """The field at fault and what is asked of it."""
        given = values.get(self.parameter)
        given = given.value if isinstance(given, Enum) else given
        same = given == self.value and isinstance(given, bool) == isinstance(self.value, bool)
        return None if same else (self.parameter, f"is always {text_of(self.value, self.parameter)}; leave it out")


Rule: TypeAlias = Always | AtLeastOne | RequiredWhen | AtMost | Bounded


def check(rules: Sequence[Rule], values: Mapping[str, Any], prefix: str = "") -> None:
    """Raise for the first rule that ``values``, by wire name, break."""
    for rule in rules:
        broken = rule.broken(values)
        if broken is not None:
            raise RuleViolation(prefix + broken[0], broken[1], rule.source)


def _items(name: str, value: Any) -> Iterator[tuple[str, Any]]:
    """The value with its place, or those of a list or map."""
    if is_sequence(value):
        for index, item in enumerate(value):
            yield f"{name}[{index}]", item
    elif is_mapping(value):
        for key, item in value.items():
            yield f"{name}.{key}", item
    else:
        yield name, value


def _called(place: str, names: Mapping[str, str]) -> str:
    """A place such as ``orderLegs[0].qty``, its parameter as ``names`` calls it."""
    head = place if place in names else re.split(r"[.\[]", place, maxsplit=1)[0]
    return names.get(head, head) + place[len(head) :]


def _given(value: Any) -> bool:
    """Whether a value, UNSET where there is none, is more than an empty text; null is a value."""
    return value is not UNSET and value != ""
