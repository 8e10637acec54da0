"""changelog.yaml: what each version of an SDK changed."""

from __future__ import annotations

from generator.spec.node import Node, Text


class Release(Node):
    """One version of the SDK. ``sdkwright diff --write`` writes the lists; ``date`` and ``doc`` are yours to write."""

    date: Text | None = None
    """The release date, as ``2026-01-31``; set it by hand."""
    doc: Text | None = None
    """Your own words about the release."""
    breaking: list[Text] = []
    """Changes that break code written for the last version, one sentence each."""
    dangerous: list[Text] = []
    """Changes in behaviour that need attention."""
    additive: list[Text] = []
    """Additions."""
    docs: list[Text] = []
    """Changes of documentation, sources and examples."""


class Changelog(Node):
    """The file. The newest release comes first; its version is ``version`` of venue.yaml."""

    releases: dict[Text, Release]
    """The releases, by version, newest first."""
