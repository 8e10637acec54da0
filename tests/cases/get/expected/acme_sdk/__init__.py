# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Acme: typed client.

A small venue.

Start with ``Acme`` or ``AsyncAcme``.
"""

from ._runtime.events import UnknownEvent
from ._runtime.transport import CallOptions, Timeout
from .client import AsyncAcme, Acme
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
from .models import Order
from .signing import Credentials, Settings

__version__ = "0.1.0"

__all__ = [
    "AccountRestricted",
    "Acme",
    "ApiError",
    "AsyncAcme",
    "AuthenticationError",
    "CallOptions",
    "ClientClosed",
    "ConflictError",
    "ConnectionFailed",
    "Credentials",
    "DuplicateOrder",
    "ErrorCategory",
    "ErrorCode",
    "Event",
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
    "Order",
    "OrderNotFound",
    "OutcomeUnknown",
    "PermissionDenied",
    "PositionError",
    "RateLimitExceeded",
    "RequestTimeout",
    "Retry",
    "SdkError",
    "ServiceUnavailable",
    "Settings",
    "SigningFailed",
    "Timeout",
    "TransportError",
    "UnexpectedResponse",
    "UnknownError",
    "UnknownEvent",
]
