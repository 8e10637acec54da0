"""Builds a request from parameters given as text, as a client builds it from typed values."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from generator.ir.api import Api, Environment
from generator.ir.models import Field
from generator.ir.operations import FormBody, JsonBody, ListBody, Operation
from generator.ir.types import EnumRef, Scalar, TypeRef
from generator.python.source.names import field_name
from generator.runtime.calls.build import RuleViolation, fill, split_base
from generator.runtime.data.encode import Decimals, Pairs, Unsendable, encode_form, encode_json, encode_query, pairs_of
from generator.runtime.http.request import Request
from generator.text.nearest import did_you_mean


class BadParameter(Exception):
    """An argument of the command line that does not fit the operation."""


def request_for(
    api: Api, operation: Operation | None, wanted: str, params: Sequence[str], environment: str | None
) -> Request:
    """The unsigned request of an operation, or of ``GET /path`` with all parameters in the query."""
    origin, prefix = split_base(environment_of(api, environment).rest)
    given = dict(_split(param) for param in params)
    try:
        if operation is None:
            method, _, path = wanted.partition(" ")
            return Request.of(method.upper(), f"{origin}{prefix}{path}", query=given)
        return _described(api, operation, origin, prefix, given)
    except (RuleViolation, Unsendable) as problem:
        raise BadParameter(f"{problem.args[0]}: {problem.args[1]}") from None


def _described(api: Api, operation: Operation, origin: str, prefix: str, given: dict[str, str]) -> Request:
    path = _values(api, operation.path_fields, given)
    query = pairs_of(_values(api, operation.query_fields, given))
    form: Pairs = ()
    body, content_type = b"", ""
    if isinstance(operation.body, FormBody):
        form = pairs_of(_values(api, operation.body.fields, given))
        body, content_type = encode_form(form).encode(), "application/x-www-form-urlencoded"
    elif isinstance(operation.body, JsonBody):
        decimals: Decimals = "text" if api.decimals == "text" else "number"
        body, content_type = encode_json(_values(api, operation.body.fields, given), decimals), "application/json"
    elif isinstance(operation.body, ListBody):
        text = given.pop(operation.body.name, "[]")
        body, content_type = encode_json(_json(operation.body.name, text)), "application/json"
    if given:
        name = next(iter(given))
        known = [field_name(field) for field in operation.fields]
        raise BadParameter(f"`{operation.id}` has no parameter `{name}`; {did_you_mean(name, known) or known}")
    headers = [*api.headers.items(), *([("Content-Type", content_type)] if body else [])]
    return Request(
        method=operation.method,
        base_url=origin,
        path=prefix + fill(operation.path, path),
        query=encode_query(query),
        query_params=query,
        headers=tuple(headers),
        body=body,
        form_params=form,
        is_form=isinstance(operation.body, FormBody),
    )


def environment_of(api: Api, wanted: str | None) -> Environment:
    """The environment of this name, or the first."""
    found = [each for each in api.environments if wanted in (None, each.name)]
    if not found:
        raise BadParameter(f"no environment `{wanted}`; there is {', '.join(each.name for each in api.environments)}")
    return found[0]


def _split(param: str) -> tuple[str, str]:
    name, equals, value = param.partition("=")
    if not equals:
        raise BadParameter(f"`--param {param}`: write it as NAME=VALUE")
    return name, value


def _values(api: Api, fields: Iterable[Field], given: dict[str, str]) -> dict[str, Any]:
    """The values of fields by wire name, constants included; values that were used are removed from ``given``."""
    found: dict[str, Any] = {}
    for field in fields:
        text = field.constant
        for name in (field.name, field_name(field)):
            text = given.pop(name, text)
        if text is not None:
            found[field.name] = _value(api, field.name, text, field.type)
    return found


def _value(api: Api, name: str, text: str, kind: TypeRef) -> Any:
    match kind:
        case EnumRef(enum) if any(each.name == enum and each.base == "integer" for each in api.enums):
            return int(text) if text.lstrip("-").isdecimal() else text
        case Scalar("decimal"):
            try:
                return Decimal(text)
            except InvalidOperation:
                raise BadParameter(f"{name}: `{text}` is not a number") from None
        case Scalar("integer" | "timestamp_s" | "timestamp_ms" | "timestamp_us" | "timestamp_ns"):
            return int(text) if text.lstrip("-").isdecimal() else text
        case Scalar("boolean"):
            return {"true": True, "false": False}.get(text, text)
        case _:
            return _json(name, text) if text[:1] in ("[", "{") else text


def _json(name: str, text: str) -> Any:
    try:
        return json.loads(text, parse_float=Decimal)
    except ValueError as problem:
        raise BadParameter(f"{name}: this is not valid JSON: {problem}") from None
