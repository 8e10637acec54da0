# Printed by `sdkwright generate` from specs/webull/. Changes belong there, not here.
"""Webull: typed client.

Webull OpenAPI of Hong Kong, for own accounts (Trading) and for brokers (Broker).

Start with ``Webull`` or ``AsyncWebull``.
"""

from ._runtime.answer import Answer
from ._runtime.clocks import ServerClock
from ._runtime.events import UnknownEvent
from ._runtime.httpx_transport import AsyncHttpxTransport, HttpxTransport
from ._runtime.leniency import Leniency
from ._runtime.middleware import AsyncMiddleware, AsyncSend, Middleware, Send
from ._runtime.nonces import KeyFile, NonceSource
from ._runtime.opentelemetry import OpenTelemetry
from ._runtime.operation import Effect
from ._runtime.raw import Raw
from ._runtime.request import Request
from ._runtime.retrying import Retries
from ._runtime.signing import Clock
from ._runtime.transport import AsyncTransport, CallOptions, Connections, Timeout, Transport
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
    "Answer",
    "ApiError",
    "AsyncHttpxTransport",
    "AsyncMiddleware",
    "AsyncSend",
    "AsyncTransport",
    "AsyncWebull",
    "Attempt",
    "AuthenticationError",
    "BizType",
    "CallInfo",
    "CallOptions",
    "CannotReconcile",
    "Category",
    "ClientClosed",
    "Clock",
    "ConflictError",
    "ConnectionFailed",
    "Connections",
    "Credentials",
    "DuplicateOrder",
    "Effect",
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
    "Leniency",
    "MaintenanceError",
    "MarketClosed",
    "Middleware",
    "MissingCredentials",
    "NonceSource",
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
    "Request",
    "RequestTimeout",
    "Retries",
    "Retry",
    "SceneType",
    "SdkError",
    "Send",
    "ServerClock",
    "ServiceUnavailable",
    "Settings",
    "Side",
    "SigningFailed",
    "Timeout",
    "TradeEvent",
    "TradePayload",
    "Transport",
    "TransportError",
    "UnexpectedResponse",
    "UnknownError",
    "UnknownEvent",
    "Webull",
]
