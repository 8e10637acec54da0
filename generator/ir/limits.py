"""How often the venue may be called, and which headers say how far that is used up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.ir.source import Source


@dataclass(frozen=True, slots=True)
class Limit:
    """``requests`` within ``per`` seconds."""

    name: str
    requests: int
    per: int
    scope: str
    environments: Mapping[str, int]
    endpoints: tuple[str, ...]
    doc: str
    source: Source


@dataclass(frozen=True, slots=True)
class LimitHeaders:
    """Header names by what they mean: ``used``, ``ends_ms``, ..."""

    names: Mapping[str, str]
    source: Source
