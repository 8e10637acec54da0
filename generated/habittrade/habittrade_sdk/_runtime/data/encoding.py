"""Text, bytes and named pairs, with the meanings of the expression language."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from urllib.parse import quote, unquote

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
    if not (text.isascii() and text.isprintable()):
        return quote(text, safe=keep)
    for character, code in _RESERVED:
        if character in text and character not in keep:
            text = text.replace(character, code)
    return text


_RESERVED = [(character, f"%{ord(character):02X}") for character in "% !\"#$&'()*+,/:;<=>?@[\\]^`{|}"]
"""Every printable character that is encoded; the percent sign first, since the others add some."""


def percent_decode(text: str) -> str:
    """``percent_decode("a%20b+c")`` is ``a b+c``."""
    return unquote(text, errors="strict")


def split_text(text: str | None, separator: str) -> list[str]:
    """``split_text("v1,abc", ",")`` is ``["v1", "abc"]``; what is absent has no parts."""
    return [] if text is None else text.split(separator)


def read_pairs(text: str | None, between: str, inside: str) -> list[Pair]:
    """``read_pairs("t=1, v1=a=b", ",", "=")`` is ``[("t", "1"), ("v1", "a=b")]``; blanks around both are dropped."""
    parts = [part.partition(inside) for part in (text or "").split(between) if part.strip()]
    return [(name.strip(), value.strip()) for name, _, value in parts]


def first_value(pairs: Iterable[Pair], name: str) -> str | None:
    """``first_value([("a", "1"), ("a", "2")], "a")`` is ``1``; None where nothing has the name."""
    return next((value for each, value in pairs if each == name), None)


def all_values(pairs: Iterable[Pair], name: str) -> list[str]:
    """``all_values([("a", "1"), ("a", "2")], "a")`` is ``["1", "2"]``."""
    return [value for each, value in pairs if each == name]


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
