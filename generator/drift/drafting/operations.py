"""Operations out of endpoint lines and tables of parameters: for a first spec, and for an endpoint that is new."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from typing import Final

from generator.drift.drafting.propose import free_name
from generator.drift.drafting.types import HEAD, Content, Types
from generator.drift.matching.drafted import Drafted
from generator.drift.owners import owner_of
from generator.editing.blocks import Block, block
from generator.python.source.names import snake

_PLACEHOLDER: Final = re.compile(r"\{(\w+)\}")
_VERBS: Final = {"GET": "get", "POST": "create", "PUT": "update", "PATCH": "change", "DELETE": "cancel"}
_VERSION: Final = re.compile(r"v\d+")


def operations(content: Content, types: Types) -> str:
    """The text of one group with all endpoints, each with its table of parameters."""
    found: Block = {}
    places = sorted((page, index, call) for call, (page, _, index) in content.calls.items())
    for page, index, call in places:
        method, path = call.split(" ", 1)
        own = [other for page_, other, _ in places if page_ == page]
        tables = (
            t
            for p, t in content.tables
            if p == page and id(t) in types.parameters and owner_of(t.piece, own, content.headings[page]) == index
        )
        target = target_of(content.calls[call][1])
        name = operation_name(method, path, found)
        found[name] = operation(page, page, f"{method} {target}", next(tables, None), types.field)
    if not found:
        return ""
    page = next(iter(content.titles))
    return block(group(snake(page), page, found), HEAD)


def group(name: str, page: str, found: Block) -> Block:
    """The content of a file of operations."""
    return {"group": name, "doc": "What these calls are for. # decide", "source": {"page": page}, "operations": found}


def operation(
    page: str, section: str, http: str, table: Drafted | None, field: Callable[[Mapping[str, str]], Block]
) -> Block:
    """One operation with its parameters, which ``field`` drafts. Facts that are not on the page are left open."""
    method, _, target = http.partition(" ")
    source: Block = {"page": page}
    if table is not None:
        source |= {"section": table.section or section, "row": table.shape.text}
    elif section != page:
        source["section"] = section
    written: Block = {
        "doc": f"{http}. # decide",
        "source": source,
        "http": http,
        "auth": "unknown # decide",
        "effect": "read" if method == "GET" else "unknown # decide",
    }
    rows = [row for row in ([] if table is None else table.rows) if row.get("name")]
    placeholders = _PLACEHOLDER.findall(target)
    if placeholders:
        known = {row["name"]: field(row) for row in rows}
        written["path"] = {name: known.get(name, {"type": "string"}) for name in placeholders}
    given: Block = {row["name"]: field(row) for row in rows if row["name"] not in placeholders}
    if given:
        written["query" if method == "GET" else "body"] = given
    written["result"] = "json # decide"
    return written


def target_of(printed: str) -> str:
    """The path of an endpoint line, with placeholders in braces: ``GET https://host/a/:id?x=1`` gives ``/a/{id}``."""
    target = printed.partition(" ")[2] or printed
    target = re.sub(r"^[a-z]+://[^/]+|^\{+\$?[\w.-]+\}+(?=/)", "", target).split("?")[0]
    return re.sub(r":(\w+)|<(\w+)>", lambda found: f"{{{found[1] or found[2]}}}", target)


def operation_name(method: str, path: str, taken: Collection[str]) -> str:
    """A name for an operation: a verb and the last words of its path."""
    parts = [part for part in path.split("/") if part and "{" not in part and not _VERSION.fullmatch(part)]
    return free_name(snake("_".join([_VERBS[method], *parts[-2:]])), taken)
