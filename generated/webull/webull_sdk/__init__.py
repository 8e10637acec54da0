# Printed by `sdkwright generate` from specs/webull/. Changes belong there, not here.
"""Webull: typed client.

Webull OpenAPI of Hong Kong, for own accounts (Trading) and for brokers (Broker).

Start with ``Webull`` or ``AsyncWebull``.
"""

from ._runtime.clocks import ServerClock
from ._runtime.events import UnknownEvent
from ._runtime.httpx_transport import AsyncHttpxTransport, HttpxTransport
from ._runtime.nonces import KeyFile
from ._runtime.opentelemetry import OpenTelemetry
from ._runtime.raw import Raw
from ._runtime.retrying import Retries
from ._runtime.transport import CallOptions, Timeout
from ._runtime.watching import Attempt, CallInfo, Observer
from .client import AsyncWebull, Webull
from .enums import BizType, Category, EventType, OrderStatus, OrderType, SceneType, Side
from .errors import (
    AccountRestricted,
    ApiError,
    AuthenticationError,
    CannotReconcile,
    ClientClosed,
    ConflictError,
    ConnectionFailed,
    DuplicateOrder,
    EndlessPages,
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
    "AsyncHttpxTransport",
    "AsyncWebull",
    "Attempt",
    "AuthenticationError",
    "BizType",
    "CallInfo",
    "CallOptions",
    "CannotReconcile",
    "Category",
    "ClientClosed",
    "ConflictError",
    "ConnectionFailed",
    "Credentials",
    "DuplicateOrder",
    "EndlessPages",
    "ErrorCategory",
    "ErrorCode",
    "Event",
    "EventType",
    "FundingError",
    "HttpxTransport",
    "InstrumentError",
    "InsufficientFunds",
    "InternalError",
    "InvalidOrder",
    "InvalidParameter",
    "InvalidRequest",
    "InvalidTime",
    "KeyFile",
    "MaintenanceError",
    "MarketClosed",
    "MissingCredentials",
    "Observer",
    "OpenTelemetry",
    "OrderNotFound",
    "OrderStatus",
    "OrderType",
    "OutcomeUnknown",
    "PermissionDenied",
    "PositionError",
    "RateLimitExceeded",
    "Raw",
    "RequestTimeout",
    "Retries",
    "Retry",
    "SceneType",
    "SdkError",
    "ServerClock",
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
