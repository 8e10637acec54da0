"""The model of a page in any format: headings, tables, payloads and lines, in order."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, TypeAlias

from generator.drift.pages.wire import seen

LARGEST: Final = 8 * 1024 * 1024
"""Largest number of bytes of a page."""
MOST_PIECES: Final = 30_000
MOST_ROWS: Final = 8_000
"""Largest number of rows of all tables together; the longest known pages have about 1,500."""
MOST_CELLS: Final = 120_000


class UnreadablePage(ValueError):
    """A page that cannot be read: too large, nested too deep, or not text. The message has the reason in one line."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading in the markup; flattened text has none."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose cells are separated by markup; cells that span rows or columns are repeated."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines without a gap between them: a paragraph, or in flattened text a table whose cells run together."""

    lines: tuple[str, ...]
    is_flat: bool = False


@dataclass(frozen=True, slots=True)
class Payload:
    """JSON, or a text that was meant as JSON, exactly as it is on the page."""

    text: str


Piece: TypeAlias = Heading | Table | Lines | Payload


@dataclass(frozen=True, slots=True)
class Page:
    """A page that was read. ``form`` is ``html``, ``markdown`` or ``text``."""

    form: str
    pieces: tuple[Piece, ...]


class Builder:
    """Collects the pieces of a page while it is read.

    Invisible characters (zero width, marks of direction) are removed, except from payloads. Raises
    :class:`UnreadablePage` if a limit is exceeded.
    """

    def __init__(self, form: str) -> None:
        self._form = form
        self._pieces: list[Piece] = []
        self._rows = self._cells = 0

    def heading(self, level: int, text: str) -> None:
        """Add a heading; an empty one is ignored."""
        if text.strip():
            self._add(Heading(level, " ".join(seen(text).split())))

    def table(self, header: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
        """Add a table."""
        self._rows += len(rows)
        self._cells += sum(map(len, rows))
        if self._rows > MOST_ROWS or self._cells > MOST_CELLS:
            raise UnreadablePage(f"the tables have more than {MOST_ROWS:,} rows or {MOST_CELLS:,} cells")
        if rows or header:
            self._add(Table(tuple(map(seen, header)), tuple(tuple(map(seen, row)) for row in rows)))

    def payload(self, text: str) -> None:
        """Add a payload."""
        self._add(Payload(text))

    def lines(self, lines: list[str], *, is_flat: bool = False) -> None:
        """Add lines that belong together, without empty ones."""
        kept = tuple(text for line in lines if (text := seen(line).strip()))
        if kept:
            self._add(Lines(kept, is_flat))

    def _add(self, piece: Piece) -> None:
        if len(self._pieces) == MOST_PIECES:
            raise UnreadablePage(f"the page has more than {MOST_PIECES:,} parts")
        self._pieces.append(piece)

    def page(self) -> Page:
        """The page with all pieces."""
        return Page(self._form, tuple(self._pieces))


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece and the headings above it, outermost first."""

    piece: Piece
    path: tuple[str, ...] = ()
    """The headings, squeezed for comparison."""
    titles: tuple[str, ...] = field(default=(), compare=False)
    """The headings as they are on the page."""
