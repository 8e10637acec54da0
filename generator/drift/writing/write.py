"""Applies the changes of pages to the spec: all files are written, or none.

The changes of each page are written into a copy, which is then validated and compared with the page again, until
nothing more can be written. Changes that would make the spec invalid are left out and reported with the reason. Files
on disk change only at the end.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Final

from generator.analyze import analyze
from generator.drift.change import Change, PageReport
from generator.drift.compare import Subject, compare, prepare
from generator.drift.lock import NAME as LOCK
from generator.drift.lock import rendered
from generator.drift.pages.page import Page
from generator.drift.writing.files import Files
from generator.drift.writing.page import PageWriter
from generator.drift.writing.remaining import Left, decisions, left
from generator.drift.writing.rerecord import rerecorded
from generator.editing.edits import Edits
from generator.python.check import check_names
from generator.spec.layout import shown
from generator.text.diagnostics import Collector, Diagnostic, Severity, SpecError
from generator.text.span import SourceFile, Span

_DECISIONS: Final = frozenset(("undecided", "example-differs"))
"""Rules of diagnostics that ask for a decision."""
_ROUNDS: Final = 8
_NOT_THE_PAGE: Final = "nothing of this page of the spec was found: check whether it is the right page"


@dataclass(frozen=True, slots=True)
class Opened:
    """A page to apply: its id, its content, and the name of its file."""

    page: str
    content: Page
    name: str


@dataclass(frozen=True, slots=True)
class Written:
    """The result: changed files in the folder of the venue, numbers of changes and digests, and open points."""

    files: tuple[str, ...]
    done: int
    recorded: int
    left: tuple[Left, ...]


@dataclass(frozen=True, slots=True)
class _Read:
    """A state of the spec: the folder it was read from, its form for drift, and its diagnostics."""

    at: str
    found: Subject | SpecError
    problems: tuple[Diagnostic, ...]

    @property
    def subject(self) -> Subject:
        """The spec prepared for drift; raises SpecError if it cannot be read."""
        if isinstance(self.found, SpecError):
            raise self.found
        return self.found


@dataclass(slots=True)
class _State:
    """The edits so far, and the reasons why changes were left out."""

    edits: Edits
    done: int = 0
    reasons: dict[str, str] = field(default_factory=dict[str, str])


def write(specs: Path, venue: str, pages: Sequence[Opened], today: str) -> Written:
    """Apply the changes of pages; raises SpecError, and writes nothing, if the spec cannot be read."""
    writer = _Writer(specs, venue, today)
    before = {each.page: writer.compared(each)[1] for each in pages}
    for each in pages:
        writer.take(each)
    files = writer.state.edits.files
    recorded = writer.record(pages, before)
    remaining = [*writer.remaining(pages)]
    writer.state.edits.write()
    inside = tuple(sorted(file.removeprefix(f"{venue}/") for file in files))
    return Written(inside, writer.state.done, recorded, tuple(remaining))


class _Writer:
    """One run over one venue."""

    def __init__(self, specs: Path, venue: str, today: str) -> None:
        self._specs = specs
        self._venue = venue
        self._today = today
        self._shown = f"{shown(specs)}/{venue}"
        self._states: dict[tuple[tuple[str, str | None], ...], _Read] = {}
        self.state = _State(Edits(specs))

    def compared(self, opened: Opened) -> tuple[Subject, PageReport]:
        """Compare a page with the spec as edited so far."""
        read = self._read(self.state.edits)
        report = compare(read.subject, opened.page, opened.content, opened.name)
        here = [each if each.span is None else replace(each, span=self._placed(each.span, read.at))
                for each in report.changes]  # fmt: skip
        return read.subject, replace(report, changes=tuple(here))

    def take(self, opened: Opened) -> None:
        """Write the changes of one page until nothing more can be written."""
        for number in range(_ROUNDS):
            subject, report = self.compared(opened)
            if number == 0 and _is_another_page(report):
                self.state.reasons |= {each.fingerprint: _NOT_THE_PAGE for each in report.changes}
            changes = [each for each in report.changes if each.fingerprint not in self.state.reasons]
            if not self._some(subject, changes):
                return

    def _some(self, subject: Subject, changes: Sequence[Change]) -> bool:
        """Write changes if the spec stays valid; otherwise find those that break it. False if nothing was achieved."""
        trial, writer = self._tried(subject, changes)
        if not writer.written or _texts(trial) == _texts(self.state.edits):
            return False
        if not self._breaks(trial):
            self.state.edits = trial
            self.state.done += len(writer.written)
            return True
        return self._blame(subject, writer.written) or self._some(subject, changes[: len(changes) // 2])

    def _blame(self, subject: Subject, changes: Sequence[Change]) -> bool:
        """Find by bisection the changes that break the spec, and note the reasons; False if there are none."""
        problems = self._breaks(self._tried(subject, changes)[0])
        if problems and len(changes) == 1:
            self.state.reasons[changes[0].fingerprint] = _reason(problems[0])
        if not problems or len(changes) == 1:
            return bool(problems)
        middle = len(changes) // 2
        return any([self._blame(subject, changes[:middle]), self._blame(subject, changes[middle:])])

    def _tried(self, subject: Subject, changes: Sequence[Change]) -> tuple[Edits, PageWriter]:
        """Write the changes into a copy of the edits so far."""
        trial = Edits(self._specs)
        for file in self.state.edits.files:
            trial.put(file, self.state.edits.read(file) or "")
        files = Files(trial, self._venue, self._shown)
        writer = PageWriter(files, subject, self._today, changes)
        writer.write()
        files.save()
        return trial, writer

    def _breaks(self, trial: Edits) -> list[Diagnostic]:
        """New errors of the edited spec; decisions and earlier errors do not count."""
        found = [each for each in self._problems(trial) if each.rule not in _DECISIONS]
        counts = Counter(each.rule for each in found)
        return [each for each in found if counts[each.rule] > self._known[each.rule]]

    @cached_property
    def _known(self) -> Counter[str]:
        """The number of errors by rule before anything was written."""
        return Counter(each.rule for each in self._problems(Edits(self._specs)))

    def _problems(self, edits: Edits) -> list[Diagnostic]:
        """All errors of the edited spec, with the places in the files that will be written."""
        read = self._read(edits)
        errors = (each for each in read.problems if each.severity is Severity.ERROR)
        return [replace(each, span=self._placed(each.span, read.at)) for each in errors]

    def _read(self, edits: Edits) -> _Read:
        """Read the edited spec; each state is read once."""
        texts = tuple(_texts(edits).items())
        if texts not in self._states:
            with edits.applied(self._venue) as scratch:
                self._states[texts] = _understood(scratch, self._venue)
        return self._states[texts]

    def _placed(self, span: Span, scratch: str) -> Span:
        """Map a place in the copy to the file that will be written."""
        if not span.path.startswith(f"{scratch}/"):
            return span
        return Span(
            SourceFile(shown(self._specs) + span.path.removeprefix(scratch), span.source.text), span.start, span.end
        )

    # At the end -----------------------------------------------------------------------------------------------------

    def record(self, pages: Sequence[Opened], before: Mapping[str, PageReport]) -> int:
        """Update ``passages.lock``; returns the number of passages that are newly watched."""
        new = 0
        for opened in pages:
            subject, report = self.compared(opened)
            digests, added = rerecorded(subject, before[opened.page], report)
            self.state.edits.put(f"{self._venue}/{LOCK}", rendered(digests))
            new += added
        return new

    def remaining(self, pages: Sequence[Opened]) -> Iterator[Left]:
        """The remaining differences, and the decisions that are needed before the spec is valid."""
        for opened in pages:
            yield from left(self.compared(opened)[1].changes, self.state.reasons)
        yield from decisions(each for each in self._problems(self.state.edits) if each.rule in _DECISIONS)


def _understood(specs: Path, venue: str) -> _Read:
    report = Collector()
    found: Subject | SpecError
    try:
        found = prepare(specs, venue)
    except SpecError as error:
        return _Read(shown(specs), error, tuple(error.diagnostics))
    try:
        check_names(analyze(found.read, found.folder, report), found.read.venue.client.span, report)
    except SpecError as error:
        report.extend(error.diagnostics)
    return _Read(shown(specs), found, tuple(report))


def _texts(edits: Edits) -> dict[str, str | None]:
    return {file: edits.read(file) for file in edits.files}


def _is_another_page(report: PageReport) -> bool:
    """Whether nothing was found of the entries that the spec expects on the page."""
    verbs = {change.verb for change in report.changes}
    of_rows = {change.verb for change in report.changes if change.row is not None}
    return "removed" in verbs and report.held == 0 and not of_rows & {"changed", "moved"}


def _reason(found: Diagnostic) -> str:
    return f"written as the page has it, {found.message}" + (f" ({found.help})" if found.help else "")
