"""``--write`` brings the spec up to date: drift again then reports nothing but what needs deciding.

``python -m tests.drift.test_write N`` prints the figures for N rounds of every kind of change in every form of a page.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from pathlib import Path

import pytest

from generator import pipeline
from generator.drift.compare import compare, prepare
from generator.drift.lock import recorded
from generator.drift.pages.read import read_page
from generator.drift.writing.write import Opened, write
from tests.conventions.places import SPECS
from tests.drift.documents import FIVE, FORMS, Document, rng
from tests.drift.mutations import KINDS, ROWS, Mutation, Scene, add, reword
from tests.drift.test_mutations import NAMES, PAGES, scene_of
from tests.drift.wholes import WHOLES
from tests.drift.writing import TODAY, Run, copied, rules, run, wrong

EVERY = (*KINDS, *WHOLES)
five = pytest.mark.parametrize(("venue", "page", "number"), FIVE, ids=[f"{venue}-{page}" for venue, page, _ in FIVE])


def version(specs: Path, venue: str, page: str, number: str, form: str, seed: str) -> tuple[Run, list[Mutation]]:
    """One changed version of a page, written into a copy of its venue's spec."""
    prepared, document = scene_of(venue, page, number)
    chance = rng("write", venue, page, form, seed)
    tables = {table.name: table for table in prepared.tables if table.page == page}
    scene = Scene(document.copy(), tables, form, chance)
    kind = next((kind for kind in EVERY if seed.startswith(f"{kind.__name__}:")), None)
    made = [kind(scene)] if kind is not None else [chance.choice(ROWS)(scene) for _ in range(4)]
    copied(prepared, specs)
    content = read_page(scene.document.print(form).encode(), NAMES[form])
    return run(specs, venue, page, content), made


def problems(done: Run, made: list[Mutation]) -> list[str]:
    """What is wrong with a run, and what drift did not notice at all."""
    missing = [each.words for each in made for must in each.must if not any(map(must, done.first.changes))]
    return wrong(done) + [f"not found: {words}" for words in missing]


@five
@pytest.mark.parametrize("form", FORMS)
def test_what_is_written_is_not_reported_again(venue: str, page: str, number: str, form: str, tmp_path: Path) -> None:
    """Every kind of change comes up, on one page in one form, and several at once on a third of them."""
    pairs = [(each[1], of) for each in FIVE for of in FORMS]
    place = pairs.index((page, form))
    seeds = [f"{kind.__name__}:0" for kind in EVERY[place :: len(pairs)]]
    for seed in (*seeds, *(["several:0"] if place % 3 == 0 else [])):
        done, made = version(tmp_path, venue, page, number, form, seed)
        assert problems(done, made) == [], (seed, [each.words for each in made])


@pytest.mark.slow
@five
def test_every_kind_of_change_can_be_written(venue: str, page: str, number: str, tmp_path: Path) -> None:
    first = [each[:2] for each in FIVE].index((venue, page))
    for kind in [kind for number, kind in enumerate(EVERY, first) if number % 5 < 3]:  # each on three of the pages
        form = rng("form", venue, page, kind.__name__).choice(FORMS)
        done, made = version(tmp_path, venue, page, number, form, f"{kind.__name__}:1")
        assert problems(done, made) == [], (form, [each.words for each in made])


def the_page(venue: str, page: str, document: Document, form: str) -> Opened:
    return Opened(page, read_page(document.print(form).encode(), NAMES[form]), NAMES[form])


def test_an_added_row_waits_for_a_decision(tmp_path: Path) -> None:
    prepared, document = scene_of("wooxpro", "error-codes", "001")
    copied(prepared, tmp_path)
    changed = document.copy()
    tables = {table.name: table for table in prepared.tables if table.page == "error-codes"}
    add(Scene(changed, tables, "text", rng("one")))
    written = write(tmp_path, "wooxpro", [the_page("wooxpro", "error-codes", changed, "text")], TODAY)
    text = (tmp_path / "wooxpro" / "errors.yaml").read_text(encoding="utf-8")
    assert text.count("category: unknown") == text.count("retry: unknown") == 1
    assert "# decide" in text
    assert rules(tmp_path, "wooxpro") == [f"undecided: {left.what}" for left in written.left]
    left, _ = written.left
    assert left.place.startswith(f"{tmp_path.name}/wooxpro/errors.yaml:")
    assert f"read_on: {TODAY}" in (tmp_path / "wooxpro" / "venue.yaml").read_text(encoding="utf-8")


@pytest.mark.pages
@pytest.mark.skipif(not PAGES.is_dir(), reason="the documentation pages are not here")
def test_a_removed_row_is_kept_with_a_note_for_one_release(tmp_path: Path) -> None:
    prepared, document = scene_of("wooxpro", "error-codes", "001")
    copied(prepared, tmp_path)
    shorter = document.copy()
    grid = next(grid for grid in shorter.grids if grid.name == "Contract API Error Code")
    gone = grid.rows.pop(10)
    page = the_page("wooxpro", "error-codes", shorter, "markdown")
    write(tmp_path, "wooxpro", [page], TODAY)
    api = pipeline.understand(tmp_path, "wooxpro")
    row = next(row for row in api.errors.rows if row.name == gone[1])
    assert (row.removed_on, row.source.row) == (TODAY, None)
    assert api.errors.rows[-1].source.row == 51, "the rows behind it move up, as they do on the page"
    again = prepare(tmp_path, "wooxpro")
    assert compare(again, "error-codes", page.content, "page.md").changes == ()
    whole = the_page("wooxpro", "error-codes", document, "markdown")
    (back,) = compare(again, "error-codes", whole.content, "page.md").changes
    assert back.note == "it is on the page again"
    write(tmp_path, "wooxpro", [whole], TODAY)
    assert (tmp_path / "wooxpro" / "errors.yaml").read_bytes() == (SPECS / "wooxpro" / "errors.yaml").read_bytes()


def test_a_reworded_passage_is_reported_until_somebody_has_read_it(tmp_path: Path) -> None:
    prepared, document = scene_of("habittrade", "cancel-order", "002")
    copied(prepared, tmp_path)
    changed = document.copy()
    tables = {table.name: table for table in prepared.tables if table.page == "cancel-order"}
    reword(Scene(changed, tables, "html", rng("reword")))
    page = the_page("habittrade", "cancel-order", changed, "html")
    for _ in range(2):
        found = compare(prepare(tmp_path, "habittrade"), "cancel-order", page.content, "page.html").changes
        assert [change.verb for change in found] == ["reread"]
        written = write(tmp_path, "habittrade", [page], TODAY)
        assert [each.advice.startswith("read it") for each in written.left] == [True]
    assert recorded(prepare(tmp_path, "habittrade").read) == prepared.recorded


def figures(rounds: int) -> int:
    """Print how many versions were written of each page, how many not as they should, and what was left."""
    failed = 0
    for venue, page, number in FIVE:
        counts: Counter[str] = Counter()
        bad: list[str] = []
        with tempfile.TemporaryDirectory() as folder:
            for form in FORMS:
                for seed in [f"{name}:{each}" for name in _names() for each in range(rounds)]:
                    done, made = version(Path(folder), venue, page, number, form, seed)
                    found = problems(done, made)
                    counts.update(["versions"] + ["settled"] * (not done.second.changes))
                    counts["changes left"] += len(done.second.changes)
                    counts["written"] += done.written.done
                    bad += [f"{form} {seed}: {[each.words for each in made]}: {each}" for each in found]
        failed += len(bad)
        said = ", ".join(f"{count} {name}" for name, count in counts.items())
        print(f"{venue} {page}: {said}, {len(bad)} problems", *(f"  {each}" for each in bad[:10]), sep="\n")
    return failed


def _names() -> list[str]:
    return [*(kind.__name__ for kind in EVERY), "several"]


if __name__ == "__main__":
    sys.exit(1 if figures(int(sys.argv[1]) if len(sys.argv) > 1 else 1) else 0)
