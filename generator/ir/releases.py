"""Versions of the SDK, and what each changed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Release:
    """One version; the lists hold a sentence per change, by what it means for code written before."""

    version: str
    date: str | None
    doc: str
    breaking: tuple[str, ...]
    dangerous: tuple[str, ...]
    additive: tuple[str, ...]
    docs: tuple[str, ...]
