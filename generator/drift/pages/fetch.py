"""Fetches pages by URL: respects robots.txt, one request at a time, with pauses and time limits."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Final
from urllib.parse import urljoin, urlsplit

import urllib3

from generator.drift.pages.connecting import Connector, Refused
from generator.drift.pages.copies import FetchError, Response
from generator.drift.pages.page import LARGEST
from generator.drift.pages.robots import AGENT, Robots

LONGEST: Final = 60.0
"""Seconds for one page with its redirects, without the pauses between requests."""
_REDIRECTS: Final = 5
_CHUNK: Final = 64 * 1024
_USER_AGENT: Final = f"{AGENT}/0.1 (checks API documentation for changes)"


class Web:
    """The requests of one run, one after the other.

    ``private`` allows addresses of this machine and of private networks, also by redirects.
    """

    def __init__(self, pause: float = 1.0, *, private: bool = False, longest: float = LONGEST,
                 connector: Connector | None = None) -> None:  # fmt: skip
        self._connector = connector or Connector(private=private)
        self._pool = self._connector.pools()
        self._pause = pause
        self._longest = self._left = longest
        self._last: dict[str, float] = {}
        self._robots = Robots(self._robots_text)

    def get(self, url: str, conditions: Mapping[str, str]) -> Response:
        """Follow redirects to a response; raises :class:`FetchError`."""
        self._left = self._longest
        last = ""
        for _ in range(_REDIRECTS + 1):
            _check(url)
            refusal = self._robots.refusal(url)
            if refusal is not None:
                raise FetchError(refusal)
            response = self._request(url, conditions)
            target = response.headers.get("location")
            if response.status not in (301, 302, 303, 307, 308) or target is None:
                return response
            last, url = response.host, _joined(url, target)
        raise FetchError(f"{last}: more than {_REDIRECTS} redirects")

    def _robots_text(self, url: str) -> tuple[int, bytes]:
        try:
            response = self._request(url, {}, wait=False)
        except Refused:
            raise
        except FetchError:
            return 503, b""
        return response.status, response.body

    def _request(self, url: str, conditions: Mapping[str, str], *, wait: bool = True) -> Response:
        host = _host(url)
        if wait:
            self._wait(url, host)
        headers = {"User-Agent": _USER_AGENT, "Accept": "text/html, text/markdown, text/plain;q=0.8",
                   "Connection": "close", **conditions}  # fmt: skip
        begun = time.monotonic()
        timer = self._connector.begin(self._left)
        problem: Exception | None = None
        try:
            return self._fetched(url, host, headers)
        except (urllib3.exceptions.HTTPError, OSError, ValueError) as error:
            problem = error
            raise FetchError(f"{host}: {type(error).__name__}") from None
        finally:
            timer.cancel()
            self._connector.end()
            self._last[host] = time.monotonic()
            self._left -= self._last[host] - begun
            if self._connector.is_cut and problem is not None:
                raise self._late(host)

    def _fetched(self, url: str, host: str, headers: Mapping[str, str]) -> Response:
        response = self._pool.request("GET", url, headers=headers, redirect=False, preload_content=False)
        try:
            body = _read(response)
            if self._connector.is_cut:  # a body without a length ends wherever the connection does
                raise self._late(host)
            found = {name.lower(): text for name, text in response.headers.items()}
            return Response(response.status, found, body, host)
        finally:
            response.close()

    def _late(self, host: str) -> Refused:
        return Refused(f"{host}: the page was not received within {self._longest:.0f} seconds")

    def _wait(self, url: str, host: str) -> None:
        before = self._last.get(host)
        if before is not None:
            time.sleep(max(0.0, before + self._robots.pause(url, self._pause) - time.monotonic()))


def _read(response: urllib3.BaseHTTPResponse) -> bytes:
    """The body; raises :class:`FetchError` if it is too large."""
    parts: list[bytes] = []
    size = 0
    for part in response.stream(_CHUNK, decode_content=True):
        size += len(part)
        parts.append(part)
        if size > LARGEST:
            raise FetchError(f"the page has more than {LARGEST:,} bytes")
    return b"".join(parts)


def _joined(url: str, target: str) -> str:
    try:
        return urljoin(url, target)
    except ValueError:
        raise FetchError(f"{_host(url)} redirects to an invalid URL") from None


def _host(url: str) -> str:
    """Host and port, without credentials."""
    return urlsplit(url).netloc.rpartition("@")[2]


def _check(url: str) -> None:
    """Raise :class:`FetchError` for an invalid URL, or one with credentials, which are not in the message."""
    wrong = "only http and https addresses with a host are fetched"
    try:
        parts = urlsplit(url)
        is_sound = parts.scheme in ("http", "https") and parts.hostname is not None and (parts.port or 1) > 0
    except ValueError:
        raise FetchError(wrong) from None
    if not is_sound:
        raise FetchError(wrong)
    if "@" in parts.netloc:
        raise FetchError(f"only http and https addresses without credentials are fetched (host {_host(url)})")
