"""What ``--write`` does to a small spec in which everything speaks of something else: line by line."""

from __future__ import annotations

import difflib
import os
import shutil
from pathlib import Path

import pytest

from generator.cli import main
from generator.drift.compare import compare, prepare
from generator.drift.pages.page import Page
from generator.drift.pages.read import read_page
from generator.drift.writing.write import Opened, write
from generator.editing.edit import YamlFile
from generator.text.diagnostics import SpecError
from tests.drift.writing import TODAY, files_of, rules

HERE = Path(__file__).parent
PAGE = (HERE / "pages" / "bazaar.md").read_text(encoding="utf-8")
PARAMETERS = "| Parameter | Type | Required | Description |\n| --- | --- | --- | --- |\n"
Edit = tuple[str, str]


@pytest.fixture
def specs(tmp_path: Path) -> Path:
    """The spec, its passages recorded as the page has them."""
    shutil.copytree(HERE / "bazaar", tmp_path / "specs" / "bazaar")
    write(tmp_path / "specs", "bazaar", [Opened("api", page(), "page.md")], "2027-01-01")
    return tmp_path / "specs"


def page(*edits: Edit) -> Page:
    text = PAGE
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new, 1)
    return read_page(text.encode(), "page.md")


def written(specs: Path, *edits: Edit) -> tuple[list[str], list[str]]:
    """The lines that a changed page changes, the day of reading aside; and what is left to a person."""
    before = files_of(specs / "bazaar")
    done = write(specs, "bazaar", [Opened("api", page(*edits), "page.md")], TODAY)
    after = files_of(specs / "bazaar")
    lines: list[str] = []
    for name in sorted({*before, *after} - {"passages.lock"}):
        told = difflib.unified_diff(before.get(name, "").splitlines(), after.get(name, "").splitlines(), n=0)
        lines += [line.rstrip() for line in told if line[:1] in "+-" and line[:3] not in ("+++", "---")]
    shown = [f"{line[0]} {line[1:].strip()}" for line in lines if "read_on: " not in line and line[1:].strip()]
    again = compare(prepare(specs, "bazaar"), "api", page(*edits), "page.md").changes
    assert len(again) <= len(done.left)
    return shown, [str(each) for each in done.left]


CASES: dict[str, tuple[list[Edit], list[str]]] = {
    "a further row of a code is gone": (
        [("| 1002 | The name is too short | 400 |\n", "")],
        ["- also: [{row: 4, message: The name is too short}]",
         "+ also: [{row: 4, message: The name is too short, removed_on: 2027-01-02}]"],
    ),
    "a further row has another status": (
        [("too short | 400", "too short | 422")],
        ["- also: [{row: 4, message: The name is too short}]",
         "+ also: [{row: 4, message: The name is too short, http: 422}]"],
    ),
    "a further row moves up": (
        [("| 1001 | Key is missing | 401 |\n", "")],
        ["- 1001: {name: KEY_MISSING, http: 401, category: authentication, retry: after_fix, message: Key is missing}",
         "+ 1001: {name: KEY_MISSING, http: 401, category: authentication, retry: after_fix, message: Key is missing,",
         "+ removed_on: 2027-01-02}",
         "- also: [{row: 4, message: The name is too short}]",
         "+ also: [{row: 3, message: The name is too short}]"],
    ),
    "a code is told in two rows": (
        [("| 1004 |", "| 1003 | Never such an order | 404 |\n| 1004 |")],
        ["- 1003: {name: NO_ORDER, http: 404, category: order_not_found, retry: never, message: No order}  # final",
         "+ 1003: {name: NO_ORDER, http: 404, category: order_not_found, retry: never, message: No order,",
         "+ also: [{row: 5, message: Never such an order}]}  # final"],
    ),
    "a column comes": (
        [("| 1001 | Key is missing | 401 |", "| 1001 | Key is missing | 401 | v1 |"),
         ("| Code | Message | HTTP status |\n| --- | --- | --- |",
          "| Code | Message | HTTP status | Since |\n| --- | --- | --- | --- |")],
        ['- row: "{code}{message}{http}"', '+ row: "{code}{message}{http}{_}"'],
    ),
    "an endpoint is gone": (
        [("`DELETE /v3/orders/batch`\n", "")],
        ["+ removed_on: 2027-01-02"],
    ),
    "an example is gone": (
        [('```json\n{"code": 1003, "message": "No order"}\n```\n', "")],
        ["- gone: {file: gone.json, page: api, section: Error Codes, decodes: orders.get, http: 404, error: 1003}",
         "+ gone: {file: gone.json, page: api, section: Error Codes, decodes: orders.get, http: 404, error: 1003,",
         "+ removed_on: 2027-01-02}"],
    ),
    "a table of parameters comes": (
        [("`DELETE /v3/orders/batch`\n",
          f"`DELETE /v3/orders/batch`\n\n{PARAMETERS}| dry | boolean | No | Only look. |\n")],
        ["- source: {page: api, section: Cancel}",
         '+ source: {page: api, section: Cancel, row: "| {name} | {type} | {required} | {_} |"}',
         "+ query:", "+ dry: {type: boolean, page_type: boolean, required: false}"],
    ),
}  # fmt: skip


OPEN: dict[str, tuple[list[Edit], list[str], list[str]]] = {
    "a further row has a code of its own": (
        [("| 1002 | The name is too short", "| 1009 | The name is too short")],
        [
            "- also: [{row: 4, message: The name is too short}]",
            "+ also: [{row: 4, message: The name is too short, removed_on: 2027-01-02}]",
            (
                "+ 1009: {name: NAME_TOO_SHORT, http: 400, category: unknown, retry: unknown, "
                "message: The name is too short}  # decide"
            ),
        ],
        ["`1009` has no category", "`1009` has no retry verdict"],
    ),
    "a row without a code gets one": (
        [("|  | The market sleeps", "| 1020 | The market sleeps")],
        [
            "+ 1020: {name: MARKET_SLEEPS, category: unknown, retry: unknown, message: The market sleeps}  # decide",
            "+ removed_on: 2027-01-02",
        ],
        ["`1020` has no category", "`1020` has no retry verdict"],
    ),
    "a row loses its code": (
        [("| 1004 | Try", "|  | Try")],
        [
            "- 1004: {name: LATER, http: 503, category: unavailable, retry: after_wait, message: Try again later}",
            "+ 1004: {name: LATER, http: 503, category: unavailable, retry: after_wait, message: Try again later,",
            "+ removed_on: 2027-01-02}",
            "+ - message: Try again later",
            "+ name: TRY_AGAIN_LATER",
            "+ http: 503",
            "+ category: unknown  # decide",
            "+ retry: unknown  # decide",
        ],
        ["`TRY_AGAIN_LATER` has no category", "`TRY_AGAIN_LATER` has no retry verdict"],
    ),
    "a code has another number": (
        [("| 1003 | No order", "| 1013 | No order"), ('"code": 1003', '"code": 1013')],
        [
            "- also: [{row: 4, message: The name is too short}]",
            "- 1003: {name: NO_ORDER, http: 404, category: order_not_found, retry: never, message: No order}  # final",
            "+ also: [{row: 3, message: The name is too short}]",
            "+ 1013:",
            "+ name: NO_ORDER_2",
            "+ http: 404",
            "+ category: unknown  # decide",
            "+ retry: unknown  # decide",
            "+ message: No order",
            "+ 1003: {name: NO_ORDER, http: 404, category: order_not_found, retry: never, message: No order,",
            "+ removed_on: 2027-01-02}  # final",
            "- gone: {file: gone.json, page: api, section: Error Codes, decodes: orders.get, http: 404, error: 1003}",
            "+ gone: {file: gone.json, page: api, section: Error Codes, decodes: orders.get, http: 404, error: 1013}",
            '- {"code": 1003, "message": "No order"}',
            '+ {"code": 1013, "message": "No order"}',
        ],
        ["`1013` has no category", "`1013` has no retry verdict"],
    ),
    "a field of a type has another name": (
        [("| own_id | string | Your number", "| user_id | string | Your number"), ('"own_id": "a"', '"user_id": "a"')],
        [
            '- {"code": 0, "data": {"id": "1", "own_id": "a", "state": "open"}}',
            '+ {"code": 0, "data": {"id": "1", "user_id": "a", "state": "open"}}',
            "- own_id: {type: string, page_type: string, doc: Yours.}",
            "+ user_id: {type: string, page_type: string, required: false}",
            "+ own_id: {type: string, page_type: string, doc: Yours., removed_on: 2027-01-02}",
        ],
        ["`order.json` does not decode: `body.data.own_id` is missing"],
    ),
    "a parameter has another name": (
        [("| own_id | string | Yes", "| client_id | string | Yes")],
        [
            "- own_id: {type: string, page_type: string, doc: Yours.}",
            "+ client_id: {type: string, page_type: string}",
            "+ own_id: {type: string, page_type: string, doc: Yours., removed_on: 2027-01-02}",
        ],
        [],
    ),
    "a hole of a path has another name": (
        [("| id | string | Yes | Which", "| order_id | string | Yes | Which"), ("/orders/{id}", "/orders/{order_id}")],
        [],
        ["table operations.orders.get: none of its rows is recognised in the table at its place"],
    ),
    "fields that formulas look at have other names": (
        [("| code | integer | Zero", "| codes | integer | Zero"), ("| result | object", "| results | object")],
        [
            "- result: {type: Verdict, page_type: object}",
            "+ results: {type: unknown, page_type: object, required: false}  # decide",
            "+ result: {type: Verdict, page_type: object, removed_on: 2027-01-02}",
            "- code: {type: integer, page_type: integer}",
            "+ codes: {type: integer, page_type: integer, required: false}",
            "+ code: {type: integer, page_type: integer, removed_on: 2027-01-02}",
        ],
        ["the type is not decided"],
    ),
    "fields that a stream looks at have other names": (
        [("| kind | string", "| kinds | string"), ("| seq | int", "| seqs | int")],
        [
            "- kind: {type: string, page_type: string}",
            "- seq: {type: integer, page_type: integer}",
            "+ kinds: {type: string, page_type: string, required: false}",
            "+ seqs: {type: integer, page_type: integer, required: false}",
            "+ kind: {type: string, page_type: string, removed_on: 2027-01-02}",
            "+ seq: {type: integer, page_type: integer, removed_on: 2027-01-02}",
        ],
        [],
    ),
    "a value has another name": (
        [("| open | Waits", "| opened | Waits"), ('"state": "open"', '"state": "opened"')],
        [
            '- {"code": 0, "data": {"id": "1", "own_id": "a", "state": "open"}}',
            '+ {"code": 0, "data": {"id": "1", "own_id": "a", "state": "opened"}}',
            "- open: {}",
            "+ opened: {}",
            "+ open: {removed_on: 2027-01-02}",
        ],
        [],
    ),
    "an endpoint has another path": (
        [("`GET /v3/orders/{id}`", "`GET /v3/orders/one/{id}`")],
        [
            "+ removed_on: 2027-01-02",
            "+ get_orders_one:",
            "+ doc: GET /orders/one/{id}.  # decide",
            "+ source: {page: api, section: Get}",
            "+ http: GET /orders/one/{id}",
            "+ auth: unknown  # decide",
            "+ effect: read",
            "+ path: {id: {type: string}}",
            "+ result: json  # decide",
        ],
        ["the level of authentication is not decided"],
    ),
    "an address of a stream has another path": (
        [("/v3/feed", "/v4/feed")],
        [],
        ['address "wss://push.bazaar.example/v3/feed" -> "wss://push.bazaar.example/v4/feed"'],
    ),
}
"""What only a person can settle: its lines, and what is left. Likeness gives nothing another name, code or path."""


@pytest.mark.parametrize("name", CASES)
def test_a_change_in_its_place(specs: Path, name: str) -> None:
    edits, expected = CASES[name]
    shown, left = written(specs, *edits)
    assert sorted(shown) == sorted(expected)
    assert left == rules(specs, "bazaar") == []
    assert compare(prepare(specs, "bazaar"), "api", page(*edits), "page.md").changes == ()


@pytest.mark.parametrize("name", OPEN)
def test_a_change_that_a_person_has_to_settle(specs: Path, name: str) -> None:
    edits, expected, open_ = OPEN[name]
    shown, left = written(specs, *edits)
    assert sorted(shown) == sorted(expected)
    assert len(left) == len(open_)
    assert all(text in each for text, each in zip(open_, left, strict=True))


def test_what_went_and_came_back_is_as_it_was(specs: Path) -> None:
    before = {name: text for name, text in files_of(specs / "bazaar").items() if name.endswith(".yaml")}
    gone = [
        ("`GET /v3/orders/{id}`\n", ""), ("| done | Is over. |\n", ""), ("| price | string | No | In coins. |\n", ""),
        ("| 403 | Forbidden |\n", ""),
        ('```json\n{"code": 0, "data": {"id": "1", "own_id": "a", "state": "open"}}\n```\n', ""),
    ]  # fmt: skip
    shown, left = written(specs, *gone)
    assert sum("removed_on: 2027-01-02" in line for line in shown) == len(gone)
    assert left == []
    written(specs)
    after = {name: text for name, text in files_of(specs / "bazaar").items() if name.endswith(".yaml")}
    assert {name for name in after if after[name] != before[name]} == {"venue.yaml"}, "the day of reading"


def test_a_new_endpoint_is_an_operation_that_waits_for_decisions(specs: Path) -> None:
    new = (
        "## Replace\n\n`PUT /v3/orders/{id}`\n\n"
        f"{PARAMETERS}"
        "| id | string | Yes | Which one. |\n| price | number | No | In coins. |\n\n"
        '```json\n{"code": 0, "data": {"fee": 1}}\n```\n\n## Feed'
    )
    shown, left = written(specs, ("## Feed", new))
    assert shown == [
        '+ {"code": 0, "data": {"fee": 1}}',
        "+ api-1: {file: api-1.json, page: api, section: Replace}",
        "+ update_orders:",
        "+ doc: PUT /orders/{id}.  # decide",
        '+ source: {page: api, section: Replace, row: "| {name} | {type} | {required} | {_} |"}',
        "+ http: PUT /orders/{id}",
        "+ auth: unknown  # decide",
        "+ effect: unknown  # decide",
        "+ path: {id: {type: string, page_type: string}}",
        "+ body: {price: {type: unknown, page_type: number, required: false}}  # decide",
        "+ result: json  # decide",
    ]
    assert len(left) == 3
    assert [rule.split(":")[0] for rule in rules(specs, "bazaar")] == ["undecided"] * 3


def test_a_new_table_becomes_a_type_an_enumeration_or_errors(specs: Path) -> None:
    new = (
        "## Fee\n\n| Field | Type | Description |\n| --- | --- | --- |\n| maker | number | Lower. |\n\n"
        "## Kinds\n\n| kind | Description |\n| --- | --- |\n| big | Much. |\n\n"
        "## More Codes\n\n| Code | Message |\n| --- | --- |\n| 2001 | Too many |\n| 1001 | Key is missing |\n\n## Feed"
    )
    shown, left = written(specs, ("## Feed", new))
    assert "+ fields: {maker: {type: unknown, page_type: number, required: false}}  # decide" in shown
    assert "+ values: {big: {}}" in shown
    assert "+ 2001: {name: TOO_MANY, category: unknown, retry: unknown, message: Too many}  # decide" in shown
    assert sum("defined twice" in each for each in left) == 1, "a code has one entry in the whole spec"
    assert {rule.split(":")[0] for rule in rules(specs, "bazaar")} == {"undecided"}


def test_a_message_about_something_else_asks_for_its_category_again(specs: Path) -> None:
    shown, left = written(specs, ("Try again later", "Wrong colour of hat"))
    (line,) = (line for line in shown if line.startswith("+ 1004"))
    assert "category: unknown" in line
    assert "retry: unknown" in line, "the new words may say that the call was done"
    assert "# decide" in line
    assert len(left) == 2


def test_another_page_takes_nothing_away(specs: Path) -> None:
    shown, left = written(specs, (PAGE, "# Welcome\n\nPlease log in.\n"))
    assert shown == []
    assert all("check whether it is the right page" in each for each in left)


def test_what_no_spec_can_say_is_left_with_the_reason(specs: Path) -> None:
    shown, left = written(specs, ("| 1004 | Try", "| 1004~1007 | Try"), ("too long | 400", "too long | 4xx"))
    assert shown == []
    assert any("several codes in one cell" in each for each in left), "and 1004 is one of them: it is not gone"
    assert any("HTTP 400 -> 4xx: write it by hand" in each for each in left)
    assert all(each.startswith("specs/bazaar/errors.yaml:") for each in left)


def test_all_files_are_written_or_none(specs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = files_of(specs / "bazaar")
    edits = [("| own_id | string | Your number", "| user_id | string | Your number"), ("/v3/feed", "/v4/feed")]
    replaced: list[str] = []

    def replace(source: Path, target: Path) -> None:
        replaced.append(str(target))
        if len(replaced) == 3:
            raise OSError(28, "No space left on device")
        os.rename(source, target)

    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises(OSError, match="No space"):
        write(specs, "bazaar", [Opened("api", page(*edits), "page.md")], TODAY)
    assert len(replaced) > 3, "what was replaced before has been put back"
    assert files_of(specs / "bazaar") == before


def test_what_can_not_be_read_again_leaves_everything_as_it_was(specs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = files_of(specs / "bazaar")

    def spoils(file: YamlFile, *_: object) -> None:
        file.set(f"{file.text}\n]")

    monkeypatch.setattr(YamlFile, "replace", spoils)
    with pytest.raises(SpecError):
        write(specs, "bazaar", [Opened("api", page(("Try again later", "Try again soon")), "page.md")], TODAY)
    assert files_of(specs / "bazaar") == before


def test_the_command_lists_what_is_left(specs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = specs.parent / "page.md"
    file.write_text(PAGE.replace("| 1004 | Try", "| 1005 | Odd | 400 |\n| 1004 | Try"), encoding="utf-8")
    arguments = ["drift", "bazaar", "--specs", str(specs), "--page", f"api={file}", "--write", "--on", TODAY]
    assert main(arguments) == 1
    out, err = capsys.readouterr()
    assert err == "1 written into errors.yaml, venue.yaml; 2 left to decide\n"
    assert out.splitlines()[-3] == "left to decide:"
    assert out.splitlines()[-2].startswith("  specs/bazaar/errors.yaml:18: `1005` has no category: replace")
