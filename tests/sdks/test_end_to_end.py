"""Typed calls over real sockets: what arrives is exactly what is documented, signed, and nothing more."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable
from typing import Any

import pytest

from tests.conventions.places import GENERATED
from tests.sdks.calls import OK, THINGS, read
from tests.sdks.canned import Reply
from tests.sdks.plainly import items_of
from tests.sdks.sdks import HABITTRADE, SDKS, WEBULL, WOOXPRO, Asynchronous, Driver, Sdk
from tests.sdks.server import Arrival, Server, expected, level
from tests.sdks.wire import Wire
from tests.sdks.wires import WIRES

STATIC: dict[str, dict[str, str]] = {
    "habittrade": {},
    "tradier": {"Accept": "application/json"},
    "webull": {"x-version": "v3"},
    "wooxpro": {},
}
"""Headers that the documentation asks for with every request."""


def headers_of(arrival: Arrival) -> dict[str, str]:
    """The headers as they arrived; none may come twice."""
    names = [name.lower() for name, _ in arrival.headers]
    assert len(names) == len(set(names)), names
    return dict(arrival.headers)


def wanted_headers(sdk: Sdk, arrival: Arrival, content_type: str | None, settings: dict[str, str]) -> dict[str, str]:
    """Every header that this request may have. HTTP leaves open whether a DELETE without a body says so."""
    has_body = arrival.method in ("POST", "PUT") or arrival.body or arrival.header("content-length")
    return {
        "Host": arrival.header("host"),
        "Accept-Encoding": "gzip, deflate",
        "User-Agent": f"{sdk}-sdk/{sdk.module().__version__}",
        **STATIC[sdk.name],
        **({"Content-Type": content_type} if content_type else {}),
        **({"Content-Length": str(len(arrival.body))} if has_body else {}),
        **expected(sdk, arrival, settings).headers,
    }


@pytest.mark.parametrize("wire", WIRES, ids=[wire.id for wire in WIRES])
def test_a_call_sends_the_documented_request_and_nothing_more(wire: Wire, driver: Driver) -> None:
    with Server(wire.sdk).answer(wire.reply) as server:
        (result,) = driver.run(wire.sdk, wire.call, base_url=server.url)
    (arrival,) = server.arrivals
    assert (arrival.method, arrival.target, arrival.body) == (wire.method, wire.target, wire.body.encode())
    assert arrival.method != "GET" or not arrival.header("content-length")
    assert headers_of(arrival) == wanted_headers(wire.sdk, arrival, wire.content_type, {})
    assert arrival.header("host") == server.url.removeprefix("http://")
    assert server.refused == 0
    assert wire.show(items_of(result)) == wire.result


def test_every_operation_is_called_here(sdk: Sdk) -> None:
    values = [value for name in operations(sdk) for value in sdk.names(name).values()]
    known = {value.id for value in values if type(value).__name__ == "Operation"}
    assert known <= {wire.operation for wire in WIRES if wire.sdk is sdk}
    assert known


def operations(sdk: Sdk) -> list[str]:
    """The modules that describe the operations of an SDK."""
    folder = GENERATED / sdk.name / f"{sdk}_sdk" / "_operations"
    return [f"_operations.{file.stem}" for file in sorted(folder.glob("[a-z]*.py"))]


def test_a_wrong_key_is_refused_as_documented(venue: Server, driver: Driver) -> None:
    sdk = venue.sdk
    wrong = {name: f"{value}x" for name, value in sdk.credentials.items()}
    venue.answer(OK[sdk.name])
    (error,) = driver.failures(sdk, lambda client: client.request("POST /v9/x", body={}), base_url=venue.url, **wrong)
    assert type(error) is sdk.error("authentication")
    assert venue.refused == 1
    assert not any(value in f"{error!r} {error}" for value in wrong.values())


def test_every_attempt_is_signed_anew(venue: Server, driver: Driver) -> None:
    venue.answer(OK[venue.sdk.name])
    driver.run(venue.sdk, read, read, read, base_url=venue.url)
    assert venue.refused == 0
    nonces = [arrival.header("x-signature-nonce") for arrival in venue.arrivals]
    assert venue.sdk is not WEBULL or len(set(nonces)) == 3


# what nobody has described --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "target", "body"),
    [
        (
            {"what": "GET /v9/things", "query": {"page": 1, "on": True, "tags": ["a", "b"]}},
            "?page=1&on=true&tags=a&tags=b",
            "",
        ),
        ({"what": "post /v9/things", "body": {"a": None, "b": [1, "é"]}}, "", '{"a":null,"b":[1,"é"]}'),
        ({"what": "PUT /v9/{name}", "path": {"name": "things"}, "form": {"a": "x y", "b": "&"}}, "", "a=x%20y&b=%26"),
        ({"what": "DELETE /v9/things?id=%7e1", "query": {"all": False}}, "?id=%7e1&all=false", ""),
    ],
    ids=["query", "json", "form", "written-query"],
)
def test_an_undocumented_endpoint_is_signed_like_the_others(
    venue: Server, driver: Driver, given: dict[str, Any], target: str, body: str
) -> None:
    venue.answer(OK[venue.sdk.name])
    (result,) = driver.run(venue.sdk, lambda client: client.request(**given), base_url=venue.url)
    (arrival,) = venue.arrivals
    assert venue.refused == 0
    assert arrival.target == f"/v9/things{target}"
    assert arrival.body.decode() == body
    assert arrival.header("content-type") == (
        "application/x-www-form-urlencoded" if "form" in given else "application/json" if "body" in given else ""
    )
    assert repr(result) == THINGS


def test_an_unsigned_call_carries_no_key(venue: Server, driver: Driver) -> None:
    sdk = venue.sdk
    venue.answer(OK[sdk.name])

    def call(client: Any) -> Any:
        return client.request("GET /contract/public/x", signed=False, headers={"X-Mine": "1"})

    if sdk is WOOXPRO:
        driver.run(sdk, call, base_url=venue.url)
    else:
        (error,) = driver.failures(sdk, call, base_url=venue.url)
        assert type(error) is sdk.error("authentication")
    (arrival,) = venue.arrivals
    names = {"Host", "Accept-Encoding", "User-Agent", "X-Mine", *STATIC[sdk.name]}
    assert set(headers_of(arrival)) == names


# addresses and settings -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("ending", ["", "/"])
def test_a_base_url_may_have_a_path(venue: Server, driver: Driver, ending: str) -> None:
    wires = [wire for wire in WIRES if wire.sdk is venue.sdk]
    venue.answer(*[wire.reply for wire in wires])
    driver.run(venue.sdk, *[wire.call for wire in wires], base_url=f"{venue.url}/proxy/v0{ending}")
    assert venue.refused == 0, "the path that is sent is the path that is signed"
    assert [arrival.target for arrival in venue.arrivals] == [f"/proxy/v0{wire.target}" for wire in wires]


ENVIRONMENTS: list[tuple[str, str, str, dict[str, str]]] = [
    ("habittrade", "production", "https://api.habittrade.com", {}),
    ("habittrade", "uat", "https://api-uat.habittrade.com", {}),
    ("tradier", "production", "https://api.tradier.com", {}),
    ("tradier", "sandbox", "https://sandbox.tradier.com", {}),
    ("webull", "production", "https://api.webull.hk", {"signature_algorithm": "HMAC-SHA1"}),
    ("webull", "sandbox", "https://api.sandbox.webull.hk", {"signature_algorithm": "HMAC-SHA1"}),
    ("webull", "broker", "https://broker-api.webull.hk", {"signature_algorithm": "HMAC-SHA256"}),
    ("webull", "broker_sandbox", "https://broker-api.sandbox.webull.hk", {"signature_algorithm": "HMAC-SHA256"}),
    ("wooxpro", "production", "https://cloud-api.wooxpro.com", {}),
]


@pytest.mark.parametrize(("name", "environment", "address", "settings"), ENVIRONMENTS)
def test_an_environment_has_its_address_and_settings(
    name: str, environment: str, address: str, settings: dict[str, str], driver: Driver
) -> None:
    (sdk,) = [sdk for sdk in SDKS if sdk.name == name]
    with sdk.client(environment=environment) as client:
        assert (client.environment, client.base_url) == (environment, address)
    wire = next(wire for wire in WIRES if wire.sdk is sdk and wire.is_order)
    with Server(sdk, **settings).answer(wire.reply) as server:
        driver.run(sdk, wire.call, environment=environment, base_url=server.url)
    assert server.refused == 0
    assert headers_of(server.arrivals[0]) == wanted_headers(sdk, server.arrivals[0], wire.content_type, settings)


def test_all_environments_are_here(sdk: Sdk) -> None:
    environments = sdk.module("_venue").VENUE.environments
    assert [name for venue, name, *_ in ENVIRONMENTS if venue == sdk.name] == list(environments)
    with pytest.raises(ValueError, match="no environment 'mars'"):
        sdk.client(environment="mars")


@pytest.mark.parametrize(
    ("sdk", "settings"),
    [
        (HABITTRADE, {"signature_encoding": "hex"}),
        (WOOXPRO, {"header_prefix": "X-API-"}),
        (WEBULL, {"signature_algorithm": "HMAC-SHA256"}),
    ],
    ids=str,
)
def test_a_setting_changes_the_signature(sdk: Sdk, settings: dict[str, str], driver: Driver) -> None:
    wires = [wire for wire in WIRES if wire.sdk is sdk]
    with Server(sdk, **settings).answer(*[wire.reply for wire in wires]) as server:
        driver.run(sdk, *[wire.call for wire in wires], base_url=server.url, **settings)
        assert server.refused == 0
        for wire, arrival in zip(wires, server.arrivals, strict=True):
            assert headers_of(arrival) == wanted_headers(sdk, arrival, wire.content_type, settings)
        server.answer(*[wire.reply for wire in wires])
        signed = [wire for wire in wires if level(sdk, Arrival(wire.method, wire.target, (), b"")) is not None]
        driver.failures(sdk, *[wire.call for wire in signed], base_url=server.url)
        assert server.refused == len(signed), "without the setting, the signature is another one"


# forms of an answer ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("coding", ["gzip", "deflate", "identity", "none"])
def test_an_answer_may_come_compressed_though_nobody_asked(venue: Server, driver: Driver, coding: str) -> None:
    reply = OK[venue.sdk.name]
    packers: dict[str, Callable[[bytes], bytes]] = {"gzip": gzip.compress, "deflate": zlib.compress}
    packed = packers.get(coding, bytes)(reply.body)
    venue.answer(Reply(200, packed, {"Content-Encoding": coding} if coding != "none" else {}))
    (result,) = driver.run(venue.sdk, read, base_url=venue.url)
    assert repr(result) == THINGS


@pytest.mark.parametrize("content_type", ["text/html", "text/plain; charset=iso-8859-1", "application/octet-stream"])
def test_json_is_read_whatever_it_is_called(venue: Server, driver: Driver, content_type: str) -> None:
    venue.answer(OK[venue.sdk.name]._replace(headers={"Content-Type": content_type}))
    (result,) = driver.run(venue.sdk, read, base_url=venue.url)
    assert repr(result) == THINGS


def test_connections_are_kept_and_closed(sdk: Sdk) -> None:
    driver = Asynchronous()
    with Server(sdk).answer(OK[sdk.name]) as server:
        assert len(driver.run(sdk, *[read] * 5, base_url=server.url)) == 5
        client = sdk.client(base_url=server.url)
        client.close()
        client.close()
        with pytest.raises(sdk.runtime("errors.exceptions").ClientClosed):
            client.request("GET /v9/x")
        assert len(server.arrivals) == 5
