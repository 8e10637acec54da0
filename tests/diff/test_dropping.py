"""What is marked as gone is dropped by the release after the one that told of it, and by no other."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.cli import main
from generator.diff.marks import marks
from generator.spec import fields, model, streams
from generator.spec.load import load
from generator.spec.node import Node
from tests.diff import repository
from tests.diff.repository import edit

DAY = "2026-02-03"


@dataclass(frozen=True)
class Kind:
    """One kind of entry: where it stands in the spec of acme, and what becomes of it."""

    subject: str
    file: str
    entry: str
    """Its line, or stretch of one; ``@`` is where the mark goes."""
    left: str
    """What stands there once it is dropped."""
    rule: str
    deprecates: str | None
    """The member that the notice is about."""


KINDS = {
    "code": Kind(
        "errors.BAD_SIGN",
        "errors.yaml",
        "      BAD_SIGN: {category: authentication, retry: after_fix, http: 401, message: The signature is wrong@}\n",
        "",
        "error-code-removed",
        "ErrorCode.BAD_SIGN",
    ),
    "uncoded row": Kind(
        "errors.TOO_LATE",
        "errors.yaml",
        "    uncoded:\n"
        "      - {name: TOO_LATE, category: market_closed, retry: never, message: The market is closed@}\n",
        "",
        "error-code-removed",
        "ErrorCode.TOO_LATE",
    ),
    "received field": Kind(
        "types.Order.state",
        "types.yaml",
        "      state: {type: string@}\n",
        "",
        "response-field-removed",
        "models.Order.state",
    ),
    "sent field": Kind(
        "types.Leg.note",
        "types.yaml",
        "      note: {type: string, required: false, default: none@}\n",
        "",
        "request-field-removed",
        "models.Leg.note",
    ),
    "enum value": Kind(
        "enums.Duration.gtc", "types.yaml", "      gtc: {@}\n", "", "enum-value-removed", "enums.Duration.GTC"
    ),
    "parameter": Kind(
        "operations.orders.get.text",
        "operations/orders.yaml",
        "      text: {type: string, required: false@}\n",
        "",
        "parameter-removed",
        "client.orders.get(text)",
    ),
    "operation": Kind(
        "operations.orders.place_many",
        "operations/orders.yaml",
        "  place_many:@\n    doc: Place an order of several legs.\n    http: POST /orders/legs\n    auth: signed\n"
        "    effect: order\n    body: {list: Leg, at_most: 5}\n    body_name: legs\n"
        "    result: {batch: Outcome1, success: item.ok, code: item.code, message: item.message}\n",
        "",
        "operation-removed",
        "client.orders.place_many()",
    ),
}  # fmt: skip


def marked(entry: str) -> str:
    """The entry with the mark, in its style."""
    before, _, after = entry.partition("@")
    mark = f"\n    removed_on: {DAY}" if before.endswith(":") else f"removed_on: {DAY}"
    return before + (mark if before.endswith((":", "{")) else f", {mark}") + after


def spec(repo: Path, file: str) -> str:
    return (repo / "specs" / "acme" / file).read_text(encoding="utf-8")


def files(repo: Path) -> dict[str, bytes]:
    folder = repo / "specs"
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return repository.make(tmp_path)


def release(repo: Path, last: str, tag: str) -> int:
    """What an author does: write the release, commit and tag it."""
    status = main(["diff", last, "--write"])
    if status != 2:
        repository.commit(repo, tag)
    return status


@pytest.mark.parametrize("name", KINDS)
def test_a_kind_is_kept_for_one_release_and_then_dropped(
    repo: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    kind = KINDS[name]
    plain = spec(repo, kind.file)
    edit(repo, kind.file, kind.entry.replace("@", ""), marked(kind.entry))
    assert release(repo, "first", "second") == 0
    printed = capsys.readouterr()
    assert "deprecated: " in printed.out and f"affects {kind.deprecates}" in printed.out
    assert "version: 1.3.0" in spec(repo, "venue.yaml")
    assert marked(kind.entry) in spec(repo, kind.file), "kept for one release"

    assert release(repo, "second", "third") == 1
    printed = capsys.readouterr()
    assert f"acme: {kind.subject} dropped from {kind.file}, marked since {DAY}" in printed.err
    assert kind.rule in printed.out
    assert spec(repo, kind.file) == plain.replace(kind.entry.replace("@", ""), kind.left)
    assert "version: 2.0.0" in spec(repo, "venue.yaml")
    assert f"[{kind.rule}]" in spec(repo, "changelog.yaml").partition("  1.3.0:")[0]
    assert main(["validate"]) == 0
    capsys.readouterr()
    assert main(["diff", "third", "--write"]) == 0
    assert capsys.readouterr() == ("acme: nothing changed\n", ""), "dropped once"


@pytest.mark.parametrize("name", KINDS)
def test_what_is_back_on_its_page_stays(repo: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    kind = KINDS[name]
    plain = kind.entry.replace("@", "")
    edit(repo, kind.file, plain, marked(kind.entry))
    repository.commit(repo, "second")
    edit(repo, kind.file, marked(kind.entry), plain)
    assert main(["diff", "second", "--write"]) == 0
    printed = capsys.readouterr().out
    assert "deprecation-withdrawn: " in printed and f"affects {kind.deprecates}" in printed
    assert plain in spec(repo, kind.file)


def test_a_report_tells_what_is_due_and_what_it_asks_for(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kind = KINDS["code"]
    edit(repo, kind.file, kind.entry.replace("@", ""), marked(kind.entry))
    repository.commit(repo, "second")
    before = files(repo)
    assert main(["diff", "second"]) == 0, "nothing has broken yet"
    assert capsys.readouterr().out == (
        "acme: nothing changed\n"
        "  to be removed: marked as undocumented since 1.2.3; `--write` removes it\n"
        f"    errors.BAD_SIGN  specs/acme/errors.yaml:8  since {DAY}\n"
        "  next version: 2.0.0 (a breaking change asks for a new major version); `--write` writes it into the spec\n"
    )
    main(["diff", "second", "--json"])
    (venue,) = json.loads(capsys.readouterr().out)
    assert (venue["severity"], venue["next_version"]) == (None, "2.0.0")
    assert venue["due"] == [
        {"subject": "errors.BAD_SIGN", "since": DAY, "file": "specs/acme/errors.yaml", "line": 8}
    ]  # fmt: skip
    assert main(["diff", "second", "--keep"]) == 0
    assert capsys.readouterr().out == "acme: nothing changed\n"
    assert main(["diff", "first"]) == 0
    assert "to be removed" not in capsys.readouterr().out, "first had no mark"
    assert main(["diff", "first", "second"]) == 0, "revisions are compared as they are"
    assert files(repo) == before


def test_a_message_more_of_the_same_code(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plain = 'NO_ORDER: {category: order_not_found, retry: never, message: "No order {id}"'
    edit(repo, "errors.yaml", f"{plain}}}", plain + ", also: [{row: 4, message: Gone}]}")
    repository.commit(repo, "second")
    edit(repo, "errors.yaml", "{row: 4, message: Gone}", f"{{row: 4, message: Gone, removed_on: {DAY}}}")
    assert main(["diff", "second", "--write"]) == 0
    assert "errors.NO_ORDER#further" in capsys.readouterr().out
    repository.commit(repo, "third")
    assert main(["diff", "third", "--write"]) == 0, "the code itself stays"
    assert "acme: errors.NO_ORDER#also: Gone dropped from errors.yaml" in capsys.readouterr().err
    assert f"{plain}}}" in spec(repo, "errors.yaml")
    assert main(["validate"]) == 0


def test_a_table_and_a_file_that_lose_all_go_themselves(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entry = f"{{name: CONFLICT, category: conflict, retry: never, message: Conflict, removed_on: {DAY}}}"
    status = f"  - {{page: orders, title: Statuses, kind: http, row: '{{http}}{{message}}', codes: {{409: {entry}}}}}\n"
    mention = f"mentions:\n  HIDDEN: {{category: conflict, retry: never, message: Hidden, page: orders,\n    section: Text, removed_on: {DAY}}}\n"  # noqa: E501
    path = repo / "specs" / "acme" / "errors.yaml"
    plain = path.read_text(encoding="utf-8")
    path.write_text(plain + status + mention, encoding="utf-8")
    (repo / "specs" / "acme" / "operations" / "old.yaml").write_text(
        "group: old\ndoc: What was.\nsource: {page: orders}\noperations:\n  get:\n    doc: Look.\n    http: GET /old\n"
        f"    auth: none\n    effect: read\n    query: {{a: {{type: string, removed_on: {DAY}}}}}\n"
        f"    removed_on: {DAY}\n",
        encoding="utf-8",
    )
    repository.commit(repo, "second")
    assert main(["diff", "second", "--write"]) == 1
    told = capsys.readouterr().err
    assert spec(repo, "errors.yaml") == plain
    assert "errors.HTTP 409 dropped" in told
    assert "errors.HIDDEN dropped" in told
    assert "operations.old.get dropped" in told
    assert "operations.old.get.a" not in told, "what stands within goes with it"
    assert not (repo / "specs" / "acme" / "operations" / "old.yaml").exists()
    assert main(["validate"]) == 0


def test_a_contradiction_goes_with_what_it_was_about(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(repo, "types.yaml", "quantity: {type: decimal, required: false}", f"quantity: {{type: decimal, required: false, removed_on: {DAY}}}")  # fmt: skip  # noqa: E501
    repository.commit(repo, "second")
    assert main(["diff", "second", "--write"]) == 1
    told = capsys.readouterr()
    assert "acme: contradiction quantity-as-text dropped, which was about types.Order.quantity" in told.err
    assert "contradiction-removed" in told.out
    assert not (repo / "specs" / "acme" / "contradictions.yaml").exists(), "it was the only one"
    assert main(["validate"]) == 0


def test_an_example_goes_with_its_payload(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = repo / "specs" / "acme" / "examples"
    (folder / "raw.bin").write_bytes(b"\xff\xfe not a text")
    line = f"  raw: {{file: raw.bin, page: orders, section: Messages, removed_on: {DAY}}}\n"
    edit(repo, "examples/examples.yaml", "  order-event:", f"{line}  order-event:")
    repository.commit(repo, "second")
    assert main(["diff", "second", "--write"]) == 0, "nobody's code breaks"
    assert "acme: examples.raw dropped from examples/examples.yaml" in capsys.readouterr().err
    assert sorted(path.name for path in folder.iterdir()) == ["examples.yaml", "order-event.json"]
    repository.commit(repo, "third")
    edit(repo, "examples/examples.yaml", "section: Messages}", f"section: Messages, removed_on: {DAY}}}")
    edit(
        repo,
        "examples/examples.yaml",
        "  order-event:",
        "  same: {file: order-event.json, page: orders, section: A}\n  order-event:",
    )
    repository.commit(repo, "fourth")
    assert main(["diff", "fourth", "--write"]) == 0
    assert sorted(path.name for path in folder.iterdir()) == ["examples.yaml", "order-event.json"], "another shows it"
    edit(repo, "examples/examples.yaml", "section: A}", f"section: A, removed_on: {DAY}}}")
    repository.commit(repo, "fifth")
    assert main(["diff", "fifth", "--write"]) == 0
    assert not list(folder.iterdir())
    assert main(["validate"]) == 0


BLOCKS = {
    "an example": (
        ("examples/examples.yaml", "section: Messages}", "section: Messages, error: BAD_SIGN}"),
        KINDS["code"],
        "specs/acme/examples/examples.yaml:2:81: error: this uses a removed entry: unknown code `BAD_SIGN`",
    ),
    "a rule": (
        ("operations/orders.yaml", "rules: [{at", "rules: [{at"),
        Kind("", "operations/orders.yaml", "      client_id: {type: string, required: false@}\n", "", "", None),
        "specs/acme/operations/orders.yaml:28:29: error: this uses a removed entry: unknown parameter `client_id`",
    ),
    "an enum without values": (
        ("types.yaml", "      gtc: {}\n", ""),
        Kind("", "types.yaml", "      day: {@}\n", "", "", None),
        "specs/acme/types.yaml:36:11: error: this uses a removed entry: an enum must have a value",
    ),
    "a constant": (
        ("operations/orders.yaml", "format: {type: string, const: short}", "format: {type: Duration, const: gtc}"),
        KINDS["enum value"],
        "specs/acme/operations/orders.yaml:15:39: error: this uses a removed entry: unknown value of `Duration` `gtc`",
    ),
    "a look-up": (
        ("operations/orders.yaml", "client_order_id: client_id", "client_order_id: client_id\n    reconcile: {operation: get, given: {id: client_id, text: client_id}}"),  # noqa: E501
        KINDS["parameter"],
        "orders.yaml:30:56: error: this uses a removed entry: unknown parameter `text`",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", BLOCKS)
def test_what_is_still_needed_is_told_where_it_stands(
    repo: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (file, old, new), kind, said = BLOCKS[name]
    edit(repo, file, old, new)
    edit(repo, kind.file, kind.entry.replace("@", ""), marked(kind.entry))
    assert main(["validate"]) == 0
    repository.commit(repo, "second")
    edit(repo, "types.yaml", "A part of an order to place.", "A leg.")
    before = files(repo)
    capsys.readouterr()
    assert main(["diff", "second", "--write"]) == 2
    told = capsys.readouterr().err
    assert said in told
    assert "or release with `--keep`" in told
    assert files(repo) == before, "all or nothing"
    assert main(["diff", "second"]) == 0
    assert "next version: 2.0.0" in capsys.readouterr().out
    assert main(["diff", "second", "--write", "--keep"]) == 0
    assert "version: 1.2.4" in spec(repo, "venue.yaml")
    assert marked(kind.entry) in spec(repo, kind.file)


def test_a_venue_that_cannot_be_released_keeps_the_others_from_it(
    repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (repo / "specs" / "zeta").mkdir()
    for path in sorted((repo / "specs" / "acme").rglob("*")):
        goal = repo / "specs" / "zeta" / path.relative_to(repo / "specs" / "acme")
        if path.is_dir():
            goal.mkdir()
        else:
            goal.write_text(path.read_text(encoding="utf-8").replace("venue: acme", "venue: zeta"), encoding="utf-8")
    for venue in ("acme", "zeta"):
        path = repo / "specs" / venue / "errors.yaml"
        kind = KINDS["code"]
        path.write_text(path.read_text(encoding="utf-8").replace(kind.entry.replace("@", ""), marked(kind.entry)))
    path = repo / "specs" / "zeta" / "examples" / "examples.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("section: Messages", "section: Messages, error: BAD_SIGN"))
    repository.commit(repo, "second")
    before = files(repo)
    assert main(["diff", "second", "--write"]) == 2
    assert "specs/zeta/examples/examples.yaml:2:" in capsys.readouterr().err
    assert files(repo) == before
    assert main(["diff", "second", "--write", "--venue", "acme"]) == 1
    assert {name for name, data in files(repo).items() if before.get(name) != data} == {
        "acme/changelog.yaml",
        "acme/errors.yaml",
        "acme/venue.yaml",
    }


def test_a_file_that_cannot_be_written_leaves_the_others_as_they_were(
    repo: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    kind = KINDS["code"]
    edit(repo, kind.file, kind.entry.replace("@", ""), marked(kind.entry))
    repository.commit(repo, "second")
    before = files(repo)
    replace = os.replace

    def refuse(source: Path, target: Path) -> None:
        if target == Path("specs/acme/changelog.yaml"):
            raise PermissionError(13, "Permission denied", str(target))
        replace(source, target)

    monkeypatch.setattr(os, "replace", refuse)
    assert main(["diff", "second", "--write"]) == 2
    assert "Permission denied" in capsys.readouterr().err
    assert files(repo) == before


def test_every_entry_that_can_be_marked_is_found(repo: Path) -> None:
    """A mark anywhere in the language, however deep, is one of those that a release looks for."""
    for kind in KINDS.values():
        edit(repo, kind.file, kind.entry.replace("@", ""), marked(kind.entry))
    field = f"{{type: string, removed_on: {DAY}}}"
    channels = f"channels:\n  all: {{doc: All., topic: a, parameters: {{b: {field}}}}}\n"
    edit(repo, "streams/orders.yaml", "kind:", f"parameters: {{a: {field}}}\n{channels}kind:")
    found = {mark.subject: mark for mark in marks(load(repo / "specs", "acme"))}
    assert set(found) == {kind.subject for kind in KINDS.values()} | {"streams.orders.a", "streams.orders.all.b"}
    assert {mark.day for mark in found.values()} == {DAY}
    can_be_marked = {node.__name__ for node in nodes() if "removed_on" in node.model_fields}
    assert can_be_marked == {
        "Code",
        "EnumValue",
        "Example",
        "Field",
        "FurtherRow",
        "Mention",
        "Operation",
        "Row",
        "Uncoded",
    }, "a new one needs a row in KINDS"


def nodes() -> Iterator[type[Node]]:
    for module in (model, fields, streams):
        for value in vars(module).values():
            if isinstance(value, type) and issubclass(value, Node):
                yield value
