"""``sdkwright generate [VENUE...] [--shared-runtime]``."""

from __future__ import annotations

import argparse

from generator import pipeline
from generator.commands.choice import chosen_venues, guard_output
from generator.commands.counting import counted
from generator.commands.progress import shown_progress
from generator.emit.cache import Cache, default_folder
from generator.runtime import DISTRIBUTION


def run(options: argparse.Namespace) -> int:
    """Generate the SDKs that are out of date."""
    venues = chosen_venues(options)
    guard_output(options.out, (*venues, DISTRIBUTION) if options.shared_runtime else venues)
    with shown_progress(len(venues)) as progress:
        outcome = pipeline.run(
            options.specs,
            options.out,
            venues,
            Cache(default_folder()),
            progress,
            all_venues=not options.venues,
            shared_runtime=options.shared_runtime,
        )
    written = [change for change in outcome.changes if change.after is not None]
    removed = [change for change in outcome.changes if change.after is None]
    if not outcome.changes:
        print(f"{counted(len(venues), 'SDK')} up to date, nothing to do")
        return 0
    print(f"{counted(len(written), 'file')} written, {counted(len(removed), 'file')} removed in {options.out}")
    return 0
