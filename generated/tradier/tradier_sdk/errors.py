# Printed by `sdkwright generate` from specs/tradier/. Changes belong there, not here.
"""Errors that Tradier documents, and the exceptions that carry them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ._runtime.errors.codes import ErrorCategory as ErrorCategory
from ._runtime.errors.codes import Retry as Retry
from ._runtime.errors.codes import Source as Source
from ._runtime.errors.codes import StringCode, Table, code
from ._runtime.errors.exceptions import ApiError as _ApiError
from ._runtime.errors.exceptions import ClientClosed as ClientClosed
from ._runtime.errors.exceptions import CannotReconcile as CannotReconcile
from ._runtime.errors.exceptions import ConnectionFailed as ConnectionFailed
from ._runtime.errors.exceptions import EndlessPages as EndlessPages
from ._runtime.errors.exceptions import InvalidTime as InvalidTime
from ._runtime.errors.exceptions import MissingCredentials as MissingCredentials
from ._runtime.errors.exceptions import OutcomeUnknown as _OutcomeUnknown
from ._runtime.errors.exceptions import ParameterMistake
from ._runtime.errors.exceptions import RequestTimeout as RequestTimeout
from ._runtime.errors.exceptions import SdkError as SdkError
from ._runtime.errors.exceptions import SigningFailed as SigningFailed
from ._runtime.errors.exceptions import TransportError as TransportError
from ._runtime.errors.exceptions import UnexpectedResponse as UnexpectedResponse

if TYPE_CHECKING:
    from . import models as _models

_C = ErrorCategory
_R = Retry
_T1: Final = Table(
    page="errors",
    title="Order Related Errors",
    url="https://documentation.tradier.com/brokerage-api/overview/errors",
    read_on="2026-11-20",
)
_T2: Final = Table(
    page="lean-brokerage",
    title="Issue 51, and the tests",
    url="https://github.com/QuantConnect/Lean.Brokerages.Tradier",
    read_on="2026-11-20",
)


class ErrorCode(StringCode):
    """Error codes that Tradier documents, in the order of its pages.

    ``ErrorCode(raw)`` finds a member by its wire code and never fails: an undocumented code gives a member whose
    ``is_known`` is False.
    """

    # Error Responses: Order Related Errors
    ACCOUNT_DISABLED = code(
        "AccountDisabled",
        _C.ACCOUNT_RESTRICTED,
        _R.NEVER,
        "Account is disabled for trading. Please contact 980-272-3880 for questions or concerns.",
        _T1.row(1),
    )
    """Stop trading this account until the venue has enabled it again."""
    ACCOUNT_IS_NOT_APPROVED = code(
        "AccountIsNotApproved",
        _C.ACCOUNT_RESTRICTED,
        _R.NEVER,
        "Account is not approved for trading. Please contact 980-272-3880 for questions or concerns",
        _T1.row(2),
    )
    """The account is not open for trading yet."""
    ACCOUNT_MARGIN_RULE_VIOLATION = code(
        "AccountMarginRuleViolation",
        _C.ACCOUNT_RESTRICTED,
        _R.AFTER_FIX,
        "Margin rules prohibit this transaction. Please contact 980-272-3880 for questions or concerns",
        _T1.row(3),
    )
    """Another order may pass; the venue can tell which rule stands in the way."""
    ASSET_TRADING_NOT_CONFIGURED_FOR_ACCOUNT = code(
        "AssetTradingNotConfiguredForAccount",
        _C.PERMISSION,
        _R.NEVER,
        "The order requsted is not availible for your account. Please contact 980-272-3880 for questions or concerns",
        _T1.row(4),
    )
    """The account is not set up for this class of asset."""
    BUY_STOP_ORDER_STOP_PRICE_LESS_ASK = code(
        "BuyStopOrderStopPriceLessAsk",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "Buy Stop order must have a Stop price greater than the current Ask price",
        _T1.row(5),
    )
    """Raise the stop above the ask, or send a limit or market order."""
    CONTINGENT_ORDER_EXECUTION = code(
        "ContingentOrderExecution",
        _C.INVALID_ORDER,
        _R.NEVER,
        "Placement Condition: when {0} {1} is {2} than {3",
        _T1.row(6),
    )
    """The condition under which the order should be placed was not accepted; look the order up before you place
    another.
    """
    DAY_TRADER_PATTERN_RESTRICTION = code(
        "DayTraderPatternRestriction",
        _C.ACCOUNT_RESTRICTED,
        _R.NEVER,
        "Your day trade limit exceeded. Please contact 980-272-3880 for questions or concerns",
        _T1.row(7),
    )
    """Open no more positions that are to be closed the same day.

    An exit of today's position is refused too: it stays open overnight, tell somebody.
    """
    DAY_TRADING_BUYING_POWER_EXCEEDED = code(
        "DayTradingBuyingPowerExceeded",
        _C.INSUFFICIENT_FUNDS,
        _R.AFTER_FIX,
        "There is not enough day trading buying power for the requested order",
        _T1.row(8),
    )
    """A smaller order may pass."""
    EXPIRATION_DATE_UNDEFINED = code(
        "ExpirationDateUndefined",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "Expiration date for option is not defined",
        _T1.row(9),
    )
    """Check the expiration in the option symbol."""
    INCORRECT_ORDER_QUANTITY = code(
        "IncorrectOrderQuantity",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "Quantity should be between 1 and 10,000,000",
        _T1.row(10),
    )
    INCORRECT_TIME_IN_FORCE = code(
        "IncorrectTimeInForce", _C.INVALID_ORDER, _R.AFTER_FIX, "Time In Force (Day or GTC) is not defined", _T1.row(11)
    )
    """Give `duration`."""
    INDEX_OPTIONS_ONE_EXPARY_DATE = code(
        "IndexOptionsOneExparyDate",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "Multi Leg Orders with Index options must have all legs within 1 expiration date. Time spreads are not allowed on Index Options",
        _T1.row(12),
    )
    """Give all legs the same expiration."""
    INITIAL_MARGIN = code(
        "InitialMargin",
        _C.INSUFFICIENT_FUNDS,
        _R.AFTER_FIX,
        "You do not have enough buying power for this trade",
        _T1.row(13),
    )
    """A smaller order may pass; open orders bind buying power too."""
    INVALID_ORDER_EXPIRATION = code(
        "InvalidOrderExpiration",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "Expiration date must be greater than the current date",
        _T1.row(14),
    )
    LIMIT_PRICE_UNDEFINED = code(
        "LimitPriceUndefined",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "Limit price is not valid. Please check the price entered",
        _T1.row(15),
    )
    """Check `price`."""
    LONG_OPTION_TRADING_DENIED_FOR_ACCOUNT = code(
        "LongOptionTradingDeniedForAccount",
        _C.ACCOUNT_RESTRICTED,
        _R.NEVER,
        "Account is restricted for option trading. Please contact 980-272-3880 for questions or concerns",
        _T1.row(16),
    )
    """The account may not buy options."""
    LONG_POSITION_CROSS_ZERO = code(
        "LongPositionCrossZero",
        _C.POSITION,
        _R.AFTER_FIX,
        "Sell order is for more shares than your current long position, please review current position quantity along with open orders for security.",
        _T1.row(17),
    )
    """Sell no more than you hold, open sell orders counted; a short needs an order of its own."""
    MAINTENANCE_MARGIN = code(
        "MaintenanceMargin",
        _C.INSUFFICIENT_FUNDS,
        _R.AFTER_FIX,
        "You do not have enough buying power for this trade",
        _T1.row(18),
    )
    """A smaller order may pass; closing positions frees margin."""
    MARKET_ORDER_IS_GTC = code(
        "MarketOrderIsGtc",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "You cannot place market orders with GTC, only day orders are allowed",
        _T1.row(19),
    )
    """Use `day`, or a limit order."""
    OCO_EXPIRATION_TYPE_NOT_THE_SAME = code(
        "OcoExpirationTypeNotTheSame",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "Expiration type of OCO orders must be the same",
        _T1.row(20),
    )
    """Give both orders the same duration."""
    OCO_ORDER_WITH_OPPOSITE_LEGS = code(
        "OcoOrderWithOppositeLegs",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "You cannot place OCO order with orders for the same security and with opposite trade direction",
        _T1.row(21),
    )
    """Both orders must be on the same side."""
    OCO_PRICE_DIFFERENCE_IS_LESS_THAN_DELTA = code(
        "OcoPriceDifferenceIsLessThanDelta",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "OCO price difference should be at least {0}$",
        _T1.row(22),
    )
    """Move the two prices further apart."""
    OMS_INTERNAL_ERROR = code(
        "OmsInternalError",
        _C.INTERNAL,
        _R.IN_DOUBT,
        "Your order could not be processed. Please contact 980-272-3880 for questions or concerns",
        _T1.row(23),
    )
    """Look at the orders of the account before you place it again."""
    OMS_UNAVAILABLE = code(
        "OmsUnavailable",
        _C.UNAVAILABLE,
        _R.AFTER_WAIT,
        "Trading services are not available online currently, please contact 980-272-3880 for order requests",
        _T1.row(24),
    )
    """Trading is down online; the phone may still work.

    Look at the orders of the account before you place it again.
    """
    OPTION_LEVEL_RESTRICTION = code(
        "OptionLevelRestriction",
        _C.PERMISSION,
        _R.AFTER_FIX,
        "Your account does not have the option level permission for this trade. Please contact 980-272-3880 for questions or concerns",
        _T1.row(25),
    )
    """Choose a strategy that the option level allows, or apply for a higher level.

    Too little equity for the level can be the reason as well.
    """
    OPTION_TYPE_UNDEFINED = code(
        "OptionTypeUndefined",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "Type of option (call or put) is not defined",
        _T1.row(26),
    )
    """Check the C or P in the option symbol."""
    ORDER_CONTINGENT_CHANGE_NOT_ALLOWED = code(
        "OrderContingentChangeNotAllowed",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "Change of order's contingent is not allowed",
        _T1.row(27),
    )
    """Cancel the order, wait until it is cancelled, and place it anew."""
    ORDER_IS_NOT_ALLOWED_FOR_ACCOUNT = code(
        "OrderIsNotAllowedForAccount",
        _C.ACCOUNT_RESTRICTED,
        _R.NEVER,
        "Order is not allowed. Account trading restriction: closing orders onl",
        _T1.row(28),
    )
    """Only orders that close a position pass."""
    ORDER_PRICE_IS_INVALID = code(
        "OrderPriceIsInvalid",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "Price of {0} {1} order is {2} than market price",
        _T1.row(29),
    )
    """Bring the price to the right side of the market."""
    ORDER_QUANTITY = code(
        "OrderQuantity",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "You cannot place orders with quantity less than 1",
        _T1.row(30),
    )
    ORDER_WITH_DIFFERENT_SIDE = code(
        "OrderWithDifferentSide",
        _C.CONFLICT,
        _R.AFTER_FIX,
        "You cannot have pending orders with different sides for selected symbol where one is a MARKET order. You must close another pending order in order to place a SHORT order, or try a limit order instead",
        _T1.row(31),
    )
    """Cancel or await the pending order on the other side, or send a limit order."""
    OTO_FIRST_LES_IS_MARKET_NOT_ALLOWED = code(
        "OtoFirstLesIsMarketNotAllowed",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "First market order in OTO is not allowed",
        _T1.row(32),
    )
    """Give the first order a price."""
    OTO_OCO_MARKET_NOT_ALLOWED = code(
        "OtoOcoMarketNotAllowed", _C.INVALID_ORDER, _R.AFTER_FIX, "OCO market orders are not allowed", _T1.row(33)
    )
    """Give both orders a price."""
    OTO_OCO_TRAILING_NOT_ALLOWED = code(
        "OtoOcoTrailingNotAllowed",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "OTO/OCO trailing orders are not allowed",
        _T1.row(34),
    )
    """Send the trailing order on its own."""
    QUOTE_PRICE_IS_INVALID = code(
        "QuotePriceIsInvalid",
        _C.INSTRUMENT,
        _R.AFTER_WAIT,
        "There is no quote for the symbol requested, please contact 980-272-3880 to place the order.",
        _T1.row(35),
    )
    """The venue has no quote now; it takes the order by phone."""
    SECURITY_UNDEFINED = code(
        "SecurityUndefined",
        _C.INSTRUMENT,
        _R.AFTER_FIX,
        "Symbol does not exist. Please contact 980-272-3880 for questions or concerns",
        _T1.row(36),
    )
    """Check the symbol."""
    SELL_SHORT_ORDER_LAST_PRICE_BELOW5 = code(
        "SellShortOrderLastPriceBelow5",
        _C.INSTRUMENT,
        _R.NEVER,
        "Sell Short order cannot be placed for stock priced below $5",
        _T1.row(37),
    )
    """No short while the price is below; long orders pass."""
    SELL_STOP_ORDER_STOP_PRICE_GREATER_BID = code(
        "SellStopOrderStopPriceGreaterBid",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "Sell Stop order must have a Stop price less than the Bid price",
        _T1.row(38),
    )
    """Lower the stop below the bid, or send a limit or market order."""
    SHORT_OPTION_TRADING_DENIED_FOR_ACCOUNT = code(
        "ShortOptionTradingDeniedForAccount",
        _C.ACCOUNT_RESTRICTED,
        _R.NEVER,
        "Account is restricted for option trading. Please contact 980-272-3880 for questions or concerns",
        _T1.row(39),
    )
    """The account may not write options."""
    SHORT_ORDER_IS_GTC = code(
        "ShortOrderIsGtc",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "You cannot place short stock orders with GTC, only day orders are allowed",
        _T1.row(40),
    )
    """Use `day`."""
    SHORT_POSITION_CROSS_ZERO = code(
        "ShortPositionCrossZero",
        _C.POSITION,
        _R.AFTER_FIX,
        "Buy order is for more shares than your current short position, please review current position quantity along with open orders for security.",
        _T1.row(41),
    )
    """Buy back no more than you are short, open orders counted; a long needs an order of its own."""
    SHORT_STOCK_TRADING_DENIED_FOR_ACCOUNT = code(
        "ShortStockTradingDeniedForAccount",
        _C.ACCOUNT_RESTRICTED,
        _R.NEVER,
        "Account is restricted from short sales. Please contact 980-272-3880 for questions or concerns",
        _T1.row(42),
    )
    """Long orders still pass."""
    SHORT_TRADING_DENIED_FOR_SECURITY = code(
        "ShortTradingDeniedForSecurity",
        _C.INSTRUMENT,
        _R.NEVER,
        "This symbol is not available for short sales. Please contact 980-272-3880 for questions or concerns",
        _T1.row(43),
    )
    """Not on the easy-to-borrow list (GET /v1/markets/etb); look there before the next short."""
    SPREAD_TRADING_DENIED_FOR_ACCOUNT = code(
        "SpreadTradingDeniedForAccount",
        _C.ACCOUNT_RESTRICTED,
        _R.NEVER,
        "Account is restricted for spread trading. Please contact 980-272-3880 for questions or concerns",
        _T1.row(44),
    )
    """Single legs may still pass."""
    STOP_PRICE_UNDEFINED = code(
        "StopPriceUndefined", _C.INVALID_ORDER, _R.AFTER_FIX, "Stop price is not defined", _T1.row(45)
    )
    """Give `stop`."""
    STRIKE_PRICE_UNDEFINED = code(
        "StrikePriceUndefined",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "Strike price for option leg is not defined",
        _T1.row(46),
    )
    """Check the strike in the option symbol."""
    TOO_SMALL_EQUITY_FOR_DAY_TRADING = code(
        "TooSmallEquityForDayTrading",
        _C.ACCOUNT_RESTRICTED,
        _R.AFTER_FIX,
        "Pattern Day Trader Rule violation: Equity balance fell below $25,000",
        _T1.row(47),
    )
    """Deposit, or keep the position overnight."""
    TOTAL_INITIAL_MARGIN = code(
        "TotalInitialMargin",
        _C.INSUFFICIENT_FUNDS,
        _R.AFTER_FIX,
        "You do not have enough buying power for this trade",
        _T1.row(48),
    )
    """A smaller order may pass; open orders bind buying power too."""
    TRADE_NON_STANDART_OPTIONS = code(
        "TradeNonStandartOptions",
        _C.INSTRUMENT,
        _R.NEVER,
        "You cannot place an order with non standard options",
        _T1.row(49),
    )
    """Adjusted options cannot be ordered here."""
    TRADING_DENIED_FOR_ACCOUNT = code(
        "TradingDeniedForAccount",
        _C.ACCOUNT_RESTRICTED,
        _R.NEVER,
        "Account is restricted for trading. Please contact 980-272-3880 for questions or concerns",
        _T1.row(50),
    )
    """Stop trading this account until the venue has lifted the restriction."""
    TRADING_DENIED_FOR_SECURITY = code(
        "TradingDeniedForSecurity", _C.INSTRUMENT, _R.NEVER, "This asset class is restricted for trading", _T1.row(51)
    )
    """Orders for this class of asset do not pass; ask the venue."""
    UNEXPECTED_BUY_ORDER = code(
        "UnexpectedBuyOrder",
        _C.POSITION,
        _R.AFTER_FIX,
        "Buy order cannot be placed to cover short position, order must be placed as a Buy to Cover",
        _T1.row(52),
    )
    """You are short: use `buy_to_cover`. Or a short sale is still open as an order."""
    UNEXPECTED_BUY_ORDER_OPTION = code(
        "UnexpectedBuyOrderOption",
        _C.POSITION,
        _R.AFTER_FIX,
        "Buy To Open order cannot be placed to close a short option position, order must be placed as a Buy to Close",
        _T1.row(53),
    )
    """You are short: use `buy_to_close`. Or a short sale is still open as an order."""
    UNEXPECTED_BUY_TO_COVER_ORDER = code(
        "UnexpectedBuyToCoverOrder",
        _C.POSITION,
        _R.AFTER_FIX,
        "Buy To Cover order cannot be placed unless closing a short position, please check open orders.",
        _T1.row(54),
    )
    """There is no short left to cover; look at position and open orders. Use `buy` only to open a long on purpose."""
    UNEXPECTED_BUY_TO_COVER_ORDER_OPTION = code(
        "UnexpectedBuyToCoverOrderOption",
        _C.POSITION,
        _R.AFTER_FIX,
        "Buy To Close order cannot be placed unless closing a short option position, please check open orders.",
        _T1.row(55),
    )
    """There is no short left to close; look at position and open orders. Use `buy_to_open` only to open on purpose."""
    UNEXPECTED_SELL_ORDER = code(
        "UnexpectedSellOrder",
        _C.POSITION,
        _R.AFTER_FIX,
        "Sell order cannot be placed unless you are closing a long position, please check open orders.",
        _T1.row(56),
    )
    """There is no long left to sell; perhaps your exit is already filled.

    Look at position and open orders. Use `sell_short` only to open a short on purpose.
    """
    UNEXPECTED_SELL_ORDER_OPTION = code(
        "UnexpectedSellOrderOption",
        _C.POSITION,
        _R.AFTER_FIX,
        "Sell to Close order cannot be placed unless you are closing a long option position, please check open orders.",
        _T1.row(57),
    )
    """There is no long left to close; look at position and open orders.

    Use `sell_to_open` only to write the option on purpose.
    """
    UNEXPECTED_SELL_SHORT_ORDER = code(
        "UnexpectedSellShortOrder",
        _C.POSITION,
        _R.AFTER_FIX,
        "Sell short order cannot be placed while you have a current long position, please check open orders.",
        _T1.row(58),
    )
    """You are long: use `sell`, or look at your open orders."""
    UNEXPECTED_SELL_SHORT_ORDER_OPTION = code(
        "UnexpectedSellShortOrderOption",
        _C.POSITION,
        _R.AFTER_FIX,
        "Sell to Open order cannot be placed while you have a current long option position, please check open orders.",
        _T1.row(59),
    )
    """You are long: use `sell_to_close`, or look at your open orders."""
    USER_DISABLED = code(
        "UserDisabled",
        _C.ACCOUNT_RESTRICTED,
        _R.NEVER,
        "Account is disabled for trading. Please contact 980-272-3880 for questions or concerns",
        _T1.row(60),
    )
    """Stop trading with this user until the venue has enabled it again."""
    WASH_TRADE_ATTEMPT = code(
        "WashTradeAttempt",
        _C.CONFLICT,
        _R.AFTER_FIX,
        "You are unable to place orders on the same security and same price in different direction",
        _T1.row(61),
    )
    """You would trade with yourself: cancel the opposite order first, or choose another price."""
    PRE_MARKET_UNAVAILABLE = code(
        "PRE_MARKET_UNAVAILABLE",
        _C.MARKET_CLOSED,
        _R.AFTER_WAIT,
        "Pre-market trading is currently unavailable.",
        _T1.row(62),
        coded=False,
    )
    """Wait for the next pre-market session, or send an order for the regular one, which is another trade."""
    OTC_OPENING_ORDER_NOT_ACCEPTED = code(
        "OTC_OPENING_ORDER_NOT_ACCEPTED",
        _C.INSTRUMENT,
        _R.NEVER,
        "Tradier Brokerage does not accept opening orders for OTC-BB and Pink Sheet securities, please contact us at (980)-272-3880 if you have any questions.",
        _T1.row(63),
        coded=False,
    )
    """Only orders that close a position in such a security pass."""
    LIMIT_ORDER_REQUIRED_BY_VOLATILITY = code(
        "LIMIT_ORDER_REQUIRED_BY_VOLATILITY",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "Due to price volatility a limit order must be placed.",
        _T1.row(64),
        coded=False,
    )
    """Send a limit order."""
    LIMIT_PRICE_REQUIRED_OUTSIDE_MARKET_HOURS = code(
        "LIMIT_PRICE_REQUIRED_OUTSIDE_MARKET_HOURS",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "Outside of market hours this order is required to be placed at a limit price.",
        _T1.row(65),
        coded=False,
    )
    """Send a limit order, or wait for the market to open."""
    PRICE_RANGE_AGGRESSIVE = code(
        "PRICE_RANGE_AGGRESSIVE",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "Order failed PriceRange - AGGRESSIVE: OrderPrice {1} RefPrice {2} Limit {3} aggressive",
        _T1.row(66),
        coded=False,
    )
    """Bring the price nearer to the reference price."""
    # Lean.Brokerages.Tradier (a client in use): Issue 51, and the tests
    ACCESS_TOKEN_EXPIRED = code(
        "keymanagement.service.access_token_expired",
        _C.AUTHENTICATION,
        _R.AFTER_FIX,
        "Access Token expired",
        _T2.row(),
        http=500,
    )
    """Get a new token.

    The gateway looks at the token before it passes a request on, so nothing was done, whatever the status says.
    """


class ApiError(_ApiError):
    """The venue answered with an error. Catch a subclass for what you can handle, and this one for the rest."""

    code: ErrorCode


class AuthenticationError(ApiError):
    """The venue does not accept who is asking: key, signature, clock or token.

    Documented codes: ``ACCESS_TOKEN_EXPIRED``.
    """


class PermissionDenied(ApiError):
    """The key is known and may not do this.

    Documented codes: ``ASSET_TRADING_NOT_CONFIGURED_FOR_ACCOUNT``, ``OPTION_LEVEL_RESTRICTION``.
    """


class RateLimitExceeded(ApiError):
    """Too many requests; wait before the next one."""


class InvalidRequest(ApiError):
    """The request itself is wrong: a parameter, its form, or the endpoint."""


class InvalidOrder(ApiError):
    """The order breaks a rule of the venue: price, quantity, type, time in force.

    Documented codes: ``BUY_STOP_ORDER_STOP_PRICE_LESS_ASK``, ``CONTINGENT_ORDER_EXECUTION``,
    ``EXPIRATION_DATE_UNDEFINED``, ``INCORRECT_ORDER_QUANTITY``, ``INCORRECT_TIME_IN_FORCE``,
    ``INDEX_OPTIONS_ONE_EXPARY_DATE``, ``INVALID_ORDER_EXPIRATION``, ``LIMIT_PRICE_UNDEFINED``,
    ``MARKET_ORDER_IS_GTC``, ``OCO_EXPIRATION_TYPE_NOT_THE_SAME``, ``OCO_ORDER_WITH_OPPOSITE_LEGS``,
    ``OCO_PRICE_DIFFERENCE_IS_LESS_THAN_DELTA``, ``OPTION_TYPE_UNDEFINED``, ``ORDER_CONTINGENT_CHANGE_NOT_ALLOWED``,
    ``ORDER_PRICE_IS_INVALID``, ``ORDER_QUANTITY``, ``OTO_FIRST_LES_IS_MARKET_NOT_ALLOWED``,
    ``OTO_OCO_MARKET_NOT_ALLOWED``, ``OTO_OCO_TRAILING_NOT_ALLOWED``, ``SELL_STOP_ORDER_STOP_PRICE_GREATER_BID``,
    ``SHORT_ORDER_IS_GTC``, ``STOP_PRICE_UNDEFINED``, ``STRIKE_PRICE_UNDEFINED``,
    ``LIMIT_ORDER_REQUIRED_BY_VOLATILITY``, ``LIMIT_PRICE_REQUIRED_OUTSIDE_MARKET_HOURS``, ``PRICE_RANGE_AGGRESSIVE``.
    """


class OrderNotFound(ApiError):
    """The venue knows no such order."""


class DuplicateOrder(ApiError):
    """An order or request with this id was already taken."""


class InsufficientFunds(ApiError):
    """The account cannot pay for this.

    Documented codes: ``DAY_TRADING_BUYING_POWER_EXCEEDED``, ``INITIAL_MARGIN``, ``MAINTENANCE_MARGIN``,
    ``TOTAL_INITIAL_MARGIN``.
    """


class InstrumentError(ApiError):
    """The instrument is unknown, or cannot be traded like this.

    Documented codes: ``QUOTE_PRICE_IS_INVALID``, ``SECURITY_UNDEFINED``, ``SELL_SHORT_ORDER_LAST_PRICE_BELOW5``,
    ``SHORT_TRADING_DENIED_FOR_SECURITY``, ``TRADE_NON_STANDART_OPTIONS``, ``TRADING_DENIED_FOR_SECURITY``,
    ``OTC_OPENING_ORDER_NOT_ACCEPTED``.
    """


class MarketClosed(ApiError):
    """Not at this time: the market or session is closed.

    Documented codes: ``PRE_MARKET_UNAVAILABLE``.
    """


class AccountRestricted(ApiError):
    """The account is closed, restricted, or lacks a permission of its own.

    Documented codes: ``ACCOUNT_DISABLED``, ``ACCOUNT_IS_NOT_APPROVED``, ``ACCOUNT_MARGIN_RULE_VIOLATION``,
    ``DAY_TRADER_PATTERN_RESTRICTION``, ``LONG_OPTION_TRADING_DENIED_FOR_ACCOUNT``,
    ``ORDER_IS_NOT_ALLOWED_FOR_ACCOUNT``, ``SHORT_OPTION_TRADING_DENIED_FOR_ACCOUNT``,
    ``SHORT_STOCK_TRADING_DENIED_FOR_ACCOUNT``, ``SPREAD_TRADING_DENIED_FOR_ACCOUNT``,
    ``TOO_SMALL_EQUITY_FOR_DAY_TRADING``, ``TRADING_DENIED_FOR_ACCOUNT``, ``USER_DISABLED``.
    """


class PositionError(ApiError):
    """The position does not allow it: absent, too small, or on the other side.

    Documented codes: ``LONG_POSITION_CROSS_ZERO``, ``SHORT_POSITION_CROSS_ZERO``, ``UNEXPECTED_BUY_ORDER``,
    ``UNEXPECTED_BUY_ORDER_OPTION``, ``UNEXPECTED_BUY_TO_COVER_ORDER``, ``UNEXPECTED_BUY_TO_COVER_ORDER_OPTION``,
    ``UNEXPECTED_SELL_ORDER``, ``UNEXPECTED_SELL_ORDER_OPTION``, ``UNEXPECTED_SELL_SHORT_ORDER``,
    ``UNEXPECTED_SELL_SHORT_ORDER_OPTION``.
    """


class FundingError(ApiError):
    """A deposit, withdrawal, transfer or currency exchange was refused."""


class ConflictError(ApiError):
    """The state of the order or account forbids it just now.

    Documented codes: ``ORDER_WITH_DIFFERENT_SIDE``, ``WASH_TRADE_ATTEMPT``.
    """


class MaintenanceError(ApiError):
    """The venue, or this part of it, is switched off."""


class ServiceUnavailable(ApiError):
    """The venue cannot be reached or cannot answer now.

    Documented codes: ``OMS_UNAVAILABLE``.
    """


class InternalError(ApiError):
    """The venue failed on its side.

    Documented codes: ``OMS_INTERNAL_ERROR``.
    """


class UnknownError(ApiError):
    """The venue reports an error that its documentation does not list."""


class InvalidParameter(ParameterMistake, InvalidRequest):
    """A parameter breaks a documented rule; nothing was sent."""


class OutcomeUnknown(_OutcomeUnknown):
    """An order was sent and nobody knows what became of it: find out what happened before doing it again."""

    def reconcile(self) -> _models.Order | None:
        """Ask the venue what became of the order. With an async client, await :meth:`reconcile_async`.

        Returns:
            What the venue says of the order now; None when it does not know it. An order that is still on its way is
            not known either, so ask again before you repeat it. A field that does not tell which order it is, and that
            cannot be read, is None here, whatever its type says: one odd field must not hide an order.

        Raises:
            CannotReconcile: The venue documents no call that would tell, or not by what was given.
            SdkError: Asking failed.
        """
        found: _models.Order | None = super().reconcile()
        return found

    async def reconcile_async(self) -> _models.Order | None:
        """:meth:`reconcile` for an async client."""
        found: _models.Order | None = await super().reconcile_async()
        return found


EXCEPTIONS: Final[dict[ErrorCategory, type[ApiError]]] = {
    ErrorCategory.AUTHENTICATION: AuthenticationError,
    ErrorCategory.PERMISSION: PermissionDenied,
    ErrorCategory.RATE_LIMIT: RateLimitExceeded,
    ErrorCategory.INVALID_REQUEST: InvalidRequest,
    ErrorCategory.INVALID_ORDER: InvalidOrder,
    ErrorCategory.ORDER_NOT_FOUND: OrderNotFound,
    ErrorCategory.DUPLICATE_ORDER: DuplicateOrder,
    ErrorCategory.INSUFFICIENT_FUNDS: InsufficientFunds,
    ErrorCategory.INSTRUMENT: InstrumentError,
    ErrorCategory.MARKET_CLOSED: MarketClosed,
    ErrorCategory.ACCOUNT_RESTRICTED: AccountRestricted,
    ErrorCategory.POSITION: PositionError,
    ErrorCategory.FUNDING: FundingError,
    ErrorCategory.CONFLICT: ConflictError,
    ErrorCategory.MAINTENANCE: MaintenanceError,
    ErrorCategory.UNAVAILABLE: ServiceUnavailable,
    ErrorCategory.INTERNAL: InternalError,
    ErrorCategory.UNKNOWN: UnknownError,
}
"""The exception class of each category."""
