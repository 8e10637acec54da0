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
        raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else bytes(data)
        seen = leniency or self._leniency
        message = Answer(200, (), raw, repair=self._repair)
        if not message.is_json:
            raise UnexpectedResponse(f"it is not JSON: {message.not_json}", body=raw, operation="events.decode")
        if message.was_repaired:
            seen.note("json: repaired")
        name: str | None = None
        for channel in self._channels:
            word = channel.kind(message)
            if word is None:
                continue
            name = name or str(word)
            found = channel.events.get(str(word))
            if found is not None:
                return self._typed(message, str(word), found, seen)
        return UnknownEvent(name, raw, message.json)

    def _typed(self, message: Answer, name: str, kind: EventKind[E_co], seen: Leniency) -> E_co:
        try:
            event: E_co = self._reader.convert(kind.data(message), kind.type, seen, what=name)
        except Refused as problem:
            path = "".join(problem.path).removeprefix(".") or None
            refused = UnexpectedResponse(problem.reason, path=path, body=message.body, operation=f"events.{name}")
        else:
            return event
        raise refused


def _whole(message: Answer) -> JSON:
    return message.json
