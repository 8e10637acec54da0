"""The error page of Tradier against specs/tradier/errors.yaml: each row of the one is a row of the other.

The page is read as its text is laid out, the YAML with plain PyYAML, so this holds whatever the generator does. The
page is not part of the repository; where it is absent there is nothing to compare.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, NamedTuple, cast

import pytest
import yaml

from tests.conventions.places import ROOT, SPECS

PAGES = ROOT.parent / "shared" / "seeds"
HEADING = "Code Description"
# A code is two capitalised words or more, written together; the sentences of the other rows begin with one word.
CODED = re.compile(r"(?P<code>(?:[A-Z][a-z]+[0-9]*){2,}) (?P<message>.+)")


class Row(NamedTuple):
    """One row of the table; the last ones have no code."""

    code: str | None
    message: str


@pytest.fixture(scope="module")
def lines() -> list[str]:
    """The rows of the page's table, as they stand."""
    found = sorted(PAGES.glob("003_*.txt"))
    if not found:
        pytest.skip("the page is not here")
    text = found[0].read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in text[text.index(HEADING) + 1 :] if line.strip()]


@pytest.fixture(scope="module")
def table() -> dict[str, Any]:
    """The only table of the spec."""
    return only_table(SPECS / "tradier" / "errors.yaml")


def only_table(path: Path) -> dict[str, Any]:
    """The table of an errors.yaml that has exactly one; every scalar stays text."""
    written = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    (table,) = cast("list[dict[str, Any]]", written["tables"])
    return table


def rows_of_spec(table: dict[str, Any]) -> list[Row]:
    """The spec's rows in their order."""
    coded = [Row(code, entry["message"]) for code, entry in table["codes"].items()]
    return coded + [Row(None, entry["message"]) for entry in table["uncoded"]]


def row_of_page(line: str) -> Row:
    """One line of the page, read without help of the spec."""
    match = CODED.fullmatch(line)
    return Row(match["code"], match["message"]) if match else Row(None, line)


def printed(template: str, row: Row) -> str:
    """A row as the page shows it: the template filled in, and what is empty left out."""
    text = template.replace("{code}", row.code or "").replace("{message}", row.message)
    return " ".join(text.split())


def test_every_row_of_the_spec_reads_as_a_row_of_the_page(lines: list[str], table: dict[str, Any]) -> None:
    assert [printed(table["row"], row) for row in rows_of_spec(table)] == [" ".join(line.split()) for line in lines]


def test_every_row_of_the_page_is_a_row_of_the_spec(lines: list[str], table: dict[str, Any]) -> None:
    of_page, of_spec = [row_of_page(line) for line in lines], rows_of_spec(table)
    assert [row for row in of_page if row not in of_spec] == [], "on the page only"
    assert [row for row in of_spec if row not in of_page] == [], "in the spec only"
    assert of_page == of_spec


def test_the_page_has_61_rows_with_a_code_and_5_without(lines: list[str]) -> None:
    rows = [row_of_page(line) for line in lines]
    assert sum(row.code is not None for row in rows) == 61
    assert sum(row.code is None for row in rows) == 5
    assert len(set(rows)) == 66


def test_every_row_is_judged_and_every_uncoded_row_named(table: dict[str, Any]) -> None:
    entries = [*table["codes"].values(), *table["uncoded"]]
    assert len(entries) == 66
    assert all(entry["category"] != "unknown" and entry["retry"] for entry in entries)
    names = [entry["name"] for entry in table["uncoded"]]
    assert len(set(names)) == 5
    assert all(re.fullmatch(r"[A-Z][A-Z0-9_]*", name) for name in names)


def test_the_oddities_of_the_page_are_kept(table: dict[str, Any]) -> None:
    codes = table["codes"]
    assert codes["ContingentOrderExecution"]["message"].endswith("{2} than {3")
    assert codes["OrderIsNotAllowedForAccount"]["message"].endswith("closing orders onl")
    assert "requsted" in codes["AssetTradingNotConfiguredForAccount"]["message"]
    assert {"IndexOptionsOneExparyDate", "OtoFirstLesIsMarketNotAllowed", "TradeNonStandartOptions"} <= codes.keys()
