"""Messages that a venue pushes, by kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Generic, TypeVar

from msgspec import Struct

from ..data.decode import Accepted, Refused, Times, TypedReader
from ..data.deviation_counter import DeviationCounter
from ..data.direct import NOT_DIRECT, Direct, head_reader, is_plain
from ..errors.exceptions import UnexpectedResponse
from ..http.response import At
from ..values.exact_json import JSON, NOT_JSON, NotJson, decode, exact

E_co = TypeVar("E_co", covariant=True)


class UnknownEvent(Struct, frozen=True):
    """A message of an undocumented kind: delivered, never dropped."""

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


class _Head(Struct, gc=False):
    """A message of whose JSON only the members that name its kind were read."""

    json: dict[str, JSON]


Look = Callable[[RawMessage], Any]
"""What a formula sees in a message."""
_WHOLE = At()


class EventKind(Generic[E_co]):
    """The type of one kind of message, and where its object is."""

    __slots__ = ("data", "type")

    def __init__(self, type: type[E_co], *, data: Look = _WHOLE) -> None:
        self.type: Any = type
        self.data = data


class Channel(Generic[E_co]):
    """A family of messages: ``kind`` finds the word that names the kind.

    ``reads`` names the members of a message that ``kind`` looks at; without it, it may look at all of them.
    """

    __slots__ = ("events", "kind", "reads")

    def __init__(
        self, *, kind: Look, events: Mapping[str, EventKind[E_co]], reads: tuple[str, ...] | None = None
    ) -> None:
        self.kind = kind
        self.events = events
        self.reads = kind.path[:1] or None if isinstance(kind, At) else reads


class Known(Generic[E_co]):
    """A documented kind of message, ready to be read."""

    __slots__ = ("data", "direct", "name", "read")

    def __init__(self, name: str, kind: EventKind[E_co], reader: TypedReader) -> None:
        self.name = name
        self.data = kind.data
        self.direct: Direct[E_co] | None = (
            reader.directly(kind.type, kind.data.path) if isinstance(kind.data, At) else None
        )
        """Makes the event of the bytes of the message, where it is as documented to the letter."""
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
        self._head: Callable[[bytes], dict[str, JSON]] | None = None
        """Reads what names the kind, and skips everything else."""
        self._by_head: list[tuple[str, Callable[[Any], Any] | None, dict[str, Known[E_co]]]] = []
        """The same channels; a kind that is a member of the message by its name, any other by its formula."""

    def decode(self, data: bytes | str, seen: DeviationCounter) -> E_co | UnknownEvent:
        """The event; :class:`UnknownEvent` for an undocumented kind. Accepted deviations are counted in ``seen``.

        Raises:
            UnexpectedResponse: no JSON, or a documented event whose fields are not as documented.
        """
        found = self.directly(data if type(data) is bytes else _bytes(data))
        if found is not None:
            return found[1]
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

    def directly(self, body: bytes) -> tuple[Known[E_co], E_co] | None:
        """The kind and the event of a message that is documented to the letter; None for any other one."""
        if not self._ready:
            self._made_ready()
        head = self._head
        if head is None:
            return None
        try:
            if not is_plain(body):
                return None
            members = head(body)
            for name, kind, events in self._by_head:
                word = members.get(name) if kind is None else kind(_Head(members))
                if word is not None:
                    known = events.get(word if type(word) is str else str(word))
                    if known is not None:
                        return None if known.direct is None else (known, known.direct.read(body))
        except NOT_DIRECT:
            pass
        return None

    def message(self, data: bytes | str) -> RawMessage:
        """What arrived, not looked at yet."""
        return RawMessage(data if type(data) is bytes else _bytes(data), repair=self._repair)

    def kind_of(self, message: RawMessage) -> str | None:
        """The word that names the kind of a message, known or not."""
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
        reads = [channel.reads for channel in self._channels]
        if reads and None not in reads:
            self._by_head = [
                (kind.path[0], None, events) if isinstance(kind, At) and len(kind.path) == 1 else ("", kind, events)
                for kind, events in self._ready
            ]
            self._head = head_reader(tuple(name for names in reads for name in names or ()))
        return self._ready


def _bytes(data: bytes | str) -> bytes:
    return data.encode("utf-8", "surrogatepass") if isinstance(data, str) else bytes(data)


def path_of(problem: Refused) -> str | None:
    """The field at fault, from the outside in; None for the whole."""
    return "".join(problem.path).removeprefix(".") or None
