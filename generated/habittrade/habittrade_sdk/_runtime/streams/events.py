"""Messages that a venue pushes, told apart by kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Generic, TypeVar

from msgspec import Struct

from ..data.decode import Accepted, Refused, Times, TypedReader
from ..data.deviation_counter import DeviationCounter
from ..errors.exceptions import UnexpectedResponse
from ..http.response import dig
from ..values.exact_json import JSON, NOT_JSON, NotJson, decode, exact

E_co = TypeVar("E_co", covariant=True)
_OBJECT: Any = dict


class UnknownEvent(Struct, frozen=True):
    """A message of a kind that nobody has documented yet: delivered, never dropped."""

    kind: str | None
    raw: bytes
    data: JSON = None


class RawMessage:
    """What arrived: its bytes, and the JSON in them with every number exact; None where there is none."""

    __slots__ = ("body", "json", "not_json", "was_repaired")

    def __init__(self, body: bytes, *, repair: bool = False) -> None:
        self.body = body
        self.not_json: str | None = None
        """Why it is no JSON, if it is none."""
        self.was_repaired = False
        """Whether it had to be repaired before it was JSON."""
        try:
            self.json: JSON = exact(body)
        except NOT_JSON:
            self._look_again(repair)

    def __repr__(self) -> str:
        return f"RawMessage({len(self.body)} bytes)"

    @property
    def text(self) -> str:
        """The message as text."""
        return self.body.decode("utf-8", "replace")

    def _look_again(self, repair: bool) -> None:
        try:
            found = decode(self.body, repair)
        except NotJson as problem:
            self.json, self.not_json = None, str(problem)
        else:
            self.json, self.was_repaired = found.value, found.repaired


Look = Callable[[RawMessage], Any]
"""What a formula sees in a message."""


def at(name: str, *further: str) -> Look:
    """A look at ``body.name``, and at what is further inside; None where it is missing."""

    def look(message: RawMessage) -> Any:
        value = message.json
        return value.get(name) if type(value) is _OBJECT else None

    def look_inside(message: RawMessage) -> Any:
        return dig(message.json, name, *further)

    return look_inside if further else look


def _whole(message: RawMessage) -> JSON:
    return message.json


class EventKind(Generic[E_co]):
    """The type of one kind of message, and where its object stands."""

    __slots__ = ("data", "type")

    def __init__(self, type: type[E_co], *, data: Look = _whole) -> None:
        self.type: Any = type
        self.data = data


class Channel(Generic[E_co]):
    """A family of messages: ``kind`` finds the word that tells them apart."""

    __slots__ = ("events", "kind")

    def __init__(self, *, kind: Look, events: Mapping[str, EventKind[E_co]]) -> None:
        self.kind = kind
        self.events = events


class Known(Generic[E_co]):
    """A documented kind of message, ready to be read."""

    __slots__ = ("data", "name", "read")

    def __init__(self, name: str, kind: EventKind[E_co], reader: TypedReader) -> None:
        self.name = name
        self.data = kind.data
        self.read: Callable[[JSON, DeviationCounter], E_co] = reader.reading(kind.type)
        """Makes the event of what ``data`` found; raises :class:`Refused`."""


class EventDecoder(Generic[E_co]):
    """Decodes what arrives on any of a venue's channels."""

    def __init__(
        self,
        *channels: Channel[E_co],
        accepted: Accepted | None = None,
        times: Times | None = None,
        repair_json: bool = False,
    ) -> None:
        self._channels = channels
        self._reader = TypedReader(accepted, times)
        self._repair = repair_json
        self._ready: list[tuple[Look, dict[str, Known[E_co]]]] = []
        """The channels, with readers; made when the first message arrives, not when the SDK is imported."""

    def decode(self, data: bytes | str, seen: DeviationCounter) -> E_co | UnknownEvent:
        """The event; :class:`UnknownEvent` for an undocumented kind. Accepted deviations are counted in ``seen``.

        Raises:
            UnexpectedResponse: no JSON, or a documented event whose fields are not as documented.
        """
        message = self.message(data)
        if message.not_json is not None:
            reason = f"it is not JSON: {message.not_json}"
            raise UnexpectedResponse(reason, body=message.body, operation="events.decode")
        if message.was_repaired:
            seen.note("json: repaired")
        known = self.find(message)
        if known is None:
            return UnknownEvent(self.kind_of(message), message.body, message.json)
        try:
            return known.read(known.data(message), seen)
        except Refused as problem:
            refused = UnexpectedResponse(
                problem.reason, path=path_of(problem), body=message.body, operation=f"events.{known.name}"
            )
        raise refused

    def message(self, data: bytes | str) -> RawMessage:
        """What arrived, not looked at yet."""
        if isinstance(data, str):
            return RawMessage(data.encode("utf-8", "surrogatepass"), repair=self._repair)
        return RawMessage(data if type(data) is bytes else bytes(data), repair=self._repair)

    def kind_of(self, message: RawMessage) -> str | None:
        """The word that tells what a message is, known or not."""
        words = (channel.kind(message) for channel in self._channels)
        return next((str(word) for word in words if word is not None), None)

    def find(self, message: RawMessage) -> Known[E_co] | None:
        """The kind of a message and how it is read; None for what is not documented."""
        for kind, events in self._ready or self._made_ready():
            word = kind(message)
            if word is not None:
                known = events.get(word if type(word) is str else str(word))
                if known is not None:
                    return known
        return None

    def _made_ready(self) -> list[tuple[Look, dict[str, Known[E_co]]]]:
        self._ready = [
            (each.kind, {name: Known(name, kind, self._reader) for name, kind in each.events.items()})
            for each in self._channels
        ]
        return self._ready


def path_of(problem: Refused) -> str | None:
    """The field at fault, from the outside in; None for the whole."""
    return "".join(problem.path).removeprefix(".") or None
