"""One model for a page, whatever its form: headings, tables, payloads and lines, in their order."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, TypeAlias

LARGEST: Final = 8 * 1024 * 1024
"""Bytes of a page that are read; documentation is far below."""


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
    """Gathers the pieces of a page while it is read."""

    def __init__(self, form: str) -> None:
        self._form = form
        self._pieces: list[Piece] = []

    def heading(self, level: int, text: str) -> None:
        """Note a heading; one without words is none."""
        if text.strip():
            self._pieces.append(Heading(level, " ".join(text.split())))

    def table(self, header: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
        """Note a table."""
        if rows or header:
            self._pieces.append(Table(header, tuple(rows)))

    def payload(self, text: str) -> None:
        """Note a piece of JSON."""
        self._pieces.append(Payload(text))

    def lines(self, lines: list[str], *, is_flat: bool = False) -> None:
        """Note lines that belong together; empty ones are dropped."""
        kept = tuple(line.strip() for line in lines if line.strip())
        if kept:
            self._pieces.append(Lines(kept, is_flat))

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
