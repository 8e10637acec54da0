"""A page never makes draft or drift raise: tables, endpoint lines and payloads of every odd kind."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Iterator
from html import escape
from pathlib import Path

import pytest

from generator.cli import main
from generator.drift.compare import compare, prepare
from generator.drift.drafting.draft import draft
from generator.drift.pages.page import Page
from generator.drift.pages.read import read_page
from generator.drift.writing.write import Opened, write
from tests.conventions.places import ROOT
from tests.drift.writing import TODAY, rules

SHARED = ROOT.parent / "shared"
HEADERS = [
    *("Name", "Parameter", "Parameters", "Field", "Type", "Types", "Required", "Mandatory", "Required or not"),
    *("Values", "Default", "Description", "Remark", "Code", "Error Code", "HTTP", "HTTP Status", "Message"),
    *("endpoint", "order type", "", "M/O", "Key"),
]
CELLS = [
    *("", "id", "symbol", "a b", "> px", "legs[].px", "STRING", "LONG", "float64", "array<x>", "YES", "N", "M", "C"),
    *(
        "1001",
        "-1",
        "400",
        "1005 / 1006",
        "1~9",
        "ORDER_X",
        "Missing",
        "{a: 1}",
        "# x",
        '"',
        "'",
        "\\",
        "~~x~~",
        "**b**",
    ),
    *(
        "**b**",
        "`c`",
        "%",
        "\u200b",
        "\u22125",
        "*",
        "&",
        "!tag",
        "- a",
        "null",
        "true",
        "x" * 300,
        "\u2028",
        "#decide",
    ),
    *("a # decide", "\u202eab", "0", "007", "GET /v1/x", "class", "None"),
]
LINES = [
    *("GET /v1/a", "POST /v1/orders/{id}", "DELETE https://h.example/v1/o/:id?x=1", "PUT /a/<b>", "GET /a b"),
    *("GET /t?symbol=<s>&w=<w>", "wss://h.example/feed", "PATCH {{host}}/v2/x", "GET //", "POST /{}", "GET /v1/class"),
]
HEADINGS = ["Orders", "Error codes", "class", "None", "1", "\u200b", "Get order", "x" * 200]


def value(chance: random.Random, depth: int = 0) -> object:
    """A value of JSON."""
    if depth < 3 and chance.random() < 0.5:
        names = chance.sample(
            ["id", "fee", "a b", "", "data", "class", "0", "code", "message", "px"], chance.randrange(5)
        )
        return {name: value(chance, depth + 1) for name in names}
    if depth < 3 and chance.random() < 0.3:
        return [value(chance, depth + 1) for _ in range(chance.randrange(3))]
    return chance.choice([None, True, 1, 1.5, "x", "1001", "", -3, 10**30])


def table(chance: random.Random) -> list[list[str]]:
    """A table with any headings and cells."""
    width = chance.randrange(1, 6)
    rows = [[chance.choice(CELLS) for _ in range(width)] for _ in range(chance.randrange(5))]
    return [chance.choices(HEADERS, k=width), *rows]


def page(seed: int, form: str) -> str:
    """A page of some odd parts."""
    chance = random.Random(seed)
    parts: list[str] = []
    for number in range(chance.randrange(2, 9)):
        kind = chance.randrange(4)
        if kind == 0:
            text, level = chance.choice(HEADINGS), 1 + number % 3
            parts.append(f"<h{level}>{text}</h{level}>" if form == "html" else f"{'#' * level} {text}")
        elif kind == 1:
            line = chance.choice(LINES)
            parts.append(f"<pre>{escape(line)}</pre>" if form == "html" else f"```\n{line}\n```")
        elif kind == 2:
            text = json.dumps(value(chance), indent=chance.choice([None, 1]))
            parts.append(f"<pre>{escape(text)}</pre>" if form == "html" else f"```\n{text}\n```")
        else:
            parts.append(drawn(table(chance), chance, form))
    return "\n\n".join(parts)


def drawn(rows: list[list[str]], chance: random.Random, form: str) -> str:
    """A table in the form of the page; in HTML some cells span and some are crossed out."""
    if form != "html":
        lines = [f"| {' | '.join(row)} |" for row in rows]
        return "\n".join([lines[0], "|" + " --- |" * len(rows[0]), *lines[1:]])
    body = "".join("<tr>" + "".join(cell(text, chance) for text in row) for row in rows[1:])
    return f"<table><tr>{''.join(f'<th>{escape(each)}</th>' for each in rows[0])}</tr>{body}</table>"


def cell(text: str, chance: random.Random) -> str:
    """A cell of HTML."""
    span, mark = chance.choice(["", "", " colspan=3", " rowspan=2"]), chance.choice(["", "", "<del>"])
    return f"<td{span}>{mark}{escape(text)}"


def taken(specs: Path, content: Page, name: str) -> None:
    """Draft a page, hold it against the draft, and write it into that: nothing raises, and all of it can be read."""
    made = draft("acme", {"docs": content}, TODAY)
    shutil.rmtree(specs / "acme", ignore_errors=True)
    for inside, text in {**made.files, **made.payloads}.items():
        (specs / "acme" / inside).parent.mkdir(parents=True, exist_ok=True)
        (specs / "acme" / inside).write_text(text, encoding="utf-8")
    compare(prepare(specs, "acme"), "docs", content, name)
    write(specs, "acme", [Opened("docs", content, name)], TODAY)
    assert "hidden-character" not in str(rules(specs, "acme"))


@pytest.mark.parametrize("form", ["html", "md", "txt"])
def test_any_page_is_drafted_compared_and_written(form: str, tmp_path: Path) -> None:
    before: Page | None = None
    for seed in range(14):
        content = read_page(page(seed, form).encode(), f"page.{form}")
        taken(tmp_path, content, f"page.{form}")
        if before is not None:  # another page of the same name
            write(tmp_path, "acme", [Opened("docs", before, f"page.{form}")], TODAY)
        before = content


def shared() -> Iterator[Path]:
    """Real pages and small ones, where they are at hand."""
    for folder in (SHARED / "pages", SHARED / "findings" / "pages"):
        yield from sorted(file for file in folder.rglob("*") if file.is_file())


@pytest.mark.pages
@pytest.mark.parametrize("file", [*shared()], ids=lambda file: file.name)
def test_a_page_that_is_at_hand_is_drafted_and_compared(file: Path, tmp_path: Path) -> None:
    taken(tmp_path, read_page(file.read_bytes(), file.name), file.name)
    assert main(["drift", "acme", "--specs", str(tmp_path), "--page", f"docs={file}"]) in (0, 1)
