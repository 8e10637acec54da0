"""One call, without input or output: build, sign, read what came back, say what went wrong."""

from __future__ import annotations

import sys
from typing import Any, Generic, TypeVar

from msgspec import UNSET, Struct

from ..auth.clocks import ServerClock
from ..auth.credentials import CredentialsBase
from ..auth.nonces import NonceSource
from ..auth.signature_masking import hidden
from ..auth.signing import Clock, Level, sign, why_unsigned
from ..data.decode import Refused
from ..data.deviation_counter import DeviationCounter
from ..data.direct import NOT_DIRECT, is_plain
from ..data.encode import is_sequence
from ..data.signing_json import Unsignable
from ..errors.categories import ErrorCategory, Retry
from ..errors.exceptions import (
    CHECK_CREDENTIALS,
    ApiError,
    ClientClosed,
    ConnectionFailed,
    InvalidParameter,
    OutcomeUnknown,
    SdkError,
    SigningFailed,
    TransportError,
    UnexpectedResponse,
)
from ..errors.tracebacks import without_frames
from ..http.request import Request, SignedRequest
from ..http.response import Response
from .build import RuleViolation, Values, check_headers, check_line
from .classify import api_error, candidates, is_unreadable, names_a_row, texts_of
from .operation import Effect, Operation
from .results import Reading
from .retry_after import date_of, seconds_to_wait
from .venue import Venue

T = TypeVar("T")
E = TypeVar("E", bound=BaseException)


class Identity(Struct, frozen=True):
    """As whom, and with which clock and choices, a client signs."""

    credentials: CredentialsBase
    settings: Any
    clock: Clock
    nonces: NonceSource | None = None

    def __repr__(self) -> str:
        return f"Identity({self.credentials!r})"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return [("credentials", self.credentials)]


class Exchange(Generic[T]):
    """One request of one operation, and what may come back."""

    __slots__ = ("_handled", "_identity", "_seen", "_sent", "_values", "operation", "request", "venue")

    def __init__(
        self,
        venue: Venue,
        operation: Operation[T],
        request: Request,
        identity: Identity,
        seen: DeviationCounter,
        values: Values,
    ) -> None:
        self.venue = venue
        self.operation = operation
        self.request = request
        self._identity = identity
        self._seen = seen
        self._values = values
        self._sent: SignedRequest | None = None
        """What the last attempt sent, as long as its response may repeat it."""
        self._handled = sys.exception()
        """What the caller was handling when the call began."""

    @property
    def given(self) -> dict[str, Any]:
        """What the caller gave, by wire name."""
        return self._values.all(self.operation.body_name)

    @property
    def client_order_id(self) -> str | None:
        """The caller's own id of the order, where there is one."""
        wanted = self.given.get(self.operation.client_order_id or "")
        return None if wanted is None else str(wanted)

    def signed(self) -> Request:
        """The request as it will be sent, signed now."""
        name, advice = self.operation.auth, CHECK_CREDENTIALS
        if name is None or name == "none":
            return self.request
        try:
            return self._signed(self.venue.levels[name])
        except SdkError as problem:
            problem.operation = self.operation.id
            raise self.bare(problem) from problem.__cause__
        except RuleViolation as problem:
            reason = f"{problem.parameter}, which {problem.rule}"
        except Unsignable as problem:
            reason, advice = str(problem), "the request lacks what the signature needs"
        except ModuleNotFoundError as problem:
            reason = f"a missing package: install `{(problem.name or '').partition('.')[0]}`"
        except Exception as problem:  # of any kind: a key of the wrong form
            reason = why_unsigned(problem)
        # Outside of the handlers: the original error may quote the secret, so it is not chained.
        raise SigningFailed(name, reason, advice, operation=self.operation.id)

    def _signed(self, level: Level) -> Request:
        who = self._identity
        self._sent = signed = sign(level, self.request, who.credentials, who.settings, who.clock, who.nonces)
        check_line(signed)
        checked = self.request.headers
        check_headers([pair for pair in signed.headers if pair not in checked], signed.host, len(signed.body))
        return signed

    def forget(self) -> None:
        """Let go of what was signed: nothing of it is needed once the call is over."""
        self._sent = None

    def bare(self, problem: E) -> E:
        """``problem`` without the frames below the call."""
        return without_frames(problem, self._handled)

    def finish(self, response: Response) -> T:
        """The result, or the documented exception."""
        response.repair = self.venue.repair_json
        if isinstance(self._identity.clock, ServerClock):
            self._identity.clock.learn(date_of(response))
        try:
            return self._read(response)
        except Refused as problem:
            refused = problem
        except SdkError:
            raise
        except Exception as problem:  # an expression met an unexpected form
            refused = Refused(f"{type(problem).__name__} while reading it")
        raise self._unreadable(response, refused)

    def _read(self, response: Response) -> T:
        reading = Reading(self.venue, self.operation.id, response, self._seen, self._refusal, self._number_of_items)
        if response.status < 200:
            raise Refused("its status is not that of a final response")
        good = response.status < 300
        if good and response.problem:
            raise Refused(response.problem)
        found = self._directly(response) if good else None
        if found is not None:
            return self._shown(found[0], response)
        if good and response.body and not response.is_json:
            raise Refused(f"it is not JSON: {response.not_json}")
        if response.body and response.was_repaired:
            self._seen.note("json: repaired")
        if good and self.venue.success(response):
            return self._shown(self.operation.result.read(reading), response)
        code, message = self.venue.code(response), self.venue.message(response)
        if response.status < 300 and is_unreadable(code):
            raise Refused("what is in the place of its code is neither text nor a number")
        if 300 <= response.status < 400 and not names_a_row(self.venue.codes, code, message):
            raise Refused("redirects are not followed")
        if response.status < 300 and not candidates(code) and not texts_of(message):
            raise Refused("it is neither a success nor an error")
        raise self._refusal(response, code, message)

    def _shown(self, result: T, response: Response) -> T:
        """``result``, unless it is an order's and nothing shows that the venue took it.

        That is so where an empty body would be a success as well, and an object has none of its documented fields.
        """
        if self.operation.effect is Effect.ORDER and isinstance(result, Struct):
            values = (getattr(result, name) for name in result.__struct_fields__)
            if all(value is None or value is UNSET or value == [] for value in values) and self.venue.success(
                Response(response.status, (), b"")
            ):
                raise Refused("nothing in it shows that the order was taken")
        return result

    def _number_of_items(self) -> int | None:
        """How many items a batch was sent: the length of the one list that was given. None where there are several.

        None for what only reads, too: it may leave out what it does not know.
        """
        if self.operation.effect is Effect.READ:
            return None
        lists = [value for value in self.given.values() if is_sequence(value)]
        return len(lists[0]) if len(lists) == 1 else None

    def _directly(self, response: Response) -> tuple[T] | None:
        """The result of a success that is as documented to the letter, alone in a tuple; None for anything else."""
        venue, body = self.venue, response.body
        direct = self.operation.result.directly(venue)
        if direct is None or venue.head is None:
            return None
        try:
            if is_plain(body) and venue.success(response.partly(venue.head(body))):
                return (direct.read(body),)
        except NOT_DIRECT:
            pass
        return None

    def _refusal(self, response: Response, code: Any, message: Any) -> ApiError | OutcomeUnknown:
        """The error for a response, or for one item of it; an order in doubt is never a refusal."""
        is_order = self.operation.effect is Effect.ORDER
        error = api_error(self.venue, response, self.operation.id, code, message, self._hide, is_order=is_order)
        exhausted = error.category is ErrorCategory.RATE_LIMIT
        error.retry_after = seconds_to_wait(response, self.venue.limit_headers, exhausted, self._seen)
        if error.retry is not Retry.IN_DOUBT:
            return error
        return self._doubt(f"HTTP {response.status} leaves it open", error, response.status, response.body)

    def lost(self, problem: Exception) -> SdkError:
        """The exception for an attempt without a response."""
        if isinstance(problem, ClientClosed):
            return ClientClosed(self.operation.id)
        error: TransportError
        if isinstance(problem, TransportError):
            problem.text = self._hide(problem.text)
            error = problem.during(self.operation.id)
            cause = problem.__cause__
        else:
            error = ConnectionFailed(f"the transport failed with {type(problem).__name__}", sent=True).during(
                self.operation.id
            )
            cause = problem
        error.__cause__ = None if cause is None else without_frames(cause, self._handled)
        if self.operation.effect is Effect.ORDER and error.sent:
            return self._doubt(error.text, error, error.http_status, error.body)
        return error

    def _unreadable(self, response: Response, refused: Refused) -> SdkError:
        error = UnexpectedResponse(
            self._hide(refused.reason),
            path=self._hide("".join(refused.path).removeprefix(".")) or None,
            http_status=response.status,
            body=response.body,
            operation=self.operation.id,
        )
        if self.operation.effect is not Effect.ORDER:
            return error
        return self._doubt("the response cannot be read", error, response.status, response.body)

    def _doubt(self, reason: str, cause: SdkError, status: int | None, body: bytes) -> OutcomeUnknown:
        doubt = self.venue.outcome_unknown(
            reason,
            operation=self.operation.id,
            client_order_id=self.client_order_id,
            method=self.request.method,
            path=self.request.path,
            http_status=status,
            body=body,
            told=cause if isinstance(cause, ApiError) else None,
        )
        doubt.__cause__ = cause
        return doubt

    def _hide(self, text: str) -> str:
        """``text`` without credentials, and without what signing added as long as the call goes on."""
        return hidden(self._identity.credentials.hide_in(text), self.request, self._sent)


def invalid(operation: str, broken: RuleViolation) -> InvalidParameter:
    """The exception for a parameter that breaks a rule."""
    return InvalidParameter(
        parameter=broken.parameter,
        rule=broken.rule,
        source=broken.source,
        operation=operation,
        wire_name=broken.wire_name,
    )
