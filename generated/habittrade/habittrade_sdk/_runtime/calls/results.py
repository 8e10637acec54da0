"""What a successful response holds: nothing, one thing, many, or one outcome per item."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection
from types import GenericAlias
from typing import Any, Generic, TypeVar, get_args

import msgspec

from ..data.decode import Refused
from ..data.deviation_counter import DeviationCounter
from ..data.direct import Direct
from ..errors.exceptions import ApiError, OutcomeUnknown
from ..http.response import At, Response
from ..values.exact_json import JSON, is_list
from .batch import Outcome
from .venue import Venue

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
OutcomeT = TypeVar("OutcomeT", bound=Outcome)
Data = Callable[[Response], JSON]
Refusal = Callable[[Response, Any, Any], ApiError | OutcomeUnknown]
"""Makes the error of a response, or of an item of it, from the code and the message that were found."""


def _direct(venue: Venue, kind: Any, data: Data | None) -> Direct[Any] | None:
    place = data or venue.data
    return venue.reader.directly(kind, place.path) if isinstance(place, At) else None


class Reading:
    """One response being read: for which venue and operation, what counts deviations, and what makes errors.

    ``number_of_items`` says how many items a batch was sent, as far as that is known.
    """

    __slots__ = ("number_of_items", "operation", "refusal", "response", "seen", "venue")

    def __init__(
        self,
        venue: Venue,
        operation: str,
        response: Response,
        seen: DeviationCounter,
        refusal: Refusal,
        number_of_items: Callable[[], int | None],
    ) -> None:
        self.venue = venue
        self.operation = operation
        self.response = response
        self.seen = seen
        self.refusal = refusal
        self.number_of_items = number_of_items

    def data(self, expression: Data | None) -> JSON:
        """Where the result is in the response."""
        return (expression or self.venue.data)(self.response)

    def convert(self, value: JSON, kind: type[T], accept: tuple[str, ...] = (), unit: str = "") -> T:
        """``value`` as ``kind``, see :class:`~.decode.TypedReader`."""
        return self.venue.reader.convert(value, kind, self.seen, accept, self.operation, unit)

    def softly(self, value: JSON, kind: type[T], needed: Collection[str], accept: tuple[str, ...], unit: str) -> T:
        """The same, but only the fields ``needed`` have to be readable."""
        return self.venue.reader.softly(value, kind, self.seen, accept, self.operation, unit, needed)


class Result(ABC, Generic[T_co]):
    """Base of the kinds of result; ``T_co`` is what the call returns."""

    __slots__ = ()

    @abstractmethod
    def read(self, reading: Reading) -> T_co:
        """The result out of a response that is a success."""

    def directly(self, venue: Venue) -> Direct[T_co] | None:
        """How the result is read from the bytes of the response; None where only :meth:`read` can."""
        return None

    def softly(self, needed: Collection[str]) -> Result[T_co]:
        """The same result for looking up an order in doubt: of its fields only ``needed`` have to be readable."""
        return self


class Nothing(Result[None]):
    """Success says everything."""

    __slots__ = ()

    def read(self, reading: Reading) -> None:
        return None


class Anything(Result[JSON]):
    """The decoded JSON as it is."""

    __slots__ = ("_data",)

    def __init__(self, *, data: Data | None = None) -> None:
        self._data = data

    def read(self, reading: Reading) -> JSON:
        return reading.data(self._data)


class One(Result[T]):
    """One value of ``kind``; ``unit`` is that of its times where they are in no object."""

    __slots__ = ("_accept", "_data", "_kind", "_unit")

    def __init__(
        self, kind: type[T], *, data: Data | None = None, accept: tuple[str, ...] = (), unit: str = ""
    ) -> None:
        self._kind = kind
        self._data = data
        self._accept = accept
        self._unit = unit

    def read(self, reading: Reading) -> T:
        return reading.convert(reading.data(self._data), self._kind, self._accept, self._unit)

    def directly(self, venue: Venue) -> Direct[T] | None:
        return None if self._accept or self._unit else _direct(venue, self._kind, self._data)

    def softly(self, needed: Collection[str]) -> Result[T]:
        return _SoftOne(self._kind, self._data, self._accept, self._unit, needed)


class _SoftOne(Result[T]):
    """One thing of which only some fields have to be readable."""

    __slots__ = ("_accept", "_data", "_kind", "_needed", "_unit")

    def __init__(
        self, kind: type[T], data: Data | None, accept: tuple[str, ...], unit: str, needed: Collection[str]
    ) -> None:
        self._kind = kind
        self._data = data
        self._accept = accept
        self._unit = unit
        self._needed = needed

    def read(self, reading: Reading) -> T:
        return reading.softly(reading.data(self._data), self._kind, self._needed, self._accept, self._unit)


class Many(Result[list[T]], Generic[T]):
    """A list of values of ``kind``. Accepting ``null_text``, one that is null or missing is an empty one, too."""

    __slots__ = ("_accept", "_data", "_kind", "_unit")

    def __init__(
        self, kind: type[T], *, data: Data | None = None, accept: tuple[str, ...] = (), unit: str = ""
    ) -> None:
        self._kind: Any = GenericAlias(list, (kind,))
        self._data = data
        self._accept = accept
        self._unit = unit

    def read(self, reading: Reading) -> list[T]:
        value = reading.data(self._data)
        if value is None and "null_text" in self._accept:
            reading.seen.note(f"{reading.operation}: null")
            return []
        found: list[T] = reading.convert(value, self._kind, self._accept, self._unit)
        return found

    def directly(self, venue: Venue) -> Direct[list[T]] | None:
        return None if self._accept or self._unit else _direct(venue, self._kind, self._data)

    def softly(self, needed: Collection[str]) -> Result[list[Any]]:
        return _SoftMany(self, needed)

    def read_softly(self, reading: Reading, needed: Collection[str]) -> list[T | None]:
        """The same where only the fields ``needed`` of an item have to be readable.

        What is null stays, since it may be what is looked for. A list that is missing is none: it proves no absence.
        """
        items = reading.data(self._data)
        if items is None:
            raise Refused("nothing is in the place of its list")
        if not is_list(items) or None not in items:
            try:
                return [*self.read(reading)]
            except Refused:
                if not is_list(items):
                    raise
        found: list[T | None] = []
        for index, item in enumerate(items):
            if item is None:
                reading.seen.note(f"{reading.operation}: null_item")
                found.append(None)
                continue
            try:
                found.append(reading.softly(item, get_args(self._kind)[0], needed, (), self._unit))
            except Refused as problem:
                raise problem.at(f"[{index}]") from None
        return found


class _SoftMany(Result[list[T | None]], Generic[T]):
    """Many things of which only some fields have to be readable."""

    __slots__ = ("_many", "_needed")

    def __init__(self, many: Many[T], needed: Collection[str]) -> None:
        self._many = many
        self._needed = needed

    def read(self, reading: Reading) -> list[T | None]:
        return self._many.read_softly(reading, self._needed)


class Batch(Result[list[OutcomeT]], Generic[OutcomeT]):
    """One outcome per item; those that failed or are in doubt carry their error, nothing is raised.

    Another number of outcomes than of items is refused: it would not show which item has none.
    """

    __slots__ = ("_code", "_data", "_kind", "_message", "_success")

    def __init__(
        self,
        kind: type[OutcomeT],
        *,
        success: Callable[[JSON], Any],
        code: Callable[[JSON], Any],
        message: Callable[[JSON], Any],
        data: Data | None = None,
    ) -> None:
        self._kind = kind
        self._success = success
        self._code = code
        self._message = message
        self._data = data

    def read(self, reading: Reading) -> list[OutcomeT]:
        items = reading.data(self._data)
        if not is_list(items):
            raise Refused("a list of outcomes was expected")
        sent = reading.number_of_items()
        if sent is not None and sent != len(items):
            raise Refused(f"it has {len(items)} outcomes for {sent} items")
        return [self._outcome(item, index, reading) for index, item in enumerate(items)]

    def _outcome(self, item: JSON, index: int, reading: Reading) -> OutcomeT:
        try:
            outcome = reading.convert(item, self._kind)
        except Refused as problem:
            raise problem.at(f"[{index}]") from None
        if not self._success(item):
            error = reading.refusal(reading.response, self._code(item), self._message(item))
            msgspec.structs.force_setattr(outcome, "error", error)
        return outcome
