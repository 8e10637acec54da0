"""Headers that frame a message and name its host. Only this module writes them, for each request.

A second opinion about them would make the server read the rest of one request as the next one.
"""

from __future__ import annotations

from collections.abc import Iterable

OURS = frozenset(
    (
        "connection",
        "content-length",
        "expect",
        "host",
        "http2-settings",
        "keep-alive",
        "proxy-connection",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade",
    )
)
"""Their names, in small letters."""
WITH_A_BODY = frozenset(("PATCH", "POST", "PUT"))
"""Methods whose requests say ``Content-Length: 0`` when they have none."""
ACCEPTED_CODINGS = "gzip, deflate"
"""Content codings that can be read; the transport sends them, after signing, unless the caller sends others."""


SET_BY_THE_TRANSPORT = "must not be set: the HTTP client sets it"


class Misframed(ValueError):
    """A request that would not arrive as one. The text says why and holds no value."""

    def __init__(self, what: str, rule: str) -> None:
        super().__init__(f"{what} {rule}")
        self.what = what


def check_framing(headers: Iterable[tuple[str, str]], host: str, length: int | None = None) -> None:
    """Refuse headers that are not the caller's to say.

    Args:
        headers: Of one request, or what is added to it.
        host: What the ``Host`` header says; to say the same is fine, since some signatures cover it.
        length: What ``Content-Length`` says, once the body is known; the same holds.

    Raises:
        Misframed: One of :data:`OURS` is among them, and is twice there or says something else.
    """
    seen: set[str] = set()
    for name, value in headers:
        lower = name.lower()
        if lower not in OURS:
            continue
        right = host if lower == "host" else str(length) if lower == "content-length" else None
        if lower in seen or right is None or value != right:
            raise Misframed(f"header {name}", SET_BY_THE_TRANSPORT)
        seen.add(lower)
