"""The layout of a row (``row`` of a source or table): columns, and the text around them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_PLACEHOLDER: Final = re.compile(r"\{(\w+)\}")
SKIPPED: Final = "_"
KEYS: Final = ("code", "name", "http")
"""Columns that identify a row; the first one that a layout has is its key."""


@dataclass(frozen=True, slots=True)
class Template:
    """``columns`` in their order; ``literals`` are the texts before, between and after them."""

    text: str
    columns: tuple[str, ...]
    literals: tuple[str, ...]

    @property
    def key(self) -> str:
        """The column that identifies a row."""
        return next((key for key in KEYS if key in self.columns), "message")

    @property
    def kept(self) -> tuple[str, ...]:
        """The columns that the spec keeps."""
        return tuple(column for column in self.columns if column != SKIPPED)

    def with_columns(self, columns: Sequence[str]) -> str:
        """The layout with other columns and the same separators."""
        between = self.literals[1] if len(self.columns) > 1 else ""
        return self.literals[0] + between.join(f"{{{column}}}" for column in columns) + self.literals[-1]

    def render(self, values: Mapping[str, str]) -> str:
        """A row in the form of the page, without columns that are not kept."""
        text = self.literals[0]
        for column, literal in zip(self.columns, self.literals[1:], strict=True):
            text += values.get(column, "") + literal
        return text.strip()


@lru_cache(maxsize=256)
def template(text: str) -> Template:
    """Parse a layout such as ``{name}{type}{_}``."""
    parts = _PLACEHOLDER.split(text)
    return Template(text, tuple(parts[1::2]), tuple(parts[0::2]))
