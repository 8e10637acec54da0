"""From what arrives to events: decompress, decode, find the kind, look for missing numbers. Nothing here raises."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, Generic, TypeVar

from ..data.decode import Refused
from ..data.deviation_counter import DeviationCounter
from ..values.numbers import whole
from .events import RawMessage, UnknownEvent, path_of
from .notices import ErrorMessage, Gap, GapReason, UndecodableMessage
from .options import StreamOptions
from .plan import Numbering, StreamPlan

E = TypeVar("E")

_MOST_COUNTS = 10_000
"""Topics whose numbers are remembered; the names come from outside."""


class Binary(bytes):
    """What came in a binary frame, which may be compressed; what came as text is plain bytes or text."""


class Reader(Generic[E]):
    """Reads the messages of one stream."""

    def __init__(
        self, plan: StreamPlan[E], options: StreamOptions, deviations: DeviationCounter, hide: Callable[[str], str]
    ) -> None:
        self._message = plan.decoder.message
        self._directly = plan.decoder.directly
        self._find = plan.decoder.find
        self._kind_of = plan.decoder.kind_of
        self._quiet = plan.heartbeat.kinds
        self._numbering = plan.numbering
        self._complaint = plan.complaint
        self._largest = options.largest_message
        self._inflates = plan.compression == "deflate_raw"
        self._counts: dict[str, tuple[int, datetime]] = {}
        self._deviations = deviations
        self.hide = hide
        self.again: list[str] = []
        """Topics with missing numbers, for which a new beginning should be asked."""

    def reset(self) -> None:
        """A new connection counts anew."""
        self._counts.clear()
        self.again.clear()

    def read(self, data: bytes | str, events: list[Any]) -> RawMessage | None:
        """Add the event of a message to ``events``; a message that is no documented event is given back."""
        try:
            body = self._unpacked(data) if type(data) is Binary else _bytes(data)
        except (zlib.error, ValueError) as problem:
            events.append(UndecodableMessage(raw=_bytes(data), reason=f"it cannot be decompressed: {problem}"))
            return None
        try:
            return self._read(body, events)
        except Refused as problem:
            events.append(UndecodableMessage(raw=body, reason=problem.reason, path=path_of(problem)))
        except Exception as problem:  # an expression met an unexpected form
            events.append(UndecodableMessage(raw=body, reason=f"{type(problem).__name__} while reading it"))
        return None

    def _read(self, body: bytes, events: list[Any]) -> RawMessage | None:
        found = self._directly(body)
        if found is not None:
            known, event = found
            message = None
        else:
            message = self._message(body)
            look = self._find(message)
            if message.was_repaired:
                self._deviations.note("json: repaired")
            if look is None:
                return message
            known = look
            event = None
        if known.name in self._quiet:
            return None
        if message is not None:
            event = known.read(known.data(message), self._deviations)
        if self._numbering is not None:
            self._count(self._numbering, message or self._message(body), events)
        events.append(event)
        return None

    def unknown(self, message: RawMessage, events: list[Any]) -> None:
        """A message that nothing explains is delivered as it is."""
        if message.not_json is None:
            events.append(UnknownEvent(self._kind_of(message), message.body, message.json))
        else:
            events.append(UndecodableMessage(raw=message.body, reason=f"it is not JSON: {message.not_json}"))

    def complaint(self, message: RawMessage, events: list[Any]) -> bool:
        """Whether a message is an error frame, which is then delivered as such."""
        complaint = self._complaint
        if complaint is None or not complaint.when(message):
            return False
        events.append(ErrorMessage(message=self.hide(str(complaint.message(message))), raw=message.body))
        return True

    def _unpacked(self, data: bytes) -> bytes:
        if not self._inflates:
            return bytes(data)
        stream = zlib.decompressobj(-zlib.MAX_WBITS)
        found = stream.decompress(data, self._largest + 1)
        if len(found) > self._largest:
            raise ValueError(f"it is larger than {self._largest} bytes")
        if not stream.eof and stream.unconsumed_tail:
            raise ValueError("it is incomplete")
        return found + stream.flush()

    def _count(self, numbering: Numbering, message: RawMessage, events: list[Any]) -> None:
        found = numbering.number(message)
        number = whole(found)
        if number is None:
            if found is not None:  # gaps would pass unseen
                self._deviations.note("numbering: no whole number")
            return
        named = None if numbering.topic is None else numbering.topic(message)
        topic = "" if named is None else str(named)
        now = datetime.now(UTC)
        last, since = self._counts.get(topic, (None, now))
        begins = last is None or (numbering.restart is not None and numbering.restart(message))
        if last is not None and not begins and number > last + 1:
            gap = Gap(
                reason=GapReason.SEQUENCE, since=since, until=now, topic=topic, expected=last + 1, received=number
            )
            events.append(gap)
            if numbering.again is not None and (numbering.topic is None or topic):
                self.again.append(topic)
        if begins or last is None or number > last:
            if len(self._counts) >= _MOST_COUNTS:
                self._counts.clear()
            self._counts[topic] = (number, now)


def _bytes(data: bytes | str) -> bytes:
    if type(data) is bytes:
        return data
    return data.encode("utf-8", "surrogatepass") if isinstance(data, str) else bytes(data)
