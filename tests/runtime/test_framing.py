"""Headers that frame a request are the transport's: nobody else's word about them goes out."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from typing import Any

import pytest

from generator.runtime.auth.signing import Level
from generator.runtime.errors.exceptions import ConnectionFailed, InvalidParameter, SigningFailed
from generator.runtime.http.framing import OURS, Misframed, check_framing
from generator.runtime.http.request import Request, SignedRequest
from generator.runtime.http.response import Response
from generator.runtime.http.transport import RequestOptions

from . import acme
from .drivers import Asynchronous, Blocking, Driver
from .server import Server, reply
from .test_limits import venue
from .transports import ALL, Transports

OK = reply('{"code": 0, "data": 1}')
VALUES = {
    "Content-Length": "3",
    "content-length": "0",
    "Transfer-Encoding": "chunked",
    "Host": "elsewhere.test",
    "Expect": "100-continue",
    "Connection": "close",
    "Keep-Alive": "timeout=5",
    "Proxy-Connection": "keep-alive",
    "TE": "trailers",
    "Trailer": "X-Sum",
    "UPGRADE": "h2c",
    "HTTP2-Settings": "AAMAAABkAAQAAP__",
}


def test_every_name_is_tried_here() -> None:
    assert {name.lower() for name in VALUES} == OURS


@pytest.mark.parametrize("name", VALUES)
def test_options_cannot_set_them(driver: Driver, name: str) -> None:
    with Server(OK) as server:
        with pytest.raises(InvalidParameter, match=f"header {name}: must not be set: the HTTP client sets it"):
            driver.call(server.url, acme.PING, options=RequestOptions(headers={name: VALUES[name]}))
        with pytest.raises(InvalidParameter, match="must not be set: the HTTP client sets it"):
            driver.client(server.url).with_options(headers={name: VALUES[name]})
        assert server.requests == []


@pytest.mark.parametrize("name", VALUES)
def test_a_raw_request_cannot_set_them(name: str) -> None:
    with Server(OK) as server, Blocking().client(server.url) as client:
        with pytest.raises(InvalidParameter, match=f"header {name}: must not be set: the HTTP client sets it"):
            client.request("POST /v1/x", body={"a": 1}, headers={name: VALUES[name]})
        assert server.requests == []


def signs_with(**headers: str) -> Level:
    """A level that adds these."""

    def sign(request: Request, credentials: acme.Credentials, *, settings: object) -> SignedRequest:
        return request.signed({name.replace("_", "-"): value for name, value in headers.items()})

    return Level(sign)


@pytest.mark.parametrize("name", VALUES)
def test_a_signature_cannot_set_them(driver: Driver, name: str) -> None:
    made = venue()
    made.levels["signed"] = signs_with(**{name.replace("-", "_"): VALUES[name]})
    with Server(OK) as server:
        with pytest.raises(SigningFailed, match=f"header {name}, which must not be set: the HTTP client sets it"):
            driver.call(server.url, acme.SET_LEVERAGE, body={"a": 1}, client={"venue": made})
        assert server.requests == []


def test_a_signature_may_say_what_the_transport_says(driver: Driver) -> None:
    made = venue()
    with Server(OK) as server:
        host = server.url.removeprefix("http://")
        made.levels["signed"] = signs_with(Host=host, Content_Length="7")
        driver.call(server.url, acme.SET_LEVERAGE, body={"a": 1}, client={"venue": made})
        assert server.body == b'{"a":1}'
        names = [line.partition(":")[0].lower() for line in server.head[1:]]
        assert names.count("host") == names.count("content-length") == 1


def with_header(name: str, value: str, is_async: bool) -> Any:
    """A middleware that adds a header."""

    def changed(request: Request) -> Request:
        made: dict[str, Any] = {field: getattr(request, field) for field in Request.__struct_fields__}
        made["headers"] = (*request.headers, (name, value))
        return Request(**made)

    async def adds(request: Request, send: Any) -> Response:
        answer: Response = await send(changed(request))
        return answer

    def adds_blocking(request: Request, send: Any) -> Response:
        answer: Response = send(changed(request))
        return answer

    return adds if is_async else adds_blocking


@pytest.mark.parametrize("name", [*VALUES, "Content-Length ", "Transfer-Encoding\t", "X:Y"])
def test_a_middleware_cannot_set_them(driver: Driver, name: str) -> None:
    adds = with_header(name, VALUES.get(name, "5"), isinstance(driver, Asynchronous))
    with Server(OK) as server:
        with pytest.raises(ConnectionFailed) as refused:
            driver.call(server.url, acme.PLACE, body={"type": "market"}, client={"middleware": [adds]})
        assert not refused.value.sent
        assert "cannot be sent: " in str(refused.value)
        assert ("the HTTP client sets it" in str(refused.value)) == (name in VALUES)
        assert server.requests == []


@pytest.mark.parametrize("transports", ALL, ids=lambda transports: transports.name)
@pytest.mark.parametrize("headers", [{"Host": "b.test"}, {"Content-Length": "1"}, {"Transfer-Encoding": "chunked"}])
def test_no_transport_sends_them(transports: Transports, headers: Mapping[str, str]) -> None:
    with Server(OK) as server:
        (found,) = transports.send(Request.of("POST", f"{server.url}/x", body=b"{}", headers=headers))
        assert isinstance(found, ConnectionFailed), repr(found)
        assert not found.sent
        assert server.requests == []


def test_the_same_twice_is_not_the_same() -> None:
    check_framing([("Host", "h"), ("content-length", "2")], "h", 2)
    for headers in ([("Host", "h"), ("host", "h")], [("Content-Length", "02")], [("Content-Length", "2")] * 2):
        with pytest.raises(Misframed):
            check_framing(headers, "h", 2)
    with pytest.raises(Misframed):
        check_framing([("Content-Length", "2")], "h")


# Accept-Encoding ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("transports", ALL, ids=lambda transports: transports.name)
def test_what_can_be_read_is_asked_for(transports: Transports) -> None:
    body = json.dumps({"code": 0, "data": "x" * 500}).encode()
    packed = reply(gzip.compress(body), headers=["Content-Encoding: gzip"])
    with Server(packed) as server:
        (found,) = transports.send(Request.of("GET", f"{server.url}/x"))
        assert server.header("Accept-Encoding") == "gzip, deflate"
        assert isinstance(found, Response)
        assert found.body == body
        transports.send(Request.of("GET", f"{server.url}/x", headers={"accept-encoding": "identity"}))
        assert [line for line in server.head if line.lower().startswith("accept-encoding")] == [
            "accept-encoding: identity"
        ]


def test_a_signature_over_all_headers_does_not_cover_what_the_transport_adds(driver: Driver) -> None:
    seen: list[str] = []

    def sign(request: Request, credentials: acme.Credentials, *, settings: object) -> SignedRequest:
        seen.extend(name.lower() for name, _ in request.headers)
        return request.signed({"X-SIGN": "1"})

    made = venue()
    made.levels["signed"] = Level(sign)
    with Server(OK) as server:
        driver.call(server.url, acme.SET_LEVERAGE, body={"a": 1}, client={"venue": made})
        assert server.header("Accept-Encoding")
    assert seen
    assert "accept-encoding" not in seen
