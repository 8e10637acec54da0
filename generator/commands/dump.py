"""``sdkwright dump VENUE``."""

from __future__ import annotations

import argparse
import sys

from generator import pipeline
from generator.commands.choice import require_venue
from generator.ir.dump import dump


def run(options: argparse.Namespace) -> int:
    """Print the API model of a venue as text."""
    require_venue(options.specs, options.venue)
    sys.stdout.write(dump(pipeline.understand(options.specs, options.venue)))
    return 0
