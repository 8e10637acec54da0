"""What counts as the same text: white space, quotation marks, dashes and markup aside."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from typing import Final

_QUOTES: Final = (
    "\"'\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\u00b4\u2032\u2033\uff02\uff07"
)
_DASHES: Final = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_UNSEEN: Final = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_ALIKE: Final = str.maketrans(
    dict.fromkeys(_QUOTES, "'") | dict.fromkeys(_DASHES, "-") | dict.fromkeys(_UNSEEN + "`") | {"\u2026": "..."}
)
_BOLD: Final = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*")
_DASH_RUN: Final = re.compile("-{2,}")


def plain(text: str) -> str:
    """One form for what looks alike, with single blanks; words, case and every other sign stay."""
    text = _DASH_RUN.sub("-", _BOLD.sub(r"\1", text.translate(_ALIKE)))
    return " ".join(text.split())


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
