"""Signing vectors: requests whose signatures are known."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from ..http.request import Request


class Vector(Struct, frozen=True, kw_only=True):
    """A request with fixed clock, nonce and test credentials, and what must come of it."""

    name: str
    level: str
    origin: str
    """``published`` by the venue, or ``computed`` with other means than this tool."""
    source: str
    credentials: Mapping[str, str] = {}
    settings: Mapping[str, Any] = {}
    timestamp: str | None = None
    nonce: str | None = None
    method: str
    url: str
    request_headers: Mapping[str, str] = {}
    form: Mapping[str, str] | None = None
    body: str = ""
    steps: Mapping[str, str] = {}
    headers: Mapping[str, str] = {}
    signed_url: str | None = None
    signed_body: str | None = None
    frame: str | None = None
    verdict: str | None = None

    @property
    def request(self) -> Request:
        """The request before it is signed, or the message to verify."""
        return Request.of(self.method, self.url, headers=self.request_headers, body=self.body, form=self.form)
