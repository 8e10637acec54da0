"""Gets pages by their address, politely: robots.txt, conditional requests, one at a time, and a folder of copies."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Final
from urllib.parse import urljoin, urlsplit

import urllib3

from generator.drift.pages.copies import FetchError
from generator.drift.pages.page import LARGEST
from generator.drift.pages.robots import AGENT, Robots

_TIMEOUT: Final = urllib3.Timeout(connect=10.0, read=20.0)
_LONGEST: Final = 60.0
"""Seconds for one page, however slowly it comes."""
_REDIRECTS: Final = 5
_CHUNK: Final = 64 * 1024
_USER_AGENT: Final = f"{AGENT}/0.1 (checks API documentation for changes)"


class Web:
    """All requests of one run, one after the other."""

    def __init__(self, pause: float = 1.0) -> None:
        self._pool = urllib3.PoolManager(num_pools=4, maxsize=1, retries=False, timeout=_TIMEOUT)
        self._pause = pause
        self._last: dict[str, float] = {}
        self._robots = Robots(self._robots_text)

    def get(self, url: str, conditions: Mapping[str, str]) -> tuple[int, Mapping[str, str], bytes]:
        """Follow redirects to an answer; raises :class:`FetchError`."""
        for _ in range(_REDIRECTS + 1):
            _check(url)
            refusal = self._robots.refusal(url)
            if refusal is not None:
                raise FetchError(refusal)
            status, headers, body = self._request(url, conditions)
            target = headers.get("location")
            if status not in (301, 302, 303, 307, 308) or target is None:
                return status, headers, body
            url = urljoin(url, target)
        raise FetchError(f"more than {_REDIRECTS} redirects")

    def _robots_text(self, url: str) -> tuple[int, bytes]:
        try:
            status, _, body = self._request(url, {}, wait=False)
        except FetchError:
            return 503, b""
        return status, body

    def _request(
        self, url: str, conditions: Mapping[str, str], *, wait: bool = True
    ) -> tuple[int, Mapping[str, str], bytes]:
        host = urlsplit(url).netloc
        if wait:
            self._wait(url, host)
        headers = {"User-Agent": _USER_AGENT, "Accept": "text/html, text/markdown, text/plain;q=0.8", **conditions}
        try:
            answer = self._pool.request("GET", url, headers=headers, redirect=False, preload_content=False)
            try:
                return answer.status, {name.lower(): text for name, text in answer.headers.items()}, _read(answer)
            finally:
                answer.close()
        except urllib3.exceptions.HTTPError as problem:
            raise FetchError(f"{host}: {type(problem).__name__}") from problem
        finally:
            self._last[host] = time.monotonic()

    def _wait(self, url: str, host: str) -> None:
        before = self._last.get(host)
        if before is not None:
            time.sleep(max(0.0, before + self._robots.pause(url, self._pause) - time.monotonic()))


def _read(answer: urllib3.BaseHTTPResponse) -> bytes:
    """The body, as long as it is not too large and does not come too slowly."""
    end = time.monotonic() + _LONGEST
    parts: list[bytes] = []
    size = 0
    for part in answer.stream(_CHUNK, decode_content=True):
        size += len(part)
        parts.append(part)
        if size > LARGEST:
            raise FetchError(f"the page has more than {LARGEST:,} bytes")
        if time.monotonic() > end:
            raise FetchError(f"the page did not come within {_LONGEST:.0f} seconds")
    return b"".join(parts)


def _check(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username is not None:
        raise FetchError(f"only http and https addresses are fetched, not `{url}`")
