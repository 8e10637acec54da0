"""The request that signing sees."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from generator.runtime.http.request import Request, SignedRequest, merged


def test_parts_of_a_request() -> None:
    request = Request.of("POST", "https://API.acme.test:8443/v1/x?b=2&a=%2C", headers={"A": "b"}, body="{é}")
    assert (request.method, request.host, request.path) == ("POST", "api.acme.test:8443", "/v1/x")
    assert (request.query, request.target) == ("b=2&a=%2C", "/v1/x?b=2&a=%2C")
    assert request.url == "https://API.acme.test:8443/v1/x?b=2&a=%2C"
    assert request.query_params == (("b", "2"), ("a", ","))
    assert (request.text, request.payload, request.body) == ("{é}", "{é}", "{é}".encode())
    assert (request.header("a"), request.header("b")) == ("b", None)


def test_what_is_absent_is_empty() -> None:
    request = Request.of("GET", "https://acme.test")
    assert (request.path, request.query, request.target, request.text, request.payload) == ("/", "", "/", "", "")
    assert Request.of("GET", "https://acme.test/a", query={"x": "a b", "y": None}).payload == "x=a%20b"
    assert Request.of("GET", "https://acme.test/a?z=1", query={"x": 1}).query == "z=1&x=1"


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://acme.test:443/", "acme.test"),
        ("http://acme.test:80/", "acme.test"),
        ("http://acme.test:443/", "acme.test:443"),
        ("http://[::1]:5/", "[::1]:5"),
    ],
)
def test_the_usual_port_is_not_part_of_the_host(url: str, host: str) -> None:
    assert Request.of("GET", url).host == host


def test_forms() -> None:
    request = Request.of("POST", "https://acme.test/x", form={"a": "b c", "d": True})
    assert request.form_params == (("a", "b c"), ("d", "true"))
    assert request.body == b"a=b%20c&d=true"


def test_signing_adds_headers_and_keeps_the_rest() -> None:
    request = Request.of("GET", "https://acme.test/x?a=1", headers={"Accept": "x", "x-key": "old"})
    signed = request.signed({"X-KEY": "new", "X-NONE": None}, {"signature": "abc"})
    assert isinstance(signed, SignedRequest)
    assert signed.headers == (("Accept", "x"), ("X-KEY", "new"))
    assert signed.steps == {"signature": "abc"}
    assert (signed.url, signed.query_params, signed.body) == (request.url, request.query_params, request.body)
    assert request.header("x-key") == "old"


def test_neither_repr_nor_pickle_show_a_signature() -> None:
    signed: Any = Request.of("POST", "https://acme.test/x?key=hush", body="hush").signed({"K": "hush"}, {"s": "hush"})
    assert repr(signed) == str(signed) == "SignedRequest(POST https://acme.test/x, ...)"
    assert "hush" not in str(signed.__rich_repr__())
    with pytest.raises(TypeError, match="credentials"):
        pickle.dumps(signed)


def test_later_headers_win() -> None:
    assert merged([("A", "1"), ("B", "2")], [("a", "3")]) == (("a", "3"), ("B", "2"))
