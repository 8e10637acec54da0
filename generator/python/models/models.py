"""``models.py``: the objects of an API as frozen structs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.ir.api import Api
from generator.ir.models import Field, Object
from generator.ir.operations import BatchResult
from generator.ir.source import show_confidence
from generator.ir.types import refers_to
from generator.python.models.directions import received_objects, sent_objects
from generator.python.models.rules import told
from generator.python.source.annotations import Annotations
from generator.python.source.contradictions import contradicted
from generator.python.source.deprecated import documented
from generator.python.source.imports import Imports
from generator.python.source.literals import docstring, literal, origin, sentence
from generator.python.source.names import field_name


@dataclass(frozen=True, slots=True)
class FieldView:
    """One field: ``order_id: str | None = None`` and the words below it."""

    name: str
    annotation: str
    assign: str
    doc: str
    """Empty where no page says anything of it."""


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
    enums = {enum.name: enum.doc for enum in api.enums}
    outcomes = {operation.result.item.name for operation in api.operations if isinstance(operation.result, BatchResult)}
    return ModelsView(
        title=docstring(f"Objects that {api.title} sends and takes, frozen and exact to the digit"),
        imports=_imports(api, outcomes, only_sent).lines(),
        models=tuple(_model(api, item, item.name in outcomes, item.name in only_sent, enums) for item in api.objects),
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


def _model(api: Api, object_: Object, outcome: bool, only_sent: bool, enums: Mapping[str, str]) -> ModelView:
    annotations = _annotations(object_, only_sent)
    subject = f"types.{object_.name}"
    return ModelView(
        name=object_.name,
        base="Outcome" if outcome else "Struct",
        doc=docstring(object_.doc, *contradicted(api, subject), origin(object_.source), indent=4),
        fields=tuple(_field(field, annotations, _field_doc(api, object_, field, enums)) for field in object_.fields),
    )


def _field(field: Field, annotations: Annotations, doc: str) -> FieldView:
    hint = annotations.received(field.type)
    return FieldView(
        name=field_name(field),
        annotation=f"{hint} | None" if field.may_be_none else hint,
        assign=_assign(field, annotations),
        doc=doc,
    )


def _field_doc(api: Api, owner: Object, field: Field, enums: Mapping[str, str]) -> str:
    """The words of a field, or of its enum; empty where the page has none. Its page only where it is another one."""
    words = documented(field) or enums.get(refers_to(field.type) or "", "")
    elsewhere = field.source.page != owner.source.page
    unsure = not elsewhere and field.source.confidence not in (None, owner.source.confidence)
    told_of = " ".join([sentence(words), *told(field), show_confidence(field.source) if unsure else ""]).strip()
    further = [*contradicted(api, f"types.{owner.name}.{field.name}"), *([origin(field.source)] if elsewhere else [])]
    found = [each for each in (told_of, *further) if each]
    return docstring(*found, indent=4) if found else ""


def _assign(field: Field, annotations: Annotations) -> str:
    optional = not field.required or "absent" in field.accept
    options = ["default=None"] if optional else []
    if field_name(field) != field.name:
        options.append(f"name={literal(field.name)}")
        return f" = {annotations.word('field', 'msgspec')}({', '.join(options)})"
    return " = None" if optional else ""
