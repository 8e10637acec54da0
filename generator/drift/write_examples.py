"""Payloads of a page as files of the spec, with their entries in the index."""

from __future__ import annotations

import json
import re

from generator.drift.change import Change
from generator.drift.edit import YamlFile
from generator.drift.spelling import scalar

_NOT_JSON = "it is no JSON"


def change_example(file: YamlFile, change: Change) -> tuple[str, bytes, bool]:
    """The new payload of an example that is kept already: (file, bytes, whether all is written)."""
    steps = ("examples", change.label)
    name = file.get((*steps, "file"))
    assert name is not None
    flawed = file.has((*steps, "malformed"))
    if is_json(change.raw) and flawed:
        file.drop((*steps, "malformed"))
    elif not is_json(change.raw) and not flawed:
        file.put(steps, "malformed", _NOT_JSON)
    return name, change.raw.encode(), True


def add_example(file: YamlFile, change: Change) -> tuple[str, bytes, bool]:
    """A new payload: its file, and an entry that says where it stands."""
    known = set(file.keys(("examples",)))
    base = re.sub(r"[^a-z0-9]+", "-", change.page.lower()).strip("-")
    number = 1
    while f"{base}-{number}" in known:
        number += 1
    name = f"{base}-{number}"
    inside = f"{name}.json" if is_json(change.raw) else f"{name}.txt"
    lines = [
        f"  {name}:",
        f"    file: {inside}",
        f"    page: {change.page}",
        f"    section: {scalar(change.section or 'Example')}",
    ]
    if not is_json(change.raw):
        lines.append(f"    malformed: {_NOT_JSON}")
    file.append("\n".join(lines) + "\n")
    return inside, change.raw.encode(), True


def is_json(text: str) -> bool:
    """Whether a payload is JSON as it stands."""
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
