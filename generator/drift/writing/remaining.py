"""The open points after ``--write``: what, where, and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.drift.change import Change
from generator.drift.report import summary
from generator.text.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Left:
    """One open point that a person must decide."""

    what: str
    place: str
    """File and line; empty if the spec has no entry for it."""
    advice: str

    def __str__(self) -> str:
        return f"{self.place or 'not in the spec'}: {self.what}: {self.advice}"


def left(changes: Iterable[Change], reasons: Mapping[str, str]) -> Iterator[Left]:
    """Changes that are still reported. ``reasons`` maps fingerprints to the reason why a change was not written."""
    for change in changes:
        if change.verb != "cosmetic":
            place = "" if change.span is None else change.span.where
            yield Left(summary(change), place, reasons.get(change.fingerprint) or _advice(change))


def decisions(found: Iterable[Diagnostic]) -> Iterator[Left]:
    """The decisions that ``validate`` asks for."""
    for each in found:
        yield Left(each.message, each.span.where, each.help or "correct it")


def _advice(change: Change) -> str:
    accept = f"then run with `--accept {change.fingerprint}`"
    match change.verb, change.what:
        case "undecided", ("endpoint" | "table"):
            return (
                f"check whether this is the right page and correct the spec by hand, or {accept.removeprefix('then ')}"
            )
        case "changed", ("endpoint" | "stream"):
            return f"check which endpoint the call uses now and write it by hand, or {accept.removeprefix('then ')}"
        case "undecided", _ if change.note:  # the note is before the advice already
            return "write the row by hand"
        case "undecided", _:
            return "write the row by hand: its cells cannot be separated"
        case "reread", _:
            return f"read it, correct the entries that cite it, {accept}"
        case "changed", "column":
            return f"check whether the columns still mean the same, {accept}"
        case "removed" | "added", "column":
            return f"correct `row`, or {accept.removeprefix('then ')}: the column that identifies a row changed"
        case "added", "table":
            return f"write the table by hand, or {accept.removeprefix('then ')}: no entry of the spec fits it"
        case "added" | "changed" | "moved" | "removed", _:
            return f"write it by hand, or {accept.removeprefix('then ')} if the difference is to stay"
        case _:
            return accept
