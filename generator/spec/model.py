"""The spec language as the author writes it, one class per kind of entry.

Every scalar arrives as :class:`~generator.spec.node.Text` (text that knows its place), so nothing is guessed by YAML:
``030202`` stays six digits and ``NO`` stays a word. Each class is a :class:`~generator.spec.node.Node` and knows the
place of itself, of its keys and of its values. The language on one page: ``specs/README.md``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from pydantic import Field as Key

from generator.spec.fields import Field as Field
from generator.spec.fields import Reference as Reference
from generator.spec.node import Boolean, Discriminator, Integer, Node, Tag, Text
from generator.spec.releases import Changelog
from generator.spec.reviewed import Accepted, Passages
from generator.spec.shapes import body_shape, result_shape
from generator.spec.signing import Signing as Signing
from generator.spec.source import Source as Source
from generator.spec.streams import Channel as Channel
from generator.spec.streams import ErrorFrame as ErrorFrame
from generator.spec.streams import Event as Event
from generator.spec.streams import Exchange as Exchange
from generator.spec.streams import Heartbeat as Heartbeat
from generator.spec.streams import Numbering as Numbering
from generator.spec.streams import Session as Session
from generator.spec.streams import Stream as Stream
from generator.spec.streams import StreamLimits as StreamLimits
from generator.spec.streams import StreamRequest as StreamRequest
from generator.spec.streams import Subscription as Subscription

Category = Literal[
    "authentication", "permission", "rate_limit", "invalid_request", "invalid_order", "order_not_found",
    "duplicate_order", "insufficient_funds", "instrument", "market_closed", "account_restricted", "position",
    "funding", "conflict", "maintenance", "unavailable", "internal", "unknown",
]  # fmt: skip
Verdict = Literal["never", "after_fix", "after_wait", "not_executed", "in_doubt", "unknown"]
Effect = Literal["read", "idempotent", "order", "unknown"]


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

    type: Literal["string", "integer", "boolean"] = "string"
    default: Text | None = None
    """Without one it is None until it is chosen."""
    choices: list[Text] = []
    doc: Text


class Envelope(Node):
    """Expressions over ``status``, ``body`` (decoded JSON or None), ``text`` (the body as text)."""

    success: Text
    code: Text
    message: Text
    request_id: Text | None = None
    data: Text = Key(default=Text("body"))


class Limit(Node):
    """How often the venue may be asked."""

    requests: Integer
    per: Integer
    """Seconds of the window."""
    scope: Literal["key", "ip", "account"] = "key"
    environments: dict[Text, Integer] = {}
    """Requests in environments that allow another number."""
    endpoints: list[Text] = []
    """``METHOD /path`` beginnings of calls that are not described yet and count here."""
    doc: Text | None = None
    source: Source


class LimitHeaders(Node):
    """Headers of answers that tell how far a limit is used up, by what they mean and not by what they are called."""

    allowed: Text | None = None
    used: Text | None = None
    left: Text | None = None
    window_s: Text | None = None
    """The length of the window in seconds."""
    ends_s: Text | None = None
    ends_ms: Text | None = None
    """The end of the window, seconds or milliseconds since 1970."""
    source: Source


class TimeEndpoint(Node):
    """Where the venue tells its time, for clients whose clock is wrong."""

    http: Text
    """Method and path, public: ``GET /v1/time``."""
    value: Text
    """Expression over the answer for the time: Unix digits, ISO 8601 or an HTTP date."""


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
    limits: dict[Text, Limit] = {}
    limit_headers: LimitHeaders | None = None
    envelope: Envelope
    time: TimeEndpoint | None = None


# types.yaml ---------------------------------------------------------------------------------------------------------


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
    removed_on: Text | None = None
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
    http: Integer | None = None
    """The status of this row, where it is another than that of the first."""
    removed_on: Text | None = None
    """The day on which the page was found to say it no longer; then ``row`` says nothing."""


class Row(Node):
    """What one row says, and what we make of it."""

    message: Text
    category: Category
    retry: Verdict
    http: Integer | None = None
    doc: Text | None = None
    also: list[FurtherRow] = []
    removed_on: Text | None = None
    """The day on which the page was found to say it no longer; it stays for one release, with a note."""


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


class Reconcile(Node):
    """The call of the same group that tells what became of an order whose outcome is unknown."""

    operation: Text
    given: dict[Text, Text] = {}
    """Parameter of that call: the parameter of this one that it takes its value from."""
    always: dict[Text, Text] = {}
    """Parameters of that call that always have the same value."""
    where: dict[Text, Text] = {}
    """Where that call lists many: field of an order, and the parameter of this call that it equals if it was given."""


class Pages(Node):
    """How a list is read to its end."""

    style: Literal["page", "offset", "cursor", "last_id"]
    """``page`` counts pages, ``offset`` items; ``cursor`` stands in the answer, ``last_id`` in its last item."""
    parameter: Text
    """The parameter of the query that says which page."""
    start: Integer | None = None
    """The number of the first page or item; 1 and 0 if absent."""
    cursor: Text | None = None
    """Expression over the answer that gives the next cursor."""
    field: Text | None = None


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
    reconcile: Reconcile | None = None
    limits: dict[Text, Integer] = {}
    """Limit of venue.yaml: how much of it one call uses."""
    pages: Pages | None = None
    removed_on: Text | None = None
    """The day on which the page was found to name it no longer; it stays for one release, with a warning."""
    source: Source | None = None


class Group(Node):
    group: Text
    doc: Text
    source: Source
    operations: dict[Text, Operation]


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
    removed_on: Text | None = None
    """The day on which the page was found to show it no longer."""


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
    changelog: Changelog
    accepted: Accepted | None = None
    passages: Passages | None = None
