"""Bounds on work, in seconds of this thread's own CPU time: what other processes do meanwhile does not count."""

from __future__ import annotations

import time
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def cpu_within(seconds: float) -> Generator[None]:
    """Holds that what happens inside costs less: a bound against quadratic mistakes, not a measurement."""
    start = time.thread_time()
    yield
    spent = time.thread_time() - start
    assert spent < seconds, f"{spent:.2f} s"
