"""Checks of a folder as a whole: names that become names of folders and modules, and the files of the examples."""

from __future__ import annotations

import keyword
import re
from collections.abc import Sequence
from typing import Final

from generator.spec.layout import EXAMPLES, INDEX, Folder
from generator.spec.model import Examples, Group, Stream, Venue
from generator.spec.node import Text
from generator.text.diagnostics import Collector
from generator.text.nearest import did_you_mean
from generator.text.span import SourceFile

_VENUE: Final = re.compile(r"[a-z][a-z0-9_]*")
_MODULE: Final = re.compile(r"[a-z][a-z0-9_]*")
_CLASS: Final = re.compile(r"[A-Z][A-Za-z0-9]*")
_DEVICE: Final = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")
"""What Windows keeps for devices, so that no file or folder there can be called so."""
_FILE: Final = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.\-]*")


def check_names(
    folder: str, venue: Venue | None, groups: Sequence[Group], streams: Sequence[Stream], found: Collector
) -> None:
    """Names become folders, modules and classes, so only what is safe there is taken."""
    if venue is not None:
        if venue.venue != folder:
            message = f"the venue `{venue.venue}` is in the folder `{folder}`"
            found.error(venue.venue.span, message, "venue-name", "the folder must have the name of its venue")
        _check(venue.venue, _VENUE, "venue", "lower-case letters, digits and `_`, a letter first", found)
        _check(venue.client, _CLASS, "client", "letters and digits, a capital first", found)
    _check_modules([group.group for group in groups], "group", found)
    _check_modules([stream.stream for stream in streams], "stream", found)


def _check_modules(names: Sequence[Text], what: str, found: Collector) -> None:
    first: dict[str, Text] = {}
    for name in names:
        _check(name, _MODULE, what, "lower-case letters, digits and underscores, a letter first", found)
        if name in first:
            message = f"the {what} `{name}` is defined twice"
            found.error(name.span, message, "duplicate-name", f"the first is at {first[name].span.where}")
        first.setdefault(name, name)


def _check(name: Text, allowed: re.Pattern[str], what: str, help: str, found: Collector) -> None:
    if name.is_blank:
        return  # the reader has reported it
    if allowed.fullmatch(name) is None:
        found.error(name.span, f"`{name}` is not a valid name for a {what}", "bad-name", help)
    elif keyword.iskeyword(name):
        found.error(name.span, f"`{name}` is a Python keyword", "bad-name", "the name becomes a Python module")
    elif what != "stream" and _DEVICE.fullmatch(name):
        found.error(name.span, f"`{name}` is the name of a device on Windows", "bad-name", "the name becomes a file")


def check_examples(folder: Folder, examples: Examples | None, found: Collector) -> None:
    """Each entry of the index has its file, and each file its entry."""
    there = {inside.removeprefix(f"{EXAMPLES}/") for inside in folder.of(EXAMPLES)} - {INDEX}
    mentioned: set[str] = set()
    for example in examples.examples.values() if examples is not None else ():
        mentioned.add(example.file)
        if example.file not in there and not example.file.is_blank:
            _missing_example(folder, example.file, there, found)
    if examples is None and f"{EXAMPLES}/{INDEX}" in folder.files:
        return  # its errors are reported; that it mentions nothing would follow from them
    for name in sorted(there - mentioned):
        place = SourceFile(folder.shown_path(f"{EXAMPLES}/{name}"), None).whole()
        found.error(place, f"no entry of `{INDEX}` uses this file", "unknown-file", did_you_mean(name, [INDEX]))


def _missing_example(folder: Folder, file: Text, there: set[str], found: Collector) -> None:
    place = folder.shown_path(EXAMPLES)
    if _FILE.fullmatch(file) is None or file == INDEX:
        message = f"`{file}` is not a plain file name in `{place}`"
        found.error(file.span, message, "missing-example", "letters, digits, `_`, `-` and `.`, no folders")
    else:
        help = did_you_mean(file, there) or f"the files of examples are in `{place}`"
        found.error(file.span, f"there is no file `{file}`", "missing-example", help)
