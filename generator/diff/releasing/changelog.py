"""Writes a release into the spec: the version in venue.yaml, and its entry in changelog.yaml.

Only the changed ranges are replaced, so that comments, order and style of the author stay.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.diff.releasing.entries import entry_lines
from generator.diff.verdict import Verdict
from generator.diff.version import parse
from generator.editing.edits import Edits
from generator.spec.model import Spec, Venue
from generator.spec.releases import Changelog

_BEGIN = "# What changed in the SDK, newest first. The lists are written by `sdkwright diff REV --write`.\nreleases:\n"


def announce(edits: Edits, verdict: Verdict, read: Spec) -> Iterator[str]:
    """Edit both files of a venue, and give a line for each edit; ``read`` is its spec now. It may be repeated."""
    if verdict.old is None or verdict.new is None or verdict.next is None or verdict.worst is None:
        return
    wanted = str(read.venue.version)
    if verdict.new != verdict.next:
        wanted = str(verdict.next)
        edits.put(f"{verdict.venue}/venue.yaml", _with_version(read.venue, wanted))
        yield f"{verdict.venue}: version {verdict.new} -> {wanted} in venue.yaml"
    log = f"{verdict.venue}/changelog.yaml"
    before = edits.read(log)
    edits.put(log, _with_release(read.changelog, before or _BEGIN, verdict, wanted))
    if edits.read(log) != before:
        yield f"{verdict.venue}: release {wanted} in changelog.yaml"


def _with_version(venue: Venue, wanted: str) -> str:
    """The text of venue.yaml with another version; a new key ``version`` is placed below the title."""
    place = venue.value_span("version")
    text = place.source.text or ""
    if "version" in venue.model_fields_set:
        return text[: place.start] + wanted + text[place.end :]
    title = venue.value_span("title")
    end = text.find("\n", title.end)
    end = len(text) if end < 0 else end
    return f"{text[:end]}\nversion: {wanted}{text[end:]}"


def _with_release(log: Changelog, text: str, verdict: Verdict, wanted: str) -> str:
    """The text of changelog.yaml with the entry of the coming release: replaced if it exists, else first."""
    keys = list(log.releases)
    date = doc = None
    if keys and verdict.old is not None and parse(keys[0]) > verdict.old:
        date, doc = log.releases[keys[0]].date, log.releases[keys[0]].doc
        start = _line_start(text, keys[0].span.start)
        end = _line_start(text, keys[1].span.start) if len(keys) > 1 else len(text)
    elif keys:
        start = end = _line_start(text, keys[0].span.start)
    else:
        start = end = len(text)
    entry = "".join(f"{line}\n" for line in entry_lines(verdict, wanted, date, doc))
    return text[:start] + entry + text[end:]


def _line_start(text: str, offset: int) -> int:
    return text.rfind("\n", 0, offset) + 1
