"""Rendered modules to formatted ones: ruff, once per SDK, and only what was not seen before.

The style is black's: `make check` runs black over `generated/`, and a test does so over all cases. ruff gives the same
text about a hundred times faster; the few blank lines in which the two differ are settled by the templates.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Mapping
from functools import lru_cache
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

from generator.emit.cache import Cache, digest

OPTIONS = ("--isolated", "--no-cache", "--quiet", "--line-length=120", "--target-version=py311")


def formatted(modules: Mapping[str, str], cache: Cache) -> dict[str, str]:
    """Path -> source, each as the formatter writes it."""
    keys = {path: digest(_settings(), source) for path, source in modules.items()}
    found = {path: cache.get("format", key) for path, key in keys.items()}
    missing = [path for path, text in found.items() if text is None]
    made = dict(zip(missing, _ruff([modules[path] for path in missing]), strict=True))
    for path, text in made.items():
        cache.put("format", keys[path], text.encode())
    return {path: made[path] if text is None else text.decode() for path, text in found.items()}


@lru_cache(maxsize=1)
def _settings() -> str:
    """What the result depends on besides the source; asking for a version reads a file."""
    return " ".join((version("ruff"), *OPTIONS))


def _ruff(sources: list[str]) -> list[str]:
    """All sources formatted by one process, in a folder of their own."""
    if not sources:
        return []
    ruff = import_module("ruff").find_ruff_bin()  # the package has no types
    with tempfile.TemporaryDirectory(prefix="sdkwright-") as folder:
        files = [Path(folder, f"{number}.py") for number in range(len(sources))]
        for file, source in zip(files, sources, strict=True):
            file.write_text(source, encoding="utf-8", newline="\n")
        command = [ruff, "format", *OPTIONS, folder]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"a template renders what is no Python: {done.stderr.strip()}")
        return [file.read_text(encoding="utf-8") for file in files]
