"""Runs what a case prints: compiled once for all cases, in processes that need not load libraries again."""

from __future__ import annotations

import importlib
import importlib.util
import marshal
import multiprocessing
import os
import pkgutil
import sys
import traceback
import warnings
from collections.abc import Mapping
from functools import cache
from pathlib import Path

LIBRARIES = ["aiohttp", "httptools", "msgspec", "cryptography.hazmat.primitives.serialization"]
"""What SDKs import: loaded once, in the process that all others are forked from."""
SECONDS = 100
UNCHECKED = 1
"""The flag of bytecode that counts whatever the source beside it is, see PEP 552."""


@cache
def _bytecode(name: str, content: bytes) -> bytes:
    """A module as Python keeps it beside its source. Most modules of all cases are the same; SyntaxError is raised."""
    head = importlib.util.MAGIC_NUMBER + UNCHECKED.to_bytes(4, "little") + importlib.util.source_hash(content)
    return head + marshal.dumps(compile(content, name, "exec"))


def write(files: Mapping[str, bytes], folder: Path) -> None:
    """Write an SDK, every module compiled."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        if path.suffix == ".py":
            kept = Path(importlib.util.cache_from_source(str(path)))
            kept.parent.mkdir(exist_ok=True)
            kept.write_bytes(_bytecode(name, content))


def run(place: Path, package: str, program: Path | None, *paths: Path) -> str:
    """Import every module of a package and run a program, in a process of its own; what went wrong, or nothing.

    It works in ``place`` with ``paths`` before all others, knows no other package of the tests, and every warning is
    an error there.
    """
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(LIBRARIES)
    arguments = (str(place), package, program and str(program), [str(path) for path in paths])
    child = context.Process(target=_import_and_use, args=arguments)
    child.start()
    child.join(SECONDS)
    if child.exitcode is None:
        child.kill()
        return f"not done within {SECONDS} seconds"
    told = (place / "told.txt").read_text(encoding="utf-8")
    return told or ("" if child.exitcode == 0 else f"ended with {child.exitcode}")


def _import_and_use(place: str, package: str, program: str | None, paths: list[str]) -> None:
    """What the other process does; it tells in a file."""
    os.chdir(place)
    with open("told.txt", "w", encoding="utf-8") as told:
        sys.stdout = sys.stderr = told
        sys.path[:0] = paths
        warnings.simplefilter("error")
        try:
            _import_all(package)
            if program is not None:
                code = compile(Path(program).read_bytes(), program, "exec")
                sys.argv = [program, place]
                exec(code, {"__name__": "__main__"})
        except BaseException:
            traceback.print_exc()
            raise SystemExit(1) from None


def _import_all(package: str) -> None:
    found = importlib.import_module(package)
    for module in pkgutil.walk_packages(found.__path__, f"{package}."):
        importlib.import_module(module.name)
