"""Documented conditions on parameters, checked before anything is sent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from msgspec import UNSET, Struct

from .sources import Source
from .wire import is_sequence, text_of


class AtLeastOne(Struct, frozen=True):
    """One of ``names`` must be given; an empty text counts as absent."""

    names: tuple[str, ...]
    source: Source | None = None

    def broken(self, values: Mapping[str, Any]) -> tuple[str, str] | None:
        """The parameters at fault and what is asked of them."""
        if any(_given(values.get(name)) for name in self.names):
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

    def broken(self, values: Mapping[str, Any]) -> tuple[str, str] | None:
        """The parameter at fault and what is asked of it."""
        condition = values.get(self.when)
        condition = condition if _given(condition) else self.assumed
        if _given(values.get(self.parameter)) or not _given(condition):
            return None
        text = text_of(condition, self.when)
        return (self.parameter, f"must be given when {self.when} is {text}") if text in self.values else None


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


Rule: TypeAlias = AtLeastOne | RequiredWhen | AtMost


def _given(value: Any) -> bool:
    return value is not None and value is not UNSET and value != ""
