"""``models.py``: the objects of an API as frozen structs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.ir.api import Api
from generator.ir.models import Field, Object
from generator.ir.operations import BatchResult
from generator.ir.types import EnumRef, ListOf, MapOf, ObjectRef, Scalar, TypeRef
from generator.python.annotations import Annotations
from generator.python.deprecated import documented
from generator.python.directions import received_objects, sent_objects
from generator.python.imports import Imports
from generator.python.literals import docstring, literal, sentence
from generator.python.names import field_name
from generator.python.rules import told

_PLAIN = {"string": "string", "integer": "integer", "boolean": "boolean"}


@dataclass(frozen=True, slots=True)
class ModelsView:
    """What the model printer is given: a JSON Schema of all objects, and the names it must use."""

    package: str
    title: str
    imports: tuple[str, ...]
    schemas: Mapping[str, Mapping[str, object]]
    docs: Mapping[str, str]


def models_view(api: Api) -> ModelsView:
    """Say the objects of an API as JSON Schema, with Python's types where JSON has none."""
    package = f"{api.venue}_sdk"
    only_sent = sent_objects(api) - received_objects(api)
    outcomes = {operation.result.item.name for operation in api.operations if isinstance(operation.result, BatchResult)}
    return ModelsView(
        package=package,
        title=docstring(f"Objects that {api.title} sends and takes, frozen and exact to the digit"),
        imports=_imports(api, outcomes, only_sent).lines(),
        schemas={
            object_.name: _schema(object_, package, object_.name in outcomes, object_.name in only_sent)
            for object_ in api.objects
        },
        docs={
            object_.name: docstring(object_.doc, f"Source: {object_.source}, {object_.source.page.url}", indent=4)
            for object_ in api.objects
        },
    )


def _imports(api: Api, outcomes: set[str], only_sent: frozenset[str]) -> Imports:
    """What the classes need; datamodel-code-generator's own list is not used, since it cannot be relative."""
    imports = Imports()
    if len(outcomes) < len(api.objects):
        imports.use("msgspec", "Struct")
    if outcomes:
        imports.own("_runtime.batch", "Outcome")
    for object_ in api.objects:
        annotations = _annotations(object_, object_.name in only_sent, imports)
        for field in object_.fields:
            annotations.received(field.type)
            if field_name(field) != field.name:
                annotations.word("field", "msgspec")
    return imports


def _annotations(object_: Object, only_sent: bool, imports: Imports | None = None) -> Annotations:
    """What the types of a class are called inside it: a field called ``list`` hides the builtin."""
    hidden = {field_name(field) for field in object_.fields}
    return Annotations(imports or Imports(), hidden, in_models=True, only_sent=only_sent)


def _schema(object_: Object, package: str, outcome: bool, only_sent: bool) -> dict[str, object]:
    annotations = _annotations(object_, only_sent)
    schema: dict[str, object] = {
        "type": "object",
        # Neither wire names nor ours: the printer has opinions about both. The template writes ours.
        "properties": {f"f{n}": _property(n, field, annotations, package) for n, field in enumerate(object_.fields)},
        # Every field is required here, since the template writes the default itself.
        "required": [f"f{n}" for n, _ in enumerate(object_.fields)],
    }
    if outcome:
        schema["customBasePath"] = f"{package}._runtime.batch.Outcome"
    return schema


def _property(order: int, field: Field, annotations: Annotations, package: str) -> dict[str, object]:
    type_ = _type(field.type, package)
    absent = not field.required or field.nullable
    shape: dict[str, object] = {"anyOf": [type_, {"type": "null"}]} if absent else dict(type_)
    hint = annotations.received(field.type)
    return {
        **shape,
        "x-order": order,
        "x-name": field_name(field),
        "x-hint": f"{hint} | None" if absent else hint,
        "x-assign": _assign(field, annotations),
        "x-doc": _field_doc(field),
    }


def _field_doc(field: Field) -> str:
    row = f"Row {field.source.row} of the page's table." if field.source.row is not None else f"Source: {field.source}."
    words = [sentence(documented(field))] if documented(field) else []
    return docstring(" ".join([*words, *told(field), row]), indent=4)


def _assign(field: Field, annotations: Annotations) -> str:
    options = [] if field.required else ["default=None"]
    if field_name(field) != field.name:
        options.append(f"name={literal(field.name)}")
        return f" = {annotations.word('field', 'msgspec')}({', '.join(options)})"
    return "" if field.required else " = None"


def _type(type_: TypeRef, package: str) -> dict[str, object]:
    match type_:
        case Scalar(kind) if kind in _PLAIN:
            return {"type": _PLAIN[kind]}
        case Scalar("decimal"):
            return {"customTypePath": "decimal.Decimal"}
        case Scalar("date"):
            return {"customTypePath": "datetime.date"}
        case Scalar("json"):
            return {"customTypePath": f"{package}._runtime.json.JSON"}
        case Scalar():
            return {"customTypePath": f"{package}._runtime.times.Timestamp"}
        case ObjectRef(name):
            return {"$ref": f"#/components/schemas/{name}"}
        case EnumRef(name):
            return {"customTypePath": f"{package}.enums.{name}"}
        case ListOf(item):
            return {"type": "array", "items": _type(item, package)}
        case MapOf(item):
            return {"type": "object", "additionalProperties": _type(item, package)}
