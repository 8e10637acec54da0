"""Compares one page with one spec: tables, endpoints, examples, mentions and passages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.drift import lock
from generator.drift.change import PageReport
from generator.drift.citations import Citation, citations
from generator.drift.endpoints import compare_endpoints
from generator.drift.examples import compare_examples, compare_mentions, kept_examples
from generator.drift.matching.expected import ExpectedTable, tables
from generator.drift.matching.sections import Sections
from generator.drift.owners import with_owners
from generator.drift.pages.normal import squeezed
from generator.drift.pages.page import Heading, Lines, Page, Payload, Table
from generator.drift.passages import compare_passages, passages_of
from generator.drift.tables import compare_tables
from generator.drift.uncovered import PREFIX, compare_uncovered, uncovered
from generator.spec import model as spec
from generator.spec.layout import shown
from generator.spec.load import load


@dataclass(slots=True)
class Subject:
    """A venue prepared for a comparison: its spec, its tables by page, and the entries that cite a page."""

    read: spec.Spec
    folder: Path
    shown: str
    tables: list[ExpectedTable] = field(default_factory=list[ExpectedTable])
    citations: list[Citation] = field(default_factory=list[Citation])
    payloads: dict[str, bytes] = field(default_factory=dict[str, bytes])
    recorded: dict[str, dict[str, str]] = field(default_factory=dict[str, dict[str, str]])
    accepted: frozenset[str] = frozenset()

    @property
    def pages(self) -> tuple[str, ...]:
        """The ids of the pages in venue.yaml."""
        return tuple(map(str, self.read.venue.pages))


def prepare(specs: Path, venue: str) -> Subject:
    """Load the spec of a venue for a comparison; raises SpecError."""
    read = load(specs, venue)
    files = {str(group.group): f"operations/{Path(group.group.span.path).name}" for group in read.groups}
    return subject(read, specs / venue, f"{shown(specs)}/{venue}", files)


def subject(read: spec.Spec, folder: Path, shown: str, files: Mapping[str, str]) -> Subject:
    """Prepare a venue. ``files`` maps the name of a group to its file in the folder."""
    payloads = {
        str(entry.file): (folder / "examples" / entry.file).read_bytes() for entry in read.examples.examples.values()
    }
    accepted = frozenset(str(each.fingerprint) for each in (read.accepted.accepted_drift if read.accepted else ()))
    cited, recorded = list(citations(read)), lock.recorded(read)
    return Subject(read, folder, shown, tables(read, files), cited, payloads, recorded, accepted)


def compare(venue: Subject, page_id: str, page: Page, file: str, *, strict: bool = False) -> PageReport:
    """Compare one page with the spec."""
    own = [table for table in venue.tables if table.page == page_id]
    cited = [each for each in venue.citations if each.page == page_id]
    named = list(dict.fromkeys(each.section for each in cited if each.section))
    recorded = venue.recorded.get(page_id, {})
    sections = Sections([*named, *(table.section for table in own if table.section)])
    placed = sections.place(page)
    found = compare_tables(placed, sections, own, recorded, strict=strict)
    endpoints, same_endpoints = compare_endpoints(venue.read, page_id, placed)
    examples, same_examples = compare_examples(
        page_id, placed, sections, kept_examples(venue.read, page_id, venue.payloads)
    )
    mentions, same_mentions = compare_mentions(venue.read, page_id, placed, squeezed(_whole(page)))
    further = uncovered(placed, found.claimed)
    unknown_tables, watched_tables, same_tables = compare_uncovered(page_id, further, recorded)
    passages = passages_of(placed, sections, named, found.claimed, found.before, {t.index: t.before for t in further})
    reread, same_passages, unknown = compare_passages(page_id, passages, cited, recorded)
    changes = [*found.changes, *examples, *mentions, *with_owners(venue.read, placed, [*endpoints, *unknown_tables])]
    changes += reread
    watched = {**passages.digests(), **found.watched, **watched_tables}
    held = found.unchanged + same_endpoints + same_examples + same_mentions
    same = held + same_tables + same_passages
    open_ = tuple(change for change in changes if change.fingerprint not in venue.accepted)
    settled = tuple(change for change in changes if change.fingerprint in venue.accepted)
    notes = _notes(unknown, watched, recorded)
    return PageReport(page_id, file, page.form, open_, same, held, notes, settled, watched)


def _notes(unknown: int, watched: Mapping[str, str], recorded: Mapping[str, str]) -> tuple[str, ...]:
    unknown += sum(name not in recorded for name in watched if name.startswith(("row ", PREFIX)))
    if not unknown:
        return ()
    words = "passage is" if unknown == 1 else "passages are"
    return (f"{unknown} {words} not watched yet: `--write` records their present text",)


def _whole(page: Page) -> str:
    parts: list[str] = []
    for piece in page.pieces:
        match piece:
            case Heading(_, text) | Payload(text):
                parts.append(text)
            case Lines(lines):
                parts += lines
            case Table(header, rows):
                parts += [*header, *(cell for row in rows for cell in row)]
    return "\n".join(parts)
