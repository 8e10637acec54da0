"""One small page in three forms against one small spec: what is read, what is reported, and what the command says."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from generator.cli import main
from generator.drift.change import Change
from generator.drift.compare import compare, prepare
from generator.drift.lock import recorded
from generator.drift.pages.page import UnreadablePage
from generator.drift.pages.read import form_of, read_page

HERE = Path(__file__).parent
FORMS = ("md", "html", "txt")
Run = tuple[int, str, str]


@pytest.fixture
def specs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small spec in a folder of its own, its passages recorded."""
    shutil.copytree(HERE / "acme", tmp_path / "specs" / "acme")
    shutil.copytree(HERE / "pages", tmp_path / "pages")
    monkeypatch.chdir(tmp_path)
    assert main(["drift", "acme", "--page", "errors=pages/errors.md", "--write", "--on", "2027-01-02"]) == 0
    return tmp_path / "specs"


def changes(specs: Path, form: str, *edits: tuple[str, str], strict: bool = False) -> list[Change]:
    """What drift finds on a page in which texts were replaced."""
    text = (HERE / "pages" / f"errors.{form}").read_text(encoding="utf-8")
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new)
    page = read_page(text.encode(), f"errors.{form}")
    return list(compare(prepare(specs, "acme"), "errors", page, "page", strict=strict).changes)


def said(found: list[Change]) -> list[tuple[str, str, str]]:
    return [(change.verb, change.what, change.label) for change in found]


@pytest.mark.parametrize("form", FORMS)
def test_three_forms_of_one_page_say_the_same(specs: Path, form: str) -> None:
    assert said(changes(specs, form)) == []


@pytest.mark.parametrize("form", FORMS)
def test_an_inferred_endpoint_is_not_missed_and_is_known_when_it_comes(specs: Path, form: str) -> None:
    file = specs / "acme" / "operations" / "orders.yaml"
    inferred = """
  amend:
    doc: Change an order.
    source: {page: errors, section: Cancel, confidence: inferred}
    http: PUT /v1/orders/{id}
    auth: none
    effect: order
    path: {id: {type: string}}
    result: none
"""
    file.write_text(file.read_text(encoding="utf-8") + inferred.lstrip("\n"), encoding="utf-8")
    assert said(changes(specs, form)) == []
    assert said(changes(specs, form, ("DELETE /v1/orders", "PUT /v1/orders"))) == [
        ("removed", "endpoint", "DELETE /v1/orders/{id}")
    ]


@pytest.mark.parametrize("form", FORMS)
def test_a_change_of_each_kind(specs: Path, form: str) -> None:
    assert said(changes(specs, form, ("Try again", "Retry"), ("later", "soon"))) == [("changed", "error", "1004")]
    assert said(changes(specs, form, ("Which order", "Whose order"))) == [("reread", "parameter", "id")]
    assert said(changes(specs, form, ("boolean", "string"))) == [("changed", "parameter", "force")]
    assert said(changes(specs, form, ("/v1/orders", "/v2/orders"))) == [
        ("changed", "endpoint", "DELETE /v1/orders/{id}")
    ]
    assert (
        said(
            changes(
                specs,
                form,
                ("a second", "a minute"),
            )
        )
        if form != "html"
        else True
    )
    assert said(changes(specs, form, ('"code": 1003', '"code": 1004'))) == [("changed", "example", "no-order")]
    assert said(changes(specs, form, ("done", "closed"))) in (
        [("changed", "value", "done")],
        [("removed", "value", "done"), ("added", "value", "closed")],
    )


def test_digits_at_the_end_of_a_message_stay_there(specs: Path) -> None:
    (change,) = changes(specs, "txt", ("exceed 32400", "exceed 64400"))
    assert (change.old, change.new) == (
        (("message", "The name must not exceed 32"),),
        (("message", "The name must not exceed 64"),),
    )
    (change,) = changes(specs, "txt", ("exceed 32400", "exceed 32422"))
    assert (change.old, change.new) == ((("http", "400"),), (("http", "422"),))


def test_columns_may_change_places(specs: Path) -> None:
    text = (HERE / "pages" / "errors.md").read_text(encoding="utf-8")
    lines: list[str] = []
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        lines.append(f"| {cells[2]} | {cells[0]} | {cells[1]} |" if line.startswith("|") and len(cells) == 3 else line)
    page = read_page("\n".join(lines).encode(), "errors.md")
    assert compare(prepare(specs, "acme"), "errors", page, "page").changes == ()


def test_quotes_dashes_and_blanks_show_only_when_asked_for(specs: Path) -> None:
    edits = (
        ("| 1003 | Order doesn’t exist", '| 1003 | Order "doesn\'t"  exist'),
        ("Key is missing", "Key  is\u00a0missing"),
    )
    assert said(changes(specs, "md", ("Order doesn’t exist", "Order doesn't exist"), edits[1])) == []
    strict = changes(specs, "md", ("Order doesn’t exist", "Order doesn't exist"), strict=True)
    assert said(strict) == [("cosmetic", "error", "1003")]


def test_what_frames_a_page_is_not_read() -> None:
    page = read_page((HERE / "pages" / "errors.html").read_bytes(), "x.html")
    assert "9999" not in repr(page)
    assert "1005" not in repr(page)


def test_the_form_is_told_by_type_content_and_name() -> None:
    assert form_of(b"# x", "x.md") == "markdown"
    assert form_of(b"x", "x.txt") == "text"
    assert form_of(b"\n<!doctype html>", "x.txt") == "html"
    assert form_of(b"x", "page", "text/html; charset=utf-8") == "html"
    with pytest.raises(UnreadablePage):
        read_page(b"\x00\x01", "x.txt")


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> Run:
    status = main(["drift", *arguments])
    out = capsys.readouterr()
    return status, out.out, out.err


def test_the_report_names_place_members_and_next_version(specs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = Path("pages/errors.txt")
    page.write_text(
        page.read_text().replace("404", "410").replace("1004Try", "1005Too slow503\n1004Try"), encoding="utf-8"
    )
    status, out, _ = run(capsys, "acme", "--page", "errors=pages/errors.txt")
    assert status == 1
    assert out.splitlines()[0] == "errors: 1 added, 1 changed, 0 removed (13 unchanged)"
    assert "~ 1003 HTTP 404 -> 410" in out
    assert "specs/acme/errors.yaml:12" in out
    assert "affects ErrorCode.NO_ORDER.http_status (compatible)" in out
    assert '+ 1005 "Too slow" HTTP 503' in out
    assert out.splitlines()[-1].startswith("next version: 0.2.0 (additive).")


def test_machines_are_told_the_same(specs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = Path("pages/errors.md")
    page.write_text(page.read_text().replace("| 404 |", "| 410 |"), encoding="utf-8")
    status, out, _ = run(capsys, "acme", "--page", "errors=pages/errors.md", "--json")
    told = json.loads(out)
    assert (status, told["drifted"]) == (1, True)
    (change,) = told["venues"][0]["pages"][0]["changes"]
    assert (change["change"], change["label"], change["old"], change["new"]) == (
        "changed",
        "1003",
        {"http": "404"},
        {"http": "410"},
    )
    assert change["place"] == "specs/acme/errors.yaml:12"


def test_what_is_accepted_stays_so_until_the_page_changes(specs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = Path("pages/errors.md")
    text = page.read_text()
    page.write_text(text.replace("| 404 |", "| 410 |").replace("Up to ten", "Up to nine"), encoding="utf-8")
    (status, out, _) = run(capsys, "acme", "--page", "errors=pages/errors.md", "--json")
    found = json.loads(out)["venues"][0]["pages"][0]["changes"]
    assert [each["change"] for each in found] == ["changed", "reread"]
    arguments = [part for each in found for part in ("--accept", each["fingerprint"])]
    status, out, err = run(
        capsys, "acme", "--page", "errors=pages/errors.md", *arguments, "--reason", "a slip of theirs"
    )
    assert (status, err) == (0, "2 accepted\n")
    assert "1 accepted" in out
    assert "a slip of theirs" in (specs / "acme" / "accepted.yaml").read_text(encoding="utf-8")
    assert run(capsys, "acme", "--page", "errors=pages/errors.md")[0] == 0
    page.write_text(page.read_text().replace("| 410 |", "| 411 |"), encoding="utf-8")
    assert run(capsys, "acme", "--page", "errors=pages/errors.md")[0] == 1


def test_writing_keeps_every_other_byte(specs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = Path("pages/errors.html")
    text = (
        page.read_text(encoding="utf-8")
        .replace("<td>404", "<td>410")
        .replace("<td>done", "<td>paused</td><td>Rests.</td></tr><tr><td>done")
    )
    page.write_text(text, encoding="utf-8")
    before = (specs / "acme" / "errors.yaml").read_text(encoding="utf-8")
    run(capsys, "acme", "--page", "errors=pages/errors.html", "--write", "--on", "2027-01-03")
    assert (specs / "acme" / "errors.yaml").read_text(encoding="utf-8") == before.replace("http: 404", "http: 410")
    assert "      paused: {}\n      done: {doc: Over.}" in (specs / "acme" / "types.yaml").read_text(encoding="utf-8")
    status, out, _ = run(capsys, "acme", "--page", "errors=pages/errors.html")
    assert (status, out.splitlines()[0]) == (0, "errors: no drift (15 unchanged)")
    assert "row enums.State.paused" in recorded(prepare(specs, "acme").read)["errors"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["acme", "--page", "error=pages/errors.md"], "did you mean `errors`?"),
        (["acme", "--page", "errors=nowhere.md"], "cannot be read"),
        (["acme", "--page", "errors=https://docs.acme.example/errors"], "a URL is only read with `--fetch`"),
        (["acme"], "no page is given"),
        ([], "no venue is given"),
        (
            ["acme", "--page", "errors=pages/errors.md", "--accept", "000000000000"],
            "no reported change has the fingerprint",
        ),
    ],
)
def test_bad_input_is_told_with_exit_code_2(
    specs: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    status, _, err = run(capsys, *arguments)
    assert status == 2, specs
    assert message in err


def test_a_folder_of_pages_is_looked_at_as_a_whole(specs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "--all", "--pages", "pages")[0] == 0, specs
