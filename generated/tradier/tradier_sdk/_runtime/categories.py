"""What errors are about and whether to try again: words that every SDK shares."""

from __future__ import annotations

from enum import Enum


class ErrorCategory(str, Enum):
    """What an error is about; the same names for every venue."""

    AUTHENTICATION = "authentication"
    PERMISSION = "permission"
    RATE_LIMIT = "rate_limit"
    INVALID_REQUEST = "invalid_request"
    INVALID_ORDER = "invalid_order"
    ORDER_NOT_FOUND = "order_not_found"
    DUPLICATE_ORDER = "duplicate_order"
    INSUFFICIENT_FUNDS = "insufficient_funds"
    INSTRUMENT = "instrument"
    MARKET_CLOSED = "market_closed"
    ACCOUNT_RESTRICTED = "account_restricted"
    POSITION = "position"
    FUNDING = "funding"
    CONFLICT = "conflict"
    MAINTENANCE = "maintenance"
    UNAVAILABLE = "unavailable"
    INTERNAL = "internal"
    UNKNOWN = "unknown"

    __str__ = str.__str__

    def __format__(self, form: str) -> str:
        return format(self.value, form)


class Retry(str, Enum):
    """Whether the same call may be made again."""

    NEVER = "never"
    AFTER_FIX = "after_fix"
    """The caller has to change something first."""
    AFTER_WAIT = "after_wait"
    """The same call may work later."""
    NOT_EXECUTED = "not_executed"
    """The venue did nothing: safe to repeat at once."""

    __str__ = str.__str__

    def __format__(self, form: str) -> str:
        return format(self.value, form)
