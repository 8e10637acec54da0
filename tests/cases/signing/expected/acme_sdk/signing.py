# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Request signing of Acme.

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
from ._runtime.data.encoding import join_present, to_base64
from ._runtime.http.request import Request as Request, SignedRequest as SignedRequest


class Credentials(CredentialsBase):
    """Who is asking, to Acme; masked wherever it is shown.

    Args:
        key: Says who is asking. Environment: ``ACME_KEY``.
        secret: Environment: ``ACME_SECRET``.
        passphrase: Environment: ``ACME_PASSPHRASE``.
    """

    __slots__ = ("key", "secret", "passphrase")
    VARIABLES: ClassVar[Mapping[str, str]] = {
        "key": "ACME_KEY",
        "secret": "ACME_SECRET",
        "passphrase": "ACME_PASSPHRASE",
    }

    OPTIONAL: ClassVar[frozenset[str]] = frozenset(["passphrase"])

    key: str
    secret: str
    passphrase: str | None

    def __init__(self, *, key: str | None = None, secret: str | None = None, passphrase: str | None = None) -> None:
        super().__init__(key=key, secret=secret, passphrase=passphrase)


class Settings(Struct, frozen=True, kw_only=True):
    """Choices that the documentation of Acme leaves open."""

    prefix: Literal["X-ACME-", "X-API-"] = "X-ACME-"
    """How the names of headers begin."""


def sign_signed(
    request: Request,
    credentials: Credentials,
    *,
    timestamp: str,
    nonce: str,
    settings: Settings,
) -> SignedRequest:
    """Level ``signed``: HMAC-SHA256 over five lines, in Base64.

    Source: Docs, Signing, https://docs.acme.example
    """
    payload = request.query if request.method in ("GET", "DELETE") else request.text
    string_to_sign = join_present(
        "\n", timestamp, request.method, request.path, request.query, payload if request.method == "POST" else ""
    )
    signature = to_base64(hmac_sha256(credentials.secret, string_to_sign))
    return request.signed(
        headers={
            f"{settings.prefix}KEY": credentials.key,
            f"{settings.prefix}SIGN": signature,
            f"{settings.prefix}TIME": timestamp,
            f"{settings.prefix}NONCE": nonce,
            "ACME-PASSPHRASE": credentials.passphrase,
        },
        steps={
            "payload": payload,
            "string_to_sign": string_to_sign,
            "signature": signature,
        },
    )


LEVELS: Final[Mapping[str, Level]] = {
    "signed": Level(
        sign_signed,
        timestamp="unix_s",
        nonce="uuid4",
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
        name="post",
        level="signed",
        origin="computed",
        source="Docs, Signing",
        credentials={"key": "k3y", "secret": "s3cret", "passphrase": "open"},
        settings={"prefix": "X-API-"},
        timestamp="1700000000",
        nonce="n",
        method="POST",
        url="https://api.acme.example/orders?a=1",
        body="{}",
        steps={"payload": "{}", "string_to_sign": "1700000000\nPOST\n/orders\na=1\n{}"},
        headers={
            "X-API-KEY": "k3y",
            "X-API-SIGN": "jGIveZJOK8Db69XlpaK/2yk0MLtVGu+6hkeSVJeapVI=",
            "ACME-PASSPHRASE": "open",
        },
    ),
    Vector(
        name="get",
        level="signed",
        origin="computed",
        source="Docs, Signing",
        credentials={"key": "k3y", "secret": "s3cret"},
        timestamp="1700000000",
        nonce="n",
        method="GET",
        url="https://api.acme.example/orders",
        headers={"X-ACME-SIGN": "eyarR+I4H190T/VYUC0NZ7+ZXlBEBsUy6zOYfSygWDQ=", "X-ACME-TIME": "1700000000"},
    ),
)
"""Requests whose signatures are known, published or computed elsewhere, as ``origin`` says."""
