# Printed by `sdkwright generate` from specs/wooxpro/. Changes belong there, not here.
"""Where the wire may differ from the models, as the documentation's contradictions require."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec import Struct

from ._runtime.data.validation import Rule
from .models import (
    Book,
    BookTicker,
    BookUpdate,
    ContractDetails,
    Depth,
    DepthSide,
    FundingRate,
    KlineData,
    KlineItem,
    OpenInterest,
    Order,
    StreamedFundingRate,
    StreamedOrder,
    StreamedPosition,
    StreamedTrade,
    SubmittedOrder,
)

ACCEPTED: Final[Mapping[type[Struct], Mapping[str, tuple[str, ...]]]] = {
    SubmittedOrder: {
        "order_id": ("number_text",),
    },
    Order: {
        "position_mode": ("absent",),
        "activation_price": ("empty_text",),
        "callback_rate": ("empty_text",),
        "preset_take_profit_price": ("empty_text",),
        "preset_stop_loss_price": ("empty_text",),
    },
    StreamedTrade: {
        "created_at": ("epoch_ms",),
    },
}
"""Deviations that are decoded as declared, per class and wire name."""

TIMES: Final[Mapping[type[Struct], Mapping[str, str]]] = {
    ContractDetails: {
        "open_timestamp": "ms",
        "expire_timestamp": "ms",
        "settle_timestamp": "ms",
        "delist_time": "s",
    },
    Depth: {
        "timestamp": "ms",
    },
    OpenInterest: {
        "timestamp": "ms",
    },
    FundingRate: {
        "timestamp": "ms",
        "funding_time": "ms",
    },
    Order: {
        "create_time": "ms",
        "update_time": "ms",
    },
    StreamedFundingRate: {
        "fundingTime": "ms",
        "nextFundingTime": "ms",
        "ts": "ms",
    },
    DepthSide: {
        "ms_t": "ms",
    },
    Book: {
        "ms_t": "ms",
    },
    BookUpdate: {
        "ms_t": "ms",
    },
    BookTicker: {
        "ms_t": "ms",
    },
    StreamedTrade: {
        "created_at": "iso",
    },
    KlineData: {
        "ts": "s",
    },
    KlineItem: {
        "ts": "s",
    },
    StreamedPosition: {
        "create_time": "ms",
        "update_time": "ms",
    },
    StreamedOrder: {
        "create_time": "ms",
        "update_time": "ms",
    },
}
"""How each time stands on the wire: seconds, milliseconds, ... or ISO text."""

RULES: Final[Mapping[type[Struct], tuple[Rule, ...]]] = {}
"""What is asked of objects that are sent, checked before anything is."""
