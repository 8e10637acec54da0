"""What has to hold of every run of ``--write``, whatever has become of a page."""

from __future__ import annotations

import difflib
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator import pipeline
from generator.drift.change import Change, PageReport
from generator.drift.compare import Subject, compare, prepare
from generator.drift.lock import write_lock
from generator.drift.pages.page import Page
from generator.drift.report import summary
from generator.drift.writing.write import Opened, Written, write
from generator.editing.edit import YamlFile
from generator.spec.values import Entry, Steps
from generator.text.diagnostics import Severity, SpecError
from tests.conventions.places import SPECS

TODAY = "2027-01-02"
DECISIONS = ("undecided", "example-differs")
"""What ``validate`` may ask of a person once drift has written."""
REFUSED = "written as the page has it"
"""How the advice begins where the page says what no spec can."""


@dataclass
class Run:
    """One page written into a spec: its files before and after, and what drift said."""

    before: dict[str, str]
    after: dict[str, str]
    first: PageReport
    second: PageReport
    written: Written
    rules: list[str]
    again: Written
    """The same once more, when there is nothing left to write."""


def files_of(folder: Path) -> dict[str, str]:
    """Every file of a venue as text."""
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8") for file in files}


def rules(specs: Path, venue: str) -> list[str]:
    """What ``validate`` says: ``rule: message``."""
    try:
        pipeline.understand(specs, venue)
    except SpecError as error:
        return [f"{each.rule}: {each.message}" for each in error.diagnostics if each.severity is Severity.ERROR]
    return []


def copied(subject: Subject, specs: Path) -> None:
    """A copy of a venue's spec in which passages are recorded and differences accepted as ``subject`` has them."""
    venue = subject.folder.name
    shutil.rmtree(specs / venue, ignore_errors=True)
    shutil.copytree(SPECS / venue, specs / venue)
    write_lock(specs / venue, subject.recorded)
    lines = [f'  - {{page: x, change: x, fingerprint: "{each}"}}\n' for each in sorted(subject.accepted)]
    (specs / venue / "accepted.yaml").write_text(f"accepted_drift:{'' if lines else ' []'}\n{''.join(lines)}")


def run(specs: Path, venue: str, page: str, content: Page) -> Run:
    """Write a page into a spec, twice."""
    opened = Opened(page, content, "page")
    before = files_of(specs / venue)
    first = compare(prepare(specs, venue), page, content, "page")
    written = write(specs, venue, [opened], TODAY)
    after = files_of(specs / venue)
    second = compare(prepare(specs, venue), page, content, "page")
    return Run(before, after, first, second, written, rules(specs, venue), write(specs, venue, [opened], TODAY))


def wrong(done: Run) -> list[str]:
    """What does not hold of a run; nothing, when all is well."""
    found = [f"reported again: {summary(each)}" for each in done.second.changes if not is_open(each, done.written)]
    found += [f"validate: {each}" for each in done.rules if each.split(":")[0] not in DECISIONS]
    found += [f"lost: {name}" for name in done.before if name not in done.after]
    found += [f"touched: {line}" for line in strangers(done)]
    told = {each.what for each in done.written.left}
    found += [f"not told: {summary(each)}" for each in done.second.changes if summary(each) not in told]
    if done.again.files or done.again.done or done.again.recorded:
        found.append(f"written once more: {done.again}")
    return found


def is_open(change: Change, written: Written) -> bool:
    """Whether only a person can say what becomes of a change."""
    if change.verb in ("undecided", "reread"):
        return True
    if change.verb == "changed" and change.what in ("column", "endpoint", "stream"):
        return True
    return any(each.what == summary(change) and each.advice.startswith(REFUSED) for each in written.left)


def strangers(done: Run) -> list[str]:
    """Lines that are gone or changed although no change was about the entry that they belong to."""
    found: list[str] = []
    names = {re.escape(str(each.row.path[-1])) for each in done.first.changes if each.row is not None}
    followed = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(names)) or '(?!)'})(?![\w-])|\brow: |\bread_on: ")
    for inside, text in done.before.items():
        if inside.endswith(".yaml"):
            ours = touched(done, inside, text)
            gone = (line for line in removed(text, done.after[inside]) if line not in ours)
            lines = text.splitlines()
            found += [f"{inside}:{line}: {lines[line - 1]}" for line in gone if not followed.search(lines[line - 1])]
    return found


def removed(old: str, new: str) -> Iterator[int]:
    """The numbers of lines that are not there any more, from 1."""
    matcher = difflib.SequenceMatcher(None, old.splitlines(), new.splitlines(), autojunk=False)
    for tag, start, end, _, _ in matcher.get_opcodes():
        yield from range(start + 1, end + 1) if tag in ("delete", "replace") else ()


def touched(done: Run, inside: str, text: str) -> set[int]:
    """The lines of entries that a change was about."""
    file = YamlFile(inside, text)
    return {
        line
        for change in done.first.changes
        for path in _paths(change, inside)
        if file.has(path)
        for line in range(*_lines_of(file, path))
    }


def _lines_of(file: YamlFile, path: Steps) -> tuple[int, int]:
    """The lines of an entry, numbered from 1: the first, and the one behind the last."""
    holder, value = file.find(path[:-1]), file.find(path)
    assert value is not None, path
    key = holder.key(str(path[-1])) if isinstance(holder, Entry) else None
    start = key.span.start if key is not None else value.body.start if isinstance(value, Entry) else 0
    return file.line(start), file.line(file.end(value)) + 1


def _paths(change: Change, inside: str) -> Iterator[Steps]:
    if change.table is not None and change.table.file == inside:
        rows = [change.row] if change.row is not None else change.table.rows if change.what == "table" else ()
        yield from (row.path[:-2] if row.is_further else row.path for row in rows)
    home = {"example": "examples/", "mention": "errors.yaml", "endpoint": "operations/"}.get(change.what)
    if home is not None and inside.startswith(home) and change.verb != "added":
        holder = {"example": "examples", "mention": "mentions", "endpoint": "operations"}[change.what]
        yield (holder, change.subject.split(".")[-1])
