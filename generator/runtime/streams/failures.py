"""How a stream may end other than by being closed."""

from __future__ import annotations

from ..errors.exceptions import ConnectionFailed, SdkError, TransportError, one_line


class StreamRefused(SdkError):
    """The venue refused the connection, the login or a subscription; trying again as it is would not help."""

    def __init__(
        self,
        reason: str,
        *,
        operation: str | None = None,
        topic: str | None = None,
        http_status: int | None = None,
        body: bytes = b"",
    ) -> None:
        of = f" {one_line(topic)!r}" if topic else ""
        status = f" (HTTP {http_status})" if http_status else ""
        super().__init__(
            f"refused{of}: {one_line(reason) or 'no reason given'}{status}; check credentials and topics",
            operation=operation,
        )
        self.reason = reason
        self.topic = topic
        self.http_status = http_status
        self.body = body

    def telling(self, reason: str) -> StreamRefused:
        """The same with another reason that contains no secret; the body stays."""
        return type(self)(
            reason, operation=self.operation, topic=self.topic, http_status=self.http_status, body=self.body
        )


class Busy(ConnectionFailed):
    """The venue accepts no connection now; it may have said for how long. Tried again, not shown to the user."""

    def __init__(
        self,
        text: str,
        *,
        sent: bool = False,
        operation: str | None = None,
        http_status: int | None = None,
        body: bytes = b"",
        wait: float | None = None,
    ) -> None:
        super().__init__(text, sent=sent, operation=operation, http_status=http_status, body=body)
        self.wait = wait
        """Seconds that it asked to wait."""


class StreamFailed(TransportError):
    """The stream gave up: after as many failed attempts as its options allow, or because a frame cannot be made."""


class StreamOverflow(SdkError):
    """Events came faster than they were consumed, and ``Overflow.RAISE`` was chosen."""

    def __init__(self, limit: int, *, operation: str | None = None) -> None:
        super().__init__(
            f"more than {limit} events were waiting; consume faster, enlarge `queue` or choose another overflow policy",
            operation=operation,
        )
        self.limit = limit
