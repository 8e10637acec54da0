"""Methods of a resource: typed parameters, what is sent where, and a docstring that a manual would envy."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.ir import subjects
from generator.ir.api import Api
from generator.ir.models import Enum, Field
from generator.ir.operations import BatchResult, FormBody, JsonBody, ListBody, Operation
from generator.ir.source import Source, show_confidence
from generator.ir.types import EnumRef, Scalar, TypeRef, item_of
from generator.python.calls.results import item_in_pages
from generator.python.models.rules import broken_bounds, documented_bounds
from generator.python.source.annotations import Annotations
from generator.python.source.constants import constant
from generator.python.source.contradictions import contradicted
from generator.python.source.converters import EACH, SENT_AS, TO_WIRE
from generator.python.source.deprecated import documented, warning
from generator.python.source.imports import Imports
from generator.python.source.literals import annotation, docstring, literal, origin, section, sentence
from generator.python.source.names import field_name, member_name, snake
from generator.python.source.reserved import MAX_PAGES


@dataclass(frozen=True, slots=True)
class ParameterView:
    name: str
    annotation: str
    default: str | None


@dataclass(frozen=True, slots=True)
class SentView:
    """One value of a call: its wire name as a literal, and the Python that gives it."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class PlaceView:
    """``path``, ``query``, ``body`` or ``form``, and what is sent there."""

    name: str
    values: tuple[SentView, ...]


@dataclass(frozen=True, slots=True)
class MethodView:
    """One method; ``whole_body`` is the Python that gives a body which is one parameter."""

    name: str
    doc: str
    positional: tuple[ParameterView, ...]
    parameters: tuple[ParameterView, ...]
    places: tuple[PlaceView, ...]
    whole_body: str | None
    deprecated: str | None
    """The warning of a call that its page no longer names, as a literal."""


def method_view(api: Api, operation: Operation, annotations: Annotations, imports: Imports) -> MethodView:
    """Say one operation as a method."""
    bases = {enum.name: enum.base for enum in api.enums}
    defaults = {item.name for item in api.client_parameters}
    in_path = [field for field in operation.path_fields if field.constant is None and field.name not in defaults]
    others = (field for field in operation.fields if field.constant is None and field not in in_path)
    fields = [*in_path, *sorted(others, key=lambda each: not each.required or each.name in defaults)]
    parameters = [parameter_view(field, annotations, bases, by_client=field.name in defaults) for field in fields]
    positional, parameters = parameters[: len(in_path)], parameters[len(in_path) :]
    arguments = [(field_name(field), _told_of(api, operation, field)) for field in fields]
    going = warning(operation)
    if going is not None:
        imports.own("_runtime.client.deprecation", "deprecated")
    whole: str | None = None
    if isinstance(operation.body, ListBody):
        name = snake(operation.body.name)
        positional.append(ParameterView(name, annotations.sent(operation.body.items, bases), None))
        whole = converted(name, operation.body.items, imports)
        told_of = [
            _describe_list(operation.body),
            *contradicted(api, subjects.within(operation.subject, operation.body.name)),
        ]
        arguments.insert(len(in_path), (name, " ".join(told_of)))
    if item_in_pages(operation) is not None:
        parameters.append(ParameterView(MAX_PAGES, annotations.word("int"), "1000"))
        arguments.append((MAX_PAGES, "Raise ``PageLimitExceeded`` instead of asking for more pages than this."))
    return MethodView(
        name=operation.name,
        doc=_doc(api, operation, arguments, contradicted(api, operation.subject)),
        positional=tuple(positional),
        parameters=tuple(parameters),
        places=tuple(place for place in _places(api, operation, imports) if place.values),
        whole_body=whole,
        deprecated=None if going is None else literal(going),
    )


def parameter_view(
    field: Field, annotations: Annotations, bases: dict[str, str], *, by_client: bool = False
) -> ParameterView:
    """A parameter, optional where the venue says so: None is absent, or UNSET where None is null."""
    name = field_name(field)
    type_ = annotations.sent(field.type, bases, field.bounds.values if field.bounds is not None else ())
    if field.may_be_unset:
        unset = annotations.word("UNSET", "msgspec")
        type_ = f"{type_} | None | {annotations.word('UnsetType', 'msgspec')}"
        return ParameterView(name, annotation(name, type_, unset), unset)
    if field.required and not by_client:
        return ParameterView(name, annotation(name, f"{type_} | None" if field.nullable else type_, None), None)
    return ParameterView(name, annotation(name, f"{type_} | None", "None"), "None")


def _places(api: Api, operation: Operation, imports: Imports) -> Iterable[PlaceView]:
    yield PlaceView("path", _sent(api, operation.path_fields, imports))
    yield PlaceView("query", _sent(api, operation.query_fields, imports))
    if isinstance(operation.body, JsonBody):
        yield PlaceView("body", _sent(api, operation.body.fields, imports))
    if isinstance(operation.body, FormBody):
        yield PlaceView("form", _sent(api, operation.body.fields, imports))


def _sent(api: Api, fields: tuple[Field, ...], imports: Imports) -> tuple[SentView, ...]:
    return tuple(SentView(literal(field.name), _value(api, field, imports)) for field in fields)


def _value(api: Api, field: Field, imports: Imports) -> str:
    """The Python that gives a value."""
    if field.constant is not None:
        return literal(constant(api, field.constant, field.type, imports))
    return converted(field_name(field), field.type, imports)


def converted(name: str, type_: TypeRef, imports: Imports) -> str:
    """A parameter as it is given to the runtime, which checks its type and writes it; of a time, its wire form."""
    item = item_of(type_)
    if not isinstance(item, Scalar) or item.kind not in TO_WIRE:
        return name
    function = TO_WIRE[item.kind]
    imports.own("_runtime.data.times", function)
    if item is type_:
        return f"{function}({name})"
    imports.own("_runtime.data.encode", EACH)
    return f"{EACH}({function}, {name})"


def describe(api: Api, field: Field, owner: Source) -> str:
    """What the docstring says of a parameter; where its entry has no words, those of its enum.

    The owner's docstring has the confidence of the owner, so only a different one is repeated.
    """
    words = [sentence(documented(field))] if documented(field) else []
    item = item_of(field.type)
    enum = next((enum for enum in api.enums if item == EnumRef(enum.name)), None)
    if not words and field.bounds is None and enum is not None:
        words.append(sentence(enum.doc))
    words += documented_bounds(field)
    if field.nullable:
        words.append("None is sent as null; UNSET leaves it out." if field.may_be_unset else "None is sent as null.")
    if isinstance(item, Scalar) and item.kind in SENT_AS:
        words.append(f"A time with a zone, sent as {SENT_AS[item.kind]}.")
    if field.default is not None:
        words.append(f"The venue assumes {_default(field.default, enum)}.")
    if field.example is not None:
        words.append(f"For example ``{field.example}``.")
    if field.source.confidence not in (None, owner.confidence):
        words.append(show_confidence(field.source))
    return " ".join(words)


def _default(text: str, enum: Enum | None) -> str:
    """A default as it is sent; a number of an enum with the member that says what it means."""
    members = [] if enum is None or enum.base == "string" else [value for value in enum.values if value.name == text]
    named = [f" (``{member_name(value.name, value.chosen_name)}``)" for value in members]
    return "".join([f"``{text}``", *named])


def _describe_list(body: ListBody) -> str:
    limit = f"At most {body.items.at_most}. " if body.items.at_most else ""
    return f"{limit}Each a model, or a mapping of wire names."


def _told_of(api: Api, operation: Operation, field: Field) -> str:
    """What the docstring of a method says of a parameter, with what pages disagree about."""
    words = [describe(api, field, operation.source)]
    if any(item.name == field.name for item in api.client_parameters):
        words.append(f"By default the one that the client was given: ``{api.client}({field_name(field)}=...)``.")
    return " ".join([*words, *contradicted(api, subjects.within(operation.subject, field.name))]).strip()


def _doc(api: Api, operation: Operation, arguments: list[tuple[str, str]], disagreements: tuple[str, ...]) -> str:
    return docstring(
        documented(operation),
        *disagreements,
        section("Args", arguments),
        section("Returns", _returns(operation)),
        section("Raises", _raises(api, operation)),
        origin(operation.source),
        indent=8,
    )


def _returns(operation: Operation) -> Iterable[tuple[str, str]]:
    if item_in_pages(operation) is not None:
        yield "A page", f"its ``items``; iterating (``async for`` with asyncio) goes on through all pages. {_PAGES}"
    if isinstance(operation.result, BatchResult):
        yield "One outcome per item", "``ok`` says whether it succeeded, ``error`` is the ApiError when it did not."


_PAGES = "Each is fetched when it is reached."


def _raises(api: Api, operation: Operation) -> Iterable[tuple[str, str]]:
    at_most = isinstance(operation.body, ListBody) and operation.body.items.at_most
    names = {field.name: f"``{field_name(field)}``" for field in operation.fields}
    for rule in operation.rules:
        if rule.kind == "at_least_one":
            listed = ", ".join(names[name] for name in rule.names)
            yield "InvalidParameter", f"none of {listed} is given; nothing is sent."
        else:
            values = ", ".join(f"``{value}``" for value in rule.values)
            what = f"{names[rule.names[0]]} is absent though {names[rule.when or '']} is {values}"
            yield "InvalidParameter", f"{what}; nothing is sent."
    for field in operation.fields:
        if field.required and any(item.name == field.name for item in api.client_parameters):
            where = "neither to the call nor to the client"
            yield "InvalidParameter", f"``{field_name(field)}`` is given {where}; nothing is sent."
    for broken in broken_bounds(operation.fields):
        yield "InvalidParameter", broken
    if at_most:
        yield "InvalidParameter", f"more than {at_most} items are given; nothing is sent."
    yield "ApiError", "the venue refused; ``error.code`` says why."
    if operation.effect == "order":
        yield "OutcomeUnknown", "sent, and no response says what became of it."
    else:
        yield "UnexpectedResponse", "the response is not as documented."
    yield "TransportError", "the venue could not be reached."
