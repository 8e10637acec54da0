"""Two pages of Webull against specs/webull: each row and each payload of the one is one of the other.

The pages are read as their text is laid out, the YAML with plain PyYAML, so this holds whatever the generator does. The
pages are not part of the repository; where they are absent there is nothing to compare.
"""

from __future__ import annotations

import json
import re
from typing import Any, NamedTuple, cast

import pytest
import yaml

from tests.conventions.places import ROOT, SPECS

PAGES = ROOT.parent / "shared" / "seeds"
WEBULL = SPECS / "webull"
SCENES = [
    "FILLED",
    "FINAL_FILLED",
    "PLACE_FAILED",
    "MODIFY_SUCCESS",
    "MODIFY_FAILED",
    "CANCEL_SUCCESS",
    "CANCEL_FAILED",
]

# The cells of a row run together: a code is all capitals but the last, with which its text begins. Three texts begin
# with a word in capitals, which must be known.
WORD_IN_CAPITALS = re.compile(r"(?P<code>[A-Z0-9_]+?)(?P<message>(?:BO forced|US stock trading) .+)")
CODED = re.compile(r"(?P<code>[A-Z0-9_]+)(?P<message>[A-Z].*)")


class Row(NamedTuple):
    code: str
    message: str


def page(number: str) -> str:
    """The text of a page, or no test."""
    found = sorted(PAGES.glob(f"{number}_*.txt"))
    if not found:
        pytest.skip("the page is not here")
    return found[0].read_text(encoding="utf-8")


def written(inside: str) -> dict[str, Any]:
    """A file of the spec; every scalar stays text."""
    return cast("dict[str, Any]", yaml.load((WEBULL / inside).read_text(encoding="utf-8"), Loader=yaml.BaseLoader))


def squeezed(text: str) -> str:
    return " ".join(text.split())


# errors ---------------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def error_lines() -> list[str]:
    """The rows of the error table, as they stand."""
    lines = page("000").splitlines()
    return [line for line in lines[lines.index("Error CodeDescription") + 1 :] if line.strip()]


@pytest.fixture(scope="module")
def table() -> dict[str, Any]:
    """The only table of the spec."""
    (only,) = cast("list[dict[str, Any]]", written("errors.yaml")["tables"])
    return only


def rows_of_spec(table: dict[str, Any]) -> list[Row]:
    return [Row(code, entry["message"]) for code, entry in table["codes"].items()]


def row_of_page(line: str) -> Row:
    """One line of the page, read without help of the spec."""
    match = WORD_IN_CAPITALS.fullmatch(line) or CODED.fullmatch(line)
    assert match is not None, line
    return Row(match["code"], match["message"])


def test_every_error_of_the_spec_reads_as_a_row_of_the_page(error_lines: list[str], table: dict[str, Any]) -> None:
    printed = [table["row"].replace("{code}", code).replace("{message}", text) for code, text in rows_of_spec(table)]
    assert [squeezed(row) for row in printed] == [squeezed(line) for line in error_lines]


def test_every_error_of_the_page_is_a_row_of_the_spec(error_lines: list[str], table: dict[str, Any]) -> None:
    of_page, of_spec = [row_of_page(line) for line in error_lines], rows_of_spec(table)
    assert [row for row in of_page if row not in of_spec] == [], "on the page only"
    assert [row for row in of_spec if row not in of_page] == [], "in the spec only"
    assert of_page == of_spec


def test_the_page_has_222_errors_and_no_code_twice(error_lines: list[str]) -> None:
    assert len(error_lines) == 222
    assert len({row_of_page(line).code for line in error_lines}) == 222


def test_every_error_is_judged(table: dict[str, Any]) -> None:
    assert all(entry["category"] != "unknown" and entry["retry"] for entry in table["codes"].values())


def test_the_error_body_is_kept_as_printed_and_its_code_mentioned() -> None:
    printed = [line for line in page("000").splitlines() if line.startswith('"')]
    assert (WEBULL / "examples" / "error_body.txt").read_text(encoding="utf-8").splitlines() == printed
    body = json.loads("{" + ",".join(printed) + "}")
    assert written("errors.yaml")["mentions"][body["error_code"]]["message"] == body["message"]


# events ---------------------------------------------------------------------------------------------------------------


def section(heading: str) -> list[str]:
    """The rows of the table below a heading of the event page, without its two head lines."""
    lines = page("004").splitlines()
    rows: list[str] = []
    for line in lines[lines.index(heading) + 1 :]:
        if not line.startswith("|"):
            break
        rows.append(line)
    return rows[2:]


def read_back(template: str, line: str) -> dict[str, str]:
    """The named cells of a row, through the template that the spec gives for it."""
    pattern = re.escape(squeezed(template))
    pattern = re.sub(r"\\\{(\w+)\\\}", lambda hole: ".+" if hole[1] == "_" else f"(?P<{hole[1]}>[^|]+?)", pattern)
    match = re.fullmatch(pattern, squeezed(line))
    assert match is not None, f"{line} does not read as {template}"
    return match.groupdict()


@pytest.mark.parametrize(("name", "rows"), [("TradeEvent", 4), ("TradePayload", 16)])
def test_the_field_tables_are_the_fields(name: str, rows: int) -> None:
    entry = written("types.yaml")["types"][name]
    source = entry["source"]
    of_page = [read_back(source["row"], line) for line in section(source["section"])]
    assert of_page == [{"name": field, "type": given["page_type"]} for field, given in entry["fields"].items()]
    assert len(of_page) == rows


def test_the_scene_table_is_the_enum() -> None:
    entry = written("types.yaml")["enums"]["SceneType"]
    source = entry["source"]
    of_page = [read_back(source["row"], line)["name"] for line in section(source["section"])]
    assert of_page == list(entry["values"]) == SCENES


def payloads_of_page() -> list[str]:
    """The JSON blocks of the event page; each ends with its payload and itself."""
    return re.findall(r"^\{\n(?:.*\n)+?\}\n\}\n", page("004"), flags=re.MULTILINE)


def test_the_seven_payloads_are_the_examples() -> None:
    index = written("examples/examples.yaml")["examples"]
    events = {name: entry for name, entry in index.items() if entry.get("decodes") == "events"}
    kept = [(WEBULL / "examples" / entry["file"]).read_bytes() for entry in events.values()]
    assert kept == [block.encode() for block in payloads_of_page()]
    scenes = [json.loads(payload)["payload"]["scene_type"] for payload in kept]
    assert scenes == SCENES
    assert [name.upper() for name in events] == scenes


def test_every_word_of_the_payloads_is_documented() -> None:
    types = written("types.yaml")
    fields = types["types"]["TradePayload"]["fields"]
    index = written("examples/examples.yaml")["examples"]
    events = [entry["file"] for entry in index.values() if entry.get("decodes") == "events"]
    for file in (WEBULL / "examples" / name for name in events):
        payload = json.loads(file.read_bytes())["payload"]
        assert payload.keys() <= fields.keys()
        required = {name for name, field in fields.items() if field.get("required", "true") == "true"}
        assert required <= payload.keys(), file.name
        for name, value in payload.items():
            enum = types["enums"].get(fields[name]["type"])
            assert enum is None or value in enum["values"], f"{file.name}: {name}"
