# Printed by `sdkwright generate` from specs/wooxpro/. Changes belong there, not here.
"""Errors that WOO X Pro documents, and the exceptions that carry them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ._runtime.errors.codes import ErrorCategory as ErrorCategory
from ._runtime.errors.codes import Retry as Retry
from ._runtime.errors.codes import Source as Source
from ._runtime.errors.codes import IntegerCode, Table, code
from ._runtime.errors.exceptions import ApiError as _ApiError
from ._runtime.errors.exceptions import ClientClosed as ClientClosed
from ._runtime.errors.exceptions import CannotReconcile as CannotReconcile
from ._runtime.errors.exceptions import ConnectionFailed as ConnectionFailed
from ._runtime.errors.exceptions import EndlessPages as EndlessPages
from ._runtime.errors.exceptions import InvalidTime as InvalidTime
from ._runtime.errors.exceptions import MissingCredentials as MissingCredentials
from ._runtime.errors.exceptions import OutcomeUnknown as _OutcomeUnknown
from ._runtime.errors.exceptions import ParameterMistake
from ._runtime.errors.exceptions import RequestTimeout as RequestTimeout
from ._runtime.errors.exceptions import SdkError as SdkError
from ._runtime.errors.exceptions import SigningFailed as SigningFailed
from ._runtime.errors.exceptions import TransportError as TransportError
from ._runtime.errors.exceptions import UnexpectedResponse as UnexpectedResponse

if TYPE_CHECKING:
    from . import models as _models

_C = ErrorCategory
_R = Retry
_T1: Final = Table(
    page="error-codes",
    title="List of global HTTP return codes",
    url="https://developer.wooxpro.com/english/error_code/restful",
    read_on="2026-11-20",
)
_T2: Final = Table(
    page="error-codes",
    title="Authentication Error Code",
    url="https://developer.wooxpro.com/english/error_code/restful",
    read_on="2026-11-20",
)
_T3: Final = Table(
    page="error-codes",
    title="Contract API Error Code",
    url="https://developer.wooxpro.com/english/error_code/restful",
    read_on="2026-11-20",
)


class ErrorCode(IntegerCode):
    """Error codes that WOO X Pro documents, in the order of its pages.

    ``ErrorCode(raw)`` finds a member by its wire code and never fails: an undocumented code gives a member whose
    ``is_known`` is False.
    """

    # Restful Error Code: List of global HTTP return codes
    HTTP_NOT_FOUND = code(
        404,
        _C.INVALID_REQUEST,
        _R.AFTER_FIX,
        "Not Found-The requested interface could not be found",
        _T1.row(1),
        http=404,
        coded=False,
        http_row=True,
    )
    """Known routes have been seen to answer so now and then: ask once more before looking for a fault."""
    HTTP_FORBIDDEN = code(
        403,
        _C.PERMISSION,
        _R.AFTER_FIX,
        "Forbidden-No permission to access the resource (KEY may not have permission, or it may be IP restrictions)",
        _T1.row(2),
        http=403,
        coded=False,
        http_row=True,
    )
    """The key lacks the permission, or the address is not on its list. A firewall in front answers 403 as well."""
    HTTP_UNAUTHORIZED = code(
        401,
        _C.AUTHENTICATION,
        _R.AFTER_FIX,
        "Unauthorized-Authentication failed (there are problems with the 3 header parameters, failed)",
        _T1.row(3),
        http=401,
        coded=False,
        http_row=True,
    )
    HTTP_INTERNAL_SERVER_ERROR = code(
        500,
        _C.INTERNAL,
        _R.IN_DOUBT,
        "Internal Server Error-Server exception, WOO X Pro service problem",
        _T1.row(4),
        http=500,
        coded=False,
        http_row=True,
    )
    # Restful Error Code: Authentication Error Code
    NOT_FOUND = code(30000, _C.INVALID_REQUEST, _R.AFTER_FIX, "Not found", _T2.row(1), http=404)
    KEY_EMPTY = code(30001, _C.AUTHENTICATION, _R.AFTER_FIX, "Header X-BM-KEY is empty", _T2.row(2), http=401)
    """It is always sent: try the other `header_prefix`."""
    KEY_NOT_FOUND = code(30002, _C.AUTHENTICATION, _R.AFTER_FIX, "Header X-BM-KEY not found", _T2.row(3), http=401)
    KEY_FROZEN = code(30003, _C.AUTHENTICATION, _R.AFTER_FIX, "Header X-BM-KEY has frozen", _T2.row(4), http=401)
    """Another key is needed, or this one has to be unfrozen."""
    SIGN_EMPTY = code(30004, _C.AUTHENTICATION, _R.AFTER_FIX, "Header X-BM-SIGN is empty", _T2.row(5), http=401)
    """It is always sent: try the other `header_prefix`."""
    SIGN_WRONG = code(30005, _C.AUTHENTICATION, _R.AFTER_FIX, "Header X-BM-SIGN is wrong", _T2.row(6), http=401)
    """Check secret and memo: the memo is what the key was made with."""
    TIMESTAMP_EMPTY = code(
        30006, _C.AUTHENTICATION, _R.AFTER_FIX, "Header X-BM-TIMESTAMP is empty", _T2.row(7), http=401
    )
    """It is always sent: try the other `header_prefix`."""
    TIMESTAMP_OUT_OF_RANGE = code(
        30007, _C.AUTHENTICATION, _R.AFTER_FIX, "Header X-BM-TIMESTAMP range. Within a minute", _T2.row(8), http=401
    )
    """Set the clock; it may be off by at most a minute."""
    TIMESTAMP_INVALID = code(
        30008, _C.AUTHENTICATION, _R.AFTER_FIX, "Header X-BM-TIMESTAMP invalid format", _T2.row(9), http=401
    )
    IP_FORBIDDEN = code(
        30010,
        _C.PERMISSION,
        _R.AFTER_FIX,
        "IP is forbidden. We recommend enabling IP whitelist for API trading. After that reauth your account",
        _T2.row(10),
        http=403,
    )
    """Add the address of this machine to the list of the key."""
    KEY_EXPIRED = code(
        30011, _C.AUTHENTICATION, _R.AFTER_FIX, "Header X-BM-KEY over expire time", _T2.row(11), http=403
    )
    """Make a new key."""
    KEY_FORBIDDEN = code(
        30012, _C.PERMISSION, _R.AFTER_FIX, "Header X-BM-KEY is forbidden to request it", _T2.row(12), http=403
    )
    """The key was not given the permission for this call."""
    TOO_MANY_REQUESTS = code(30013, _C.RATE_LIMIT, _R.AFTER_WAIT, "Request too many requests", _T2.row(13), http=429)
    SERVICE_UNAVAILABLE = code(30014, _C.UNAVAILABLE, _R.IN_DOUBT, "Service unavailable", _T2.row(14), http=503)
    """A read may be repeated; an order has to be looked up first."""
    SERVICE_MAINTENANCE = code(
        30016,
        _C.MAINTENANCE,
        _R.AFTER_WAIT,
        "Service maintenance, the function is temporarily unavailable",
        _T2.row(15),
        http=200,
    )
    """Arrives with HTTP 200; expect hours, not seconds."""
    TEMPORARILY_REJECTED = code(
        30017,
        _C.RATE_LIMIT,
        _R.NEVER,
        "Your account request is temporarily rejected due to violation of current limiting rules, please contact customer service",
        _T2.row(16),
        http=418,
    )
    """Blocked after going on in spite of 30013. Stop calling and contact the venue."""
    REQUEST_BODY_REQUIRES_JSON_FORMAT = code(
        30018, _C.INVALID_REQUEST, _R.AFTER_FIX, "Request Body requires JSON format", _T2.row(17), http=503
    )
    """HTTP 503 although the request is at fault; repeating it does not help."""
    NO_PERMISSION = code(
        30019,
        _C.PERMISSION,
        _R.NEVER,
        "You do not have the permissions to perform this operation. Please contact customer service or BD for assistance",
        _T2.row(18),
        http=200,
    )
    """Arrives with HTTP 200. The venue has to grant it; ask customer service."""
    FUTURES_V1_DEPRECATED = code(
        30030,
        _C.INVALID_REQUEST,
        _R.NEVER,
        "Futures V1 API has been deprecated. Please use Futures V2 API. You can view the change logs for upgrade",
        _T2.row(19),
        http=200,
    )
    """The call is gone; another endpoint took its place."""
    ENDPOINT_DEPRECATED = code(
        30031,
        _C.INVALID_REQUEST,
        _R.NEVER,
        "This endpoint has been deprecated. You can view the change logs for upgrade",
        _T2.row(20),
        http=200,
    )
    """The call is gone; another endpoint took its place."""
    # Restful Error Code: Contract API Error Code
    OK = code(1000, _C.INTERNAL, _R.IN_DOUBT, "OK", _T3.row(1), http=200)
    """Success.

    It is raised only if the HTTP status says failure: then the venue contradicts itself, and what it did is open.
    """
    CLOUD_ACCOUNT_NOT_FOUND = code(
        40001, _C.ACCOUNT_RESTRICTED, _R.AFTER_FIX, "Cloud account not found", _T3.row(2), http=400
    )
    OUT_TRADE_NO_NOT_FOUND = code(40002, _C.FUNDING, _R.AFTER_FIX, "out_trade_no not found", _T3.row(3), http=400)
    OUT_TRADE_NO_EXISTS = code(40003, _C.FUNDING, _R.NEVER, "out_trade_no already existed", _T3.row(4), http=400)
    """A transfer with this number exists; look it up before sending another."""
    CLOUD_ACCOUNT_LIMIT = code(
        40004, _C.ACCOUNT_RESTRICTED, _R.AFTER_FIX, "Cloud account count limit", _T3.row(5), http=400
    )
    TRANSFER_PRECISION = code(40005, _C.FUNDING, _R.AFTER_FIX, "Transfer vol precision error", _T3.row(6), http=400)
    INVALID_IP = code(40006, _C.PERMISSION, _R.AFTER_FIX, "Invalid ip error", _T3.row(7), http=400)
    """Add the address of this machine to the list of the key."""
    PARSE_PARAMETER = code(40007, _C.INVALID_REQUEST, _R.AFTER_FIX, "Parse parameter error", _T3.row(8), http=400)
    CHECK_NONCE = code(40008, _C.AUTHENTICATION, _R.AFTER_FIX, "Check nonce error", _T3.row(9), http=400)
    """Set the clock; no two requests may be equal."""
    CHECK_VERSION = code(40009, _C.INVALID_REQUEST, _R.AFTER_FIX, "Check ver error", _T3.row(10), http=400)
    FUNCTION_NOT_FOUND = code(40010, _C.INVALID_REQUEST, _R.AFTER_FIX, "Not found func error", _T3.row(11), http=400)
    INVALID_REQUEST = code(40011, _C.INVALID_REQUEST, _R.AFTER_FIX, "Invalid request", _T3.row(12), http=400)
    SYSTEM_ERROR = code(40012, _C.INTERNAL, _R.IN_DOUBT, "System error", _T3.row(13), http=400)
    """Read the message: "Invalid order" and a balance text have come under this code, mostly for leverage that does
    not fit the open position.

    With "System error", look the order up.
    """
    ACCESS_TOO_OFTEN = code(
        40013,
        _C.RATE_LIMIT,
        _R.AFTER_WAIT,
        "Access too often” CLIENT_TIME_INVALID, “Please check your system time.",
        _T3.row(14),
        http=400,
    )
    """Slow down; if calls are rare, check the clock, which the message mentions as well."""
    CONTRACT_OFFLINE = code(40014, _C.INSTRUMENT, _R.NEVER, "This contract is offline", _T3.row(15), http=400)
    """Delisted or not open yet: see `status` in the contract's details."""
    EXCHANGE_PAUSED = code(
        40015, _C.MARKET_CLOSED, _R.AFTER_WAIT, "This contract’s exchange has been paused", _T3.row(16), http=400
    )
    """Cancels may be refused too: open orders stay as they are."""
    ORDER_WOULD_LIQUIDATE = code(
        40016, _C.POSITION, _R.AFTER_FIX, "This order would trigger user position liquidate", _T3.row(17), http=400
    )
    """Order less, or add margin."""
    OPEN_AND_CLOSE_AT_ONCE = code(
        40017,
        _C.POSITION,
        _R.AFTER_FIX,
        "It is not possible to open and close simultaneously in the same position",
        _T3.row(18),
        http=400,
    )
    """Let the close be done before you open again."""
    POSITION_CLOSED = code(40018, _C.POSITION, _R.AFTER_FIX, "Your position is closed", _T3.row(19), http=400)
    """There is nothing left to close: read the positions before you send anything else."""
    POSITION_IN_LIQUIDATION = code(
        40019, _C.POSITION, _R.NEVER, "Your position is in liquidation delegating", _T3.row(20), http=400
    )
    """The venue is closing the position.

    Read the positions afterwards: what you wanted may be done, or be another trade by then.
    """
    POSITION_VOLUME_NOT_ENOUGH = code(
        40020, _C.POSITION, _R.AFTER_FIX, "Your position volume is not enough", _T3.row(21), http=400
    )
    """Close no more than is held, open closing orders counted; also given while the venue has suspended a function."""
    POSITION_NOT_FOUND = code(40021, _C.POSITION, _R.AFTER_FIX, "The position is not exsit", _T3.row(22), http=400)
    """There is nothing left to close: read the positions before you send anything else."""
    POSITION_NOT_ISOLATED = code(
        40022, _C.POSITION, _R.AFTER_FIX, "The position is not isolated", _T3.row(23), http=400
    )
    MARGIN_CUT_WOULD_LIQUIDATE = code(
        40023, _C.POSITION, _R.AFTER_FIX, "The position would liquidate when sub margin", _T3.row(24), http=400
    )
    MARGIN_CUT_NEAR_LIQUIDATION = code(
        40024,
        _C.POSITION,
        _R.AFTER_FIX,
        "The position would be warnning of liquidation when sub margin",
        _T3.row(25),
        http=400,
    )
    MARGIN_BELOW_BASE_LIMIT = code(
        40025,
        _C.POSITION,
        _R.AFTER_FIX,
        "The position’s margin shouldn’t be lower than the base limit",
        _T3.row(26),
        http=400,
    )
    CROSS_POSITION_IN_LIQUIDATION = code(
        40026, _C.POSITION, _R.NEVER, "You cross margin position is in liquidation delegating", _T3.row(27), http=400
    )
    """The venue is closing the position.

    Read the positions afterwards: what you wanted may be done, or be another trade by then.
    """
    AVAILABLE_BALANCE_NOT_ENOUGH = code(
        40027,
        _C.INSUFFICIENT_FUNDS,
        _R.AFTER_FIX,
        "You contract account available balance not enough",
        _T3.row(28),
        http=400,
    )
    TOO_MANY_PLAN_ORDERS = code(
        40028,
        _C.CONFLICT,
        _R.AFTER_FIX,
        "Your plan order’s count is more than system maximum limit.",
        _T3.row(29),
        http=400,
    )
    """Cancel a plan order first."""
    LEVERAGE_TOO_LARGE = code(
        40029, _C.INVALID_ORDER, _R.AFTER_FIX, "The order’s leverage is too large.", _T3.row(30), http=400
    )
    """With an open position, leverage and open_type must be those of the position."""
    LEVERAGE_TOO_SMALL = code(
        40030, _C.INVALID_ORDER, _R.AFTER_FIX, "The order’s leverage is too small.", _T3.row(31), http=400
    )
    """With an open position, leverage and open_type must be those of the position."""
    TRIGGER_PRICE_TOO_FAR = code(
        40031,
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "The deviation between current price and trigger price is too large.",
        _T3.row(32),
        http=400,
    )
    PLAN_ORDER_LIFE_TOO_LONG = code(
        40032, _C.INVALID_ORDER, _R.AFTER_FIX, "The plan order’s life cycle is too long.", _T3.row(33), http=400
    )
    PLAN_ORDER_LIFE_TOO_SHORT = code(
        40033, _C.INVALID_ORDER, _R.AFTER_FIX, "The plan order’s life cycle is too short.", _T3.row(34), http=400
    )
    SYMBOL_NOT_FOUND = code(40034, _C.INSTRUMENT, _R.AFTER_FIX, "The Symbol is not exist", _T3.row(35), http=400)
    ORDER_NOT_FOUND = code(40035, _C.ORDER_NOT_FOUND, _R.AFTER_FIX, "The order is not exist", _T3.row(36), http=400)
    """Check symbol and id.

    Right after placing, an order may not be visible yet: ask again before you place another.
    """
    ORDER_STATUS_INVALID = code(40036, _C.CONFLICT, _R.NEVER, "The order status is invalid", _T3.row(37), http=400)
    """The order is no longer in a state that allows this (filled, cancelled or on its way): read it."""
    ORDER_ID_NOT_FOUND = code(
        40037, _C.ORDER_NOT_FOUND, _R.AFTER_FIX, "The order id is not exist", _T3.row(38), http=400
    )
    """Check symbol and id.

    Right after placing, an order may not be visible yet: ask again before you place another.
    """
    KLINE_STEP_INVALID = code(
        40038, _C.INVALID_REQUEST, _R.AFTER_FIX, "The k-line step is invalid", _T3.row(39), http=400
    )
    TIMESTAMP_PARAMETER_INVALID = code(
        40039, _C.INVALID_REQUEST, _R.AFTER_FIX, "The timestamp is invalid", _T3.row(40), http=400
    )
    LEVERAGE_INVALID = code(
        40040, _C.INVALID_ORDER, _R.AFTER_FIX, "The order leverage is invalid", _T3.row(41), http=400
    )
    """With an open position, leverage and open_type must be those of the position."""
    ORDER_SIDE_INVALID = code(40041, _C.INVALID_ORDER, _R.AFTER_FIX, "The order side is invalid", _T3.row(42), http=400)
    ORDER_TYPE_INVALID = code(40042, _C.INVALID_ORDER, _R.AFTER_FIX, "The order type is invalid", _T3.row(43), http=400)
    ORDER_PRECISION_INVALID = code(
        40043, _C.INVALID_ORDER, _R.AFTER_FIX, "The order precision is invalid", _T3.row(44), http=400
    )
    ORDER_RANGE_INVALID = code(
        40044, _C.INVALID_ORDER, _R.AFTER_FIX, "The order range is invalid", _T3.row(45), http=400
    )
    OPEN_TYPE_INVALID = code(
        40045, _C.INVALID_ORDER, _R.AFTER_FIX, "The order open type is invalid", _T3.row(46), http=400
    )
    FUTURES_NOT_OPENED = code(
        40046, _C.PERMISSION, _R.NEVER, "The account is not opened futures", _T3.row(47), http=403
    )
    """A person has to open the futures account first."""
    COUNTRY_NOT_SERVED = code(
        40047,
        _C.ACCOUNT_RESTRICTED,
        _R.NEVER,
        "Services is not available in you countries and areas",
        _T3.row(48),
        http=403,
    )
    CLIENT_ORDER_ID_CHARACTERS = code(
        40048,
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "ClientOrderId only allows a combination of numbers and letters",
        _T3.row(49),
        http=403,
    )
    """HTTP 403 although it is a parameter."""
    CLIENT_ORDER_ID_TOO_LONG = code(
        40049,
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "The maximum length of clientOrderId cannot exceed 32",
        _T3.row(50),
        http=403,
    )
    """HTTP 403 although it is a parameter."""
    CLIENT_ORDER_ID_DUPLICATED = code(
        40050, _C.DUPLICATE_ORDER, _R.NEVER, "Client OrderId duplicated with existing orders", _T3.row(51), http=403
    )
    """An order with this id exists; look it up before sending another."""
    INSUFFICIENT_BALANCE = code(
        42000, _C.INSUFFICIENT_FUNDS, _R.AFTER_FIX, "Insufficient balance", _T3.row(52), http=200
    )
    """Arrives with HTTP 200."""


class ApiError(_ApiError):
    """The venue answered with an error. Catch a subclass for what you can handle, and this one for the rest."""

    code: ErrorCode


class AuthenticationError(ApiError):
    """The venue does not accept who is asking: key, signature, clock or token.

    Documented codes: ``HTTP_UNAUTHORIZED``, ``KEY_EMPTY``, ``KEY_NOT_FOUND``, ``KEY_FROZEN``, ``SIGN_EMPTY``,
    ``SIGN_WRONG``, ``TIMESTAMP_EMPTY``, ``TIMESTAMP_OUT_OF_RANGE``, ``TIMESTAMP_INVALID``, ``KEY_EXPIRED``,
    ``CHECK_NONCE``.
    """


class PermissionDenied(ApiError):
    """The key is known and may not do this.

    Documented codes: ``HTTP_FORBIDDEN``, ``IP_FORBIDDEN``, ``KEY_FORBIDDEN``, ``NO_PERMISSION``, ``INVALID_IP``,
    ``FUTURES_NOT_OPENED``.
    """


class RateLimitExceeded(ApiError):
    """Too many requests; wait before the next one.

    Documented codes: ``TOO_MANY_REQUESTS``, ``TEMPORARILY_REJECTED``, ``ACCESS_TOO_OFTEN``.
    """


class InvalidRequest(ApiError):
    """The request itself is wrong: a parameter, its form, or the endpoint.

    Documented codes: ``HTTP_NOT_FOUND``, ``NOT_FOUND``, ``REQUEST_BODY_REQUIRES_JSON_FORMAT``,
    ``FUTURES_V1_DEPRECATED``, ``ENDPOINT_DEPRECATED``, ``PARSE_PARAMETER``, ``CHECK_VERSION``, ``FUNCTION_NOT_FOUND``,
    ``INVALID_REQUEST``, ``KLINE_STEP_INVALID``, ``TIMESTAMP_PARAMETER_INVALID``.
    """


class InvalidOrder(ApiError):
    """The order breaks a rule of the venue: price, quantity, type, time in force.

    Documented codes: ``LEVERAGE_TOO_LARGE``, ``LEVERAGE_TOO_SMALL``, ``TRIGGER_PRICE_TOO_FAR``,
    ``PLAN_ORDER_LIFE_TOO_LONG``, ``PLAN_ORDER_LIFE_TOO_SHORT``, ``LEVERAGE_INVALID``, ``ORDER_SIDE_INVALID``,
    ``ORDER_TYPE_INVALID``, ``ORDER_PRECISION_INVALID``, ``ORDER_RANGE_INVALID``, ``OPEN_TYPE_INVALID``,
    ``CLIENT_ORDER_ID_CHARACTERS``, ``CLIENT_ORDER_ID_TOO_LONG``.
    """


class OrderNotFound(ApiError):
    """The venue knows no such order.

    Documented codes: ``ORDER_NOT_FOUND``, ``ORDER_ID_NOT_FOUND``.
    """


class DuplicateOrder(ApiError):
    """An order or request with this id was already taken.

    Documented codes: ``CLIENT_ORDER_ID_DUPLICATED``.
    """


class InsufficientFunds(ApiError):
    """The account cannot pay for this.

    Documented codes: ``AVAILABLE_BALANCE_NOT_ENOUGH``, ``INSUFFICIENT_BALANCE``.
    """


class InstrumentError(ApiError):
    """The instrument is unknown, or cannot be traded like this.

    Documented codes: ``CONTRACT_OFFLINE``, ``SYMBOL_NOT_FOUND``.
    """


class MarketClosed(ApiError):
    """Not at this time: the market or session is closed.

    Documented codes: ``EXCHANGE_PAUSED``.
    """


class AccountRestricted(ApiError):
    """The account is closed, restricted, or lacks a permission of its own.

    Documented codes: ``CLOUD_ACCOUNT_NOT_FOUND``, ``CLOUD_ACCOUNT_LIMIT``, ``COUNTRY_NOT_SERVED``.
    """


class PositionError(ApiError):
    """The position does not allow it: absent, too small, or on the other side.

    Documented codes: ``ORDER_WOULD_LIQUIDATE``, ``OPEN_AND_CLOSE_AT_ONCE``, ``POSITION_CLOSED``,
    ``POSITION_IN_LIQUIDATION``, ``POSITION_VOLUME_NOT_ENOUGH``, ``POSITION_NOT_FOUND``, ``POSITION_NOT_ISOLATED``,
    ``MARGIN_CUT_WOULD_LIQUIDATE``, ``MARGIN_CUT_NEAR_LIQUIDATION``, ``MARGIN_BELOW_BASE_LIMIT``,
    ``CROSS_POSITION_IN_LIQUIDATION``.
    """


class FundingError(ApiError):
    """A deposit, withdrawal, transfer or currency exchange was refused.

    Documented codes: ``OUT_TRADE_NO_NOT_FOUND``, ``OUT_TRADE_NO_EXISTS``, ``TRANSFER_PRECISION``.
    """


class ConflictError(ApiError):
    """The state of the order or account forbids it just now.

    Documented codes: ``TOO_MANY_PLAN_ORDERS``, ``ORDER_STATUS_INVALID``.
    """


class MaintenanceError(ApiError):
    """The venue, or this part of it, is switched off.

    Documented codes: ``SERVICE_MAINTENANCE``.
    """


class ServiceUnavailable(ApiError):
    """The venue cannot be reached or cannot answer now.

    Documented codes: ``SERVICE_UNAVAILABLE``.
    """


class InternalError(ApiError):
    """The venue failed on its side.

    Documented codes: ``HTTP_INTERNAL_SERVER_ERROR``, ``OK``, ``SYSTEM_ERROR``.
    """


class UnknownError(ApiError):
    """The venue reports an error that its documentation does not list."""


class InvalidParameter(ParameterMistake, InvalidRequest):
    """A parameter breaks a documented rule; nothing was sent."""


class OutcomeUnknown(_OutcomeUnknown):
    """An order was sent and nobody knows what became of it: find out what happened before doing it again."""

    def reconcile(self) -> _models.Order | None:
        """Ask the venue what became of the order. With an async client, await :meth:`reconcile_async`.

        Returns:
            What the venue says of the order now; None when it does not know it. An order that is still on its way is
            not known either, so ask again before you repeat it. A field that does not tell which order it is, and that
            cannot be read, is None here, whatever its type says: one odd field must not hide an order.

        Raises:
            CannotReconcile: The venue documents no call that would tell, or not by what was given.
            SdkError: Asking failed.
        """
        found: _models.Order | None = super().reconcile()
        return found

    async def reconcile_async(self) -> _models.Order | None:
        """:meth:`reconcile` for an async client."""
        found: _models.Order | None = await super().reconcile_async()
        return found


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
