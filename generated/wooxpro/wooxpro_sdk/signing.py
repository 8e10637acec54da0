# Printed by `sdkwright generate` from specs/wooxpro/. Changes belong there, not here.
"""Request signing of WOO X Pro.

Pure functions: no clock, no network. ``sign`` returns the request with its headers, and the named steps that led to
them; ``VECTORS`` are the cases that prove it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Final, Literal

from msgspec import Struct

from ._runtime.auth.credentials import CredentialsBase
from ._runtime.auth.digests import hmac_sha256
from ._runtime.auth.signing import Level
from ._runtime.auth.vectors import Vector
from ._runtime.data.signing_json import json_array, json_text
from ._runtime.http.request import Request as Request, SignedRequest as SignedRequest


class Credentials(CredentialsBase):
    """Who is asking, to WOO X Pro; masked wherever it is shown.

    Args:
        key: The access key. Environment: ``WOOXPRO_API_KEY``.
        secret: Signs; it looks like hex and is used as it is. Environment: ``WOOXPRO_API_SECRET``.
        memo: What the key was made with as memo. Signed, and never sent. Environment: ``WOOXPRO_API_MEMO``.
    """

    __slots__ = ("key", "secret", "memo")
    VARIABLES: ClassVar[Mapping[str, str]] = {
        "key": "WOOXPRO_API_KEY",
        "secret": "WOOXPRO_API_SECRET",
        "memo": "WOOXPRO_API_MEMO",
    }

    MAY_BE_EMPTY: ClassVar[frozenset[str]] = frozenset(["memo"])

    key: str
    secret: str
    memo: str

    def __init__(self, *, key: str | None = None, secret: str | None = None, memo: str | None = None) -> None:
        super().__init__(key=key, secret=secret, memo=memo)


class Settings(Struct, frozen=True, kw_only=True):
    """Choices that the documentation of WOO X Pro leaves open."""

    header_prefix: Literal["X-BM-", "X-API-"] = "X-BM-"
    """The pages exist in two generations that differ in the names of the three headers."""
    websocket_login_suffix: Literal["bitmart.WebSocket", "wooxpro.WebSocket"] = "bitmart.WebSocket"
    """The last part of what a websocket login signs.

    The page prints wooxpro.WebSocket with a signature made of bitmart.WebSocket.
    """


def sign_keyed(
    request: Request,
    credentials: Credentials,
    *,
    settings: Settings,
) -> SignedRequest:
    """Level ``keyed``: The access key alone, in a header.

    Documented for every private GET.

    Source: Get Order Detail (KEYED), Request Parameter, https://developer.wooxpro.com/english/trading/order
    """
    return request.signed(
        headers={f"{settings.header_prefix}KEY": credentials.key},
        steps={},
    )


def sign_signed(
    request: Request,
    credentials: Credentials,
    *,
    timestamp: str,
    settings: Settings,
) -> SignedRequest:
    """Level ``signed``: HMAC-SHA256 over `timestamp#memo#payload`, lower-case hex.

    `payload` is the exact body, or for GET and DELETE the query as sent. Neither method nor path is signed. The clocks
    may differ by a minute.

    Source: BitMart Futures V2, Signature, https://developer-pro.bitmart.com/en/futuresv2/
    """
    payload = request.query if request.method in ("GET", "DELETE") else request.text
    string_to_sign = f"{timestamp}#{credentials.memo}#{payload}"
    signature = hmac_sha256(credentials.secret, string_to_sign).hex()
    return request.signed(
        headers={
            f"{settings.header_prefix}KEY": credentials.key,
            f"{settings.header_prefix}SIGN": signature,
            f"{settings.header_prefix}TIMESTAMP": timestamp,
        },
        steps={
            "payload": payload,
            "string_to_sign": string_to_sign,
            "signature": signature,
        },
    )


def sign_websocket_login(
    request: Request,
    credentials: Credentials,
    *,
    timestamp: str,
    settings: Settings,
) -> SignedRequest:
    """Level ``websocket_login``: What the login message of the websocket carries: key, timestamp, signature and a word
    for the device.

    The request itself is not signed. The signature expires after 60 seconds.

    Source: 【Private】Login, Login Subscription Format, https://developer.wooxpro.com/english/websocket/login
    """
    string_to_sign = f"{timestamp}#{credentials.memo}#{settings.websocket_login_suffix}"
    signature = hmac_sha256(credentials.secret, string_to_sign).hex()
    return request.signed(
        headers={},
        steps={
            "string_to_sign": string_to_sign,
            "signature": signature,
        },
        frame=json_text(action="access", args=json_array(credentials.key, timestamp, signature, "web")),
    )


LEVELS: Final[Mapping[str, Level]] = {
    "keyed": Level(
        sign_keyed,
    ),
    "signed": Level(
        sign_signed,
        timestamp="unix_ms",
    ),
    "websocket_login": Level(
        sign_websocket_login,
        timestamp="unix_ms",
    ),
}
"""Every level, with the form of its timestamp and nonce."""

_USUAL: Final = Settings()


def sign(
    request: Request,
    credentials: Credentials,
    *,
    timestamp: str | int = "",
    nonce: str = "",
    level: str = "signed",
    settings: Settings = _USUAL,
) -> SignedRequest:
    """Sign ``request`` at one of ``LEVELS``; ``timestamp`` and ``nonce`` are used as they are given.

    Raises:
        MissingCredentials: a credential that this level needs was not given.
        KeyError: there is no such level.
    """
    return LEVELS[level].given(request, credentials, settings, str(timestamp), nonce)


VECTORS: Final[tuple[Vector, ...]] = (
    Vector(
        name="get-order",
        level="keyed",
        origin="computed",
        source="Get Order Detail (KEYED), Request Parameter",
        credentials={"key": "80618e45710812162b04892c7ee5ead4a3cc3e56"},
        method="GET",
        url="https://cloud-api.wooxpro.com/contract/private/order?symbol=BTCUSDT&order_id=220609666322019",
        headers={"X-BM-KEY": "80618e45710812162b04892c7ee5ead4a3cc3e56"},
    ),
    Vector(
        name="get-order-with-api-headers",
        level="keyed",
        origin="computed",
        source="Get Order Detail (KEYED), Request Parameter",
        credentials={"key": "80618e45710812162b04892c7ee5ead4a3cc3e56"},
        settings={"header_prefix": "X-API-"},
        method="GET",
        url="https://cloud-api.wooxpro.com/contract/private/order?symbol=BTCUSDT&order_id=220609666322019",
        headers={"X-API-KEY": "80618e45710812162b04892c7ee5ead4a3cc3e56"},
    ),
    Vector(
        name="doc-post",
        level="signed",
        origin="published",
        source="BitMart Spot, Signature",
        credentials={
            "key": "80618e45710812162b04892c7ee5ead4a3cc3e56",
            "secret": "6c6c98544461bbe71db2bca4c6d7fd0021e0ba9efc215f9c6ad41852df9d9df9",
            "memo": "test001",
        },
        timestamp="1589793796145",
        method="POST",
        url="https://api-cloud.bitmart.com/spot/v1/test-post",
        body='{"symbol":"BTC_USDT","price":"8600","count":"100"}',
        steps={
            "payload": '{"symbol":"BTC_USDT","price":"8600","count":"100"}',
            "string_to_sign": '1589793796145#test001#{"symbol":"BTC_USDT","price":"8600","count":"100"}',
        },
        headers={
            "X-BM-KEY": "80618e45710812162b04892c7ee5ead4a3cc3e56",
            "X-BM-TIMESTAMP": "1589793796145",
            "X-BM-SIGN": "c31dc326bf87f38bfb49a3f8494961abfa291bd549d0d98d9578e87516cee46d",
        },
    ),
    Vector(
        name="get-query",
        level="signed",
        origin="computed",
        source="Clients in use that sign BitMart requests",
        credentials={"key": "test-key-bitmart-01", "secret": "test-secret-bitmart-01", "memo": "my memo"},
        timestamp="1700000000007",
        method="GET",
        url="https://api-cloud.bitmart.com/spot/v1/user/fee?symbol=BTC_USDT&note=a%20b%2Fc",
        steps={
            "payload": "symbol=BTC_USDT&note=a%20b%2Fc",
            "string_to_sign": "1700000000007#my memo#symbol=BTC_USDT&note=a%20b%2Fc",
        },
        headers={
            "X-BM-KEY": "test-key-bitmart-01",
            "X-BM-TIMESTAMP": "1700000000007",
            "X-BM-SIGN": "0e6a665c8344ba7f1a020cd0e8cf3bbb584723338022d1514e541bbf08eb253f",
        },
    ),
    Vector(
        name="get-empty",
        level="signed",
        origin="computed",
        source="Clients in use that sign BitMart requests",
        credentials={"key": "test-key-bitmart-01", "secret": "test-secret-bitmart-01", "memo": "my memo"},
        timestamp="1700000000000",
        method="GET",
        url="https://api-cloud.bitmart.com/account/v1/wallet",
        steps={"payload": "", "string_to_sign": "1700000000000#my memo#"},
        headers={
            "X-BM-KEY": "test-key-bitmart-01",
            "X-BM-TIMESTAMP": "1700000000000",
            "X-BM-SIGN": "3909ee9c71ffe26be4d89ccaac7058b9fb90378c28364913cf0c720e7f2d2597",
        },
    ),
    Vector(
        name="post-json",
        level="signed",
        origin="computed",
        source="Clients in use that sign BitMart requests",
        credentials={"key": "test-key-bitmart-01", "secret": "test-secret-bitmart-01", "memo": "my memo"},
        timestamp="1735689600999",
        method="POST",
        url="https://api-cloud.bitmart.com/spot/v4/batch_orders",
        body='{"symbol":"BTC_USDT","orderParams":[{"side":"buy","type":"limit","size":"0.1","price":"100"}],"note":"\\u00e9\\u6d4b"}',
        steps={
            "string_to_sign": '1735689600999#my memo#{"symbol":"BTC_USDT","orderParams":[{"side":"buy","type":"limit","size":"0.1","price":"100"}],"note":"\\u00e9\\u6d4b"}'
        },
        headers={
            "X-BM-KEY": "test-key-bitmart-01",
            "X-BM-TIMESTAMP": "1735689600999",
            "X-BM-SIGN": "2be359767740d116cf4e01a32d9ef9b23ce93c12d3953650b6c76b9694d76d47",
        },
    ),
    Vector(
        name="cancel-order",
        level="signed",
        origin="computed",
        source="Cancel Order (SIGNED), Request Parameter",
        credentials={
            "key": "80618e45710812162b04892c7ee5ead4a3cc3e56",
            "secret": "6c6c98544461bbe71db2bca4c6d7fd0021e0ba9efc215f9c6ad41852df9d9df9",
            "memo": "test001",
        },
        settings={"header_prefix": "X-API-"},
        timestamp="1589793796145",
        method="POST",
        url="https://cloud-api.wooxpro.com/contract/private/cancel-order",
        body='{"symbol":"ETHUSDT","order_id":"220906179559421"}',
        steps={"string_to_sign": '1589793796145#test001#{"symbol":"ETHUSDT","order_id":"220906179559421"}'},
        headers={
            "X-API-KEY": "80618e45710812162b04892c7ee5ead4a3cc3e56",
            "X-API-TIMESTAMP": "1589793796145",
            "X-API-SIGN": "a937154af7bf289785f07821e69335c94887bac0a5b078b50442846152f60fdf",
        },
    ),
    Vector(
        name="bitmart-suffix",
        level="websocket_login",
        origin="published",
        source="【Private】Login, Example",
        credentials={
            "key": "80618e45710812162b04892c7ee5ead4a3cc3e56",
            "secret": "6c6c98544461bbe71db2bca4c6d7fd0021e0ba9efc215f9c6ad41852df9d9df9",
            "memo": "test001",
        },
        settings={"websocket_login_suffix": "bitmart.WebSocket"},
        timestamp="1589267764859",
        method="GET",
        url="https://cloud-api.wooxpro.com/",
        steps={
            "string_to_sign": "1589267764859#test001#bitmart.WebSocket",
            "signature": "3ceeb7e1b8cb165a975e28a2e2dfaca4d30b358873c0351c1a071d8c83314556",
        },
        frame='{"action":"access","args":["80618e45710812162b04892c7ee5ead4a3cc3e56","1589267764859","3ceeb7e1b8cb165a975e28a2e2dfaca4d30b358873c0351c1a071d8c83314556","web"]}',
    ),
    Vector(
        name="wooxpro-suffix",
        level="websocket_login",
        origin="computed",
        source="【Private】Login, Example",
        credentials={
            "key": "80618e45710812162b04892c7ee5ead4a3cc3e56",
            "secret": "6c6c98544461bbe71db2bca4c6d7fd0021e0ba9efc215f9c6ad41852df9d9df9",
            "memo": "test001",
        },
        settings={"websocket_login_suffix": "wooxpro.WebSocket"},
        timestamp="1589267764859",
        method="GET",
        url="https://cloud-api.wooxpro.com/",
        steps={
            "string_to_sign": "1589267764859#test001#wooxpro.WebSocket",
            "signature": "c9faeea6ee09e397102923d97841f8a19c1b37e6fc9ec61d15a9908e788ca19e",
        },
        frame='{"action":"access","args":["80618e45710812162b04892c7ee5ead4a3cc3e56","1589267764859","c9faeea6ee09e397102923d97841f8a19c1b37e6fc9ec61d15a9908e788ca19e","web"]}',
    ),
)
"""Requests whose signatures are known, published or computed elsewhere, as ``origin`` says."""
