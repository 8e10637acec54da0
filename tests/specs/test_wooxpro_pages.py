"""The error page of WOO X Pro against specs/wooxpro: each row and example of the one is one of the other.

The page is read as its text is laid out, the YAML with plain PyYAML, so this holds whatever the generator does. The
page is not part of the repository; where it is absent there is nothing to compare.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest
import yaml

from tests.conventions.places import ROOT, SPECS

pytestmark = pytest.mark.pages

PAGES = ROOT.parent / "shared" / "seeds"
VENUE = SPECS / "wooxpro"
HEADINGS = {
    "List of global HTTP return codes": "HTTPDescription",
    "Authentication Error Code": "error messagecode error codehttp status code",
    "Contract API Error Code": "errMsg error messagecode error codehttp status code",
}
"""Title of each table, and the line above its rows."""
STATUS_ROW = re.compile(r"(?P<http>\d{3})(?P<message>.+)")
# Nothing stands between message, code and status; a message may end in digits of its own, as that of 40049 does.
CODE_ROW = re.compile(r"(?P<message>.+)(?P<code>[34]\d{4}|42000|(?<=OK)1000)(?P<http>\d{3})")


class Row(NamedTuple):
    """One row; those of the global list have no code."""

    message: str
    http: str
    code: str = ""


@pytest.fixture(scope="module")
def page() -> str:
    """The text of the page."""
    found = sorted(PAGES.glob("001_*.txt"))
    if not found:
        pytest.skip("the page is not here")
    return found[0].read_text(encoding="utf-8")


def spec(file: str) -> dict[str, Any]:
    """A file of the spec; every scalar stays text."""
    written: dict[str, Any] = yaml.load((VENUE / file).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return written


def table(title: str) -> dict[str, Any]:
    """A table of the spec."""
    tables: list[dict[str, Any]] = spec("errors.yaml")["tables"]
    (found,) = [table for table in tables if table["title"] == title]
    return found


def lines(page: str, title: str) -> list[str]:
    """The rows under the heading of a table, as they stand."""
    return page.split(f"\n{HEADINGS[title]}\n", 1)[1].split("\n\n", 1)[0].strip().splitlines()


def row_of_page(line: str, title: str) -> Row:
    """One line, read without help of the spec."""
    if title == "List of global HTTP return codes":
        match = STATUS_ROW.fullmatch(line)
        assert match is not None, line
        return Row(match["message"], match["http"])
    match = CODE_ROW.fullmatch(line)
    assert match is not None, line
    return Row(match["message"], match["http"], match["code"])


def rows_of_spec(table: dict[str, Any]) -> Iterator[Row]:
    """The rows of a table of the spec, in their order."""
    for code, entry in table["codes"].items():
        if table.get("kind") == "http":
            yield Row(entry["message"], code)
        else:
            yield Row(entry["message"], entry["http"], code)


def printed(template: str, row: Row) -> str:
    """A row as the page shows it: the template filled in."""
    return template.replace("{message}", row.message).replace("{code}", row.code).replace("{http}", row.http)


@pytest.mark.parametrize(("title", "count"), list(zip(HEADINGS, (4, 20, 52), strict=True)))
def test_the_rows_of_page_and_spec_are_the_same(page: str, title: str, count: int) -> None:
    written = table(title)
    there, of_spec = lines(page, title), list(rows_of_spec(written))
    of_page = [row_of_page(line, title) for line in there]
    assert [row for row in of_page if row not in of_spec] == [], "on the page only"
    assert [row for row in of_spec if row not in of_page] == [], "in the spec only"
    assert of_page == of_spec
    assert [printed(written["row"], row) for row in of_spec] == there
    assert len(there) == len(set(of_page)) == count


def test_no_table_and_no_row_is_left_over(page: str) -> None:
    assert [table["title"] for table in spec("errors.yaml")["tables"]] == list(HEADINGS)
    in_tables = {line for title in HEADINGS for line in lines(page, title)}
    looks_like_a_row = re.compile(r"\d{3}[A-Z].*|.*\d{7,8}")
    assert {line for line in page.splitlines() if looks_like_a_row.fullmatch(line)} == in_tables


def test_both_examples_of_the_page_are_kept(page: str) -> None:
    of_page = re.findall(r"^Example: httpStatus:(\d+), body:(.*)$", page, re.MULTILINE)
    entries = [entry for entry in spec("examples/examples.yaml")["examples"].values() if entry["page"] == "error-codes"]
    kept = [
        (entry.get("http", "200"), (VENUE / "examples" / entry["file"]).read_text(encoding="utf-8"))
        for entry in entries
    ]
    assert kept == of_page
    assert len(kept) == 2
    assert [entry["section"] for entry in entries] == list(HEADINGS)[1:]


def test_the_oddities_of_the_page_are_kept() -> None:
    codes = table("Contract API Error Code")["codes"]
    assert codes["40013"]["message"] == (
        "Access too often\u201d CLIENT_TIME_INVALID, \u201cPlease check your system time."
    )
    curly = [code for code, entry in codes.items() if "\u2019" in entry["message"]]
    assert curly == ["40015", "40025", "40028", "40029", "40030", "40032", "40033"]
    assert not any("'" in entry["message"] or '"' in entry["message"] for entry in codes.values())
    assert "exsit" in codes["40021"]["message"]
    assert "warnning" in codes["40024"]["message"]


def test_every_row_is_judged_and_has_a_name_of_its_own() -> None:
    entries = [entry for table in spec("errors.yaml")["tables"] for entry in table["codes"].values()]
    assert len(entries) == 76
    assert all(entry["category"] != "unknown" and entry["retry"] for entry in entries)
    names = [entry["name"] for entry in entries]
    assert len(set(names)) == 76
    assert all(re.fullmatch(r"[A-Z][A-Z0-9_]*", name) for name in names)
