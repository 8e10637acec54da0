"""Where the documentation states a fact."""

from __future__ import annotations

from typing import Literal

from generator.spec.node import Node, Text


class Source(Node):
    """Where a fact is documented: a page of venue.yaml, and the section or table on it."""

    page: Text
    """Id of a page in ``pages`` of venue.yaml."""
    section: Text | None = None
    """Heading of the section or table."""
    row: Text | None = None
    """Layout of one table row on the page, whitespace ignored: ``"{name}{type}{_}"``. ``{_}`` matches a column that is
    ignored. With it, the n-th entry of the spec is the n-th row of the table."""
    confidence: Literal["inferred", "third_party", "official_sdk"] | None = None
    """How sure the fact is where the page itself does not say it: ``inferred`` (a conclusion from what it says),
    ``third_party`` (somebody else says it), ``official_sdk`` (the venue's own SDK does it). Docstrings and
    ``sdkwright explain`` say so."""
