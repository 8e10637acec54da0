"""The cost of a generated SDK: its import, and one event."""

from __future__ import annotations

import compileall
import importlib
import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType

from benchmarks.measure import ROOT, calls, in_turn, python
from benchmarks.report import Line

GENERATED = ROOT / "generated"
IMPORT_AT_MOST = 0.06
EVENT = ROOT / "specs" / "habittrade" / "examples" / "order-cancelled-event.json"


def importing() -> Iterator[Line]:
    """The import of each SDK, in a new process, compared with that of its HTTP library.

    Both are compiled beforehand, as pip leaves what it installs.
    """
    library = python("-c", "import httptools, socket, ssl")
    with TemporaryDirectory() as installed:
        for folder in sorted(folder for folder in GENERATED.iterdir() if folder.is_dir()):
            package = f"{folder.name}_sdk"
            shutil.copytree(folder / package, Path(installed) / package)
            compileall.compile_dir(Path(installed) / package, quiet=2)
            run = python("-c", f"import {package}", path=[Path(installed)])
            times, baseline = in_turn(run, library, runs=15)
            yield Line(f"import {package}", times, "import httptools, ssl", baseline, IMPORT_AT_MOST)


def decoding() -> Iterator[Line]:
    """Decoding one documented event, compared with ``json.loads`` of the same bytes."""
    events = load("habittrade_sdk.events")
    message = EVENT.read_bytes()
    assert not isinstance(events.decode(message), events.UnknownEvent)
    times, baseline = in_turn(
        calls(lambda: events.decode(message), 5000), calls(lambda: json.loads(message), 5000), runs=9
    )
    yield Line("one event, decoded", times, "json.loads", baseline, as_ratio=True)


def load(name: str) -> ModuleType:
    """A generated module, as if its distribution were installed."""
    folder = str(GENERATED / name.split("_sdk")[0])
    if folder not in sys.path:
        sys.path.append(folder)
    return importlib.import_module(name)
