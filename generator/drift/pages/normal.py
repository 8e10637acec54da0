"""Normal forms of text for comparison, without regard to white space, quotation marks, dashes and markup."""

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
    """The text with normal quotes and dashes, single blanks and no bold markup; all other characters stay."""
    text = _DASH_RUN.sub("-", _unbold(text.translate(_ALIKE)))
    return " ".join(text.split())


def _unbold(text: str) -> str:
    """The text without ``**`` around words, in linear time."""
    parts = text.split("**")
    if len(parts) < 3:
        return text
    closing = len(parts)
    closes = [closing] * (len(parts) + 1)
    """For each part between stars: the first part from there on that can end bold text."""
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
    """The normal form without white space; two texts with the same one count as equal."""
    return plain(text).replace(" ", "")


def spaced(text: str) -> str:
    """The text with single blanks; ``--strict`` compares this form."""
    return " ".join(text.split())


def digest(text: str) -> str:
    """A short digest of a passage, without regard to white space and quotation marks."""
    return hashlib.sha256(squeezed(text).replace("'", "").encode()).hexdigest()[:16]
