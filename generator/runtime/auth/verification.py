"""Whether a message that arrives was sent by whom it says: never an exception for a wrong signature."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from msgspec import Struct

from ..data.timestamps import moment_of
from ..errors.exceptions import SdkError


class Verdict(Struct, frozen=True):
    """Whether to believe a message; true in a condition only if so."""

    ok: bool
    reason: str
    """valid, signature (it is wrong), stale or undated (the time it was sent), malformed."""
    steps: Mapping[str, Any] = {}

    def __bool__(self) -> bool:
        return self.ok

    def __repr__(self) -> str:
        """Without steps: they would show the right signature."""
        return f"Verdict({self.reason})"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return [("ok", self.ok), ("reason", self.reason)]


class Check(Struct, frozen=True):
    """One way in which messages of the venue are verified."""

    verify: Callable[..., Verdict]
    tolerance: int | None = None
    """Seconds by which its time may be off."""


def verdict(valid: bool, *, sent_at: str | None, now: int, tolerance: int | None, steps: Mapping[str, Any]) -> Verdict:
    """The signature first, then its age; ``now`` counts nanoseconds since 1970."""
    if not valid:
        return Verdict(False, "signature", steps)
    if tolerance is None:
        return Verdict(True, "valid", steps)
    if not sent_at:
        return Verdict(False, "undated", steps)
    age = now / 1e9 - moment_of(sent_at).timestamp()
    return Verdict(abs(age) <= tolerance, "valid" if abs(age) <= tolerance else "stale", steps)


def checked(check: Check, *given: Any, **named: Any) -> Verdict:
    """What a check finds; a message so wrong that it cannot be read is refused, not an error."""
    try:
        return check.verify(*given, **named)
    except SdkError:
        raise
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError):
        return Verdict(False, "malformed")
