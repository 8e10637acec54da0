"""The results as a table: each line with its baseline, the difference, and the target."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from benchmarks.measure import Times


@dataclass(frozen=True, slots=True)
class Line:
    """One measured line."""

    what: str
    times: Times
    against: str
    """The name of the baseline."""
    baseline: Times
    at_most: float | None = None
    """Target: seconds over the baseline, medians compared."""
    as_ratio: bool = False
    """Target as a multiple of the baseline."""

    @property
    def over(self) -> float:
        """Seconds over the baseline, or times the baseline."""
        if self.as_ratio:
            return self.times.median / self.baseline.median
        return self.times.median - self.baseline.median

    @property
    def is_met(self) -> bool:
        return self.at_most is None or self.over <= self.at_most


HEADINGS = ("", "median", "min", "max", "baseline", "", "over it", "target", "")


def _target(line: Line) -> str:
    if line.at_most is None:
        return ""
    return f"x {line.at_most:.2f}" if line.as_ratio else f"+{shown(line.at_most)}"


def shown(seconds: float) -> str:
    """Seconds in the unit a reader expects: ``1.20 s``, ``35.0 ms``, ``4.1 us``."""
    size = abs(seconds)
    if size >= 1:
        return f"{seconds:.2f} s"
    if size >= 0.001:
        return f"{seconds * 1e3:.1f} ms"
    return f"{seconds * 1e6:.1f} us"


def cells(line: Line) -> tuple[str, ...]:
    """The columns of one line, as :data:`HEADINGS` names them."""
    return (
        line.what,
        shown(line.times.median),
        shown(line.times.shortest),
        shown(line.times.longest),
        shown(line.baseline.median),
        line.against,
        f"x {line.over:.2f}" if line.as_ratio else f"{'+' if line.over >= 0 else ''}{shown(line.over)}",
        _target(line),
        "" if line.at_most is None else ("met" if line.is_met else "MISSED"),
    )


def table(lines: Iterable[Line]) -> Iterator[str]:
    """The table's lines; texts to the left, numbers to the right."""
    rows = [HEADINGS, *(cells(line) for line in lines)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    texts = {0, 5, 8}
    for row in rows:
        padded = [
            cell.ljust(width) if column in texts else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield "  ".join(padded).rstrip()
