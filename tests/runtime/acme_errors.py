"""The error codes and exceptions of the made-up venue."""

from __future__ import annotations

from collections.abc import Mapping

from generator.runtime.errors.codes import DigitsCode, ErrorCategory, IntegerCode, Retry, StringCode, Table, code
from generator.runtime.errors.exceptions import ApiError

PAGE = Table("Error Codes", "table Errors", "https://docs.acme.test/errors", "2026-11-20")
_HTTP = Table("Error Codes", "table HTTP", "https://docs.acme.test/errors", "2026-11-20")


class ErrorCode(IntegerCode):
    HTTP_404 = code(404, ErrorCategory.INVALID_REQUEST, Retry.AFTER_FIX, "Not found", _HTTP.row(1), 404, http_row=True)
    HTTP_500 = code(500, ErrorCategory.INTERNAL, Retry.NEVER, "Problem", _HTTP.row(2), 500, http_row=True)
    BAD_TOKEN = code(30001, ErrorCategory.AUTHENTICATION, Retry.AFTER_FIX, "Invalid token", PAGE.row(1), 401)
    INSUFFICIENT = code(
        42000, ErrorCategory.INSUFFICIENT_FUNDS, Retry.AFTER_FIX, "The {HKD} balance is low", PAGE.row(2), 200
    )
    TOO_MANY = code(30013, ErrorCategory.RATE_LIMIT, Retry.AFTER_WAIT, "Request too many requests", PAGE.row(3), 429)
    BAD_JSON = code(30018, ErrorCategory.INVALID_REQUEST, Retry.AFTER_FIX, "Body is no JSON", PAGE.row(4), 503)
    BUSY = code(30014, ErrorCategory.UNAVAILABLE, Retry.NOT_EXECUTED, "Busy", PAGE.row(5), 503)
    LOST = code(30099, ErrorCategory.INTERNAL, Retry.IN_DOUBT, "The engine of {0} did not answer", PAGE.row(10))
    SLOW = code(30098, ErrorCategory.INTERNAL, Retry.AFTER_WAIT, "Slow", PAGE.row(11))
    SHUT = code(30097, ErrorCategory.UNAVAILABLE, Retry.NEVER, "Shut for good", PAGE.row(12))
    TWICE = code(40203, ErrorCategory.CONFLICT, Retry.NEVER, "First text", PAGE.row(6), also=("Other {0} text",))
    CLOSED_MARKET = code(
        "CLOSED_MARKET",
        ErrorCategory.MARKET_CLOSED,
        Retry.AFTER_WAIT,
        "Trading of {0} is closed until {1}",
        PAGE.row(7),
        coded=False,
    )
    SAME_A = code(50001, ErrorCategory.INTERNAL, Retry.NEVER, "Same text", PAGE.row(8))
    SAME_B = code(50002, ErrorCategory.INTERNAL, Retry.NEVER, "Same text", PAGE.row(9))


class TextCode(StringCode):
    OrderNotFound = code("OrderNotFound", ErrorCategory.ORDER_NOT_FOUND, Retry.AFTER_FIX, "No such order", None)
    HTTP_401 = code("401", ErrorCategory.AUTHENTICATION, Retry.AFTER_FIX, "No access", None, 401, http_row=True)


class PaddedCode(DigitsCode):
    INVALID_PARAMETER = code("030202", ErrorCategory.INVALID_REQUEST, Retry.AFTER_FIX, "Invalid Parameter", PAGE.row(1))
    ORDER_LIMIT = code("11030204", ErrorCategory.INVALID_ORDER, Retry.NEVER, "Order Limit", PAGE.row(2))


class InvalidRequest(ApiError):
    pass


class Authentication(ApiError):
    pass


class InsufficientFunds(ApiError):
    pass


class Unavailable(ApiError):
    pass


ERRORS: Mapping[ErrorCategory, type[ApiError]] = {
    ErrorCategory.INVALID_REQUEST: InvalidRequest,
    ErrorCategory.AUTHENTICATION: Authentication,
    ErrorCategory.INSUFFICIENT_FUNDS: InsufficientFunds,
    ErrorCategory.UNAVAILABLE: Unavailable,
}
