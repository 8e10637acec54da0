"""A verdict put into the spec: the version in venue.yaml and the entry in changelog.yaml.

Both are edited as text, in the place where they stand, so that comments, order and style of the author stay. What is
written is read back and must say what was meant.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.diff.entries import entry_lines
from generator.diff.verdict import Verdict
from generator.diff.version import parse
from generator.spec.load import load
from generator.spec.model import Venue
from generator.spec.releases import Changelog

_BEGIN = "# What changed in the SDK, newest first. The lists are written by `sdkwright diff REV --write`.\nreleases:\n"


def release(verdict: Verdict, specs: Path) -> Iterator[str]:
    """Edit both files of a venue, and tell what was done; a second time there is nothing to do."""
    if verdict.old is None or verdict.new is None or verdict.next is None or verdict.worst is None:
        return
    spec = load(specs, verdict.venue)
    wanted = str(spec.venue.version)
    if verdict.new != verdict.next:
        wanted = str(verdict.next)
        _edit(specs / verdict.venue / "venue.yaml", _with_version(spec.venue, wanted))
        yield f"{verdict.venue}: version {verdict.new} -> {wanted} in venue.yaml"
    log = specs / verdict.venue / "changelog.yaml"
    text = _with_release(spec.changelog, log, verdict, wanted)
    if not log.is_file() or log.read_bytes().decode() != text:
        _edit(log, text)
        yield f"{verdict.venue}: release {wanted} in changelog.yaml"
    written = load(specs, verdict.venue)
    assert written.venue.version == wanted, "venue.yaml reads otherwise than it was written"
    assert wanted in list(map(str, written.changelog.releases)), "changelog.yaml reads otherwise than it was written"


def _with_version(venue: Venue, wanted: str) -> str:
    """The text of venue.yaml with another version; where it had none, it stands below the title."""
    place = venue.value_span("version")
    text = place.source.text or ""
    if "version" in venue.model_fields_set:
        return text[: place.start] + wanted + text[place.end :]
    title = venue.value_span("title")
    end = text.find("\n", title.end)
    end = len(text) if end < 0 else end
    return f"{text[:end]}\nversion: {wanted}{text[end:]}"


def _with_release(log: Changelog, path: Path, verdict: Verdict, wanted: str) -> str:
    """The text of changelog.yaml with the entry of a release that is not out yet: replaced, or put first."""
    text = path.read_bytes().decode() if path.is_file() else _BEGIN
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


def _edit(path: Path, text: str) -> None:
    temporary = path.with_name(f".{path.name}.new")
    temporary.write_bytes(text.encode())
    temporary.replace(path)
