"""Writes new texts and entries as YAML that is read back as the same texts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from generator.spec.reader import read
from generator.spec.values import Entry, Text
from generator.text.diagnostics import Collector
from generator.text.span import SourceFile

WIDEST: Final = 120
_PLAIN_START: Final = re.compile(r"[A-Za-z0-9_/(.$]")
Fields = Sequence[tuple[str, str]]


def entry_lines(indent: str, key: str, fields: Fields, comment: str, *, step: str) -> str:
    """An entry in braces on one line; with a ``step`` of indentation, one line per field."""
    mark = f"  # {comment}" if comment else ""
    if not step:
        return braced_lines(f"{indent}{key}: ", fields, mark)
    lines = [f"{indent}{key}:"]
    for name, text in fields:
        lines.append(f"{indent}{step}{name}: {scalar(text)}" + (mark if text == "unknown" else ""))
    return "\n".join(lines) + "\n"


def braced_lines(start: str, fields: Fields, mark: str) -> str:
    """``key: {a: 1, b: 2}``, wrapped if it is too wide; ``start`` is the text before the brace."""
    start += "{"
    lines: list[str] = []
    line = start
    for number, (name, text) in enumerate(fields):
        part = f"{name}: {scalar(text, in_flow=True)}" + ("" if number == len(fields) - 1 else ",")
        if line != start and len(line) + len(part) + 1 > WIDEST - 2:
            lines.append(line.rstrip())
            line = " " * len(start)
        line += part if line.endswith(("{", "  ")) else f" {part}"
    return "\n".join([*lines, f"{line}}}{mark}"]) + "\n"


def reindented(lines: str, indent: int) -> str:
    """The lines indented so that the first has ``indent`` spaces; empty lines stay empty."""
    now = len(lines) - len(lines.lstrip(" "))
    moved = [" " * indent + line[now:] if line.strip() else "" for line in lines.rstrip("\n").split("\n")]
    return "\n".join(moved) + "\n"


def in_braces(fields: Fields) -> str:
    """``{a: 1, b: 2}``."""
    return "{" + ", ".join(f"{name}: {scalar(text, in_flow=True)}" for name, text in fields) + "}"


def scalar(text: str, *, in_flow: bool = False, quote: str = "") -> str:
    """A text as YAML: with the given quotes, else plain if it is read back as the same text, else in double quotes."""
    if quote == "'" and "\n" not in text:
        return "'" + text.replace("'", "''") + "'"
    if quote != '"' and text and _PLAIN_START.match(text) and _reads_back(text, text, in_flow):
        return text
    escaped = "".join(_escaped(character) for character in text)
    return f'"{escaped}"'


def _escaped(character: str) -> str:
    named = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
    if character in named:
        return named[character]
    return character if character.isprintable() else f"\\u{ord(character):04x}" if ord(character) < 65536 else character


def _reads_back(spelling: str, text: str, in_flow: bool) -> bool:
    document = f"k: {{v: {spelling}, w: 1}}\n" if in_flow else f"k:\n  v: {spelling}\n"
    found = Collector()
    root = read(SourceFile("scalar", document), found)
    if found.has_errors or not isinstance(root, Entry):
        return False
    inner = root.get(Text("k"))
    return isinstance(inner, Entry) and inner.get(Text("v")) == text and len(inner) == (2 if in_flow else 1)
