"""``CHANGELOG.md`` of an SDK."""

from __future__ import annotations

from dataclasses import dataclass

from generator.ir.api import Api
from generator.ir.releases import Release
from generator.python.source.literals import comment, sentence


@dataclass(frozen=True, slots=True)
class SectionView:
    title: str
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReleaseView:
    """One version: its heading, the author's words, and the changes by what they mean."""

    heading: str
    doc: str
    sections: tuple[SectionView, ...]


@dataclass(frozen=True, slots=True)
class ChangelogView:
    """What CHANGELOG.md.jinja renders."""

    distribution: str
    releases: tuple[ReleaseView, ...]


def changelog_view(api: Api) -> ChangelogView:
    """Say every release, newest first; a day is shown where the author gave one."""
    return ChangelogView(f"{api.venue}-sdk", tuple(_release(release) for release in api.releases))


def _release(release: Release) -> ReleaseView:
    sections = (
        SectionView("Breaking", _entries(release.breaking)),
        SectionView("Behaves differently", _entries(release.dangerous)),
        SectionView("Added", _entries(release.additive)),
        SectionView("Documentation", _entries(release.docs)),
    )
    return ReleaseView(
        heading=release.version + (f" - {release.date}" if release.date is not None else ""),
        doc=sentence(comment(release.doc)),
        sections=tuple(section for section in sections if section.entries),
    )


def _entries(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Each on one line, which is one item of a Markdown list."""
    return tuple(comment(text) for text in texts)
