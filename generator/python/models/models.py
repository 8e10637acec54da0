"""``models.py``: the objects of an API as frozen structs."""

from __future__ import annotations

from dataclasses import dataclass

from generator.ir.api import Api
from generator.ir.models import Field, Object
from generator.ir.operations import BatchResult
from generator.python.models.directions import received_objects, sent_objects
from generator.python.models.rules import told
from generator.python.source.annotations import Annotations
from generator.python.source.deprecated import documented
from generator.python.source.imports import Imports
from generator.python.source.literals import docstring, literal, sentence
from generator.python.source.names import field_name


@dataclass(frozen=True, slots=True)
class FieldView:
    """One field: ``order_id: str | None = None`` and the words below it."""

    name: str
    annotation: str
    assign: str
    doc: str


@dataclass(frozen=True, slots=True)
class ModelView:
    """One class; ``base`` is ``Struct``, or ``Outcome`` for an item of a batch."""

    name: str
    base: str
    doc: str
    fields: tuple[FieldView, ...]


@dataclass(frozen=True, slots=True)
class ModelsView:
    """Everything that templates/models.py.jinja renders."""

    title: str
    imports: tuple[str, ...]
    models: tuple[ModelView, ...]


def models_view(api: Api) -> ModelsView:
    """Say the objects of an API, in the order of the spec."""
    only_sent = sent_objects(api) - received_objects(api)
    outcomes = {operation.result.item.name for operation in api.operations if isinstance(operation.result, BatchResult)}
    return ModelsView(
        title=docstring(f"Objects that {api.title} sends and takes, frozen and exact to the digit"),
        imports=_imports(api, outcomes, only_sent).lines(),
        models=tuple(_model(item, item.name in outcomes, item.name in only_sent) for item in api.objects),
    )


def _imports(api: Api, outcomes: set[str], only_sent: frozenset[str]) -> Imports:
    """What the classes need."""
    imports = Imports()
    if len(outcomes) < len(api.objects):
        imports.use("msgspec", "Struct")
    if outcomes:
        imports.own("_runtime.calls.batch", "Outcome")
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


def _model(object_: Object, outcome: bool, only_sent: bool) -> ModelView:
    annotations = _annotations(object_, only_sent)
    return ModelView(
        name=object_.name,
        base="Outcome" if outcome else "Struct",
        doc=docstring(object_.doc, f"Source: {object_.source}, {object_.source.page.url}", indent=4),
        fields=tuple(_field(field, annotations) for field in object_.fields),
    )


def _field(field: Field, annotations: Annotations) -> FieldView:
    hint = annotations.received(field.type)
    return FieldView(
        name=field_name(field),
        annotation=f"{hint} | None" if field.may_be_none else hint,
        assign=_assign(field, annotations),
        doc=_field_doc(field),
    )


def _field_doc(field: Field) -> str:
    row = f"Row {field.source.row} of the page's table." if field.source.row is not None else f"Source: {field.source}."
    words = [sentence(documented(field))] if documented(field) else []
    if "absent" in field.accept:
        words.append("None where it is missing, although the page says that it is always there.")
    return docstring(" ".join([*words, *told(field), row]), indent=4)


def _assign(field: Field, annotations: Annotations) -> str:
    optional = not field.required or "absent" in field.accept
    options = ["default=None"] if optional else []
    if field_name(field) != field.name:
        options.append(f"name={literal(field.name)}")
        return f" = {annotations.word('field', 'msgspec')}({', '.join(options)})"
    return " = None" if optional else ""
