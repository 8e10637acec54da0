"""One model for a page, whatever its form: headings, tables, payloads and lines, in their order."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, TypeAlias

from generator.drift.pages.wire import seen

LARGEST: Final = 8 * 1024 * 1024
"""Bytes of a page that are read; documentation is far below."""
MOST_PIECES: Final = 30_000
MOST_ROWS: Final = 8_000
"""Rows of all tables together. The longest pages that we know have some 1,500."""
MOST_CELLS: Final = 120_000


class UnreadablePage(ValueError):
    """The bytes are no page: too many, too deep, or no text. The message says what, in one line."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that the markup names as one; flattened text has none."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose cells are told apart by markup; cells over several rows or columns are repeated."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines without a gap between them: a paragraph, or in flattened text a table whose cells run together."""

    lines: tuple[str, ...]
    is_flat: bool = False


@dataclass(frozen=True, slots=True)
class Payload:
    """A piece of JSON, or what was meant as such, exactly as it is printed."""

    text: str


Piece: TypeAlias = Heading | Table | Lines | Payload


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it was read. ``form`` is ``html``, ``markdown`` or ``text``."""

    form: str
    pieces: tuple[Piece, ...]


class Builder:
    """Gathers the pieces of a page while it is read.

    What nobody can see (zero-width characters, marks of direction) is left out of all but payloads. Raises
    :class:`UnreadablePage` for more than a page of documentation can have.
    """

    def __init__(self, form: str) -> None:
        self._form = form
        self._pieces: list[Piece] = []
        self._rows = self._cells = 0

    def heading(self, level: int, text: str) -> None:
        """Note a heading; one without words is none."""
        if text.strip():
            self._add(Heading(level, " ".join(seen(text).split())))

    def table(self, header: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
        """Note a table."""
        self._rows += len(rows)
        self._cells += sum(map(len, rows))
        if self._rows > MOST_ROWS or self._cells > MOST_CELLS:
            raise UnreadablePage(f"the tables have more than {MOST_ROWS:,} rows or {MOST_CELLS:,} cells")
        if rows or header:
            self._add(Table(tuple(map(seen, header)), tuple(tuple(map(seen, row)) for row in rows)))

    def payload(self, text: str) -> None:
        """Note a piece of JSON."""
        self._add(Payload(text))

    def lines(self, lines: list[str], *, is_flat: bool = False) -> None:
        """Note lines that belong together; empty ones are dropped."""
        kept = tuple(text for line in lines if (text := seen(line).strip()))
        if kept:
            self._add(Lines(kept, is_flat))

    def _add(self, piece: Piece) -> None:
        if len(self._pieces) == MOST_PIECES:
            raise UnreadablePage(f"the page has more than {MOST_PIECES:,} parts")
        self._pieces.append(piece)

    def page(self) -> Page:
        """The page, once all has been noted."""
        return Page(self._form, tuple(self._pieces))


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece and the headings above it, outermost first."""

    piece: Piece
    path: tuple[str, ...] = ()
    """Squeezed, as they are compared."""
    titles: tuple[str, ...] = field(default=(), compare=False)
    """As they are printed."""
