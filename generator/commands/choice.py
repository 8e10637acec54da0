"""Which venues a command is about, and whether the output folder may be written."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path

from generator.emit.write import is_sdk
from generator.spec.layout import venue_names
from generator.text.diagnostics import Diagnostic, SpecError
from generator.text.nearest import did_you_mean
from generator.text.span import SourceFile


def chosen_venues(options: argparse.Namespace) -> tuple[str, ...]:
    """The venues named, or all; an unknown one is a mistake with the nearest known name."""
    known = known_venues(options.specs)
    for name in options.venues:
        require_venue(options.specs, name)
    return tuple(options.venues) or known


def known_venues(specs: Path) -> tuple[str, ...]:
    """Every venue that has a folder."""
    if not specs.is_dir():
        raise _mistake(specs, "there is no such folder", "missing-folder", "`--specs` names another one")
    names = tuple(venue_names(specs))
    if not names:
        raise _mistake(specs, "no venue has a folder here", "no-venue", "`sdkwright new VENUE` begins one")
    return names


def require_venue(specs: Path, name: str) -> None:
    """Raise if the venue is not among those of ``specs``."""
    known = known_venues(specs)
    if name not in known:
        help_ = did_you_mean(name, known) or f"there is {', '.join(known) or 'none yet'}"
        raise _mistake(specs, f"no venue `{name}`", "unknown-venue", help_)


def guard_output(out: Path, venues: Iterable[str]) -> None:
    """Refuse to write into folders that were not printed by this tool: files there would be removed."""
    for venue in venues:
        folder = out / venue
        if folder.exists() and not folder.is_dir():
            raise _mistake(
                folder, "this is a file, and an SDK is a folder", "foreign-folder", "`--out` names another place"
            )
        if folder.is_dir() and any(folder.iterdir()) and not is_sdk(folder):
            help_ = "move it away, or name another place with `--out`; files that do not belong to an SDK are removed"
            raise _mistake(folder, "this folder was not printed by sdkwright", "foreign-folder", help_)


def _mistake(path: Path, message: str, rule: str, help_: str) -> SpecError:
    return SpecError([Diagnostic(SourceFile(path.as_posix(), None).whole(), message, rule, help_)])
