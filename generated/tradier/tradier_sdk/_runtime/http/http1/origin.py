"""Whom a request is for, and the way there."""

from __future__ import annotations

from urllib.parse import urlsplit

from msgspec import Struct

from ..proxies import Proxies, Proxy
from .names import ascii_name


class Origin(Struct, frozen=True):
    """Scheme, host and port of a base URL."""

    host: str
    """As the wire has it: in ASCII."""
    port: int
    is_secure: bool
    host_header: str
    """As the ``Host`` header names it: with the port unless it is the usual one."""

    @classmethod
    def of(cls, base_url: str) -> Origin:
        """By ``scheme://host[:port]``; ValueError for a port or a name that is none."""
        parts = urlsplit(base_url)
        is_secure = parts.scheme in ("https", "wss")
        usual = 443 if is_secure else 80
        host = ascii_name(parts.hostname or "")
        name = f"[{host}]" if ":" in host else host
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


class Route(Struct, frozen=True):
    """The way to an origin."""

    origin: Origin
    proxy: Proxy | None
    host: str
    """What connections are counted by: all that lead to one host and port in one way."""
    relay: Proxy | None
    """The proxy, if it is asked for whole addresses instead of a way: an HTTP one, for plain HTTP."""

    @classmethod
    def of(cls, base_url: str, proxies: Proxies) -> Route:
        """The way to ``scheme://host[:port]``; ValueError for a port or a name that is none."""
        origin = Origin.of(base_url)
        proxy = proxies.towards(origin.is_secure, origin.host, origin.port)
        passes_on = proxy is not None and not proxy.is_socks and not origin.is_secure
        host = f"{'https' if origin.is_secure else 'http'}://{origin.authority}"
        return cls(origin, proxy, host, proxy if passes_on else None)
