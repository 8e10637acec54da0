"""One outcome per item of a batch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

from ..errors.exceptions import ApiError, OutcomeUnknown, SdkError

if TYPE_CHECKING:
    Problem = ApiError | OutcomeUnknown
else:  # msgspec takes one class of its users' own in a union
    Problem = SdkError


class Outcome(Struct, frozen=True, kw_only=True):
    """Base of what a batch returns per item: ``error`` is None for an item that went through."""

    error: Problem | None = field(default=None, name="(error)")
    """Why this item failed, or that its outcome is unknown: an ApiError means that nothing was done for it.

    Never read from the wire: JSON holds no exceptions.
    """

    @property
    def ok(self) -> bool:
        """Whether this item went through."""
        return self.error is None

    def raise_for_error(self) -> None:
        """Raise ``error`` if there is one."""
        if self.error is not None:
            raise self.error
