"""What a draft makes of single tables, lines and payloads: whose they are, what wins, and what is left to decide."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.drift.compare import compare, prepare
from generator.drift.drafting.draft import draft
from generator.drift.owners import headings_of, owner_of
from generator.drift.pages.markdown import read_markdown
from generator.drift.pages.page import Heading, Lines, Payload, Table
from generator.drift.pages.read import read_page
from generator.drift.pages.text import read_text
from generator.drift.pages.words import NO, YES, needed
from generator.drift.weight import severity
from generator.drift.writing.write import Opened, write
from tests.drift.test_without_a_person import opened, specs
from tests.drift.writing import TODAY

__all__ = ["specs"]

ROW = "| Name | Type | Required | Note |\n| --- | --- | --- | --- |\n"


def files(text: str, name: str = "page.md") -> dict[str, str]:
    """The drafted files of a page."""
    return draft("acme", {"docs": read_page(text.encode(), name)}, TODAY).files


def between(text: str, start: str, end: str = "\n\n") -> str:
    """A part of a text."""
    return text[text.index(start) :].partition(end)[0]


TABLES_FIRST = (
    f"# Coins\n\n## Buy\n\n{ROW}| coin | string | yes | which |\n\n```\nPOST /v1/buy\n```\n\n"
    f"## Withdraw\n\n{ROW}| purse | string | yes | whose |\n\n```\nPOST /v1/withdraw\n```\n"
)
BELOW = (
    f"# Coins\n\n## Buy\n\n`POST /v1/buy`\n\n### Parameters\n\n{ROW}| coin | string | yes | a |\n\n## Limits\n\n{ROW}"
)


def test_a_table_before_its_endpoint_is_that_ones() -> None:
    calls = files(TABLES_FIRST)["operations/docs.yaml"]
    assert "coin" in between(calls, "create_buy:")
    assert "purse" not in between(calls, "create_buy:", "create_withdraw")
    assert "purse" in calls[calls.index("create_withdraw:") :]


def test_a_new_endpoint_with_its_table_first_gets_that_one(specs: Path) -> None:
    page = opened("md")
    text = (Path(__file__).parent / "pages" / "errors.md").read_text(encoding="utf-8") + "\n" + TABLES_FIRST
    write(specs, "acme", [Opened("errors", read_page(text.encode(), page.name), page.name)], TODAY)
    calls = (specs / "acme" / "operations" / "orders.yaml").read_text(encoding="utf-8")
    assert "purse" in between(calls, "create_withdraw:")
    assert "purse" not in between(calls, "create_buy:")


@pytest.mark.parametrize(
    ("text", "owner"),
    [(BELOW + "| x | string | yes | y |\n", [0, None]),
     (f"## Buy\n\n`POST /v1/buy`\n\n## Parameters\n\n{ROW}| coin | string | yes | which |\n\n## Next\n\nWords.\n", [0]),
     (f"# A\n\n{ROW}| coin | string | yes | which |\n\n## B\n\n`POST /b`\n\n## C\n\n`POST /c`\n", [None])],
)  # fmt: skip
def test_whose_a_table_is(text: str, owner: list[int | None]) -> None:
    page = read_markdown(text)
    places = [index for index, each in enumerate(page.pieces) if isinstance(each, Lines) and "POST" in each.lines[0]]
    tables = [index for index, each in enumerate(page.pieces) if isinstance(each, Table)]
    found = [owner_of(table, places, headings_of(page.pieces)) for table in tables]
    assert [None if each is None else places.index(each) for each in found] == owner


def test_the_word_of_a_table_wins_and_a_conflict_is_told_with_both_sides() -> None:
    text = (
        "## Fee\n\n| Name | Type | Required |\n| --- | --- | --- |\n| rate | float64 | Y |\n"
        "| since | LONG | Y |\n| id | STRING | Y |\n\n"
        '```\n{"rate": 6, "since": "100", "id": 12}\n```\n\n```\n{"rate": 6, "since": "1"}\n```\n'
    )
    types = files(text)["types.yaml"]
    assert "rate: {type: decimal, page_type: float64}\n" in types
    assert "since: {type: unknown, page_type: LONG}  # decide: the table says LONG, an example shows string" in types
    assert "required, an example is without it" in between(types, "id:")
    assert "required: false" not in between(types, "id:")


def test_a_column_of_values_is_no_name_and_a_table_without_names_is_no_table_of_fields() -> None:
    text = (
        "## Order\n\n| Name | Type | Required | Values |\n| --- | --- | --- | --- |\n"
        "| side | string | yes | BUY, SELL |\n\n## Kinds\n\n| Type | Remark |\n| --- | --- |\n| A | x |\n\n"
        "## Other\n\n| Type | Unit | More |\n| --- | --- | --- |\n| A | x | y |\n"
    )
    types = files(text)["types.yaml"]
    assert "side: {type: string, page_type: string}" in types
    assert "BUY" not in types
    assert "values: {A: {}}" in types


def test_objects_that_grow_from_example_to_example_are_one_type() -> None:
    samples = [json.dumps({"id": n, "cost": {f"m{k}": 1 for k in range(2 + n)}}) for n in range(4)]
    text = "## Fill\n\n" + "\n".join(f"```\n{sample}\n```\n" for sample in samples)
    types = files(text)["types.yaml"]
    assert "cost: {type: FillCost}" in types
    assert types.count("  FillCost") == 1


def test_the_better_of_two_columns_called_alike_is_read() -> None:
    head = "## Codes\n\n| Code | HTTP | HTTP status | Message |\n| --- | --- | --- | --- |\n"
    text = f"{head}| 7 | Bad Request | 400 | No |\n"
    assert "http: 400" in files(text)["errors.yaml"]


@pytest.mark.parametrize("word", sorted((YES | NO) - {"", "-", "--"}))
def test_every_word_for_required_means_the_same_to_all(specs: Path, word: str) -> None:
    """The forecast, what is written, and what is compared afterwards."""
    is_needed = needed(word)
    page = opened("html", ("<td>id</td>", f"<td>kind</td><td>string</td><td>{word}</td><td>x</td></tr><tr><td>id</td>"))
    (change,) = compare(prepare(specs, "acme"), "errors", page.content, "page").changes
    told = severity(change)
    assert told is not None
    assert (told.value == "breaking") is is_needed
    write(specs, "acme", [page], TODAY)
    written = (specs / "acme" / "operations" / "orders.yaml").read_text(encoding="utf-8")
    assert ("required: false" in between(written, "kind:", "\n")) is not is_needed
    assert compare(prepare(specs, "acme"), "errors", page.content, "page").changes == ()


def test_lines_above_a_drawn_table_stay() -> None:
    pieces = read_text("Fees are low.\nSo are prices.\n| Code | Message |\n| --- | --- |\n| 1 | No |\n").pieces
    assert pieces == (
        Lines(("Fees are low.", "So are prices."), is_flat=True),
        Table(("Code", "Message"), (("1", "No"),)),
    )


def test_html_inside_markdown_is_read() -> None:
    table = "<table><tr><th>Code</th><th>Message</th></tr><tr><td>1</td><td>No</td></tr></table>"
    text = f'# A\n\n{table}\n\n<pre>{{"a": 1}}</pre>\n'
    assert read_markdown(text).pieces == (
        Heading(1, "A"), Table(("Code", "Message"), (("1", "No"),)), Payload('{"a": 1}')
    )  # fmt: skip


@pytest.mark.parametrize("cell", ["4xx", "400-500", "Bad"])
def test_a_status_that_is_none_is_left_to_a_person(specs: Path, cell: str) -> None:
    before = (specs / "acme" / "errors.yaml").read_text(encoding="utf-8")
    done = write(specs, "acme", [opened("html", ("<td>503</td>", f"<td>{cell}</td>"))], TODAY)
    assert (specs / "acme" / "errors.yaml").read_text(encoding="utf-8") == before
    assert [each.what for each in done.left] == [f"1004 HTTP 503 -> {cell}"]
