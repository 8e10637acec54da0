# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Request signing of \"\""+open("/x")+\"\""; ' ''' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \u202e\u200f \u001b[31m\u0007 \U000e0001
<b> `a` | \\n\\\\.

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
from ._runtime.http.request import Request as Request, SignedRequest as SignedRequest


class Credentials(CredentialsBase):
    """Who is asking, to \"\""+open("/x")+\"\""; ' ''' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \u202e\u200f \u001b[31m\u0007 \U000e0001
    <b> `a` | \\n\\\\; masked wherever it is shown.

    Args:
        key: \"\""+open("/x")+\"\""; ' ''' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \u202e\u200f \u001b[31m\u0007 \U000e0001
            <b> `a` | \\n\\\\. Environment: ``ACME_KEY``.
        secret: ends with quotes \"\"". Environment: ``ACME_SECRET``.
    """

    __slots__ = ("key", "secret")
    VARIABLES: ClassVar[Mapping[str, str]] = {
        "key": "ACME_KEY",
        "secret": "ACME_SECRET",
    }

    key: str
    secret: str

    def __init__(self, *, key: str | None = None, secret: str | None = None) -> None:
        super().__init__(key=key, secret=secret)


class Settings(Struct, frozen=True, kw_only=True):
    """Choices that the documentation of \"\""+open("/x")+\"\""; ' ''' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s
    \\N{DASH} \u202e\u200f \u001b[31m\u0007 \U000e0001 <b> `a` | \\n\\\\ leaves open.
    """

    mood: Literal[
        '"""+open("/x")+"""; \' \'\'\' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \x1b[31m\x07 \u2028 \U000e0001 <b> `a` | \\n\\\\',
        "ends with a backslash \\",
    ] = '"""+open("/x")+"""; \' \'\'\' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \x1b[31m\x07 \u2028 \U000e0001 <b> `a` | \\n\\\\'
    """ends with a backslash \\."""
    free: str = 'line one\n\nline """ two\n\tline three'
    """line one line \"\"" two line three."""


def sign_signed(
    request: Request,
    credentials: Credentials,
    *,
    timestamp: str,
    settings: Settings,
) -> SignedRequest:
    """Level ``signed``: \"\""+open("/x")+\"\""; ' ''' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \u202e\u200f \u001b[31m\u0007 \U000e0001
    <b> `a` | \\n\\\\.

    Source: \"\""+open("/x")+\"\""; ' ''' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \u202e\u200f \u001b[31m\u0007 \u2028 \U000e0001 <b> `a` |
    \\n\\\\, https://docs.acme.example/"%22'
    """
    text = settings.mood + settings.free
    signature = hmac_sha256(credentials.secret, text).hex()
    return request.signed(
        headers={"X-SIGN": signature, "X-KEY": credentials.key},
        steps={
            "text": text,
            "signature": signature,
        },
    )


LEVELS: Final[Mapping[str, Level]] = {
    "signed": Level(
        sign_signed,
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
        name='"""+open("/x")+"""; \' \'\'\' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \u202e\u200f \x1b[31m\x07 \u2028 \U000e0001 <b> `a` | \\n\\\\',
        level="signed",
        origin="computed",
        source='ends with quotes """, ends with a backslash \\',
        credentials={"key": 'ends with quotes """', "secret": "ends with a backslash \\"},
        timestamp="1",
        method="POST",
        url="https://api.acme.example/x",
        body='"""+open("/x")+"""; \' \'\'\' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \u202e\u200f \x1b[31m\x07 \u2028 \U000e0001 <b> `a` | \\n\\\\',
        steps={
            "text": '"""+open("/x")+"""; \' \'\'\' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \x1b[31m\x07 \u2028 \U000e0001 <b> `a` | \\n\\\\line one\n\nline """ two\n\tline three'
        },
        headers={
            "X-SIGN": "bdf32c46f5976c7bfa82f18034bf5a67ca9bb9966693fab37d470b4db2451aea",
            "X-KEY": 'ends with quotes """',
        },
    ),
)
"""Requests whose signatures are known, published or computed elsewhere, as ``origin`` says."""
