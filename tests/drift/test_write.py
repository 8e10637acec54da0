"""``--write`` brings the spec up to date: drift again then reports nothing but what needs deciding."""

from __future__ import annotations

import difflib
import shutil
from pathlib import Path

import pytest

from generator import pipeline
from generator.commands.drift import prepare
from generator.drift.accept import record
from generator.drift.change import Change
from generator.drift.compare import compare
from generator.drift.read import read_page
from generator.drift.write import write
from generator.text.diagnostics import SpecError
from tests.drift.documents import FIVE, rng
from tests.drift.mutations import ROWS, Scene, add, reword
from tests.drift.test_mutations import PAGES, scene_of
from tests.house.places import SPECS

TODAY = "2027-01-02"
OPEN = ("undecided", "reread")


def is_open(change: Change) -> bool:
    """Whether only a person can say what becomes of a change."""
    return change.verb in OPEN or change.what in ("column", "table")


def rules(specs: Path, venue: str) -> list[str]:
    """The rules that a spec breaks."""
    try:
        pipeline.understand(specs, venue)
    except SpecError as mistakes:
        return sorted({found.rule for found in mistakes.diagnostics})
    return []


@pytest.mark.parametrize(("venue", "page", "number"), FIVE, ids=[f"{venue}-{page}" for venue, page, _ in FIVE])
@pytest.mark.parametrize("round_", range(4))
def test_what_is_written_is_not_reported_again(venue: str, page: str, number: str, round_: int, tmp_path: Path) -> None:
    prepared, document = scene_of(venue, page, number)
    shutil.copytree(SPECS / venue, tmp_path / venue)
    tables = {table.name: table for table in prepared.tables if table.page == page}
    chance = rng("write", venue, page, round_)
    scene = Scene(document.copy(), tables, "html", chance)
    made = [chance.choice(ROWS)(scene) for _ in range(4)]
    html = read_page(scene.document.print("html").encode(), "page.html")

    copy = prepare(tmp_path, venue)
    copy.recorded, copy.accepted = {page: dict(prepared.recorded[page])}, prepared.accepted
    first = compare(copy, page, html, "page.html")
    assert first.changes, made
    before = (tmp_path / venue / "errors.yaml").read_text(encoding="utf-8")
    _, done, left = write(copy, [first], TODAY)
    assert done
    assert all(map(is_open, left)), [change.label for change in left]

    again = prepare(tmp_path, venue)
    again.recorded, again.accepted = {page: dict(prepared.recorded[page])}, prepared.accepted
    second = compare(again, page, html, "page.html")
    assert [change.label for change in second.changes if not is_open(change)] == [], made
    # What speaks of something by a name that it no longer has is for a person to follow up, and `validate` names it.
    assert {rule for rule in rules(tmp_path, venue) if not rule.startswith("unknown-")} <= {
        "undecided",
        "example-differs",
    }
    after = (tmp_path / venue / "errors.yaml").read_text(encoding="utf-8")
    comments = [line for line in before.splitlines() if line.strip().startswith("#")]
    assert [line for line in after.splitlines() if line.strip().startswith("#")] == comments
    touched = [line for line in difflib.ndiff(before.splitlines(), after.splitlines()) if line[0] in "+-"]
    assert len(touched) <= 60, "only the rows that changed are touched"


def test_an_added_row_waits_for_a_decision(tmp_path: Path) -> None:
    prepared, document = scene_of("wooxpro", "error-codes", "001")
    shutil.copytree(SPECS / "wooxpro", tmp_path / "wooxpro")
    tables = {table.name: table for table in prepared.tables if table.page == "error-codes"}
    scene = Scene(document.copy(), tables, "text", rng("one"))
    add(scene)
    page = read_page(scene.document.print("text").encode(), "page.txt")
    copy = prepare(tmp_path, "wooxpro")
    write(copy, [compare(copy, "error-codes", page, "page.txt")], TODAY)
    text = (tmp_path / "wooxpro" / "errors.yaml").read_text(encoding="utf-8")
    assert text.count("category: unknown") == 1
    assert text.count("# decide") == 1
    assert rules(tmp_path, "wooxpro") == ["undecided"]
    assert f"read_on: {TODAY}" in (tmp_path / "wooxpro" / "venue.yaml").read_text(encoding="utf-8")


@pytest.mark.pages
@pytest.mark.skipif(not PAGES.is_dir(), reason="the documentation pages are not here")
def test_a_removed_row_is_kept_with_a_note_for_one_release(tmp_path: Path) -> None:
    prepared, document = scene_of("wooxpro", "error-codes", "001")
    shutil.copytree(SPECS / "wooxpro", tmp_path / "wooxpro")
    shorter = document.copy()
    grid = next(grid for grid in shorter.grids if grid.name == "Contract API Error Code")
    gone = grid.rows.pop(10)
    page = read_page(shorter.print("markdown").encode(), "page.md")
    copy = prepare(tmp_path, "wooxpro")
    write(copy, [compare(copy, "error-codes", page, "page.md")], TODAY)
    again = prepare(tmp_path, "wooxpro")
    assert (
        again.read.errors.tables[2].codes[next(k for k in again.read.errors.tables[2].codes if k == gone[1])].removed_on
        == TODAY
    )
    api = pipeline.understand(tmp_path, "wooxpro")
    row = next(row for row in api.errors.rows if row.name == gone[1])
    assert (row.removed_on, row.source.row) == (TODAY, None)
    assert api.errors.rows[-1].source.row == 51, "the rows behind it move up, as they do on the page"
    assert compare(again, "error-codes", page, "page.md").changes == ()
    whole = read_page(document.print("markdown").encode(), "page.md")
    (back,) = compare(again, "error-codes", whole, "page.md").changes
    assert back.note == "it is back on the page"
    write(again, [compare(again, "error-codes", whole, "page.md")], TODAY)
    assert (tmp_path / "wooxpro" / "errors.yaml").read_bytes() == (SPECS / "wooxpro" / "errors.yaml").read_bytes()
    assert prepared.pages


def test_a_reworded_passage_is_reported_until_somebody_has_read_it(tmp_path: Path) -> None:
    prepared, document = scene_of("habittrade", "cancel-order", "002")
    shutil.copytree(SPECS / "habittrade", tmp_path / "habittrade")
    copy = prepare(tmp_path, "habittrade")
    copy.recorded = {}
    record(copy, [compare(copy, "cancel-order", read_page(document.print("html").encode(), "p.html"), "p.html")])
    changed = document.copy()
    tables = {table.name: table for table in prepared.tables if table.page == "cancel-order"}
    reword(Scene(changed, tables, "html", rng("reword")))
    page = read_page(changed.print("html").encode(), "p.html")
    once = prepare(tmp_path, "habittrade")
    report = compare(once, "cancel-order", page, "p.html")
    assert [change.verb for change in report.changes] == ["reread"]
    write(once, [report], TODAY)
    record(once, [report])
    assert compare(prepare(tmp_path, "habittrade"), "cancel-order", page, "p.html").changes
