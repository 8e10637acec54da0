# Printed by `sdkwright generate` from specs/habittrade/. Changes belong there, not here.
"""Habit Trade: typed client.

Broker for Hong Kong and US stocks and crypto. Orders are cancelled and listed over REST; what becomes of them is
pushed.

Start with ``HabitTrade`` or ``AsyncHabitTrade``.
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
from ._runtime.streams.failures import StreamFailed, StreamOverflow, StreamRefused
from ._runtime.streams.notices import (
    Connected,
    Disconnected,
    ErrorMessage,
    Gap,
    GapReason,
    Resubscribed,
    StreamNotice,
    UndecodableMessage,
)
from ._runtime.streams.options import Overflow, StreamOptions
from .client import AsyncHabitTrade, HabitTrade
from .enums import Market, OrderSide, OrderStatus, OrderType
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
from .models import CancelOutcome, CancelRequest, CancelResult, Heartbeat, Order, OrderEvent
from .signing import Credentials, Settings

__version__ = "0.1.0"

__all__ = [
    "AccountRestricted",
    "Answer",
    "ApiError",
    "AsyncHabitTrade",
    "AsyncHttpxTransport",
    "AsyncMiddleware",
    "AsyncSend",
    "AsyncTransport",
    "Attempt",
    "AuthenticationError",
    "CallInfo",
    "CallOptions",
    "CancelOutcome",
    "CancelRequest",
    "CancelResult",
    "CannotReconcile",
    "ClientClosed",
    "Clock",
    "ConflictError",
    "Connected",
    "ConnectionFailed",
    "Connections",
    "Credentials",
    "Disconnected",
    "DuplicateOrder",
    "Effect",
    "EndlessPages",
    "ErrorCategory",
    "ErrorCode",
    "ErrorMessage",
    "Event",
    "FundingError",
    "Gap",
    "GapReason",
    "HabitTrade",
    "Heartbeat",
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
    "Market",
    "MarketClosed",
    "Middleware",
    "MissingCredentials",
    "NonceSource",
    "Observer",
    "OpenTelemetry",
    "Order",
    "OrderEvent",
    "OrderNotFound",
    "OrderSide",
    "OrderStatus",
    "OrderType",
    "OutcomeUnknown",
    "Overflow",
    "PermissionDenied",
    "PositionError",
    "RateLimitExceeded",
    "Raw",
    "Request",
    "RequestTimeout",
    "Resubscribed",
    "Retries",
    "Retry",
    "SdkError",
    "Send",
    "ServerClock",
    "ServiceUnavailable",
    "Settings",
    "SigningFailed",
    "StreamFailed",
    "StreamNotice",
    "StreamOptions",
    "StreamOverflow",
    "StreamRefused",
    "Timeout",
    "Transport",
    "TransportError",
    "UndecodableMessage",
    "UnexpectedResponse",
    "UnknownError",
    "UnknownEvent",
]
