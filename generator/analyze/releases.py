"""The changelog: versions in order, the newest being the one that venue.yaml declares."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.analyze.context import Context
from generator.ir import releases as ir
from generator.spec.node import Text
from generator.spec.releases import Release

_VERSION = re.compile(r"(\d+)(?:\.(\d+))?(?:\.(\d+))?", re.ASCII)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def releases(context: Context) -> tuple[ir.Release, ...]:
    """Every release, newest first."""
    written = context.spec.changelog.releases
    last: Text | None = None
    for version, entry in written.items():
        _check(context, version, last, entry)
        last = version
    newest = next(iter(written), None)
    declared = context.spec.venue.version
    if newest is not None and newest != declared:
        help_ = "`sdkwright diff REV --write` updates both"
        context.error(
            newest.span, f"the newest release is {newest}, and venue.yaml says {declared}", "version-differs", help_
        )
    return tuple(_release(version, entry) for version, entry in written.items())


def _check(context: Context, version: Text, last: Text | None, entry: Release) -> None:
    numbers = _numbers(version)
    if not numbers:
        context.error(version.span, f"`{version}` is not a version", "bad-version", "write it as `1.2.3`")
    elif last is not None and numbers >= (_numbers(last) or numbers):
        help_ = "list the newest release first"
        context.error(version.span, f"{version} is listed below {last}", "release-order", help_)
    if entry.date is not None and not _DATE.fullmatch(entry.date):
        context.error(
            entry.date.span, f"`{entry.date}` is not a date", "bad-date", "write it as `2026-01-31`, or leave it out"
        )


def _numbers(version: str) -> tuple[int, ...]:
    match = _VERSION.match(version)
    return tuple(int(number or 0) for number in match.groups()) if match else ()


def _release(version: Text, written: Release) -> ir.Release:
    return ir.Release(
        version=str(version),
        date=None if written.date is None else str(written.date),
        doc=str(written.doc or ""),
        breaking=_plain(written.breaking),
        dangerous=_plain(written.dangerous),
        additive=_plain(written.additive),
        docs=_plain(written.docs),
    )


def _plain(texts: Sequence[Text]) -> tuple[str, ...]:
    return tuple(map(str, texts))
