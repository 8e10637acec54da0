"""The part of the runtime that one SDK carries: the modules that its own modules import, and what those import.

Imports alone decide. So an SDK without streams has no websocket code, and one without key pairs no asymmetric
signatures.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from generator.emit.resources import RUNTIME

_OWN = re.compile(r"^\s*from \.+_runtime\.([\w.]+) import", re.MULTILINE)
_RELATIVE = re.compile(r"^\s*from (\.+)([\w.]*) import \(?([^)\n]*)", re.MULTILINE)


def carried(modules: Iterable[str]) -> list[Path]:
    """Paths inside the runtime's folder, sorted; ``modules`` are the sources of the SDK's own modules."""
    wanted = [RUNTIME.joinpath(*name.split(".")) for text in modules for name in _OWN.findall(text)]
    found: set[Path] = set()
    while wanted:
        path = _file(wanted.pop())
        if path not in found:
            found.add(path)
            wanted += [*_imported(path), *(folder for folder in path.parents if folder.is_relative_to(RUNTIME))]
    return sorted(path.relative_to(RUNTIME) for path in found)


def _file(module: Path) -> Path:
    """The file of a module or package."""
    return module if module.suffix else module / "__init__.py" if module.is_dir() else module.with_suffix(".py")


@cache
def _imported(path: Path) -> tuple[Path, ...]:
    """The modules that a file of the runtime imports, wherever in it the imports stand."""
    return tuple(_modules(path))


def _modules(path: Path) -> Iterator[Path]:
    for dots, module, names in _RELATIVE.findall(path.read_text(encoding="utf-8")):
        base = path.parents[len(dots) - 1]
        if module:
            yield base.joinpath(*module.split("."))
        else:
            yield from (base / name.split()[0] for name in names.split(","))
