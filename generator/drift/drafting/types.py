"""Drafts types from tables of fields and from payloads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from generator.drift.drafting.agreed import Seen, agreed
from generator.drift.drafting.infer import Shapes, class_name
from generator.drift.drafting.propose import free_name, python_name, value_fields
from generator.drift.matching.drafted import Drafted
from generator.drift.owners import Title
from generator.drift.pages.words import needed
from generator.editing.blocks import Block, block, open_
from generator.python.source.names import pascal

HEAD: Final = "Drafted from the documentation: every `unknown` and every `decide` waits for a person."


@dataclass(slots=True)
class Content:
    """The content of all pages."""

    tables: list[tuple[str, Drafted]] = field(default_factory=list[tuple[str, Drafted]])
    payloads: list[tuple[str, str, str]] = field(default_factory=list[tuple[str, str, str]])
    calls: dict[str, tuple[str, str, int]] = field(default_factory=dict[str, tuple[str, str, int]])
    sockets: list[str] = field(default_factory=list[str])
    headings: dict[str, list[Title]] = field(default_factory=dict[str, list[Title]])
    titles: dict[str, str] = field(default_factory=dict[str, str])


class Types:
    """Types from tables of fields and from payloads; a payload that a table describes gets the name of the table."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self.parameters = {
            id(table): table
            for _, table in content.tables
            if table.kind == "fields" and "required" in table.shape.columns
        }
        self._tables: dict[str, tuple[str, Drafted]] = {}
        for page, table in content.tables:
            if table.kind == "fields" and not (id(table) in self.parameters and content.calls):
                self._tables.setdefault(free_name(class_name(table.section or page), self._tables), (page, table))
        known = [
            (name, [row["name"] for row in table.rows if row.get("name")]) for name, (_, table) in self._tables.items()
        ]
        self._shapes = Shapes(known)
        for page, heading, text in content.payloads:
            self._shapes.learn(text, heading or page)

    def field(self, row: Mapping[str, str], shape_name: str | None = None) -> Block:
        """The entry of a row of a table of fields, with its type from the table and from payloads."""
        shape = self._shapes.found.get(shape_name or "") or self._shapes.named([row["name"]])
        has_seen = shape is not None and row["name"] in shape.members
        seen = self._shapes.type_of(shape, row["name"]) if shape is not None and has_seen else "unknown"
        type_, doubt = agreed(row.get("type", ""), seen)
        always = shape is not None and has_seen and shape.is_required(row["name"])
        is_needed = always if shape_name is not None and "required" not in row else needed(row.get("required", ""))
        if is_needed is None:
            doubt = f"whether it is required: `{row['required']}`"
        elif is_needed and shape_name is not None and has_seen and not always:
            doubt = "the table says that it is required, an example is without it"
        written: Block = {"type": _type(type_, doubt)}
        if row.get("type"):
            written["page_type"] = row["type"]
        if not is_needed:
            written["required"] = "false"
        return {**written, **dict(python_name(row["name"]))}

    def yaml(self) -> str:
        """The text of types.yaml; empty without types."""
        types: Block = {name: self._described(name, page, table) for name, (page, table) in self._tables.items()}
        for name in self._shapes.found:
            if name not in self._tables:
                types[name] = self._shown(name)
        enums: Block = {}
        for page, table in self._content.tables:
            if table.kind == "values":
                values: Block = {row["name"]: dict(value_fields(row["name"])) for row in table.rows if row.get("name")}
                source: Block = {"page": page, "section": table.section, "row": table.shape.text}
                name = free_name(class_name(pascal(table.header[0])), {**types, **enums})
                enums[name] = {"doc": f"Values of `{table.header[0]}`.", "source": source, "values": values}
        written: Block = {}
        if types:
            written["types"] = types
        if enums:
            written["enums"] = enums
        return block(written, HEAD) if written else ""

    def _described(self, name: str, page: str, table: Drafted) -> Block:
        fields: Block = {row["name"]: self.field(row, name) for row in table.rows if row.get("name")}
        shape = self._shapes.found.get(name)
        source: Block = {"page": page, "section": table.section or page, "row": table.shape.text}
        for key in shape.members if shape is not None else ():
            if key not in fields and shape is not None:
                own: Block = {"source": {"page": page}}
                fields[key] = {**self._member(name, key), **own}
        return {"doc": f"{table.section or name}.", "source": source, "fields": fields}

    def _shown(self, name: str) -> Block:
        page, heading = next(
            ((page, heading) for page, heading, _ in self._content.payloads if class_name(heading or page) == name),
            (self._content.payloads[0][0], ""),
        )
        source: Block = {"page": page, "section": heading} if heading else {"page": page}
        shape = self._shapes.found[name]
        return {
            "doc": "As the page shows it. # decide",
            "source": source,
            "fields": {key: self._member(name, key) for key in shape.members},
        }

    def _member(self, name: str, key: str) -> Block:
        shape = self._shapes.found[name]
        written: Block = {"type": _type(self._shapes.type_of(shape, key))}
        if not shape.is_required(key):
            written["required"] = "false"
        return {**written, **dict(python_name(key))}


def _type(type_: Seen, doubt: str = "") -> str | Block:
    if isinstance(type_, tuple):
        return {"list": open_(type_[1], doubt) if doubt else type_[1]}
    if doubt:
        return open_(type_, doubt)
    return f"{type_} # decide" if type_ == "unknown" else type_
