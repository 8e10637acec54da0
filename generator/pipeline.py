"""The table of contents: specs are loaded, understood, said in Python, and printed.

specs/*.yaml --load--> Spec --analyze--> Api --plan--> views --render--> text --write--> generated/
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.emit.cache import Cache, digest
from generator.emit.resources import generator_files
from generator.emit.write import Change, changes, present, without_spec, write
from generator.text.diagnostics import Collector, SpecError

if TYPE_CHECKING:
    from generator.ir.api import Api

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run found: which venues were looked at, and what differs from disk."""

    venues: tuple[str, ...]
    changes: tuple[Change, ...]


def understand(specs: Path, venue: str, warned: Collector | None = None) -> Api:
    """Load and analyze one venue; raises SpecError with all its mistakes. ``warned`` gets what is only doubtful."""
    from generator.analyze import analyze
    from generator.emit.vectors import check_vectors
    from generator.python.check import check_names
    from generator.spec.load import load

    report = Collector()
    api = analyze(load(specs, venue), specs / venue, report)
    check_names(api, report)
    report.raise_errors()
    check_vectors(api, report)
    report.raise_errors()
    if warned is not None:
        warned.extend(report)
    return api


def print_sdk(api: Api, cache: Cache) -> dict[str, bytes]:
    """Every file of one SDK: relative path -> content."""
    from generator.emit.sdk import print_files
    from generator.python.plan import plan

    return print_files(plan(api), cache)


def run(
    specs: Path,
    out: Path,
    venues: Iterable[str],
    cache: Cache,
    progress: Progress,
    *,
    only_check: bool = False,
    all_venues: bool = False,
) -> Outcome:
    """Bring ``out`` up to date with ``specs``, or only say what is not.

    With ``all_venues``, an SDK whose venue has no spec any more is removed. Nothing is written unless every venue is
    sound. Raises SpecError with all mistakes of all venues.
    """
    report = Collector()
    generator = _digest_of_generator()
    found: list[Change] = []
    names = tuple(venues)
    for venue in names:
        key = digest(generator, venue, *_inputs(specs / venue))
        if not only_check and _is_fresh(out / venue, cache.get("runs", key)):
            continue
        progress(venue)
        try:
            api = understand(specs, venue)
        except SpecError as mistakes:
            report.extend(mistakes.diagnostics)
            continue
        files = print_sdk(api, cache)
        found += changes(out / venue, files)
        cache.put("runs", key, json.dumps({name: digest(data) for name, data in files.items()}).encode())
    report.raise_errors()
    if all_venues:
        found += without_spec(out, names)
    if not only_check:
        write(found, out)
    return Outcome(names, tuple(found))


def _is_fresh(folder: Path, recorded: bytes | None) -> bool:
    """Whether the folder holds exactly what an earlier run with the same inputs printed."""
    if recorded is None:
        return False
    files: Mapping[str, str] = json.loads(recorded)
    there = present(folder)
    return there.keys() == files.keys() and all(digest(there[name].read_bytes()) == files[name] for name in files)


def _inputs(folder: Path) -> list[bytes]:
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return [part for path in paths for part in (path.relative_to(folder).as_posix().encode(), path.read_bytes())]


def _digest_of_generator() -> str:
    return digest(*(path.read_bytes() for path in generator_files()))
