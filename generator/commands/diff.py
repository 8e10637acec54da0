"""``sdkwright diff OLD [NEW]``."""

from __future__ import annotations

import argparse
import json
import sys

from generator import pipeline
from generator.commands.choice import require_venue
from generator.diff.judge import judge
from generator.diff.releasing.release import prepare, with_due
from generator.diff.report import as_json, lines
from generator.diff.rules import Severity
from generator.diff.sides import Side, opened
from generator.diff.verdict import Verdict
from generator.spec.layout import venue_names
from generator.text.diagnostics import Diagnostic, SpecError
from generator.text.span import SourceFile


def run(options: argparse.Namespace) -> int:
    """List the changes between two versions of the specs, or write a release; exit 1 if a change breaks code."""
    with opened(options.old, options.specs) as old, opened(options.new or str(options.specs), options.specs) as new:
        _check(options, old, new)
        verdicts = judge(old, new, pipeline.understand, options.venue)
        if options.write:
            verdicts = _release(options, old, new, verdicts)
        elif new.is_folder and not options.keep:
            verdicts = with_due(old, new, verdicts, pipeline.understand)
        if options.json:
            print(json.dumps(as_json(verdicts), indent=2))
        else:
            print("\n".join(lines(verdicts, writes=options.write)) or "no venue on either side")
    return 1 if any(verdict.worst is Severity.BREAKING for verdict in verdicts) else 0


def _release(options: argparse.Namespace, old: Side, new: Side, verdicts: tuple[Verdict, ...]) -> tuple[Verdict, ...]:
    """Write the release, and print what was done to stderr."""
    release = prepare(old, new, verdicts, pipeline.understand, keep=options.keep)
    release.edits.write()
    for sentence in release.notes:
        print(sentence, file=sys.stderr)
    return release.verdicts


def _check(options: argparse.Namespace, old: Side, new: Side) -> None:
    if options.write and not new.is_folder:
        place = SourceFile(str(options.new), None).whole()
        help_ = "leave out NEW, or give a folder: only what is on disk can be edited"
        raise SpecError([Diagnostic(place, "`--write` cannot change a revision", "bad-usage", help_)])
    for venue in options.venue:
        if venue not in venue_names(old.specs):
            require_venue(new.specs, venue)
