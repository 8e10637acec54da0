"""A venue's folder: which files it holds, which names are safe, and all mistakes at once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.spec.load import load, venues
from generator.spec.schema import KINDS, json_schema
from generator.text import SpecError

VENUE = """\
venue: acme
client: Acme
title: Acme
doc: A broker.
pages: {p: {title: P, url: "https://docs.example", read_on: 2026-01-02}}
environments: {production: {rest: "https://api.example"}}
envelope: {success: status < 400, code: body.code, message: body.message}
"""
GROUP = "group: {}\ndoc: x\nsource: {{page: p}}\noperations: {{}}\n"
EXAMPLES = "examples:\n  order: {file: order.json, page: p, section: s}\n"


@pytest.fixture
def specs(tmp_path: Path) -> Path:
    """A folder of specs with one venue that has no mistakes."""
    specs = tmp_path / "specs"
    write(specs / "acme", "venue.yaml", VENUE)
    write(specs / "acme", "operations/orders.yaml", GROUP.format("orders"))
    write(specs / "acme", "operations/accounts.yaml", GROUP.format("accounts"))
    write(specs / "acme", "examples/examples.yaml", EXAMPLES)
    write(specs / "acme", "examples/order.json", "{}")
    return specs


def write(folder: Path, name: str, text: str) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def told(specs: Path, venue: str = "acme") -> list[str]:
    """The headlines of all mistakes."""
    with pytest.raises(SpecError) as raised:
        load(specs, venue)
    return [line.replace("error: ", "") for line in str(raised.value).split("\n") if "error: " in line]


def test_a_folder_becomes_a_spec(specs: Path) -> None:
    spec = load(specs, "acme")
    assert spec.venue.client == "Acme"
    assert [group.group for group in spec.groups] == ["accounts", "orders"]
    assert [spec.types.types, spec.errors.tables, spec.signing.levels, spec.streams] == [{}, [], {}, []]
    assert spec.contradictions.contradictions == []
    assert list(spec.examples.examples) == ["order"]
    assert spec.venue.envelope.data == "body"


def test_paths_are_shown_as_given_or_from_the_working_folder(specs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert load(specs, "acme").venue.venue.span.path == "specs/acme/venue.yaml"
    monkeypatch.chdir(specs.parent)
    assert load(specs, "acme").venue.venue.span.path == "specs/acme/venue.yaml"
    assert load(Path("specs"), "acme").groups[0].group.span.path == "specs/acme/operations/accounts.yaml"
    monkeypatch.chdir(specs)
    assert load(Path("../specs"), "acme").venue.venue.span.path == "../specs/acme/venue.yaml"


def test_all_mistakes_of_all_files_are_told_in_order(specs: Path) -> None:
    write(specs / "acme", "venue.yaml", VENUE.replace("doc: A broker.", "dok: x"))
    write(specs / "acme", "types.yaml", "types: {A: b: c}\n")
    write(specs / "acme", "operations/orders.yaml", GROUP.format("orders") + "docs: x\n")
    write(specs / "acme", "streams/trade.yaml", "")
    write(specs / "acme", "signing.yml", "levels: {}\n")
    assert told(specs) == [
        "specs/acme/operations/orders.yaml:5:1: unknown key `docs` [unknown-key]",
        "specs/acme/signing.yml: `signing.yml` is not a file of a spec [unknown-file]",
        "specs/acme/streams/trade.yaml:1:1: the file is empty [empty-file]",
        "specs/acme/types.yaml:1:13: this text contains `:` followed by a space, which starts a value [yaml-syntax]",
        "specs/acme/venue.yaml:4:1: unknown key `dok` [unknown-key]",
    ]


def test_files_that_do_not_belong(specs: Path) -> None:
    write(specs / "acme", "operation/x.yaml", "a: b\n")
    write(specs / "acme", "operations/notes.txt", "x")
    write(specs / "acme", "operations/more/x.yaml", "a: b\n")
    write(specs / "acme", "README.md", "x")
    write(specs / "acme", ".orders.yaml.swp", "editors leave such files")
    with pytest.raises(SpecError) as raised:
        load(specs, "acme")
    assert str(raised.value).split("\n") == [
        "specs/acme/README.md: error: `README.md` is not a file of a spec [unknown-file]",
        (
            "   help: known files: `venue.yaml`, `types.yaml`, `errors.yaml`, `signing.yaml`, `contradictions.yaml`, "
            "`changelog.yaml`, `accepted.yaml`, `passages.lock`"
        ),
        "specs/acme/operation: error: `operation` is not a folder of a spec [unknown-file]",
        "   help: did you mean `operations`?",
        "specs/acme/operations/more: error: `more` is not part of a spec [unknown-file]",
        "   help: `operations` holds files only",
        "specs/acme/operations/notes.txt: error: `notes.txt` is not part of a spec [unknown-file]",
        "   help: the files here end in `.yaml`",
        "4 errors, nothing was written",
    ]


def test_a_venue_that_is_not_there(specs: Path) -> None:
    with pytest.raises(SpecError) as raised:
        load(specs, "acne")
    assert str(raised.value).split("\n")[:2] == [
        "specs: error: there is no venue `acne` [unknown-venue]",
        "   help: did you mean `acme`?",
    ]
    assert told(specs, "../acme") == ["specs: there is no venue `../acme` [unknown-venue]"]
    assert told(specs, "") == ["specs: there is no venue `` [unknown-venue]"]
    with pytest.raises(SpecError, match=r"there is no such folder \[missing-folder\]"):
        venues(specs / "gone")


def test_venue_yaml_has_to_be_there(specs: Path) -> None:
    (specs / "acme/venue.yaml").unlink()
    assert told(specs) == ["specs/acme/venue.yaml: the file is missing [missing-file]"]


def test_the_venue_has_the_name_of_its_folder(specs: Path) -> None:
    write(specs / "acme", "venue.yaml", VENUE.replace("venue: acme", "venue: ../evil").replace("Acme\nt", "acme\nt"))
    assert told(specs) == [
        "specs/acme/venue.yaml:1:8: `../evil` is not a valid name for a venue [bad-name]",
        "specs/acme/venue.yaml:1:8: the venue `../evil` is in the folder `acme` [venue-name]",
        "specs/acme/venue.yaml:2:9: `acme` is not a valid name for a client [bad-name]",
    ]


@pytest.mark.parametrize("name", ["../x", "Orders", "_x", "1x", "a-b", '"a\\n"', "é", "/tmp/x"])
def test_names_that_could_leave_the_output_are_refused(specs: Path, name: str) -> None:
    write(specs / "acme", "operations/orders.yaml", GROUP.format(name))
    (headline,) = told(specs)
    assert headline.endswith("is not a valid name for a group [bad-name]")


def test_a_group_is_no_keyword_and_no_second_one(specs: Path) -> None:
    write(specs / "acme", "operations/orders.yaml", GROUP.format("import"))
    write(specs / "acme", "operations/more.yaml", GROUP.format("accounts"))
    assert told(specs) == [
        "specs/acme/operations/more.yaml:1:8: the group `accounts` is defined twice [duplicate-name]",
        "specs/acme/operations/orders.yaml:1:8: `import` is a Python keyword [bad-name]",
    ]


def test_examples_and_their_files_belong_together(specs: Path) -> None:
    names = ["../venue.yaml", "ordr.json", "examples.yaml", "sub/x.json", ".hidden"]
    index = [f"  {key}: {{file: {name}, page: p, section: s}}\n" for key, name in enumerate(names)]
    write(specs / "acme", "examples/examples.yaml", "examples:\n" + "".join(index))
    no_name = "is not a plain file name in `specs/acme/examples`"
    assert [line.removeprefix("specs/acme/examples/") for line in told(specs)] == [
        f"examples.yaml:2:13: `../venue.yaml` {no_name} [missing-example]",
        "examples.yaml:3:13: there is no file `ordr.json` [missing-example]",
        f"examples.yaml:4:13: `examples.yaml` {no_name} [missing-example]",
        f"examples.yaml:5:13: `sub/x.json` {no_name} [missing-example]",
        f"examples.yaml:6:13: `.hidden` {no_name} [missing-example]",
        "order.json: no entry of `examples.yaml` uses this file [unknown-file]",
    ]


def test_links_do_not_leave_the_specs(specs: Path) -> None:
    outside = specs.parent / "outside.yaml"
    outside.write_text("types: {}\n", encoding="utf-8")
    (specs / "acme/types.yaml").symlink_to(outside)
    (specs / "acme/streams").symlink_to(specs.parent)
    (specs / "acme/errors.yaml").symlink_to(specs / "gone")
    (specs / "acme/examples/order.json").unlink()
    (specs / "acme/examples/order.json").symlink_to(outside)
    (specs / "zeta").symlink_to(specs.parent)
    assert told(specs) == [
        "specs/acme/errors.yaml: the target of this link does not exist [outside-specs]",
        "specs/acme/examples/examples.yaml:2:17: there is no file `order.json` [missing-example]",
        "specs/acme/examples/order.json: this link points outside the specs folder [outside-specs]",
        "specs/acme/streams: this link points outside the specs folder [outside-specs]",
        "specs/acme/types.yaml: this link points outside the specs folder [outside-specs]",
    ]
    assert told(specs, "zeta") == ["specs/zeta: this link points outside the specs folder [outside-specs]"]


def test_links_inside_the_specs_are_fine(specs: Path) -> None:
    write(specs / "shared", "types.yaml", "types: {}\n")
    (specs / "acme/types.yaml").symlink_to(specs / "shared/types.yaml")
    assert load(specs, "acme").types.types == {}


def test_the_venues_of_a_folder(specs: Path) -> None:
    shutil.copytree(specs / "acme", specs / "zeta")
    for name in (".git", "_drafts"):
        (specs / name).mkdir()
    (specs / "README.md").write_text("x", encoding="utf-8")
    assert venues(specs) == ["acme", "zeta"]


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_editors_get_a_schema_of_each_kind_of_file(kind: str) -> None:
    schema = json_schema(kind)
    assert schema["additionalProperties"] is False
    assert set(schema["properties"]) == set(KINDS[kind].model_fields)
    assert '"null"' not in str(schema).replace("'", '"').replace('null"`', "")


def test_the_schema_speaks_the_words_of_the_model() -> None:
    operation = json_schema("operations")["$defs"]["Operation"]
    assert operation["required"] == ["doc", "http", "auth", "effect"]
    assert operation["properties"]["effect"]["enum"] == ["read", "idempotent", "order", "unknown"]
    assert (
        operation["properties"]["body_name"]["description"] == "Name of the parameter in Python if the body is a list."
    )
