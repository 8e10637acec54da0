"""Finds JSON, and what was meant as JSON, inside text: between brackets that match, or as bare members."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Final

_START: Final = re.compile(r"[{\[](?=\s*(?:\"[^\"\n]*\"\s*[:,\]\n]|[{\[]|[}\]]))")
_MEMBER: Final = re.compile(r"[ \t]*\"[^\"\n]+\"[ \t]*:[ \t]*\S.*")
_CLOSING: Final = {"{": "}", "[": "]"}
_LARGEST: Final = 200_000
_PATIENCE: Final = 10_000_000
"""Characters that are looked at in search of closing brackets; a page may open any number and close none."""


_CURLY: Final = str.maketrans("\u201c\u201d\u201e\u2033", '""""')


def straight(text: str) -> str:
    """The text with the quotation marks of JSON, which some sites make round."""
    return text.translate(_CURLY)


def pieces(text: str) -> Iterator[tuple[bool, str]]:
    """The text cut up: (is it a payload, the stretch)."""
    for is_payload, stretch in _straight_pieces(text):
        if is_payload or straight(stretch) == stretch:
            yield is_payload, stretch
        else:
            yield from _round_pieces(stretch)


def _round_pieces(text: str) -> Iterator[tuple[bool, str]]:
    """JSON in round quotation marks, which stands on one line; every other line stays as it is."""
    lines: list[str] = []
    for line in text.split("\n"):
        found = list(_straight_pieces(straight(line))) if straight(line) != line else []
        if not any(is_payload for is_payload, _ in found):
            lines.append(line)
            continue
        if lines:
            yield False, "\n".join(lines)
            lines = []
        yield from found
        lines.append("")
    yield False, "\n".join(lines)


def _straight_pieces(text: str) -> Iterator[tuple[bool, str]]:
    at = looked = 0
    budget = _PATIENCE
    while budget > 0 and (start := _START.search(text, looked)) is not None:
        end = _end(text, start.start())
        budget -= (end or min(len(text), start.start() + _LARGEST)) - start.start()
        if end is None or not _is_payload(text[start.start() : end]):
            looked = start.end()
            continue
        yield from _plain(text[at : start.start()])
        yield True, text[start.start() : end]
        at = looked = end
    yield from _plain(text[at:])


def _plain(text: str) -> Iterator[tuple[bool, str]]:
    """Text without brackets; members that stand there without braces are a payload of their own."""
    members: list[str] = []
    others: list[str] = []
    for line in text.split("\n"):
        if _MEMBER.fullmatch(line):
            if others:
                yield False, "\n".join(others)
                others = []
            members.append(line.strip())
            continue
        if members:
            yield True, "\n".join(members)
            members = []
            others.append("")  # what stood between was a payload: the lines around it do not belong together
        others.append(line)
    if members:
        yield True, "\n".join(members)
    if others:
        yield False, "\n".join(others)


def _is_payload(text: str) -> bool:
    """Brackets around nothing, or around a citation mark, are prose."""
    return len(text) > 2 and '"' in text and (":" in text or text[0] == "[")


def _end(text: str, start: int) -> int | None:
    """Where the bracket at ``start`` is closed; texts in quotes are passed over, and end with their line."""
    open_: list[str] = []
    at, limit = start, min(len(text), start + _LARGEST)
    while at < limit:
        character = text[at]
        if character in _CLOSING:
            open_.append(_CLOSING[character])
        elif character in "}]":
            if not open_ or open_.pop() != character:
                return None
            if not open_:
                return at + 1
        elif character == '"':
            at = _end_of_text(text, at)
        at += 1
    return None


def _end_of_text(text: str, start: int) -> int:
    at = start + 1
    while at < len(text) and text[at] not in '"\n':
        at += 2 if text[at] == "\\" else 1
    return min(at, len(text) - 1)


def read_json(text: str, *, exact: bool = False) -> Any:
    """The value of a payload; ``exact`` keeps numbers as they are spelled.

    Raises ValueError for what is no JSON, and for half of a surrogate pair, which is no character and has no UTF-8
    form; RecursionError for what is nested too deep.
    """
    value = json.loads(text, parse_float=str, parse_int=str) if exact else json.loads(text)
    json.dumps(value, ensure_ascii=False).encode()
    return value


def is_json(text: str) -> bool:
    """Whether a payload is JSON as it stands."""
    try:
        read_json(text)
    except (ValueError, RecursionError):
        return False
    return True
