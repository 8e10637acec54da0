"""Files beside the package: pyproject.toml, README.md, LICENSE."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from generator.ir.api import Api
from generator.ir.events import Stream
from generator.ir.models import Field
from generator.ir.operations import ListBody, Operation
from generator.ir.types import Scalar
from generator.python.package.requirements import ExtraView, RequirementView, extras, requirements
from generator.python.source.literals import comment
from generator.python.source.names import field_name, topic_class
from generator.python.streams.streams import needs_url
from generator.runtime import DISTRIBUTION


@dataclass(frozen=True, slots=True)
class ContradictionView:
    about: str
    decided: str
    accept: str


@dataclass(frozen=True, slots=True)
class PageView:
    title: str
    url: str
    read_on: str


@dataclass(frozen=True, slots=True)
class CredentialView:
    name: str
    env: str


@dataclass(frozen=True, slots=True)
class MethodsView:
    """One group and the names of its methods."""

    group: str
    methods: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListeningView:
    """One stream."""

    name: str
    doc: str


@dataclass(frozen=True, slots=True)
class ProjectView:
    """What pyproject.toml.jinja and README.md.jinja print; ``*_literal`` are TOML strings."""

    venue: str
    title: str
    doc: str
    client: str
    package: str
    distribution: str
    description_literal: str
    version_literal: str
    requirements: tuple[RequirementView, ...]
    extras: tuple[ExtraView, ...]
    install: str
    """What follows ``pip install`` in the folder of the SDK."""
    credentials: tuple[CredentialView, ...]
    groups: tuple[MethodsView, ...]
    first_call: str
    awaited_call: str
    """The same in a coroutine."""
    needs_decimal: bool
    code_count: int
    example_code: str
    has_events: bool
    streams: tuple[ListeningView, ...]
    changing: str
    """Names of those that can be changed while they run."""
    stream_call: str
    stream_import: str | None
    contradictions: tuple[ContradictionView, ...]
    pages: tuple[PageView, ...]


def project_view(api: Api, *, shared: bool = False) -> ProjectView:
    """What a package index and a reader of the README want to know; ``shared`` as in :func:`plan`."""
    coded = [row for row in api.errors.rows if row.kind in ("code", "mention")]
    listening = sorted((each for each in api.streams if each.connection), key=lambda each: bool(each.parameters))
    return ProjectView(
        venue=api.venue,
        title=comment(api.title),
        doc=comment(api.doc),
        client=api.client,
        package=f"{api.venue}_sdk",
        distribution=f"{api.venue}-sdk",
        description_literal=json.dumps(comment(f"Typed Python client for {api.title}"), ensure_ascii=False),
        version_literal=json.dumps(api.version),
        requirements=requirements(api, shared=shared),
        extras=extras(api, shared=shared),
        install=f"../{DISTRIBUTION} ." if shared else ".",
        credentials=tuple(CredentialView(item.name, item.env) for item in api.credentials),
        groups=tuple(MethodsView(group.name, tuple(each.name for each in group.operations)) for group in api.groups),
        first_call=_first_call(api),
        awaited_call=f"await {_first_call(api)}" if api.operations else _first_call(api),
        needs_decimal="Decimal(" in _first_call(api),
        code_count=len(coded),
        example_code=_sample_code(api, coded[0].name) if coded else "None",
        has_events=bool(api.streams),
        streams=tuple(ListeningView(each.name, comment(first_sentence(each.doc))) for each in listening),
        changing=_changing(listening),
        stream_call=_stream_call(listening[0]) if listening else "",
        stream_import=topic_class(listening[0]) if listening and listening[0].channels else None,
        contradictions=tuple(
            ContradictionView(_cell(item.about), _cell(item.decided), ", ".join(item.accept))
            for item in api.contradictions
        ),
        pages=tuple(PageView(comment(page.title), page.url, page.read_on) for page in api.pages),
    )


def first_sentence(text: str) -> str:
    """A text up to its first full stop."""
    return f"{text.partition('. ')[0].rstrip('.')}."


def _changing(streams: list[Stream]) -> str:
    return ", ".join(f"`{each.name}`" for each in streams if each.connection is not None and each.connection.subscribe)


def _stream_call(stream: Stream) -> str:
    """``orders()``, or with a topic and the address where these are needed."""
    arguments: list[str] = []
    if stream.channels:
        channel = stream.channels[0]
        given = ", ".join(f"{field_name(field)}={_sample(field)}" for field in channel.parameters if field.required)
        arguments.append(f"{topic_class(stream)}.{channel.name}({given})")
    for field in stream.parameters:
        if field.required and field.constant is None:
            arguments.append(f"{field_name(field)}=[{_sample(field)}]")
    if stream.connection is not None and needs_url(stream.connection):
        arguments.append('url="wss://host/path"')
    return f"{stream.name}({', '.join(arguments)})"


def _cell(text: str) -> str:
    """Text inside a Markdown table."""
    return comment(text).replace("|", "\\|")


def _sample_code(api: Api, code: str) -> str:
    return code if api.errors.form == "integer" else json.dumps(code)


def _first_call(api: Api) -> str:
    """The call a newcomer makes first: a reading one that needs no credentials, if there is one."""
    candidates = [each for each in api.operations if not isinstance(each.body, ListBody)]
    if not candidates:
        return "client.environment"
    operation = min(
        candidates, key=lambda each: (each.effect != "read", each.auth is not None, len(_sample_fields(each)))
    )
    arguments = ", ".join(f"{field_name(field)}={_sample(field)}" for field in _sample_fields(operation))
    return f"client.{operation.group}.{operation.name}({arguments})"


def _sample_fields(operation: Operation) -> list[Field]:
    """The parameters that a call cannot do without."""
    one_of = {rule.names[0] for rule in operation.rules if rule.kind == "at_least_one"}
    fields = (field for field in operation.fields if field.constant is None)
    return [field for field in fields if field.required or field.name in one_of]


def _sample(field: Field) -> str:
    text = field.example or field.name.upper()
    match field.type:
        case Scalar("integer"):
            return text if re.fullmatch("0|[1-9][0-9]*", text) else "1"
        case Scalar("decimal"):
            return f'Decimal("{text if re.fullmatch("[0-9.]+", text) else 1}")'
        case Scalar("boolean"):
            return "True"
        case _:
            return json.dumps(text, ensure_ascii=False)
