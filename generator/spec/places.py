"""Where each character of a scalar's value is in the file.

YAML folds lines, drops indentation and reads escapes, so the value is not a slice of the file. To put a caret inside
an expression, the value is laid along its spelling: characters pair up in order, and what the spelling has in excess is
white space that was folded away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_ESCAPE: Final = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|\r\n|.)", re.DOTALL)
_TWICE: Final = re.compile("''")
_NAMED: Final = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r",
    "e": "\x1b", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029", "\n": "", "\r": "", "\r\n": "",
}  # fmt: skip
_BLANK: Final = frozenset(" \t\r\n")
_FOLDED_AWAY: Final = _BLANK | {""}

PLAIN: Final = ""
SINGLE: Final = "'"
DOUBLE: Final = '"'
LITERAL: Final = "|"
FOLDED: Final = ">"


def stretches(spelling: str, value: str, style: str) -> list[tuple[int, int]] | None:
    """For each character of ``value``, and for its end, where it begins and ends inside ``spelling``.

    None when the two cannot be laid along each other, which then is only less exact.
    """
    pieces = [*_pieces(spelling, style)]
    end = len(spelling) - 1 if style in (SINGLE, DOUBLE) else len(spelling)
    pieces.append((end, end, "end"))
    found: list[tuple[int, int]] = []
    at = 0
    for character in value:
        while character not in _BLANK and pieces[at][2] in _FOLDED_AWAY:
            at += 1
        start, stop, meaning = pieces[at]
        if meaning == character or (character in _BLANK and meaning in _FOLDED_AWAY):
            found.append((start, stop))
            at += 1
        elif character in _BLANK:
            found.append((start, start))  # a blank without a meaning
        else:
            return None
    last = found[-1][1] if found else pieces[at][0]
    return [*found, (last, last)]


def _pieces(spelling: str, style: str) -> Iterator[tuple[int, int, str]]:
    """The spelling in units of one character each: where they begin and end, and the character."""
    if style == SINGLE:
        return _quoted(spelling, _TWICE)
    if style == DOUBLE:
        return _quoted(spelling, _ESCAPE)
    begin = spelling.find("\n") + 1 if style in (LITERAL, FOLDED) else 0  # behind the indicator
    return ((at, at + 1, spelling[at]) for at in range(begin, len(spelling)))


def _quoted(spelling: str, escapes: re.Pattern[str]) -> Iterator[tuple[int, int, str]]:
    at, end = 1, len(spelling) - 1
    while at < end:
        escape = escapes.match(spelling, at)
        stop = at + 1 if escape is None else escape.end()
        yield at, stop, spelling[at] if escape is None else _meaning(escape.group()[1:])
        at = stop


def _meaning(escape: str) -> str:
    if len(escape) > 1 and escape[0] in "xuU":
        return chr(int(escape[1:], 16))
    return _NAMED.get(escape, escape)
