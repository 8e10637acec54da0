"""The table of contents: specs are loaded, analyzed, put into views for Python, and rendered.

specs/*.yaml --load--> Spec --analyze--> Api --plan--> views --render--> text --write--> generated/
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.emit.cache import Cache, digest
from generator.emit.write import Change, changes, present, without_spec, write
from generator.runtime import DISTRIBUTION
from generator.text.diagnostics import Collector, SpecError
from generator.text.resources import generator_files

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
    spec = load(specs, venue)
    api = analyze(spec, specs / venue, report)
    check_names(api, spec.venue.client.span, report)
    report.raise_errors()
    check_vectors(api, report)
    report.raise_errors()
    if warned is not None:
        warned.extend(report)
    return api


def print_sdk(api: Api, cache: Cache, *, shared_runtime: bool = False) -> dict[str, bytes]:
    """Every file of one SDK: relative path -> content."""
    from generator.emit.sdk import print_files
    from generator.python.plan import plan

    return print_files(plan(api, shared=shared_runtime), cache)


def run(
    specs: Path,
    out: Path,
    venues: Iterable[str],
    cache: Cache,
    progress: Progress,
    *,
    only_check: bool = False,
    all_venues: bool = False,
    shared_runtime: bool = False,
) -> Outcome:
    """Bring ``out`` up to date with ``specs``, or only say what is not.

    With ``shared_runtime``, the SDKs import one runtime, whose distribution is written beside them.
    With ``all_venues``, an SDK whose venue has no spec any more is removed. Nothing is written unless every venue is
    sound. Raises SpecError with all mistakes of all venues.
    """
    report = Collector()
    generator = _digest_of_generator()
    found: list[Change] = []
    names = tuple(venues)
    form = "shared runtime" if shared_runtime else "carried runtime"
    for venue in names:
        key = digest(generator, venue, form, *_inputs(specs / venue))
        if not only_check and _is_fresh(out / venue, cache.get("runs", key)):
            continue
        progress(venue)
        try:
            api = understand(specs, venue)
        except SpecError as mistakes:
            report.extend(mistakes.diagnostics)
            continue
        files = print_sdk(api, cache, shared_runtime=shared_runtime)
        found += changes(out / venue, files)
        cache.put("runs", key, _record(files))
    report.raise_errors()
    if shared_runtime:
        found += _runtime_changes(out / DISTRIBUTION, cache, digest(generator, form), fresh_is_enough=not only_check)
    if all_venues:
        found += without_spec(out, (*names, DISTRIBUTION) if shared_runtime else names)
    if not only_check:
        write(found, out)
    return Outcome(names, tuple(found))


def _runtime_changes(folder: Path, cache: Cache, key: str, *, fresh_is_enough: bool) -> list[Change]:
    """What has to change in the distribution of the shared runtime."""
    if fresh_is_enough and _is_fresh(folder, cache.get("runs", key)):
        return []
    from generator.emit.runtime import shared_files

    files = shared_files(cache)
    cache.put("runs", key, _record(files))
    return changes(folder, files)


def _record(files: Mapping[str, bytes]) -> bytes:
    return json.dumps({name: digest(data) for name, data in files.items()}).encode()


def _is_fresh(folder: Path, recorded: bytes | None) -> bool:
    """Whether the folder holds exactly what an earlier run with the same inputs wrote."""
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
