"""``sdkwright new VENUE``."""

from __future__ import annotations

import argparse
import re
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from generator import pipeline
from generator.emit.render import render
from generator.python.source.names import pascal
from generator.text.resources import TEMPLATES
from generator.text.swap import swap

_VENUE = re.compile(r"[a-z][a-z0-9]{0,30}")


@dataclass(frozen=True, slots=True)
class NewVenue:
    """The data for the templates of a new venue."""

    venue: str
    client: str
    read_on: str


def run(options: argparse.Namespace) -> int:
    """Write a folder with one GET operation that generates and imports; exit 2 if the folder exists."""
    folder: Path = options.specs / options.venue
    if not _VENUE.fullmatch(options.venue):
        print(
            f"sdkwright: `{options.venue}` is not a valid name for a venue: a-z first, then a-z and 0-9",
            file=sys.stderr,
        )
        return 2
    if folder.exists():
        print(f"sdkwright: {folder.as_posix()} already exists", file=sys.stderr)
        return 2
    view = NewVenue(options.venue, pascal(options.venue), datetime.now(UTC).date().isoformat())
    names = [path.relative_to(TEMPLATES / "new").as_posix() for path in sorted((TEMPLATES / "new").rglob("*.jinja"))]
    texts = {folder / name.removesuffix(".jinja"): render(f"new/{name}", view).encode() for name in names}
    swap(texts, options.specs)
    pipeline.understand(options.specs, options.venue)
    print(f"{folder.as_posix()} was created: edit it, then run `sdkwright generate {options.venue}`")
    return 0
