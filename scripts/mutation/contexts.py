"""A plugin of pytest that records what each test runs (for coverage), what it costs, and whether it fails."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Generator
from pathlib import Path

import coverage
import pytest

costs: dict[str, float] = {}
failed: set[str] = set()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Attribute what runs now, fixtures included, to the test."""
    current = coverage.Coverage.current()
    if current is None:
        return (yield)
    begun = _spent()
    current.switch_context(item.nodeid)
    try:
        return (yield)
    finally:
        current.switch_context("")
        costs[item.nodeid] = round(_spent() - begun, 3)


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Remember what fails without any mutant."""
    if report.failed:
        failed.add(report.nodeid)


def pytest_sessionfinish() -> None:
    """Write it down, for the run that started this one."""
    found = {"costs": costs, "failed": sorted(failed)}
    Path(os.environ["MUTATION_COSTS"]).write_text(json.dumps(found), encoding="utf-8")


def _spent() -> float:
    """Seconds of CPU of this process and of those that it started: a busy machine changes nothing."""
    times = os.times()
    return time.process_time() + times.children_user + times.children_system
