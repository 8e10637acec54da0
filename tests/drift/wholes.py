"""Changes of more than a row: tables, columns, endpoints and payloads that come and go."""

from __future__ import annotations

import re

from generator.drift.change import Change
from tests.drift.documents import Code, Document, Grid, Heading, Prose
from tests.drift.mutations import Check, Mutation, Scene, remove, reword_prose

_ENDPOINT = re.compile(r"(GET|POST|PUT|DELETE) (/\S+)")


def _of(*what: str) -> Check:
    return lambda change: change.what in what


def _anything(change: Change) -> bool:
    return True


def add_table(scene: Scene) -> Mutation:
    """A table that no one has seen before, under a heading of its own."""
    kind = scene.rng.choice(["codes", "fields", "values"])
    header, rows = {
        "codes": (["Error Code", "Description"], [["NEW_THING_HELD", "Held back"], ["NEW_THING_GONE", "No more"]]),
        "fields": (
            ["Field", "Type", "Description"],
            [["maker_fee", "string", "A price"], ["taker", "string", "A fee"]],
        ),
        "values": (["mood", "Description"], [["calm", "It rests"], ["wild", "It moves"]]),
    }[kind]
    if kind == "codes" and any(row.key.isdecimal() for table in scene.tables.values() for row in table.rows):
        rows = [["77001", "Held back"], ["77002", "No more"]]
    drawn = scene.form != "text" or kind == "values"
    scene.document.blocks += [Heading("Things that are new", 2), Grid("new", header, rows, "", drawn)]
    return Mutation("add table", kind, [_of("table", "passage")], [_anything])


def remove_table(scene: Scene) -> Mutation:
    """A table is gone with all its rows."""
    grids = [grid for grid in scene.document.grids if len(scene.document.grids) > 1]
    if not grids:
        return remove(scene)
    grid = scene.rng.choice(grids)
    scene.document.blocks.remove(grid)
    return Mutation("remove table", grid.name, [_of("table")], [_anything])


def remove_column(scene: Scene) -> Mutation:
    """A column is gone that does not tell the rows apart."""
    for grid in scene.document.grids:
        template = scene.tables[grid.name].template
        free = [n for n, name in enumerate(template.columns) if name in ("http", "type", "required")]
        if free and template.key not in (template.columns[n] for n in free) and len(grid.rows) > 4:
            at = scene.rng.choice(free)
            del grid.header[at]
            for row in grid.rows:
                del row[at]
            return Mutation("remove column", f"{grid.name} {at}", [_of("column")], [_anything])
    return remove(scene)


def _endpoints(document: Document) -> list[Code]:
    return [block for block in document.blocks if isinstance(block, Code) and _ENDPOINT.fullmatch(block.text.strip())]


def add_endpoint(scene: Scene) -> Mutation:
    """An endpoint with its parameters, at the end of the page."""
    line = f"{scene.rng.choice(['POST', 'GET', 'DELETE'])} /brand/new/{{thing_id}}/look"
    header = ["Name", "Type", "Required", "Description"]
    rows = [["thing_id", "string", "Yes", "Which"], ["depth_of_look", "string", "No", "How far"]]
    scene.document.blocks += [Heading("Look at a thing", 2), Code(line, "bash"), Heading("What it takes", 3),
                              Grid("look", header, rows, "", scene.form != "text")]  # fmt: skip
    return Mutation("add endpoint", line, [_of("endpoint")], [_anything])


def remove_endpoint(scene: Scene) -> Mutation:
    """An endpoint line is gone."""
    found = _endpoints(scene.document)
    if not found:
        return remove(scene)
    block = scene.rng.choice(found)
    scene.document.blocks.remove(block)
    return Mutation("remove endpoint", block.text, [_of("endpoint")], [_anything])


def change_endpoint(scene: Scene) -> Mutation:
    """An endpoint has another path."""
    found = _endpoints(scene.document)
    if not found:
        return reword_prose(scene)
    block = scene.rng.choice(found)
    block.text = block.text.replace("/v1/", "/v2/") if "/v1/" in block.text else f"{block.text}/more"
    return Mutation("change endpoint", block.text, [_of("endpoint")], [_anything])


def add_payload(scene: Scene) -> Mutation:
    """An example more."""
    scene.document.blocks += [Heading("One more example", 2), Prose("This is what it looks like, more or less."),
                              Code('{"brand": "new", "number": 1}')]  # fmt: skip
    return Mutation("add example", "", [_of("example")], [_anything])


def remove_payload(scene: Scene) -> Mutation:
    """An example less."""
    payloads = [block for block in scene.document.blocks if isinstance(block, Code) and block.text.startswith("{")]
    if not payloads:
        return remove(scene)
    block = scene.rng.choice(payloads)
    scene.document.blocks.remove(block)
    return Mutation("remove example", block.text[:40], [], [_anything])


WHOLES = (
    add_table, remove_table, remove_column, add_endpoint, remove_endpoint, change_endpoint, add_payload, remove_payload,
)  # fmt: skip
