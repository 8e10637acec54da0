"""What can be asked of the venue: operations in groups."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from generator.ir import subjects
from generator.ir.models import Field, Rule
from generator.ir.source import Item
from generator.ir.types import ListOf, ObjectRef, TypeRef
from generator.text.span import Span

Effect = Literal["read", "idempotent", "order"]


@dataclass(frozen=True, slots=True)
class NoResult:
    """Success says everything."""


@dataclass(frozen=True, slots=True)
class OneResult:
    """A single value of ``type``."""

    type: TypeRef
    accept: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BatchResult:
    """One outcome per item; ``success``, ``code`` and ``message`` are expressions over ``item``."""

    item: ObjectRef
    success: str
    code: str
    message: str


Result: TypeAlias = NoResult | OneResult | BatchResult


@dataclass(frozen=True, slots=True)
class JsonBody:
    """A JSON object made of parameters."""

    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class ListBody:
    """A bare JSON list of objects, given as one parameter called ``name``."""

    name: str
    items: ListOf
    span: Span = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class FormBody:
    """Form-encoded parameters."""

    fields: tuple[Field, ...]


Body: TypeAlias = JsonBody | ListBody | FormBody | None


@dataclass(frozen=True, slots=True)
class Lookup:
    """The call of the same group that shows what became of an order."""

    operation: str
    given: Mapping[str, str]
    """Parameter of that call: parameter of the call in doubt."""
    always: Mapping[str, str]
    where: Mapping[str, str]
    """Field of an order: parameter of the call in doubt; those count that were given, and one must be."""


@dataclass(frozen=True, slots=True)
class Paging:
    """How a list is read to its end; ``cursor`` is an expression over the response, ``field`` one of the last item."""

    style: str
    parameter: str
    start: int
    cursor: str | None
    field: str | None


@dataclass(frozen=True, slots=True)
class Operation(Item):
    """One endpoint. ``auth`` names a signing level, or is None for a public one."""

    group: str
    method: str
    path: str
    auth: str | None
    effect: Effect
    path_fields: tuple[Field, ...]
    query_fields: tuple[Field, ...]
    body: Body
    rules: tuple[Rule, ...]
    result: Result
    data: str | None
    """Expression over the response that finds the result, where the envelope's does not."""
    client_order_id: str | None
    lookup: Lookup | None = None
    limits: Mapping[str, int] = field(default_factory=dict[str, int])
    paging: Paging | None = None
    removed_on: str | None = None
    """The day on which the page was found to name it no longer."""

    @property
    def id(self) -> str:
        return f"{self.group}.{self.name}"

    @property
    def subject(self) -> str:
        """What contradictions and reports call it."""
        return subjects.operation(self.group, self.name)

    @property
    def fields(self) -> tuple[Field, ...]:
        """Every parameter, wherever it is sent."""
        sent = self.body.fields if isinstance(self.body, JsonBody | FormBody) else ()
        return (*self.path_fields, *self.query_fields, *sent)


@dataclass(frozen=True, slots=True)
class Group(Item):
    """Operations that belong together."""

    operations: tuple[Operation, ...]
