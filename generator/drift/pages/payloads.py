"""Finds JSON, and text that was meant as JSON: between matching brackets, or as members without braces."""

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
"""Largest number of characters that are searched for closing brackets of one page."""


_CURLY: Final = str.maketrans("\u201c\u201d\u201e\u2033", '""""')


def straight(text: str) -> str:
    """The text with straight quotation marks; some sites replace those of JSON by curly ones."""
    return text.translate(_CURLY)


def pieces(text: str) -> Iterator[tuple[bool, str]]:
    """Split a text: (whether it is a payload, the part)."""
    for is_payload, stretch in _straight_pieces(text):
        if is_payload or straight(stretch) == stretch:
            yield is_payload, stretch
        else:
            yield from _round_pieces(stretch)


def _round_pieces(text: str) -> Iterator[tuple[bool, str]]:
    """Split lines with JSON in curly quotation marks from other lines."""
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
    """Split text without brackets; members without braces are a payload."""
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
            others.append("")  # separates the lines before and after the payload
        others.append(line)
    if members:
        yield True, "\n".join(members)
    if others:
        yield False, "\n".join(others)


def _is_payload(text: str) -> bool:
    """Whether text in brackets is a payload; empty brackets and citation marks are prose."""
    return len(text) > 2 and '"' in text and (":" in text or text[0] == "[")


def _end(text: str, start: int) -> int | None:
    """The end of the bracket at ``start``; None if it is not closed. Strings end with their line at the latest."""
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
    """The value of a payload; ``exact`` keeps the digits of numbers.

    Raises ValueError for a text that is not JSON, or that has half of a surrogate pair, which UTF-8 cannot encode;
    RecursionError if it is nested too deep.
    """
    value = json.loads(text, parse_float=str, parse_int=str) if exact else json.loads(text)
    json.dumps(value, ensure_ascii=False).encode()
    return value


def is_json(text: str) -> bool:
    """Whether a payload is valid JSON."""
    try:
        read_json(text)
    except (ValueError, RecursionError):
        return False
    return True
