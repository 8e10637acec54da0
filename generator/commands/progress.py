"""Progress on a terminal; nothing in CI and pipes."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.status import Status


@contextmanager
def shown_progress(total: int) -> Generator[Callable[[str], None]]:
    """Give a function that is called with each venue when work on it begins."""
    spinner = _Spinner(total)
    try:
        yield spinner.show if sys.stderr.isatty() and "CI" not in os.environ else _show_nothing
    finally:
        spinner.stop()


class _Spinner:
    """A line with the name of the current venue; rich is imported when there is something to show."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._done = 0
        self._status: Status | None = None

    def show(self, venue: str) -> None:
        """Show that work on ``venue`` begins."""
        self._done += 1
        if self._status is None:
            from rich.console import Console
            from rich.status import Status

            self._status = Status("", console=Console(stderr=True))
            self._status.start()
        self._status.update(f"{venue} ({self._done} of {self._total})")

    def stop(self) -> None:
        """Remove the line."""
        if self._status is not None:
            self._status.stop()


def _show_nothing(_: str) -> None:
    return
