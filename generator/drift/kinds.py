"""The kinds of changes that `drift` reports: their marks, what each means, and what to do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

Verb = Literal["added", "removed", "changed", "moved", "undecided", "reread", "cosmetic"]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of change: the mark before it in the report, its meaning, and what its reader can do."""

    id: Verb
    mark: str
    meaning: str
    remedy: str


_KINDS: Final = (
    Kind(
        "added",
        "+",
        "The page has an entry that the spec does not have.",
        "`drift --write` adds it; what only a person can decide is written as `unknown`.",
    ),
    Kind(
        "removed",
        "-",
        "The page no longer has an entry of the spec.",
        "`drift --write` marks it with `removed_on`; the next release but one drops it.",
    ),
    Kind("changed", "~", "The page describes an entry differently.", "`drift --write` changes the spec."),
    Kind("moved", ">", "The entry is now in another section of the page.", "`drift --write` changes its source."),
    Kind(
        "undecided",
        "?",
        "A row of the page can be read in more than one way.",
        "Change the spec by hand, or record the difference with `drift --accept FINGERPRINT`.",
    ),
    Kind(
        "reread",
        "!",
        "A passage changed that the spec expresses in its own words: signing, limits or descriptions.",
        "Read it, change the spec if needed, then record it with `drift --accept FINGERPRINT`.",
    ),
    Kind(
        "cosmetic",
        "=",
        "Only white space, quotes, dashes or the order differ.",
        "Nothing must be done; it is reported with `--strict` only.",
    ),
)

KINDS: Final[Mapping[str, Kind]] = {kind.id: kind for kind in _KINDS}
"""Every kind by its id, which is ``change`` in the JSON report."""


def explain_kind(kind: Kind) -> Iterator[str]:
    """The lines that describe a kind of change."""
    yield f"{kind.id}  {kind.meaning}"
    yield f"  marked `{kind.mark}` in the report of `sdkwright drift`"
    yield f"  remedy: {kind.remedy}"
