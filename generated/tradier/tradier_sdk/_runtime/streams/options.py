"""What a user may choose for one stream."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct


class Overflow(str, Enum):
    """What happens when events arrive faster than they are consumed and the queue is full."""

    BLOCK = "block"
    """Nothing more is read until there is room. The venue may then close the connection, which is announced."""
    DROP_OLDEST = "drop_oldest"
    """The oldest event is dropped; a ``Gap`` in its place says how many were."""
    RAISE = "raise"
    """The stream ends with ``StreamOverflow`` once what is queued has been consumed."""


class StreamOptions(Struct, frozen=True, kw_only=True):
    """How one stream behaves. Times are seconds."""

    queue: int = 10_000
    """Events that wait for the consumer at most."""
    overflow: Overflow = Overflow.BLOCK
    connect_timeout: float = 10.0
    reply_timeout: float = 10.0
    """How long the venue may take to reply to a login or a subscription."""
    silence: float | None = None
    """Without any message for so long, the connection counts as dead; None: what the venue documents."""
    first_delay: float = 0.5
    """The longest wait before the first attempt to reconnect; it doubles with each, and a random part of it is used."""
    longest_delay: float = 30.0
    attempts: int | None = None
    """Failed attempts in a row after which the stream gives up; None: never."""
    largest_message: int = 16 * 1024 * 1024
    """Bytes of a message, decompressed; a larger one breaks the connection."""

    def __post_init__(self) -> None:
        times = (self.connect_timeout, self.reply_timeout, self.first_delay, self.longest_delay, self.silence or 1.0)
        if self.queue < 1 or self.largest_message < 1 or not all(time > 0 for time in times):
            raise ValueError("times and sizes of a stream are positive")
        if self.attempts is not None and self.attempts < 1:
            raise ValueError("a stream makes at least one attempt")
