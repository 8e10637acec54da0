"""The spec language as the author writes it, one class per kind of entry.

Every scalar arrives as :class:`~generator.spec.node.Text` (text that knows its place), so nothing is guessed by YAML:
``030202`` stays six digits and ``NO`` stays a word. Each class is a :class:`~generator.spec.node.Node` and knows the
place of itself, of its keys and of its values. The language on one page: ``specs/README.md``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from pydantic import Field as Key

from generator.spec.node import Boolean, Discriminator, Integer, Node, Tag, Text
from generator.spec.shapes import body_shape, result_shape, type_shape

Category = Literal[
    "authentication", "permission", "rate_limit", "invalid_request", "invalid_order", "order_not_found",
    "duplicate_order", "insufficient_funds", "instrument", "market_closed", "account_restricted", "position",
    "funding", "conflict", "maintenance", "unavailable", "internal", "unknown",
]  # fmt: skip
Verdict = Literal["never", "after_fix", "after_wait", "not_executed"]
Effect = Literal["read", "idempotent", "order"]


class Source(Node):
    """Where a fact stands: a page declared in venue.yaml, and the section or table on it."""

    page: Text
    section: Text | None = None
    row: Text | None = None
    """How one row of the table reads on the page, white space aside: ``{name}{type}{_}``; ``{_}`` is not kept."""


# venue.yaml ---------------------------------------------------------------------------------------------------------


class Page(Node):
    title: Text
    url: Text
    read_on: Text


class Environment(Node):
    rest: Text
    stream: Text | None = None
    doc: Text | None = None
    settings: dict[Text, Text] = {}
    """Defaults of settings that differ in this environment."""


class Credential(Node):
    env: Text
    secret: Boolean = False
    required: Boolean = True
    """False where the venue asks for it in some cases only; it is None when not given."""
    doc: Text | None = None


class Setting(Node):
    """A choice the documentation leaves open, made once per client."""

    default: Text
    choices: list[Text] = []
    doc: Text


class Envelope(Node):
    """Expressions over ``status``, ``body`` (decoded JSON or None), ``text`` (the body as text)."""

    success: Text
    code: Text
    message: Text
    request_id: Text | None = None
    data: Text = Key(default=Text("body"))


class Venue(Node):
    venue: Text
    client: Text
    title: Text
    version: Text = Key(default=Text("0.1.0"))
    doc: Text
    pages: dict[Text, Page]
    environments: dict[Text, Environment]
    credentials: dict[Text, Credential] = {}
    settings: dict[Text, Setting] = {}
    headers: dict[Text, Text] = {}
    """Headers that the documentation wants on every request, as they are."""
    decimals: Literal["number", "text"] = "number"
    """How an exact decimal is written in a JSON body."""
    malformed_json: Literal["refuse", "repair"] = "refuse"
    """``repair`` reads numbers with leading zeros (as text) and drops trailing commas."""
    default_auth: Text = Key(default=Text("none"))
    envelope: Envelope


# types.yaml ---------------------------------------------------------------------------------------------------------


class Reference(Node):
    """A type in mapping form: ``{list: Order, at_most: 5}`` or ``{map: string}``."""

    list: Text | None = None
    map: Text | None = None
    at_most: Integer | None = None
    forms: ClassVar = ("list", "map")


TypeWord = Annotated[
    Annotated[Text, Tag("(text)")] | Annotated[Reference, Tag("(reference)")], Discriminator(type_shape)
]
"""A word or the name of a type, or the mapping form."""


class Field(Node):
    """One field of an object, or one parameter of an operation."""

    type: TypeWord
    doc: Text | None = None
    required: Boolean = True
    nullable: Boolean = False
    name: Text | None = None
    """Name in Python, where the wire name is a keyword or no identifier."""
    page_type: Text | None = None
    """The word the page uses for the type, where its table is held against this entry."""
    const: Text | None = None
    """Always sent with this value; no parameter of the method."""
    default: Text | None = None
    """What the venue assumes when the parameter is absent; documentation only, never sent."""
    example: Text | None = None
    """A value as the page shows one; documentation only."""
    source: Source | None = None


class Object(Node):
    doc: Text
    source: Source
    request: Boolean = False
    """True for objects that are sent."""
    fields: dict[Text, Field]
    rules: list[Rule] = []


class EnumValue(Node):
    doc: Text | None = None
    name: Text | None = None
    source: Source | None = None


class Enum(Node):
    doc: Text
    base: Literal["string", "integer"] = "string"
    source: Source
    values: dict[Text, EnumValue]


class Types(Node):
    types: dict[Text, Object] = {}
    enums: dict[Text, Enum] = {}


# errors.yaml --------------------------------------------------------------------------------------------------------


class FurtherRow(Node):
    """Another row of the same table that documents the same code."""

    row: Integer
    message: Text


class Row(Node):
    """What one row says, and what we make of it."""

    message: Text
    category: Category
    retry: Verdict
    http: Integer | None = None
    doc: Text | None = None
    also: list[FurtherRow] = []


class Code(Row):
    name: Text | None = None


class Uncoded(Row):
    """A row without a code, recognised by its message."""

    name: Text


class Table(Node):
    """One table of a page; ``codes`` and ``uncoded`` stand in the order of its rows."""

    page: Text
    title: Text
    row: Text
    doc: Text | None = None
    kind: Literal["code", "http"] = "code"
    """``http``: the rows are HTTP statuses, used where an answer carries no code."""
    codes: dict[Text, Code] = {}
    uncoded: list[Uncoded] = []


class Mention(Code):
    """A code that stands on a page outside any table."""

    page: Text
    section: Text


class Errors(Node):
    code: Literal["string", "integer", "digits"]
    """``digits``: text of digits; a number means the same code, leading zeros aside."""
    tables: list[Table]
    mentions: dict[Text, Mention] = {}


# operations/*.yaml --------------------------------------------------------------------------------------------------


class Rule(Node):
    at_least_one: list[Text] | None = None
    """One of these parameters must be given; an empty text counts as absent."""
    required_when: RequiredWhen | None = None
    forms: ClassVar = ("at_least_one", "required_when")


class RequiredWhen(Node):
    """``parameter`` is needed when ``when`` has one of ``values``."""

    parameter: Text
    when: Text
    values: list[Text]


class Batch(Node):
    """One outcome per item; ``code`` and ``message`` are expressions over ``item``."""

    batch: Text
    code: Text
    message: Text
    success: Text
    """An expression over ``item`` that tells whether this item went through."""


Body = Annotated[
    Annotated[dict[Text, Field], Tag("(fields)")] | Annotated[Reference, Tag("(reference)")], Discriminator(body_shape)
]
"""The fields of a JSON object, or a body that is a list as a whole."""
Result = Annotated[
    Annotated[Text, Tag("(text)")] | Annotated[Reference, Tag("(reference)")] | Annotated[Batch, Tag("(batch)")],
    Discriminator(result_shape),
]
"""What an operation gives back."""


class Operation(Node):
    doc: Text
    http: Text
    auth: Text
    effect: Effect
    path: dict[Text, Field] = {}
    query: dict[Text, Field] = {}
    form: dict[Text, Field] = {}
    body: Body | None = None
    body_name: Text | None = None
    """Name in Python of a body that is a list."""
    rules: list[Rule] = []
    result: Result = Key(default=Text("none"))
    data: Text | None = None
    """Where the result stands in the answer, when not where the envelope says."""
    client_order_id: Text | None = None
    """The parameter that carries the caller's own id of the order."""
    source: Source | None = None


class Group(Node):
    group: Text
    doc: Text
    source: Source
    operations: dict[Text, Operation]


# streams/*.yaml -----------------------------------------------------------------------------------------------------


class Event(Node):
    type: Text
    data: Text = Key(default=Text("body"))
    doc: Text | None = None


class Stream(Node):
    stream: Text
    doc: Text
    source: Source
    auth: Text | None = None
    kind: Text
    """Expression over ``body`` that gives the event's kind."""
    events: dict[Text, Event]


# signing.yaml -------------------------------------------------------------------------------------------------------


class VectorRequest(Node):
    method: Text
    url: Text
    body: Text | None = None


class Expected(Node):
    steps: dict[Text, Text] = {}
    headers: dict[Text, Text] = {}
    url: Text | None = None
    body: Text | None = None


class Vector(Node):
    origin: Literal["published", "computed"]
    doc: Text | None = None
    source: Source | None = None
    credentials: dict[Text, Text]
    settings: dict[Text, Text] = {}
    timestamp: Text | None = None
    nonce: Text | None = None
    request: VectorRequest
    expect: Expected


class Level(Node):
    doc: Text
    source: Source
    timestamp: Literal["unix_s", "unix_ms", "unix_us", "unix_ns", "iso_s", "iso_ms"] | None = None
    nonce: Literal["uuid4", "hex", "counter"] | None = None
    steps: dict[Text, Text] = {}
    headers: dict[Text, Text] = {}
    vectors: dict[Text, Vector] = {}


class Signing(Node):
    levels: dict[Text, Level]


# contradictions.yaml, examples/ --------------------------------------------------------------------------------------


class Contradiction(Node):
    id: Text
    about: Text
    pages: dict[Text, list[Text]]
    decided: Text
    accept: list[Text] = []


class Contradictions(Node):
    contradictions: list[Contradiction]


class Example(Node):
    """A documented payload, kept byte for byte in ``file``."""

    file: Text
    page: Text
    section: Text
    decodes: Text | None = None
    """``events`` for a stream message, ``GROUP.OPERATION`` for an answer; absent for what is only kept."""
    http: Integer = 200
    malformed: Text | None = None
    """What is wrong with it, when it is not JSON."""
    error: Text | None = None
    """The code with which decoding it is documented to fail."""


class Examples(Node):
    examples: dict[Text, Example]


@dataclass(frozen=True, slots=True)
class Spec:
    """All files of one venue's folder, each read and checked by itself."""

    venue: Venue
    types: Types
    errors: Errors
    signing: Signing
    groups: list[Group]
    streams: list[Stream]
    contradictions: Contradictions
    examples: Examples
