"""``sdkwright check [VENUE...] [--shared-runtime] [--against REV]``."""

from __future__ import annotations

import argparse
import difflib
import sys
from collections.abc import Iterator
from pathlib import Path

from generator import pipeline
from generator.commands.choice import chosen_venues
from generator.commands.counting import counted
from generator.commands.progress import shown_progress
from generator.emit.cache import Cache, default_folder
from generator.emit.write import Change

LONGEST_DIFF = 400


def run(options: argparse.Namespace) -> int:
    """Exit 1 if generated SDKs are out of date (with a diff), or break code without a sufficient version."""
    venues = chosen_venues(options)
    stale = _is_stale(options, venues)
    broken = options.against is not None and _breaks(options)
    return 1 if stale or broken else 0


def _is_stale(options: argparse.Namespace, venues: tuple[str, ...]) -> bool:
    cache = Cache(default_folder())
    with shown_progress(len(venues)) as progress:
        outcome = pipeline.run(
            options.specs,
            options.out,
            venues,
            cache,
            progress,
            only_check=True,
            all_venues=not options.venues,
            shared_runtime=options.shared_runtime,
        )
    if not outcome.changes:
        print(f"{counted(len(venues), 'SDK')} up to date")
        return False
    lines = [line for change in outcome.changes for line in _diff(change, options.out)]
    print("\n".join(lines[:LONGEST_DIFF]))
    if len(lines) > LONGEST_DIFF:
        print(f"... and {len(lines) - LONGEST_DIFF} more lines")
    option = " --shared-runtime" if options.shared_runtime else ""
    print(f"out of date: {counted(len(outcome.changes), 'file')}; run `sdkwright generate{option}`", file=sys.stderr)
    return True


def _breaks(options: argparse.Namespace) -> bool:
    """Whether an SDK has breaking changes since a revision, and its version was not raised accordingly."""
    from generator.diff.judge import judge
    from generator.diff.report import version_problems
    from generator.diff.sides import opened
    from generator.spec.load import load

    with opened(options.against, options.specs) as old, opened(str(options.specs), options.specs) as new:
        verdicts = judge(old, new, pipeline.understand, options.venues)
    problems: list[str] = []
    for verdict in verdicts:
        if verdict.goes_back or verdict.breaks_its_version:
            version = load(options.specs, verdict.venue).venue.value_span("version")
            problems += version_problems(verdict, options.against, version)
        if verdict.new is None:
            print(f"{verdict.venue}: its SDK was removed since {options.against}")
    for problem in problems:
        print(problem, file=sys.stderr)
    if not problems:
        print(f"versions are sufficient for the changes since {options.against}")
    return bool(problems)


def _diff(change: Change, out: Path) -> Iterator[str]:
    name = change.path.relative_to(out).as_posix() if change.path.is_relative_to(out) else change.path.as_posix()
    before = (change.before or b"").decode("utf-8", "replace").splitlines()
    after = (change.after or b"").decode("utf-8", "replace").splitlines()
    old = f"on disk/{name}" if change.before is not None else "nothing"
    new = f"generated/{name}" if change.after is not None else "nothing"
    return difflib.unified_diff(before, after, old, new, lineterm="")
