"""changelog.yaml: what each version of an SDK changed."""

from __future__ import annotations

from generator.spec.node import Node, Text


class Release(Node):
    """One version of the SDK. ``sdkwright diff --write`` writes the lists; ``doc`` and ``date`` are its author's."""

    date: Text | None = None
    doc: Text | None = None
    breaking: list[Text] = []
    dangerous: list[Text] = []
    additive: list[Text] = []
    docs: list[Text] = []


class Changelog(Node):
    """Newest first; the first is the version that venue.yaml declares."""

    releases: dict[Text, Release]
