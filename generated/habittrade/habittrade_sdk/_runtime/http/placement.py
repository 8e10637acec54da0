"""Where a signature puts things: pairs into headers, cookies, query and form, members into a JSON body.

What is there already stays as it is, byte for byte: what was serialised once is never written again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, cast

from ..data.encode import Pairs, is_mapping
from ..data.signing_json import compact

Named = Mapping[str, str | None] | Iterable[tuple[str, str | None]]
"""Texts by name; None is left out."""
Members = Mapping[str, Any] | Iterable[tuple[str, Any]]
"""JSON values by name; None is left out."""

FORM_TYPE = "application/x-www-form-urlencoded"
JSON_TYPE = "application/json"


def present(named: Named) -> Pairs:
    """Name and value of what is there."""
    pairs: Iterable[tuple[str, Any]] = named.items() if is_mapping(named) else cast(Iterable[tuple[str, Any]], named)
    return tuple([(name, value) for name, value in pairs if value is not None])


def side_by_side(old: Pairs, new: Pairs, first: bool) -> Pairs:
    """Both, the new ones in front or behind."""
    return new + old if first else old + new


def side_by_side_text(old: str, new: str, first: bool) -> str:
    """The same for encoded text."""
    return "&".join([part for part in ((new, old) if first else (old, new)) if part])


def with_headers(pairs: Pairs, new: Pairs) -> Pairs:
    """Headers with the new ones behind; one of the same name, whatever its case, is replaced."""
    if not new or not pairs:
        return pairs + new
    names = {name.lower() for name, _ in new}
    for name, _ in pairs:
        if name.lower() in names:
            return tuple([pair for pair in pairs if pair[0].lower() not in names]) + new
    return pairs + new


def with_cookies(pairs: Pairs, cookies: Pairs) -> Pairs:
    """Headers with cookies behind those that are sent already."""
    if not cookies:
        return pairs
    sent = [value for name, value in pairs if name.lower() == "cookie"]
    return with_headers(pairs, (("Cookie", "; ".join([*sent, *(f"{name}={value}" for name, value in cookies)])),))


def with_type(pairs: Pairs, content_type: str) -> Pairs:
    """Headers with the type of a body that was not there before."""
    has_type = any(name.lower() == "content-type" for name, _ in pairs)
    return pairs if has_type else (*pairs, ("Content-Type", content_type))


def with_members(body: bytes, members: Members, first: bool) -> bytes:
    """The JSON object ``body`` with further members, compact; an empty body counts as an empty object."""
    text = body.decode().strip() or "{}"
    there = json.loads(text)
    if not isinstance(there, dict):
        raise ValueError("the body is no JSON object, so nothing can be put into it")
    added = {name: value for name, value in dict(members).items() if value is not None}
    if any(name in there for name in added):
        raise ValueError("the body has such a member already")
    old = text[1:-1].strip()
    new = compact(added)[1:-1]
    return f"{{{','.join(part for part in ((new, old) if first else (old, new)) if part)}}}".encode()
