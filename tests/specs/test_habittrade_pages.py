"""The cancel page of Habit Trade against specs/habittrade: its tables and its payloads, both ways.

The page is read as its text is laid out, the YAML with plain PyYAML, so this holds whatever the generator does. The
page is not part of the repository; where it is absent there is nothing to compare.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import pytest
import yaml

from tests.conventions.places import ROOT, SPECS

pytestmark = pytest.mark.pages

PAGES = ROOT.parent / "shared" / "seeds"
VENUE = SPECS / "habittrade"
PARAMETERS, FIELDS = "NameTypeRequiredDescription", "FieldTypeDescription"
ROW = re.compile(r"(?P<name>[a-z_]+)(?P<type>ENUM|STRING|DECIMAL|LONG|INT)(?P<required>Yes|No|)(?P<rest>[A-Z].*)")


class Row(NamedTuple):
    """One row of a table; tables of answers do not say what is required."""

    name: str
    type: str
    required: str = ""


@pytest.fixture(scope="module")
def page() -> str:
    """The text of the page."""
    found = sorted(PAGES.glob("002_*.txt"))
    if not found:
        pytest.skip("the page is not here")
    return found[0].read_text(encoding="utf-8")


def spec(file: str) -> dict[str, Any]:
    """A file of the spec; every scalar stays text."""
    written: dict[str, Any] = yaml.load((VENUE / file).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return written


def tables(page: str, heading: str) -> list[list[str]]:
    """The lines of each table under a heading, up to the empty line that ends it."""
    return [part.split("\n\n", 1)[0].splitlines() for part in page.split(f"{heading}\n")[1:]]


def row_of_page(line: str) -> Row:
    """One line of a table, read without help of the spec."""
    match = ROW.fullmatch(line)
    assert match is not None, line
    return Row(match["name"], match["type"], match["required"])


def rows_of_spec(fields: dict[str, Any], *, with_required: bool) -> list[Row]:
    """The entries that are rows of a table; an entry with a source of its own stands elsewhere on the page."""
    required = {"true": "Yes", "false": "No"}
    return [
        Row(name, field["page_type"], required[field.get("required", "true")] if with_required else "")
        for name, field in fields.items()
        if "source" not in field
    ]


def blocks(page: str) -> list[str]:
    """Every payload of the page in its order: bodies of requests, answers, the pushed message."""
    found = re.finditer(r"--data-raw '(?P<body>.*?)'\n|^json\n(?P<json>\{\n.*?\n\})$", page, re.DOTALL | re.MULTILINE)
    return [match["body"] or match["json"] for match in found]


def test_the_parameters_of_the_single_cancel_are_those_of_the_page(page: str) -> None:
    single, _ = tables(page, PARAMETERS)
    cancel = spec("operations/orders.yaml")["operations"]["cancel"]
    assert cancel["source"]["row"] == "{name}{type}{required}{_}"
    assert [row_of_page(line) for line in single] == rows_of_spec(cancel["body"], with_required=True)
    assert len(single) == 2


def test_the_parameters_of_a_batch_item_are_those_of_the_page(page: str) -> None:
    _, batch = tables(page, PARAMETERS)
    request = spec("types.yaml")["types"]["CancelRequest"]
    assert request["source"]["row"] == "{name}{type}{required}{_}"
    assert [row_of_page(line) for line in batch] == rows_of_spec(request["fields"], with_required=True)
    assert len(batch) == 2


def test_the_fields_of_the_message_are_those_of_the_page(page: str) -> None:
    (table,) = tables(page, FIELDS)
    event = spec("types.yaml")["types"]["OrderEvent"]
    assert event["source"]["row"] == "{name}{type}{_}"
    assert [row_of_page(line) for line in table] == rows_of_spec(event["fields"], with_required=False)
    assert len(table) == 14


def test_the_fields_of_the_message_are_those_of_the_example(page: str) -> None:
    fields = spec("types.yaml")["types"]["OrderEvent"]["fields"]
    names = re.findall(r'^\t\t"(\w+)":', blocks(page)[-1], re.MULTILINE)
    assert sorted(names) == sorted(fields)
    only_there = [name for name, field in fields.items() if "source" in field]
    assert only_there == [name for name in names if name in only_there], "the order of the example"
    assert len(only_there) == 7
    assert all(fields[name]["required"] == "false" for name in only_there)


def test_every_payload_of_the_page_is_an_example_and_the_other_way_round(page: str) -> None:
    entries = spec("examples/examples.yaml")["examples"].values()
    kept = [(VENUE / "examples" / entry["file"]).read_bytes() for entry in entries if entry["page"] == "cancel-order"]
    assert kept == [block.encode() for block in blocks(page)]
    assert len(kept) == 7


def test_the_page_mentions_two_codes_and_the_spec_has_them(page: str) -> None:
    of_page = re.findall(r'"code": (\d{2,}),\s+"message": "([^"]*)"', page)
    mentions = spec("errors.yaml")["mentions"]
    of_spec = [(code, entry["message"]) for code, entry in mentions.items() if entry["page"] == "cancel-order"]
    assert sorted(set(of_page)) == sorted(of_spec)
    assert len(of_spec) == 2


def test_both_endpoints_of_the_page_are_operations_and_the_other_way_round(page: str) -> None:
    operations = spec("operations/orders.yaml")["operations"].values()
    of_spec = [operation["http"] for operation in operations if operation["source"]["page"] == "cancel-order"]
    assert re.findall(r"^bash\n([A-Z]+ /\S+)$", page, re.MULTILINE) == of_spec


def test_the_stream_has_the_path_of_the_page(page: str) -> None:
    (path,) = re.findall(r"wss://\{\{base_url\}\}(/\S+)", page)
    environments = spec("venue.yaml")["environments"].values()
    assert all(environment["stream"].endswith(path) for environment in environments)


def test_every_code_is_judged_and_has_a_name_of_its_own() -> None:
    errors = spec("errors.yaml")
    entries = [entry for table in errors["tables"] for entry in table["codes"].values()]
    entries += errors["mentions"].values()
    assert all(entry["category"] != "unknown" and entry["retry"] for entry in entries)
    names = [entry["name"] for entry in entries]
    assert len(set(names)) == len(names)
