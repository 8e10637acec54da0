"""What each category of error is called in every SDK, and what it means to the one who catches it."""

from __future__ import annotations

from typing import NamedTuple


class Category(NamedTuple):
    """The exception class of a category and its one-line meaning."""

    exception: str
    meaning: str


CATEGORIES: dict[str, Category] = {
    "authentication": Category(
        "AuthenticationError", "The venue does not accept who is asking: key, signature, clock or token"
    ),
    "permission": Category("PermissionDenied", "The key is known and may not do this"),
    "rate_limit": Category("RateLimitExceeded", "Too many requests; wait before the next one"),
    "invalid_request": Category(
        "InvalidRequest", "The request itself is wrong: a parameter, its form, or the endpoint"
    ),
    "invalid_order": Category(
        "InvalidOrder", "The order breaks a rule of the venue: price, quantity, type, time in force"
    ),
    "order_not_found": Category("OrderNotFound", "The venue knows no such order"),
    "duplicate_order": Category("DuplicateOrder", "An order or request with this id was already taken"),
    "insufficient_funds": Category("InsufficientFunds", "The account cannot pay for this"),
    "instrument": Category("InstrumentError", "The instrument is unknown, or cannot be traded like this"),
    "market_closed": Category("MarketClosed", "Not at this time: the market or session is closed"),
    "account_restricted": Category(
        "AccountRestricted", "The account is closed, restricted, or lacks a permission of its own"
    ),
    "position": Category("PositionError", "The position does not allow it: absent, too small, or on the other side"),
    "funding": Category("FundingError", "A deposit, withdrawal, transfer or currency exchange was refused"),
    "conflict": Category("ConflictError", "The state of the order or account forbids it just now"),
    "maintenance": Category("MaintenanceError", "The venue, or this part of it, is switched off"),
    "unavailable": Category("ServiceUnavailable", "The venue cannot be reached or cannot respond now"),
    "internal": Category("InternalError", "The venue failed on its side"),
    "unknown": Category("UnknownError", "The venue reports an error that its documentation does not list"),
}
