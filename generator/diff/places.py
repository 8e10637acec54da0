"""Finds the place in the spec of subjects without a place in the Api, such as parts of venue.yaml."""

from __future__ import annotations

from generator.spec.model import Spec
from generator.text.span import Span

_OF_VENUE = frozenset(
    {
        "environments",
        "credentials",
        "settings",
        "client_parameters",
        "headers",
        "envelope",
        "pages",
        "limits",
        "limit_headers",
    }
)
_KEYS = {"title": "title", "default_auth": "default_auth", "time": "time"}


def place_of(spec: Spec, subject: str) -> Span:
    """The place of ``credentials.api_key``, ``pages.orders.url``, ``contradictions.some-id``, ..."""
    path, _, part = subject.partition("#")
    root, *steps = path.split(".")
    if root in _OF_VENUE:
        return spec.venue.key_span(root, *steps)
    if root == "contradictions":
        for item in spec.contradictions.contradictions:
            if item.id == ".".join(steps):
                return item.id.span
    if root == "examples":
        return spec.examples.key_span("examples", ".".join(steps))
    if root == "errors":
        for table in spec.errors.tables:
            if part == f"{table.page}: {table.title}":
                return table.span
        return spec.errors.key_span("code")
    return spec.venue.key_span(_KEYS.get(part.partition(".")[0], "client" if not part else "venue"))
