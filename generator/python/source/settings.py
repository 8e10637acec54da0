"""Settings: their types and values in Python."""

from __future__ import annotations

from generator.ir.api import Setting
from generator.python.source.literals import literal

TYPES = {"string": "str", "integer": "int", "boolean": "bool"}


def setting_annotation(setting: Setting, *, may_be_left_out: bool = False) -> str:
    """``Literal`` of the choices, or the type; None too where there is no default, or it may be left out."""
    choices = ", ".join(literal(setting_value(setting.kind, choice)) for choice in setting.choices)
    annotation = f"Literal[{choices}]" if choices else TYPES[setting.kind]
    return f"{annotation} | None" if may_be_left_out or setting.default is None else annotation


def setting_value(kind: str, text: str) -> str | int | bool:
    """The value that a text of the spec means."""
    return text == "true" if kind == "boolean" else int(text) if kind == "integer" else text


def setting_default(setting: Setting) -> str:
    """A literal."""
    return literal(None if setting.default is None else setting_value(setting.kind, setting.default))
