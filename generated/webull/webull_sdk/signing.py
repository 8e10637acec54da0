# Printed by `sdkwright generate` from specs/webull/. Changes belong there, not here.
"""Request signing of Webull.

Pure functions: no clock, no network. ``sign`` returns the request with its headers, and the named steps that led to
them; ``VECTORS`` are the cases that prove it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Final, Literal

from msgspec import Struct

from ._runtime.auth.credentials import CredentialsBase
from ._runtime.auth.digests import hmac_sha1, hmac_sha256, md5, sha256
from ._runtime.auth.signing import Level
from ._runtime.auth.vectors import Vector
from ._runtime.data.encoding import group_pairs, join_pairs, join_present, merge_pairs, percent_encode, to_base64
from ._runtime.http.request import Request as Request, SignedRequest as SignedRequest


class Credentials(CredentialsBase):
    """Who is asking, to Webull; masked wherever it is shown.

    Args:
        app_key: Environment: ``WEBULL_APP_KEY``.
        app_secret: Keys the signature; never sent. Environment: ``WEBULL_APP_SECRET``.
        access_token: Token that the account holder confirmed in the app. Trading and market data of Hong Kong
            ask for it. Environment: ``WEBULL_ACCESS_TOKEN``.
    """

    __slots__ = ("app_key", "app_secret", "access_token")
    VARIABLES: ClassVar[Mapping[str, str]] = {
        "app_key": "WEBULL_APP_KEY",
        "app_secret": "WEBULL_APP_SECRET",
        "access_token": "WEBULL_ACCESS_TOKEN",
    }

    OPTIONAL: ClassVar[frozenset[str]] = frozenset(["access_token"])

    app_key: str
    app_secret: str
    access_token: str | None

    def __init__(
        self, *, app_key: str | None = None, app_secret: str | None = None, access_token: str | None = None
    ) -> None:
        super().__init__(app_key=app_key, app_secret=app_secret, access_token=access_token)


class Settings(Struct, frozen=True, kw_only=True):
    """Choices that the documentation of Webull leaves open."""

    signature_algorithm: Literal["HMAC-SHA1", "HMAC-SHA256"] = "HMAC-SHA1"
    """HMAC-SHA1 goes with an MD5 digest of the body, HMAC-SHA256 with a SHA-256 digest."""


def sign_signed(
    request: Request,
    credentials: Credentials,
    *,
    timestamp: str,
    nonce: str,
    settings: Settings,
) -> SignedRequest:
    """Level ``signed``: HMAC over path, sorted parameters (query and signing headers) and body digest, percent-encoded
    as a whole; the key is the app secret with an ampersand behind it.

    Source: Signature, Signature Algorithm, https://developer.webull.hk/apis/docs/authentication/signature
    """
    parameters = join_pairs(
        group_pairs(
            sorted(
                merge_pairs(
                    request.query_params,
                    [
                        ("host", request.host),
                        ("x-app-key", credentials.app_key),
                        ("x-timestamp", timestamp),
                        ("x-signature-version", "1.0"),
                        ("x-signature-algorithm", settings.signature_algorithm),
                        ("x-signature-nonce", nonce),
                    ],
                )
            ),
            "&",
        )
    )
    body_digest = (
        (sha256(request.text) if settings.signature_algorithm == "HMAC-SHA256" else md5(request.text)).hex().upper()
        if request.text
        else None
    )
    content = join_present("&", request.path, parameters, body_digest)
    string_to_sign = percent_encode(content)
    signature = to_base64(
        hmac_sha256(credentials.app_secret + "&", string_to_sign)
        if settings.signature_algorithm == "HMAC-SHA256"
        else hmac_sha1(credentials.app_secret + "&", string_to_sign)
    )
    return request.signed(
        headers={
            "x-app-key": credentials.app_key,
            "x-timestamp": timestamp,
            "x-signature-version": "1.0",
            "x-signature-algorithm": settings.signature_algorithm,
            "x-signature-nonce": nonce,
            "x-signature": signature,
            "x-access-token": credentials.access_token,
        },
        steps={
            "parameters": parameters,
            "body_digest": body_digest,
            "content": content,
            "string_to_sign": string_to_sign,
            "signature": signature,
        },
    )


LEVELS: Final[Mapping[str, Level]] = {
    "signed": Level(
        sign_signed,
        timestamp="iso_s",
        nonce="hex",
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
        name="doc-post",
        level="signed",
        origin="published",
        source="Signature",
        credentials={"app_key": "776da210ab4a452795d74e726ebd74b6", "app_secret": "0f50a2e853334a9aae1a783bee120c1f"},
        settings={"signature_algorithm": "HMAC-SHA1"},
        timestamp="2022-01-04T03:55:31Z",
        nonce="48ef5afed43d4d91ae514aaeafbc29ba",
        method="POST",
        url="https://api.webull.com/trade/place_order?a1=webull&a2=123&a3=xxx&q1=yyy",
        body='{"k1":123,"k2":"this is the api request body","k3":true,"k4":{"foo":[1,2]}}',
        steps={
            "parameters": "a1=webull&a2=123&a3=xxx&host=api.webull.com&q1=yyy&x-app-key=776da210ab4a452795d74e726ebd74b6&x-signature-algorithm=HMAC-SHA1&x-signature-nonce=48ef5afed43d4d91ae514aaeafbc29ba&x-signature-version=1.0&x-timestamp=2022-01-04T03:55:31Z",
            "body_digest": "E296C96787E1A309691CEF3692F5EEDD",
            "content": "/trade/place_order&a1=webull&a2=123&a3=xxx&host=api.webull.com&q1=yyy&x-app-key=776da210ab4a452795d74e726ebd74b6&x-signature-algorithm=HMAC-SHA1&x-signature-nonce=48ef5afed43d4d91ae514aaeafbc29ba&x-signature-version=1.0&x-timestamp=2022-01-04T03:55:31Z&E296C96787E1A309691CEF3692F5EEDD",
            "string_to_sign": "%2Ftrade%2Fplace_order%26a1%3Dwebull%26a2%3D123%26a3%3Dxxx%26host%3Dapi.webull.com%26q1%3Dyyy%26x-app-key%3D776da210ab4a452795d74e726ebd74b6%26x-signature-algorithm%3DHMAC-SHA1%26x-signature-nonce%3D48ef5afed43d4d91ae514aaeafbc29ba%26x-signature-version%3D1.0%26x-timestamp%3D2022-01-04T03%3A55%3A31Z%26E296C96787E1A309691CEF3692F5EEDD",
            "signature": "kvlS6opdZDhEBo5jq40nHYXaLvM=",
        },
        headers={
            "x-app-key": "776da210ab4a452795d74e726ebd74b6",
            "x-timestamp": "2022-01-04T03:55:31Z",
            "x-signature-version": "1.0",
            "x-signature-algorithm": "HMAC-SHA1",
            "x-signature-nonce": "48ef5afed43d4d91ae514aaeafbc29ba",
            "x-signature": "kvlS6opdZDhEBo5jq40nHYXaLvM=",
        },
    ),
    Vector(
        name="sdk1-get",
        level="signed",
        origin="computed",
        source="webull-python-sdk-core 0.1.18 and webull-openapi-python-sdk 3.0.4, calc_signature",
        credentials={"app_key": "test-app-key-wb", "app_secret": "test-app-secret-wb"},
        settings={"signature_algorithm": "HMAC-SHA1"},
        timestamp="2023-11-14T22:13:20Z",
        nonce="8b5c1a0f-7d3e-4c6b-9a21-000000000001",
        method="GET",
        url="https://api.webull.com/market-data/snapshot?symbols=AAPL%2CBRK%20A&category=US_STOCK&extra=a%2Bb%2Fc%3Dd%26e",
        steps={
            "string_to_sign": "%2Fmarket-data%2Fsnapshot%26category%3DUS_STOCK%26extra%3Da%2Bb%2Fc%3Dd%26e%26host%3Dapi.webull.com%26symbols%3DAAPL%2CBRK%20A%26x-app-key%3Dtest-app-key-wb%26x-signature-algorithm%3DHMAC-SHA1%26x-signature-nonce%3D8b5c1a0f-7d3e-4c6b-9a21-000000000001%26x-signature-version%3D1.0%26x-timestamp%3D2023-11-14T22%3A13%3A20Z",
            "signature": "7+GoP9bg0LN4hV6Fy5AUbMaS0xA=",
        },
        headers={
            "x-app-key": "test-app-key-wb",
            "x-timestamp": "2023-11-14T22:13:20Z",
            "x-signature-version": "1.0",
            "x-signature-algorithm": "HMAC-SHA1",
            "x-signature-nonce": "8b5c1a0f-7d3e-4c6b-9a21-000000000001",
            "x-signature": "7+GoP9bg0LN4hV6Fy5AUbMaS0xA=",
        },
    ),
    Vector(
        name="sdk1-get-none",
        level="signed",
        origin="computed",
        source="webull-python-sdk-core 0.1.18 and webull-openapi-python-sdk 3.0.4, calc_signature",
        credentials={"app_key": "test-app-key-wb", "app_secret": "test-app-secret-wb"},
        settings={"signature_algorithm": "HMAC-SHA1"},
        timestamp="2025-01-01T00:00:01Z",
        nonce="n-1",
        method="GET",
        url="https://api.webull.com/app/subscriptions/list",
        steps={
            "string_to_sign": "%2Fapp%2Fsubscriptions%2Flist%26host%3Dapi.webull.com%26x-app-key%3Dtest-app-key-wb%26x-signature-algorithm%3DHMAC-SHA1%26x-signature-nonce%3Dn-1%26x-signature-version%3D1.0%26x-timestamp%3D2025-01-01T00%3A00%3A01Z",
            "signature": "SuBU81o/CS2UtPhBRYwequjkhs0=",
        },
        headers={
            "x-app-key": "test-app-key-wb",
            "x-timestamp": "2025-01-01T00:00:01Z",
            "x-signature-version": "1.0",
            "x-signature-algorithm": "HMAC-SHA1",
            "x-signature-nonce": "n-1",
            "x-signature": "SuBU81o/CS2UtPhBRYwequjkhs0=",
        },
    ),
    Vector(
        name="sdk2-post",
        level="signed",
        origin="computed",
        source="webull-python-sdk-core 0.1.18 and webull-openapi-python-sdk 3.0.4, calc_signature",
        credentials={"app_key": "test-app-key-wb", "app_secret": "test-app-secret-wb"},
        settings={"signature_algorithm": "HMAC-SHA256"},
        timestamp="2023-11-14T22:13:20Z",
        nonce="8b5c1a0f-7d3e-4c6b-9a21-000000000002",
        method="POST",
        url="https://api.webull.com/openapi/trade/order/place",
        body='{"account_id":"A1","new_orders":[{"symbol":"AAPL","qty":"1","note":"价格 é"}]}',
        steps={
            "string_to_sign": "%2Fopenapi%2Ftrade%2Forder%2Fplace%26host%3Dapi.webull.com%26x-app-key%3Dtest-app-key-wb%26x-signature-algorithm%3DHMAC-SHA256%26x-signature-nonce%3D8b5c1a0f-7d3e-4c6b-9a21-000000000002%26x-signature-version%3D1.0%26x-timestamp%3D2023-11-14T22%3A13%3A20Z%26A1E5D1460D5E26A5B90C0FEDBF8064B530B13AC38026B1D60030E4C909BD72BC",
            "signature": "8pKKQyzJ+ehh7oa01MWSm0w7XXBYlK4o58IWRNTKw6E=",
        },
        headers={
            "x-app-key": "test-app-key-wb",
            "x-timestamp": "2023-11-14T22:13:20Z",
            "x-signature-version": "1.0",
            "x-signature-algorithm": "HMAC-SHA256",
            "x-signature-nonce": "8b5c1a0f-7d3e-4c6b-9a21-000000000002",
            "x-signature": "8pKKQyzJ+ehh7oa01MWSm0w7XXBYlK4o58IWRNTKw6E=",
        },
    ),
    Vector(
        name="sdk2-get",
        level="signed",
        origin="computed",
        source="webull-python-sdk-core 0.1.18 and webull-openapi-python-sdk 3.0.4, calc_signature",
        credentials={"app_key": "test-app-key-wb", "app_secret": "test-app-secret-wb"},
        settings={"signature_algorithm": "HMAC-SHA256"},
        timestamp="2023-11-14T22:13:20Z",
        nonce="n-2",
        method="GET",
        url="https://api.webull.com/openapi/trade/order/history?z=1&account_id=A1&page_size=20&Z=2",
        steps={
            "string_to_sign": "%2Fopenapi%2Ftrade%2Forder%2Fhistory%26Z%3D2%26account_id%3DA1%26host%3Dapi.webull.com%26page_size%3D20%26x-app-key%3Dtest-app-key-wb%26x-signature-algorithm%3DHMAC-SHA256%26x-signature-nonce%3Dn-2%26x-signature-version%3D1.0%26x-timestamp%3D2023-11-14T22%3A13%3A20Z%26z%3D1",
            "signature": "m5DwYMPVSTcyI9FO7WISOJh5PyWPYG756n2azHqUBbc=",
        },
        headers={
            "x-app-key": "test-app-key-wb",
            "x-timestamp": "2023-11-14T22:13:20Z",
            "x-signature-version": "1.0",
            "x-signature-algorithm": "HMAC-SHA256",
            "x-signature-nonce": "n-2",
            "x-signature": "m5DwYMPVSTcyI9FO7WISOJh5PyWPYG756n2azHqUBbc=",
        },
    ),
)
"""Requests whose signatures are known, published or computed elsewhere, as ``origin`` says."""
