"""Every rule of the diff has a case: a folder with the files that differ before and after, and the report."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.cli import main
from generator.diff import RULES, Severity
from tests.golden import Golden

CASES = Path(__file__).parent / "cases"
BASE = CASES / "_base"
"""The rest of the venue that each case is about."""
NO_CASE = {"venue-added", "venue-removed", "fact-changed"}
"""Rules about what a case cannot show: they have tests of their own."""


def cases() -> list[Path]:
    return sorted(folder for folder in CASES.iterdir() if folder != BASE and any(folder.iterdir()))


def lay(case: Path, side: str, target: Path) -> None:
    """One side of a case: the base, with the case's own files in place of the base's."""
    shutil.copytree(BASE, target / "acme")
    for file in (case / side).rglob("*"):
        if file.is_file():
            goal = target / "acme" / file.relative_to(case / side)
            goal.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, goal)


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_rule(
    case: Path, golden: Golden, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    lay(case, "before", tmp_path / "before")
    lay(case, "after", tmp_path / "after")
    status = main(["diff", "before", "after"])
    printed = capsys.readouterr()
    assert not printed.err
    golden(case / "report.txt", printed.out)
    assert f"    {case.name}: {RULES[case.name].meaning}\n" in printed.out, "the case does not show its rule"
    assert status == (1 if "  breaking\n" in printed.out else 0)


@pytest.mark.parametrize("case", cases()[::8], ids=lambda case: case.name)
def test_nothing_has_changed_against_itself(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """For some of the cases; test_coverage.py shows it for all venues."""
    monkeypatch.chdir(tmp_path)
    lay(case, "after", tmp_path / "after")
    main(["diff", "after", "after", "--keep"])
    assert capsys.readouterr().out == "acme: nothing changed\n"


def test_every_rule_has_a_case() -> None:
    assert {case.name for case in cases()} | NO_CASE == set(RULES)


def test_rules_are_ordered_and_told_in_a_sentence() -> None:
    for rule in RULES.values():
        assert rule.meaning.endswith("."), rule.id
        assert isinstance(rule.severity, Severity)


@pytest.mark.parametrize(
    ("hole", "said"),
    [("order_id: {type: string}", "parameter-renamed"), ("order_id: {name: id, type: string}", None)],
)
def test_a_hole_of_a_path_is_told_by_its_place(
    hole: str, said: str | None, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is on no wire: what it is called is seen by callers alone, and only where Python has another name too."""
    monkeypatch.chdir(tmp_path)
    for side in ("before", "after"):
        lay(CASES / "parameter-renamed", "before", tmp_path / side)
    file = tmp_path / "after" / "acme" / "operations" / "orders.yaml"
    text = file.read_text(encoding="utf-8").replace("/orders/{id}", "/orders/{order_id}")
    file.write_text(text.replace("id: {type: string}", hole, 1), encoding="utf-8")
    main(["diff", "before", "after"])
    printed = capsys.readouterr().out
    assert "parameter-removed" not in printed
    assert "operation-path-changed" not in printed
    assert (f"{said}:" in printed) if said is not None else printed == "acme: nothing changed\n"
