"""Recognises the heading line of a table by its words, also if cells run together."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from generator.drift.pages.normal import squeezed

# Longer phrases come before their prefixes.
_PHRASES: Final = (
    ("http", r"httpstatuscode|httpstatus|httpcode|httpresponsecode|statuscode|http"),
    ("code", r"codeerrorcode|returncode|errorcode|errcode|retcode|errno|code"),
    ("message", r"errmsgerrormessage|errormessage|errormsg|errmsg|message|msg"),
    ("name", r"parametername|fieldname|parameters|parameter|params|param|fields|field|name|key|value|values|property"),
    ("type", r"datatype|type"),
    ("required", r"isrequired|required\?|required|mandatory|optional"),
    ("description", r"description|descriptions|explanation|meaning|reason|remarks|remark|comment|details|definition"),
    ("description", r"notes|note|default|example|solution|cause|action|range"),
)  # fmt: skip
_WHOLE: Final = re.compile(f"(?:{'|'.join(words for _, words in _PHRASES)})+")


@lru_cache(maxsize=1024)
def roles(line: str) -> tuple[str, ...]:
    """The roles of the columns of a heading line; empty if it is not one."""
    text = squeezed(line).lower()
    if not text or len(text) > 120 or _WHOLE.fullmatch(text) is None:
        return ()
    return _segment(text)


def _segment(text: str) -> tuple[str, ...]:
    """Split a text into as few phrases as possible."""
    best: list[tuple[str, ...] | None] = [None] * (len(text) + 1)
    best[0] = ()
    for at in range(len(text)):
        before = best[at]
        if before is None:
            continue
        for role, words in _PHRASES:
            for word in words.replace("\\", "").split("|"):
                if text.startswith(word, at):
                    end = at + len(word)
                    found = (*before, role)
                    other = best[end]
                    if other is None or len(found) < len(other):
                        best[end] = found
    return best[-1] or ()


def is_header(line: str) -> bool:
    """Whether a line is a heading line of at least two columns."""
    return len(roles(line)) > 1


def shape(text: str) -> str:
    """A form of a heading line that does not depend on the order of columns: its sorted letters."""
    return "".join(sorted(squeezed(text).lower()))
