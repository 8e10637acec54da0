"""One rule of the diagnostics."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """What a diagnostic with ``[id]`` at its end means, in a sentence, and what its reader can do.

    ``example`` is a situation in which it is reported, for a rule that no case of ``tests/mistakes`` shows; the others
    have their example in ``examples.txt``.
    """

    id: str
    meaning: str
    remedy: str
    example: str = ""
