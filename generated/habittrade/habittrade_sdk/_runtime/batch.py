"""One outcome per item of a batch."""

from __future__ import annotations

from msgspec import Struct, field

from .errors import ApiError


class Outcome(Struct, frozen=True, kw_only=True):
    """Base of what a batch answers per item: ``error`` is None for an item that went through."""

    error: ApiError | None = field(default=None, name="(error)")
    """Why this item failed. Never read from the wire: what stands there is no ApiError."""

    @property
    def ok(self) -> bool:
        """Whether this item went through."""
        return self.error is None

    def raise_for_error(self) -> None:
        """Raise ``error`` if there is one."""
        if self.error is not None:
            raise self.error
