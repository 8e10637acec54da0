"""Text, bytes and named pairs, with the meanings of the expression language."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from urllib.parse import quote

Pair = tuple[str, str]


def to_base64(data: bytes) -> str:
    """``to_base64(b"\\xff\\xfe")`` is ``//4=``."""
    return base64.b64encode(data).decode()


def to_base64url(data: bytes) -> str:
    """``to_base64url(b"\\xff\\xfe")`` is ``__4``: URL-safe, without padding."""
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def from_base64(text: str) -> bytes:
    """``from_base64("//4=")`` is ``b"\\xff\\xfe"``. Padding may be missing; any other character is refused."""
    bare = text.rstrip("=")
    return base64.b64decode(bare + "=" * (-len(bare) % 4), validate=True)


def from_base64url(text: str) -> bytes:
    """``from_base64url("__4")`` is ``b"\\xff\\xfe"``."""
    bare = text.rstrip("=")
    return base64.b64decode(bare + "=" * (-len(bare) % 4), altchars=b"-_", validate=True)


def percent_encode(text: str, keep: str = "") -> str:
    """``percent_encode("a b/é", "/")`` is ``a%20b/%C3%A9``: RFC 3986, upper-case hex, ``keep`` stays."""
    return quote(text, safe=keep)


def squeeze(text: str) -> str:
    """``squeeze("  a   b ")`` is ``a b``."""
    return " ".join(text.split())


def remove_dots(path: str) -> str:
    """``remove_dots("/a/./b//../c")`` is ``/a/c``: RFC 3986, section 5.2.4, and no empty segments."""
    kept: list[str] = []
    for segment in path.split("/"):
        if segment == "..":
            del kept[-1:]
        elif segment not in ("", "."):
            kept.append(segment)
    ending = "/" if kept and path.endswith(("/", "/.", "/..")) else ""
    return "/" + "/".join(kept) + ending


def join_present(separator: str, *texts: str | None) -> str:
    """``join_present("&", "a", None, "b")`` is ``a&b``."""
    return separator.join(text for text in texts if text is not None)


def json_text(*pairs: Iterable[Pair], **members: str | int | bool | None) -> str:
    """``json_text([("a", "1")], b=2, c=None)`` is ``{"a":"1","b":2}``."""
    found: dict[str, str | int | bool] = dict(merge_pairs(*pairs))
    found.update({name: value for name, value in members.items() if value is not None})
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def join_pairs(pairs: Iterable[Pair]) -> str:
    """``join_pairs([("a", "1"), ("b", "2")])`` is ``a=1&b=2``, names and values as they are."""
    return "&".join(f"{name}={value}" for name, value in pairs)


def pair_lines(pairs: Iterable[Pair]) -> str:
    """``pair_lines([("a", "1"), ("b", "2")])`` is ``a:1``, ``b:2``, each with a line end after it."""
    return "".join(f"{name}:{value}\n" for name, value in pairs)


def pair_names(pairs: Iterable[Pair]) -> list[str]:
    """``pair_names([("a", "1"), ("b", "2")])`` is ``["a", "b"]``."""
    return [name for name, _ in pairs]


def encode_pairs(pairs: Iterable[Pair], keep: str = "") -> list[Pair]:
    """``encode_pairs([("a b", "é")])`` is ``[("a%20b", "%C3%A9")]``."""
    return [(percent_encode(name, keep), percent_encode(value, keep)) for name, value in pairs]


def merge_pairs(*lists: Iterable[Pair]) -> list[Pair]:
    """``merge_pairs([("a", "1")], [("b", "2")])`` is ``[("a", "1"), ("b", "2")]``."""
    return [pair for pairs in lists for pair in pairs]


def group_pairs(pairs: Iterable[Pair], separator: str) -> list[Pair]:
    """``group_pairs([("a", "1"), ("b", "2"), ("a", "3")], ",")`` is ``[("a", "1,3"), ("b", "2")]``."""
    found: dict[str, list[str]] = {}
    for name, value in pairs:
        found.setdefault(name, []).append(value)
    return [(name, separator.join(values)) for name, values in found.items()]


def present_pairs(pairs: Iterable[tuple[str, str | None]]) -> list[Pair]:
    """``present_pairs([("a", "1"), ("b", None)])`` is ``[("a", "1")]``."""
    return [(name, value) for name, value in pairs if value is not None]


def format_time(timestamp: str, form: str) -> str:
    """``format_time("1440938160", "%Y%m%dT%H%M%SZ")`` is ``20150830T123600Z``.

    Digits are Unix time: up to eleven seconds, up to fourteen milliseconds, up to seventeen microseconds, more
    nanoseconds. Anything else is ISO 8601. ``%f`` has six digits, ``%L`` three; names are English whatever the locale.
    """
    moment = _moment(timestamp)
    return re.sub("%(.)", lambda code: _part(moment, code[1]), form)


def _moment(timestamp: str) -> datetime:
    if not timestamp.isdigit():
        moment = datetime.fromisoformat(timestamp)
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    digits = len(timestamp)
    unit = 1 if digits <= 11 else 10**3 if digits <= 14 else 10**6 if digits <= 17 else 10**9
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=int(timestamp) * 10**6 // unit)


_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _part(moment: datetime, code: str) -> str:
    if code in "aA":
        day = _DAYS[moment.weekday()]
        return day[:3] if code == "a" else day
    if code == "b":
        return _MONTHS[moment.month - 1]
    if code == "L":
        return f"{moment.microsecond // 1000:03d}"
    return moment.strftime(f"%{code}") if code != "Y" else f"{moment.year:04d}"
