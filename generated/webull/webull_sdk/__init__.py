# Printed by `sdkwright generate` from specs/webull/. Changes belong there, not here.
"""Webull: typed client.

Webull OpenAPI of Hong Kong, for own accounts (Trading) and for brokers (Broker).

Start with ``Webull`` or ``AsyncWebull``.
"""

from ._runtime.http.response import Answer
from ._runtime.auth.clocks import ServerClock
from ._runtime.streams.events import UnknownEvent
from ._runtime.http.httpx_transport import AsyncHttpxTransport, HttpxTransport
from ._runtime.data.deviation_counter import Leniency
from ._runtime.http.middleware import AsyncMiddleware, AsyncSend, Middleware, Send
from ._runtime.auth.nonces import KeyFile, NonceSource
from ._runtime.client.opentelemetry import OpenTelemetry
from ._runtime.calls.operation import Effect
from ._runtime.calls.raw_response import Raw
from ._runtime.http.request import Request
from ._runtime.calls.retries import Retries
from ._runtime.auth.signing import Clock
from ._runtime.http.transport import AsyncTransport, CallOptions, Connections, Timeout, Transport
from ._runtime.calls.observers import Attempt, CallInfo, Observer
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
