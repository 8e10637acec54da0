"""Writes whole tables: changed columns, new and removed tables, and the numbers of further rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.drift.change import Change
from generator.drift.compare import Subject
from generator.drift.drafting.errors import error_table
from generator.drift.drafting.infer import class_name
from generator.drift.drafting.propose import field_fields, free_name, marked, taken_names, value_fields
from generator.drift.drafting.types import HEAD
from generator.drift.matching.drafted import Drafted
from generator.drift.matching.expected import ExpectedTable, part_of
from generator.drift.matching.template import template
from generator.drift.owners import is_parameters
from generator.drift.writing.files import Files
from generator.drift.writing.rows import Rows
from generator.editing.blocks import Block, block, entry, item
from generator.editing.edit import YamlFile
from generator.python.source import reserved
from generator.python.source.names import pascal, snake
from generator.spec import model as spec
from generator.spec.values import Steps


class Tables:
    """Writes the changes of whole tables of one page."""

    def __init__(self, files: Files, venue: Subject, rows: Rows) -> None:
        self._files = files
        self._venue = venue
        self._rows = rows

    def write(self, change: Change) -> bool:
        """Write one change; False if only a person can decide."""
        match change.what, change.verb:
            case "column", ("added" | "removed") if change.table is not None:
                return self._columns(change.table, dict(change.new).get("row", ""))
            case "table", "removed" if change.table is not None:
                for row in change.table.rows:
                    if not row.is_removed and not row.is_further:
                        self._rows.remove(change.table, row)
                return True
            case "table", "added" if change.drafted is not None:
                return self._added(change.page, change.subject, change.drafted)
            case _:
                return False

    def _columns(self, table: ExpectedTable, row: str) -> bool:
        """Write the new layout of a row. Values of removed columns stay in the entries."""
        shape = template(row)
        if not row or shape.key != table.template.key or len(set(shape.kept)) != len(shape.kept):
            return False
        inside = ("row",) if table.kind in ("error", "status") else ("source", "row")
        self._files.yaml(table.file).replace((*table.path[:-1], *inside), row)
        return True

    # New tables -----------------------------------------------------------------------------------------------------

    def _added(self, page: str, subject: str, table: Drafted) -> bool:
        if not table.rows:
            return False
        if table.kind in ("error", "status"):
            return self._errors(page, table)
        if is_parameters(table) and subject.startswith("operations."):
            return self._parameters(page, subject, table)
        return self._type(page, table)

    def _errors(self, page: str, table: Drafted) -> bool:
        kind, key = ("http", "http") if table.kind == "status" else ("code", "code")
        known = {str(code) for each in self._venue.read.errors.tables if each.kind == kind for code in each.codes}
        rows = [
            row for row in table.rows if row.get(key) not in known
        ]  # a code has one entry; an existing one is reported
        written = error_table(page, replace(table, rows=rows), taken_names(self._venue.read))
        if not self._files.has("errors.yaml"):
            codes = [row["code"] for row in table.rows if row.get("code")]
            form = "integer" if codes and all(code.isdecimal() and code[0] != "0" for code in codes) else "string"
            self._files.begin("errors.yaml", block({"code": form, "tables": [written]}, HEAD))
            return True
        self._files.yaml("errors.yaml").add_block(("tables",), None, item(written), gap=True)
        return True

    def _type(self, page: str, table: Drafted) -> bool:
        read = self._venue.read.types
        taken = {*map(str, read.types), *map(str, read.enums), *reserved.types()}
        source: Block = {"page": page, "section": table.section or page, "row": table.shape.text}
        if table.kind == "values":
            what, name = "enums", free_name(class_name(pascal(table.header[0])), taken)
            values: Block = {row["name"]: marked(value_fields(row["name"])) for row in table.rows if row.get("name")}
            written: Block = {"doc": f"Values of `{table.header[0]}`. # decide", "source": source, "values": values}
        else:
            what, name = "types", free_name(class_name(table.section or page), taken)
            fields: Block = {row["name"]: marked(field_fields(row["name"], row)) for row in table.rows
                             if row.get("name")}  # fmt: skip
            written = {"doc": f"{table.section or name}. # decide", "source": source, "fields": fields}
        if not self._files.has("types.yaml"):
            self._files.begin("types.yaml", block({what: {name: written}}, HEAD))
            return True
        file = self._files.yaml("types.yaml")
        file.add_block((what,), None, entry(name, written), gap=bool(file.keys((what,))))
        return True

    def _parameters(self, page: str, subject: str, table: Drafted) -> bool:
        """Write a table of parameters for an operation without one; existing parameters stay."""
        _, group, name = subject.split(".")
        found = operation_of(self._venue.read, group, name)
        if found is None or (found.source is not None and found.source.row is not None):
            return False
        inside = f"operations/{found.http.span.path.rsplit('/', 1)[-1]}"
        file, path = self._files.yaml(inside), ("operations", name)
        source = {"page": page, "section": table.section or page, "row": table.shape.text}
        if file.has((*path, "source")):
            for key, text in source.items():
                file.put((*path, "source"), key, text)
        else:
            file.add_block(path, "doc", entry("source", dict(source)))
        for row in (row for row in table.rows if row.get("name")):
            here = next(
                ((*path, part, row["name"]) for part in ("path", "query", "form", "body")
                 if file.has((*path, part, row["name"]))), None
            )  # fmt: skip
            if here is None:
                holder: Steps = (*path, part_of(found))
                known = file.keys(holder)
                taken = {snake(each) for each in known}
                fields = field_fields(row["name"], row, taken)
                is_open = any(text == "unknown" for _, text in fields)
                file.add(holder, known[-1] if known else None, row["name"], fields, "decide" if is_open else "")
            elif row.get("type") and not file.has((*here, "page_type")):
                file.put(here, "page_type", row["type"])
        return True


def operation_of(read: spec.Spec, group: str, name: str) -> spec.Operation | None:
    """An operation by group and name; None if there is none."""
    return next(
        (entry for each in read.groups if each.group == group for key, entry in each.operations.items() if key == name),
        None,
    )


# Further rows of one code -------------------------------------------------------------------------------------------


def renumber(file: YamlFile, number: int, table: spec.Table, new: Mapping[tuple[str, int], str | None]) -> None:
    """Update the ``row`` of further rows after entries were added, removed or moved.

    ``new`` maps newly written rows to the entry before them.
    """
    path: Steps = ("tables", number, "codes")
    further = [
        (code, index, int(row))
        for code in file.keys(path)
        for index in range(file.count((*path, code, "also")))
        if not file.has((*path, code, "also", index, "removed_on"))
        and (row := file.get((*path, code, "also", index, "row"))) is not None
    ]
    if not further:
        return
    before = {**_before(table), **{number: [key] for (_, number), key in new.items() if key is not None}}
    entries = [code for code in file.keys(path) if not file.has((*path, code, "removed_on"))]
    uncoded: Steps = ("tables", number, "uncoded")
    for index in range(file.count(uncoded)):
        if not file.has((*uncoded, index, "removed_on")):
            entries.append(file.get((*uncoded, index, "name")) or "")
    follows: dict[str, list[tuple[str, int, int]]] = {}
    for each in sorted(further, key=lambda one: one[2]):
        previous = next((key for key in reversed(before.get(each[2], [])) if key in entries), "")
        follows.setdefault(previous, []).append(each)
    for (code, index, _), now in _numbered(entries, follows):
        file.replace((*path, code, "also", index, "row"), str(now))


def promote(file: YamlFile, table: spec.Table, path: Steps, row: int) -> None:
    """Move a code to the place of the further row that replaced it."""
    here = file.keys(path[:-1])
    before = next((key for key in reversed(_before(table).get(row, [])) if key in here and key != path[-1]), None)
    if before is not None and file.can_move(path, path[:-1]):
        file.move(path, path[:-1], before)


def _before(table: spec.Table) -> dict[int, list[str]]:
    """For each further row the entries before it, in order."""
    coded = [str(code) for code, entry in table.codes.items() if entry.removed_on is None]
    entries = [*coded, *(str(each.name) for each in table.uncoded if not each.removed_on)]
    rows = sorted(
        also.row for each in table.codes.values() if not each.removed_on for also in each.also if not also.removed_on
    )
    return {row: entries[: row - 1 - index] for index, row in enumerate(rows)}


def _numbered(
    entries: list[str], follows: Mapping[str, list[tuple[str, int, int]]]
) -> Iterator[tuple[tuple[str, int, int], int]]:
    row = 0
    for key in ("", *entries):
        row += key != ""
        for each in follows.get(key, ()):
            row += 1
            yield each, row
