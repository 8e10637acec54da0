"""What a vector lists for comparison, held against what was signed."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from generator.runtime.auth.verification import Verdict
from generator.runtime.http.request import SignedRequest
from generator.runtime.values.exact_json import is_object
from tests.signing.tokens import token_differences

Found = SignedRequest | Verdict


def differences(found: Found, vector: dict[str, Any]) -> Iterator[str]:
    """Everything in which ``found`` is not what the vector expects; nothing when it is."""
    expected = vector["expected"]
    if not expected["compare"]:
        yield "the vector compares nothing"
    for what in expected["compare"]:
        compare = _COMPARISONS.get(what)
        if compare is None:
            yield f"`{what}` is listed, and nobody knows how to compare it"
        elif isinstance(found, Verdict) and what not in ("verdict", *_STEPS):
            yield f"`{what}` is listed, and the level only verifies"
        elif not isinstance(found, Verdict) and what == "verdict":
            yield "`verdict` is listed, and the level only signs"
        else:
            yield from compare(found, vector)


def _headers(found: SignedRequest, vector: dict[str, Any]) -> Iterator[str]:
    sent: dict[str, list[str]] = {}
    for name, value in found.headers:
        sent.setdefault(name.lower(), []).append(value)
    for name, wanted in vector["expected"]["headers"].items():
        values = sent.get(name.lower(), [])
        if wanted is None and values:
            yield f"header {name} is sent: {values[0]!r}"
        elif wanted is not None and values != [wanted]:
            yield f"header {name} is {', '.join(map(repr, values)) or 'not sent'}, not {wanted!r}"


def _url(found: SignedRequest, vector: dict[str, Any]) -> Iterator[str]:
    if found.url != vector["expected"]["url"]:
        yield f"url is {found.url!r}, not {vector['expected']['url']!r}"


def _url_unordered(found: SignedRequest, vector: dict[str, Any]) -> Iterator[str]:
    wanted = vector["expected"].get("url_unordered") or vector["expected"]["url"]
    if _pieces(found.url) != _pieces(wanted):
        yield f"url is, in another order perhaps, {found.url!r}, not {wanted!r}"


def _pieces(url: str) -> tuple[str, list[str]]:
    base, _, query = url.partition("?")
    return base, sorted(query.split("&"))


def _body(found: SignedRequest, vector: dict[str, Any]) -> Iterator[str]:
    wanted = vector["expected"]["body"]
    if found.body != (wanted or "").encode():
        yield f"body is {found.body.decode(errors='replace')!r}, not {wanted!r}"


def _body_json(found: SignedRequest, vector: dict[str, Any]) -> Iterator[str]:
    wanted = _value(json.dumps(vector["expected"]["body_json"]))
    try:
        same = _value(found.text) == wanted
    except ValueError:
        same = False
    if not same:
        yield f"body is {found.body.decode(errors='replace')!r}, which is not {vector['expected']['body_json']!r}"


def _value(text: str) -> Any:
    """What JSON means: 1, 1.0 and 1e0 are one number, and true is none."""
    return json.loads(text, parse_float=_number, parse_int=_number)


def _number(text: str) -> tuple[str, Decimal]:
    return "number", Decimal(text)


def _auth_params(found: SignedRequest, vector: dict[str, Any]) -> Iterator[str]:
    """What RFC 9110 calls so: ``Authorization: SCHEME name="value", ...``, in any order."""
    _, _, text = (found.header("Authorization") or "").partition(" ")
    sent = {name: quoted or bare for name, quoted, bare in _AUTH_PARAM.findall(text)}
    for name, wanted in vector["expected"]["auth_params"].items():
        if sent.get(name) != wanted:
            yield f"auth-param {name} is {sent.get(name)!r}, not {wanted!r}"


_AUTH_PARAM = re.compile(r'([^\s=,"]+)\s*=\s*(?:"([^"]*)"|([^\s,"]*))')


def _jwt(found: SignedRequest, vector: dict[str, Any]) -> Iterator[str]:
    rule = vector["expected"]["jwt"]
    value = found.header(rule["header"])
    prefix = rule.get("prefix") or ""
    if value is None or not value.startswith(prefix):
        yield f"header {rule['header']} is {value!r} and holds no token"
    else:
        yield from token_differences(value.removeprefix(prefix), rule, vector["inputs"].get("credentials") or {})


def _frame(found: SignedRequest, vector: dict[str, Any]) -> Iterator[str]:
    if found.frame != vector["expected"]["frame"]:
        yield f"frame is {found.frame!r}, not {vector['expected']['frame']!r}"


def _verdict(found: Verdict, vector: dict[str, Any]) -> Iterator[str]:
    wanted: Any = vector["expected"]["verdict"]
    if is_object(wanted):
        told = [wanted[key] for key in ("ok", "valid", "accept", "accepted", "verdict") if key in wanted]
        wanted = told[0] if told else wanted
    words = {"valid", "signature", "stale", "undated", "malformed"}
    if isinstance(wanted, str) and wanted in words:
        same = found.reason == wanted
    else:
        same = found.ok == (wanted if isinstance(wanted, bool) else str(wanted).lower() in _ACCEPTED)
    if not same:
        yield f"verdict is {found.reason}, not {wanted!r}"


_ACCEPTED = {
    "valid",
    "accept",
    "accepted",
    "ok",
    "pass",
    "passed",
    "true",
    "yes",
    "verified",
    "genuine",
    "good",
    "fresh",
}


def _step(what: str) -> Callable[[Any, dict[str, Any]], Iterator[str]]:
    def compare(found: Found, vector: dict[str, Any]) -> Iterator[str]:
        wanted = vector["expected"][what]
        values = wanted.values() if what == "intermediates" else [wanted]
        known = [value.hex() if isinstance(value, bytes) else value for value in found.steps.values()]
        for value in values:
            if (value["hex"] if isinstance(value, dict) else value) not in known:
                yield f"no step has the value of `{what}`: {value!r}"

    return compare


_STEPS = ("string_to_sign", "signature", "intermediates")
_COMPARISONS: dict[str, Callable[[Any, dict[str, Any]], Iterator[str]]] = {
    "headers": _headers,
    "url": _url,
    "url_unordered": _url_unordered,
    "body": _body,
    "body_json": _body_json,
    "auth_params": _auth_params,
    "jwt": _jwt,
    "verdict": _verdict,
    "frame": _frame,
    **{what: _step(what) for what in _STEPS},
}
