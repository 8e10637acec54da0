"""What all tests share: golden files, generated SDKs that import, examples that hypothesis repeats."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import settings

from tests.conventions.places import GENERATED

pytest_plugins = ["tests.golden"]

# A failure must be there again on the next run, here and on any other machine, however slow.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")

# Each folder of generated/ is a distribution; its package imports as it would when installed.
sys.path.extend(str(folder) for folder in sorted(GENERATED.glob("*/")) if folder.is_dir())


@pytest.fixture(autouse=True)
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests reach their servers whatever proxies the machine has."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


MARKED = {
    "servers": {"tests.runtime.server", "tests.sdks.server", "tests.streams.serving", "tests.runtime.confusing",
                "tests.runtime.unreliable", "tests.soak.venue", "tests.streams.feed"},
    "processes": {"subprocess", "multiprocessing", "tests.sdks.environment", "tests.suites.running",
                  "tests.checkers", "tests.diff.repository", "tests.diff.nights"},
}  # fmt: skip
"""Marks, and the modules that a file of tests imports, whole or in part, to get one."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Set the marks that follow from what a file imports, leave out what is slow, and begin with what takes long.

    No process is then left with a long file when the others are done.
    """
    imported: dict[Path, set[str]] = {}
    for item in items:
        if item.path not in imported:
            module = item.getparent(pytest.Module)
            names = cast("dict[str, object]", vars(cast("Any", module).obj)) if module is not None else {}
            imported[item.path] = {
                str(getattr(each, "__module__", getattr(each, "__name__", ""))) for each in names.values()
            }
        for mark, modules in MARKED.items():
            if modules & imported[item.path]:
                item.add_marker(mark)
    if "slow" not in str(config.getoption("markexpr")):
        config.hook.pytest_deselected(items=[item for item in items if item.get_closest_marker("slow") is not None])
        items[:] = [item for item in items if item.get_closest_marker("slow") is None]
    first = {item.path for item in items if item.get_closest_marker("first") is not None}
    items.sort(key=lambda item: item.path not in first)


def pytest_itemcollected(item: pytest.Item) -> None:
    """Tests of SDKs that get a server from a fixture."""
    given = getattr(item, "callspec", None)
    if given is not None and type(given.params.get("venue")).__name__ == "Sdk":
        item.add_marker("servers")
