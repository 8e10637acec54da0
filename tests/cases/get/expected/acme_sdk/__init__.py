# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Acme: typed client.

A small venue.

Start with ``Acme`` or ``AsyncAcme``.
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
