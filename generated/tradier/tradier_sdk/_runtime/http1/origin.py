"""Whom a request is for."""

from __future__ import annotations

from urllib.parse import urlsplit

from msgspec import Struct

from ..proxies import Proxy


class Origin(Struct, frozen=True):
    """Scheme, host and port of a base URL."""

    host: str
    port: int
    is_secure: bool
    host_header: str
    """As the ``Host`` header names it: with the port unless it is the usual one."""

    @classmethod
    def of(cls, base_url: str) -> Origin:
        """By ``scheme://host[:port]``; ValueError for a port that is none."""
        parts = urlsplit(base_url)
        is_secure = parts.scheme == "https"
        usual = 443 if is_secure else 80
        host = parts.hostname or ""
        name = f"[{host}]" if ":" in host else host
        if not name.isascii():
            name = name.encode("idna").decode()
        port = parts.port or usual
        return cls(host, port, is_secure, name if port == usual else f"{name}:{port}")

    @property
    def authority(self) -> str:
        """Host and port, as a proxy is asked for them."""
        name = self.host_header.removesuffix(f":{self.port}")
        return f"{name}:{self.port}"

    def through(self, proxy: Proxy) -> bytes:
        """What asks a proxy for a way here."""
        lines = [f"CONNECT {self.authority} HTTP/1.1", f"Host: {self.authority}"]
        lines += [f"{name}: {value}" for name, value in proxy.headers]
        return "\r\n".join([*lines, "", ""]).encode("latin-1")
