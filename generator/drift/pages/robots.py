"""The rules of robots.txt: whether a page may be fetched, and how often."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

AGENT: Final = "sdkwright-drift"
_SLOWEST: Final = 10.0
"""Largest pause in seconds, if a site asks for more."""
Reader = Callable[[str], tuple[int, bytes]]


class Robots:
    """The rules of all sites of one run, each read once."""

    def __init__(self, read: Reader) -> None:
        self._read = read
        self._rules: dict[str, RobotFileParser] = {}
        self._silent: set[str] = set()

    def refusal(self, url: str) -> str | None:
        """Why a page must not be fetched; None if it may be. A robots.txt that cannot be read forbids it."""
        if self._of(url).can_fetch(AGENT, url):
            return None
        parts = urlsplit(url)
        if f"{parts.scheme}://{parts.netloc}" in self._silent:
            return f"{parts.netloc} may not allow to fetch pages: its robots.txt cannot be read"
        return f"{parts.netloc} does not allow to fetch {parts.path or '/'} (robots.txt)"

    def pause(self, url: str, least: float) -> float:
        """Seconds between two requests to the site."""
        asked = self._of(url).crawl_delay(AGENT)
        return min(_SLOWEST, max(least, float(asked or 0)))

    def _of(self, url: str) -> RobotFileParser:
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._rules:
            rules = RobotFileParser()
            status, text = self._read(f"{site}/robots.txt")
            if status == 200:
                rules.parse(text.decode("utf-8", errors="replace").splitlines())
            elif 400 <= status < 500:
                rules.parse([])
            else:
                self._silent.add(site)
                rules.parse(["User-agent: *", "Disallow: /"])
            self._rules[site] = rules
        return self._rules[site]
