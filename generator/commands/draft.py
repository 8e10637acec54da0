"""``sdkwright draft VENUE --page FILE``."""

from __future__ import annotations

import argparse
import re
import sys
from datetime import date
from pathlib import Path

from generator.commands.counting import counted
from generator.drift.drafting.draft import draft
from generator.drift.pages.given import bad, read_file, split_choice
from generator.drift.pages.page import Page, UnreadablePage
from generator.drift.pages.read import read_page
from generator.text.swap import swap

_VENUE = re.compile(r"[a-z][a-z0-9]*")
_PAGE = re.compile(r"[a-z][a-z0-9-]*")


def run(options: argparse.Namespace) -> int:
    """Write the first spec of a venue from documentation pages."""
    venue = str(options.venue)
    folder: Path = options.specs / venue
    if not _VENUE.fullmatch(venue):
        raise bad(venue, "this is not a valid name for a venue", "bad-name", "lower-case letters and digits")
    if folder.exists():
        raise bad(folder.as_posix(), "this venue already has a spec", "venue-exists", "`drift --write` updates it")
    pages = dict(_page(choice) for choice in options.page)
    made = draft(venue, pages, options.on or date.today().isoformat())
    swap({folder / inside: text.encode() for inside, text in {**made.files, **made.payloads}.items()}, options.specs)
    decisions = sum(text.count("# decide") for text in made.files.values())
    print(f"{folder.as_posix()}: {', '.join(sorted(made.files))}")
    marked = f"{counted(decisions, 'decision')} left, marked `# decide`"
    print(f"{marked}; `sdkwright validate {venue}` lists those that are needed")
    for line in made.open:
        print(f"undecided, kept as a comment: {line}", file=sys.stderr)
    return 0


def _page(choice: str) -> tuple[str, Page]:
    id_, place = split_choice(choice)
    if id_ is None:
        id_ = re.sub(r"[^a-z0-9]+", "-", Path(place).name.split(".")[0].lower()).strip("-")
        id_ = id_ if _PAGE.fullmatch(id_) else f"page-{id_}"
    if not _PAGE.fullmatch(id_):
        raise bad(choice, f"`{id_}` is not a valid id for a page", "bad-name", "lower-case letters, digits and dashes")
    found = read_file(id_, place)
    try:
        return id_, read_page(found.data, found.name)
    except UnreadablePage as problem:
        raise bad(place, str(problem), "unreadable", None) from None
