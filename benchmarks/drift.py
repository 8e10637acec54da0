"""The time to compare all pages of all venues with their specs, from files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import ROOT, in_turn, python
from benchmarks.report import Line

RUNS = 5
AT_MOST = 1.0
PAGES = {
    "webull": {"errors": "000", "trade-events": "004"},
    "wooxpro": {"error-codes": "001"},
    "habittrade": {"cancel-order": "002"},
    "tradier": {"errors": "003"},
}


def drift(scratch: Path) -> Iterator[Line]:
    """Measure with the saved pages of the venues; nothing if they are absent."""
    folder = scratch / "pages"
    for venue, pages in PAGES.items():
        for page, number in pages.items():
            for file in sorted((ROOT.parent / "shared" / "seeds").glob(f"{number}_*.txt")):
                (folder / venue).mkdir(parents=True, exist_ok=True)
                (folder / venue / f"{page}.txt").write_bytes(file.read_bytes())
    if not folder.is_dir():
        return
    command = ("-m", "generator", "drift", "--all", "--pages", str(folder), "--specs", str(ROOT / "specs"))
    times, baseline = in_turn(python(*command, path=[ROOT]), python("-c", "pass", path=[ROOT]), RUNS)
    yield Line("drift of all pages of all venues", times, "python -c pass", baseline, at_most=AT_MOST)
