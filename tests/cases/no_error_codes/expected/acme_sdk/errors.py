# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Errors that Acme documents, and the exceptions that carry them."""

from __future__ import annotations

from typing import Final

from ._runtime.errors.codes import ErrorCategory as ErrorCategory
from ._runtime.errors.codes import Retry as Retry
from ._runtime.errors.codes import Source as Source
from ._runtime.errors.codes import StringCode
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


class ErrorCode(StringCode):
    """Error codes that Acme documents, in the order of its pages.

    ``ErrorCode(raw)`` finds a member by its wire code and never fails: an undocumented code gives a member whose
    ``is_known`` is False.
    """


class ApiError(_ApiError):
    """The venue answered with an error. Catch a subclass for what you can handle, and this one for the rest."""

    code: ErrorCode


class AuthenticationError(ApiError):
    """The venue does not accept who is asking: key, signature, clock or token."""


class PermissionDenied(ApiError):
    """The key is known and may not do this."""


class RateLimitExceeded(ApiError):
    """Too many requests; wait before the next one."""


class InvalidRequest(ApiError):
    """The request itself is wrong: a parameter, its form, or the endpoint."""


class InvalidOrder(ApiError):
    """The order breaks a rule of the venue: price, quantity, type, time in force."""


class OrderNotFound(ApiError):
    """The venue knows no such order."""


class DuplicateOrder(ApiError):
    """An order or request with this id was already taken."""


class InsufficientFunds(ApiError):
    """The account cannot pay for this."""


class InstrumentError(ApiError):
    """The instrument is unknown, or cannot be traded like this."""


class MarketClosed(ApiError):
    """Not at this time: the market or session is closed."""


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
    """The venue failed on its side."""


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
