"""``sdkwright validate [VENUE...]``."""

from __future__ import annotations

import argparse
import sys

from generator import pipeline
from generator.commands.choice import chosen_venues
from generator.text.diagnostics import Collector, SpecError
from generator.text.render import report as told


def run(options: argparse.Namespace) -> int:
    """Find every mistake of every venue; nothing is printed."""
    report = Collector()
    venues = chosen_venues(options)
    for venue in venues:
        try:
            api = pipeline.understand(options.specs, venue, report)
        except SpecError as mistakes:
            report.extend(mistakes.diagnostics)
        else:
            counts = f"{len(api.errors.rows)} error rows, {len(api.operations)} operations, {len(api.levels)} levels"
            print(f"{venue}: OK ({counts})")
    report.raise_errors()
    if len(report):
        print(told(report), file=sys.stderr)
    return 0
