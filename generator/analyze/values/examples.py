"""Documented payloads: kept byte for byte, and checked against their types."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import cast

from generator.analyze.context import Context
from generator.expressions import compile_expression, evaluate, response_scope
from generator.ir.api import Api, Example
from generator.ir.models import Field, Object
from generator.ir.operations import BatchResult, OneResult, Operation
from generator.ir.types import EnumRef, ListOf, MapOf, ObjectRef, Scalar, TypeRef, show
from generator.runtime.http.response import Response
from generator.spec import model as spec
from generator.spec.node import Text


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
    """Report examples that are not what their entry says."""
    fits = Fits(api)
    for example, written in zip(api.examples, context.spec.examples.examples.values(), strict=True):
        _check_code(context, written)
        response = Response(example.http_status, (), example.payload)
        if _is_json(context, written, response) and written.decodes is not None:
            _check_decoding(context, api, written, response, fits)


def _check_code(context: Context, written: spec.Example) -> None:
    errors = context.spec.errors
    codes = [code for table in errors.tables if table.kind == "code" for code in table.codes]
    codes += [*(row.name for table in errors.tables for row in table.uncoded), *errors.mentions]
    zeros = "0" if errors.code == "digits" else ""
    if written.error is not None and written.error.lstrip(zeros) not in {code.lstrip(zeros) for code in codes}:
        context.unknown("code", written.error, codes, "unknown-code")


def _is_json(context: Context, written: spec.Example, response: Response) -> bool:
    """Whether the payload is JSON; reported where the entry says otherwise."""
    is_json = response.is_json
    if written.malformed is not None and is_json:
        message = f"`{written.file}` is valid JSON"
        context.error(written.malformed.span, message, "example-differs", "remove `malformed:`")
    is_promised = written.file.endswith(".json") or (written.decodes is not None and written.http < 400)
    if written.malformed is None and is_promised and not is_json:
        reason = (response.not_json or "").removeprefix("JSON is malformed: ")
        help_ = "if the page shows it like this, describe the error under `malformed:`"
        context.error(written.file.span, f"`{written.file}` is not valid JSON: {reason}", "example-differs", help_)
    return is_json and written.malformed is None


def _check_decoding(context: Context, api: Api, written: spec.Example, response: Response, fits: Fits) -> None:
    operations = {operation.id: operation for operation in api.operations}
    what = written.decodes or Text()
    if what == "events":
        problem = _event_problem(api, response, fits)
    elif what in operations:
        problem = None if written.error else _response_problem(api, operations[what], response, fits)
    else:
        context.unknown("operation", what, ["events", *operations], "unknown-operation")
        return
    if problem is not None:
        help_ = "do not change the payload: correct the spec, or record a contradiction"
        message = f"`{written.file}` does not decode: {problem}"
        context.error(written.file.span, message, "example-differs", help_)


def _event_problem(api: Api, response: Response, fits: Fits) -> str | None:
    """Why no declared kind of message fits; the one its stream would choose is asked."""
    kinds: list[str] = []
    for stream in api.streams:
        kind = _value(stream.kind, response)
        for event in stream.events:
            if event.name == str(kind):
                return fits.problem(_value(event.data, response), event.type, event.data)
        kinds.append(f"`{kind}`")
    return f"its kind, {' or '.join(dict.fromkeys(kinds))}, is not declared" if kinds else "there is no stream"


def _response_problem(api: Api, operation: Operation, response: Response, fits: Fits) -> str | None:
    """Why a documented success would not be read as one."""
    if response.status >= 400:
        return None
    if not _value(api.envelope.success, response):
        return "the envelope reads it as an error, and `error:` gives no code"
    data = operation.data or api.envelope.data
    match operation.result:
        case OneResult(type_, ()):
            return fits.problem(_value(data, response), type_, data)
        case BatchResult(item):
            return fits.problem(_value(data, response), ListOf(item), data)
        case _:
            return None


def _value(formula: str, response: Response) -> object:
    return evaluate(compile_expression(formula, response_scope()), {"response": response})


class Fits:
    """Whether a decoded value fits a type, accepted deviations included."""

    def __init__(self, api: Api) -> None:
        self._objects = {object_.name: object_ for object_ in api.objects}

    def problem(self, value: object, type_: TypeRef, path: str) -> str | None:
        """What is wrong with a value, or None."""
        match type_:
            case Scalar(kind):
                return None if _scalar_fits(value, kind) else f"`{path}` is {_shown(value)}, no {kind}"
            case EnumRef():
                return None if isinstance(value, str | int) else f"`{path}` is {_shown(value)}, no {show(type_)}"
            case ObjectRef(name):
                return self._object_problem(value, self._objects[name], path)
            case ListOf(item):
                if not isinstance(value, list):
                    return f"`{path}` is {_shown(value)}, no list"
                items = cast(list[object], value)
                found = (self.problem(each, item, f"{path}[{number}]") for number, each in enumerate(items))
                return next((problem for problem in found if problem), None)
            case MapOf(item):
                if not isinstance(value, dict):
                    return f"`{path}` is {_shown(value)}, no object"
                members = cast(dict[str, object], value).items()
                found = (self.problem(each, item, f"{path}.{name}") for name, each in members)
                return next((problem for problem in found if problem), None)

    def _object_problem(self, value: object, object_: Object, path: str) -> str | None:
        if not isinstance(value, dict):
            return f"`{path}` is {_shown(value)}, no object"
        members = cast(dict[str, object], value)
        for field in object_.fields:
            problem = self._field_problem(members, field, f"{path}.{field.name}")
            if problem is not None:
                return problem
        return None

    def _field_problem(self, value: dict[str, object], field: Field, path: str) -> str | None:
        if field.name not in value:
            return f"`{path}` is missing" if field.required and "absent" not in field.accept else None
        given = value[field.name]
        if given is None:
            return None if field.may_be_none else f"`{path}` is null"
        return None if field.accept else self.problem(given, field.type, path)


def _shown(value: object) -> str:
    """A value in few words."""
    match value:
        case None:
            return "absent"
        case list() | dict():
            return "a list" if isinstance(value, list) else "an object"
        case str():
            return f'"{value[:40]}"'
        case _:
            return str(value)[:40]


def _scalar_fits(value: object, kind: str) -> bool:
    match kind:
        case "json":
            return True
        case "boolean":
            return isinstance(value, bool)
        case "timestamp_s" | "timestamp_ms" | "timestamp_us" | "timestamp_ns" if isinstance(value, str):
            return value.isdecimal()
        case "integer" | "timestamp_s" | "timestamp_ms" | "timestamp_us" | "timestamp_ns":
            return isinstance(value, int) and not isinstance(value, bool)
        case "decimal":
            return isinstance(value, int | Decimal | str) and not isinstance(value, bool)
        case _:
            return isinstance(value, str)
