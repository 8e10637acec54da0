"""What has to hold of every run of ``--write``, whatever has become of a page."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from generator import pipeline
from generator.drift.change import Change, PageReport
from generator.drift.compare import Subject, compare, prepare
from generator.drift.expected import Path as Steps
from generator.drift.lock import write_lock
from generator.drift.page import Page
from generator.drift.read import read_page
from generator.drift.write import Opened, Written, write
from generator.drift.yaml_places import Places
from generator.text.diagnostics import SpecError
from tests.house.places import SPECS

TODAY = "2027-01-02"
DECISIONS = {"undecided", "example-differs"}
"""What ``validate`` may ask of a person once drift has written."""
OPEN = ("undecided", "reread")


@dataclass
class Run:
    """One page written into a copy of a spec: the copy before and after, and what drift said."""

    before: dict[str, str]
    after: dict[str, str]
    first: PageReport
    second: PageReport
    written: Written
    rules: list[str]
    third: Written
    """The same once more, which has nothing to do."""


def files_of(folder: Path) -> dict[str, str]:
    return {file.relative_to(folder).as_posix(): file.read_text("utf-8") for file in sorted(folder.rglob("*.*"))
            if file.is_file()}  # fmt: skip


def rules(specs: Path, venue: str) -> list[str]:
    """The rules that a spec breaks."""
    try:
        pipeline.understand(specs, venue)
    except SpecError as mistakes:
        return [f"{found.rule}: {found.message}" for found in mistakes.diagnostics]
    return []


def copied(subject: Subject, specs: Path, source: Path = SPECS) -> Path:
    """A copy of a venue's spec in which the pages are recorded and accepted as ``subject`` has them."""
    venue = subject.folder.name
    shutil.rmtree(specs / venue, ignore_errors=True)
    shutil.copytree(source / venue, specs / venue)
    write_lock(specs / venue, subject.recorded)
    lines = [f'  - {{page: x, change: x, fingerprint: "{each}"}}' for each in sorted(subject.accepted)]
    (specs / venue / "accepted.yaml").write_text(
        "\n".join(["accepted_drift:", *lines]) + "\n" if lines else "accepted_drift: []\n"
    )
    return specs


def run(specs: Path, venue: str, page: str, content: Page) -> Run:
    """Write a page into the spec, twice."""
    opened = Opened(page, content, "page")
    before = files_of(specs / venue)
    first = compare(prepare(specs, venue), page, content, "page")
    written = write(specs, venue, [opened], TODAY)
    after = files_of(specs / venue)
    second = compare(prepare(specs, venue), page, content, "page")
    return Run(before, after, first, second, written, rules(specs, venue), write(specs, venue, [opened], TODAY))


def wrong(done: Run) -> list[str]:
    """What does not hold."""
    found = [f"reported again: {said(each)}" for each in done.second.changes if not is_open(each, done)]
    found += [f"validate: {each}" for each in done.rules if each.split(":")[0] not in DECISIONS]
    found += [f"lost: {name}" for name in done.before if name not in done.after]
    found += [f"touched: {line}" for line in strangers(done)]
    found += [f"again: {done.third.done} written"] if done.third.done or done.third.recorded else []
    left = {each.what for each in done.written.left}
    found += [f"not told: {said(each)}" for each in done.second.changes if not any(each.label[:40] in w for w in left)
              and not left]  # fmt: skip
    return found


def said(change: Change) -> str:
    return f"{change.verb} {change.what} {change.label} {dict(change.old)} -> {dict(change.new)} {change.note}"


def is_open(change: Change, done: Run) -> bool:
    """Whether only a person can say what becomes of a change: it is undecided, or the page says what no spec can."""
    return change.verb in OPEN or (change.what, change.verb) == ("column", "changed") or change.fingerprint in {
        each.what for each in ()
    } or any(each.advice.startswith("written as the page has it") or each.advice.startswith("write it by hand")
             for each in done.written.left if change.label in each.what)  # fmt: skip


def strangers(done: Run) -> list[str]:
    """Lines that are gone or changed and belong to no entry of which a change was reported."""
    found: list[str] = []
    names = {str(change.row.path[-1]) for change in done.first.changes if change.row is not None}
    for inside, text in done.before.items():
        if not inside.endswith(".yaml") or inside in ("accepted.yaml",):
            continue
        allowed = touched(done, inside, text)
        now = done.after[inside].splitlines()
        for number in removed(text.splitlines(), now):
            line = text.splitlines()[number - 1]
            spoken = any(re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", line) for name in names)
            if number not in allowed and not spoken and not re.search(r"\brow: |read_on: ", line):
                found.append(f"{inside}:{number}: {line}")
    return found


def removed(old: list[str], new: list[str]) -> list[int]:
    """The numbers of lines that are not there any more, from 1."""
    import difflib

    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    return [n + 1 for tag, i, j, _, _ in matcher.get_opcodes() if tag in ("delete", "replace") for n in range(i, j)]


def touched(done: Run, inside: str, text: str) -> set[int]:
    """The lines of entries that a change was about."""
    from generator.drift.edit import YamlFile

    file = YamlFile(inside, text)
    found: set[int] = set()
    for change in done.first.changes:
        paths: list[Steps] = []
        if change.row is not None and change.table is not None and change.table.file == inside:
            paths.append(change.row.path[:-2] if change.row.is_further else change.row.path)
        if change.what == "table" and change.table is not None and change.table.file == inside:
            paths += [row.path for row in change.table.rows if not row.is_further]
        if change.what == "example" and inside == "examples/examples.yaml" and change.verb != "added":
            paths.append(("examples", change.label))
        if change.what == "mention" and inside == "errors.yaml" and change.verb != "added":
            paths.append(("mentions", change.label))
        if change.what == "endpoint" and inside.startswith("operations/") and change.verb != "added":
            paths.append(("operations", change.subject.split(".")[-1]))
        for path in paths:
            if file.has(path):
                first, end = file.lines_of(path)
                found.update(range(first, end))
    return found


def read(text: str, form: str) -> Page:
    """A page in one of the three forms."""
    names = {"html": "page.html", "markdown": "page.md", "text": "page.txt"}
    return read_page(text.encode(), names[form])


__all__ = ["DECISIONS", "TODAY", "Places", "Run", "copied", "read", "rules", "run", "wrong"]
