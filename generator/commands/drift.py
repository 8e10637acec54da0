"""``sdkwright drift VENUE``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from generator.commands.choice import known_venues, require_venue
from generator.drift.accept import accept
from generator.drift.change import PageReport, as_text
from generator.drift.compare import Subject, compare, prepare
from generator.drift.pages.copies import FetchError, Kept, Net
from generator.drift.pages.given import Found, bad, is_address, read_file, require_page, split_choice
from generator.drift.pages.page import UnreadablePage
from generator.drift.pages.read import read_page
from generator.drift.report import lines
from generator.drift.writing.write import Opened, Written, write
from generator.text.render import printable


def run(options: argparse.Namespace) -> int:
    """Compare pages with specs; exit 1 if they differ."""
    venues = _venues(options)
    web = _web(options.pause, private=options.private) if options.fetch else None
    failed: list[str] = []
    reports = [_venue(options, venue, web, failed) for venue in venues]
    for problem in failed:
        print(f"sdkwright: {problem}", file=sys.stderr)
    if not any(found for _, found, _ in reports) and not failed:
        help_ = "use `--page ID=FILE`, `--pages DIR` or `--fetch`"
        raise bad(", ".join(venues), "no page is given", "no-page", help_)
    if options.json:
        print(as_text([(prepared.folder.name, found) for prepared, found, _ in reports]))
    else:
        for prepared, found, written in reports:
            if len(venues) > 1 and found:
                print(f"{prepared.folder.name}:")
            if found:
                print("\n".join(lines(found, str(prepared.read.venue.version), written=options.write)))
            if written is not None and written.left:
                print("left to decide:", *(f"  {printable(str(each))}" for each in written.left), sep="\n")
    if any(report.is_drifted for _, found, _ in reports for report in found):
        return 1
    return 2 if failed else 0


def _web(pause: float, *, private: bool) -> Net:
    from generator.drift.pages.fetch import Web  # imports urllib3, which is only needed for fetching

    return Web(pause, private=private)


def _venues(options: argparse.Namespace) -> tuple[str, ...]:
    if options.venue is None:
        if not options.all:
            raise bad("sdkwright drift", "no venue is given", "bad-usage", "name a venue, or use `--all`")
        return known_venues(options.specs)
    require_venue(options.specs, options.venue)
    return (str(options.venue),)


def _venue(
    options: argparse.Namespace, venue: str, web: Net | None, failed: list[str]
) -> tuple[Subject, list[PageReport], Written | None]:
    """Compare the pages of one venue, then accept or write if asked to; accepted changes are no longer reported."""
    prepared = prepare(options.specs, venue)
    pages = [_opened(each) for each in _pages(options, prepared, Kept(options.cache, venue, web), failed)]
    found = _compare(options, prepared, pages)
    if options.accept:
        chosen, unknown = accept(prepared, found, options.accept, options.reason)
        if unknown:
            raise bad(
                "--accept",
                f"no reported change has the fingerprint `{unknown[0]}`",
                "unknown-change",
                "the report lists the fingerprints",
            )
        print(f"{len(chosen)} accepted", file=sys.stderr)
        prepared = prepare(options.specs, venue)
        found = _compare(options, prepared, pages)
    return prepared, found, _write(options, prepared, pages) if options.write else None


def _opened(found: Found) -> Opened:
    try:
        return Opened(found.page, read_page(found.data, found.name, found.content_type), found.name)
    except UnreadablePage as problem:
        raise bad(found.name, str(problem), "unreadable", None) from None


def _compare(options: argparse.Namespace, prepared: Subject, pages: Sequence[Opened]) -> list[PageReport]:
    return [compare(prepared, each.page, each.content, each.name, strict=options.strict) for each in pages]


def _pages(options: argparse.Namespace, prepared: Subject, kept: Kept, failed: list[str]) -> list[Found]:
    """The pages that were given. With ``--all``, or without any: those of ``--pages``, fetched ones, or kept copies."""
    venue = prepared.folder.name
    found: dict[str, Found] = {}
    for choice in options.page:
        page, place = split_choice(choice)
        page = page if page is not None else _only_page(prepared, choice)
        require_page(page, prepared.pages, venue)
        if not is_address(place):
            found[page] = read_file(page, place)
        elif not options.fetch:
            raise bad(place, "a URL is only read with `--fetch`", "offline", "add `--fetch`")
        else:
            _fetch(found, kept, page, place, failed)
    if options.page and not options.all:
        return list(found.values())
    for page, entry in prepared.read.venue.pages.items():
        each = None if page in found or options.pages is None else _of_folder(options.pages, venue, page)
        if each is not None:
            found[str(page)] = each
        elif page not in found and options.fetch:
            _fetch(found, kept, str(page), str(entry.url), failed)
        elif page not in found and (copy := kept.load(page)) is not None:
            found[str(page)] = copy
    return list(found.values())


def _fetch(found: dict[str, Found], kept: Kept, page: str, url: str, failed: list[str]) -> None:
    """Fetch one page; a failure is noted, and the other pages are still compared."""
    try:
        found[page] = kept.fetch(page, url)
    except FetchError as problem:
        failed.append(f"{page}: {problem}")


def _only_page(prepared: Subject, choice: str) -> str:
    """The id of a page given without one: that of the file's name, or of the only page of the venue."""
    stem = Path(choice).name.split(".")[0]
    if stem in prepared.pages:
        return stem
    if len(prepared.pages) == 1:
        return prepared.pages[0]
    raise bad(choice, "the id of the page is missing", "unknown-page", f"write `--page ID={choice}`")


def _of_folder(folder: Path, venue: str, page: str) -> Found | None:
    for root in (folder / venue, folder):
        for ending in (".html", ".htm", ".md", ".txt"):
            if (root / f"{page}{ending}").is_file():
                return read_file(page, str(root / f"{page}{ending}"))
    return None


def _write(options: argparse.Namespace, prepared: Subject, pages: Sequence[Opened]) -> Written:
    """Apply the differences to the spec, and print a summary to stderr."""
    done = write(options.specs, prepared.folder.name, pages, options.on or date.today().isoformat())
    summary = f"{done.done} written into {', '.join(done.files)}" if done.files else "nothing to write"
    summary += f"; {done.recorded} passages recorded" if done.recorded else ""
    summary += f"; {len(done.left)} left to decide" if done.left else ""
    print(summary, file=sys.stderr)
    return done
