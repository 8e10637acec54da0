# Printed by `sdkwright generate` from specs/wooxpro/. Changes belong there, not here.
"""WOO X Pro: typed client.

Crypto futures under the WOO X Pro brand. The API is BitMart's futures API on another host.

Start with ``WooXPro`` or ``AsyncWooXPro``.
"""

from ._runtime.events import UnknownEvent
from ._runtime.transport import CallOptions, Timeout
from .client import AsyncWooXPro, WooXPro
from .enums import (
    Account,
    ContractStatus,
    OpenType,
    OrderMode,
    OrderSide,
    OrderState,
    OrderType,
    PositionMode,
    PriceType,
    ProductType,
    SelfTradePrevention,
)
from .errors import (
    AccountRestricted,
    ApiError,
    AuthenticationError,
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
    TransportError,
    UnexpectedResponse,
    UnknownError,
)
from .events import Event
from .models import ContractDetails, Depth, FundingRate, OpenInterest, Order, SubmittedOrder
from .signing import Credentials, Settings

__version__ = "0.1.0"

__all__ = [
    "Account",
    "AccountRestricted",
    "ApiError",
    "AsyncWooXPro",
    "AuthenticationError",
    "CallOptions",
    "ConflictError",
    "ConnectionFailed",
    "ContractDetails",
    "ContractStatus",
    "Credentials",
    "Depth",
    "DuplicateOrder",
    "ErrorCategory",
    "ErrorCode",
    "Event",
    "FundingError",
    "FundingRate",
    "InstrumentError",
    "InsufficientFunds",
    "InternalError",
    "InvalidOrder",
    "InvalidParameter",
    "InvalidRequest",
    "MaintenanceError",
    "MarketClosed",
    "MissingCredentials",
    "OpenInterest",
    "OpenType",
    "Order",
    "OrderMode",
    "OrderNotFound",
    "OrderSide",
    "OrderState",
    "OrderType",
    "OutcomeUnknown",
    "PermissionDenied",
    "PositionError",
    "PositionMode",
    "PriceType",
    "ProductType",
    "RateLimitExceeded",
    "RequestTimeout",
    "Retry",
    "SdkError",
    "SelfTradePrevention",
    "ServiceUnavailable",
    "Settings",
    "SubmittedOrder",
    "Timeout",
    "TransportError",
    "UnexpectedResponse",
    "UnknownError",
    "UnknownEvent",
    "WooXPro",
]
