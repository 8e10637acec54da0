"""What no page may change by itself: where a call goes, what it is taken for, its names, codes and verdicts."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.cli import main
from generator.drift.compare import compare, prepare
from generator.drift.pages.read import read_page
from generator.drift.writing.write import Opened, Written, write
from generator.spec import model as spec
from tests.drift.writing import TODAY, files_of, rules

HERE = Path(__file__).parent
Edit = tuple[str, str]


@pytest.fixture
def specs(tmp_path: Path) -> Path:
    """The small spec, its passages recorded."""
    shutil.copytree(HERE / "acme", tmp_path / "acme")
    taken(tmp_path, "html")
    return tmp_path


def opened(form: str, *edits: Edit) -> Opened:
    """The page with some texts replaced."""
    text = (HERE / "pages" / f"errors.{form}").read_text(encoding="utf-8")
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new)
    return Opened("errors", read_page(text.encode(), f"errors.{form}"), f"errors.{form}")


def taken(specs: Path, form: str, *edits: Edit) -> Written:
    """Write the page into the spec."""
    return write(specs, "acme", [opened(form, *edits)], TODAY)


def operations(specs: Path) -> dict[str, spec.Operation]:
    """All operations by their names."""
    return {str(name): each for group in prepare(specs, "acme").read.groups for name, each in group.operations.items()}


def codes(specs: Path) -> dict[str, spec.Code]:
    """The rows of the only table of errors."""
    return {str(code): each for code, each in prepare(specs, "acme").read.errors.tables[0].codes.items()}


@pytest.mark.parametrize("line", ["POST /v1/orders/{id}/submit", "GET /v1/orders/{id}", "DELETE /v1/order/{id}"])
def test_an_endpoint_is_not_turned_into_another(specs: Path, line: str) -> None:
    taken(specs, "html", ("DELETE /v1/orders/{id}", line))
    cancel = operations(specs)["cancel"]
    assert (str(cancel.http), str(cancel.effect)) == ("DELETE /v1/orders/{id}", "idempotent")
    assert cancel.removed_on == TODAY
    (new,) = (each for name, each in operations(specs).items() if name != "cancel")
    assert str(new.http) == line
    assert "undecided: the level of authentication is not decided" in rules(specs, "acme")


def test_an_endpoint_never_becomes_one_that_the_page_has_already(specs: Path) -> None:
    path = specs / "acme" / "operations" / "orders.yaml"
    path.write_text(
        path.read_text(encoding="utf-8")
        + "  cancel_all: {doc: All., http: DELETE /v1/orders/all, auth: none, effect: idempotent, result: json}\n"
    )
    taken(specs, "html")
    assert (str(operations(specs)["cancel_all"].http), operations(specs)["cancel_all"].removed_on) == (
        "DELETE /v1/orders/all",
        TODAY,
    )
    assert operations(specs)["cancel"].removed_on is None


def test_another_version_is_told_and_decided_by_a_person(specs: Path) -> None:
    before = files_of(specs / "acme")
    done = taken(specs, "html", ("/v1/orders", "/v2/orders"))
    assert files_of(specs / "acme") == before
    (left,) = done.left
    assert "DELETE /v1/orders/{id} -> DELETE /v2/orders/{id}" in left.what
    assert left.advice.startswith("check which endpoint the call uses now")


def test_a_page_on_which_no_endpoint_is_read_takes_none_away(specs: Path) -> None:
    done = taken(specs, "html", ("DELETE /v1/orders/{id}", "Please log in"))
    assert operations(specs)["cancel"].removed_on is None
    assert any("so they may still be there" in each.what for each in done.left)


@pytest.mark.parametrize("form", ["html", "md", "txt"])
def test_a_row_that_is_like_another_is_not_that_one(specs: Path, form: str) -> None:
    page = opened(form)
    assert compare(prepare(specs, "acme"), "errors", page.content, "page").changes == ()
    taken(specs, form, ("1004", "1007"))
    rows = codes(specs)
    assert (rows["1004"].retry, rows["1004"].removed_on) == ("after_wait", TODAY)
    assert (rows["1007"].category, rows["1007"].retry) == ("unknown", "unknown")
    assert "undecided: `1007` has no retry verdict" in rules(specs, "acme")


def test_other_words_ask_again_for_a_verdict_that_repeats(specs: Path) -> None:
    taken(specs, "html", ("Try again<br>later", "Try again later, your order stands"))
    assert (codes(specs)["1004"].retry, str(codes(specs)["1004"].message)) == (
        "unknown",
        "Try again later, your order stands",
    )
    assert rules(specs, "acme") == ["undecided: `1004` has no retry verdict"]


def test_other_words_leave_a_verdict_that_never_repeats(specs: Path) -> None:
    taken(specs, "html", ("Key is missing", "Your key is missing"))
    assert codes(specs)["1001"].retry == "after_fix"
    assert rules(specs, "acme") == []


def test_a_second_row_of_a_code_asks_for_its_verdict(specs: Path) -> None:
    row = "<tr><td>1004</td><td>Try again<br>later</td><td>503</td></tr>"
    taken(specs, "html", (row, row + row.replace("Try again<br>later", "Taken, try again")))
    assert codes(specs)["1004"].also[0].message == "Taken, try again"
    assert codes(specs)["1004"].retry == "unknown"


def test_a_parameter_keeps_its_name(specs: Path) -> None:
    taken(specs, "html", ("<td>force</td>", "<td>forced</td>"))
    query = {str(name): each for name, each in operations(specs)["cancel"].query.items()}
    assert (query["force"].removed_on, query["forced"].removed_on) == (TODAY, None)
    assert "doc" not in str(query["forced"].doc or "")


@pytest.mark.parametrize("label", ["Optional", "(optional)", "<em>No</em>"])
def test_a_label_in_the_cell_of_a_name_is_no_part_of_it(specs: Path, label: str) -> None:
    edit = ("<td>force</td>", f'<td><code>force</code><br><span class="label">{label}</span></td>')
    taken(specs, "html", edit)
    assert list(operations(specs)["cancel"].query) == ["force"]
    assert operations(specs)["cancel"].query[next(iter(operations(specs)["cancel"].query))].removed_on is None
    done = taken(specs, "html", edit, ("<td>boolean</td>", "<td>string</td>"))
    assert all(" " not in name for each in operations(specs).values() for name in each.query), done


@pytest.mark.parametrize("hidden", ["&#8203;", "&shy;", "&#8238;", "&#xFEFF;"])
def test_what_nobody_sees_is_not_written(specs: Path, hidden: str) -> None:
    row = "<tr><td>1004</td>"
    taken(specs, "html", (row, f"<tr><td>10{hidden}05</td><td>No{hidden}thing</td><td>400</td></tr>{row}"))
    assert str(codes(specs)["1005"].message) == "Nothing"
    assert "hidden-character" not in str(rules(specs, "acme"))


@pytest.mark.parametrize("code", ["&minus;1005", "1005 1006", "1005~1009", "9" * 1100])
def test_a_code_that_can_not_be_meant_as_it_stands_is_left_to_a_person(specs: Path, code: str) -> None:
    row = "<tr><td>1004</td>"
    done = taken(specs, "html", (row, f"<tr><td>{code}</td><td>Another one</td><td>400</td></tr>{row}"))
    assert sorted(codes(specs)) == ["1001", "1002", "1003", "1004"]
    assert [each for each in done.left if code[:2] in each.what or "1005" in each.what]


def test_codes_that_share_a_row_are_rows(specs: Path) -> None:
    taken(specs, "html", ("<td>1004</td>", "<td>1004 / 1005</td>"))
    assert codes(specs)["1004"].removed_on is None
    assert str(codes(specs)["1005"].message) == "Try again later"


@pytest.mark.parametrize(
    ("form", "edits"),
    [
        ("html", [("<td>1004</td>", "<td><del>1004</del></td>")]),
        ("html", [("<td>1004</td>", "<td><s>1004</s></td>"), ("Try again<br>later", "<s>Try again later</s>")]),
        ("md", [("1004 | Try again later", "~~1004~~ | ~~Try again later~~")]),
    ],
)
def test_a_row_that_is_crossed_out_is_gone(specs: Path, form: str, edits: list[Edit]) -> None:
    taken(specs, form, *edits)
    assert codes(specs)["1004"].removed_on == TODAY
    assert sorted(codes(specs)) == ["1001", "1002", "1003", "1004"]


def test_a_heading_inside_a_table_is_no_row(specs: Path) -> None:
    row = "<tr><td>1004</td>"
    done = taken(specs, "html", (row, f'<tr><td colspan="3">Orders</td></tr>{row}'))
    assert sorted(codes(specs)) == ["1001", "1002", "1003", "1004"]
    assert all(each.removed_on is None for each in codes(specs).values()), done


def test_a_page_of_something_else_changes_nothing(specs: Path) -> None:
    before = files_of(specs / "acme")
    page = read_page(b"<main><h1>Welcome</h1><table><tr><th>Code</th><th>Message</th></tr>"
                     b"<tr><td>A_ONE</td><td>First</td></tr></table></main>", "x.html")  # fmt: skip
    write(specs, "acme", [Opened("errors", page, "x.html")], TODAY)
    assert files_of(specs / "acme")["operations/orders.yaml"] == before["operations/orders.yaml"]
    assert all(each.removed_on is None for each in codes(specs).values())


@pytest.mark.parametrize("text", ["stop\\u200b_price", "a\\u00a0b", "\\u202eab", "\\u2212a", "so\\u00adft"])
def test_validate_refuses_what_nobody_sees_whoever_wrote_it(
    specs: Path, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = specs / "acme" / "operations" / "orders.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("      force:", f'      "{text}":'), encoding="utf-8")
    assert main(["validate", "acme", "--specs", str(specs)]) == 2
    err = capsys.readouterr().err
    assert "hidden-character" in err
    assert "orders.yaml:" in err


def test_prose_keeps_the_characters_of_its_page(specs: Path) -> None:
    path = specs / "acme" / "errors.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("Try again later", "Try\u00a0again \u2212 la\u00adter"))
    assert rules(specs, "acme") == []
