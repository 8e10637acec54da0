"""Asking the venue what became of an order whose outcome is unknown. Pure: a question, and how to read the response."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Any

from msgspec import UNSET, Struct
from msgspec.structs import replace

from ..data.encode import fields_of, is_sequence
from ..errors.categories import ErrorCategory
from ..errors.exceptions import ApiError, ReconciliationError
from ..values.numbers import plain
from .operation import Lookup, Operation


class ReconcileRequest(Struct, frozen=True):
    """A call that shows what happened, and the fields that identify the order among others."""

    about: str
    """The operation whose outcome is unknown."""
    operation: Operation[Any]
    path: Mapping[str, Any]
    query: Mapping[str, Any]
    where: Mapping[str, Any]

    def order_in(self, found: Any) -> Any:
        """The order, or None when the venue has none; ReconciliationError when several have the same id."""
        if not self.where:
            return found
        things: Sequence[Any] = found if is_sequence(found) else (found,)
        order = self.among(things)
        return self.nothing(None in things) if order is None else order

    def among(self, things: Sequence[Any]) -> Any:
        """The order among those of one page, if it is there; ReconciliationError as above."""
        meant = [thing for thing in things if self._is_meant(thing)]
        if any(other != meant[0] for other in meant):
            names = " and ".join(self.where)
            raise ReconciliationError(self.about, f"the venue shows {len(meant)} orders with the same {names}")
        return meant[0] if meant else None

    def nothing(self, has_nulls: bool, is_cut: bool = False) -> None:
        """Where no page has the order: the venue does not know it.

        ReconciliationError where null is in the place of an order, or where the pages do not lead to the list's end.
        """
        if has_nulls:
            raise ReconciliationError(self.about, "the venue shows null in the place of an order")
        if is_cut:
            raise ReconciliationError(self.about, "the venue's pages do not lead to the end of its list")

    def _is_meant(self, thing: Any) -> bool:
        fields = {} if thing is None else fields_of(thing)
        return all(_plain(fields.get(name)) == _plain(value) for name, value in self.where.items())


def question(lookup: Lookup | None, operation: str, given: Mapping[str, Any]) -> ReconcileRequest:
    """The question for one call, made of what was given to it; ReconciliationError where something is missing."""
    if lookup is None:
        raise ReconciliationError(operation, "no documented call shows what became of it")
    needed = {*lookup.path.values(), *lookup.query.values()}
    missing = sorted(name for name in needed if _is_absent(given.get(name)))
    if missing:
        raise ReconciliationError(
            operation, f"the venue can only be asked by {', '.join(missing)}, which was not given"
        )
    where = {name: given[source] for name, source in lookup.where.items() if not _is_absent(given.get(source))}
    if lookup.where and not where:
        names = " or ".join(lookup.where.values())
        raise ReconciliationError(operation, f"the venue can only be asked by {names}, which was not given")
    asked = lookup.operation
    return ReconcileRequest(
        operation,
        replace(asked, result=asked.result.softly(lookup.where), sent={}),  # values that are on the wire already
        {name: given[source] for name, source in lookup.path.items()},
        {**lookup.always, **{name: given[source] for name, source in lookup.query.items()}},
        where,
    )


def is_unknown_there(error: ApiError) -> bool:
    """Whether the venue responded that it has no such order."""
    return error.category is ErrorCategory.ORDER_NOT_FOUND


def _is_absent(value: Any) -> bool:
    return value is None or value is UNSET or value == ""


def _plain(value: Any) -> str:
    """A value as text, one text for one number."""
    value = plain(value.value if isinstance(value, Enum) else value)
    return "" if value is None or value is UNSET else str(value)
