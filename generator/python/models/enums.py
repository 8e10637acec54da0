"""``enums.py``: documented values, open to those of tomorrow."""

from __future__ import annotations

from dataclasses import dataclass

from generator.ir import subjects
from generator.ir.api import Api
from generator.ir.models import Enum, EnumValue
from generator.ir.source import show_confidence
from generator.python.source.contradictions import contradicted
from generator.python.source.deprecated import documented
from generator.python.source.literals import docstring, literal, origin, sentence
from generator.python.source.names import member_name

_BASES = {"string": "OpenText", "integer": "OpenInteger"}


@dataclass(frozen=True, slots=True)
class ValueView:
    name: str
    value: str
    doc: str | None


@dataclass(frozen=True, slots=True)
class EnumView:
    name: str
    base: str
    doc: str
    values: tuple[ValueView, ...]


@dataclass(frozen=True, slots=True)
class EnumsView:
    """Everything that templates/enums.py.jinja renders."""

    title: str
    bases: tuple[str, ...]
    enums: tuple[EnumView, ...]


def enums_view(api: Api) -> EnumsView:
    """Say the enumerations of an API."""
    enums = tuple(_enum(api, enum) for enum in api.enums)
    return EnumsView(
        title=docstring(
            f"Enumerations of {api.title}",
            "They are open: a value that is not documented here arrives as a member whose ``is_known`` is False.",
        ),
        bases=tuple(sorted({enum.base for enum in enums})),
        enums=enums,
    )


def _enum(api: Api, enum: Enum) -> EnumView:
    subject = subjects.enum(enum.name)
    doc = docstring(enum.doc, *contradicted(api, subject), origin(enum.source), indent=4)
    values = tuple(_value(enum, value, contradicted(api, f"{subject}.{value.name}")) for value in enum.values)
    return EnumView(enum.name, _BASES[enum.base], doc, values)


def _value(enum: Enum, value: EnumValue, disagreements: tuple[str, ...]) -> ValueView:
    wire: object = int(value.name) if enum.base == "integer" else value.name
    unsure = value.source.confidence not in (None, enum.source.confidence)
    words = documented(value)
    if unsure:
        words = f"{sentence(words)} {show_confidence(value.source)}".strip()
    parts = [each for each in (words, *disagreements) if each]
    return ValueView(
        name=member_name(value.name, value.chosen_name),
        value=literal(wire),
        doc=docstring(*parts, indent=4) if parts else None,
    )
