"""Signatures are hidden in what a server says, as credentials are: servers repeat what they were sent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from ..http.request import Request, SignedRequest

_SHORTEST = 16
"""Characters of a signature; what is shorter would be found by chance."""
_NO_SECRET = re.compile(r"[\d:.TZ+-]*")
"""Times and counters, which a refusal shall name."""
_BETWEEN = re.compile(r"[\s,;\"]+")


def hidden(text: str, request: Request, sent: Request | None) -> str:
    """``text`` with all masked that signing added to ``request`` in ``sent``."""
    if not isinstance(sent, SignedRequest):
        return text
    for word in sorted(set(_secret_words(request, sent)), key=len, reverse=True):
        for written in (word, quote(word, safe="")):
            text = text.replace(written, "***")
    return text


def _secret_words(request: Request, sent: SignedRequest) -> Iterator[str]:
    """Words that are in what was signed and not in what was to be signed."""
    known = f"{request.base_url}{request.target} {request.headers} {request.body.decode('utf-8', 'replace')}"
    for value in _added(request, sent):
        for word in _BETWEEN.split(value):
            for part in (word, word.partition("=")[2]):
                if len(part) >= _SHORTEST and not _NO_SECRET.fullmatch(part) and part not in known:
                    yield part


def _added(request: Request, sent: SignedRequest) -> Iterator[str]:
    for before, after in (
        (request.headers, sent.headers),
        (request.query_params, sent.query_params),
        (request.form_params, sent.form_params),
    ):
        yield from (value for name, value in after if (name, value) not in before)
    yield from (step for step in sent.steps.values() if isinstance(step, str))
    if sent.path != request.path:
        yield from sent.path.split("/")
