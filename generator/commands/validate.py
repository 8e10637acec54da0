"""``sdkwright validate [VENUE...]``."""

from __future__ import annotations

import argparse
import sys

from generator import pipeline
from generator.commands.choice import chosen_venues
from generator.commands.counting import counted
from generator.text.diagnostics import Collector, SpecError
from generator.text.render import report as rendered


def run(options: argparse.Namespace) -> int:
    """Print the errors and warnings of all venues; write nothing."""
    report = Collector()
    venues = chosen_venues(options)
    for venue in venues:
        try:
            api = pipeline.understand(options.specs, venue, report)
        except SpecError as error:
            report.extend(error.diagnostics)
        else:
            counts = (
                counted(len(api.errors.rows), "error row"),
                counted(len(api.operations), "operation"),
                counted(len(api.levels), "level"),
            )
            print(f"{venue}: OK ({', '.join(counts)})")
    report.raise_errors()
    if len(report):
        print(rendered(report), file=sys.stderr)
    return 0
