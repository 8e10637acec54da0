"""All attempts of one call: what the limits allow, what may be repeated, and what is seen of it from outside."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from msgspec import Struct

from ..data.deviation_counter import DeviationCounter
from ..errors.categories import ErrorCategory
from ..errors.earlier_attempts import EarlierAttempt
from ..errors.exceptions import (
    ApiError,
    ClientClosed,
    LocalLimitExceeded,
    OutcomeUnknown,
    SdkError,
    TransportError,
    one_line,
)
from ..errors.masking import masked_path
from ..http.request import Request
from ..http.response import Response
from ..http.transport import Timeout
from .build import RequestTemplate, Values
from .classify import judged, leaves_open, request_id_of
from .exchange import Exchange, Identity
from .limits import Behaviour, Limiter, Ticket
from .observers import CallInfo, Observer, Watch
from .operation import Effect, Operation
from .raw_response import RawResponse
from .retries import Budget, RetryPolicy, may_repeat
from .retry_after import clock_of
from .venue import Venue

T = TypeVar("T")
_NONE = Response(0, (), b"")


class ClientState:
    """What a client and those made of it with ``with_options`` have in common."""

    __slots__ = ("budget", "closed", "logger", "observers", "seen")

    def __init__(self, retries: RetryPolicy, logger: logging.Logger, observers: Sequence[Observer]) -> None:
        self.budget = Budget(retries)
        self.seen = DeviationCounter()
        self.logger = logger
        self.observers = tuple(observers)
        self.closed = False

    @property
    def is_watched(self) -> bool:
        """Whether anybody looks at calls that go well."""
        return bool(self.observers) or self.logger.isEnabledFor(logging.INFO)


class ResolvedOptions(Struct, frozen=True):
    """How a call is made, all options settled."""

    environment: str
    base_url: str
    headers: Mapping[str, str]
    template: RequestTemplate
    timeout: Timeout
    retries: RetryPolicy
    limits: Behaviour
    limiter: Limiter
    identity: Identity
    may_sign: bool
    """Whether signed requests may go to this address."""

    def __repr__(self) -> str:
        return f"<terms of calls to {self.base_url}>"  # headers may hold secrets

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return [("base_url", self.base_url), ("environment", self.environment)]


class Call(Exchange[T]):
    """One call of one operation: as many attempts as are allowed, each signed anew."""

    __slots__ = (
        "_ask",
        "_began",
        "_earlier",
        "_limits",
        "_number",
        "_resolved",
        "_sent_at",
        "_shared",
        "_ticket",
        "_waited",
        "_watch",
        "response",
    )

    def __init__(
        self,
        venue: Venue,
        operation: Operation[T],
        request: Request,
        values: Values,
        terms: ResolvedOptions,
        shared: ClientState,
        ask: Callable[[Call[Any]], Any],
    ) -> None:
        super().__init__(venue, operation, request, terms.identity, shared.seen, values)
        self.response = _NONE
        self._resolved = terms
        self._shared = shared
        self._ask = ask
        self._limits = venue.limits_of(operation) if terms.limits != "off" else ()
        self._ticket: Ticket | None = None
        self._number = 0
        self._earlier: list[EarlierAttempt] = []
        self._waited = False
        self._sent_at = 0.0
        self._began = time.monotonic()
        self._watch = self._watched() if shared.is_watched else None

    def pause(self) -> float:
        """Seconds to wait until the limits allow the next attempt; raises where that is not to be, or too long."""
        if self._shared.closed:
            raise ClientClosed(self.operation.id)
        if not self._limits:
            return 0.0
        patience = self._left() if self._resolved.limits == "wait" else 0.0
        ticket, wait, name = self._resolved.limiter.reserve(self._limits, patience)
        if ticket is None:
            raise self._exhausted(name, wait)
        self._ticket = ticket
        self._waited = self._waited or wait > 0
        return wait

    def withdraw(self) -> None:
        """The wait was broken off, so the attempt does not count against the limits."""
        if self._ticket is not None:
            self._ticket.give_back()
            self._ticket = None

    def attempt(self) -> tuple[Request, Timeout]:
        """The request as it will be sent, signed now, and the time it may take."""
        signed = self.signed()
        self._number += 1
        self._sent_at = time.monotonic()
        timeout = self._resolved.timeout
        if self._number > 1 or self._waited:
            left = max(self._left(), 0.001)
            timeout = Timeout(min(timeout.connect, left), min(timeout.read, left), left)
        return signed, timeout

    def again(self, error: SdkError) -> float | None:
        """Seconds until the next attempt after one that failed; None when ``error`` is to be raised."""
        if isinstance(error, ApiError):
            self._refused(error)
        wait = self._wait(error)
        if wait is not None:
            self._earlier.append(failed(error))
        if self._watch is not None:
            status = getattr(error, "http_status", None)
            self._watch.attempted(self._number, time.monotonic() - self._sent_at, status, error, wait)
        self._waited = True
        return wait

    def _wait(self, error: SdkError) -> float | None:
        retries = self._resolved.retries
        if self._number >= retries.max_attempts or not may_repeat(self.operation.effect, error):
            return None
        asked = error.retry_after if isinstance(error, ApiError) else None
        wait = retries.delay(self._number) + (asked or 0.0)
        if wait >= self._left() or not self._shared.budget.take():
            return None
        return wait

    def _left(self) -> float:
        return self._began + self._resolved.timeout.total - time.monotonic()

    def _exhausted(self, name: str, wait: float) -> LocalLimitExceeded:
        text = f"the limit {self._resolved.limiter.says(name)} is used up for {wait:.2f} s"
        return LocalLimitExceeded(name, wait, text, operation=self.operation.id)

    def ended(self, problem: BaseException | None) -> None:
        """The call is over. One that is broken off after an order was sent says so."""
        self.forget()
        is_broken_off = problem is not None and not isinstance(problem, Exception)
        if problem is not None and is_broken_off and self._number and self.operation.effect is Effect.ORDER:
            which = f" of order {self.client_order_id!r}" if self.client_order_id else ""
            problem.add_note(f"{self.operation.id}{which} may have been sent: look it up before repeating it")
            self._warn("broken off after it was sent")
        if isinstance(problem, SdkError) and self._earlier:
            problem.come_after(tuple(self._earlier), is_change=self.operation.effect is not Effect.READ)
        if self._watch is not None:
            self._watch.finished(time.monotonic() - self._began, self._number, problem)

    def raw(self, value: T) -> RawResponse[T]:
        """The result of this call with the response it was read from."""
        response = self.response
        return RawResponse(
            value=value,
            status=response.status,
            headers=response.headers,
            body=response.body,
            request_id=request_id_of(self.venue, response),
            elapsed=time.monotonic() - self._began,
            attempts=self._number,
        )

    def finish(self, response: Response) -> T:
        """The result, or the documented exception."""
        self.response = response
        if self._limits and self.venue.limit_headers is not None:
            state = self.venue.limit_headers.read(response, self._seen)
            self._resolved.limiter.learn(self._limits, state, clock_of(response))
        result = super().finish(response)
        self._shared.budget.refund()
        if self._watch is not None:
            self._watch.attempted(self._number, time.monotonic() - self._sent_at, response.status, None, None)
        return result

    def _refused(self, error: ApiError) -> None:
        """Others that share the limit wait as well, when the venue says that it is used up."""
        if self._limits and error.category is ErrorCategory.RATE_LIMIT and error.retry_after:
            self._resolved.limiter.block(self._limits, error.retry_after)

    def _doubt(self, reason: str, cause: SdkError, status: int | None, body: bytes) -> OutcomeUnknown:
        doubt = super()._doubt(reason, cause, status, body)
        doubt.ask_with(lambda: self._ask(self))
        self._warn(f"HTTP {status}" if status else type(cause).__name__)
        return doubt

    def _warn(self, why: str) -> None:
        """An order's outcome is unknown: a log should show that by default."""
        where = f"{self.operation.method} {masked_path(self.operation.path)}"
        self._shared.logger.warning("%s: %s; the outcome of an order is unknown", where, why)

    def _watched(self) -> Watch:
        described = self.operation
        path = masked_path(described.path)
        name = f"{described.method} {path}" if described.is_raw else described.id
        info = CallInfo(self.venue.name, self._resolved.environment, name, described.method, path)
        watch = Watch(
            info, [name for name, _ in self.request.query_params], self._shared.logger, self._shared.observers
        )
        watch.started()
        return watch


def failed(error: SdkError) -> EarlierAttempt:
    """What is kept of an attempt that is followed by another one."""
    if isinstance(error, TransportError):
        return EarlierAttempt(one_line(error.text), error.sent, error.http_status)
    if isinstance(error, ApiError):
        status = error.http_status or 0
        said = f"HTTP {status}: {error.said}" if error.said else f"HTTP {status}"
        return EarlierAttempt(said, leaves_open(error.code, judged(error.code, status)[1], status), error.http_status)
    return EarlierAttempt(one_line(str(error)), True)
