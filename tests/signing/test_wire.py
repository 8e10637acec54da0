"""What is signed is what is sent: a server on this machine works out each signature anew from what it received."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import hmac
import importlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import parse_qsl

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import pipeline
from generator.emit.cache import Cache
from tests.runtime.server import Server, reply

SPECS = Path(__file__).parent / "specs"
SECRET = "c2VjcmV0IHNlY3JldA=="
NOW = 1_700_000_000_123_456_789
Given = dict[str, Any]
Ask = Callable[[str, str, str, Given], None]

TEXT = st.text(st.characters(codec="utf-8"), max_size=8) | st.sampled_from(
    [
        "",
        " ",
        "+",
        "%",
        "%20",
        "&",
        "=",
        "a=b&c",
        "/?#",
        "é",
        "🚀",
        "[]",
        "~-._",
        "!*'();:@,",
        "\n",
        "\x7f",
        '"\\',
        "\0",
    ]
)
PARAMETERS = st.dictionaries(TEXT, TEXT | st.lists(TEXT, min_size=1, max_size=3), max_size=4)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**15), 10**15) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=6,
)
NOTHING: Given = {}
BODIES: st.SearchStrategy[Given] = st.one_of(
    st.just(NOTHING),
    st.fixed_dictionaries({"form": PARAMETERS}),
    st.fixed_dictionaries({"body": st.dictionaries(TEXT, JSON, max_size=3) | st.lists(JSON, min_size=1, max_size=3)}),
)
QUERIES: st.SearchStrategy[Given] = st.one_of(st.just(NOTHING), st.fixed_dictionaries({"query": PARAMETERS}))


def call_of(query: Given, body: Given) -> Given:
    return {**query, **body}


CALLS: st.SearchStrategy[Given] = st.builds(call_of, QUERIES, BODIES)
PARAMETER_CALLS: st.SearchStrategy[Given] = st.builds(
    call_of, QUERIES, st.one_of(st.just(NOTHING), st.fixed_dictionaries({"form": PARAMETERS}))
)
SLOWLY = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with Server(reply("{}", headers=["Content-Type: application/json"])) as running:
        yield running


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, ModuleType]:
    """Whole SDKs, as they would be installed."""
    out = tmp_path_factory.mktemp("sdks")
    names = ("binance", "kraken", "webull", "woo")
    for name in names:
        api = pipeline.understand(SPECS, name)
        for path, content in pipeline.print_sdk(api, Cache(out / "cache")).items():
            target = out / "probe" / path.replace(f"{name}_sdk", f"probe_{name}", 1)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
    sys.path.append(str(out / "probe"))
    return {name: importlib.import_module(f"probe_{name}") for name in names}


@pytest.fixture(params=["sync", "async"])
def ask(request: pytest.FixtureRequest, packages: dict[str, ModuleType], server: Server) -> Ask:
    """Sends one signed call through either client: venue, level, method and path, values."""

    def client(venue: str, kind: str) -> Any:
        package = packages[venue]
        keys = {name: SECRET if name.endswith("_secret") else "key" for name in package.Credentials.VARIABLES}
        name = next(name for name in package.__all__ if name.lower() == kind + venue)
        return getattr(package, name)(**keys, base_url=server.url, clock=lambda: NOW)

    def blocking(venue: str, level: str, what: str, values: Given) -> None:
        with client(venue, "") as opened:
            opened.request(what, signed=level, **values)

    def asynchronous(venue: str, level: str, what: str, values: Given) -> None:
        async def run() -> None:
            async with client(venue, "async") as opened:
                await opened.request(what, signed=level, **values)

        asyncio.run(run())

    return blocking if request.param == "sync" else asynchronous


class Received:
    """The last request as the server got it."""

    def __init__(self, server: Server) -> None:
        line, _, _ = server.head[0].rpartition(" ")
        self.method, _, self.target = line.partition(" ")
        self.path, _, self.query = self.target.partition("?")
        self.body = server.body
        self.header = server.header

    def same_parameters(self, call: Given) -> None:
        """The server decodes what the caller gave, in its order."""
        assert parse_qsl(self.query, keep_blank_values=True) == pairs(call.get("query"))
        if "form" in call:
            assert parse_qsl(self.body.decode(), keep_blank_values=True) == pairs(call["form"])


def pairs(parameters: Given | None) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for name, value in (parameters or {}).items():
        values: list[str] = [value] if isinstance(value, str) else value
        found += [(name, each) for each in values]
    return found


def signature(key: str | bytes, message: str | bytes, digest: str) -> bytes:
    """An HMAC by Python's own module and nothing of ours."""
    secret, text = (part.encode() if isinstance(part, str) else part for part in (key, message))
    return hmac.new(secret, text, digest).digest()


@SLOWLY
@given(call=CALLS)
def test_timestamp_method_target_and_body(ask: Ask, server: Server, call: Given) -> None:
    ask("woo", "v3", "POST /v3/algo/order", call)
    received = Received(server)
    received.same_parameters(call)
    message = f"1700000000123{received.method}{received.target}".encode() + received.body
    assert received.header("x-api-signature") == signature(SECRET, message, "sha256").hex()


@SLOWLY
@given(call=CALLS)
def test_sorted_raw_parameters_and_body_digest(ask: Ask, server: Server, call: Given) -> None:
    from urllib.parse import quote

    ask("webull", "hmac_sha256", "POST /openapi/trade/order/place", call)
    received = Received(server)
    received.same_parameters(call)
    names = ("x-app-key", "x-timestamp", "x-signature-version", "x-signature-algorithm", "x-signature-nonce", "host")
    together: dict[str, list[str]] = {}
    sent = [(name, received.header(name) or "") for name in names]
    for name, value in sorted(parse_qsl(received.query, keep_blank_values=True) + sent):
        together.setdefault(name, []).append(value)
    text = "&".join([received.path, "&".join(f"{name}={'&'.join(values)}" for name, values in together.items())])
    text += f"&{hashlib.sha256(received.body).hexdigest().upper()}" if received.body else ""
    wanted = base64.b64encode(signature(SECRET + "&", quote(text, safe=""), "sha256")).decode()
    assert received.header("x-signature") == wanted


@SLOWLY
@given(call=PARAMETER_CALLS)
def test_signed_parameters(ask: Ask, server: Server, call: Given) -> None:
    ask("binance", "hmac", "POST /api/v3/order", call)
    received = Received(server)
    into, rest = (received.body.decode(), received.query) if "form" in call else (received.query, "")
    params, _, found = into.rpartition("signature=")
    params = params.removesuffix("&")
    assert params.endswith("timestamp=1700000000123")
    message = rest + params if "form" in call else params
    assert found == signature(SECRET, message, "sha256").hex()
    given_pairs = pairs(call.get("form") if "form" in call else call.get("query"))
    assert parse_qsl(params, keep_blank_values=True) == [*given_pairs, ("timestamp", "1700000000123")]


@SLOWLY
@given(call=st.fixed_dictionaries({"form": PARAMETERS}))
def test_a_nonce_first_in_the_form(ask: Ask, server: Server, call: Given) -> None:
    ask("kraken", "default", "POST /0/private/AddOrder", call)
    received = Received(server)
    (name, nonce), *others = parse_qsl(received.body.decode(), keep_blank_values=True)
    assert (name, others) == ("nonce", pairs(call["form"]))
    message = received.path.encode() + hashlib.sha256(nonce.encode() + received.body).digest()
    wanted = base64.b64encode(signature(base64.b64decode(SECRET), message, "sha512")).decode()
    assert received.header("API-Sign") == wanted
    assert received.header("Content-Type") == "application/x-www-form-urlencoded"
