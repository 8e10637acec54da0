# Printed by `sdkwright generate` from specs/tradier/. Changes belong there, not here.
"""Request signing of Tradier.

Pure functions: no clock, no network. ``sign`` returns the request with its headers, and the named steps that led to
them; ``VECTORS`` are the cases that prove it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Final

from msgspec import Struct

from ._runtime.auth.credentials import CredentialsBase
from ._runtime.auth.signing import Level
from ._runtime.auth.vectors import Vector
from ._runtime.http.request import Request as Request, SignedRequest as SignedRequest


class Credentials(CredentialsBase):
    """Who is asking, to Tradier; masked wherever it is shown.

    Args:
        access_token: Token of one environment; the other environment refuses it. Environment:
            ``TRADIER_ACCESS_TOKEN``.
    """

    __slots__ = ("access_token",)
    VARIABLES: ClassVar[Mapping[str, str]] = {
        "access_token": "TRADIER_ACCESS_TOKEN",
    }

    access_token: str

    def __init__(self, *, access_token: str | None = None) -> None:
        super().__init__(access_token=access_token)


class Settings(Struct, frozen=True, kw_only=True):
    """Choices that the documentation of Tradier leaves open."""


def sign_bearer(
    request: Request,
    credentials: Credentials,
    *,
    settings: Settings,
) -> SignedRequest:
    """Level ``bearer``: No signature; the access token goes along as it is, with every call.

    Source: Authentication, https://docs.tradier.com/docs/authentication
    """
    return request.signed(
        headers={"Authorization": f"Bearer {credentials.access_token}"},
        steps={},
    )


LEVELS: Final[Mapping[str, Level]] = {
    "bearer": Level(
        sign_bearer,
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
    level: str = "bearer",
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
        name="get",
        level="bearer",
        origin="published",
        source="Authentication",
        credentials={"access_token": "TESTTOKENtradier0123456789"},
        method="GET",
        url="https://api.tradier.com/v1/markets/quotes?symbols=CCL%2CVXX190517P00016000&greeks=false",
        headers={"Authorization": "Bearer TESTTOKENtradier0123456789"},
    ),
    Vector(
        name="post",
        level="bearer",
        origin="published",
        source="Authentication",
        credentials={"access_token": "TESTTOKENtradier0123456789"},
        method="POST",
        url="https://api.tradier.com/v1/accounts/VA000000/orders",
        body="class=equity&symbol=SPY&side=buy&quantity=1&type=market&duration=day",
        headers={"Authorization": "Bearer TESTTOKENtradier0123456789"},
    ),
    Vector(
        name="delete",
        level="bearer",
        origin="published",
        source="Authentication",
        credentials={"access_token": "TESTTOKENtradier0123456789"},
        method="DELETE",
        url="https://sandbox.tradier.com/v1/accounts/VA000000/orders/228175",
        headers={"Authorization": "Bearer TESTTOKENtradier0123456789"},
    ),
)
"""Requests whose signatures are known, published or computed elsewhere, as ``origin`` says."""
