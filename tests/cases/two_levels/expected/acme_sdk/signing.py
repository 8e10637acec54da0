# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Request signing of Acme.

Pure functions: no clock, no network. ``sign`` returns the request with its headers, and the named steps that led to
them; ``VECTORS`` are the cases that prove it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Final

from msgspec import Struct

from ._runtime.auth.credentials import CredentialsBase
from ._runtime.auth.digests import sha256
from ._runtime.auth.signing import Level
from ._runtime.auth.vectors import Vector
from ._runtime.http.request import Request as Request, SignedRequest as SignedRequest


class Credentials(CredentialsBase):
    """Who is asking, to Acme; masked wherever it is shown.

    Args:
        token: Environment: ``ACME_TOKEN``.
    """

    __slots__ = ("token",)
    VARIABLES: ClassVar[Mapping[str, str]] = {
        "token": "ACME_TOKEN",
    }

    token: str

    def __init__(self, *, token: str | None = None) -> None:
        super().__init__(token=token)


class Settings(Struct, frozen=True, kw_only=True):
    """Choices that the documentation of Acme leaves open."""


def sign_keyed(
    request: Request,
    credentials: Credentials,
    *,
    settings: Settings,
) -> SignedRequest:
    """Level ``keyed``: The token as it is.

    Source: Docs, https://docs.acme.example
    """
    return request.signed(
        headers={"Authorization": f"Bearer {credentials.token}"},
        steps={},
    )


def sign_hashed(
    request: Request,
    credentials: Credentials,
    *,
    settings: Settings,
) -> SignedRequest:
    """Level ``hashed``: A digest of what is asked.

    Source: Docs, https://docs.acme.example
    """
    digest = sha256(request.method + request.path).hex()
    return request.signed(
        headers={"X-DIGEST": digest},
        steps={
            "digest": digest,
        },
    )


LEVELS: Final[Mapping[str, Level]] = {
    "keyed": Level(
        sign_keyed,
    ),
    "hashed": Level(
        sign_hashed,
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
    level: str = "keyed",
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
        name="any",
        level="keyed",
        origin="computed",
        source="Docs",
        credentials={"token": "t"},
        method="GET",
        url="https://api.acme.example/x",
        headers={"Authorization": "Bearer t"},
    ),
    Vector(
        name="any",
        level="hashed",
        origin="computed",
        source="Docs",
        method="GET",
        url="https://api.acme.example/x",
        steps={"digest": "3d74f8db31f4cf2d87d3a56f8e64f5a3fdc1264a8cec45bdc926f4ecf40ed130"},
        headers={"X-DIGEST": "3d74f8db31f4cf2d87d3a56f8e64f5a3fdc1264a8cec45bdc926f4ecf40ed130"},
    ),
)
"""Requests whose signatures are known, published or computed elsewhere, as ``origin`` says."""
