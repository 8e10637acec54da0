"""Endpoint lines: the method, the path, and its placeholders."""

from __future__ import annotations

import re

from generator.analyze.context import Context
from generator.ir.models import Field
from generator.ir.types import ListOf, MapOf, ObjectRef, TypeRef
from generator.spec import model as spec
from generator.spec.node import Text

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
_ENDPOINT = re.compile(r"(?P<method>[A-Z]+) (?P<path>/[A-Za-z0-9/_.~{}-]*)")
_PLACEHOLDER = re.compile(r"\{([^{}]+)\}")


def endpoint(context: Context, written: spec.Operation) -> tuple[str, str]:
    """Method and path of an operation; its placeholders are checked against the parameters under ``path:``."""
    http = written.http
    match = _ENDPOINT.fullmatch(http)
    if match is None or match["method"] not in METHODS or {".", ".."} & set(match["path"].split("/")):
        help_ = f"write `METHOD /path/{{parameter}}` with one of {', '.join(METHODS)}"
        context.error(http.span, f"`{http}` is not an endpoint", "bad-endpoint", help_)
        return "GET", "/"
    _check_holes(context, written, http)
    return match["method"], match["path"]


def _check_holes(context: Context, written: spec.Operation, http: Text) -> None:
    placeholders = {placeholder[1]: http.at(*placeholder.span()) for placeholder in _PLACEHOLDER.finditer(http)}
    for placeholder, place in placeholders.items():
        if placeholder not in written.path:
            context.error(
                place, f"`{{{placeholder}}}` is not declared", "unknown-parameter", "declare it under `path:`"
            )
    lone = re.search(r"[{}]", _PLACEHOLDER.sub(lambda placeholder: "-" * len(placeholder[0]), http))
    if lone is not None:
        help_ = "write a placeholder as `{parameter}`"
        context.error(http.at(*lone.span()), f"this `{lone[0]}` is not part of a placeholder", "bad-endpoint", help_)
    for name, field in written.path.items():
        if name not in placeholders:
            help_ = f"the endpoint is {http}"
            context.error(name.span, f"`{name}` is not in the path", "unknown-parameter", help_)
        elif not field.required:
            help_ = "remove `required: false`"
            place = field.value_span("required")
            context.error(
                place, f"`{name}` is a path parameter and cannot be optional", "optional-path-parameter", help_
            )


def check_sendable(context: Context, fields: tuple[Field, ...], where: str, *, lists: bool) -> None:
    """Outside of JSON a parameter is a single value or, but not in a path, a list of such."""
    for field in fields:
        if not _is_flat(field.type, lists):
            help_ = f"a {where} can contain texts, numbers and dates" + (", and lists of them" if lists else "")
            context.error(field.span, f"`{field.name}` cannot be sent in the {where}", "wrong-type", help_)
    refuse_null(context, fields, f"the {where}")


def refuse_null(context: Context, fields: tuple[Field, ...], where: str) -> None:
    """Only JSON has a null: a text ``null`` would be another value."""
    for field in fields:
        if field.nullable:
            help_ = "leave `nullable` out; what may be left out has `required: false`"
            context.error(field.span, f"`{field.name}` cannot be null as part of {where}", "wrong-type", help_)


def _is_flat(type_: TypeRef, lists: bool) -> bool:
    if isinstance(type_, ListOf) and lists:
        return _is_flat(type_.item, False)
    return not isinstance(type_, ListOf | MapOf | ObjectRef)
