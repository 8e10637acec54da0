"""Masking of secrets in the output of a command: as they are, percent-encoded, and inside base64."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable
from urllib.parse import quote, urlsplit

from generator.expressions.flows import Flow

HIDDEN = "***"
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{8,}={0,2}")


class Mask:
    """Masks ``secrets``; without any it changes nothing."""

    def __init__(self, secrets: Iterable[str]) -> None:
        self._secrets = sorted({secret for secret in secrets if secret}, key=len, reverse=True)

    def text(self, text: str) -> str:
        """``text`` with every secret replaced by ``***``."""
        for secret in self._secrets:
            for form in (secret, quote(secret, safe="")):
                text = text.replace(form, HIDDEN)
        return _BASE64.sub(self._unless_inside, text) if self._secrets else text

    def of(self, text: str, much: Flow) -> str:
        """Mask a text that depends on a secret as ``much`` says: completely if it contains a changed form of it."""
        return HIDDEN if much >= Flow.CHANGED else self.text(text)

    def step(self, value: object, much: Flow) -> str:
        """Mask the value of a step. Bytes computed from a secret are masked completely, since they may be a key."""
        if value is None:
            return "(absent)"
        if isinstance(value, bytes):
            return f"{HIDDEN} ({len(value)} bytes)" if much else value.hex()
        if much >= Flow.CHANGED:
            return HIDDEN
        return repr(self.text(value)) if isinstance(value, str) else self.text(repr(value))

    def url(self, url: str, much: Flow) -> str:
        """Mask a URL: everything after the host, if it contains a changed form of a secret."""
        parts = urlsplit(url)
        return f"{parts.scheme}://{parts.netloc}/{HIDDEN}" if much >= Flow.CHANGED else self.text(url)

    def _unless_inside(self, found: re.Match[str]) -> str:
        bare = found[0].rstrip("=").replace("-", "+").replace("_", "/")
        try:
            inside = base64.b64decode(bare + "=" * (-len(bare) % 4))
        except ValueError:
            return found[0]
        return HIDDEN if any(secret.encode() in inside for secret in self._secrets) else found[0]
