"""Drafts the fields of new entries: facts of the page, and ``unknown`` for open decisions."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from typing import Final, TypeAlias

from generator.drift.change import Change
from generator.drift.matching.forms import HTTP
from generator.drift.pages.words import needed, type_of
from generator.editing.blocks import Block
from generator.python.source.names import constant, is_name, snake
from generator.spec import model as spec

_WORDS: Final = 5
_SMALL: Final = frozenset(
    ("A", "AN", "THE", "IS", "ARE", "OF", "TO", "AND", "OR", "FOR", "IN", "BE", "BY", "YOUR", "THIS")
)
Fields: TypeAlias = list[tuple[str, str]]


def member_of(message: str, taken: Iterable[str], prefix: str = "") -> str:
    """An unused member name made from the first words of a message."""
    words = re.findall(r"[A-Za-z0-9]+", message.replace("'", "").replace("\u2019", ""))
    telling = [word.upper() for word in words if word.upper() not in _SMALL][:_WORDS] or ["ERROR"]
    name = constant("_".join([*([prefix] if prefix else []), *telling]))
    if not is_name(name):
        name = f"ERROR_{name}".rstrip("_")
    return free_name(name, set(taken), "_")


def taken_names(read: spec.Spec) -> set[str]:
    """The member names of all errors of a spec."""
    found: set[str] = set()
    for table in read.errors.tables:
        for code, entry in table.codes.items():
            found.add(str(entry.name) if entry.name is not None else constant(str(code)))
        found |= {str(each.name) for each in table.uncoded}
    for code, mention in read.errors.mentions.items():
        found.add(str(mention.name) if mention.name is not None else constant(str(code)))
    return found


def claimed(taken: set[str], name: str) -> str:
    """Add a name to ``taken`` and return it."""
    taken.add(name)
    return name


def error_fields(taken: set[str], kind: str, code: str, new: Mapping[str, str]) -> Fields:
    """The fields of a row of an error table; its name is added to ``taken``."""
    fields: Fields = []
    message = new.get("message", "")
    if not is_name(constant(code)) or constant(code) in taken:
        fields.append(("name", claimed(taken, member_of(message, taken, "HTTP" if kind == "status" else ""))))
    else:
        taken.add(constant(code))
    if kind != "status":
        fields += _status(new)
    return [*fields, ("category", "unknown"), ("retry", "unknown"), ("message", message)]


def _status(new: Mapping[str, str]) -> Fields:
    """The HTTP status of a row, if its cell begins with one; ``drift`` reports any other cell as a difference."""
    found = HTTP.match(new.get("http", "").strip())
    return [("http", found.group())] if found is not None else []


def uncoded_fields(taken: set[str], new: Mapping[str, str]) -> Fields:
    """The fields of a row without a code."""
    message = new.get("message", "")
    name = claimed(taken, member_of(message, taken))
    fields: Fields = [("message", message), ("name", name)]
    fields += _status(new)
    return [*fields, ("category", "unknown"), ("retry", "unknown")]


def mention_fields(taken: set[str], change: Change) -> Fields:
    """The fields of a code that only a payload contains."""
    fields = error_fields(taken, "error", change.label, dict(change.new))
    return [*fields, ("page", change.page), ("section", change.section or "Example")]


def field_fields(name: str, new: Mapping[str, str], taken: Collection[str] = ()) -> Fields:
    """The fields of a field or parameter. ``taken`` are the Python names of its neighbours."""
    word = new.get("type", "")
    fields: Fields = [("type", type_of(word) if word else "unknown")]
    if word:
        fields.append(("page_type", word))
    if not needed(new.get("required", "")):
        fields.append(("required", "false"))
    return [*fields, *python_name(name, taken)]


def python_name(wire: str, taken: Collection[str] = ()) -> Fields:
    """The key ``name`` for a wire name that cannot be used in Python; empty if it can."""
    plain = snake(wire)
    name = plain if is_name(plain) else f"{plain}_value" if plain.isidentifier() else f"field_{plain}".rstrip("_")
    name = free_name(name, taken)
    return [] if name == plain else [("name", name)]


def value_fields(value: str, taken: Collection[str] = ()) -> Fields:
    """The fields of a value of an enumeration. ``taken`` are the existing members."""
    plain = constant(value)
    name = free_name(plain if is_name(plain) else constant(f"VALUE_{value}"), taken)
    return [] if name == plain else [("name", name)]


def free_name(name: str, taken: Collection[str], joint: str = "") -> str:
    """An unused name: a number is appended if necessary."""
    number, chosen = 2, name
    while chosen in taken:
        chosen = f"{name}{joint}{number}"
        number += 1
    return chosen


def marked(fields: Fields) -> Block:
    """Fields as a drafted entry; values that are ``unknown`` are marked ``# decide``."""
    return {name: f"{text} # decide" if text == "unknown" else text for name, text in fields}
