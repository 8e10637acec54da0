"""Removes entries that the last release had marked with ``removed_on``, with the contradictions about them.

A marked entry stays for one release, in which it is deprecated in the SDK. It is due if the older side, which is the
last release, had marked it. If another entry of the spec still uses it, nothing is removed, and the uses are reported.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.diff.marks import Mark, Steps, marks
from generator.editing.cut import CutFile
from generator.editing.edits import Edits
from generator.ir import subjects
from generator.spec.layout import EXAMPLES
from generator.spec.load import load
from generator.spec.model import Contradiction, Examples, Spec
from generator.text.diagnostics import Diagnostic, SpecError

_CONTRADICTIONS: Final = "contradictions"
_NEEDED: Final = {"operations": "operations", "contradictions.yaml": _CONTRADICTIONS, EXAMPLES: "examples"}
"""Files (or folders of files) that are removed when this key has no entry left."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """Removed entries: the edited files by the path in messages, and a line about each entry."""

    files: Mapping[str, CutFile]
    notes: tuple[str, ...]


def due(old: Path, new: Path, venue: str) -> tuple[Mark, ...]:
    """The entries of a venue that are due to be removed: both versions have marked them."""
    if not all(_has_marks(specs / venue) for specs in (new, old)):
        return ()
    before = {mark.subject for mark in marks(load(old, venue))}
    found = [mark for mark in marks(load(new, venue)) if mark.subject in before]
    return tuple(mark for mark in found if not any(mark.is_part_of(other) for other in found))


def _has_marks(folder: Path) -> bool:
    """A fast check whether a venue can have marked entries; most have none."""
    return any(b"removed_on" in path.read_bytes() for path in folder.rglob("*.yaml") if path.is_file())


def drop(edits: Edits, venue: str, listed: Collection[Mark], read: Spec) -> Dropped:
    """Remove the entries from their files, and the contradictions about them."""
    wanted: dict[str, list[Steps]] = defaultdict(list)
    notes: list[str] = []
    for mark in listed:
        wanted[mark.file].append(mark.steps)
        notes.append(f"{venue}: {mark.subject} dropped from {mark.file}, marked since {mark.day}")
        for number, item in _about(mark, read.contradictions.contradictions):
            wanted[f"{_CONTRADICTIONS}.yaml"].append((_CONTRADICTIONS, number))
            notes.append(f"{venue}: contradiction {item.id} dropped, which was about {item.about}")
    for payload in _payloads(read.examples, {mark.subject for mark in listed}):
        edits.remove(f"{venue}/{EXAMPLES}/{payload}")
    shown = read.venue.venue.span.path.removesuffix("venue.yaml")
    files = {shown + file: _cut(edits, venue, file, shown, steps) for file, steps in wanted.items()}
    return Dropped(files, tuple(notes))


def _about(mark: Mark, contradictions: Iterable[Contradiction]) -> Iterator[tuple[int, Contradiction]]:
    """Contradictions about an entry, or about a parameter of an operation."""
    own = mark.subject.replace("errors.HTTP ", "errors.", 1)
    for number, item in enumerate(contradictions):
        if item.about == own or (own.startswith("operations.") and item.about.startswith(f"{own}.")):
            yield number, item


def _payloads(examples: Examples, dropped: Collection[str]) -> set[str]:
    """Payload files that only removed examples use."""
    gone = {str(each.file) for name, each in examples.examples.items() if subjects.example(name) in dropped}
    return gone - {str(each.file) for name, each in examples.examples.items() if subjects.example(name) not in dropped}


def _cut(edits: Edits, venue: str, file: str, shown: str, steps: Iterable[Steps]) -> CutFile:
    text = edits.read(f"{venue}/{file}")
    assert text is not None, file
    cut = CutFile(shown + file, text)
    cut.take(dict.fromkeys(steps))
    if file == "errors.yaml":
        cut.take(_empty_tables(cut))
    needed = _NEEDED.get(file.partition("/")[0])
    if needed and not cut.holds((needed,)):
        edits.remove(f"{venue}/{file}")
    else:
        edits.put(f"{venue}/{file}", cut.text)
    return cut


def _empty_tables(errors: CutFile) -> list[Steps]:
    tables: list[Steps] = [("tables", number) for number in range(errors.items(("tables",)))]
    return [each for each in tables if not errors.holds((*each, "codes")) and not errors.holds((*each, "uncoded"))]


def still_needed(error: SpecError, dropped: Iterable[Dropped]) -> SpecError:
    """The errors that the removal would cause, each at its place in the present file."""
    files = {path: file for each in dropped for path, file in each.files.items()}
    help_ = "remove the use first, or release with `--keep`"
    found: list[Diagnostic] = []
    for each in error.diagnostics:
        span = files[each.span.path].origin(each.span) if each.span.path in files else each.span
        message = f"this uses a removed entry: {each.message}"
        found.append(Diagnostic(span, message, "still-needed", help_))
    return SpecError(found)
