"""Measurement of processes and calls, alternating with their baseline, so that both run under the same conditions.

Processes are measured by the seconds of CPU that they and their children spend, so that another program on the machine
changes little.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Times:
    """Times of several runs, in seconds."""

    runs: tuple[float, ...]

    @property
    def median(self) -> float:
        return statistics.median(self.runs)

    @property
    def shortest(self) -> float:
        return min(self.runs)

    @property
    def longest(self) -> float:
        return max(self.runs)


def nothing() -> None:
    """The preparation of a run that needs none."""


def python(*arguments: str, path: Sequence[Path] = (), **variables: str) -> Callable[[], float]:
    """A function that runs Python from start to exit, and returns its CPU seconds.

    It may keep its bytecode, as it does unless the environment says otherwise.
    """
    environment = {**os.environ, **variables, "PYTHONPATH": os.pathsep.join(str(folder) for folder in path)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)

    def run() -> float:
        began = _spent_by_children()
        done = subprocess.run(
            [sys.executable, *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
        )
        took = _spent_by_children() - began
        if done.returncode:
            raise RuntimeError(f"python {' '.join(arguments)} failed:\n{done.stdout}{done.stderr}")
        return took

    return run


def _spent_by_children() -> float:
    spent = os.times()
    return spent.children_user + spent.children_system


def calls(work: Callable[[], object], number: int) -> Callable[[], float]:
    """A function that makes many calls in a row, and returns the seconds of one."""

    def run() -> float:
        began = time.perf_counter()
        for _ in range(number):
            work()
        return (time.perf_counter() - began) / number

    return run


def in_turn(
    measured: Callable[[], float],
    baseline: Callable[[], float],
    runs: int,
    before: Callable[[], None] = nothing,
) -> tuple[Times, Times]:
    """Time both ``runs`` times, one after the other, after one run of each that is not counted."""
    found: list[tuple[float, float]] = []
    for _ in range(runs + 1):
        before()
        found.append((measured(), baseline()))
    return Times(tuple(pair[0] for pair in found[1:])), Times(tuple(pair[1] for pair in found[1:]))
