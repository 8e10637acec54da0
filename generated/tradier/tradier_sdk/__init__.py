# Printed by `sdkwright generate` from specs/tradier/. Changes belong there, not here.
"""Tradier: typed client.

Orders of a Tradier Brokerage account. An HTTP 200 may still carry an error, and a 400 or 401 is often plain text.

Start with ``Tradier`` or ``AsyncTradier``.
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
from .client import AsyncTradier, Tradier
from .enums import Duration, MarketFilter, OrderClass, OrderSide, OrderStatus, OrderType
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
from .models import (
    Order,
    OrderEvent,
    OrderLeg,
    OrderReceipt,
    QuoteEvent,
    StreamHeartbeat,
    StreamSession,
    SummaryEvent,
    TimesaleEvent,
    TradeEvent,
)
from .signing import Credentials, Settings

__version__ = "0.1.0"

__all__ = [
    "AccountRestricted",
    "Answer",
    "ApiError",
    "AsyncHttpxTransport",
    "AsyncMiddleware",
    "AsyncSend",
    "AsyncTradier",
    "AsyncTransport",
    "Attempt",
    "AuthenticationError",
    "CallInfo",
    "CallOptions",
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
    "Duration",
    "Effect",
    "EndlessPages",
    "ErrorCategory",
    "ErrorCode",
    "ErrorMessage",
    "Event",
    "FundingError",
    "Gap",
    "GapReason",
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
    "MarketFilter",
    "Middleware",
    "MissingCredentials",
    "NonceSource",
    "Observer",
    "OpenTelemetry",
    "Order",
    "OrderClass",
    "OrderEvent",
    "OrderLeg",
    "OrderNotFound",
    "OrderReceipt",
    "OrderSide",
    "OrderStatus",
    "OrderType",
    "OutcomeUnknown",
    "Overflow",
    "PermissionDenied",
    "PositionError",
    "QuoteEvent",
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
    "StreamHeartbeat",
    "StreamNotice",
    "StreamOptions",
    "StreamOverflow",
    "StreamRefused",
    "StreamSession",
    "SummaryEvent",
    "Timeout",
    "TimesaleEvent",
    "TradeEvent",
    "Tradier",
    "Transport",
    "TransportError",
    "UndecodableMessage",
    "UnexpectedResponse",
    "UnknownError",
    "UnknownEvent",
]
