"""How a row reads: the spec's ``row``, as columns and as text around them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_HOLE: Final = re.compile(r"\{(\w+)\}")
SKIPPED: Final = "_"
KEYS: Final = ("code", "name", "http")
"""What tells a row from the others, the first of them that its template has."""


@dataclass(frozen=True, slots=True)
class Template:
    """``columns`` in their order; ``literals`` has the text before, between and after them."""

    text: str
    columns: tuple[str, ...]
    literals: tuple[str, ...]

    @property
    def key(self) -> str:
        """The column that tells rows apart."""
        return next((key for key in KEYS if key in self.columns), "message")

    @property
    def kept(self) -> tuple[str, ...]:
        """The columns that the spec holds."""
        return tuple(column for column in self.columns if column != SKIPPED)

    def with_columns(self, columns: Sequence[str]) -> str:
        """The text of a row with other columns, set apart as those of this one are."""
        between = self.literals[1] if len(self.columns) > 1 else ""
        return self.literals[0] + between.join(f"{{{column}}}" for column in columns) + self.literals[-1]

    def print(self, values: Mapping[str, str]) -> str:
        """A row as the page shows it, with what is not kept left out."""
        text = self.literals[0]
        for column, literal in zip(self.columns, self.literals[1:], strict=True):
            text += values.get(column, "") + literal
        return text.strip()


@lru_cache(maxsize=256)
def template(text: str) -> Template:
    """Read a ``row``: ``{name}{type}{_}``."""
    parts = _HOLE.split(text)
    return Template(text, tuple(parts[1::2]), tuple(parts[0::2]))
