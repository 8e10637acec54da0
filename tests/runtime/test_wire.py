"""What arrives at the server, byte for byte."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.runtime.calls.operation import Anything, Effect, Operation
from generator.runtime.errors.exceptions import ConnectionFailed, OutcomeUnknown
from generator.runtime.http.request import Request
from generator.runtime.http.socket_transport import SocketTransport
from generator.runtime.http.transport import RequestOptions, Timeout

from . import acme
from .drivers import KEY, Driver
from .server import Server, reply

OK = reply('{"code": 0, "data": null}')
ORDER = reply('{"code": 0, "data": {"id": "1", "side": "buy", "qty": 1}}')


def test_a_read_sends_nothing_that_was_not_asked_for(driver: Driver) -> None:
    with Server(OK) as server:
        driver.call(server.url, acme.PING)
    host = server.url.removeprefix("http://")
    assert server.head[0] == "GET /ping HTTP/1.1"
    assert sorted(server.head[1:]) == [
        "Accept-Encoding: gzip, deflate",
        "Accept: application/json",
        f"Host: {host}",
        "User-Agent: acme-sdk/0.1.0",
    ]


def test_an_order_is_signed_over_the_very_bytes(driver: Driver) -> None:
    with Server(ORDER) as server:
        body = {"symbol": "00700", "qty": Decimal("1E-8"), "price": None, "note": "é\u2028"}
        driver.call(server.url, acme.PLACE, body=body)
    assert server.head[0] == "POST /v1/orders HTTP/1.1"
    assert server.body == '{"symbol":"00700","qty":0.00000001,"note":"é\u2028"}'.encode()
    assert server.header("X-TIME") == "1700000000123"
    assert server.header("Content-Type") == "application/json"
    assert server.header("Content-Length") == str(len(server.body))
    text = f"1700000000123#POST#/v1/orders#{server.body.decode()}"
    from generator.runtime.auth.digests import hmac_sha256

    assert server.header("X-SIGN") == hmac_sha256("acme-secret-0987654321", text).hex()
    assert not server.header("X-NONE")
    assert server.header("Accept-Encoding") == "gzip, deflate"
    assert len(server.head) == 10


def test_a_delete_carries_its_json_body(driver: Driver) -> None:
    with Server(OK) as server:
        assert driver.call(server.url, acme.CANCEL, body={"order_no": "7", "reference_id": None}) is None
    assert server.head[0] == "DELETE /v1/orders HTTP/1.1"
    assert server.body == b'{"order_no":"7"}'


def test_a_bare_list_is_made_of_structs_and_mappings(driver: Driver) -> None:
    done = '{"result": {"code": 0}}'
    with Server(reply(f'{{"code": 0, "data": [{done}, {done}]}}')) as server:
        driver.call(
            server.url,
            acme.CANCEL_BATCH,
            body=[{"order_no": "1"}, acme.CancelRequest(reference_id="mine")],
        )
    assert server.body == b'[{"order_no":"1"},{"reference_id":"mine"}]'


@pytest.mark.parametrize("method", ["POST", "PUT"])
def test_forms_and_empty_bodies(driver: Driver, method: str) -> None:
    operation = Operation(
        id="x.form", method=method, path="/f", effect=Effect.IDEMPOTENT, body="form", result=Anything()
    )
    with Server(OK) as server:
        driver.call(server.url, operation, form={"class": "equity", "tag": "a b&c=é", "preview": True, "x": None})
        assert server.body == b"class=equity&tag=a%20b%26c%3D%C3%A9&preview=true"
        assert server.header("Content-Type") == "application/x-www-form-urlencoded"
        driver.call(server.url, operation)
        assert server.body == b""
        assert server.header("Content-Length") == "0"
        assert server.header("Content-Type") is None


def test_a_delete_without_a_body_says_nothing_of_one(driver: Driver) -> None:
    operation = Operation(id="x.y", method="DELETE", path="/x", effect=Effect.ORDER, result=Anything())
    with Server(OK) as server:
        driver.call(server.url, operation)
    assert (server.body, server.header("Content-Length")) == (b"", None)


def test_path_query_and_prefix_are_encoded_once(driver: Driver) -> None:
    with Server(ORDER) as server:
        driver.call(
            server.url + "/base",
            acme.GET_ORDER,
            path={"order_id": "a/b ?#%"},
            query={
                "symbols": ["A,B", "C"],
                "after": acme.Side.BUY,
                "max": Decimal("1E+3"),
                "all": False,
                "~": "-._~*'()",
                "no": None,
            },
        )
    line = "GET /base/v1/orders/a%2Fb%20%3F%23%25?symbols=A%2CB&symbols=C&after=buy&max=1000&all=false&~=-._~"
    assert server.head[0] == line + "%2A%27%28%29 HTTP/1.1"
    assert server.header("X-KEY") == KEY


@pytest.mark.parametrize(
    "target",
    ["/v1/a%7eb", "/v1/%7E", "/v1/a[0]?b[1]=c|d", "/v1/./x/../y", "/v1/*'!;=@", "/v1//x", "/v1/x?a=b?c=/d&&e", "/%2f"],
)
def test_a_target_arrives_as_it_was_signed(driver: Driver, target: str) -> None:
    with Server(OK) as server:
        driver.request(server.url, f"GET {target}")
    assert server.head[0] == f"GET {target} HTTP/1.1"


def test_headers_of_a_call_replace_those_of_the_client(driver: Driver) -> None:
    with Server(OK) as server:
        driver.call(server.url, acme.PING, options=RequestOptions(headers={"accept": "text/csv", "X-Extra": "1"}))
    assert [line for line in server.head if line.lower().startswith("accept:")] == ["accept: text/csv"]
    assert server.header("X-Extra") == "1"


def test_redirects_are_not_followed_and_cookies_not_kept(driver: Driver) -> None:
    away = reply("", 302, ["Location: /elsewhere", "Set-Cookie: a=b"])
    with Server(away) as server:

        def ping(client: object) -> object:
            return client._call(acme.PING)  # type: ignore[attr-defined] # pyright: ignore

        for _ in range(2):
            with pytest.raises(Exception, match="redirects are not followed"):
                driver.calls(server.url, ping, ping)
        assert len(server.requests) == 2
        assert server.header("Cookie") is None


def test_connections_are_kept(driver: Driver) -> None:
    with Server(OK) as server:

        def ping(client: object) -> object:
            return client._call(acme.PING)  # type: ignore[attr-defined] # pyright: ignore

        driver.calls(server.url, ping, ping, ping)
        assert (len(server.requests), server.connections) == (3, 1)


@pytest.mark.parametrize("operation", [acme.CANCEL, acme.SET_LEVERAGE, acme.PING], ids=lambda operation: operation.id)
def test_nothing_is_sent_twice_when_a_kept_connection_breaks(driver: Driver, operation: Operation[object]) -> None:
    def vanish(connection: object) -> None:
        """Close without an answer."""

    def call(client: object) -> object:
        body = None if operation is acme.PING else {"order_no": "1"}
        return client._call(operation, body=body)  # type: ignore[attr-defined] # pyright: ignore

    with Server(OK, vanish, OK) as server:
        with pytest.raises((ConnectionFailed, OutcomeUnknown)):
            driver.calls(server.url, call, call)
        assert len(server.requests) == 2


def test_an_address_of_ones_own_goes_out_as_written() -> None:
    transport = SocketTransport()
    with Server(OK) as server:
        request = Request.of("GET", server.url + "/a%7e?x=%5b&y", headers={"A": "b"})
        assert transport.send(request, Timeout()).status == 200
        assert server.head[0] == "GET /a%7e?x=%5b&y HTTP/1.1"
    transport.close()
