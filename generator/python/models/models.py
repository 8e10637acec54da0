"""``models.py``: the objects of an API as frozen structs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from generator.ir import subjects
from generator.ir.api import Api
from generator.ir.models import Field, Object
from generator.ir.operations import BatchResult
from generator.ir.source import show_confidence
from generator.ir.types import refers_to
from generator.python.models.directions import received_objects, sent_objects
from generator.python.models.rules import documented_bounds
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
    imports = Imports()
    outcomes = {operation.result.item.name for operation in api.operations if isinstance(operation.result, BatchResult)}
    if len(outcomes) < len(api.objects):
        imports.use("msgspec", "Struct")
    if outcomes:
        imports.own("_runtime.calls.batch", "Outcome")
    sent, received = sent_objects(api), received_objects(api)
    models = tuple(
        _model(api, item, item.name in outcomes, item.name in sent, item.name in received, imports)
        for item in api.objects
    )
    return ModelsView(
        title=docstring(f"Objects that {api.title} sends and takes, frozen and exact to the digit"),
        imports=imports.lines(),
        models=models,
    )


def _model(api: Api, object_: Object, outcome: bool, sent: bool, received: bool, imports: Imports) -> ModelView:
    # What the types of a class are called inside it: a field called ``list`` hides the builtin.
    hidden = {field_name(field) for field in object_.fields}
    annotations = Annotations(imports, hidden, in_models=True, only_sent=sent and not received)
    fields = attributes(object_, received=received) if sent else object_.fields
    enums = {enum.name: enum.doc for enum in api.enums}
    return ModelView(
        name=object_.name,
        base="Outcome" if outcome else "Struct",
        doc=docstring(
            object_.doc, *contradicted(api, subjects.object_(object_.name)), origin(object_.source), indent=4
        ),
        fields=tuple(_field(field, annotations, _field_doc(api, object_, field, enums)) for field in fields),
    )


def attributes(object_: Object, *, received: bool) -> tuple[Field, ...]:
    """The fields of an object that is sent which are attributes: what is always sent with one value is none.

    Where the object is ``received`` as well, such a field is an attribute that need not be given.
    """
    fields = (field for field in object_.fields if field.constant is None or received)
    return tuple(field if field.constant is None else _need_not_be_given(field) for field in fields)


def _need_not_be_given(field: Field) -> Field:
    words = [sentence(field.doc)] if field.doc else []
    words.append(f"Always sent as ``{field.constant}``; it need not be given.")
    return replace(field, required=False, nullable=False, doc=" ".join(words))


def _field(field: Field, annotations: Annotations, doc: str) -> FieldView:
    return FieldView(
        name=field_name(field),
        annotation=_hint(field, annotations),
        assign=_assign(field, annotations),
        doc=doc,
    )


def _hint(field: Field, annotations: Annotations) -> str:
    parts = [annotations.received(field.type)]
    parts += ["None"] if field.may_be_none else []
    parts += [annotations.word("UnsetType", "msgspec")] if field.may_be_unset else []
    return " | ".join(parts)


def _field_doc(api: Api, owner: Object, field: Field, enums: Mapping[str, str]) -> str:
    """The words of a field, or of its enum; empty where the page has none. Its page only where it is another one."""
    words = documented(field) or enums.get(refers_to(field.type) or "", "")
    elsewhere = field.source.page != owner.source.page
    unsure = not elsewhere and field.source.confidence not in (None, owner.source.confidence)
    null = "None where it is null, UNSET where it is absent." if field.may_be_unset else ""
    parts = [sentence(words), null, *documented_bounds(field), show_confidence(field.source) if unsure else ""]
    told_of = " ".join(part for part in parts if part)
    further = [
        *contradicted(api, subjects.within(subjects.object_(owner.name), field.name)),
        *([origin(field.source)] if elsewhere else []),
    ]
    found = [each for each in (told_of, *further) if each]
    return docstring(*found, indent=4) if found else ""


def _assign(field: Field, annotations: Annotations) -> str:
    optional = not field.required or "absent" in field.accept
    value = annotations.word("UNSET", "msgspec") if field.may_be_unset else "None"
    options = [f"default={value}"] if optional else []
    if field_name(field) != field.name:
        options.append(f"name={literal(field.name)}")
        return f" = {annotations.word('field', 'msgspec')}({', '.join(options)})"
    return f" = {value}" if optional else ""
