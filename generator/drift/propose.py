"""What a new entry says before anybody has decided: everything from the page, and ``unknown`` for the rest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from generator.drift.change import Change
from generator.python.names import constant, is_name, snake
from generator.spec import model as spec

_WORDS: Final = 5
_SMALL: Final = frozenset(
    ("A", "AN", "THE", "IS", "ARE", "OF", "TO", "AND", "OR", "FOR", "IN", "BE", "BY", "YOUR", "THIS")
)
_PLAIN_TYPES: Final = {
    "string": "string", "str": "string", "text": "string", "bool": "boolean", "boolean": "boolean", "int": "integer",
    "integer": "integer", "decimal": "decimal", "double": "decimal", "float": "decimal", "bigdecimal": "decimal",
}  # fmt: skip
"""Words that mean one type and no other; a LONG may be a time and a NUMBER may be money."""
Fields = list[tuple[str, str]]


def member_of(message: str, taken: Iterable[str], prefix: str = "") -> str:
    """A name in capitals out of the first words of a message, one that nothing has yet."""
    words = re.findall(r"[A-Za-z0-9]+", message.replace("'", "").replace("\u2019", ""))
    telling = [word.upper() for word in words if word.upper() not in _SMALL][:_WORDS] or ["ERROR"]
    name = constant("_".join([*([prefix] if prefix else []), *telling]))
    if not is_name(name):
        name = f"ERROR_{name}".rstrip("_")
    known, number, chosen = set(taken), 2, name
    while chosen in known:
        chosen = f"{name}_{number}"
        number += 1
    return chosen


def taken_names(read: spec.Spec) -> set[str]:
    """The member names that the errors of a spec have."""
    found: set[str] = set()
    for table in read.errors.tables:
        for code, entry in table.codes.items():
            found.add(str(entry.name) if entry.name is not None else constant(str(code)))
        found |= {str(each.name) for each in table.uncoded}
    for code, mention in read.errors.mentions.items():
        found.add(str(mention.name) if mention.name is not None else constant(str(code)))
    return found


def _claimed(taken: set[str], name: str) -> str:
    taken.add(name)
    return name


def error_fields(taken: set[str], kind: str, code: str, new: Mapping[str, str]) -> Fields:
    """A row of an error table. ``taken`` are the names there are; a new one is added to them."""
    fields: Fields = []
    message = new.get("message", "")
    if not is_name(constant(code)):
        fields.append(("name", _claimed(taken, member_of(message, taken, "HTTP" if kind == "status" else ""))))
    if new.get("http") and kind != "status":
        fields.append(("http", new["http"].strip()))
    return [*fields, ("category", "unknown"), ("retry", "never"), ("message", message)]


def uncoded_fields(taken: set[str], new: Mapping[str, str]) -> Fields:
    """A row without a code."""
    message = new.get("message", "")
    name = _claimed(taken, member_of(message, taken))
    return [("message", message), ("name", name), ("category", "unknown"), ("retry", "never")]


def mention_fields(taken: set[str], change: Change) -> Fields:
    """A code that only a payload shows."""
    fields = error_fields(taken, "error", change.label, dict(change.new))
    return [*fields, ("page", change.page), ("section", change.section or "Example")]


def type_of(word: str) -> str:
    """The type that a page's word means; ``unknown`` where it can mean several."""
    return _PLAIN_TYPES.get(word.strip().lower(), "unknown")


def field_fields(name: str, new: Mapping[str, str]) -> Fields:
    """A field or parameter."""
    word = new.get("type", "")
    fields: Fields = [("type", type_of(word) if word else "unknown")]
    if word:
        fields.append(("page_type", word))
    if new.get("required", "yes").strip().lower() not in ("yes", "true", "required", "mandatory"):
        fields.append(("required", "false"))
    if not is_name(snake(name)):
        fields.append(("name", f"{snake(name)}_" if snake(name).isidentifier() else f"field_{snake(name)}"))
    return fields


def value_fields(value: str) -> Fields:
    """A value of an enumeration."""
    return [] if is_name(constant(value)) else [("name", constant(f"VALUE_{value}"))]
