"""Proxies in front of a venue: given by the user, or named by the environment as requests and httpx read it.

``http://[user:password@]host:port``, or ``socks5://`` and ``socks5h://`` (the proxy looks up the host) with the extra
``socks``. Passwords are in no text that anything here gives.
"""

from __future__ import annotations

import os
import re
from base64 import b64encode
from collections.abc import Mapping
from importlib.util import find_spec
from ipaddress import ip_address, ip_network
from typing import Any, Literal
from urllib.parse import unquote

from msgspec import Struct

from ..errors.tracebacks import hiding_arguments

_SCHEMES = {"http": 80, "socks5": 1080, "socks5h": 1080}
_HOST = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[^\s:/?#@\[\]]+)(?::(\d{1,5}))?/?")
_WANTED = "the proxy must be http://[user:password@]host:port, or the same with socks5:// or socks5h://"


class Proxy(Struct, frozen=True):
    """Where it listens, and what it wants to see."""

    host: str
    port: int
    headers: tuple[tuple[str, str], ...] = ()
    """The headers that an HTTP proxy gets with every connection."""
    scheme: str = "http"
    user: str | None = None
    password: str | None = None

    @classmethod
    @hiding_arguments
    def of(cls, address: str) -> Proxy:
        """A proxy by its address, whose scheme may be left out; every character may be in a password, ``#`` too.

        Raises:
            ValueError: It is no such address. The text does not repeat it.
        """
        found = _read(address)
        if found is None:
            raise ValueError(_WANTED)
        return found.usable()

    def usable(self) -> Proxy:
        """This proxy; ValueError where the library for it is not installed."""
        if self.is_socks and find_spec("python_socks") is None:
            raise ValueError("a SOCKS proxy needs the package python-socks, which the extra `socks` installs")
        return self

    @property
    def url(self) -> str:
        """Its address without user and password."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}:{self.port}"

    @property
    def is_socks(self) -> bool:
        """Whether its protocol is SOCKS instead of HTTP."""
        return self.scheme != "http"

    def __repr__(self) -> str:
        return f"Proxy({self.url})"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return [("url", self.url)]


def _read(address: str) -> Proxy | None:
    scheme, separator, rest = address.strip().partition("://")
    if not separator:
        scheme, rest = "http", scheme
    scheme = scheme.lower()
    who, at, where = rest.rpartition("@")
    place = _HOST.fullmatch(where)
    if scheme not in _SCHEMES or place is None or int(place[2] or 1) not in range(1, 65536):
        return None
    host, port = place[1].strip("[]"), int(place[2] or _SCHEMES[scheme])
    if not at:
        return Proxy(host, port, (), scheme)
    user, _, password = (unquote(part) for part in who.partition(":"))
    shown = b64encode(f"{user}:{password}".encode()).decode()
    headers = (("Proxy-Authorization", f"Basic {shown}"),) if scheme == "http" else ()
    return Proxy(host, port, headers, scheme, user, password)


class Proxies:
    """Which proxy leads to which address: one for all, none, or what the environment says."""

    @hiding_arguments
    def __init__(self, given: str | Literal[False] | None = None, environment: Mapping[str, str] | None = None) -> None:
        """Read once, so that a change of the environment does not change a client.

        Args:
            given: The address of a proxy for everything; False: none, even if the environment names one.
            environment: Read where nothing is given; by default that of the process.

        Raises:
            ValueError: It is no address of a proxy. A variable is named, its value is not shown.
        """
        self._by_scheme: dict[str, Proxy] = {}
        self._avoided: tuple[str, ...] = ()
        if given:
            proxy = Proxy.of(given)
            self._by_scheme = {"http": proxy, "https": proxy}
        elif given is None:
            self._read(os.environ if environment is None else environment)

    def __repr__(self) -> str:
        return f"Proxies({', '.join(f'{scheme}: {proxy.url}' for scheme, proxy in self._by_scheme.items())})"

    def towards(self, is_secure: bool, host: str, port: int) -> Proxy | None:
        """The proxy for one address, if any."""
        proxy = self._by_scheme.get("https" if is_secure else "http")
        return None if proxy is None or any(_matches(each, host, port) for each in self._avoided) else proxy

    def _read(self, environment: Mapping[str, str]) -> None:
        everything = _variable(environment, "all_proxy")
        for scheme in ("http", "https"):
            # A web server hands a header `Proxy:` of its visitor on as HTTP_PROXY ("httpoxy").
            either_case = scheme != "http" or "REQUEST_METHOD" not in environment
            name, value = _variable(environment, f"{scheme}_proxy", either_case)
            if not name:
                name, value = everything
            if value:
                proxy = _read(value)
                if proxy is None:
                    raise ValueError(f"the environment variable {name} names no proxy that can be used: {_WANTED}")
                self._by_scheme[scheme] = proxy.usable()
        listed = _variable(environment, "no_proxy")[1]
        self._avoided = tuple(part.strip().lower() for part in listed.split(",") if part.strip())


def _variable(environment: Mapping[str, str], name: str, either_case: bool = True) -> tuple[str, str]:
    """A variable by its lower or else its upper case; an empty one in lower case switches the other off."""
    for spelled in (name, name.upper())[: 1 + either_case]:
        if spelled in environment:
            return spelled, environment[spelled].strip()
    return "", ""


def _matches(avoided: str, host: str, port: int) -> bool:
    """Whether an item of NO_PROXY is about a host: ``*``, a name and all below it, an address, or a network."""
    if avoided == "*":
        return True
    host = host.lower().rstrip(".")
    address = _address(host)
    if address is not None:
        try:
            return address in ip_network(avoided.strip("[]"), strict=False)
        except ValueError:
            pass
    name, colon, only = avoided.rpartition(":")
    if not colon or not only.isdigit() or (":" in name and not name.endswith("]")):
        name, only = avoided, ""
    if only and int(only) != port:
        return False
    name = name.strip("[]").lstrip("*").lstrip(".").rstrip(".")
    if address is not None:
        return bool(_address(name) == address)
    return bool(name) and (host == name or host.endswith(f".{name}"))


def _address(host: str) -> Any:
    try:
        return ip_address(host)
    except ValueError:
        return None
