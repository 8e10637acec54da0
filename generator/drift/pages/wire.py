"""Names, codes and values of a page: their visible text, and why one cannot be used in a spec."""

from __future__ import annotations

import re
from typing import Final

from generator.drift.pages.words import NO, TYPES, YES
from generator.text.unseen import DASHES, UNSEEN

LONGEST: Final = 200
"""Largest number of characters of a name or code; YAML allows keys of 1,024."""
_GONE: Final = str.maketrans(dict.fromkeys(UNSEEN))
_LABELS: Final = (YES | NO | {"deprecated", "new", "beta", "readonly", "conditional", *TYPES}) - {"", "-", "--"}
_NAME: Final = re.compile(r"[\w.$@\[\]{}<>:/-]+")
_CODE: Final = re.compile(r"-?\w[\w.-]*")
_LISTED: Final = re.compile(r"\s*[/,;|\u3001]\s*")
_SEVERAL: Final = re.compile(r"\w[\w.-]*(?:\s*[/,;~|\u3001]\s*\w[\w.-]*)+|\d{2,}\s*[-\u2013]\s*\d{2,}")


def seen(text: str) -> str:
    """A text without invisible characters: zero width, marks of direction, soft hyphens."""
    return text.translate(_GONE)


def labelled(cell: str) -> tuple[str, str]:
    """The name in a cell, and its labels: ``external_id Required`` has one."""
    name, _, rest = cell.strip().partition(" ")
    words = [word.strip("()[],;") for word in rest.lower().split()]
    if words and _NAME.fullmatch(name) and all(word in _LABELS for word in words):
        return name, rest.strip()
    return cell, ""


def codes_in(cell: str) -> tuple[str, ...]:
    """The codes that a cell lists (``1005 / 1006``); the whole cell if it is not a list."""
    parts = [part.strip() for part in _LISTED.split(cell)]
    return tuple(dict.fromkeys(parts)) if all(map(_CODE.fullmatch, parts)) else (cell,)


def flaw(text: str, what: str) -> str:
    """Why a cell cannot be used in the spec; empty if it can. ``what`` is ``name``, ``code`` or ``value``."""
    if what == "code" and _SEVERAL.fullmatch(text):
        return "several codes in one cell: write one entry for each"
    dash = next((each for each in text if each in DASHES), None)
    if len(text) > LONGEST:
        return f"a {what} of {len(text):,} characters"
    if dash is not None:
        return f"the {what} is written with U+{ord(dash):04X} where `-` may be meant"
    if what in ("name", "code") and " " in text.strip():
        return f"a {what} must not contain a blank"
    return ""
