"""What is left for a person after ``--write``: what it is, where, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.drift.change import Change
from generator.drift.report import said
from generator.text.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Left:
    """One thing that only a person can settle."""

    what: str
    place: str
    """File and line; empty for what the spec does not hold."""
    advice: str

    def __str__(self) -> str:
        return f"{self.place or 'not in the spec'}: {self.what}: {self.advice}"


def left(changes: Iterable[Change], reasons: Mapping[str, str]) -> Iterator[Left]:
    """Changes that are still reported. ``reasons``: fingerprint -> why one that was tried could not be written."""
    for change in changes:
        if change.verb != "cosmetic":
            place = "" if change.span is None else change.span.where
            yield Left(said(change), place, reasons.get(change.fingerprint) or _advice(change))


def decisions(found: Iterable[Diagnostic]) -> Iterator[Left]:
    """What ``validate`` asks for."""
    for each in found:
        yield Left(each.message, each.span.where, each.help or "correct it")


def _advice(change: Change) -> str:
    accept = f"then run with `--accept {change.fingerprint}`"
    match change.verb, change.what:
        case "undecided", ("endpoint" | "table"):
            return (
                f"look whether this is the right page and correct the spec by hand, or {accept.removeprefix('then ')}"
            )
        case "changed", ("endpoint" | "stream"):
            return f"see where the call goes now and write it by hand, or {accept.removeprefix('then ')}"
        case "undecided", _ if change.note:  # which stands before the advice already
            return "write the row by hand"
        case "undecided", _:
            return "write the row by hand; its cells cannot be told apart"
        case "reread", _:
            return f"read it, correct what rests on it, {accept}"
        case "changed", "column":
            return f"see whether the columns still mean the same, {accept}"
        case "removed" | "added", "column":
            return f"correct `row`, or {accept.removeprefix('then ')}: what tells the rows apart has changed"
        case "added", "table":
            return f"write the table by hand, or {accept.removeprefix('then ')}: it fits no entry of the spec"
        case "added" | "changed" | "moved" | "removed", _:
            return f"write it by hand, or {accept.removeprefix('then ')} if it is to stay different"
        case _:
            return accept
