# Printed by `sdkwright generate` from specs/webull/. Changes belong there, not here.
"""Webull: typed client.

Webull OpenAPI of Hong Kong, for own accounts (Trading) and for brokers (Broker).

Start with ``Webull`` or ``AsyncWebull``.
"""

from ._runtime.events import UnknownEvent
from ._runtime.transport import CallOptions, Timeout
from .client import AsyncWebull, Webull
from .enums import BizType, Category, EventType, OrderStatus, OrderType, SceneType, Side
from .errors import (
    AccountRestricted,
    ApiError,
    AuthenticationError,
    ClientClosed,
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
    InvalidTime,
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
    SigningFailed,
    TransportError,
    UnexpectedResponse,
    UnknownError,
)
from .events import Event
from .models import TradeEvent, TradePayload
from .signing import Credentials, Settings

__version__ = "0.1.0"

__all__ = [
    "AccountRestricted",
    "ApiError",
    "AsyncWebull",
    "AuthenticationError",
    "BizType",
    "CallOptions",
    "Category",
    "ClientClosed",
    "ConflictError",
    "ConnectionFailed",
    "Credentials",
    "DuplicateOrder",
    "ErrorCategory",
    "ErrorCode",
    "Event",
    "EventType",
    "FundingError",
    "InstrumentError",
    "InsufficientFunds",
    "InternalError",
    "InvalidOrder",
    "InvalidParameter",
    "InvalidRequest",
    "InvalidTime",
    "MaintenanceError",
    "MarketClosed",
    "MissingCredentials",
    "OrderNotFound",
    "OrderStatus",
    "OrderType",
    "OutcomeUnknown",
    "PermissionDenied",
    "PositionError",
    "RateLimitExceeded",
    "RequestTimeout",
    "Retry",
    "SceneType",
    "SdkError",
    "ServiceUnavailable",
    "Settings",
    "Side",
    "SigningFailed",
    "Timeout",
    "TradeEvent",
    "TradePayload",
    "TransportError",
    "UnexpectedResponse",
    "UnknownError",
    "UnknownEvent",
    "Webull",
]
