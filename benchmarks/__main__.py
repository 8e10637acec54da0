"""``python -m benchmarks``: measure everything, print one table; exits with 1 when a target is missed."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.calling import calling
from benchmarks.drift import drift
from benchmarks.generation import generation
from benchmarks.report import Line, table
from benchmarks.sdk import decoding, importing
from benchmarks.signing import signing
from benchmarks.streaming import streaming


def measured(scratch: Path) -> Iterator[Line]:
    """All lines as they are measured, with progress on a terminal."""
    for part in (generation(scratch), drift(scratch), importing(), calling(), signing(), decoding(), streaming()):
        for line in part:
            if sys.stderr.isatty():
                print(f"measured: {line.what}", file=sys.stderr)
            yield line


def main() -> int:
    with tempfile.TemporaryDirectory() as scratch:
        lines = list(measured(Path(scratch)))
    print("\n".join(table(lines)))
    return 0 if all(line.is_met for line in lines) else 1


if __name__ == "__main__":
    sys.exit(main())
