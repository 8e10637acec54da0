"""Documented payloads: kept byte for byte, and held against the types they are said to be."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import cast

from generator.analyze.context import Context
from generator.expressions import answer_scope, compile_expression, evaluate
from generator.ir.api import Api, Example
from generator.ir.models import Field, Object
from generator.ir.types import EnumRef, ListOf, MapOf, ObjectRef, Scalar, TypeRef, show
from generator.runtime.answer import Answer


def examples(context: Context, folder: Path) -> tuple[Example, ...]:
    """Every payload of the index, with its bytes."""
    return tuple(
        Example(
            name=str(name),
            file=str(written.file),
            payload=(folder / written.file).read_bytes(),
            source=context.source_at(written.page, written.section),
            decodes=None if written.decodes is None else str(written.decodes),
            http_status=written.http,
            malformed=None if written.malformed is None else str(written.malformed),
            error=None if written.error is None else str(written.error),
        )
        for name, written in context.spec.examples.examples.items()
    )


def check(context: Context, api: Api) -> None:
    """Report examples that are not JSON though nothing says so, and events that do not fit their type."""
    fits = Fits(api)
    for name, written in context.spec.examples.examples.items():
        example = next(example for example in api.examples if example.name == name)
        problem = _problem(api, example, fits)
        if problem is not None:
            context.error(written.file.span, f"example `{name}` {problem}", "example-differs")


def _problem(api: Api, example: Example, fits: Fits) -> str | None:
    if example.decodes is None:
        return None
    answer = Answer(example.http_status, (), example.payload)
    if not answer.is_json:
        if example.malformed is None and example.http_status < 400:
            return f"is no JSON ({answer.not_json}); if the page has it so, say what is wrong under `malformed:`"
        return None
    if example.malformed is not None:
        return "is said to be malformed, and is sound JSON"
    if example.decodes == "events":
        return _event_problem(api, answer, fits)
    if example.decodes not in {operation.id for operation in api.operations}:
        return f"decodes with `{example.decodes}`, which is neither `events` nor an operation"
    return None


def _event_problem(api: Api, answer: Answer, fits: Fits) -> str | None:
    """Why no declared kind of message fits; the one its stream would choose is asked."""
    for stream in api.streams:
        kind = evaluate(compile_expression(stream.kind, answer_scope()), {"answer": answer})
        for event in stream.events:
            if event.name == str(kind):
                data = evaluate(compile_expression(event.data, answer_scope()), {"answer": answer})
                problem = fits.problem(data, event.type, "body")
                return None if problem is None else f"does not fit `{event.type.name}`: {problem}"
    return "is of no kind that a stream declares" if api.streams else "is an event, and no stream is declared"


class Fits:
    """Whether a decoded value fits a type, accepted deviations included."""

    def __init__(self, api: Api) -> None:
        self._objects = {object_.name: object_ for object_ in api.objects}

    def problem(self, value: object, type_: TypeRef, path: str) -> str | None:
        """What is wrong with a value, or None."""
        match type_:
            case Scalar(kind):
                return None if _scalar_fits(value, kind) else f"{path} is {value!r}, no {kind}"
            case EnumRef():
                return None if isinstance(value, str | int) else f"{path} is {value!r}, no {show(type_)}"
            case ObjectRef(name):
                return self._object_problem(value, self._objects[name], path)
            case ListOf(item):
                if not isinstance(value, list):
                    return f"{path} is no list"
                items = cast(list[object], value)
                found = (self.problem(each, item, f"{path}[{number}]") for number, each in enumerate(items))
                return next((problem for problem in found if problem), None)
            case MapOf(item):
                if not isinstance(value, dict):
                    return f"{path} is no object"
                members = cast(dict[str, object], value).items()
                found = (self.problem(each, item, f"{path}.{name}") for name, each in members)
                return next((problem for problem in found if problem), None)

    def _object_problem(self, value: object, object_: Object, path: str) -> str | None:
        if not isinstance(value, dict):
            return f"{path} is no object"
        members = cast(dict[str, object], value)
        for field in object_.fields:
            problem = self._field_problem(members, field, f"{path}.{field.name}")
            if problem is not None:
                return problem
        return None

    def _field_problem(self, value: dict[str, object], field: Field, path: str) -> str | None:
        if field.name not in value:
            return f"{path} is missing" if field.required else None
        given = value[field.name]
        if given is None:
            return None if field.nullable or not field.required else f"{path} is null"
        return None if field.accept else self.problem(given, field.type, path)


def _scalar_fits(value: object, kind: str) -> bool:
    match kind:
        case "json":
            return True
        case "boolean":
            return isinstance(value, bool)
        case "integer" | "timestamp_s" | "timestamp_ms" | "timestamp_us" | "timestamp_ns":
            return isinstance(value, int) and not isinstance(value, bool)
        case "decimal":
            return isinstance(value, int | Decimal | str) and not isinstance(value, bool)
        case _:
            return isinstance(value, str)
