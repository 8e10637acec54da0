"""``accepted.yaml`` and ``passages.lock``: what somebody has read on the pages, and found to be as it should."""

from __future__ import annotations

from generator.spec.node import Node, Text


class AcceptedChange(Node):
    """A difference between a page and the spec that was reviewed and stays. It holds until either side changes."""

    page: Text
    """Id of the page."""
    change: Text
    """The change, as ``sdkwright drift`` names it."""
    fingerprint: Text
    """Fingerprint of both sides. When it changes, the difference is reported again."""
    reason: Text | None = None
    """Why it stays."""


class Accepted(Node):
    """The file; ``sdkwright drift --accept`` writes it."""

    accepted_drift: list[AcceptedChange]
    """The accepted differences."""


class Passages(Node):
    """The file; ``sdkwright drift --write`` writes it. Digests of the passages that entries in prose rest on."""

    passages: dict[Text, dict[Text, Text]]
    """The digests of the passages when they were last read, by page and passage."""
