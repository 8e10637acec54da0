"""Characters that a reader does not see, or takes for another one: none of them belongs into a name, code or value."""

from __future__ import annotations

from typing import Final

UNSEEN: Final = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\u206a\u206b\u206c\u206d\u206e\u206f\u3164\ufeff\uffa0"
)
"""Zero-width characters, marks of direction, soft hyphens, fillers."""
BLANKS: Final = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
"""What looks like a blank and is none."""
DASHES: Final = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
"""What looks like ``-`` and is none; in a value it may be meant."""


def hidden(text: str, *, is_name: bool) -> str | None:
    """The first character that does not belong into a value, or into a name or code; None when all can be seen."""
    refused = UNSEEN + BLANKS + (DASHES if is_name else "")
    return next((each for each in text if each in refused), None)
