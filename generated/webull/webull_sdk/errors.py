# Printed by `sdkwright generate` from specs/webull/. Changes belong there, not here.
"""Errors that Webull documents, and the exceptions that carry them."""

from __future__ import annotations

from typing import Final

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
from ._runtime.errors.exceptions import OutcomeUnknown as OutcomeUnknown
from ._runtime.errors.exceptions import ParameterMistake
from ._runtime.errors.exceptions import RequestTimeout as RequestTimeout
from ._runtime.errors.exceptions import SdkError as SdkError
from ._runtime.errors.exceptions import SigningFailed as SigningFailed
from ._runtime.errors.exceptions import TransportError as TransportError
from ._runtime.errors.exceptions import UnexpectedResponse as UnexpectedResponse

_C = ErrorCategory
_R = Retry
_T1: Final = Table(
    page="errors",
    title="List of Error Messages",
    url="https://developer.webull.hk/api-doc/develop/error",
    read_on="2026-11-20",
)
_T2: Final = Table(
    page="errors", title="Errors", url="https://developer.webull.hk/api-doc/develop/error", read_on="2026-11-20"
)


class ErrorCode(StringCode):
    """Error codes that Webull documents, in the order of its pages.

    ``ErrorCode(raw)`` finds a member by its wire code and never fails: an undocumented code gives a member whose
    ``is_known`` is False.
    """

    # Errors: List of Error Messages
    INVALID_TOKEN = code("INVALID_TOKEN", _C.AUTHENTICATION, _R.AFTER_FIX, "Invalid token", _T1.row(1))
    """Check the token's status: PENDING has to be confirmed in the app, an expired one made anew.

    If it is NORMAL, check the other headers.
    """
    UNSUPPORTED_SUB_TYPE = code(
        "UNSUPPORTED_SUB_TYPE", _C.INVALID_REQUEST, _R.AFTER_FIX, "Unsupported subscription type", _T1.row(2)
    )
    TOO_MANY_SYMBOLS = code(
        "TOO_MANY_SYMBOLS", _C.INVALID_REQUEST, _R.AFTER_FIX, "Too many symbols in a single call", _T1.row(3)
    )
    """Split the symbols over several calls."""
    TOO_MANY_SUBSCRIPTION = code(
        "TOO_MANY_SUBSCRIPTION", _C.INVALID_REQUEST, _R.AFTER_FIX, "Too many quotes pushes", _T1.row(4)
    )
    """Unsubscribe from something first; waiting does not help."""
    UNAUTHORIZED_SUB_TYPE = code(
        "UNAUTHORIZED_SUB_TYPE", _C.PERMISSION, _R.AFTER_FIX, "Unauthorized subscription type", _T1.row(5)
    )
    """The application lacks the market data right for this subscription type."""
    UNSUPPORTED_API_VERSION = code(
        "UNSUPPORTED_API_VERSION", _C.INVALID_REQUEST, _R.AFTER_FIX, "Unsupported api version", _T1.row(6)
    )
    """The version is the header x-version."""
    UNSUPPORTED_TIMESPAN = code(
        "UNSUPPORTED_TIMESPAN", _C.INVALID_REQUEST, _R.AFTER_FIX, "Unsupported candlestick type", _T1.row(7)
    )
    ORDER_STOP_PRICE_MUST_GRATER_TRADE_PRICE = code(
        "ORDER_STOP_PRICE_MUST_GRATER_TRADE_PRICE",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "The stop-loss price of the stop-loss order must be greater than the current latest market price",
        _T1.row(8),
    )
    """For buy stops; the misspelt code is the wire value."""
    ORDER_STOP_PRICE_MUST_LESS_TRADE_PRICE = code(
        "ORDER_STOP_PRICE_MUST_LESS_TRADE_PRICE",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "Sell stop price must be less than the current latest market price",
        _T1.row(9),
    )
    ORDER_LMT_PRICE_MUST_GRATER_STOP_PRICE = code(
        "ORDER_LMT_PRICE_MUST_GRATER_STOP_PRICE",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "The limit price of a buy stop order must be greater than the stop price",
        _T1.row(10),
    )
    """Buy stop-limit; the misspelt code is the wire value."""
    ORDER_LMT_PRICE_MUST_LESS_STOP_PRICE = code(
        "ORDER_LMT_PRICE_MUST_LESS_STOP_PRICE",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "The limit price for a sell stop order must be less than the stop price",
        _T1.row(11),
    )
    ORDER_PRICE_ILLEGAL = code(
        "ORDER_PRICE_ILLEGAL",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "The price does not comply with the spread rules for the underlying",
        _T1.row(12),
    )
    """Round the price to the instrument's price step."""
    UNSUPPORTED_ORDER_TYPE = code(
        "UNSUPPORTED_ORDER_TYPE", _C.INVALID_ORDER, _R.AFTER_FIX, "The current order type is not supported", _T1.row(13)
    )
    TICKER_ID_CAN_NOT_TRADE = code(
        "TICKER_ID_CAN_NOT_TRADE", _C.INSTRUMENT, _R.NEVER, "The stock is not in the tradable table", _T1.row(14)
    )
    NOT_SUPPORT_EXTEND_HOUR = code(
        "NOT_SUPPORT_EXTEND_HOUR",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "Pre-market and after-hours trading is not supported",
        _T1.row(15),
    )
    """Ask for the regular session only."""
    TRADE_ORDER_TICKER_UNLISTED_CANNOT_TRADE = code(
        "TRADE_ORDER_TICKER_UNLISTED_CANNOT_TRADE",
        _C.INSTRUMENT,
        _R.NEVER,
        "The ticker is not listed and cannot be traded",
        _T1.row(16),
    )
    ORDER_TICKER_NOT_FOUND = code(
        "ORDER_TICKER_NOT_FOUND", _C.INSTRUMENT, _R.AFTER_FIX, "The target does not support transactions", _T1.row(17)
    )
    """Check the symbol; the page gives this code the text of ORDER_TICKER_CAN_NOT_TRADE."""
    ORDER_TICKER_CAN_NOT_TRADE = code(
        "ORDER_TICKER_CAN_NOT_TRADE", _C.INSTRUMENT, _R.NEVER, "The target does not support transactions", _T1.row(18)
    )
    ORDER_NOT_FOUND = code("ORDER_NOT_FOUND", _C.ORDER_NOT_FOUND, _R.AFTER_FIX, "The order does not exist", _T1.row(19))
    """Check account_id and client_order_id.

    An order that was sent a moment ago may not be known yet: ask again before you place another.
    """
    ORDER_CANNOT_GET_LOCK = code(
        "ORDER_CANNOT_GET_LOCK", _C.CONFLICT, _R.AFTER_WAIT, "Unable to acquire current lock", _T1.row(20)
    )
    """Another action on this order is under way.

    It may be your own first attempt: look the order up, and repeat a placement only with the same client_order_id.
    """
    ORDER_PRICE_OUT_OF_RANGE = code(
        "ORDER_PRICE_OUT_OF_RANGE", _C.INVALID_ORDER, _R.AFTER_FIX, "The price exceeds the set gear range", _T1.row(21)
    )
    """Move the price nearer to the market."""
    ORDER_ONLY_ACCEPT_AUO_ALO = code(
        "ORDER_ONLY_ACCEPT_AUO_ALO",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "Only at-auction and at-auction limit orders are accepted",
        _T1.row(22),
    )
    """Auction phase: use AT_AUCTION or AT_AUCTION_LIMIT, or wait for the next phase."""
    ORDER_ONLY_ACCEPT_ELO_MC = code(
        "ORDER_ONLY_ACCEPT_ELO_MC",
        _C.MARKET_CLOSED,
        _R.AFTER_WAIT,
        "The current period only supports order modification and cancellation of enhanced limit orders",
        _T1.row(23),
    )
    """This phase takes no new orders, only changes and cancels of enhanced limit orders.

    An order whose cancel is refused stays live and may fill in this phase.
    """
    ORDER_ONLY_ACCEPT_AUO_ALO_MC = code(
        "ORDER_ONLY_ACCEPT_AUO_ALO_MC",
        _C.MARKET_CLOSED,
        _R.AFTER_WAIT,
        "In the current period, only limit orders and auction limit orders can be changed or cancelled.",
        _T1.row(24),
    )
    """Changes and cancels of other order types wait for the next phase.

    An order whose cancel is refused stays live and may fill in this phase.
    """
    ORDER_ONLY_ACCEPT_AUO_ALO_NOT_MC = code(
        "ORDER_ONLY_ACCEPT_AUO_ALO_NOT_MC",
        _C.MARKET_CLOSED,
        _R.AFTER_WAIT,
        "Only at-auction/at-auction limit orders are accepted, no change or cancellation",
        _T1.row(25),
    )
    """No change and no cancel in this phase; new orders only for the auction.

    An order whose cancel is refused stays live and may fill in this phase.
    """
    ORDER_NOT_ACCEPT_ALL = code(
        "ORDER_NOT_ACCEPT_ALL", _C.MARKET_CLOSED, _R.AFTER_WAIT, "No action accepted", _T1.row(26)
    )
    """Between two phases nothing is accepted.

    An order whose cancel is refused stays live and may fill in this phase.
    """
    ORDER_ONLY_ACCEPT_ELO = code(
        "ORDER_ONLY_ACCEPT_ELO", _C.INVALID_ORDER, _R.AFTER_FIX, "Only enhanced limit orders are accepted", _T1.row(27)
    )
    """Continuous trading: use ENHANCED_LIMIT."""
    ORDER_ONLY_ACCEPT_ALO_ELO_MC = code(
        "ORDER_ONLY_ACCEPT_ALO_ELO_MC",
        _C.MARKET_CLOSED,
        _R.AFTER_WAIT,
        "Only accept at-auction limit order, and order changes or cancellation of enhanced limit orders.",
        _T1.row(28),
    )
    """New orders only as AT_AUCTION_LIMIT; enhanced limit orders can only be changed or cancelled.

    An order whose cancel is refused stays live and may fill in this phase.
    """
    ORDER_ONLY_ACCEPT_AUO_ELO = code(
        "ORDER_ONLY_ACCEPT_AUO_ELO",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "Only at-auction and enhanced Limit Orders are accepted",
        _T1.row(29),
    )
    """Use AT_AUCTION or ENHANCED_LIMIT, or wait for the next phase."""
    ORDER_NOT_ACCEPT_DUE_TO_TRADE_DAY_NOT_END = code(
        "ORDER_NOT_ACCEPT_DUE_TO_TRADE_DAY_NOT_END",
        _C.MARKET_CLOSED,
        _R.AFTER_WAIT,
        "No operation is accepted because there is no end-of-day clearing on the current trading day",
        _T1.row(30),
    )
    """Possible again after the clearing at the end of the day. An order whose cancel is refused stays live."""
    ORDER_STATUS_CANNOT_OPERATE = code(
        "ORDER_STATUS_CANNOT_OPERATE", _C.CONFLICT, _R.NEVER, "Order status does not allow operation", _T1.row(31)
    )
    """Read the order's status before deciding what to do."""
    ORDER_PENDING_MODIFY = code("ORDER_PENDING_MODIFY", _C.CONFLICT, _R.AFTER_WAIT, "Order being revised", _T1.row(32))
    """An earlier change is still under way; until it is done the order is live with the old or the new terms."""
    ORDER_HAS_UNFINISH_TASK = code(
        "ORDER_HAS_UNFINISH_TASK",
        _C.CONFLICT,
        _R.AFTER_WAIT,
        "Operation is not allowed when there are unfinished asynchronous tasks.",
        _T1.row(33),
    )
    """An earlier action is still under way.

    It may be your own first attempt: look the order up, and repeat a placement only with the same client_order_id.
    """
    ORDER_NO_CHNAGE_CANNOT_MODIFY = code(
        "ORDER_NO_CHNAGE_CANNOT_MODIFY",
        _C.INVALID_ORDER,
        _R.NEVER,
        "The order has not changed so it cannot be modified.",
        _T1.row(34),
    )
    """The order already is as asked; nothing is left to do. The same as ORDER_NO_CHANGE_CANNOT_MODIFY."""
    ORDER_ONLY_QUANTITY_ADD_CANNOT_MODIFY = code(
        "ORDER_ONLY_QUANTITY_ADD_CANNOT_MODIFY",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "Change of order is not allowed to only increase the order quantity.",
        _T1.row(35),
    )
    """Place a second order for the additional quantity."""
    ORDER_ENTRUST_QTY_LT_FILL_QTY = code(
        "ORDER_ENTRUST_QTY_LT_FILL_QTY",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "The order quantity cannot be less than or equal to the executed quantity.",
        _T1.row(36),
    )
    """The new quantity must exceed what is already filled."""
    ORDER_FINAL_FILLED_CANNOT_CANCEL = code(
        "ORDER_FINAL_FILLED_CANNOT_CANCEL",
        _C.CONFLICT,
        _R.NEVER,
        "All orders are all filled and cannot be cancelled.",
        _T1.row(37),
    )
    """The order is completely filled."""
    ORDER_QTY_OR_PRICE_ILLEGAL = code(
        "ORDER_QTY_OR_PRICE_ILLEGAL",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "The order quantity or price is inappropriate.",
        _T1.row(38),
    )
    ORDER_PRICE_MUST_BE_ZERO_BY_AUO = code(
        "ORDER_PRICE_MUST_BE_ZERO_BY_AUO",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "The price of auction order must be 0",
        _T1.row(39),
    )
    ORDER_FINAL_FILLED_CANNOT_MODIFY = code(
        "ORDER_FINAL_FILLED_CANNOT_MODIFY",
        _C.CONFLICT,
        _R.NEVER,
        "All orders are filled and cannot be modified",
        _T1.row(40),
    )
    """The order is completely filled."""
    ORDER_ENTRUST_QTY_CANNOT_LT_FILL_QTY = code(
        "ORDER_ENTRUST_QTY_CANNOT_LT_FILL_QTY",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "The order quantity cannot be less than or equal to the executed quantity",
        _T1.row(41),
    )
    """The new quantity must exceed what is already filled."""
    ORDER_ALREADY_CANCELLED = code(
        "ORDER_ALREADY_CANCELLED",
        _C.CONFLICT,
        _R.NEVER,
        "The order has been cancelled and cannot be operated",
        _T1.row(42),
    )
    """A cancel has nothing left to do; look up how much was filled before it."""
    ORDER_QTY_ILLEGAL = code(
        "ORDER_QTY_ILLEGAL",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "The order quantity is inappropriate since it should be an integer multiple of the buy/sell unit",
        _T1.row(43),
    )
    """Use a multiple of the lot size."""
    ORDER_QTY_EXCEED_CAN_BUY_QTY = code(
        "ORDER_QTY_EXCEED_CAN_BUY_QTY",
        _C.INSUFFICIENT_FUNDS,
        _R.AFTER_FIX,
        "The order quantity exceeds the maximum quantity that can be purchased",
        _T1.row(44),
    )
    ORDER_QTY_EXCEED_CAN_SELL_QTY = code(
        "ORDER_QTY_EXCEED_CAN_SELL_QTY",
        _C.POSITION,
        _R.AFTER_FIX,
        "The order quantity exceeds the maximum quantity that can be sold",
        _T1.row(45),
    )
    ORDER_BUYING_POWER_NOT_ENOUGH = code(
        "ORDER_BUYING_POWER_NOT_ENOUGH", _C.INSUFFICIENT_FUNDS, _R.AFTER_FIX, "Insufficient buying power", _T1.row(46)
    )
    ORDER_MSG_FILLED_PRICE_OR_AMOUNT_IS_NULL = code(
        "ORDER_MSG_FILLED_PRICE_OR_AMOUNT_IS_NULL",
        _C.INTERNAL,
        _R.IN_DOUBT,
        "The transaction price or quantity of the transaction order is empty",
        _T1.row(47),
    )
    """The venue choked on a report of a fill: the order may be executed. Look it up."""
    ORDER_ONLY_ACCEPT_LIMIT = code(
        "ORDER_ONLY_ACCEPT_LIMIT", _C.INVALID_ORDER, _R.AFTER_FIX, "Only accept limit orders", _T1.row(48)
    )
    ORDER_PRICIE_EXCEED_UP_LIMIT = code(
        "ORDER_PRICIE_EXCEED_UP_LIMIT",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "The order price quantity exceeds the price limit",
        _T1.row(49),
    )
    """The misspelt code is the wire value."""
    ORDER_PRICIE_EXCEED_DOWN_LIMIT = code(
        "ORDER_PRICIE_EXCEED_DOWN_LIMIT",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "Order price quantity exceeds price floor",
        _T1.row(50),
    )
    """The misspelt code is the wire value."""
    ORDER_QTY_EXCEED_MILLION = code(
        "ORDER_QTY_EXCEED_MILLION",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "The number of orders in a single China Connect market cannot exceed 1,000,000",
        _T1.row(51),
    )
    """Split the order."""
    ORDER_ODD_LOT_POSITION_NO_MATCH = code(
        "ORDER_ODD_LOT_POSITION_NO_MATCH",
        _C.POSITION,
        _R.AFTER_FIX,
        "Fractional shares: the current position is not a fractional share, and does not support such a trading",
        _T1.row(52),
    )
    """The position has no odd lot to trade."""
    ORDER_ODD_LOT_ASHARE_OPEN_UNSUPPORT = code(
        "ORDER_ODD_LOT_ASHARE_OPEN_UNSUPPORT",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "Fractional shares: A shares do not support fractional shares trading",
        _T1.row(53),
    )
    """Buy whole lots."""
    ORDER_ODD_LOT_ASHARE_MUST_CLOSE_ALL = code(
        "ORDER_ODD_LOT_ASHARE_MUST_CLOSE_ALL",
        _C.POSITION,
        _R.AFTER_FIX,
        "Fractional shares: All positions must be closed for A-share positions.",
        _T1.row(54),
    )
    """Sell the whole odd lot at once."""
    ORDER_ODD_LOT_BUY_QUANTITY_INVALID = code(
        "ORDER_ODD_LOT_BUY_QUANTITY_INVALID",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "Fractional shares: The total quantity of buy orders and current position must be equal to one lot.",
        _T1.row(55),
    )
    """Buy just what completes one lot."""
    ORDER_ODD_LOT_SELL_QUANTITY_INVALID = code(
        "ORDER_ODD_LOT_SELL_QUANTITY_INVALID",
        _C.POSITION,
        _R.AFTER_FIX,
        "Fractional shares: the sell quantity must be less than or equal to the current position of fractional shares.",
        _T1.row(56),
    )
    ORDER_ODD_LOT_EXIST_SELL = code(
        "ORDER_ODD_LOT_EXIST_SELL",
        _C.CONFLICT,
        _R.AFTER_FIX,
        "Fractional shares: do not support reverse order since there is a sell order.",
        _T1.row(57),
    )
    """Cancel the open sell order first."""
    ORDER_ODD_LOT_EXIST_BUY = code(
        "ORDER_ODD_LOT_EXIST_BUY",
        _C.CONFLICT,
        _R.AFTER_FIX,
        "Fractional shares: do not support reverse order since there is a buy order.",
        _T1.row(58),
    )
    """Cancel the open buy order first."""
    ORDER_ODD_LOT_CANNOT_CREATE = code(
        "ORDER_ODD_LOT_CANNOT_CREATE",
        _C.MARKET_CLOSED,
        _R.AFTER_WAIT,
        "Fractional shares: fractional shares cannot be placed in the current session.",
        _T1.row(59),
    )
    ORDER_ODD_LOT_CANNOT_MODIFY = code(
        "ORDER_ODD_LOT_CANNOT_MODIFY",
        _C.MARKET_CLOSED,
        _R.AFTER_WAIT,
        "Fractional shares: fractional shares cannot be changed in the current session.",
        _T1.row(60),
    )
    ORDER_ODD_LOT_CANNOT_CANCEL = code(
        "ORDER_ODD_LOT_CANNOT_CANCEL",
        _C.MARKET_CLOSED,
        _R.AFTER_WAIT,
        "Fractional shares: fractional shares cannot be canceled in the current session.",
        _T1.row(61),
    )
    """An order whose cancel is refused stays live and may fill in this phase."""
    ORDER_ODD_ENTRUST_PRICE_DIVERGE_MORE = code(
        "ORDER_ODD_ENTRUST_PRICE_DIVERGE_MORE",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "Fractional shares: The order price deviates significantly from the market price.",
        _T1.row(62),
    )
    """Move the price nearer to the market."""
    ORDER_ONLY_ACCEPT_MKT_LMT = code(
        "ORDER_ONLY_ACCEPT_MKT_LMT", _C.INVALID_ORDER, _R.AFTER_FIX, "Only accept market and limit orders", _T1.row(63)
    )
    ORDER_ONLY_ACCEPT_LMT = code(
        "ORDER_ONLY_ACCEPT_LMT", _C.INVALID_ORDER, _R.AFTER_FIX, "Only accept limit orders", _T1.row(64)
    )
    ORDER_MKT_PRICE_TOO_LOW = code(
        "ORDER_MKT_PRICE_TOO_LOW",
        _C.MARKET_CLOSED,
        _R.AFTER_WAIT,
        "U.S. stocks below $3 are prohibited from placing orders before and after the market hours.",
        _T1.row(65),
    )
    """Trade this stock in the regular session."""
    ORDER_QTY_EXCEED_US_LIMIT = code(
        "ORDER_QTY_EXCEED_US_LIMIT",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "The number of single orders in the US stock market cannot exceed 100,000 shares",
        _T1.row(66),
    )
    """Split the order."""
    ORDER_AMOUNT_EXCEED_US_LIMIT = code(
        "ORDER_AMOUNT_EXCEED_US_LIMIT",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "The amount of a single order in the US stock market cannot exceed 3,000,000",
        _T1.row(67),
    )
    """Split the order."""
    ORDER_MKT_PRICE_QTY_STEP_1000 = code(
        "ORDER_MKT_PRICE_QTY_STEP_1000",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "The latest price of the market order is 0.01~0.099, and the quantity must not be less than 1000",
        _T1.row(68),
    )
    ORDER_MKT_PRICE_QTY_STEP_100 = code(
        "ORDER_MKT_PRICE_QTY_STEP_100",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "The latest price of the market order is 0.1~0.999, and the quantity must not be less than 100",
        _T1.row(69),
    )
    ORDER_MKT_PRICE_QTY_STEP_1 = code(
        "ORDER_MKT_PRICE_QTY_STEP_1",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "The latest price of the market order is greater than 1, and the quantity must not be less than 1",
        _T1.row(70),
    )
    ORDER_LMT_PRICE_QTY_STEP_1000 = code(
        "ORDER_LMT_PRICE_QTY_STEP_1000",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "The latest price of the limit order is 0.01~0.099, and the quantity must not be less than 1000",
        _T1.row(71),
    )
    ORDER_LMT_PRICE_QTY_STEP_100 = code(
        "ORDER_LMT_PRICE_QTY_STEP_100",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "The latest price of the limit order is 0.1~0.999, and the quantity must not be less than 100",
        _T1.row(72),
    )
    ORDER_LMT_PRICE_QTY_STEP_1 = code(
        "ORDER_LMT_PRICE_QTY_STEP_1",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "The latest price of the limit order is greater than 1, and the quantity must not be less than 1",
        _T1.row(73),
    )
    ORDER_MKT_LMT_PRICE_TOO_LOW = code(
        "ORDER_MKT_LMT_PRICE_TOO_LOW",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "The commission price of US stock limit orders and the market price of market orders cannot be lower than 0.01",
        _T1.row(74),
    )
    ORDER_ONLY_ACCEPT_LMT_STP_STPLMT_STPTRAIL = code(
        "ORDER_ONLY_ACCEPT_LMT_STP_STPLMT_STPTRAIL",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "Only accept limit orders, stop orders, stop limit orders, trailing stop orders during the current period",
        _T1.row(75),
    )
    """No market orders in this session."""
    ORDER_ONLY_ACCEPT_MKT_LMT_STP_STPLMT_STPTRAIL = code(
        "ORDER_ONLY_ACCEPT_MKT_LMT_STP_STPLMT_STPTRAIL",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "Only accept market orders, limit orders, stop orders, stop limit orders, trailing stop orders during the current period",
        _T1.row(76),
    )
    ORDER_TYPE_UNSUPPORT_OUTSIDE_RTH = code(
        "ORDER_TYPE_UNSUPPORT_OUTSIDE_RTH",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "The current order type does not support pre-market and post-market (ORDER_BA_TRADE_FLAG_ONLY_LIMIT)",
        _T1.row(77),
    )
    """Use LIMIT outside the regular session."""
    ORDER_MUST_SUPPORT_OUTSIDE_RTH_IN_AFTER_MARKET = code(
        "ORDER_MUST_SUPPORT_OUTSIDE_RTH_IN_AFTER_MARKET",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "To place an order during after-hours trading, you must choose to support before-hours and after-hours (AFTER_MARKET_LIMIT_ORDER_BA_TRADE_FLAG)",
        _T1.row(78),
    )
    """Ask for the extended session too."""
    ORDER_SUPPORT_OUTSIDE_RTH_ONLY_US = code(
        "ORDER_SUPPORT_OUTSIDE_RTH_ONLY_US",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "Pre-market and after-hours trading orders only support the US stock market (ORDER_BA_TRADE_FLAG_ONLY_US)",
        _T1.row(79),
    )
    """Ask for the regular session only."""
    AFTER_MARKET_LIMIT_ORDER_BA_TRADE_FLAG = code(
        "AFTER_MARKET_LIMIT_ORDER_BA_TRADE_FLAG",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "For limit orders placed in after-hours trading hours, you must select pre-market and after-hours trading",
        _T1.row(80),
    )
    """Ask for the extended session too."""
    ORDER_LIQUIDATE_CANT_MODIFY = code(
        "ORDER_LIQUIDATE_CANT_MODIFY",
        _C.CONFLICT,
        _R.NEVER,
        "BO forced liquidation orders are not allowed to be modified",
        _T1.row(81),
    )
    """The broker's forced liquidation is out of your hands."""
    ORDER_LIQUIDATE_CANT_CANCEL_BY_USER = code(
        "ORDER_LIQUIDATE_CANT_CANCEL_BY_USER",
        _C.CONFLICT,
        _R.NEVER,
        "BO forced liquidation orders do not allow users to cancel",
        _T1.row(82),
    )
    """The broker's forced liquidation is out of your hands."""
    ORDER_CANCEL_FILLED_FAILE = code(
        "ORDER_CANCEL_FILLED_FAILE", _C.CONFLICT, _R.IN_DOUBT, "Part of order cancellation failed", _T1.row(83)
    )
    """Some of it is cancelled and some not: look up what is still open, and cancel that."""
    ORDER_HANDLER_ONLY_ACCEPT_US = code(
        "ORDER_HANDLER_ONLY_ACCEPT_US",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "The current processor only supports US stock market orders",
        _T1.row(84),
    )
    ORDER_ID_IS_NULL = code("ORDER_ID_IS_NULL", _C.INVALID_REQUEST, _R.AFTER_FIX, "Order id is empty", _T1.row(85))
    ORDER_CANNOT_OPERATE = code(
        "ORDER_CANNOT_OPERATE", _C.CONFLICT, _R.NEVER, "The current order status is not actionable", _T1.row(86)
    )
    """Read the order's status before deciding what to do."""
    ORDER_TYPE_ILLEGAL = code("ORDER_TYPE_ILLEGAL", _C.INVALID_ORDER, _R.AFTER_FIX, "Invalid order type", _T1.row(87))
    ORDER_TIF_ILLEGAL = code(
        "ORDER_TIF_ILLEGAL", _C.INVALID_ORDER, _R.AFTER_FIX, "No corresponding order validity period", _T1.row(88)
    )
    """Check time_in_force."""
    ORDER_AMT_ILLEGAL = code("ORDER_AMT_ILLEGAL", _C.INVALID_ORDER, _R.AFTER_FIX, "Invalid order amount", _T1.row(89))
    ORDER_QTY_EXCEED_LIMIT = code(
        "ORDER_QTY_EXCEED_LIMIT", _C.INVALID_ORDER, _R.AFTER_FIX, "The order quantity exceeds the limit", _T1.row(90)
    )
    """Split the order."""
    ORDER_AMOUNT_EXCEED_LIMIT = code(
        "ORDER_AMOUNT_EXCEED_LIMIT", _C.INVALID_ORDER, _R.AFTER_FIX, "The order amount exceeds the limit", _T1.row(91)
    )
    """Split the order."""
    ORDER_RTH_FLAG_ONLY_LIMIT = code(
        "ORDER_RTH_FLAG_ONLY_LIMIT",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "Only the limit order type is supported before and after the market",
        _T1.row(92),
    )
    """Use LIMIT outside the regular session."""
    ORDER_BA_TRADE_FLAG_ONLY_LIMIT = code(
        "ORDER_BA_TRADE_FLAG_ONLY_LIMIT",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "You can only select limit orders during pre-market and post-market hours",
        _T1.row(93),
    )
    """Use LIMIT outside the regular session."""
    TRAILING_PRICE_MUST_LESS_THAN_MARKET_PRICE = code(
        "TRAILING_PRICE_MUST_LESS_THAN_MARKET_PRICE",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "The tracking amount needs to be lower than the market price",
        _T1.row(94),
    )
    STOP_SHOULD_LT_LIMIT_FOR_LMT_BUY = code(
        "STOP_SHOULD_LT_LIMIT_FOR_LMT_BUY",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "A stop-limit order, for a buy order, the stop price should be less than the limit price",
        _T1.row(95),
    )
    STOP_SHOULD_GT_TRADE_FOR_LMT_BUY = code(
        "STOP_SHOULD_GT_TRADE_FOR_LMT_BUY",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "For buy orders, the stop price must be higher than the market price",
        _T1.row(96),
    )
    STOP_SHOULD_LT_TRADE_FOR_LMT_SELL = code(
        "STOP_SHOULD_LT_TRADE_FOR_LMT_SELL",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "When selling, the stop price must be less than the current latest price",
        _T1.row(97),
    )
    STOP_SHOULD_GT_CLOSE_FOR_LMT_BUY_IN_PRE_TIME = code(
        "STOP_SHOULD_GT_CLOSE_FOR_LMT_BUY_IN_PRE_TIME",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "Pre-market buy stop-loss order, the stop-loss price needs to be higher than yesterday's closing price",
        _T1.row(98),
    )
    STOP_SHOULD_LT_CLOSE_FOR_LMT_SELL_IN_PRE_TIME = code(
        "STOP_SHOULD_LT_CLOSE_FOR_LMT_SELL_IN_PRE_TIME",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "Sell stop order before the market, the stop price needs to be lower than yesterday's closing price",
        _T1.row(99),
    )
    STOP_SHOULD_GT_TRADE_FOR_LMT_BUY_IN_CORE_TIME = code(
        "STOP_SHOULD_GT_TRADE_FOR_LMT_BUY_IN_CORE_TIME",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "Intraday buy stop-loss order, the stop-loss price needs to be higher than the latest price",
        _T1.row(100),
    )
    STOP_SHOULD_LT_TRADE_FOR_LMT_SELL_IN_CORE_TIME = code(
        "STOP_SHOULD_LT_TRADE_FOR_LMT_SELL_IN_CORE_TIME",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "Intraday sell stop-loss order, the stop-loss price needs to be lower than the latest price",
        _T1.row(101),
    )
    STOP_SHOULD_GT_CLOSE_FOR_LMT_BUY_IN_POST_TIME = code(
        "STOP_SHOULD_GT_CLOSE_FOR_LMT_BUY_IN_POST_TIME",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "After-hours buy stop-loss order, the stop-loss price needs to be higher than the closing price",
        _T1.row(102),
    )
    STOP_SHOULD_LT_CLOSE_FOR_LMT_SELL_IN_POST_TIME = code(
        "STOP_SHOULD_LT_CLOSE_FOR_LMT_SELL_IN_POST_TIME",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "After-hours sell stop-loss order, the stop-loss price needs to be lower than the closing price",
        _T1.row(103),
    )
    SELL_QTY_EXCEED_AVAILABLE_QTY = code(
        "SELL_QTY_EXCEED_AVAILABLE_QTY",
        _C.POSITION,
        _R.AFTER_FIX,
        "The number of closed positions sold exceeds the number of closed positions",
        _T1.row(104),
    )
    """The quantity sold exceeds what the account holds free."""
    CASH_ACCOUNT_NOT_ALLOW_SELL_SHORT = code(
        "CASH_ACCOUNT_NOT_ALLOW_SELL_SHORT",
        _C.ACCOUNT_RESTRICTED,
        _R.NEVER,
        "Cash accounts do not allow short selling",
        _T1.row(105),
    )
    """Often a sale of more than is held: look at the position."""
    SELL_NOT_ALLOW_SHORT_SELLING = code(
        "SELL_NOT_ALLOW_SHORT_SELLING",
        _C.POSITION,
        _R.AFTER_FIX,
        "Please use the short sell button to sell short",
        _T1.row(106),
    )
    """You sell more than you hold: sell less, or nothing if the position is already closed.

    Use SHORT only to open a short on purpose.
    """
    LONG_POSITION_SHOULD_CLOSE_BEFORE_SELL_SHORT = code(
        "LONG_POSITION_SHOULD_CLOSE_BEFORE_SELL_SHORT",
        _C.POSITION,
        _R.AFTER_FIX,
        "Since you currently have a long position in the stock, please close the position before proceeding with short selling",
        _T1.row(107),
    )
    BUY_NOT_ALLOW_FOR_HAVING_SHORT_OPEN_ORDER = code(
        "BUY_NOT_ALLOW_FOR_HAVING_SHORT_OPEN_ORDER",
        _C.CONFLICT,
        _R.AFTER_FIX,
        "There is a short pending order for your current target, and reverse transactions are not allowed",
        _T1.row(108),
    )
    """Cancel the open short order first."""
    SHORT_NOT_ALLOW_FOR_HAVING_BUY_OPEN_ORDER = code(
        "SHORT_NOT_ALLOW_FOR_HAVING_BUY_OPEN_ORDER",
        _C.CONFLICT,
        _R.AFTER_FIX,
        "There is a pending buy order for your current target, and reverse transactions are not allowed",
        _T1.row(109),
    )
    """Cancel the open buy order first."""
    FRACTION_ONLY_ALLOW_IN_CORE_TIME = code(
        "FRACTION_ONLY_ALLOW_IN_CORE_TIME",
        _C.MARKET_CLOSED,
        _R.AFTER_WAIT,
        "Odd lot trading is not supported in the current session",
        _T1.row(110),
    )
    FRACTION_ONLY_ALLOW_MARKET = code(
        "FRACTION_ONLY_ALLOW_MARKET",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "Odd lot trading only supports market orders",
        _T1.row(111),
    )
    FRACTION_NOT_SUPPORT_SELL_SHORT = code(
        "FRACTION_NOT_SUPPORT_SELL_SHORT",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "Odd lot trading does not support short sell orders",
        _T1.row(112),
    )
    """Short whole shares."""
    FRACTION_CANNOT_MODIFY = code(
        "FRACTION_CANNOT_MODIFY", _C.CONFLICT, _R.NEVER, "Odd lot orders do not support modification", _T1.row(113)
    )
    """The order stays as it was sent, and live."""
    FRACTION_CANNOT_CANCEL = code(
        "FRACTION_CANNOT_CANCEL", _C.CONFLICT, _R.NEVER, "Odd lot orders do not support cancellation", _T1.row(114)
    )
    """The order stays live until it fills or expires."""
    FRACTION_AMOUNT_TOO_SMALL = code(
        "FRACTION_AMOUNT_TOO_SMALL", _C.INVALID_ORDER, _R.AFTER_FIX, "Odd lot order amount is too small", _T1.row(115)
    )
    FRACTION_QUANTITY_DECI_LENGTH_ILLEGAL = code(
        "FRACTION_QUANTITY_DECI_LENGTH_ILLEGAL",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "Odd lot order stock count precision is illegal",
        _T1.row(116),
    )
    """Fewer decimal places in the quantity."""
    FRACTION_AMOUNT_DECI_LENGTH_ILLEGAL = code(
        "FRACTION_AMOUNT_DECI_LENGTH_ILLEGAL",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "Odd lot order amount precision is illegal",
        _T1.row(117),
    )
    """Fewer decimal places in the amount."""
    FRACTION_CANNOT_CLOSE_SHORT_POSITION = code(
        "FRACTION_CANNOT_CLOSE_SHORT_POSITION",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "Odd lot trading does not support closing short positions",
        _T1.row(118),
    )
    """Buy back whole shares."""
    NON_FRACTION_CANNOT_MODIFY_TO_FRACTION = code(
        "NON_FRACTION_CANNOT_MODIFY_TO_FRACTION",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "Ordinary orders cannot be modified into odd lot orders",
        _T1.row(119),
    )
    """Keep the new quantity whole."""
    FRACTION_SELL_NOT_SUPPORT_AMOUNT = code(
        "FRACTION_SELL_NOT_SUPPORT_AMOUNT",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "Sell order cannot be placed by amount",
        _T1.row(120),
    )
    """Sell by quantity."""
    FRACTION_NOT_SUPPORT_QUANTITY = code(
        "FRACTION_NOT_SUPPORT_QUANTITY", _C.INVALID_ORDER, _R.AFTER_FIX, "Order by share is not supported", _T1.row(121)
    )
    """Order by amount."""
    FRACTION_NOT_SUPPORT_AMOUNT = code(
        "FRACTION_NOT_SUPPORT_AMOUNT", _C.INVALID_ORDER, _R.AFTER_FIX, "Order by amount is not supported", _T1.row(122)
    )
    """Order by quantity."""
    CHANNEL_REJECT = code("CHANNEL_REJECT", _C.INVALID_ORDER, _R.NEVER, "Channel rejection", _T1.row(123))
    """The execution channel refused without saying why; ask the venue before trying again."""
    REPEAT_REQUEST = code("REPEAT_REQUEST", _C.DUPLICATE_ORDER, _R.NEVER, "Repeat request", _T1.row(124))
    """An equal request came before; what became of it is not said. Look the order up by its client_order_id."""
    INNER_SYSTEM_ERROR = code("INNER_SYSTEM_ERROR", _C.INTERNAL, _R.IN_DOUBT, "Internal System Error", _T1.row(125))
    """Whether anything was done is not said; look the order up before sending it again."""
    TICKER_ID_IS_NULL = code("TICKER_ID_IS_NULL", _C.INVALID_REQUEST, _R.AFTER_FIX, "Target ID is empty", _T1.row(126))
    TICKER_NOT_FOUND = code("TICKER_NOT_FOUND", _C.INSTRUMENT, _R.AFTER_FIX, "No matching target", _T1.row(127))
    """Check symbol and market."""
    TICKER_IS_DENY = code(
        "TICKER_IS_DENY", _C.INSTRUMENT, _R.NEVER, "The current target is prohibited from trading", _T1.row(128)
    )
    """Ask the venue; see to orders that are still open."""
    TICKER_ONLY_CLOSE = code(
        "TICKER_ONLY_CLOSE", _C.INSTRUMENT, _R.NEVER, "The current target only supports closing positions", _T1.row(129)
    )
    """Only orders that reduce a position are taken."""
    TICKER_CANNOT_OPEN_BY_FRACTION = code(
        "TICKER_CANNOT_OPEN_BY_FRACTION",
        _C.INSTRUMENT,
        _R.AFTER_FIX,
        "The current underlying does not support opening positions through odd lot trading",
        _T1.row(130),
    )
    """Open with whole shares."""
    TICKER_NOT_SUPPORT_SHORT = code(
        "TICKER_NOT_SUPPORT_SHORT", _C.INSTRUMENT, _R.NEVER, "The target does not support short selling", _T1.row(131)
    )
    TICKER_NOT_SUPPORT_FRACTION = code(
        "TICKER_NOT_SUPPORT_FRACTION",
        _C.INSTRUMENT,
        _R.AFTER_FIX,
        "The current underlying does not support odd lot trading",
        _T1.row(132),
    )
    """Trade whole shares."""
    QUOTE_NOT_FOUND = code("QUOTE_NOT_FOUND", _C.INSTRUMENT, _R.AFTER_WAIT, "No market data", _T1.row(133))
    """No price is known for the instrument yet."""
    NO_TRADING_DAY = code("NO_TRADING_DAY", _C.MARKET_CLOSED, _R.AFTER_WAIT, "Non-trading day", _T1.row(134))
    NO_TRADING_TIME = code("NO_TRADING_TIME", _C.MARKET_CLOSED, _R.AFTER_WAIT, "Non-trading hours", _T1.row(135))
    FIX_ROUTE_ERROR = code("FIX_ROUTE_ERROR", _C.UNAVAILABLE, _R.IN_DOUBT, "Routing error", _T1.row(136))
    """Whether the order went out is not said; look it up before sending it again."""
    HS_US_REJECTED = code(
        "HS_US_REJECTED", _C.INVALID_ORDER, _R.NEVER, "Hang Seng rejects US stock orders", _T1.row(137)
    )
    """The execution system refused without saying why; ask the venue before trying again."""
    BANK_INFO_NOT_FUND = code(
        "BANK_INFO_NOT_FUND", _C.FUNDING, _R.AFTER_FIX, "Bank information does not exist", _T1.row(138)
    )
    """The code says FUND where it means FOUND."""
    BANK_CARD_CAN_NOT_FUND = code(
        "BANK_CARD_CAN_NOT_FUND", _C.FUNDING, _R.AFTER_FIX, "Bank card information does not exist", _T1.row(139)
    )
    """The code says FUND where it means FOUND."""
    BANK_ID_CAN_NOT_BE_NULL = code(
        "BANK_ID_CAN_NOT_BE_NULL", _C.INVALID_REQUEST, _R.AFTER_FIX, "Bank ID cannot be empty", _T1.row(140)
    )
    BANK_ACCOUNT_REPEAT = code(
        "BANK_ACCOUNT_REPEAT", _C.FUNDING, _R.NEVER, "Bank card account number is duplicated", _T1.row(141)
    )
    """It is there already; nothing is left to do."""
    BANK_SERIA_NO_CAN_NOT_BE_REPEATED = code(
        "BANK_SERIA_NO_CAN_NOT_BE_REPEATED", _C.FUNDING, _R.NEVER, "Bank flow cannot be repeated", _T1.row(142)
    )
    """This transfer is already recorded."""
    BROKER_BANK_ACCOUNT_CAN_NOT_NULL = code(
        "BROKER_BANK_ACCOUNT_CAN_NOT_NULL",
        _C.INVALID_REQUEST,
        _R.AFTER_FIX,
        "System bank account cannot be empty",
        _T1.row(143),
    )
    CARD_FOR_OPEN_HAS_BEEN_BOUND = code(
        "CARD_FOR_OPEN_HAS_BEEN_BOUND",
        _C.FUNDING,
        _R.NEVER,
        "A bank card for opening an account and depositing money has been bound",
        _T1.row(144),
    )
    """It is there already; nothing is left to do."""
    NO_MORE_THAN_FIVE_BANK_CARDS_ARE_ALLOWED_TO_BE_BOUND = code(
        "NO_MORE_THAN_FIVE_BANK_CARDS_ARE_ALLOWED_TO_BE_BOUND",
        _C.FUNDING,
        _R.AFTER_FIX,
        "A user can bind up to five bank cards",
        _T1.row(145),
    )
    """Unbind a card first."""
    CARD_FOR_OPENING_ACCOUNT_CAN_NOT_BEEN_UNBIND = code(
        "CARD_FOR_OPENING_ACCOUNT_CAN_NOT_BEEN_UNBIND",
        _C.FUNDING,
        _R.NEVER,
        "The bank card used for opening an account and depositing funds is not allowed to be unbound",
        _T1.row(146),
    )
    FUND_TRANSFER_AMOUNT_CAN_NOT_BE_NULL = code(
        "FUND_TRANSFER_AMOUNT_CAN_NOT_BE_NULL",
        _C.INVALID_REQUEST,
        _R.AFTER_FIX,
        "The application amount cannot be empty",
        _T1.row(147),
    )
    FUND_TRANSFER_VOUCHER_CAN_NOT_BE_NULL = code(
        "FUND_TRANSFER_VOUCHER_CAN_NOT_BE_NULL",
        _C.INVALID_REQUEST,
        _R.AFTER_FIX,
        "The transfer voucher cannot be empty",
        _T1.row(148),
    )
    FUND_TRANSFER_APPLY_NOT_FUND = code(
        "FUND_TRANSFER_APPLY_NOT_FUND", _C.FUNDING, _R.AFTER_FIX, "The application does not exist", _T1.row(149)
    )
    """The code says FUND where it means FOUND."""
    FUND_TRANSFER_APPLY_LOG_NOT_FUND = code(
        "FUND_TRANSFER_APPLY_LOG_NOT_FUND",
        _C.FUNDING,
        _R.AFTER_FIX,
        "The application operation log does not exist",
        _T1.row(150),
    )
    """The code says FUND where it means FOUND."""
    FUND_TRANSFER_OPERATE_TOO_FREQUENT = code(
        "FUND_TRANSFER_OPERATE_TOO_FREQUENT",
        _C.CONFLICT,
        _R.AFTER_WAIT,
        "There are concurrent operations in deposit and withdrawal applications",
        _T1.row(151),
    )
    """Another deposit or withdrawal is being worked on."""
    CURRENT_APPLY_STATUS_DOES_NOT_SUPPORT_THIS_OPERATION = code(
        "CURRENT_APPLY_STATUS_DOES_NOT_SUPPORT_THIS_OPERATION",
        _C.CONFLICT,
        _R.NEVER,
        "The current state does not allow this operation",
        _T1.row(152),
    )
    """Read the application's status before deciding what to do."""
    ACCOUNT_STATUS_NOT_SUPPORT_THIS_OPERATION = code(
        "ACCOUNT_STATUS_NOT_SUPPORT_THIS_OPERATION",
        _C.ACCOUNT_RESTRICTED,
        _R.NEVER,
        "Your account is being closed and this operation cannot be performed.",
        _T1.row(153),
    )
    FUND_TRANSFER_APPLY_OPERATION_FAILED = code(
        "FUND_TRANSFER_APPLY_OPERATION_FAILED", _C.FUNDING, _R.NEVER, "The deposit or withdrawal failed.", _T1.row(154)
    )
    """Check the balance before asking again."""
    AVAILABLE_BALANCE_QUERY_FAILED = code(
        "AVAILABLE_BALANCE_QUERY_FAILED",
        _C.INTERNAL,
        _R.AFTER_WAIT,
        "The query for withdrawable balance failed.",
        _T1.row(155),
    )
    AVAILABLE_BALANCE_NOT_ENOUGH = code(
        "AVAILABLE_BALANCE_NOT_ENOUGH",
        _C.INSUFFICIENT_FUNDS,
        _R.AFTER_FIX,
        "Insufficient balance available for withdrawal",
        _T1.row(156),
    )
    ACCOUNT_BALANCE_NOT_ENOUGH = code(
        "ACCOUNT_BALANCE_NOT_ENOUGH",
        _C.INSUFFICIENT_FUNDS,
        _R.AFTER_FIX,
        "The current {HKD} account balance is insufficient.",
        _T1.row(157),
    )
    ACTUAL_AMOUNT_CANT_GREATER_THAN_APPLY_AMOUNT = code(
        "ACTUAL_AMOUNT_CANT_GREATER_THAN_APPLY_AMOUNT",
        _C.FUNDING,
        _R.AFTER_FIX,
        "The actual amount cannot be greater than the application amount.",
        _T1.row(158),
    )
    CORRECT_FEE_CANT_GREATER_THAN_WITHDRAW_FEE = code(
        "CORRECT_FEE_CANT_GREATER_THAN_WITHDRAW_FEE",
        _C.FUNDING,
        _R.AFTER_FIX,
        "The amount of the reversal fee cannot be greater than the withdrawal fee.",
        _T1.row(159),
    )
    WITHDRAW_FEE_EXCEED_APPLY_AMOUNT = code(
        "WITHDRAW_FEE_EXCEED_APPLY_AMOUNT",
        _C.FUNDING,
        _R.AFTER_FIX,
        "The withdrawal fee is greater than the withdrawal amount.",
        _T1.row(160),
    )
    ACTUAL_AMOUNT_IS_ILLEGAL = code(
        "ACTUAL_AMOUNT_IS_ILLEGAL", _C.FUNDING, _R.AFTER_FIX, "The actual amount is abnormal.", _T1.row(161)
    )
    FEE_AMOUNT_IS_ILLEGAL = code("FEE_AMOUNT_IS_ILLEGAL", _C.FUNDING, _R.AFTER_FIX, "Unusual fee amount", _T1.row(162))
    UNSUPPORTED_CURRENCY_TYPE = code(
        "UNSUPPORTED_CURRENCY_TYPE", _C.FUNDING, _R.AFTER_FIX, "Unsupported currency type", _T1.row(163)
    )
    UNKNOWN_FEE_TYPE = code(
        "UNKNOWN_FEE_TYPE", _C.FUNDING, _R.AFTER_FIX, "Unsupported withdrawal fee deduction methods", _T1.row(164)
    )
    WITHDRAW_FEE_EXISTED = code(
        "WITHDRAW_FEE_EXISTED", _C.FUNDING, _R.NEVER, "Do not add withdrawal fees repeatedly.", _T1.row(165)
    )
    """The fee is already recorded."""
    FUND_UNFROZEN_FAILED = code(
        "FUND_UNFROZEN_FAILED", _C.FUNDING, _R.IN_DOUBT, "Hang Seng funds unfreezing is abnormal.", _T1.row(166)
    )
    """A step inside the venue failed; ask the venue what stands."""
    FUND_FROZEN_FEE_FAILED = code(
        "FUND_FROZEN_FEE_FAILED", _C.FUNDING, _R.IN_DOUBT, "Hang Seng funds unfreezing is abnormal.", _T1.row(167)
    )
    """A step inside the venue failed; ask the venue what stands."""
    FUND_FROZEN_RECORD_NOT_EXIST = code(
        "FUND_FROZEN_RECORD_NOT_EXIST", _C.FUNDING, _R.AFTER_FIX, "Freeze record does not exist.", _T1.row(168)
    )
    FUND_ADJUST_FROZEN_RECORD_FAILED = code(
        "FUND_ADJUST_FROZEN_RECORD_FAILED",
        _C.FUNDING,
        _R.IN_DOUBT,
        "Adjust the abnormality of frozen funds",
        _T1.row(169),
    )
    """A step inside the venue failed; ask the venue what stands."""
    EXCHANGE_BALANCE_NOT_ENOUGH = code(
        "EXCHANGE_BALANCE_NOT_ENOUGH",
        _C.INSUFFICIENT_FUNDS,
        _R.AFTER_FIX,
        "Insufficient convertible balance",
        _T1.row(170),
    )
    EXCHANGE_HAS_PENDING = code(
        "EXCHANGE_HAS_PENDING",
        _C.CONFLICT,
        _R.AFTER_WAIT,
        "There are currently processing redemption requests.",
        _T1.row(171),
    )
    """An earlier exchange is still being worked on."""
    EXCHANGE_RATE_NOT_EQUAL = code(
        "EXCHANGE_RATE_NOT_EQUAL", _C.FUNDING, _R.AFTER_FIX, "Exchange rate mismatch", _T1.row(172)
    )
    """Fetch the current rate and send that."""
    EXCHANGE_AMOUNT_NOT_EQUAL = code(
        "EXCHANGE_AMOUNT_NOT_EQUAL", _C.FUNDING, _R.AFTER_FIX, "Target currency amount does not match.", _T1.row(173)
    )
    """Compute the target amount from the current rate."""
    EXCHANGE_CANNOT_GET_LOCK = code(
        "EXCHANGE_CANNOT_GET_LOCK",
        _C.CONFLICT,
        _R.AFTER_WAIT,
        "Currency exchange lock acquisition failed.",
        _T1.row(174),
    )
    """Another exchange of this account is under way."""
    FUND_EXCHANGE_FAILED = code("FUND_EXCHANGE_FAILED", _C.FUNDING, _R.NEVER, "Currency exchange failed.", _T1.row(175))
    """Check the balances before asking again."""
    EXCHANGE_AMOUNT_OUT_RANGE = code(
        "EXCHANGE_AMOUNT_OUT_RANGE",
        _C.FUNDING,
        _R.AFTER_FIX,
        "A single exchange amount exceeds the limit, the limit amount{}, the actual exchange amount{}.",
        _T1.row(176),
    )
    """The message names the limit and the amount."""
    EXCHANGE_COMPANY_AMOUNT_OUT_RANGE = code(
        "EXCHANGE_COMPANY_AMOUNT_OUT_RANGE",
        _C.FUNDING,
        _R.AFTER_WAIT,
        "The company account balance exceeds the upper and lower limits.",
        _T1.row(177),
    )
    """The venue's own account is at its limit; nothing in the request is wrong."""
    EXCHANGE_TIME_OUT_RANGE = code(
        "EXCHANGE_TIME_OUT_RANGE",
        _C.FUNDING,
        _R.AFTER_WAIT,
        "Exchange is not allowed at the current time.",
        _T1.row(178),
    )
    EXCHANGE_IN_DAY_END = code(
        "EXCHANGE_IN_DAY_END", _C.FUNDING, _R.AFTER_WAIT, "Exchange is not allowed during clearing time.", _T1.row(179)
    )
    """Possible again after the clearing."""
    EXCHANGE_TIMES_OUT_RANGE = code(
        "EXCHANGE_TIMES_OUT_RANGE",
        _C.FUNDING,
        _R.AFTER_WAIT,
        "The number of exchanges in a single day exceeds the limit.",
        _T1.row(180),
    )
    """Possible again on the next day."""
    BANK_CARD_ACCOUNT_REPEAT = code(
        "BANK_CARD_ACCOUNT_REPEAT", _C.FUNDING, _R.NEVER, "The user's bank card account has been bound.", _T1.row(181)
    )
    """It is there already; nothing is left to do."""
    FUND_CONTAINS_INVALID_RECORD = code(
        "FUND_CONTAINS_INVALID_RECORD",
        _C.FUNDING,
        _R.AFTER_FIX,
        "Export records contain illegal records.",
        _T1.row(182),
    )
    FUND_CONTAINS_DIF_CURRENCY = code(
        "FUND_CONTAINS_DIF_CURRENCY",
        _C.FUNDING,
        _R.AFTER_FIX,
        "Export records contain different currencies.",
        _T1.row(183),
    )
    """One export per currency."""
    FUND_WITHDRAW_EXPORT_EXCEED_UPLIMIT = code(
        "FUND_WITHDRAW_EXPORT_EXCEED_UPLIMIT",
        _C.FUNDING,
        _R.AFTER_FIX,
        "The export quantity of the withdrawal record exceeds the upper limit.",
        _T1.row(184),
    )
    """Export fewer records at once."""
    FUND_WITHDRAW_EXPORT_FAILED = code(
        "FUND_WITHDRAW_EXPORT_FAILED", _C.FUNDING, _R.AFTER_WAIT, "Withdrawal record export failed.", _T1.row(185)
    )
    BANK_TRANSFER_NO_EXIST = code(
        "BANK_TRANSFER_NO_EXIST", _C.FUNDING, _R.AFTER_FIX, "Account record does not exist.", _T1.row(186)
    )
    BANK_TRANSFER_NO_WAIT_MATCH = code(
        "BANK_TRANSFER_NO_WAIT_MATCH",
        _C.FUNDING,
        _R.NEVER,
        "Account matching, and there is no record to be matched.",
        _T1.row(187),
    )
    BANK_TRANSFER_FUND_NO_WAIT_MATCH = code(
        "BANK_TRANSFER_FUND_NO_WAIT_MATCH",
        _C.FUNDING,
        _R.NEVER,
        "Account matching, and there is no deposit record to be matched.",
        _T1.row(188),
    )
    BANK_TRANSFER_FUND_NAME_NOT_MATCH = code(
        "BANK_TRANSFER_FUND_NAME_NOT_MATCH",
        _C.FUNDING,
        _R.AFTER_FIX,
        "Confirm the receipt, the selected receipt record does not match the name of the actual deposit receipt record",
        _T1.row(189),
    )
    FUND_WITHDRAW_RULE_ALREADY_EXIST = code(
        "FUND_WITHDRAW_RULE_ALREADY_EXIST",
        _C.FUNDING,
        _R.NEVER,
        "The current withdrawal rules already exist",
        _T1.row(190),
    )
    """It is there already; nothing is left to do."""
    FUND_WITHDRAW_BOC_BALANCE_NOT_ENOUGH = code(
        "FUND_WITHDRAW_BOC_BALANCE_NOT_ENOUGH",
        _C.INSUFFICIENT_FUNDS,
        _R.AFTER_FIX,
        "Insufficient balance of BOC withdrawable funds",
        _T1.row(191),
    )
    FUND_TIME_INTERVAL_LIMIT = code(
        "FUND_TIME_INTERVAL_LIMIT",
        _C.FUNDING,
        _R.AFTER_WAIT,
        "Deposit and withdrawal time interval restrictions",
        _T1.row(192),
    )
    """Too soon after the last one; how long to wait is not said."""
    THE_REQUIRED_PARAM_IS_NULL = code(
        "THE_REQUIRED_PARAM_IS_NULL", _C.INVALID_REQUEST, _R.AFTER_FIX, "Required parameter is empty", _T1.row(193)
    )
    THE_PARAM_IS_INVALID = code(
        "THE_PARAM_IS_INVALID", _C.INVALID_REQUEST, _R.AFTER_FIX, "Invalid parametric value", _T1.row(194)
    )
    ACCOUNT_NOT_EXIST = code(
        "ACCOUNT_NOT_EXIST", _C.INVALID_REQUEST, _R.AFTER_FIX, "Account does not exist", _T1.row(195)
    )
    """Check account_id."""
    ACCOUNT_CONVERTING = code(
        "ACCOUNT_CONVERTING",
        _C.ACCOUNT_RESTRICTED,
        _R.AFTER_WAIT,
        "Account is being upgraded, this operation is not allowed",
        _T1.row(196),
    )
    ACCOUNT_STATUS_NOT_NORMAL = code(
        "ACCOUNT_STATUS_NOT_NORMAL",
        _C.ACCOUNT_RESTRICTED,
        _R.NEVER,
        "Your account status is not healthy and cannot perform this action",
        _T1.row(197),
    )
    """Settle the account's status with the venue first."""
    ACCOUNT_IN_MIGRATE_LIST_NOT_ALLOW = code(
        "ACCOUNT_IN_MIGRATE_LIST_NOT_ALLOW",
        _C.ACCOUNT_RESTRICTED,
        _R.AFTER_WAIT,
        "In the whitelist of data migration, currency exchange, withdrawal approval, and BO payment platform payment are not allowed.",
        _T1.row(198),
    )
    """Possible again when the migration of the account is done."""
    ACCOUNT_US_UNOPEND = code(
        "ACCOUNT_US_UNOPEND",
        _C.PERMISSION,
        _R.NEVER,
        "Account U.S. stock market permissions have not been activated",
        _T1.row(199),
    )
    """Have US trading opened for the account; the misspelt code is the wire value."""
    ACCOUNT_IS_DENY = code(
        "ACCOUNT_IS_DENY",
        _C.ACCOUNT_RESTRICTED,
        _R.NEVER,
        "The current account is prohibited from trading",
        _T1.row(200),
    )
    """Ask the venue; see to orders that are still open."""
    ACCOUNT_ONLY_CLOSE = code(
        "ACCOUNT_ONLY_CLOSE",
        _C.ACCOUNT_RESTRICTED,
        _R.NEVER,
        "The current account only supports closing positions",
        _T1.row(201),
    )
    """Only orders that reduce a position are taken."""
    ACCOUNT_NOT_SUPPORT_SHORT = code(
        "ACCOUNT_NOT_SUPPORT_SHORT",
        _C.ACCOUNT_RESTRICTED,
        _R.NEVER,
        "Account does not support short selling",
        _T1.row(202),
    )
    ACCOUNT_NOT_SUPPORT_FRACTION = code(
        "ACCOUNT_NOT_SUPPORT_FRACTION",
        _C.ACCOUNT_RESTRICTED,
        _R.AFTER_FIX,
        "Odd lot trading is not allowed in the current account",
        _T1.row(203),
    )
    """Trade whole shares."""
    TRADE_POSITION_QUANTITY_LIMIT = code(
        "TRADE_POSITION_QUANTITY_LIMIT",
        _C.POSITION,
        _R.AFTER_FIX,
        "The number of open positions exceeds the limit (500)",
        _T1.row(204),
    )
    """Close a position first."""
    TRADE_OPEN_ORDER_QUANTITY_LIMIT = code(
        "TRADE_OPEN_ORDER_QUANTITY_LIMIT",
        _C.CONFLICT,
        _R.AFTER_FIX,
        "The number of pending orders exceeds the limit (500)",
        _T1.row(205),
    )
    """Cancel an open order first."""
    OPEN_API_TRADE_NOT_SUPPORT_US_TRADE = code(
        "OPEN_API_TRADE_NOT_SUPPORT_US_TRADE",
        _C.PERMISSION,
        _R.NEVER,
        "US stock trading is not supported",
        _T1.row(206),
    )
    TRADE_ORDER_NOT_SUPPORT_OPEN_API_MAINLAND_TRADE_ASHARE = code(
        "TRADE_ORDER_NOT_SUPPORT_OPEN_API_MAINLAND_TRADE_ASHARE",
        _C.PERMISSION,
        _R.NEVER,
        "A-shares trading is not supported for mainland customers",
        _T1.row(207),
    )
    ORDER_EXIST_MATCHED_BUY = code(
        "ORDER_EXIST_MATCHED_BUY", _C.CONFLICT, _R.AFTER_FIX, "There are unfilled buy orders", _T1.row(208)
    )
    """Cancel the open buy orders first."""
    ORDER_EXIST_MATCHED_SELL = code(
        "ORDER_EXIST_MATCHED_SELL", _C.CONFLICT, _R.AFTER_FIX, "There are unfilled sell orders", _T1.row(209)
    )
    """Cancel the open sell orders first."""
    TRADE_ORDER_FILLED = code("TRADE_ORDER_FILLED", _C.CONFLICT, _R.NEVER, "Order has been filled", _T1.row(210))
    """The order is filled: read the fill, and do not place it again."""
    CN_GROUP_PERMISSION_NOT_OPEN = code(
        "CN_GROUP_PERMISSION_NOT_OPEN",
        _C.PERMISSION,
        _R.NEVER,
        "Not authorized to trade in A-Share market",
        _T1.row(211),
    )
    """Have the China Connect market opened for the account."""
    HK_GROUP_PERMISSION_NOT_OPEN = code(
        "HK_GROUP_PERMISSION_NOT_OPEN",
        _C.PERMISSION,
        _R.NEVER,
        "Not authorized to trade in HK Stock market",
        _T1.row(212),
    )
    """Have the Hong Kong market opened for the account."""
    STOCK_ELO_EXIST_BUY_SELL_ORDER_BUY_PRICE = code(
        "STOCK_ELO_EXIST_BUY_SELL_ORDER_BUY_PRICE",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "The order price entered is significantly deviated from the rule set by HKEX, please re-enter.",
        _T1.row(213),
    )
    """Move the price nearer to the market."""
    TRADE_PERMISSION_RPQ_EXPIRED = code(
        "TRADE_PERMISSION_RPQ_EXPIRED",
        _C.ACCOUNT_RESTRICTED,
        _R.NEVER,
        "Your current account risk assessment results have expired or do not meet the requirements, so the account has been restricted from opening new position",
        _T1.row(214),
    )
    """The account holder must repeat the risk assessment."""
    ORDER_MKT_ONLY_ALLOW_IN_CORE_TIME = code(
        "ORDER_MKT_ONLY_ALLOW_IN_CORE_TIME",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "Market order can only be placed during normal trade hours",
        _T1.row(215),
    )
    """Use LIMIT outside the regular session; a market order that waits for the opening is another trade."""
    ORDER_MODIFY_TO_MKT_ONLY_ALLOW_IN_CORE_TIME = code(
        "ORDER_MODIFY_TO_MKT_ONLY_ALLOW_IN_CORE_TIME",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "Can only be changed to a market order during normal trade hours",
        _T1.row(216),
    )
    """Use LIMIT outside the regular session; a market order that waits for the opening is another trade."""
    ORDER_NO_CHANGE_CANNOT_MODIFY = code(
        "ORDER_NO_CHANGE_CANNOT_MODIFY",
        _C.INVALID_ORDER,
        _R.NEVER,
        "No modifications are identified. The order is the same as the original order.",
        _T1.row(217),
    )
    """The order already is as asked; nothing is left to do. The same as ORDER_NO_CHNAGE_CANNOT_MODIFY."""
    ORDER_QTY_MUST_LOT = code(
        "ORDER_QTY_MUST_LOT", _C.INVALID_ORDER, _R.AFTER_FIX, "Invalid Order Volume", _T1.row(218)
    )
    """Use a multiple of the lot size."""
    ORDER_SHOULD_INCLUDE_EXTENDED_HOURS_IN_POST_TIME = code(
        "ORDER_SHOULD_INCLUDE_EXTENDED_HOURS_IN_POST_TIME",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        'Order rejected, please select "Include Extended Hours"',
        _T1.row(219),
    )
    """Ask for the extended session too."""
    GTC_NOT_SUPPORT = code(
        "GTC_NOT_SUPPORT",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "Do not support GTC trading for HK security currently",
        _T1.row(220),
    )
    """Use DAY."""
    GTC_NOT_SUPPORT_MKT = code(
        "GTC_NOT_SUPPORT_MKT", _C.INVALID_ORDER, _R.AFTER_FIX, "Do not support GTC for market order", _T1.row(221)
    )
    """Use DAY."""
    STOP_SHOULD_GT_LIMIT_FOR_LMT_SELL = code(
        "STOP_SHOULD_GT_LIMIT_FOR_LMT_SELL",
        _C.INVALID_ORDER,
        _R.AFTER_FIX,
        "The Stop Order price should be greater than the Limit Order price for Sell of the Stop Limit Order",
        _T1.row(222),
    )
    # Errors
    INSTRUMENT_NOT_FOUND = code("INSTRUMENT_NOT_FOUND", _C.INSTRUMENT, _R.AFTER_FIX, "instrument not exists", _T2.row())
    """Check symbol and category; the code stands in the page's example only, not in its table."""


class ApiError(_ApiError):
    """The venue answered with an error. Catch a subclass for what you can handle, and this one for the rest."""

    code: ErrorCode


class AuthenticationError(ApiError):
    """The venue does not accept who is asking: key, signature, clock or token.

    Documented codes: ``INVALID_TOKEN``.
    """


class PermissionDenied(ApiError):
    """The key is known and may not do this.

    Documented codes: ``UNAUTHORIZED_SUB_TYPE``, ``ACCOUNT_US_UNOPEND``, ``OPEN_API_TRADE_NOT_SUPPORT_US_TRADE``,
    ``TRADE_ORDER_NOT_SUPPORT_OPEN_API_MAINLAND_TRADE_ASHARE``, ``CN_GROUP_PERMISSION_NOT_OPEN``,
    ``HK_GROUP_PERMISSION_NOT_OPEN``.
    """


class RateLimitExceeded(ApiError):
    """Too many requests; wait before the next one."""


class InvalidRequest(ApiError):
    """The request itself is wrong: a parameter, its form, or the endpoint.

    Documented codes: ``UNSUPPORTED_SUB_TYPE``, ``TOO_MANY_SYMBOLS``, ``TOO_MANY_SUBSCRIPTION``,
    ``UNSUPPORTED_API_VERSION``, ``UNSUPPORTED_TIMESPAN``, ``ORDER_ID_IS_NULL``, ``TICKER_ID_IS_NULL``,
    ``BANK_ID_CAN_NOT_BE_NULL``, ``BROKER_BANK_ACCOUNT_CAN_NOT_NULL``, ``FUND_TRANSFER_AMOUNT_CAN_NOT_BE_NULL``,
    ``FUND_TRANSFER_VOUCHER_CAN_NOT_BE_NULL``, ``THE_REQUIRED_PARAM_IS_NULL``, ``THE_PARAM_IS_INVALID``,
    ``ACCOUNT_NOT_EXIST``.
    """


class InvalidOrder(ApiError):
    """The order breaks a rule of the venue: price, quantity, type, time in force.

    Documented codes: ``ORDER_STOP_PRICE_MUST_GRATER_TRADE_PRICE``, ``ORDER_STOP_PRICE_MUST_LESS_TRADE_PRICE``,
    ``ORDER_LMT_PRICE_MUST_GRATER_STOP_PRICE``, ``ORDER_LMT_PRICE_MUST_LESS_STOP_PRICE``, ``ORDER_PRICE_ILLEGAL``,
    ``UNSUPPORTED_ORDER_TYPE``, ``NOT_SUPPORT_EXTEND_HOUR``, ``ORDER_PRICE_OUT_OF_RANGE``,
    ``ORDER_ONLY_ACCEPT_AUO_ALO``, ``ORDER_ONLY_ACCEPT_ELO``, ``ORDER_ONLY_ACCEPT_AUO_ELO``,
    ``ORDER_NO_CHNAGE_CANNOT_MODIFY``, ``ORDER_ONLY_QUANTITY_ADD_CANNOT_MODIFY``, ``ORDER_ENTRUST_QTY_LT_FILL_QTY``,
    ``ORDER_QTY_OR_PRICE_ILLEGAL``, ``ORDER_PRICE_MUST_BE_ZERO_BY_AUO``, ``ORDER_ENTRUST_QTY_CANNOT_LT_FILL_QTY``,
    ``ORDER_QTY_ILLEGAL``, ``ORDER_ONLY_ACCEPT_LIMIT``, ``ORDER_PRICIE_EXCEED_UP_LIMIT``,
    ``ORDER_PRICIE_EXCEED_DOWN_LIMIT``, ``ORDER_QTY_EXCEED_MILLION``, ``ORDER_ODD_LOT_ASHARE_OPEN_UNSUPPORT``,
    ``ORDER_ODD_LOT_BUY_QUANTITY_INVALID``, ``ORDER_ODD_ENTRUST_PRICE_DIVERGE_MORE``, ``ORDER_ONLY_ACCEPT_MKT_LMT``,
    ``ORDER_ONLY_ACCEPT_LMT``, ``ORDER_QTY_EXCEED_US_LIMIT``, ``ORDER_AMOUNT_EXCEED_US_LIMIT``,
    ``ORDER_MKT_PRICE_QTY_STEP_1000``, ``ORDER_MKT_PRICE_QTY_STEP_100``, ``ORDER_MKT_PRICE_QTY_STEP_1``,
    ``ORDER_LMT_PRICE_QTY_STEP_1000``, ``ORDER_LMT_PRICE_QTY_STEP_100``, ``ORDER_LMT_PRICE_QTY_STEP_1``,
    ``ORDER_MKT_LMT_PRICE_TOO_LOW``, ``ORDER_ONLY_ACCEPT_LMT_STP_STPLMT_STPTRAIL``,
    ``ORDER_ONLY_ACCEPT_MKT_LMT_STP_STPLMT_STPTRAIL``, ``ORDER_TYPE_UNSUPPORT_OUTSIDE_RTH``,
    ``ORDER_MUST_SUPPORT_OUTSIDE_RTH_IN_AFTER_MARKET``, ``ORDER_SUPPORT_OUTSIDE_RTH_ONLY_US``,
    ``AFTER_MARKET_LIMIT_ORDER_BA_TRADE_FLAG``, ``ORDER_HANDLER_ONLY_ACCEPT_US``, ``ORDER_TYPE_ILLEGAL``,
    ``ORDER_TIF_ILLEGAL``, ``ORDER_AMT_ILLEGAL``, ``ORDER_QTY_EXCEED_LIMIT``, ``ORDER_AMOUNT_EXCEED_LIMIT``,
    ``ORDER_RTH_FLAG_ONLY_LIMIT``, ``ORDER_BA_TRADE_FLAG_ONLY_LIMIT``, ``TRAILING_PRICE_MUST_LESS_THAN_MARKET_PRICE``,
    ``STOP_SHOULD_LT_LIMIT_FOR_LMT_BUY``, ``STOP_SHOULD_GT_TRADE_FOR_LMT_BUY``, ``STOP_SHOULD_LT_TRADE_FOR_LMT_SELL``,
    ``STOP_SHOULD_GT_CLOSE_FOR_LMT_BUY_IN_PRE_TIME``, ``STOP_SHOULD_LT_CLOSE_FOR_LMT_SELL_IN_PRE_TIME``,
    ``STOP_SHOULD_GT_TRADE_FOR_LMT_BUY_IN_CORE_TIME``, ``STOP_SHOULD_LT_TRADE_FOR_LMT_SELL_IN_CORE_TIME``,
    ``STOP_SHOULD_GT_CLOSE_FOR_LMT_BUY_IN_POST_TIME``, ``STOP_SHOULD_LT_CLOSE_FOR_LMT_SELL_IN_POST_TIME``,
    ``FRACTION_ONLY_ALLOW_MARKET``, ``FRACTION_NOT_SUPPORT_SELL_SHORT``, ``FRACTION_AMOUNT_TOO_SMALL``,
    ``FRACTION_QUANTITY_DECI_LENGTH_ILLEGAL``, ``FRACTION_AMOUNT_DECI_LENGTH_ILLEGAL``,
    ``FRACTION_CANNOT_CLOSE_SHORT_POSITION``, ``NON_FRACTION_CANNOT_MODIFY_TO_FRACTION``,
    ``FRACTION_SELL_NOT_SUPPORT_AMOUNT``, ``FRACTION_NOT_SUPPORT_QUANTITY``, ``FRACTION_NOT_SUPPORT_AMOUNT``,
    ``CHANNEL_REJECT``, ``HS_US_REJECTED``, ``STOCK_ELO_EXIST_BUY_SELL_ORDER_BUY_PRICE``,
    ``ORDER_MKT_ONLY_ALLOW_IN_CORE_TIME``, ``ORDER_MODIFY_TO_MKT_ONLY_ALLOW_IN_CORE_TIME``,
    ``ORDER_NO_CHANGE_CANNOT_MODIFY``, ``ORDER_QTY_MUST_LOT``, ``ORDER_SHOULD_INCLUDE_EXTENDED_HOURS_IN_POST_TIME``,
    ``GTC_NOT_SUPPORT``, ``GTC_NOT_SUPPORT_MKT``, ``STOP_SHOULD_GT_LIMIT_FOR_LMT_SELL``.
    """


class OrderNotFound(ApiError):
    """The venue knows no such order.

    Documented codes: ``ORDER_NOT_FOUND``.
    """


class DuplicateOrder(ApiError):
    """An order or request with this id was already taken.

    Documented codes: ``REPEAT_REQUEST``.
    """


class InsufficientFunds(ApiError):
    """The account cannot pay for this.

    Documented codes: ``ORDER_QTY_EXCEED_CAN_BUY_QTY``, ``ORDER_BUYING_POWER_NOT_ENOUGH``,
    ``AVAILABLE_BALANCE_NOT_ENOUGH``, ``ACCOUNT_BALANCE_NOT_ENOUGH``, ``EXCHANGE_BALANCE_NOT_ENOUGH``,
    ``FUND_WITHDRAW_BOC_BALANCE_NOT_ENOUGH``.
    """


class InstrumentError(ApiError):
    """The instrument is unknown, or cannot be traded like this.

    Documented codes: ``TICKER_ID_CAN_NOT_TRADE``, ``TRADE_ORDER_TICKER_UNLISTED_CANNOT_TRADE``,
    ``ORDER_TICKER_NOT_FOUND``, ``ORDER_TICKER_CAN_NOT_TRADE``, ``TICKER_NOT_FOUND``, ``TICKER_IS_DENY``,
    ``TICKER_ONLY_CLOSE``, ``TICKER_CANNOT_OPEN_BY_FRACTION``, ``TICKER_NOT_SUPPORT_SHORT``,
    ``TICKER_NOT_SUPPORT_FRACTION``, ``QUOTE_NOT_FOUND``, ``INSTRUMENT_NOT_FOUND``.
    """


class MarketClosed(ApiError):
    """Not at this time: the market or session is closed.

    Documented codes: ``ORDER_ONLY_ACCEPT_ELO_MC``, ``ORDER_ONLY_ACCEPT_AUO_ALO_MC``,
    ``ORDER_ONLY_ACCEPT_AUO_ALO_NOT_MC``, ``ORDER_NOT_ACCEPT_ALL``, ``ORDER_ONLY_ACCEPT_ALO_ELO_MC``,
    ``ORDER_NOT_ACCEPT_DUE_TO_TRADE_DAY_NOT_END``, ``ORDER_ODD_LOT_CANNOT_CREATE``, ``ORDER_ODD_LOT_CANNOT_MODIFY``,
    ``ORDER_ODD_LOT_CANNOT_CANCEL``, ``ORDER_MKT_PRICE_TOO_LOW``, ``FRACTION_ONLY_ALLOW_IN_CORE_TIME``,
    ``NO_TRADING_DAY``, ``NO_TRADING_TIME``.
    """


class AccountRestricted(ApiError):
    """The account is closed, restricted, or lacks a permission of its own.

    Documented codes: ``CASH_ACCOUNT_NOT_ALLOW_SELL_SHORT``, ``ACCOUNT_STATUS_NOT_SUPPORT_THIS_OPERATION``,
    ``ACCOUNT_CONVERTING``, ``ACCOUNT_STATUS_NOT_NORMAL``, ``ACCOUNT_IN_MIGRATE_LIST_NOT_ALLOW``, ``ACCOUNT_IS_DENY``,
    ``ACCOUNT_ONLY_CLOSE``, ``ACCOUNT_NOT_SUPPORT_SHORT``, ``ACCOUNT_NOT_SUPPORT_FRACTION``,
    ``TRADE_PERMISSION_RPQ_EXPIRED``.
    """


class PositionError(ApiError):
    """The position does not allow it: absent, too small, or on the other side.

    Documented codes: ``ORDER_QTY_EXCEED_CAN_SELL_QTY``, ``ORDER_ODD_LOT_POSITION_NO_MATCH``,
    ``ORDER_ODD_LOT_ASHARE_MUST_CLOSE_ALL``, ``ORDER_ODD_LOT_SELL_QUANTITY_INVALID``,
    ``SELL_QTY_EXCEED_AVAILABLE_QTY``, ``SELL_NOT_ALLOW_SHORT_SELLING``,
    ``LONG_POSITION_SHOULD_CLOSE_BEFORE_SELL_SHORT``, ``TRADE_POSITION_QUANTITY_LIMIT``.
    """


class FundingError(ApiError):
    """A deposit, withdrawal, transfer or currency exchange was refused.

    Documented codes: ``BANK_INFO_NOT_FUND``, ``BANK_CARD_CAN_NOT_FUND``, ``BANK_ACCOUNT_REPEAT``,
    ``BANK_SERIA_NO_CAN_NOT_BE_REPEATED``, ``CARD_FOR_OPEN_HAS_BEEN_BOUND``,
    ``NO_MORE_THAN_FIVE_BANK_CARDS_ARE_ALLOWED_TO_BE_BOUND``, ``CARD_FOR_OPENING_ACCOUNT_CAN_NOT_BEEN_UNBIND``,
    ``FUND_TRANSFER_APPLY_NOT_FUND``, ``FUND_TRANSFER_APPLY_LOG_NOT_FUND``, ``FUND_TRANSFER_APPLY_OPERATION_FAILED``,
    ``ACTUAL_AMOUNT_CANT_GREATER_THAN_APPLY_AMOUNT``, ``CORRECT_FEE_CANT_GREATER_THAN_WITHDRAW_FEE``,
    ``WITHDRAW_FEE_EXCEED_APPLY_AMOUNT``, ``ACTUAL_AMOUNT_IS_ILLEGAL``, ``FEE_AMOUNT_IS_ILLEGAL``,
    ``UNSUPPORTED_CURRENCY_TYPE``, ``UNKNOWN_FEE_TYPE``, ``WITHDRAW_FEE_EXISTED``, ``FUND_UNFROZEN_FAILED``,
    ``FUND_FROZEN_FEE_FAILED``, ``FUND_FROZEN_RECORD_NOT_EXIST``, ``FUND_ADJUST_FROZEN_RECORD_FAILED``,
    ``EXCHANGE_RATE_NOT_EQUAL``, ``EXCHANGE_AMOUNT_NOT_EQUAL``, ``FUND_EXCHANGE_FAILED``,
    ``EXCHANGE_AMOUNT_OUT_RANGE``, ``EXCHANGE_COMPANY_AMOUNT_OUT_RANGE``, ``EXCHANGE_TIME_OUT_RANGE``,
    ``EXCHANGE_IN_DAY_END``, ``EXCHANGE_TIMES_OUT_RANGE``, ``BANK_CARD_ACCOUNT_REPEAT``,
    ``FUND_CONTAINS_INVALID_RECORD``, ``FUND_CONTAINS_DIF_CURRENCY``, ``FUND_WITHDRAW_EXPORT_EXCEED_UPLIMIT``,
    ``FUND_WITHDRAW_EXPORT_FAILED``, ``BANK_TRANSFER_NO_EXIST``, ``BANK_TRANSFER_NO_WAIT_MATCH``,
    ``BANK_TRANSFER_FUND_NO_WAIT_MATCH``, ``BANK_TRANSFER_FUND_NAME_NOT_MATCH``, ``FUND_WITHDRAW_RULE_ALREADY_EXIST``,
    ``FUND_TIME_INTERVAL_LIMIT``.
    """


class ConflictError(ApiError):
    """The state of the order or account forbids it just now.

    Documented codes: ``ORDER_CANNOT_GET_LOCK``, ``ORDER_STATUS_CANNOT_OPERATE``, ``ORDER_PENDING_MODIFY``,
    ``ORDER_HAS_UNFINISH_TASK``, ``ORDER_FINAL_FILLED_CANNOT_CANCEL``, ``ORDER_FINAL_FILLED_CANNOT_MODIFY``,
    ``ORDER_ALREADY_CANCELLED``, ``ORDER_ODD_LOT_EXIST_SELL``, ``ORDER_ODD_LOT_EXIST_BUY``,
    ``ORDER_LIQUIDATE_CANT_MODIFY``, ``ORDER_LIQUIDATE_CANT_CANCEL_BY_USER``, ``ORDER_CANCEL_FILLED_FAILE``,
    ``ORDER_CANNOT_OPERATE``, ``BUY_NOT_ALLOW_FOR_HAVING_SHORT_OPEN_ORDER``,
    ``SHORT_NOT_ALLOW_FOR_HAVING_BUY_OPEN_ORDER``, ``FRACTION_CANNOT_MODIFY``, ``FRACTION_CANNOT_CANCEL``,
    ``FUND_TRANSFER_OPERATE_TOO_FREQUENT``, ``CURRENT_APPLY_STATUS_DOES_NOT_SUPPORT_THIS_OPERATION``,
    ``EXCHANGE_HAS_PENDING``, ``EXCHANGE_CANNOT_GET_LOCK``, ``TRADE_OPEN_ORDER_QUANTITY_LIMIT``,
    ``ORDER_EXIST_MATCHED_BUY``, ``ORDER_EXIST_MATCHED_SELL``, ``TRADE_ORDER_FILLED``.
    """


class MaintenanceError(ApiError):
    """The venue, or this part of it, is switched off."""


class ServiceUnavailable(ApiError):
    """The venue cannot be reached or cannot answer now.

    Documented codes: ``FIX_ROUTE_ERROR``.
    """


class InternalError(ApiError):
    """The venue failed on its side.

    Documented codes: ``ORDER_MSG_FILLED_PRICE_OR_AMOUNT_IS_NULL``, ``INNER_SYSTEM_ERROR``,
    ``AVAILABLE_BALANCE_QUERY_FAILED``.
    """


class UnknownError(ApiError):
    """The venue reports an error that its documentation does not list."""


class InvalidParameter(ParameterMistake, InvalidRequest):
    """A parameter breaks a documented rule; nothing was sent."""


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
