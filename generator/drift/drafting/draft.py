"""Drafts a spec from pages: tables, endpoints and payloads as YAML, with ``unknown`` for open decisions."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.drift.drafting.errors import error_row, error_table
from generator.drift.drafting.operations import operations
from generator.drift.drafting.types import HEAD, Content, Types
from generator.drift.endpoints import endpoints_on
from generator.drift.examples import mentions_in
from generator.drift.matching.drafted import drafted, is_heading
from generator.drift.owners import headings_of
from generator.drift.pages.page import Heading, Lines, Page, Payload, Placed
from generator.drift.pages.payloads import is_json
from generator.editing.blocks import Block, block
from generator.python.source.names import pascal, snake


@dataclass(slots=True)
class Draft:
    """The files of a new venue by path in its folder; ``open`` are rows that could not be read."""

    files: dict[str, str] = field(default_factory=dict[str, str])
    payloads: dict[str, str] = field(default_factory=dict[str, str])
    open: list[str] = field(default_factory=list[str])
    counts: dict[str, int] = field(default_factory=dict[str, int])


def draft(venue: str, pages: Mapping[str, Page], today: str) -> Draft:
    """Draft the spec of a venue from its pages; ``today`` is the date on which they were read."""
    content = Content()
    for id_, page in pages.items():
        _read(content, id_, page)
    types = Types(content)
    found = Draft()
    found.files["venue.yaml"] = _venue(venue, content, today)
    errors = _errors(content, found)
    if errors:
        found.files["errors.yaml"] = errors
    calls = operations(content, types)
    if calls:
        found.files[f"operations/{snake(next(iter(pages)))}.yaml"] = calls
    written = types.yaml()
    if written:
        found.files["types.yaml"] = written
    _examples(content, found)
    return found


def _read(content: Content, id_: str, page: Page) -> None:
    found = drafted(page)
    content.tables += [(id_, table) for table in found]
    content.headings[id_] = headings_of(page.pieces)
    heading = ""
    for index, piece in enumerate(page.pieces):
        if isinstance(piece, Heading):
            heading = piece.text
        elif isinstance(piece, Lines) and piece.is_flat and (last := _last(piece.lines)):
            heading = last
        elif isinstance(piece, Payload):
            content.payloads.append((id_, heading, piece.text))
        calls, sockets = endpoints_on([Placed(piece)])
        for call, printed in calls.items():
            content.calls.setdefault(call, (id_, printed, index))
        content.sockets += list(sockets)
    content.titles[id_] = next((piece.text for piece in page.pieces if isinstance(piece, Heading)), "") or _title(
        page, id_
    )


def _last(lines: Sequence[str]) -> str:
    """The last line of a group, if it may be the heading of the next piece."""
    return lines[-1] if lines and len(lines) < 12 and is_heading(lines[-1]) else ""


def _title(page: Page, id_: str) -> str:
    lines = [line for piece in page.pieces if isinstance(piece, Lines) for line in piece.lines if is_heading(line)]
    known = {snake(line).replace("_", "-"): line for line in lines}
    return known.get(id_, id_.replace("-", " ").capitalize())


# venue.yaml ---------------------------------------------------------------------------------------------------------


def _venue(venue: str, content: Content, today: str) -> str:
    hosts = [
        match.group() for _, printed, _ in content.calls.values() if (match := re.search(r"https?://[\w.\-]+", printed))
    ]
    codes = [text for _, _, text in content.payloads if re.search(r'"error_code"\s*:', text)]
    name = "error_code" if codes else "code"
    pages: Block = {
        id_: {"title": title, "url": f"https://docs.{venue}.example/{id_} # decide", "read_on": today}
        for id_, title in content.titles.items()
    }
    environment: Block = {"rest": hosts[0] if hosts else f"https://api.{venue}.example # decide"}
    if content.sockets:
        environment["stream"] = f"wss://api.{venue}.example{content.sockets[0]} # decide"
    body: Block = {
        "venue": venue,
        "client": pascal(venue),
        "title": venue.capitalize(),
        "doc": "What this venue is. # decide",
        "pages": pages,
        "environments": {"production": environment},
        "envelope": {"success": "status < 400 # decide", "code": f"body.{name}", "message": "body.message"},
    }
    return block(body, HEAD)


# errors.yaml --------------------------------------------------------------------------------------------------------


def _errors(content: Content, found: Draft) -> str:
    tables = [(page, table) for page, table in content.tables if table.kind in ("error", "status")]
    codes = [row["code"] for _, table in tables for row in table.rows if row.get("code")]
    mentions = {
        code: (message, page, heading)
        for page, heading, text in content.payloads
        for code, message in mentions_in(text)
        if code not in codes and code.lstrip("0") and message
    }
    if not tables and not mentions:
        return ""
    every = [*codes, *mentions]
    digits = all(code.isdecimal() for code in every)
    form = "string" if not digits else "digits" if any(code.startswith("0") for code in every) else "integer"
    taken: set[str] = set()
    written: Block = {"code": form, "tables": [error_table(page, table, taken) for page, table in tables]}
    found.open += [line for _, table in tables for line in table.open]
    if mentions:
        written["mentions"] = {
            code: {
                **error_row("error", code, {"message": message}, taken),
                "page": page,
                "section": heading or content.titles[page],
            }
            for code, (message, page, heading) in mentions.items()
        }
    found.counts["error rows"] = sum(len(table.rows) for _, table in tables) + len(mentions)
    return block(written, HEAD)


# examples -----------------------------------------------------------------------------------------------------------


def _examples(content: Content, found: Draft) -> None:
    entries: Block = {}
    for number, (page, heading, text) in enumerate(content.payloads, start=1):
        name = f"{snake(page).replace('_', '-')}-{number}"
        file = f"{name}.{'json' if is_json(text) else 'txt'}"
        entry: Block = {"file": file, "page": page, "section": heading or content.titles[page]}
        if not is_json(text):
            entry["malformed"] = "it is not valid JSON # decide"
        entries[name] = entry
        found.payloads[f"examples/{file}"] = text
    if entries:
        found.files["examples/examples.yaml"] = block(
            {"examples": entries}, "Payloads of the documentation, byte for byte."
        )
