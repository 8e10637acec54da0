"""Typed values as plain text and lists, so that a test can say exactly what it expects: every digit, every type."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from enum import Enum
from typing import Any, cast

import msgspec


def items_of(result: Any) -> Any:
    """The items of a page of a list; anything else as it is."""
    return result.items if type(result).__name__ in ("Page", "AsyncPage") else result


def plainly(value: Any) -> Any:
    """Decimals as ``Decimal 0E-10``, times as they stood on the wire, enum members by name, objects by their fields.

    Of a page of a list, its items.
    """
    if isinstance(value, msgspec.Struct):
        return {name: plainly(item) for name, item in msgspec.structs.asdict(value).items()}
    if isinstance(value, Enum):
        return f"{type(value).__name__}.{value.name}"
    if isinstance(value, Decimal):
        return f"Decimal {value}"
    if isinstance(value, datetime):
        moment: Any = value  # a Timestamp of the SDK, which keeps what stood on the wire
        return f"at {moment.text}"
    if (items := items_of(value)) is not value:
        return plainly(items)
    if isinstance(value, list):
        return [plainly(item) for item in cast("Iterable[Any]", value)]
    return value
