"""How an SDK comes by its runtime: it carries the modules that it needs, or imports one that several SDKs share.

What is carried is what the SDK's own modules import, and what that imports in turn. Imports alone decide. So an SDK
without streams has no websocket code, and one without key pairs no asymmetric signatures. In the shared form nothing
is carried, and the same imports name the installed package ``sdkwright_runtime``. Importing four SDKs takes 0.30 s then
instead of 0.56 s.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from generator.emit.cache import Cache
from generator.emit.format import formatted
from generator.emit.render import render
from generator.python.package.shared_runtime import runtime_view
from generator.runtime import PACKAGE
from generator.text.resources import RUNTIME

_OWN = re.compile(r"^([ \t]*)from \.+_runtime\.([\w.]+) import", re.MULTILINE)
_RELATIVE = re.compile(r"^\s*from (\.+)([\w.]*) import \(?([^)\n]*)", re.MULTILINE)


def carried(modules: Iterable[str]) -> list[Path]:
    """Paths inside the runtime's folder, sorted; ``modules`` are the sources of the SDK's own modules."""
    wanted = [RUNTIME.joinpath(*name.split(".")) for text in modules for _, name in _OWN.findall(text)]
    found: set[Path] = set()
    while wanted:
        path = _file(wanted.pop())
        if path not in found:
            found.add(path)
            wanted += [*_imported(path), *(folder for folder in path.parents if folder.is_relative_to(RUNTIME))]
    return sorted(path.relative_to(RUNTIME) for path in found)


def importing_shared(source: str) -> str:
    """A module of an SDK as it imports the shared runtime; applied before formatting, so that lines break rightly."""
    return _OWN.sub(rf"\g<1>from {PACKAGE}.\g<2> import", source)


def shared_files(cache: Cache) -> dict[str, bytes]:
    """The distribution of the shared runtime: relative path -> content.

    All modules are the runtime's own, byte for byte; the front of the package is rendered, since it exports what a
    program over several venues uses, and a runtime that is carried exports nothing.
    """
    view = runtime_view()
    paths = sorted(path.relative_to(RUNTIME) for path in RUNTIME.rglob("*.py") if "__pycache__" not in path.parts)
    files = {f"{PACKAGE}/{path.as_posix()}": (RUNTIME / path).read_bytes() for path in paths}
    front = formatted({"__init__.py": render("runtime/__init__.py.jinja", view)}, cache)["__init__.py"]
    return files | {
        f"{PACKAGE}/__init__.py": front.encode(),
        f"{PACKAGE}/py.typed": b"",
        "pyproject.toml": render("runtime/pyproject.toml.jinja", view).encode(),
        "README.md": render("runtime/README.md.jinja", view).encode(),
        "LICENSE": render("LICENSE.jinja", view).encode(),
    }


def _file(module: Path) -> Path:
    """The file of a module or package."""
    return module if module.suffix else module / "__init__.py" if module.is_dir() else module.with_suffix(".py")


@cache
def _imported(path: Path) -> tuple[Path, ...]:
    """The modules that a file of the runtime imports, wherever in it the imports are."""
    return tuple(_modules(path))


def _modules(path: Path) -> Iterator[Path]:
    for dots, module, names in _RELATIVE.findall(path.read_text(encoding="utf-8")):
        base = path.parents[len(dots) - 1]
        if module:
            yield base.joinpath(*module.split("."))
        else:
            yield from (base / name.split()[0] for name in names.split(","))
