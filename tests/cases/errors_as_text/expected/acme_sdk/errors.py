# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Errors that Acme documents, and the exceptions that carry them."""

from __future__ import annotations

from typing import Final

from ._runtime.errors.codes import ErrorCategory as ErrorCategory
from ._runtime.errors.codes import Retry as Retry
from ._runtime.errors.codes import Source as Source
from ._runtime.errors.codes import StringCode, Table, code
from ._runtime.errors.exceptions import ApiError as _ApiError
from ._runtime.errors.exceptions import ClientClosed as ClientClosed
from ._runtime.errors.exceptions import CannotReconcile as CannotReconcile
from ._runtime.errors.exceptions import ConnectionFailed as ConnectionFailed
from ._runtime.errors.exceptions import EndlessPages as EndlessPages
from ._runtime.errors.exceptions import InvalidTime as InvalidTime
from ._runtime.errors.exceptions import MissingCredentials as MissingCredentials
from ._runtime.errors.exceptions import OutcomeUnknown as OutcomeUnknown
from ._runtime.errors.exceptions import ParameterMistake
from ._runtime.errors.exceptions import RequestTimeout as RequestTimeout
from ._runtime.errors.exceptions import SdkError as SdkError
from ._runtime.errors.exceptions import SigningFailed as SigningFailed
from ._runtime.errors.exceptions import TransportError as TransportError
from ._runtime.errors.exceptions import UnexpectedResponse as UnexpectedResponse

_C = ErrorCategory
_R = Retry
_T1: Final = Table(page="docs", title="Errors", url="https://docs.acme.example", read_on="2026-01-02")
_T2: Final = Table(page="docs", title="FAQ", url="https://docs.acme.example", read_on="2026-01-02")


class ErrorCode(StringCode):
    """Error codes that Acme documents, in the order of its pages.

    ``ErrorCode(raw)`` finds a member by its wire code and never fails: an undocumented code gives a member whose
    ``is_known`` is False.
    """

    # Docs: Errors
    INVALID_TOKEN = code("INVALID_TOKEN", _C.AUTHENTICATION, _R.AFTER_FIX, "Invalid token", _T1.row(1), http=401)
    ORDER_GONE = code("OrderGone", _C.ORDER_NOT_FOUND, _R.NEVER, "Order {0} of {HKD} is gone", _T1.row(2))
    """Look it up first."""
    LOW_FUNDS = code("a.b-c", _C.INSUFFICIENT_FUNDS, _R.AFTER_FIX, "Too little", _T1.row(3))
    TOO_LATE = code("TOO_LATE", _C.MARKET_CLOSED, _R.AFTER_WAIT, "The market of {} is closed", _T1.row(4), coded=False)
    # Docs: FAQ
    UNLISTED = code("UNLISTED", _C.INTERNAL, _R.AFTER_WAIT, "Something broke", _T2.row())


class ApiError(_ApiError):
    """The venue answered with an error. Catch a subclass for what you can handle, and this one for the rest."""

    code: ErrorCode


class AuthenticationError(ApiError):
    """The venue does not accept who is asking: key, signature, clock or token.

    Documented codes: ``INVALID_TOKEN``.
    """


class PermissionDenied(ApiError):
    """The key is known and may not do this."""


class RateLimitExceeded(ApiError):
    """Too many requests; wait before the next one."""


class InvalidRequest(ApiError):
    """The request itself is wrong: a parameter, its form, or the endpoint."""


class InvalidOrder(ApiError):
    """The order breaks a rule of the venue: price, quantity, type, time in force."""


class OrderNotFound(ApiError):
    """The venue knows no such order.

    Documented codes: ``ORDER_GONE``.
    """


class DuplicateOrder(ApiError):
    """An order or request with this id was already taken."""


class InsufficientFunds(ApiError):
    """The account cannot pay for this.

    Documented codes: ``LOW_FUNDS``.
    """


class InstrumentError(ApiError):
    """The instrument is unknown, or cannot be traded like this."""


class MarketClosed(ApiError):
    """Not at this time: the market or session is closed.

    Documented codes: ``TOO_LATE``.
    """


class AccountRestricted(ApiError):
    """The account is closed, restricted, or lacks a permission of its own."""


class PositionError(ApiError):
    """The position does not allow it: absent, too small, or on the other side."""


class FundingError(ApiError):
    """A deposit, withdrawal, transfer or currency exchange was refused."""


class ConflictError(ApiError):
    """The state of the order or account forbids it just now."""


class MaintenanceError(ApiError):
    """The venue, or this part of it, is switched off."""


class ServiceUnavailable(ApiError):
    """The venue cannot be reached or cannot answer now."""


class InternalError(ApiError):
    """The venue failed on its side.

    Documented codes: ``UNLISTED``.
    """


class UnknownError(ApiError):
    """The venue reports an error that its documentation does not list."""


class InvalidParameter(ParameterMistake, InvalidRequest):
    """A parameter breaks a documented rule; nothing was sent."""


EXCEPTIONS: Final[dict[ErrorCategory, type[ApiError]]] = {
    ErrorCategory.AUTHENTICATION: AuthenticationError,
    ErrorCategory.PERMISSION: PermissionDenied,
    ErrorCategory.RATE_LIMIT: RateLimitExceeded,
    ErrorCategory.INVALID_REQUEST: InvalidRequest,
    ErrorCategory.INVALID_ORDER: InvalidOrder,
    ErrorCategory.ORDER_NOT_FOUND: OrderNotFound,
    ErrorCategory.DUPLICATE_ORDER: DuplicateOrder,
    ErrorCategory.INSUFFICIENT_FUNDS: InsufficientFunds,
    ErrorCategory.INSTRUMENT: InstrumentError,
    ErrorCategory.MARKET_CLOSED: MarketClosed,
    ErrorCategory.ACCOUNT_RESTRICTED: AccountRestricted,
    ErrorCategory.POSITION: PositionError,
    ErrorCategory.FUNDING: FundingError,
    ErrorCategory.CONFLICT: ConflictError,
    ErrorCategory.MAINTENANCE: MaintenanceError,
    ErrorCategory.UNAVAILABLE: ServiceUnavailable,
    ErrorCategory.INTERNAL: InternalError,
    ErrorCategory.UNKNOWN: UnknownError,
}
"""The exception class of each category."""
