"""From bytes to a page: which form it has, and the reader for it."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Final

from generator.drift.pages.page import LARGEST, Page
from generator.drift.pages.text import read_text

_HTML: Final = re.compile(
    rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|main|article|table|div|h[1-6])\b", re.I | re.S
)
_ENDINGS: Final = {".html": "html", ".htm": "html", ".xhtml": "html", ".md": "markdown", ".markdown": "markdown",
                   ".mdx": "markdown", ".txt": "text"}  # fmt: skip
_TYPES: Final = {"text/html": "html", "application/xhtml+xml": "html", "text/markdown": "markdown"}


class UnreadablePage(ValueError):
    """The bytes are no page: too many, or no text."""


def form_of(data: bytes, name: str, content_type: str = "") -> str:
    """``html``, ``markdown`` or ``text``: by content type, then by what it begins with, then by its name."""
    declared = _TYPES.get(content_type.split(";")[0].strip().lower())
    if declared is not None:
        return declared
    if _HTML.match(data[:4096]):
        return "html"
    return _ENDINGS.get(PurePosixPath(name.split("?")[0]).suffix.lower(), "text")


def read_page(data: bytes, name: str, content_type: str = "") -> Page:
    """The page that the bytes are; raises :class:`UnreadablePage`."""
    if len(data) > LARGEST:
        raise UnreadablePage(f"the page has more than {LARGEST:,} bytes")
    if b"\0" in data[:4096]:
        raise UnreadablePage("this is no text")
    text = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", errors="replace")
    form = form_of(data, name, content_type)
    if form == "html":
        from generator.drift.pages.html import read_html

        return read_html(text)
    if form == "markdown":
        from generator.drift.pages.markdown import read_markdown

        return read_markdown(text)
    return read_text(text)
