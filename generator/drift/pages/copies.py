"""Copies of pages that were fetched, each with what a conditional request needs; and the errors of fetching."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from generator.drift.pages.given import Found
from generator.runtime.values.exact_json import is_object

_SAFE: Final = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.\-]*")


class FetchError(Exception):
    """A page could not be fetched; the message has the reason in one line."""


@dataclass(frozen=True, slots=True)
class Response:
    """What a site sent, behind all redirects. ``headers`` have names in small letters."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    host: str
    """The host of the response; after a redirect it is not the one that was asked."""


class Net(Protocol):
    """What gets pages: :class:`generator.drift.pages.fetch.Web`, which is loaded only where pages are fetched."""

    def get(self, url: str, conditions: Mapping[str, str]) -> Response:
        """Follow an address to its response; raises :class:`FetchError`."""
        ...


class Kept:
    """The copies of the pages of one venue, each with the headers for a conditional request."""

    def __init__(self, folder: Path, venue: str, web: Net | None = None) -> None:
        self._folder = folder / venue
        self._web = web

    def load(self, page: str) -> Found | None:
        """The copy of an earlier run; None if there is none."""
        about = self._about(page)
        path = self._folder / f"{page}.page"
        if about is None or not path.is_file():
            return None
        return Found(page, f"{page} ({about.get('url', 'copy')})", path.read_bytes(), about.get("content_type", ""))

    def fetch(self, page: str, url: str) -> Found:
        """Fetch a page; the copy is used if the site responds that nothing changed. Raises :class:`FetchError`."""
        if self._web is None:
            raise FetchError("nothing is fetched without `--fetch`")
        if not _SAFE.fullmatch(page):
            raise FetchError(f"`{page}` is not a valid name for a file")
        before = self._about(page) or {}
        copy = self.load(page) if before.get("url") == url else None
        asked = {"etag": "If-None-Match", "last_modified": "If-Modified-Since"}
        conditions = {header: before[name] for name, header in asked.items() if copy is not None and before.get(name)}
        response = self._web.get(url, conditions)
        if response.status == 304 and copy is not None:
            return copy
        if response.status != 200:
            raise FetchError(f"{response.host} responded with HTTP {response.status}")
        headers = response.headers
        about = {
            "url": url,
            "etag": headers.get("etag", ""),
            "last_modified": headers.get("last-modified", ""),
            "content_type": headers.get("content-type", ""),
        }
        self._keep(page, about, response.body)
        return Found(page, f"{page} ({url})", response.body, about["content_type"])

    def _about(self, page: str) -> dict[str, str] | None:
        with suppress(OSError, ValueError):
            read = json.loads((self._folder / f"{page}.json").read_text(encoding="utf-8"))
            if is_object(read):
                return {name: str(text) for name, text in read.items()}
        return None

    def _keep(self, page: str, about: Mapping[str, str], body: bytes) -> None:
        """Write the page first, then its headers: a copy without headers is ignored."""
        self._folder.mkdir(parents=True, exist_ok=True)
        for name, data in ((f"{page}.page", body), (f"{page}.json", json.dumps(about, indent=1).encode())):
            scratch = self._folder / f".{name}.part"
            scratch.write_bytes(data)
            os.replace(scratch, self._folder / name)
