"""The harness itself: what a record says is compared, and what differs is told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.runtime.http.request import Request, SignedRequest
from tests.signing.compare import differences
from tests.signing.scheme import Scheme, Unfit, request_of


def signed(headers: dict[str, str], body: str = "") -> SignedRequest:
    return Request.of("POST", "https://api.example.com/v1/x", body=body).signed(headers)


def told(found: SignedRequest, **expected: Any) -> list[str]:
    return list(differences(found, {"inputs": {}, "expected": {"compare": list(expected), **expected}}))


@pytest.mark.parametrize(
    ("body", "wanted", "same"),
    [
        ('{"a": 1.50, "b": [true, null]}', {"b": [True, None], "a": 1.5}, True),
        ('{"a": 1e0}', {"a": 1}, True),
        ('{"a": 1}', {"a": True}, False),
        ('{"a": "1"}', {"a": 1}, False),
        ('{"a": 1, "b": 2}', {"a": 1}, False),
        ("[]", {}, False),
        ("", None, False),
        ("a=1", {"a": "1"}, False),
    ],
)
def test_the_value_of_a_body(body: str, wanted: Any, same: bool) -> None:
    assert (told(signed({}, body), body_json=wanted) == []) is same


def test_parameters_of_authorization() -> None:
    found = signed({"Authorization": 'OAuth realm="a, b", oauth_nonce=n1 , oauth_signature="x%3D"'})
    assert told(found, auth_params={"oauth_signature": "x%3D", "oauth_nonce": "n1", "realm": "a, b"}) == []
    assert told(found, auth_params={"oauth_nonce": "n2"}) == ["auth-param oauth_nonce is 'n1', not 'n2'"]
    assert told(signed({}), auth_params={"realm": "r"}) == ["auth-param realm is None, not 'r'"]


def test_a_base_path_is_part_of_the_path() -> None:
    request = request_of({"request": {"method": "GET", "base_url": "https://api.example.com/base", "path": "/a b"}})
    assert (request.path, request.url) == ("/base/a%20b", "https://api.example.com/base/a%20b")


def test_an_operation_is_signed_at_its_level() -> None:
    scheme = Scheme.load(Path("specs"), "wooxpro")
    inputs = {
        "credentials": {"key": "k", "secret": "s", "memo": ""},
        "clock_unix_ms": 1700000000000,
        "operation": "trading.submit_order",
        "request": {"method": "POST", "base_url": "https://api.example.com", "path": "/x"},
    }
    found = scheme.run({"inputs": inputs})
    assert isinstance(found, SignedRequest)
    assert found.header("X-BM-SIGN")
    with pytest.raises(Unfit, match=r"no operation `trading\.nothing`"):
        scheme.run({"inputs": {**inputs, "operation": "trading.nothing"}})
