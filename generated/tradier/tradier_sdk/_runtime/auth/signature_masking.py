"""Signatures and tokens are hidden in what a server says, as credentials are: servers repeat what they were sent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from ..http.request import Request, SignedRequest

_SHORTEST = 16
"""Characters of a signature; what is shorter would be found by chance."""
_SHORTEST_OWN = 8
"""Characters of a word in a header whose name says that it is secret; ``Bearer`` has fewer."""
_SECRET_NAME = re.compile(r"auth|key|token|secret|sign|passw|cookie|session", re.IGNORECASE)
_NO_SECRET = re.compile(r"[\d:.TZ+-]*")
"""Times and counters, which a refusal shall name."""
_BETWEEN = re.compile(r"[\s,;\"]+")


def hidden(text: str, request: Request, sent: Request | None) -> str:
    """``text`` with what signing added to ``request`` in ``sent`` masked, and tokens in the caller's headers."""
    words = set(_own_words(request))
    if isinstance(sent, SignedRequest):
        words.update(_secret_words(request, sent))
    for word in sorted(words, key=len, reverse=True):
        for written in (word, quote(word, safe="")):
            text = text.replace(written, "***")
    return text


def _own_words(request: Request) -> Iterator[str]:
    """Words of headers that the caller gave and that are meant to be secret, by their names."""
    for name, value in request.own_headers:
        if _SECRET_NAME.search(name):
            for word in _BETWEEN.split(value):
                for part in (word, word.partition("=")[2]):
                    if len(part) >= _SHORTEST_OWN:
                        yield part


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
