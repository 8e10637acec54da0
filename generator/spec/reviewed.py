"""``accepted.yaml`` and ``passages.lock``: what somebody has read on the pages, and found to be as it should."""

from __future__ import annotations

from generator.spec.node import Node, Text


class AcceptedChange(Node):
    """A difference between a page and the spec that somebody has looked at; it holds until the page changes again."""

    page: Text
    change: Text
    fingerprint: Text
    reason: Text | None = None


class Accepted(Node):
    accepted_drift: list[AcceptedChange]


class Passages(Node):
    """Digests of what the spec says in its own words, page by page, as it stood when it was read."""

    passages: dict[Text, dict[Text, Text]]
