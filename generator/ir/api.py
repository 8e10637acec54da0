"""The whole of one venue's API, resolved and in order: what the spec means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.ir.errors import Errors
from generator.ir.events import Stream
from generator.ir.limits import Limit, LimitHeaders
from generator.ir.models import Enum, Object
from generator.ir.operations import Group, Operation
from generator.ir.releases import Release
from generator.ir.signing import Level
from generator.ir.source import Page, Source
from generator.ir.types import TypeRef
from generator.text.span import Span


@dataclass(frozen=True, slots=True)
class Environment:
    name: str
    rest: str
    stream: str | None
    doc: str
    settings: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Credential:
    name: str
    env: str
    secret: bool
    required: bool
    doc: str
    span: Span = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Setting:
    """A choice made once per client; ``kind`` is string, integer or boolean, and without a default it may be absent."""

    name: str
    kind: str
    default: str | None
    choices: tuple[str, ...]
    doc: str
    span: Span = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class ClientParameter:
    """A parameter of calls, by its wire name, that a client may be given once for all of its calls."""

    name: str
    chosen_name: str | None
    type: TypeRef
    doc: str
    span: Span = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Envelope:
    """Expressions that read a response."""

    success: str
    code: str
    message: str
    request_id: str | None
    data: str


@dataclass(frozen=True, slots=True)
class TimeEndpoint:
    """Where the venue publishes its time; ``value`` is an expression over the response."""

    path: str
    value: str


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Where the documentation disagrees with itself, and what was decided."""

    id: str
    about: str
    statements: tuple[tuple[Page, str], ...]
    decided: str
    accept: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A documented payload, exactly as documented."""

    name: str
    file: str
    payload: bytes
    source: Source
    decodes: str | None
    http_status: int
    malformed: str | None
    error: str | None


@dataclass(frozen=True, slots=True)
class Api:
    """Everything that is known of one venue."""

    venue: str
    client: str
    title: str
    version: str
    doc: str
    pages: tuple[Page, ...]
    environments: tuple[Environment, ...]
    credentials: tuple[Credential, ...]
    settings: tuple[Setting, ...]
    headers: Mapping[str, str]
    decimals: str
    repair_json: bool
    default_auth: str | None
    envelope: Envelope
    time: TimeEndpoint | None
    objects: tuple[Object, ...]
    enums: tuple[Enum, ...]
    errors: Errors
    levels: tuple[Level, ...]
    groups: tuple[Group, ...]
    streams: tuple[Stream, ...]
    contradictions: tuple[Contradiction, ...]
    examples: tuple[Example, ...]
    releases: tuple[Release, ...] = ()
    limits: tuple[Limit, ...] = ()
    limit_headers: LimitHeaders | None = None
    client_parameters: tuple[ClientParameter, ...] = ()

    @property
    def operations(self) -> tuple[Operation, ...]:
        return tuple(operation for group in self.groups for operation in group.operations)
