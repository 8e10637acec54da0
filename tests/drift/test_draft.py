"""``draft``: a page becomes a spec that ``validate`` accepts but for the decisions it asks for."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import pipeline
from generator.cli import main
from generator.drift.compare import compare, prepare
from generator.drift.pages.read import read_page
from generator.text.diagnostics import SpecError
from tests.conventions.places import ROOT
from tests.drift.documents import FIVE

HERE = Path(__file__).parent
PAGES = ROOT.parent / "shared" / "seeds"


def drafted(specs: Path, page: str, file: Path) -> list[str]:
    """Draft a venue and tell the rules that what was written breaks."""
    assert main(["draft", "acme", "--specs", str(specs), "--page", f"{page}={file}", "--on", "2027-01-02"]) == 0
    try:
        pipeline.understand(specs, "acme")
    except SpecError as error:
        return sorted({found.rule for found in error.diagnostics})
    return []


def drift(specs: Path, page: str, file: Path) -> list[str]:
    """What drift reports of the page that was drafted from."""
    report = compare(prepare(specs, "acme"), page, read_page(file.read_bytes(), file.name), file.name)
    return sorted({change.verb for change in report.changes})


@pytest.mark.parametrize("form", ["md", "html", "txt"])
def test_a_small_page(tmp_path: Path, form: str, capsys: pytest.CaptureFixture[str]) -> None:
    file = HERE / "pages" / f"errors.{form}"
    assert drafted(tmp_path, "errors", file) == ["undecided"]
    assert "decisions left, marked" in capsys.readouterr().out
    assert drift(tmp_path, "errors", file) == []
    read = prepare(tmp_path, "acme").read
    assert [str(code) for code in read.errors.tables[0].codes] == ["1001", "1002", "1003", "1004"]
    assert str(read.errors.tables[0].codes[next(iter(read.errors.tables[0].codes))].http) == "401"
    (group,) = read.groups
    (operation,) = group.operations.values()
    assert operation.http == "DELETE /v1/orders/{id}"
    assert [str(name) for name in operation.path] == ["id"]


@pytest.mark.parametrize(("venue", "page", "number"), FIVE, ids=[f"{venue}-{page}" for venue, page, _ in FIVE])
@pytest.mark.pages
def test_each_of_the_five_pages(venue: str, page: str, number: str, tmp_path: Path) -> None:
    files = sorted(PAGES.glob(f"{number}_*.txt"))
    if not files:
        pytest.skip("the page is not here")
    assert set(drafted(tmp_path, page, files[0])) <= {"undecided"}, venue
    assert set(drift(tmp_path, page, files[0])) <= {"undecided"}


def test_a_venue_that_is_there_is_not_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = HERE / "pages" / "errors.md"
    drafted(tmp_path, "errors", file)
    assert main(["draft", "acme", "--specs", str(tmp_path), "--page", str(file)]) == 2
    assert "already has a spec" in capsys.readouterr().err
