"""Paths without what may be the number of an account or order, for everything that people or logs get to see."""

from __future__ import annotations

import re

_WITH_DIGITS = re.compile(r"(?<=/)(?!v\d+(?:/|$))[^/{}]*\d[^/{}]*")


def masked_path(path: str) -> str:
    """A path without its query, and with ``***`` for segments that have digits; versions such as ``v1`` stay."""
    return _WITH_DIGITS.sub("***", path.partition("?")[0].partition("#")[0])
