"""Reads flattened text: groups of lines between gaps, tables drawn with bars, and JSON. There are no headings."""

from __future__ import annotations

import re
from typing import Final

from generator.drift.pages.page import Builder, Page
from generator.drift.pages.payloads import pieces

_BAR_ROW: Final = re.compile(r"\s*\|.*\|\s*")
_STRUCK: Final = re.compile(r"~~[^~]+~~")
_RULE_CELL: Final = re.compile(r":?-+:?")
_LANGUAGE: Final = frozenset(
    ("bash", "json", "http", "shell", "sh", "curl", "text", "python", "javascript", "js", "java", "go", "yaml", "xml")
)


def read_text(text: str) -> Page:
    """Read a text file that has lost its markup."""
    builder = Builder("text")
    for is_payload, stretch in pieces(text.replace("\r\n", "\n").replace("\r", "\n")):
        if is_payload:
            builder.payload(stretch)
        else:
            _groups(builder, stretch)
    return builder.page()


def _groups(builder: Builder, text: str) -> None:
    """Split at empty lines, and at the start and end of drawn tables."""
    group: list[str] = []
    drawn: list[tuple[str, ...]] = []
    for line in [*text.split("\n"), ""]:
        if _BAR_ROW.fullmatch(line) and line.count("|") > 1:
            builder.lines(_without_languages(group), is_flat=True)
            group = []
            cells = bar_cells(line)
            if cells[0] or not _STRUCK.search(line.partition("|")[2].partition("|")[0]):
                drawn.append(cells)
            continue
        _table(builder, drawn)
        drawn = []
        if line.strip():
            group.append(line)
        else:
            builder.lines(_without_languages(group), is_flat=True)
            group = []


def _table(builder: Builder, drawn: list[tuple[str, ...]]) -> None:
    if not drawn:
        return
    ruled = len(drawn) > 1 and all(_RULE_CELL.fullmatch(cell) for cell in drawn[1])
    if ruled:
        builder.table(drawn[0], drawn[2:])
    else:
        builder.table((), drawn)


def bar_cells(line: str) -> tuple[str, ...]:
    """The cells of a drawn row; a bar after a backslash is part of its cell."""
    inner = line.strip().strip("|") if not line.strip().endswith("\\|") else line.strip()[1:]
    return tuple(_STRUCK.sub("", cell.replace("\\|", "|")).strip() for cell in re.split(r"(?<!\\)\|", inner))


def _without_languages(group: list[str]) -> list[str]:
    """The lines without names of languages, which sites write above a block of code."""
    return [line for line in group if line.strip().lower() not in _LANGUAGE]


def is_language(line: str) -> bool:
    """Whether a line is only the name of a language."""
    return line.strip().lower() in _LANGUAGE
