"""A plugin of pytest that tells coverage which test runs, fixtures included."""

from __future__ import annotations

from collections.abc import Generator

import coverage
import pytest


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Attribute what runs now to the test function; its parameters do not matter."""
    current = coverage.Coverage.current()
    if current is None:
        return (yield)
    current.switch_context(item.nodeid.partition("[")[0])
    try:
        return (yield)
    finally:
        current.switch_context("")
