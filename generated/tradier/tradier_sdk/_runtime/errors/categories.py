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
    """Only the venue can change it, or it is done already, or nothing is left to act on."""
    AFTER_FIX = "after_fix"
    """The caller has to change something first: the request, a credential, the network address, or the money."""
    AFTER_WAIT = "after_wait"
    """The same call may work later."""
    NOT_EXECUTED = "not_executed"
    """The venue did nothing: safe to repeat at once."""
    IN_DOUBT = "in_doubt"
    """The venue itself does not know what was done, or did a part of it: an order has to be looked up first.

    An order with such a response raises ``OutcomeUnknown``; for any other call it counts as ``AFTER_WAIT``.
    """

    __str__ = str.__str__

    def __format__(self, form: str) -> str:
        return format(self.value, form)

    @property
    def advice(self) -> str:
        """What to do, in a few words."""
        return _ADVICE[self]

    @property
    def is_passing(self) -> bool:
        """Whether a call that may be made twice is worth another attempt as it is."""
        return self in _PASSING


_ADVICE = {
    Retry.NEVER: "do not repeat it",
    Retry.AFTER_FIX: "change something before repeating it",
    Retry.AFTER_WAIT: "the same call may work later",
    Retry.NOT_EXECUTED: "nothing was executed, it may be repeated",
    Retry.IN_DOUBT: "it may have been carried out; look an order up before repeating it",
}
_PASSING = frozenset({Retry.AFTER_WAIT, Retry.NOT_EXECUTED, Retry.IN_DOUBT})
