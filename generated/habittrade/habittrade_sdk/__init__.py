# Printed by `sdkwright generate` from specs/habittrade/. Changes belong there, not here.
"""Habit Trade: typed client.

Broker for Hong Kong and US stocks and crypto. Orders are cancelled over REST; what becomes of them is pushed.

Start with ``HabitTrade`` or ``AsyncHabitTrade``.
"""

from ._runtime.events import UnknownEvent
from ._runtime.transport import CallOptions, Timeout
from .client import AsyncHabitTrade, HabitTrade
from .enums import Market, OrderSide, OrderStatus, OrderType
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
from .models import CancelOutcome, CancelRequest, CancelResult, Heartbeat, OrderEvent
from .signing import Credentials, Settings

__version__ = "0.1.0"

__all__ = [
    "AccountRestricted",
    "ApiError",
    "AsyncHabitTrade",
    "AuthenticationError",
    "CallOptions",
    "CancelOutcome",
    "CancelRequest",
    "CancelResult",
    "ConflictError",
    "ConnectionFailed",
    "Credentials",
    "DuplicateOrder",
    "ErrorCategory",
    "ErrorCode",
    "Event",
    "FundingError",
    "HabitTrade",
    "Heartbeat",
    "InstrumentError",
    "InsufficientFunds",
    "InternalError",
    "InvalidOrder",
    "InvalidParameter",
    "InvalidRequest",
    "MaintenanceError",
    "Market",
    "MarketClosed",
    "MissingCredentials",
    "OrderEvent",
    "OrderNotFound",
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
    "TransportError",
    "UnexpectedResponse",
    "UnknownError",
    "UnknownEvent",
]
