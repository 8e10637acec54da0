# Printed by `sdkwright generate` from specs/habittrade/. Changes belong there, not here.
"""Request signing of Habit Trade.

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
from ._runtime.data.encoding import to_base64
from ._runtime.http.request import Request as Request, SignedRequest as SignedRequest


class Credentials(CredentialsBase):
    """Who is asking, to Habit Trade; masked wherever it is shown.

    Args:
        api_key: The public half of the key pair. Environment: ``HABITTRADE_API_KEY``.
        api_secret: Signs, and is never sent. Environment: ``HABITTRADE_API_SECRET``.
    """

    __slots__ = ("api_key", "api_secret")
    VARIABLES: ClassVar[Mapping[str, str]] = {
        "api_key": "HABITTRADE_API_KEY",
        "api_secret": "HABITTRADE_API_SECRET",
    }

    api_key: str
    api_secret: str

    def __init__(self, *, api_key: str | None = None, api_secret: str | None = None) -> None:
        super().__init__(api_key=api_key, api_secret=api_secret)


class Settings(Struct, frozen=True, kw_only=True):
    """Choices that the documentation of Habit Trade leaves open."""

    signature_encoding: Literal["base64", "hex"] = "base64"
    """How the signature of a REST request is written.

    The WebSocket page says Base64; the REST page's own step could not be read, and its example of the header looks
    like hex.
    """


def sign_signed(
    request: Request,
    credentials: Credentials,
    *,
    timestamp: str,
    settings: Settings,
) -> SignedRequest:
    """Level ``signed``: HMAC-SHA256 over `METHOD|path|timestamp|params`.

    For GET, `params` is the query as sent; for every other method it is the exact body. When it is empty the last bar
    stays. The clocks may differ by five minutes.

    Source: HTTP/HTTPS Authentication (Chinese), Signature,
    https://docs.habittrade.com/zh/authentication/http-https-authentication.html
    """
    params = request.query if request.method == "GET" else request.text
    string_to_sign = f"{request.method}|{request.path}|{timestamp}|{params}"
    signature = (
        hmac_sha256(credentials.api_secret, string_to_sign).hex()
        if settings.signature_encoding == "hex"
        else to_base64(hmac_sha256(credentials.api_secret, string_to_sign))
    )
    return request.signed(
        headers={"X-API-Key": credentials.api_key, "X-API-Signature": signature, "X-API-Timestamp": timestamp},
        steps={
            "params": params,
            "string_to_sign": string_to_sign,
            "signature": signature,
        },
    )


def sign_websocket(
    request: Request,
    credentials: Credentials,
    *,
    timestamp: str,
    settings: Settings,
) -> SignedRequest:
    """Level ``websocket``: The same digest over `CONNECT|path|timestamp|query`, always in Base64, as headers of the
    handshake.

    Source: Websocket Authentication, Signature Generation Process,
    https://docs.habittrade.com/authentication/websocket-authentication.html
    """
    string_to_sign = f"CONNECT|{request.path}|{timestamp}|{request.query}"
    signature = to_base64(hmac_sha256(credentials.api_secret, string_to_sign))
    return request.signed(
        headers={"X-API-Key": credentials.api_key, "X-API-Signature": signature, "X-API-Timestamp": timestamp},
        steps={
            "string_to_sign": string_to_sign,
            "signature": signature,
        },
    )


LEVELS: Final[Mapping[str, Level]] = {
    "signed": Level(
        sign_signed,
        timestamp="unix_ms",
    ),
    "websocket": Level(
        sign_websocket,
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
        name="get-with-query",
        level="signed",
        origin="computed",
        source="HTTP/HTTPS Authentication (Chinese), Signature",
        credentials={"api_key": "habit-dossier-key", "api_secret": "habit-dossier-secret"},
        timestamp="1746774142003",
        method="GET",
        url="https://api.habittrade.com/trade/v1/orders?page_index=1&page_size=100&market=hkex",
        steps={
            "params": "page_index=1&page_size=100&market=hkex",
            "string_to_sign": "GET|/trade/v1/orders|1746774142003|page_index=1&page_size=100&market=hkex",
        },
        headers={
            "X-API-Key": "habit-dossier-key",
            "X-API-Signature": "B+QFSBtD+kpcpXfiuMdQxLLk+qrYmSnYKZmdPpny0yQ=",
            "X-API-Timestamp": "1746774142003",
        },
    ),
    Vector(
        name="get-with-query-in-hex",
        level="signed",
        origin="computed",
        source="HTTP/HTTPS Authentication (Chinese), Signature",
        credentials={"api_key": "habit-dossier-key", "api_secret": "habit-dossier-secret"},
        settings={"signature_encoding": "hex"},
        timestamp="1746774142003",
        method="GET",
        url="https://api.habittrade.com/trade/v1/orders?page_index=1&page_size=100&market=hkex",
        steps={
            "params": "page_index=1&page_size=100&market=hkex",
            "string_to_sign": "GET|/trade/v1/orders|1746774142003|page_index=1&page_size=100&market=hkex",
        },
        headers={"X-API-Signature": "07e405481b43fa4a5ca577e2b8c750c4b2e4faaad89929d829999d3e99f2d324"},
    ),
    Vector(
        name="get-without-query",
        level="signed",
        origin="computed",
        source="HTTP/HTTPS Authentication (Chinese), Signature",
        credentials={"api_key": "habit-dossier-key", "api_secret": "habit-dossier-secret"},
        timestamp="1746777861334",
        method="GET",
        url="https://api.habittrade.com/account/v1/balance",
        steps={
            "params": "",
            "string_to_sign": "GET|/account/v1/balance|1746777861334|",
            "signature": "zkOq5P/yqA0PdYsQe1G6QmY/qsU9Z3f6h4SR6oK7yWQ=",
        },
    ),
    Vector(
        name="delete-with-body",
        level="signed",
        origin="computed",
        source="HTTP/HTTPS Authentication (Chinese), Signature",
        credentials={"api_key": "habit-dossier-key", "api_secret": "habit-dossier-secret"},
        timestamp="1746774142003",
        method="DELETE",
        url="https://api.habittrade.com/trade/v1/orders",
        body='{"order_no":"22000000022"}',
        steps={
            "params": '{"order_no":"22000000022"}',
            "string_to_sign": 'DELETE|/trade/v1/orders|1746774142003|{"order_no":"22000000022"}',
        },
        headers={"X-API-Signature": "2PZioTwtbk9MwboiRT/96e52tFnWY+Jixt2Fz5RaaPg="},
    ),
    Vector(
        name="connect",
        level="websocket",
        origin="computed",
        source="Websocket Authentication, Signature Generation Process",
        credentials={"api_key": "habit-dossier-key", "api_secret": "habit-dossier-secret"},
        timestamp="1699999999999",
        method="GET",
        url="wss://api.habittrade.com/ws/trade/v1",
        steps={"string_to_sign": "CONNECT|/ws/trade/v1|1699999999999|"},
        headers={"X-API-Signature": "nzEBsKVKA7hasZyBGWNa+JuX8dwmO4PFtNjUc3kPFS8="},
    ),
    Vector(
        name="connect-with-query",
        level="websocket",
        origin="computed",
        source="Websocket Authentication, Signature Generation Process",
        credentials={"api_key": "habit-dossier-key", "api_secret": "habit-dossier-secret"},
        timestamp="1699999999999",
        method="GET",
        url="wss://api.habittrade.com/ws/trade/v1?market=hkex",
        steps={"string_to_sign": "CONNECT|/ws/trade/v1|1699999999999|market=hkex"},
        headers={"X-API-Signature": "ZSvLU8y8niamkdGBQfnSL3DjEvrHNrkawAAGw1rPz/I="},
    ),
)
"""Requests whose signatures are known, published or computed elsewhere, as ``origin`` says."""
