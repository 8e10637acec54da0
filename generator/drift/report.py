"""The report as text: the changes of each page, the places in the spec, and the affected members of the SDK."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from generator.drift.change import Change, PageReport
from generator.drift.kinds import KINDS, Verb
from generator.drift.matching.columns import shown
from generator.drift.weight import proposal, words
from generator.text.render import printable

_WIDE: Final = 60
_LONGEST: Final = 110
_COUNTED: Final[tuple[Verb, ...]] = ("added", "changed", "removed")
_IF_ANY: Final[tuple[tuple[Verb, str], ...]] = (
    ("moved", "moved"),
    ("undecided", "undecided"),
    ("reread", "to read again"),
    ("cosmetic", "cosmetic"),
)


def lines(reports: Sequence[PageReport], version: str, *, written: bool = False) -> Iterator[str]:
    """The report of one venue."""
    for report in reports:
        yield headline(report)
        for change in report.changes:
            yield from _change(change)
        for change in report.accepted:
            yield f"  . {summary(change)}  accepted"
        for note in report.notes:
            yield f"  note: {note}"
    open_ = [change for report in reports for change in report.changes]
    next_ = proposal(version, open_)
    if next_ is not None:
        advice = "" if written else " Run with --write to apply this to the spec."
        yield f"next version: {next_[0]} ({next_[1]}).{advice}"
    elif any(report.is_drifted for report in reports):
        yield "none of these changes can be applied automatically: review them, and use `--accept` for what is to stay."


def headline(report: PageReport) -> str:
    """``error-codes: 2 added, 1 changed, 0 removed (70 unchanged)``."""
    counts = [f"{report.count(verb)} {verb}" for verb in _COUNTED]
    counts += [f"{number} {name}" for verb, name in _IF_ANY if (number := report.count(verb))]
    counts += [f"{len(report.accepted)} accepted"] if report.accepted else []
    if not report.changes:
        return f"{report.page}: no drift ({', '.join([f'{report.unchanged} unchanged', *counts[3:]])})"
    return f"{report.page}: {', '.join(counts)} ({report.unchanged} unchanged)"


def _change(change: Change) -> Iterator[str]:
    place = "not in the spec" if change.verb == "added" else "" if change.span is None else change.span.where
    left = f"  {KINDS[change.verb].mark} {summary(change)}"
    if place and len(left) > _WIDE:
        yield printable(left)
        yield f"      {place}"
    else:
        yield printable(f"{left.ljust(_WIDE)}{'  ' if place else ''}{place}".rstrip())
    meaning = words(change)
    if change.members and change.verb != "cosmetic":
        listed = ", ".join(change.members[:4]) + (
            f" and {len(change.members) - 4} more" if len(change.members) > 4 else ""
        )
        yield f"      affects {listed}" + (f" ({meaning})" if meaning else "")
    if change.verb in ("undecided", "reread") or change.what in ("column", "table", "example", "endpoint"):
        yield f"      {change.fingerprint}: `--accept` accepts it"


def summary(change: Change) -> str:
    """One line about a change."""
    what = {"error": "", "status": "HTTP ", "mention": "mention ", "passage": "", "field": "field ", "value": "value "}
    label = f"{what.get(change.what, f'{change.what} ')}{_short(change.label)}"
    if change.what == "passage":
        return f"passage {_short(change.label)}: {change.note}"
    if change.verb == "added":
        parts = [label, *(_column(name, text) for name, text in change.new if text != change.label)]
        return " ".join([*parts, *([f"({change.note})"] if change.note and change.table is not None else [])])
    if change.verb == "removed":
        rest = "" if change.what in ("example", "endpoint", "table", "column") else " ".join(
            _column(name, text) for name, text in change.old if text != change.label and name == "message"
        )  # fmt: skip
        return " ".join(part for part in (label, rest, f"({change.note})" if change.note else "") if part)
    if change.verb in ("changed", "moved", "cosmetic") and (change.old or change.new):
        parts = list(_differences(change))
        return f"{label} {', '.join(parts[:6])}" + (f" and {len(parts) - 6} more" if len(parts) > 6 else "")
    return f"{label}: {change.note}" if change.note else label


def _differences(change: Change) -> Iterator[str]:
    old, new = dict(change.old), dict(change.new)
    for name in {**old, **new}:
        before, after = old.get(name), new.get(name)
        if before is None:
            yield f"+ {name} {_short(after or '')}"
        elif after is None:
            yield f"- {name} {_short(before)}"
        else:
            column = "HTTP" if name == "http" and change.what == "error" else name
            yield f"{column} {_quoted(name, before)} -> {_quoted(name, after)}"


def _column(name: str, text: str) -> str:
    if name == "http":
        return f"HTTP {text}"
    return _quoted(name, shown(name, text))


def _quoted(name: str, text: str) -> str:
    if name in ("http", "code", "name", "type", "required", "table"):
        return text or "nothing"
    return f'"{_short(text)}"'


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3]}..."
