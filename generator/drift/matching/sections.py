"""The section of each piece of a page.

HTML and Markdown have headings. In flattened text, a line that equals a section of the spec is taken as a heading, and
its level follows from the name of the section in the spec (``Outer, Inner``).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from generator.drift.pages.normal import squeezed
from generator.drift.pages.page import Heading, Lines, Page, Piece, Placed

_Level: TypeAlias = tuple[int, str]
"""Level and text of a heading."""


class Sections:
    """The sections of one page that the spec names."""

    def __init__(self, names: Iterable[str]) -> None:
        self._parts: dict[str, tuple[str, ...]] = {}
        self._depth: dict[str, int] = {}
        for name in names:
            whole = squeezed(name)
            self._parts[name] = parts = tuple(squeezed(part) for part in name.split(", "))
            for depth, part in enumerate(parts):
                self._depth[part] = max(depth, self._depth.get(part, 0))
            self._depth.setdefault(whole, 0)

    def place(self, page: Page) -> list[Placed]:
        """All pieces with the squeezed headings above them."""
        placed: list[Placed] = []
        levels: list[_Level] = []
        for piece in page.pieces:
            if isinstance(piece, Heading):
                levels = [*(each for each in levels if each[0] < piece.level), (piece.level, piece.text)]
                placed.append(_placed(piece, levels))
            elif isinstance(piece, Lines) and piece.is_flat:
                levels = self._flat(piece, levels, placed)
            else:
                placed.append(_placed(piece, levels))
        return placed

    def _flat(self, piece: Lines, levels: list[_Level], placed: list[Placed]) -> list[_Level]:
        group: list[str] = []
        for line in piece.lines:
            depth = self._depth.get(squeezed(_unmarked(line)))
            if depth is None:
                group.append(line)
                continue
            if group:
                placed.append(_placed(Lines(tuple(group), is_flat=True), levels))
                group = []
            levels = [*(each for each in levels if each[0] < depth), (depth, _unmarked(line))]
        if group:
            placed.append(_placed(Lines(tuple(group), is_flat=True), levels))
        return levels

    def holds(self, section: str, path: tuple[str, ...]) -> bool:
        """Whether a piece below these headings belongs to a section of the spec."""
        if squeezed(section) in path:
            return True
        rest = iter(path)
        return all(part in rest for part in self._parts.get(section, (squeezed(section),)))

    def weight(self, section: str, path: tuple[str, ...]) -> int:
        """How well a section fits: higher for a deeper heading; 0 if the piece is not in the section."""
        if not section or not self.holds(section, path):
            return 0
        last = squeezed(section) if squeezed(section) in path else self._parts.get(section, ("",))[-1]
        return 1 + max((index for index, part in enumerate(path) if part == last), default=0)


def _placed(piece: Piece, levels: Sequence[_Level]) -> Placed:
    titles = tuple(text for _, text in levels)
    return Placed(piece, tuple(map(squeezed, titles)), titles)


def _unmarked(line: str) -> str:
    """A heading without the marks of Markdown."""
    return line.lstrip("#").strip() if line.startswith("#") else line
