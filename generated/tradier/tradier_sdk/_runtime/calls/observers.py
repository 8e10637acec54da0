"""What can be seen from outside: log lines under the package's name, and observers for metrics and traces.

Neither ever holds a secret, a signature, a token or an account id: paths are shown with placeholders, queries by their
names, errors by class and documented code, and nothing that the venue wrote is repeated.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import Any

from msgspec import Struct

from ..errors.exceptions import ApiError, OutcomeUnknown, TransportError


class Attempt(Struct, frozen=True, kw_only=True):
    """One attempt of a call, when it is over."""

    number: int
    """1 for the first."""
    elapsed: float
    """Seconds from signing to the end of the response."""
    status: int | None
    """The HTTP status; None when no response came."""
    error: str | None
    """The class of the exception; None when it went well."""
    code: str | None = None
    """The documented error code, as text."""
    repeated_after: float | None = None
    """Seconds until the next attempt; None when there is none."""


class CallInfo:
    """A call as observers see it; ``notes`` are theirs, to keep something from one method to the next."""

    __slots__ = ("environment", "method", "notes", "operation", "path", "venue")

    def __init__(self, venue: str, environment: str, operation: str, method: str, path: str) -> None:
        self.venue = venue
        self.environment = environment
        self.operation = operation
        """``orders.cancel``, or the method and masked path of a call of ``client.request``."""
        self.method = method
        self.path = path
        """With its placeholders: ``/v1/accounts/{account_id}/orders``."""
        self.notes: dict[Any, Any] = {}


class Observer:
    """Sees calls from outside; override what you want. What it raises is logged and goes no further."""

    def call_started(self, call: CallInfo) -> None:
        """Before the first attempt."""

    def attempt_finished(self, call: CallInfo, attempt: Attempt) -> None:
        """After each attempt, whether it went well or not."""

    def call_finished(self, call: CallInfo, elapsed: float, attempts: int, error: BaseException | None) -> None:
        """At the end. ``error`` is None when the call gave a result."""


def logger_of(package: str) -> logging.Logger:
    """The logger of an SDK. It is silent until the program asks for it, as those of libraries are."""
    logger = logging.getLogger(package)
    if not any(isinstance(handler, logging.NullHandler) for handler in logger.handlers):
        logger.addHandler(logging.NullHandler())
    return logger


class Watch:
    """One call being watched."""

    __slots__ = ("_line", "_logger", "_observers", "info")

    def __init__(self, info: CallInfo, names: Sequence[str], logger: logging.Logger, observers: Sequence[Observer]):
        self.info = info
        self._logger = logger
        self._observers = observers
        query = f"?{'&'.join(f'{name}=***' for name in names)}" if names else ""
        operation = f"{info.operation}: " if info.operation and not info.operation.startswith(info.method) else ""
        self._line = f"{operation}{info.method} {info.path}{query}"

    def started(self) -> None:
        """See :meth:`Observer.call_started`."""
        self._tell(lambda observer: observer.call_started(self.info))

    def attempted(self, number: int, elapsed: float, status: int | None, error: Any, again: float | None) -> None:
        """See :meth:`Observer.attempt_finished`."""
        kind = None if error is None else type(error).__name__
        code = _code(error)
        if self._logger.isEnabledFor(logging.INFO):
            outcome = str(status or "no response") + (f" {kind}" if kind else "") + (f" {code}" if code else "")
            then = "" if again is None else f", again in {again:.2f} s"
            level = logging.DEBUG if error is None else logging.INFO
            self._logger.log(
                level, "%s attempt %d -> %s in %.1f ms%s", self._line, number, outcome, elapsed * 1e3, then
            )
        made = Attempt(number=number, elapsed=elapsed, status=status, error=kind, code=code, repeated_after=again)
        self._tell(lambda observer: observer.attempt_finished(self.info, made))

    def finished(self, elapsed: float, attempts: int, error: BaseException | None) -> None:
        """See :meth:`Observer.call_finished`."""
        self._tell(lambda observer: observer.call_finished(self.info, elapsed, attempts, error))

    def _tell(self, tell: Callable[[Observer], None]) -> None:
        for observer in self._observers:
            try:
                tell(observer)
            except Exception as problem:  # what an order came to must not be lost for the sake of a counter
                self._logger.error("an observer (%s) failed: %s", type(observer).__name__, type(problem).__name__)


def _code(error: Any) -> str | None:
    if isinstance(error, OutcomeUnknown | TransportError):
        error = error.__cause__
    known = isinstance(error, ApiError) and error.code.is_known
    return str(error.code.value) if known else None
