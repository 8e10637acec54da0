"""Where a fact stands in the documentation."""

from __future__ import annotations

from typing import Literal

from generator.spec.node import Node, Text


class Source(Node):
    """Where a fact stands: a page declared in venue.yaml, and the section or table on it."""

    page: Text
    section: Text | None = None
    row: Text | None = None
    """How one row of the table reads on the page, white space aside: ``{name}{type}{_}``; ``{_}`` is not kept."""
    confidence: Literal["inferred", "third_party", "official_sdk"] | None = None
    """Where the page itself does not say it."""
