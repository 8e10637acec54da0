"""Messages that a venue pushes, told apart by kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Generic, TypeVar

from msgspec import Struct

from .answer import Answer
from .decode import Accepted, Refused, Times, TypedReader
from .errors import UnexpectedResponse
from .json import JSON
from .leniency import Leniency

E_co = TypeVar("E_co", covariant=True)


class UnknownEvent(Struct, frozen=True):
    """A message of a kind that nobody has documented yet: delivered, never dropped."""

    kind: str | None
    raw: bytes
    data: JSON = None


class EventKind(Generic[E_co]):
    """The type of one kind of message, and where its object stands."""

    __slots__ = ("data", "type")

    def __init__(self, type: type[E_co], *, data: Callable[[Answer], JSON] | None = None) -> None:
        self.type: Any = type
        self.data = data or _whole


class Channel(Generic[E_co]):
    """A family of messages: ``kind`` finds the word that tells them apart."""

    __slots__ = ("events", "kind")

    def __init__(self, *, kind: Callable[[Answer], Any], events: Mapping[str, EventKind[E_co]]) -> None:
        self.kind = kind
        self.events = events


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
        self._leniency = Leniency()

    @property
    def leniency(self) -> Mapping[str, int]:
        """How often messages deviated from the documentation in ways that are accepted."""
        return self._leniency.counts

    def decode(self, data: bytes | str, leniency: Leniency | None = None) -> E_co | UnknownEvent:
        """The event; :class:`UnknownEvent` for an undocumented kind.

        Raises:
            UnexpectedResponse: no JSON, or a documented event whose fields are not as documented.
        """
        message = self.message(data)
        seen = self._leniency if leniency is None else leniency
        if not message.is_json:
            raw = message.body
            raise UnexpectedResponse(f"it is not JSON: {message.not_json}", body=raw, operation="events.decode")
        if message.was_repaired:
            seen.note("json: repaired")
        found = self.find(message)
        if found is None:
            return UnknownEvent(self.kind_of(message), message.body, message.json)
        return self.typed(message, *found, seen)

    @property
    def repairs(self) -> bool:
        """Whether JSON that is none is repaired before it is given up."""
        return self._repair

    def message(self, data: bytes | str) -> Answer:
        """What arrived, not looked at yet."""
        raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else bytes(data)
        return Answer(200, (), raw, repair=self._repair)

    def kind_of(self, message: Answer) -> str | None:
        """The word that tells what a message is, known or not."""
        words = (channel.kind(message) for channel in self._channels)
        return next((str(word) for word in words if word is not None), None)

    def find(self, message: Answer) -> tuple[str, EventKind[E_co]] | None:
        """The kind of a message and how it is read; None for what is not documented."""
        for channel in self._channels:
            word = channel.kind(message)
            if word is None:
                continue
            name = str(word)
            found = channel.events.get(name)
            if found is not None:
                return name, found
        return None

    def typed(self, message: Answer, name: str, kind: EventKind[E_co], seen: Leniency) -> E_co:
        """The event of a message of a known kind.

        Raises:
            UnexpectedResponse: its fields are not as documented.
        """
        try:
            event: E_co = self._reader.convert(kind.data(message), kind.type, seen)
        except Refused as problem:
            path = "".join(problem.path).removeprefix(".") or None
            refused = UnexpectedResponse(problem.reason, path=path, body=message.body, operation=f"events.{name}")
        else:
            return event
        raise refused


def _whole(message: Answer) -> JSON:
    return message.json
