"""What counts as the same text: white space, quotation marks, dashes and markup aside."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from typing import Final

from generator.text.unseen import DASHES, UNSEEN

_QUOTES: Final = (
    "\"'\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\u00b4\u2032\u2033\uff02\uff07"
)
_ALIKE: Final = str.maketrans(
    dict.fromkeys(_QUOTES, "'") | dict.fromkeys(DASHES, "-") | dict.fromkeys(UNSEEN + "`") | {"\u2026": "..."}
)
_DASH_RUN: Final = re.compile("-{2,}")


def plain(text: str) -> str:
    """One form for what looks alike, with single blanks; words, case and every other sign stay."""
    text = _DASH_RUN.sub("-", _unbold(text.translate(_ALIKE)))
    return " ".join(text.split())


def _unbold(text: str) -> str:
    """Text without the stars of Markdown around words. Each star is looked at once, however many stay open."""
    parts = text.split("**")
    if len(parts) < 3:
        return text
    closing = len(parts)
    closes = [closing] * (len(parts) + 1)
    """For each part, the first at or behind it that words end before ``**``; parts are parted by the stars."""
    for at in range(len(parts) - 2, 0, -1):
        closing = at if parts[at][-1:].strip() else closing
        closes[at] = closing
    kept = [parts[0]]
    at = 1
    while at < len(parts):
        end = closes[at] if parts[at][:1].strip() else len(parts)
        kept.append("**".join(parts[at : end + 1]) if end < len(parts) else f"**{parts[at]}")
        if end < len(parts):
            kept.append(parts[end + 1])
            at = end + 2
        else:
            at += 1
    return "".join(kept)


@lru_cache(maxsize=20_000)
def squeezed(text: str) -> str:
    """The same without any white space: two texts with one squeezed form say the same."""
    return plain(text).replace(" ", "")


def spaced(text: str) -> str:
    """White space made single and nothing else: what ``--strict`` compares."""
    return " ".join(text.split())


def digest(text: str) -> str:
    """A short name for what a passage says; quotation marks and the ends of sentences' lists do not count."""
    return hashlib.sha256(squeezed(text).replace("'", "").encode()).hexdigest()[:16]
