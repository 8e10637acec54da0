"""Refuses invisible characters in names, codes and values: they are copied from pages, and would be sent.

What is prose (descriptions, messages, titles, sections) and payloads of examples are kept as they are documented.
"""

from __future__ import annotations

from typing import Final

from generator.spec.values import Entry, Items, Text, Value
from generator.text.diagnostics import Collector
from generator.text.unseen import DASHES, hidden

_PROSE: Final = frozenset(
    ("doc", "message", "title", "section", "row", "says", "decided", "reason", "change", "malformed")
)
_VECTORS: Final = "vectors"
"""Requests of signing.yaml that are quoted whole, as payloads are."""
FILES_OF_PROSE: Final = frozenset(("changelog.yaml", "accepted.yaml", "passages.lock"))
"""Files that quote pages and name nothing that is sent."""


def refuse_hidden(value: Value, found: Collector) -> None:
    """Report every name, code and value of one file that has such a character. Its files are at most 40 deep."""
    if isinstance(value, Text):
        _check(value, found, is_name=False)
    elif isinstance(value, Items):
        for each in value:
            refuse_hidden(each, found)
    else:
        for key, inner in value.items():
            _check(key, found, is_name=True)
            if str(key) == "name" and isinstance(inner, Text):
                _check(inner, found, is_name=True)
            elif str(key) != _VECTORS and (str(key) not in _PROSE or isinstance(inner, Entry)):
                refuse_hidden(inner, found)


def _check(text: Text, found: Collector, *, is_name: bool) -> None:
    character = hidden(text, is_name=is_name)
    if character is None:
        return
    code = f"U+{ord(character):04X}"
    if character in DASHES:
        help_ = "write `-`: pages often show another character for it"
        found.error(text.span, f"{code} is used instead of `-`", "hidden-character", help_)
        return
    shown = "".join("\N{REPLACEMENT CHARACTER}" if each == character else each for each in text)
    help_ = "remove it: names, codes and values contain visible characters only"
    found.error(text.span, f"invisible character {code} in `{shown}`", "hidden-character", help_)
