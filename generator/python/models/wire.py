"""``_wire.py``: where the wire may differ from the models, and what is asked of what is sent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.ir.api import Api
from generator.ir.models import Field
from generator.ir.types import unit_of
from generator.python.models.directions import sent_objects
from generator.python.models.rules import object_rules, source_of
from generator.python.source.imports import Imports
from generator.python.source.literals import docstring, literal
from generator.python.source.names import snake


@dataclass(frozen=True, slots=True)
class WireFieldView:
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class WireClassView:
    name: str
    fields: tuple[WireFieldView, ...]


@dataclass(frozen=True, slots=True)
class RulesView:
    """A class that is sent, the constant with its page, and the Python of what is asked of it."""

    name: str
    constant: str
    source: str
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WireView:
    """Everything that templates/_wire.py.jinja renders."""

    title: str
    imports: tuple[str, ...]
    accepted: tuple[WireClassView, ...]
    times: tuple[WireClassView, ...]
    rules: tuple[RulesView, ...]


def wire_view(api: Api) -> WireView:
    """Say which deviations are accepted, the unit of each time, and the rules for what is sent."""
    imports = Imports()
    imports.use("collections.abc", "Mapping")
    imports.use("typing", "Final")
    imports.use("msgspec", "Struct")
    imports.own("_runtime.data.validation", "Rule")
    accepted = _classes(api, lambda field: literal(field.accept) if field.accept else None)
    times = _classes(api, lambda field: literal(unit) if (unit := unit_of(field.type)) else None)
    rules = _rules(api, imports)
    named = {view.name for view in (*accepted, *times)} | {view.name for view in rules}
    if named:
        imports.own("models", *named)
    return WireView(
        title=docstring("Where the wire may differ from the models, as the documentation's contradictions require"),
        imports=imports.lines(),
        accepted=accepted,
        times=times,
        rules=rules,
    )


def _rules(api: Api, imports: Imports) -> tuple[RulesView, ...]:
    found: list[RulesView] = []
    sent = sent_objects(api)
    for object_ in (item for item in api.objects if item.name in sent):
        constant = f"_{snake(object_.name).upper()}_SOURCE"
        rules = object_rules(api, object_, constant, imports)
        if rules:
            imports.own("_runtime.errors.sources", "Source")
            found.append(RulesView(object_.name, constant, source_of(object_.source), rules))
    return tuple(found)


def _classes(api: Api, value_of: Callable[[Field], str | None]) -> tuple[WireClassView, ...]:
    found: list[WireClassView] = []
    for object_ in api.objects:
        values = ((field, value_of(field)) for field in object_.fields)
        fields = tuple(WireFieldView(literal(field.name), value) for field, value in values if value is not None)
        if fields:
            found.append(WireClassView(object_.name, fields))
    return tuple(found)
