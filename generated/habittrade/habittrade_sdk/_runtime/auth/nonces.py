"""Numbers that only grow: for venues that refuse a nonce which is not larger than the last of its key.

In one process nothing has to be done. Where several processes sign with one key, they share a :class:`NonceFile`.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import IO

NonceSource = Callable[[int], int]
"""Takes the time in the venue's unit and gives a number that is larger than any before, that time if it can."""

COUNTERS = {"counter": 1, "counter_us": 1000, "counter_ms": 1_000_000, "counter_s": 1_000_000_000}
"""Nanoseconds in the unit in which each kind of counter counts."""


class Counter:
    """Grows over all threads of this process."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._last = 0

    def __call__(self, now: int) -> int:
        """The time, or one more than last time when the clock stops or goes back."""
        with self._lock:
            self._last = max(now, self._last + 1)
            return self._last

    def renew_lock(self) -> None:
        """In a forked child the lock may be held by a thread that is not there."""
        self._lock = threading.Lock()


class NonceFile:
    """Grows over all threads and processes of this machine that name the same file, also after a restart.

    The file holds the last number and nothing secret. Each key needs a file of its own.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = Path(path)

    def __call__(self, now: int) -> int:
        """The time, or one more than the number in the file."""
        descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        with os.fdopen(descriptor, "r+b") as file, _Locked(file):
            text = file.read().strip()
            number = max(now, int(text) + 1 if text.isdigit() else 0)
            file.seek(0)
            file.write(f"{number:<40}".encode())
            return number


class _Locked:
    """Holds the file against other processes, and against other threads of this one."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def __enter__(self) -> None:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(self._file.fileno(), msvcrt.LK_LOCK, 1)
        else:
            import fcntl

            fcntl.flock(self._file, fcntl.LOCK_EX)  # a lock of this open file, so threads wait for each other too

    def __exit__(self, *error: object) -> None:
        self._file.flush()
        if sys.platform == "win32":
            import msvcrt

            self._file.seek(0)
            msvcrt.locking(self._file.fileno(), msvcrt.LK_UNLCK, 1)
        else:
            import fcntl

            fcntl.flock(self._file, fcntl.LOCK_UN)


in_process = Counter()
"""What is used where no other source is given."""
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=in_process.renew_lock)
