"""Passages in prose that entries cite: watched by a digest for each section."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.drift.change import Change
from generator.drift.citations import Citation
from generator.drift.endpoints import is_endpoint
from generator.drift.matching.sections import Sections
from generator.drift.pages.normal import digest, squeezed
from generator.drift.pages.page import Heading, Lines, Placed, Table
from generator.drift.pages.text import is_language

PREFIX = "section "


@dataclass(slots=True)
class Passages:
    """The prose of a page by section of the spec; ``""`` is for prose outside of these sections."""

    words: dict[str, list[str]] = field(default_factory=dict[str, list[str]])

    def add(self, section: str, text: str) -> None:
        """Add a line, without the mark or number of a list item."""
        self.words.setdefault(section, []).append(unmarked(text))

    def digests(self) -> dict[str, str]:
        """The digests for ``passages.lock``, by name."""
        return {f"{PREFIX}{section}": digest(" ".join(lines)) for section, lines in self.words.items()}


def unmarked(line: str) -> str:
    """A line without the mark or number of a list item, which HTML does not have as text."""
    text = line.strip()
    first, _, rest = text.partition(" ")
    if rest and (first in ("-", "*", "+", "\u2022", "\u00b7") or (first[:-1].isdigit() and first[-1] in ".)")):
        return rest.strip()
    return text


def passages_of(
    placed: Sequence[Placed],
    sections: Sections,
    named: Sequence[str],
    claimed: set[int],
    before: Sequence[tuple[tuple[str, ...], tuple[str, ...]]],
    further: Mapping[int, int],
) -> Passages:
    """The prose: everything except tables, payloads, endpoints and headings of the spec. Order matters.

    ``further`` are tables without rows in the spec, each with the number of lines before it.
    """
    found = Passages({section: [] for section in ("", *named)})
    headings = {squeezed(part) for section in named for part in (section, *section.split(", "))}
    waiting = list(before)
    for index, each in enumerate(placed):
        section = _section(each.path, sections, named)
        piece = each.piece
        if index in claimed:
            if isinstance(piece, Lines) and waiting:
                for line in waiting.pop(0)[1]:
                    found.add(section, line)
            continue
        if index in further:
            for line in piece.lines[: further[index]] if isinstance(piece, Lines) else ():
                found.add(section, line)
        elif isinstance(piece, Heading):
            if squeezed(piece.text) not in headings and not is_endpoint(piece.text):
                found.add(section, piece.text)
        elif isinstance(piece, Table):
            for row in (piece.header, *piece.rows):
                found.add(section, "".join(row))
        elif isinstance(piece, Lines):
            for line in piece.lines:
                if not is_endpoint(line) and not is_language(line):
                    found.add(section, line)
    return found


def _section(path: tuple[str, ...], sections: Sections, named: Sequence[str]) -> str:
    best = max(named, key=lambda section: sections.weight(section, path), default="")
    return best if best and sections.weight(best, path) else ""


def compare_passages(
    page: str, passages: Passages, citations: Sequence[Citation], recorded: Mapping[str, str]
) -> tuple[list[Change], int, int]:
    """Changed passages; the number of unchanged ones; the number of passages without a recorded digest."""
    changes: list[Change] = []
    same = unknown = 0
    for name, now in passages.digests().items():
        section = name.removeprefix(PREFIX)
        before = recorded.get(name)
        if before is None:
            unknown += bool(passages.words[section])
            continue
        if before == now:
            same += 1
            continue
        changes.append(_changed(page, section, passages.words[section], citations))
    return changes, same, unknown


def _changed(page: str, section: str, words: list[str], citations: Sequence[Citation]) -> Change:
    concerned = [each for each in citations if each.section == section]
    members = tuple(dict.fromkeys(each.member for each in concerned if each.member))
    note = "this passage changed, read it again" if words else "this passage was removed"
    label = section or "outside the sections that the spec names"
    span = concerned[0].span if concerned else None
    subject = concerned[0].subject if concerned else page
    return Change(page, "reread", "passage", subject, label, section, note=note, members=members, span=span,
                  raw=digest(" ".join(words)))  # fmt: skip
