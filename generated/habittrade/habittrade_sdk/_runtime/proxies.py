"""A proxy in front of the venue: ``http://[user:password@]host:port``. The environment is not looked at."""

from __future__ import annotations

from base64 import b64encode
from urllib.parse import unquote, urlsplit

from msgspec import Struct


class Proxy(Struct, frozen=True):
    """Where it listens, and what it wants to see."""

    host: str
    port: int
    headers: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, address: str) -> Proxy:
        """A proxy by its address; ValueError, which does not repeat the password, for anything else."""
        parts = urlsplit(address)
        if parts.scheme != "http" or not parts.hostname or parts.path not in ("", "/") or parts.query:
            raise ValueError("the proxy must be http://[user:password@]host:port")
        if parts.username is None:
            return cls(parts.hostname, parts.port or 80)
        secret = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
        return cls(
            parts.hostname,
            parts.port or 80,
            (("Proxy-Authorization", f"Basic {b64encode(secret.encode()).decode()}"),),
        )

    @property
    def url(self) -> str:
        """Its address without the password."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}"

    def __repr__(self) -> str:
        return f"Proxy({self.url})"

    def __rich_repr__(self) -> list[tuple[str, str]]:
        return [("url", self.url)]
