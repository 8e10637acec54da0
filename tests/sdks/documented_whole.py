"""Documented answers that are held against their payloads field by field, and where in them the result stands."""

from __future__ import annotations

from decimal import Decimal

from tests.sdks.sdks import Call

Path = tuple[str | int, ...]
DATA: Path = ("data",)

WHOLE: dict[tuple[str, str], tuple[Call, Path]] = {
    ("habittrade", "balance"): (lambda client: client.account.balance(), DATA),
    ("habittrade", "quantity"): (
        lambda client: client.orders.estimate_quantity(
            market="hkex", symbol="00700", order_side="buy", price=Decimal("438.30"), ratio=Decimal("0.5")
        ),
        DATA,
    ),
}
