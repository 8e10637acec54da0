"""Progress where a person watches; silence in CI and pipes."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def shown_progress(total: int) -> Iterator[Callable[[str], None]]:
    """A function to call with each venue as work on it begins."""
    if not sys.stderr.isatty() or "CI" in os.environ:
        yield lambda _: None
        return
    yield from _on_terminal(total)


def _on_terminal(total: int) -> Iterator[Callable[[str], None]]:
    state: list[object] = []

    def begin(venue: str) -> None:
        from rich.console import Console  # only when there is work, and someone to see it
        from rich.status import Status

        if not state:
            status = Status("", console=Console(stderr=True))
            status.start()
            state.append(status)
        status = state[0]
        assert isinstance(status, Status)
        status.update(f"{venue} ({total} venues)" if total > 1 else venue)

    try:
        yield begin
    finally:
        for status in state:
            getattr(status, "stop")()
