"""What is signed is what is sent: each signature is worked out anew from the bytes of the request alone.

Every level of every venue, under every setting, with any text in path, query, form and JSON, through both clients.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from contextlib import suppress
from decimal import Decimal
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.sdks.canned import AsyncCanned, Canned, Reply
from tests.sdks.sdks import SDKS, Sdk
from tests.sdks.signatures import SIGNERS, Asked

NOW = 1_700_000_000_123_456_789
HOST = "https://venue.example:8443"
CHOICES: dict[str, list[dict[str, str]]] = {
    "habittrade": [{}, {"signature_encoding": "hex"}],
    "tradier": [{}],
    "webull": [{}, {"signature_algorithm": "HMAC-SHA256"}],
    "wooxpro": [{}, {"header_prefix": "X-API-", "websocket_login_suffix": "wooxpro.WebSocket"}],
}
LEVELS = [
    pytest.param(sdk, level, chosen, id="-".join([str(sdk), level, *chosen.values()]))
    for sdk in SDKS
    for level in sdk.module("signing").LEVELS
    for chosen in CHOICES[sdk.name]
]
DECIMALS_AS_TEXT = {"webull", "wooxpro"}
WITHOUT_HEADERS = {"websocket_login"}
"""Levels that make steps for a frame; no request carries them."""

TEXT = st.one_of(
    st.text(st.characters(codec="utf-8"), max_size=6),
    st.sampled_from(
        ["", " ", "+", "%", "%2B", "a=b&c", "/?#", "é", "🚀", "[]", "~-._", "!*'();:@,|#", "\n", '"\\', "\0"]
    ),
)
PIECE = TEXT.filter(lambda text: text not in ("", ".", ".."))
AMOUNT = st.one_of(
    st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15),
    st.sampled_from([Decimal("1E+2"), Decimal("1e-8"), Decimal("0E-10"), Decimal("-0.0"), Decimal("100.00")]),
    st.integers(-(10**15), 10**15),
)
VALUE = TEXT | AMOUNT | st.booleans()
PARAMETERS = st.dictionaries(TEXT, VALUE | st.lists(VALUE, min_size=1, max_size=3), max_size=4)
JSON = st.recursive(
    st.none() | st.booleans() | AMOUNT | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=5,
)


class Wanted(NamedTuple):
    """One call as a caller asks for it."""

    method: str
    piece: str
    query: Mapping[str, Any] | None
    form: Mapping[str, Any] | None
    body: Any

    def given(self) -> dict[str, Any]:
        """Arguments of ``client.request``."""
        values = {"path": {"piece": self.piece}, "query": self.query, "form": self.form, "body": self.body}
        return {name: value for name, value in values.items() if value is not None}


OBJECTS = st.dictionaries(TEXT, JSON, max_size=3) | st.lists(JSON, min_size=1, max_size=3)
WANTED = st.one_of(
    st.builds(Wanted, st.sampled_from(["GET", "DELETE"]), PIECE, PARAMETERS | st.none(), st.none(), st.none()),
    st.builds(Wanted, st.sampled_from(["POST", "PUT"]), PIECE, PARAMETERS | st.none(), PARAMETERS, st.none()),
    st.builds(Wanted, st.sampled_from(["POST", "DELETE"]), PIECE, PARAMETERS | st.none(), st.none(), OBJECTS),
)


class Arrived(NamedTuple):
    """A request as a server that knows nothing of the client reads its bytes."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes

    @classmethod
    def read(cls, raw: bytes) -> Arrived:
        """Of the bytes of HTTP/1.1; nothing may stand behind the body."""
        head, _, body = raw.partition(b"\r\n\r\n")
        line, *lines = head.decode("ascii").split("\r\n")
        method, target, version = line.split(" ")
        pairs = [each.split(": ", 1) for each in lines]
        headers = {name.lower(): value for name, value in pairs}
        assert version == "HTTP/1.1"
        assert len(headers) == len(pairs), "a header stands twice"
        assert int(headers.get("content-length", "0")) == len(body)
        return cls(method, target, headers, body)


def sent(sdk: Sdk, level: str, chosen: Mapping[str, str], wanted: Wanted) -> list[Arrived]:
    """What both clients put on the wire for one call; what they make of the answer is of no interest here."""
    package = sdk.module()
    unread = suppress(package.UnexpectedResponse, package.OutcomeUnknown, package.ApiError)
    options: dict[str, Any] = {**chosen, "base_url": HOST, "clock": lambda: NOW}
    what, given = f"{wanted.method} /v1/{{piece}}/x", {**wanted.given(), "signed": level}
    blocking, asynchronous = Canned(sdk, Reply(200, b"{}")), AsyncCanned(sdk, Reply(200, b"{}"))
    with sdk.client(transport=blocking, **options) as client, unread:
        client.request_raw(what, **given)

    async def run() -> None:
        async with sdk.async_client(transport=asynchronous, **options) as client:
            with unread:
                await client.request_raw(what, **given)

    asyncio.run(run())
    write, origin = sdk.runtime("http.http1.writing").written, sdk.runtime("http.http1.origin").Origin.of(HOST)
    return [Arrived.read(write(request, origin)) for request in (*blocking.requests, *asynchronous.requests)]


def pairs(values: Mapping[str, Any] | None) -> list[tuple[str, str]]:
    """Names and values as a server is to see them."""
    found: list[tuple[str, str]] = []
    for name, value in (values or {}).items():
        several: Any = value
        found += [(name, written(each)) for each in (several if isinstance(value, list) else [several])]
    return found


def as_sent(sdk: Sdk, value: Any) -> Any:
    """A JSON value as a server is to see it: some venues want decimals as text."""
    inner: Any = value
    if isinstance(value, dict):
        return {name: as_sent(sdk, each) for name, each in inner.items()}
    if isinstance(value, list):
        return [as_sent(sdk, each) for each in inner]
    return written(value) if isinstance(value, Decimal) and sdk.name in DECIMALS_AS_TEXT else value


def written(value: Any) -> str:
    """A value as text: numbers with all of their digits and without an exponent, truth values in lower case."""
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def asked(sdk: Sdk, level: str, chosen: Mapping[str, str], arrived: Arrived) -> Asked:
    """What the venue knows of a request that arrived; time and nonce are what it says."""
    found = arrived.headers
    times = [value for name, value in found.items() if name.endswith("timestamp")]
    nonces = [value for name, value in found.items() if name.endswith("nonce")]
    return Asked(
        level=level,
        method=arrived.method,
        url=f"https://{found['host']}{arrived.target}",
        body=arrived.body,
        keys=sdk.credentials,
        settings=chosen,
        timestamp="".join(times),
        nonce="".join(nonces),
    )


@pytest.mark.parametrize(("sdk", "level", "chosen"), LEVELS)
@given(wanted=WANTED)
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
def test_the_bytes_that_are_signed_are_the_bytes_that_are_sent(
    sdk: Sdk, level: str, chosen: dict[str, str], wanted: Wanted
) -> None:
    one, other = sent(sdk, level, chosen, wanted)
    for arrived in (one, other):
        address = urlsplit(arrived.target)
        assert (arrived.method, unquote(address.path)) == (wanted.method, f"/v1/{wanted.piece}/x")
        assert parse_qsl(address.query, keep_blank_values=True) == pairs(wanted.query)
        if wanted.form is not None:
            assert parse_qsl(arrived.body.decode("ascii"), keep_blank_values=True) == pairs(wanted.form)
        elif wanted.body is not None:
            assert json.loads(arrived.body, parse_float=Decimal) == as_sent(sdk, wanted.body)
        else:
            assert arrived.body == b""
        signed = SIGNERS[sdk.name](asked(sdk, level, chosen, arrived))
        assert signed.headers or level in WITHOUT_HEADERS
        assert {name: arrived.headers.get(name.lower()) for name in signed.headers} == signed.headers

    def without_nonce(arrived: Arrived) -> Arrived:
        """A random nonce is another one in each request, and so is what is computed of it."""
        drawn = any(name.endswith("nonce") for name in arrived.headers)
        own = {name: value for name, value in arrived.headers.items() if not (drawn and "signature" in name)}
        return arrived._replace(headers=own)

    assert without_nonce(one) == without_nonce(other), "both clients send the same"


@pytest.mark.parametrize(("sdk", "level", "chosen"), LEVELS)
def test_a_changed_byte_is_seen(sdk: Sdk, level: str, chosen: dict[str, str]) -> None:
    """What recomputes the signature is no echo of it: of another path or body another signature comes."""
    if level in WITHOUT_HEADERS | {"bearer", "keyed"}:
        pytest.skip("nothing of the request is signed")
    wanted = Wanted(
        "GET" if level == "websocket" else "POST", "a b", {"q": "1"}, None, None if level == "websocket" else {"b": 1}
    )
    arrived, _ = sent(sdk, level, chosen, wanted)
    right = SIGNERS[sdk.name](asked(sdk, level, chosen, arrived)).headers
    changed = arrived._replace(target=arrived.target.replace("q=1", "q=2"), body=arrived.body.replace(b"1", b"2"))
    assert SIGNERS[sdk.name](asked(sdk, level, chosen, changed)).headers != right
