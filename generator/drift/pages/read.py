"""Reads the bytes of a page with the reader for their format."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Final

from generator.drift.pages.page import LARGEST, Page, UnreadablePage
from generator.drift.pages.text import read_text

_HTML: Final = re.compile(rb"<(?:!doctype\s+html|html|head|body|main|article|table|div|h[1-6])\b", re.I)
_ENDINGS: Final = {".html": "html", ".htm": "html", ".xhtml": "html", ".md": "markdown", ".markdown": "markdown",
                   ".mdx": "markdown", ".txt": "text"}  # fmt: skip
_TYPES: Final = {"text/html": "html", "application/xhtml+xml": "html", "text/markdown": "markdown"}


def form_of(data: bytes, name: str, content_type: str = "") -> str:
    """``html``, ``markdown`` or ``text``: by content type, then by the first bytes, then by the name."""
    declared = _TYPES.get(content_type.split(";")[0].strip().lower())
    if declared is not None:
        return declared
    if _HTML.match(_content(data[:4096])):
        return "html"
    return _ENDINGS.get(PurePosixPath(name.split("?")[0]).suffix.lower(), "text")


def _content(data: bytes) -> bytes:
    """The data without leading comments."""
    data = data.removeprefix(b"\xef\xbb\xbf").lstrip()
    while data.startswith(b"<!--") and (end := data.find(b"-->", 4)) >= 0:
        data = data[end + 3 :].lstrip()
    return data


def read_page(data: bytes, name: str, content_type: str = "") -> Page:
    """Read a page; raises :class:`UnreadablePage`."""
    if len(data) > LARGEST:
        raise UnreadablePage(f"the page has more than {LARGEST:,} bytes")
    if b"\0" in data[:4096]:
        raise UnreadablePage("this is not text")
    text = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", errors="replace").replace("\0", "\ufffd")
    form = form_of(data, name, content_type)
    if form == "html":
        from generator.drift.pages.html import read_html

        return read_html(text)
    if form == "markdown":
        from generator.drift.pages.markdown import read_markdown

        return read_markdown(text)
    return read_text(text)
