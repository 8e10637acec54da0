# Printed by `sdkwright generate` from specs/habittrade/. Changes belong there, not here.
"""Errors that Habit Trade documents, and the exceptions that carry them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ._runtime.errors.codes import ErrorCategory as ErrorCategory
from ._runtime.errors.codes import Retry as Retry
from ._runtime.errors.codes import Source as Source
from ._runtime.errors.codes import DigitsCode, Table, code
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
    page="trade-error-code",
    title="Parameter Validation Errors",
    url="https://docs.habittrade.com/trade/trade-error-code.html",
    read_on="2026-11-20",
)
_T2: Final = Table(
    page="http-return-codes",
    title="4XX Client Errors (Your Side)",
    url="https://docs.habittrade.com/http-return-codes.html",
    read_on="2026-11-20",
)
_T3: Final = Table(
    page="http-return-codes",
    title="5XX Server Errors (Habittrade Side)",
    url="https://docs.habittrade.com/http-return-codes.html",
    read_on="2026-11-20",
)
_T4: Final = Table(
    page="cancel-order",
    title="Error Response Example",
    url="https://docs.habittrade.com/trade/cancel-order.html",
    read_on="2026-11-20",
)
_T5: Final = Table(
    page="cancel-order",
    title="Batch Crypto Cancel Order, Successful Response Example",
    url="https://docs.habittrade.com/trade/cancel-order.html",
    read_on="2026-11-20",
)
_T6: Final = Table(
    page="estimated-tradable-quantity",
    title="Error Response Example",
    url="https://docs.habittrade.com/trade/estimated-tradable-quantity.html",
    read_on="2026-11-20",
)
_T7: Final = Table(
    page="http-authentication",
    title="Overview of the Authentication Process",
    url="https://docs.habittrade.com/authentication/http-https-authentication.html",
    read_on="2026-11-20",
)
_T8: Final = Table(
    page="balance",
    title="Error Response Example",
    url="https://docs.habittrade.com/account/balance.html",
    read_on="2026-11-20",
)


class ErrorCode(DigitsCode):
    """Error codes that Habit Trade documents, in the order of its pages.

    ``ErrorCode(raw)`` finds a member by its wire code and never fails: an undocumented code gives a member whose
    ``is_known`` is False.
    """

    # Trade Error Code: Parameter Validation Errors
    INVALID_BS_FLAG = code("11030101", _C.INVALID_ORDER, _R.AFTER_FIX, "Invalid Parameter BSFlag", _T1.row(1))
    """`order_side` is not one the venue knows."""
    INVALID_ORDER_TYPE = code("11030102", _C.INVALID_ORDER, _R.AFTER_FIX, "Invalid Parameter Type", _T1.row(2))
    INVALID_PRODUCT_CODE = code("11030103", _C.INSTRUMENT, _R.AFTER_FIX, "Invalid Parameter ProductCode", _T1.row(3))
    """Keep the leading zeros of `symbol`."""
    INVALID_PRICE = code("11030104", _C.INVALID_ORDER, _R.AFTER_FIX, "Invalid Parameter Price", _T1.row(4))
    INVALID_QTY = code("11030105", _C.INVALID_ORDER, _R.AFTER_FIX, "Invalid Parameter Qty", _T1.row(5))
    INVALID_TRIGGER_PRICE = code(
        "11030111", _C.INVALID_ORDER, _R.AFTER_FIX, "Invalid Parameter TriggerPrice", _T1.row(6)
    )
    INVALID_MARKET = code("11030301", _C.INVALID_REQUEST, _R.AFTER_FIX, "Invalid Parameter Market", _T1.row(7))
    INVALID_RATIO = code("11030304", _C.INVALID_REQUEST, _R.AFTER_FIX, "Invalid Parameter Ratio", _T1.row(8))
    QTY_AND_AMOUNT_ZERO = code("11030106", _C.INVALID_ORDER, _R.AFTER_FIX, "Qty and Amount cannot be zero", _T1.row(9))
    QTY_BELOW_ONE = code(
        "11030107", _C.INVALID_ORDER, _R.AFTER_FIX, "Qty must be greater than or equal to 1", _T1.row(10)
    )
    """Depends on the market: the US market takes fractions."""
    QTY_NOT_ABOVE_ONE = code("11030110", _C.INVALID_ORDER, _R.AFTER_FIX, "Qty must be greater than 1", _T1.row(11))
    """Depends on the market: the US market takes fractions."""
    ODD_LOT_QTY_RANGE = code(
        "11030108", _C.INVALID_ORDER, _R.AFTER_FIX, "Oddlot Order Qty Range Between 0 and", _T1.row(12)
    )
    ODD_LOT_QTY_ACCURACY = code("11030109", _C.INVALID_ORDER, _R.AFTER_FIX, "Oddlot Order Qty Accuracy", _T1.row(13))
    ORDER_NO_AND_REFERENCE_EMPTY = code(
        "11030201", _C.INVALID_REQUEST, _R.AFTER_FIX, "OrderNo, Reference cannot be empty at the same time", _T1.row(14)
    )
    """Give `order_no` or `reference_id`."""
    INVALID_ORDER_NO_OR_REFERENCE = code(
        "11030203",
        _C.INVALID_REQUEST,
        _R.AFTER_FIX,
        "OrderNo, Reference is an invalid order number",
        _T1.row(15),
        also=("EndTime cannot be empty",),
    )
    """On a cancel the order's number or your id of it is wrong; on a query the end time is missing.

    A cancel has done nothing: an order with another number is still live.
    """
    ORDER_NO_EMPTY = code("11030501", _C.INVALID_REQUEST, _R.AFTER_FIX, "OrderNo cannot be empty", _T1.row(16))
    START_TIME_EMPTY = code("11030601", _C.INVALID_REQUEST, _R.AFTER_FIX, "StartTime cannot be empty", _T1.row(17))
    # HTTP Return Codes: 4XX Client Errors (Your Side)
    HTTP_BAD_REQUEST = code(
        400, _C.INVALID_REQUEST, _R.AFTER_FIX, "Bad Request", _T2.row(1), http=400, coded=False, http_row=True
    )
    HTTP_UNAUTHORIZED = code(
        401, _C.AUTHENTICATION, _R.AFTER_FIX, "Unauthorized", _T2.row(2), http=401, coded=False, http_row=True
    )
    """Check key, secret, environment and the clock."""
    HTTP_FORBIDDEN = code(
        403, _C.PERMISSION, _R.AFTER_FIX, "Forbidden", _T2.row(3), http=403, coded=False, http_row=True
    )
    """The firewall or an IP blacklist stopped the request: use another address, or ask the venue."""
    HTTP_NOT_FOUND = code(
        404, _C.INVALID_REQUEST, _R.AFTER_FIX, "Not Found", _T2.row(4), http=404, coded=False, http_row=True
    )
    """The endpoint or the object it names does not exist. On an order: no proof that it was never placed."""
    HTTP_CONFLICT = code(409, _C.CONFLICT, _R.IN_DOUBT, "Conflict", _T2.row(5), http=409, coded=False, http_row=True)
    """Two orders may be live now: the old one was not cancelled and the new one was accepted. Look both up."""
    HTTP_IP_BANNED = code(418, _C.RATE_LIMIT, _R.NEVER, "IP Banned", _T2.row(6), http=418, coded=False, http_row=True)
    """Repeated 429 got the address banned.

    Stop all calls and find out what sends so much; the ban ends by itself, the page does not say when.
    """
    HTTP_TOO_MANY_REQUESTS = code(
        429, _C.RATE_LIMIT, _R.AFTER_WAIT, "Too Many Requests", _T2.row(7), http=429, coded=False, http_row=True
    )
    """`Retry-After` says how long to wait."""
    # HTTP Return Codes: 5XX Server Errors (Habittrade Side)
    HTTP_INTERNAL_SERVER_ERROR = code(
        500, _C.INTERNAL, _R.IN_DOUBT, "Internal Server Error", _T3.row(1), http=500, coded=False, http_row=True
    )
    """What became of an order is unknown: look it up."""
    HTTP_BAD_GATEWAY = code(
        502, _C.UNAVAILABLE, _R.IN_DOUBT, "Bad Gateway", _T3.row(2), http=502, coded=False, http_row=True
    )
    """What became of an order is unknown: look it up."""
    HTTP_SERVICE_UNAVAILABLE = code(
        503, _C.UNAVAILABLE, _R.IN_DOUBT, "Service Unavailable", _T3.row(3), http=503, coded=False, http_row=True
    )
    """What became of an order is unknown: look it up."""
    HTTP_GATEWAY_TIMEOUT = code(
        504, _C.UNAVAILABLE, _R.IN_DOUBT, "Gateway Timeout", _T3.row(4), http=504, coded=False, http_row=True
    )
    """What became of an order is unknown: look it up."""
    # Cancel Order: Error Response Example
    INVALID_PARAMETER = code("030202", _C.INVALID_REQUEST, _R.AFTER_FIX, "Invalid Parameter", _T4.row())
    """On a cancel, `order_no` or `reference_id` is wrong.

    Elsewhere codes of this family have eight digits and begin with 11. A cancel has done nothing: an order with
    another number is still live.
    """
    # Cancel Order: Batch Crypto Cancel Order, Successful Response Example
    ORDER_LIMIT = code("11030204", _C.INVALID_REQUEST, _R.AFTER_FIX, "Order Limit", _T5.row())
    """The venue does not explain it. The order was not cancelled and is live: cancel it on its own."""
    # Estimated Tradable Quantity: Error Response Example
    INTERNAL_SERVICE_ERROR = code("500", _C.INTERNAL, _R.IN_DOUBT, "Internal Service Error", _T6.row())
    """A read may be repeated; an order has to be looked up first."""
    # HTTP/HTTPS Authentication: Overview of the Authentication Process
    SIGNATURE_VERIFICATION_FAILED = code(
        "10010008", _C.AUTHENTICATION, _R.AFTER_FIX, "Signature verification failed", _T7.row()
    )
    """Check secret, environment and clock; if all are right, try the other `signature_encoding`."""
    # Balance: Error Response Example
    INTERNAL_SERVER_ERROR = code("12010012", _C.INTERNAL, _R.IN_DOUBT, "Internal server error", _T8.row())
    """A read may be repeated; an order has to be looked up first."""


class ApiError(_ApiError):
    """The venue answered with an error. Catch a subclass for what you can handle, and this one for the rest."""

    code: ErrorCode


class AuthenticationError(ApiError):
    """The venue does not accept who is asking: key, signature, clock or token.

    Documented codes: ``HTTP_UNAUTHORIZED``, ``SIGNATURE_VERIFICATION_FAILED``.
    """


class PermissionDenied(ApiError):
    """The key is known and may not do this.

    Documented codes: ``HTTP_FORBIDDEN``.
    """


class RateLimitExceeded(ApiError):
    """Too many requests; wait before the next one.

    Documented codes: ``HTTP_IP_BANNED``, ``HTTP_TOO_MANY_REQUESTS``.
    """


class InvalidRequest(ApiError):
    """The request itself is wrong: a parameter, its form, or the endpoint.

    Documented codes: ``INVALID_MARKET``, ``INVALID_RATIO``, ``ORDER_NO_AND_REFERENCE_EMPTY``,
    ``INVALID_ORDER_NO_OR_REFERENCE``, ``ORDER_NO_EMPTY``, ``START_TIME_EMPTY``, ``HTTP_BAD_REQUEST``,
    ``HTTP_NOT_FOUND``, ``INVALID_PARAMETER``, ``ORDER_LIMIT``.
    """


class InvalidOrder(ApiError):
    """The order breaks a rule of the venue: price, quantity, type, time in force.

    Documented codes: ``INVALID_BS_FLAG``, ``INVALID_ORDER_TYPE``, ``INVALID_PRICE``, ``INVALID_QTY``,
    ``INVALID_TRIGGER_PRICE``, ``QTY_AND_AMOUNT_ZERO``, ``QTY_BELOW_ONE``, ``QTY_NOT_ABOVE_ONE``,
    ``ODD_LOT_QTY_RANGE``, ``ODD_LOT_QTY_ACCURACY``.
    """


class OrderNotFound(ApiError):
    """The venue knows no such order."""


class DuplicateOrder(ApiError):
    """An order or request with this id was already taken."""


class InsufficientFunds(ApiError):
    """The account cannot pay for this."""


class InstrumentError(ApiError):
    """The instrument is unknown, or cannot be traded like this.

    Documented codes: ``INVALID_PRODUCT_CODE``.
    """


class MarketClosed(ApiError):
    """Not at this time: the market or session is closed."""


class AccountRestricted(ApiError):
    """The account is closed, restricted, or lacks a permission of its own."""


class PositionError(ApiError):
    """The position does not allow it: absent, too small, or on the other side."""


class FundingError(ApiError):
    """A deposit, withdrawal, transfer or currency exchange was refused."""


class ConflictError(ApiError):
    """The state of the order or account forbids it just now.

    Documented codes: ``HTTP_CONFLICT``.
    """


class MaintenanceError(ApiError):
    """The venue, or this part of it, is switched off."""


class ServiceUnavailable(ApiError):
    """The venue cannot be reached or cannot answer now.

    Documented codes: ``HTTP_BAD_GATEWAY``, ``HTTP_SERVICE_UNAVAILABLE``, ``HTTP_GATEWAY_TIMEOUT``.
    """


class InternalError(ApiError):
    """The venue failed on its side.

    Documented codes: ``HTTP_INTERNAL_SERVER_ERROR``, ``INTERNAL_SERVICE_ERROR``, ``INTERNAL_SERVER_ERROR``.
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
