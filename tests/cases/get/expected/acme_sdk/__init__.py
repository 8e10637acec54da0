# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Acme: typed client.

A small venue.

Start with ``Acme`` or ``AsyncAcme``.
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
    "ApiError",
    "AsyncAcme",
    "AsyncHttpxTransport",
    "Attempt",
    "AuthenticationError",
    "CallInfo",
    "CallOptions",
    "CannotReconcile",
    "ClientClosed",
    "ConflictError",
    "ConnectionFailed",
    "Credentials",
    "DuplicateOrder",
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
    "MaintenanceError",
    "MarketClosed",
    "MissingCredentials",
    "Observer",
    "OpenTelemetry",
    "Order",
    "OrderNotFound",
    "OutcomeUnknown",
    "PermissionDenied",
    "PositionError",
    "RateLimitExceeded",
    "Raw",
    "RequestTimeout",
    "Retries",
    "Retry",
    "SdkError",
    "ServerClock",
    "ServiceUnavailable",
    "Settings",
    "SigningFailed",
    "Timeout",
    "TransportError",
    "UnexpectedResponse",
    "UnknownError",
    "UnknownEvent",
]
