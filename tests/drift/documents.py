"""Pages for tests: a document that can be printed as HTML, Markdown or flattened text, and be changed in between."""

from __future__ import annotations

import copy
import html
import random
import re
from dataclasses import dataclass, field
from pathlib import Path

from generator.drift.compare import Subject
from generator.drift.matching.expected import ExpectedTable
from generator.drift.pages.normal import squeezed

FORMS = ("html", "markdown", "text")


@dataclass
class Heading:
    text: str
    level: int = 2


@dataclass
class Prose:
    text: str


@dataclass
class Code:
    text: str
    language: str = "json"


@dataclass
class Grid:
    """A table; ``drawn`` ones keep their bars where markup is lost, the others' cells run together."""

    name: str
    header: list[str]
    rows: list[list[str]]
    joint: str = ""
    drawn: bool = False
    lost_breaks: set[int] = field(default_factory=set)
    """Rows whose line break is lost in flattened text."""
    broken: set[int] = field(default_factory=set)
    """Rows that go over two lines in flattened text."""


Block = Heading | Prose | Code | Grid


@dataclass
class Document:
    blocks: list[Block]
    marked: bool = False
    """Printed with as much markup, white space and typography as there is."""

    def copy(self) -> Document:
        return copy.deepcopy(self)

    @property
    def grids(self) -> list[Grid]:
        return [block for block in self.blocks if isinstance(block, Grid)]

    def print(self, form: str) -> str:
        return {"html": as_html, "markdown": as_markdown, "text": as_text}[form](self)


# Printing ------------------------------------------------------------------------------------------------------------


def typographic(text: str) -> str:
    """The same words in other clothes."""
    text = re.sub(r"(?<=\w)-(?=\w)", "\u2011", text).replace("'", "\u2019")
    return re.sub(r'"([^"]*)"', "\u201c\\1\u201d", text)


def as_text(document: Document) -> str:
    parts: list[str] = []
    for block in document.blocks:
        match block:
            case Heading(text):
                parts.append(text)
            case Prose(text):
                parts.append(typographic(text) if document.marked else text)
            case Code(text, language):
                parts.append(f"{language}\n{text}")
            case Grid():
                parts.append("\n".join(_flat_rows(block, document.marked)))
    return "\n\n".join(parts) + "\n"


def _flat_rows(grid: Grid, marked: bool) -> list[str]:
    if grid.drawn:
        rule = "|---" * len(grid.header) + "|"
        return [f"| {' | '.join(row)} |" if row else rule for row in (grid.header, [], *grid.rows)]
    lines = [grid.joint.join(grid.header)]
    glue = False
    for number, row in enumerate(grid.rows):
        text = grid.joint.join(cell for cell in row if cell)
        if marked:
            text = typographic(text).replace(" ", "  ", 1)
        if number in grid.broken and " " in text:
            middle = text.rindex(" ", 0, max(text.index(" ") + 1, len(text) * 2 // 3))
            text = f"{text[:middle]}\n{text[middle + 1 :]}"
        if glue:
            lines[-1] += text
        else:
            lines.append(text)
        glue = number in grid.lost_breaks
    return lines


def as_html(document: Document) -> str:
    parts = ["<!doctype html><html><head><title>t</title></head><body><nav><a href='/'>Home 40001</a></nav><main>"]
    for block in document.blocks:
        match block:
            case Heading(text, level):
                anchor = "<a class='anchor' href='#x'>#</a>" if document.marked else ""
                parts.append(f"<h{level}>{html.escape(text)}{anchor}</h{level}>")
            case Prose(text):
                shown = _dressed(text) if document.marked else html.escape(text)
                parts.append(f"<p>{shown}</p>")
            case Code(text, language):
                parts.append(f"<pre><code class='language-{language}'>{html.escape(text)}</code></pre>")
            case Grid():
                parts.append(_html_table(block, document.marked))
    return "\n".join([*parts, "</main><footer>(c) 40002</footer></body></html>"])


def _dressed(text: str) -> str:
    words = html.escape(typographic(text)).split(" ")
    if len(words) > 1:
        words[0], words[-1] = f"<strong>{words[0]}</strong>", f"<a href='/x'>{words[-1]}</a>"
    return "\n  ".join(words)


def _html_table(grid: Grid, marked: bool) -> str:
    def cell(text: str, tag: str = "td") -> str:
        shown = f"\n   <span>{_dressed(text)}</span>" if marked else html.escape(text)
        return f"<{tag}>{shown}</{tag}>"

    head = f"<thead><tr>{''.join(cell(each, 'th') for each in grid.header)}</tr></thead>"
    rows = [f"<tr>{''.join(cell(each) for each in row)}</tr>" for row in grid.rows]
    return f"<table>{head}<tbody>{''.join(rows)}</tbody></table>"


def as_markdown(document: Document) -> str:
    parts: list[str] = []
    for block in document.blocks:
        match block:
            case Heading(text, level):
                parts.append(f"{'#' * level} {_escaped(text)}")
            case Prose(text):
                words = _escaped(typographic(text) if document.marked else text)
                parts.append(words)
            case Code(text, language):
                parts.append(f"```{language}\n{text}\n```")
            case Grid():
                parts.append("\n".join(_bars(block, document.marked)))
    return "\n\n".join(parts) + "\n"


def _bars(grid: Grid, marked: bool) -> list[str]:
    def cell(text: str) -> str:
        shown = _escaped(typographic(text) if marked else text).replace("|", "\\|")
        return f"**{shown}**" if marked and shown and shown[-1].isalnum() and shown[0].isalnum() else shown

    rows = [f"| {' | '.join(cell(each) for each in row)} |" for row in (grid.header, *grid.rows)]
    return [rows[0], "|" + " --- |" * len(grid.header), *rows[1:]]


def _escaped(text: str) -> str:
    return re.sub(r"([\\`*_{}\[\]<>#])", r"\\\1", text)


# Reading the five pages ----------------------------------------------------------------------------------------------

LANGUAGES = ("bash", "json")


def document_of(text: str, tables: list[ExpectedTable], sections: list[str], headers: dict[str, list[str]]) -> Document:
    """A page of flattened text as a document, with the help of what the spec says of its tables.

    ``headers`` leads from a heading line without white space to its cells.
    """
    depth = {squeezed(part): level for section in sections for level, part in enumerate(section.split(", "))}
    blocks: list[Block] = []
    lines = text.split("\n")
    at = 0
    while at < len(lines):
        line = lines[at].strip()
        at += 1
        if not line:
            continue
        header = headers.get(squeezed(line))
        if header is not None:
            at = _grid(lines, at, header, tables, blocks)
        elif squeezed(line) in depth:
            blocks.append(Heading(line, 2 + depth[squeezed(line)]))
        elif line in LANGUAGES or line in ("{", "["):
            start = at if line in LANGUAGES else at - 1
            end = start
            depth_now = 0
            while (
                end < len(lines)
                and lines[end].strip()
                and not (end > start and depth_now == 0 and lines[start] in "{[")
            ):
                depth_now += sum(lines[end].count(each) for each in "{[") - sum(lines[end].count(each) for each in "}]")
                end += 1
            blocks.append(Code("\n".join(lines[start:end]), line if line in LANGUAGES else "json"))
            at = end
        elif line.startswith('"'):
            end = at
            while lines[end].strip():
                end += 1
            blocks.append(Code("\n".join(lines[at - 1 : end])))
            at = end
        else:
            blocks.append(Prose(line))
    return Document(blocks)


def _grid(lines: list[str], at: int, header: list[str], tables: list[ExpectedTable], blocks: list[Block]) -> int:
    first = at
    drawn = lines[at - 1].strip().startswith("|")
    at += drawn
    texts: list[str] = []
    while at < len(lines) and lines[at].strip() and (not drawn or lines[at].startswith("|")):
        texts.append(lines[at].strip())
        at += 1
    table = next(
        each
        for each in tables
        if each.name not in {b.name for b in blocks if isinstance(b, Grid)} and _fits(each, texts, drawn)
    )
    joint = " " if table.template.literals[1].strip() == "" and table.template.literals[1] else ""
    blocks.append(Grid(table.name, header, [_cells(table, text, drawn) for text in texts], joint, drawn))
    assert at > first
    return at


def _fits(table: ExpectedTable, texts: list[str], drawn: bool) -> bool:
    return len(texts) == len(table.rows) and all(_row(table, text, drawn) is not None for text in texts)


def _row(table: ExpectedTable, text: str, drawn: bool) -> tuple[dict[str, str], str] | None:
    for row in table.rows:
        if drawn:
            cells = [cell.strip() for cell in text.strip("|").split("|")]
            if cells[0] == row.key:
                return dict(row.values), cells[-1]
            continue
        shown = squeezed(table.template.render(row.values))
        has_rest = "_" in table.template.columns
        if squeezed(text) == shown or (has_rest and squeezed(text).startswith(shown)):
            printed = table.template.render(row.values)
            return dict(row.values), text[len(printed) :] if has_rest else ""
    return None


def _cells(table: ExpectedTable, text: str, drawn: bool) -> list[str]:
    found = _row(table, text, drawn)
    assert found is not None
    values, rest = found
    return [rest.strip() if column == "_" else values.get(column, "") for column in table.template.columns]


# Five pages ----------------------------------------------------------------------------------------------------------

HEADERS = {
    "ErrorCodeDescription": ["Error Code", "Description"],
    "HTTPDescription": ["HTTP", "Description"],
    "errormessagecodeerrorcodehttpstatuscode": ["error message", "code error code", "http status code"],
    "errMsgerrormessagecodeerrorcodehttpstatuscode": ["errMsg error message", "code error code", "http status code"],
    "NameTypeRequiredDescription": ["Name", "Type", "Required", "Description"],
    "FieldTypeDescription": ["Field", "Type", "Description"],
    "CodeDescription": ["Code", "Description"],
    "|Field|Type|Description|": ["Field", "Type", "Description"],
    "|scene_type|Description|": ["scene_type", "Description"],
}
FIVE = (
    ("webull", "errors", "000"),
    ("wooxpro", "error-codes", "001"),
    ("habittrade", "cancel-order", "002"),
    ("tradier", "errors", "003"),
    ("webull", "trade-events", "004"),
)


def seed_document(venue: Subject, page: str, file: Path) -> Document:
    """One of the five pages the project began from."""
    tables = [table for table in venue.tables if table.page == page]
    sections = [each.section for each in venue.citations if each.page == page and each.section]
    return document_of(file.read_text(encoding="utf-8"), tables, sections, HEADERS)


def spec_document(venue: Subject, page: str) -> Document:
    """A page made from what the spec says of it, for where the pages themselves are absent."""
    blocks: list[Block] = [Heading("The page", 1), Prose("Some words that begin the page, with a limit of 5 calls.")]
    for table in (each for each in venue.tables if each.page == page):
        for level, part in enumerate(table.section.split(", ")):
            blocks.append(Heading(part, 2 + level))
        names = {"code": "Error Code", "message": "Description", "http": "HTTP", "name": "Field", "_": "Description"}
        header = [names.get(column, column.capitalize()) for column in table.template.columns]
        rows = [
            [
                f"About {row.key} number {number}" if column == "_" else row.values.get(column, "")
                for column in table.template.columns
            ]
            for number, row in enumerate(table.rows)
        ]
        joint = " " if table.template.literals[1] == " " else ""
        blocks.append(Grid(table.name, header, rows, joint, drawn="|" in table.template.text))
    for group in venue.read.groups:
        for operation in group.operations.values():
            if (operation.source or group.source).page == page:
                blocks.append(Code(str(operation.http), "bash"))
    for example in venue.read.examples.examples.values():
        if example.page == page:
            for level, part in enumerate(example.section.split(", ")):
                blocks.append(Heading(part, 2 + level))
            blocks.append(Code(venue.payloads[str(example.file)].decode()))
    return Document(blocks)


def rng(*parts: object) -> random.Random:
    """Chance that is the same on every run."""
    return random.Random(":".join(map(str, parts)))
