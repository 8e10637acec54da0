"""Whether a site lets pages be fetched by machines, and how fast."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

AGENT: Final = "sdkwright-drift"
_SLOWEST: Final = 10.0
"""Seconds that are waited at most where a site asks for more."""
Reader = Callable[[str], tuple[int, bytes]]


class Robots:
    """The rules of the sites of one run, each read once."""

    def __init__(self, read: Reader) -> None:
        self._read = read
        self._rules: dict[str, RobotFileParser] = {}

    def allows(self, url: str) -> bool:
        """Whether the site lets us fetch a page. A site that can not tell is taken to refuse."""
        return self._of(url).can_fetch(AGENT, url)

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
                rules.parse(["User-agent: *", "Disallow: /"])
            self._rules[site] = rules
        return self._rules[site]
