"""What the specs say, read with plain PyYAML: every scalar is text, and nothing of the generator has a part in it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple, cast

import yaml

from tests.conventions.places import SPECS


def written(venue: str, inside: str) -> dict[str, Any]:
    """A file of a spec; nothing when it is not there."""
    file = SPECS / venue / inside
    if not file.is_file():
        return {}
    return cast("dict[str, Any]", yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader))


class Row(NamedTuple):
    """One documented error."""

    kind: str
    """``code``, ``http`` (told by the status alone), ``uncoded`` (told by its text) or ``mention`` (in no table)."""
    key: str
    """The code or HTTP status; for an uncoded row the name of its member."""
    name: str | None
    message: str
    also: tuple[str, ...]
    category: str
    retry: str
    http: int | None
    page: str
    section: str
    row: int | None

    @property
    def id(self) -> str:
        """For the names of tests."""
        return f"{self.kind}-{self.key}"


@cache
def error_rows(venue: str) -> list[Row]:
    """All of them, in the order of the spec."""
    spec = written(venue, "errors.yaml")
    found = [row for table in spec["tables"] for row in _table(table)]
    for key, entry in spec.get("mentions", {}).items():
        found.append(_row("mention", key, entry, entry["page"], entry["section"], None))
    return found


def _table(table: dict[str, Any]) -> Iterator[Row]:
    codes = table.get("codes", {})
    taken = {int(other["row"]) for entry in codes.values() for other in entry.get("also", ())}
    numbers = iter(number for number in range(1, 10_000) if number not in taken)
    kind = table.get("kind", "code")
    for key, entry in codes.items():
        yield _row(kind, key, entry, table["page"], table["title"], next(numbers))
    for entry in table.get("uncoded", ()):
        yield _row("uncoded", entry["name"], entry, table["page"], table["title"], next(numbers))


def _row(kind: str, key: str, entry: dict[str, Any], page: str, section: str, row: int | None) -> Row:
    http = entry.get("http", key if kind == "http" else None)
    return Row(
        kind=kind,
        key=key,
        name=entry.get("name"),
        message=entry["message"],
        also=tuple(other["message"] for other in entry.get("also", ())),
        category=entry["category"],
        retry=entry["retry"],
        http=None if http is None else int(http),
        page=page,
        section=section,
        row=row,
    )


def vectors(venue: str) -> list[tuple[str, str, dict[str, Any]]]:
    """Level, name and content of every vector."""
    levels = written(venue, "signing.yaml")["levels"]
    return [(level, name, vector) for level in levels for name, vector in levels[level].get("vectors", {}).items()]


def accepted(venue: str) -> set[tuple[str, str]]:
    """Every deviation that is accepted: what it is about, and its word."""
    found = written(venue, "contradictions.yaml").get("contradictions", ())
    return {(item["about"], word) for item in found for word in item.get("accept", ())}


def examples(venue: str) -> dict[str, dict[str, Any]]:
    """The index of the documented payloads."""
    return cast("dict[str, dict[str, Any]]", written(venue, "examples/examples.yaml")["examples"])


def payload(venue: str, example: str) -> bytes:
    """A documented payload, as it stands."""
    file: str = examples(venue)[example]["file"]
    return (SPECS / venue / "examples" / file).read_bytes()
