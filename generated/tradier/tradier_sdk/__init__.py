# Printed by `sdkwright generate` from specs/tradier/. Changes belong there, not here.
"""Tradier: typed client.

Orders of a Tradier Brokerage account. An HTTP 200 may still carry an error, and a 400 or 401 is often plain text.

Start with ``Tradier`` or ``AsyncTradier``.
"""

from ._runtime.events import UnknownEvent
from ._runtime.transport import CallOptions, Timeout
from .client import AsyncTradier, Tradier
from .enums import Duration, OrderClass, OrderSide, OrderStatus, OrderType
from .errors import (
    AccountRestricted,
    ApiError,
    AuthenticationError,
    ConflictError,
    ConnectionFailed,
    DuplicateOrder,
    ErrorCategory,
    ErrorCode,
    FundingError,
    InstrumentError,
    InsufficientFunds,
    InternalError,
    InvalidOrder,
    InvalidParameter,
    InvalidRequest,
    MaintenanceError,
    MarketClosed,
    MissingCredentials,
    OrderNotFound,
    OutcomeUnknown,
    PermissionDenied,
    PositionError,
    RateLimitExceeded,
    RequestTimeout,
    Retry,
    SdkError,
    ServiceUnavailable,
    TransportError,
    UnexpectedResponse,
    UnknownError,
)
from .events import Event
from .models import Order, OrderLeg, OrderReceipt
from .signing import Credentials, Settings

__version__ = "0.1.0"

__all__ = [
    "AccountRestricted",
    "ApiError",
    "AsyncTradier",
    "AuthenticationError",
    "CallOptions",
    "ConflictError",
    "ConnectionFailed",
    "Credentials",
    "DuplicateOrder",
    "Duration",
    "ErrorCategory",
    "ErrorCode",
    "Event",
    "FundingError",
    "InstrumentError",
    "InsufficientFunds",
    "InternalError",
    "InvalidOrder",
    "InvalidParameter",
    "InvalidRequest",
    "MaintenanceError",
    "MarketClosed",
    "MissingCredentials",
    "Order",
    "OrderClass",
    "OrderLeg",
    "OrderNotFound",
    "OrderReceipt",
    "OrderSide",
    "OrderStatus",
    "OrderType",
    "OutcomeUnknown",
    "PermissionDenied",
    "PositionError",
    "RateLimitExceeded",
    "RequestTimeout",
    "Retry",
    "SdkError",
    "ServiceUnavailable",
    "Settings",
    "Timeout",
    "Tradier",
    "TransportError",
    "UnexpectedResponse",
    "UnknownError",
    "UnknownEvent",
]
