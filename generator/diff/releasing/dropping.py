"""Drops what a release has had marked as gone from its page, with the contradictions that were about it.

A marked entry stays for one release, in which the SDK tells its users. It is due when the older side, which is the
last release, has it marked already. Where something else of the spec still needs it, nothing is dropped and it is
told what that is.
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
"""Files (or folders of them) that go when this key has nothing left."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """What was dropped: the files that it stood in, by the path that is shown, and a sentence about each entry."""

    files: Mapping[str, CutFile]
    said: tuple[str, ...]


def due(old: Path, new: Path, venue: str) -> tuple[Mark, ...]:
    """What of a venue has been marked for a release: entries that both versions have marked."""
    if not all(_has_marks(specs / venue) for specs in (new, old)):
        return ()
    before = {mark.subject for mark in marks(load(old, venue))}
    found = [mark for mark in marks(load(new, venue)) if mark.subject in before]
    return tuple(mark for mark in found if not any(mark.is_part_of(other) for other in found))


def _has_marks(folder: Path) -> bool:
    """Whether a venue is worth reading for them: most have none."""
    return any(b"removed_on" in path.read_bytes() for path in folder.rglob("*.yaml") if path.is_file())


def drop(edits: Edits, venue: str, listed: Collection[Mark], read: Spec) -> Dropped:
    """Take the entries out of their files, and the contradictions that were about them."""
    wanted: dict[str, list[Steps]] = defaultdict(list)
    said: list[str] = []
    for mark in listed:
        wanted[mark.file].append(mark.steps)
        said.append(f"{venue}: {mark.subject} dropped from {mark.file}, marked since {mark.day}")
        for number, item in _about(mark, read.contradictions.contradictions):
            wanted[f"{_CONTRADICTIONS}.yaml"].append((_CONTRADICTIONS, number))
            said.append(f"{venue}: contradiction {item.id} dropped, which was about {item.about}")
    for payload in _payloads(read.examples, {mark.subject for mark in listed}):
        edits.remove(f"{venue}/{EXAMPLES}/{payload}")
    shown = read.venue.venue.span.path.removesuffix("venue.yaml")
    files = {shown + file: _cut(edits, venue, file, shown, steps) for file, steps in wanted.items()}
    return Dropped(files, tuple(said))


def _about(mark: Mark, contradictions: Iterable[Contradiction]) -> Iterator[tuple[int, Contradiction]]:
    """Contradictions that speak of an entry or, of an operation, of a parameter of it."""
    own = mark.subject.replace("errors.HTTP ", "errors.", 1)
    for number, item in enumerate(contradictions):
        if item.about == own or (own.startswith("operations.") and item.about.startswith(f"{own}.")):
            yield number, item


def _payloads(examples: Examples, dropped: Collection[str]) -> set[str]:
    """Files that only examples show which are dropped."""
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


def still_needed(mistakes: SpecError, dropped: Iterable[Dropped]) -> SpecError:
    """The mistakes that dropping would leave behind, each where its author can mend it now."""
    files = {path: file for each in dropped for path, file in each.files.items()}
    help_ = "remove the use first, or release with `--keep`"
    found: list[Diagnostic] = []
    for each in mistakes.diagnostics:
        span = files[each.span.path].origin(each.span) if each.span.path in files else each.span
        message = f"this uses a removed entry: {each.message}"
        found.append(Diagnostic(span, message, "still-needed", help_))
    return SpecError(found)
