"""From an operation and its values to the request, checked before anything is sent. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import parse_qsl

from msgspec import UNSET, Struct

from ..data.encode import Unsendable, fields_of, is_mapping, text_of
from ..data.serialize import Serializer, may_be_left_out
from ..data.validation import RuleViolation as RuleViolation
from ..data.validation import check
from ..http.framing import SET_BY_THE_TRANSPORT, Misframed, check_framing
from ..http.placement import FORM_TYPE, JSON_TYPE
from ..http.request import Pairs, Request, encode_form, encode_json, encode_query, host_of, merged, pairs_of, percent
from .operation import Operation
from .venue import Venue

_HOLE = re.compile(r"\{([^{}]+)\}")
_TARGET = re.compile(r"/[!-\"$-~]*")
_METHOD = re.compile(r"[A-Z]+")
_HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_HEADER_VALUE = re.compile(r"(?:[!-~](?:[ \t!-~]*[!-~])?)?")


class Values:
    """What the caller gave for one call, by place."""

    __slots__ = ("body", "form", "path", "query")

    def __init__(
        self,
        path: Mapping[str, Any] | None = None,
        query: Mapping[str, Any] | None = None,
        body: Any = None,
        form: Mapping[str, Any] | None = None,
    ) -> None:
        self.path = path or {}
        self.query = query or {}
        self.body = body
        self.form = form

    def complete(self, operation: Operation[Any], parameters: Mapping[str, Any], client: str) -> None:
        """Take what the call was not given from its client; RuleViolation where it is needed and neither has it."""
        for name in operation.by_client:
            for place in ("path", "query", "form", "body"):
                given = getattr(self, place)
                if not is_mapping(given) or name not in given or not _is_absent(given[name]):
                    continue
                if parameters.get(name) is not None:
                    setattr(self, place, {**given, name: parameters[name]})
                elif not may_be_left_out(operation.sent.get(name)):
                    where = f"to the call, or once to the client: {client}({operation.names.get(name, name)}=...)"
                    raise RuleViolation(name, f"must be given {where}").named(operation.names)

    def write(self, sender: Serializer, operation: Operation[Any]) -> None:
        """Write each value as it is sent; what is not given is left out. RuleViolation for one of another type."""
        self.path = sender.given(self.path, operation.sent)
        self.query = sender.given(self.query, operation.sent)
        if self.form is not None:
            self.form = sender.given(self.form, operation.sent)
        if operation.whole is not None:
            self.body = sender.written(self.body, operation.whole, operation.body_name)
        elif self.body is not None:
            self.body = sender.given(self.body, operation.sent)

    def all(self, body_name: str, *, keep_null: bool = True) -> dict[str, Any]:
        """All of them by wire name; a body that is a list under ``body_name``. None is absent unless ``keep_null``."""
        body: dict[str, Any] = {}
        if isinstance(self.body, Struct) or is_mapping(self.body):
            body = fields_of(self.body)
        elif self.body is not None:
            body = {body_name: self.body}
        found = {**self.path, **self.query, **(self.form or {}), **body}
        return found if keep_null else {name: value for name, value in found.items() if value is not None}


def _is_absent(value: Any) -> bool:
    return value is None or value is UNSET


class RequestTemplate(Struct, frozen=True):
    """What all requests of a client have in common, worked out and checked once."""

    origin: str
    prefix: str
    plain: Pairs
    """Headers of a request without a body."""
    json: Pairs
    form: Pairs
    own: Pairs
    """The headers that the caller asked for."""

    def __repr__(self) -> str:
        return f"<template of requests to {self.origin}{self.prefix}>"  # headers may hold secrets

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return [("origin", self.origin), ("prefix", self.prefix)]

    @classmethod
    def of(cls, venue: Venue, base_url: str, headers: Mapping[str, str]) -> RequestTemplate:
        """The template for ``base_url``; ``headers`` replace the usual ones. RuleViolation for what cannot be sent."""
        given: list[Any] = [text for pair in headers.items() for text in pair]
        if not all(isinstance(text, str) for text in given):
            raise RuleViolation("headers", "must be texts, names and values alike")
        usual = merged((*venue.headers, ("User-Agent", venue.user_agent)), ())
        made = [
            merged(merged(usual, content_type), headers.items())
            for content_type in ((), (("Content-Type", JSON_TYPE),), (("Content-Type", FORM_TYPE),))
        ]
        check_headers(made[1], host_of(base_url))
        origin, prefix = split_base(base_url)
        return cls(origin, prefix, made[0], made[1], made[2], tuple(headers.items()))


def build(
    venue: Venue, operation: Operation[Any], base_url: str, values: Values, headers: Mapping[str, str], raw: bool
) -> Request:
    """The unsigned request. ``raw``: the caller wrote the JSON, null included."""
    return build_in(RequestTemplate.of(venue, base_url, headers), venue, operation, values, raw)


def build_in(template: RequestTemplate, venue: Venue, operation: Operation[Any], values: Values, raw: bool) -> Request:
    """The same in a template that is there already."""
    try:
        return _build(template, venue, operation, values, raw)
    except Unsendable as problem:
        broken = RuleViolation(problem.where, problem.rule)
    except RuleViolation as problem:
        broken = problem
    raise broken.named(operation.names) from None


def _build(template: RequestTemplate, venue: Venue, operation: Operation[Any], values: Values, raw: bool) -> Request:
    if operation.sent or operation.whole is not None:
        values.write(venue.sender, operation)
        raw = True  # what is null now is to be sent
    if operation.rules:
        check(operation.rules, values.all(operation.body_name, keep_null=raw))
    form: Pairs = ()
    body, headers = b"", template.plain
    if values.form is not None:
        form = pairs_of(values.form)
        body = encode_form(form).encode()
        headers = template.form if body else headers
    elif values.body is not None:
        body, headers = encode_json(values.body, venue.decimals, keep_null=raw), template.json
    path, _, written = fill(operation.path, values.path).partition("?")
    query = pairs_of(values.query) if values.query else ()
    text = encode_query(query) if query else ""
    request = Request(
        method=operation.method,
        base_url=template.origin,
        path=template.prefix + path,
        query=f"{written}&{text}" if written and text else written or text,
        query_params=(*parse_qsl(written, keep_blank_values=True), *query) if written else query,
        headers=headers,
        body=body,
        form_params=form,
        is_form=values.form is not None,
        own_headers=template.own,
    )
    check_line(request)
    return request


def fill(template: str, values: Mapping[str, Any]) -> str:
    """``template`` with its placeholders filled; a value that would name another resource is refused."""

    def value_of(placeholder: re.Match[str]) -> str:
        name = placeholder[1]
        text = text_of(values.get(name), name) if values.get(name) is not None else ""
        if text in ("", ".", ".."):
            raise RuleViolation(name, "must be given, and be more than dots: it is part of the path")
        return percent(text)

    return _HOLE.sub(value_of, template) if "{" in template else template


def split_base(base_url: str) -> tuple[str, str]:
    """Scheme and host, and the path that all requests begin with."""
    scheme, _, rest = base_url.partition("://")
    host, slash, prefix = rest.partition("/")
    return f"{scheme}://{host}", (slash + prefix).rstrip("/")


def check_line(request: Request) -> None:
    """Refuse a method or target that would not arrive as it was signed."""
    if not _METHOD.fullmatch(request.method):
        raise RuleViolation("method", "must be upper-case letters")
    if not _TARGET.fullmatch(request.target):
        raise RuleViolation("path", "must begin with / and be percent-encoded ASCII without a fragment")


def check_headers(headers: Sequence[tuple[str, str]], host: str, length: int | None = None) -> None:
    """Refuse what servers would read otherwise than it was signed: line breaks above all, and headers of the transport.

    ``host`` and ``length`` are what the transport says in ``Host`` and, of a request that is complete,
    ``Content-Length``.
    """
    try:
        check_framing(headers, host, length)
    except Misframed as problem:
        raise RuleViolation(problem.what, SET_BY_THE_TRANSPORT) from None
    for name, value in headers:
        if not _HEADER_NAME.fullmatch(name):
            raise RuleViolation("headers", "a header name has a character that is not allowed")
        if not _HEADER_VALUE.fullmatch(value):
            raise RuleViolation(f"header {name}", "must be printable ASCII without line breaks or surrounding space")
