# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Acme: typed client.

A small venue.

Start with ``Acme`` or ``AsyncAcme``.
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
from .client import AsyncAcme, Acme
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
from .models import Order
from .signing import Credentials, Settings

__version__ = "0.1.0"

__all__ = [
    "AccountRestricted",
    "Acme",
    "Answer",
    "ApiError",
    "AsyncAcme",
    "AsyncHttpxTransport",
    "AsyncMiddleware",
    "AsyncSend",
    "AsyncTransport",
    "Attempt",
    "AuthenticationError",
    "CallInfo",
    "CallOptions",
    "CannotReconcile",
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
    "Order",
    "OrderNotFound",
    "OutcomeUnknown",
    "PermissionDenied",
    "PositionError",
    "RateLimitExceeded",
    "Raw",
    "Request",
    "RequestTimeout",
    "Retries",
    "Retry",
    "SdkError",
    "Send",
    "ServerClock",
    "ServiceUnavailable",
    "Settings",
    "SigningFailed",
    "Timeout",
    "Transport",
    "TransportError",
    "UnexpectedResponse",
    "UnknownError",
    "UnknownEvent",
]
