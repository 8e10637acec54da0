"""The value of what is not given, where None means null: ``if order.stop is UNSET``. It counts as false."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

__all__ = ["UNSET", "UnsetType"]
