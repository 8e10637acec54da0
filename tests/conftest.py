"""What all tests share: golden files, generated SDKs that import, examples that hypothesis repeats."""

from __future__ import annotations

import sys

import pytest
from hypothesis import settings

from tests.house.places import GENERATED

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


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files with slow tests come first, so that no process is left with a long one when the others are done."""
    slow = {item.path for item in items if item.get_closest_marker("slow") is not None}
    items.sort(key=lambda item: item.path not in slow)
