"""The spec language as the author writes it, one class per kind of entry.

Every scalar arrives as :class:`~generator.spec.node.Text` (text that knows its place), so nothing is guessed by YAML:
``030202`` stays six digits and ``NO`` stays a word. Each class is a :class:`~generator.spec.node.Node` and knows the
place of itself, of its keys and of its values. ``docs/reference.md`` is generated from these
classes and their docstrings. Types, operations, contradictions and examples are here; the other files have a module
each, re-exported here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from pydantic import Field as Key

from generator.spec.errors import Category as Category
from generator.spec.errors import Code as Code
from generator.spec.errors import Errors as Errors
from generator.spec.errors import FurtherRow as FurtherRow
from generator.spec.errors import Mention as Mention
from generator.spec.errors import Row as Row
from generator.spec.errors import Table as Table
from generator.spec.errors import Uncoded as Uncoded
from generator.spec.errors import Verdict as Verdict
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
from generator.spec.venue import Credential as Credential
from generator.spec.venue import Envelope as Envelope
from generator.spec.venue import Environment as Environment
from generator.spec.venue import Limit as Limit
from generator.spec.venue import LimitHeaders as LimitHeaders
from generator.spec.venue import Page as Page
from generator.spec.venue import Setting as Setting
from generator.spec.venue import TimeEndpoint as TimeEndpoint
from generator.spec.venue import Venue as Venue

Effect = Literal["read", "idempotent", "order", "unknown"]


# types.yaml ---------------------------------------------------------------------------------------------------------


class Object(Node):
    """An object in a request, a response or a message."""

    doc: Text
    """What it is."""
    source: Source
    """Where it is documented."""
    request: Boolean = False
    """Whether it is part of requests."""
    fields: dict[Text, Field]
    """The fields, by wire name, in the order of the page."""
    rules: list[Rule] = []
    """Conditions on its fields."""


class EnumValue(Node):
    """One value of an enum."""

    doc: Text | None = None
    """What it means."""
    name: Text | None = None
    """The name of the member in Python. Needed where the wire value gives none, or a misleading one."""
    removed_on: Text | None = None
    """The date on which the entry was found to be no longer documented. It stays for one release, marked as
    deprecated."""
    source: Source | None = None
    """Where it is documented, if not in the source of the enum."""


class Enum(Node):
    """A set of documented values. Other values are accepted and marked as unknown."""

    doc: Text
    """What the value describes."""
    base: Literal["string", "integer"] = "string"
    """The type of the values on the wire."""
    source: Source
    """Where it is documented."""
    values: dict[Text, EnumValue]
    """The values as they are on the wire, in the order of the page."""


class Types(Node):
    """The file: objects and enums."""

    types: dict[Text, Object] = {}
    """The objects, by name."""
    enums: dict[Text, Enum] = {}
    """The enums, by name."""


# operations/*.yaml --------------------------------------------------------------------------------------------------


class Rule(Node):
    """A condition on parameters, checked before anything is sent; exactly one of the two keys."""

    at_least_one: list[Text] | None = None
    """At least one of these must be given; an empty text counts as absent."""
    required_when: RequiredWhen | None = None
    """A parameter that is required in some cases."""
    forms: ClassVar = ("at_least_one", "required_when")


class RequiredWhen(Node):
    """``parameter`` is required when ``when`` has one of ``values``."""

    parameter: Text
    """The parameter that is required."""
    when: Text
    """The parameter that decides."""
    values: list[Text]
    """The values of ``when`` for which it is required."""


class Batch(Node):
    """A result with one outcome per item. ``success``, ``code`` and ``message`` are expressions over ``item``.

    A response with another number of outcomes than there are items in the one list that was sent is a doubt.
    """

    batch: Text
    """Type of one outcome."""
    code: Text
    """The error code of the item."""
    message: Text
    """The error message of the item."""
    success: Text
    """Whether the item succeeded."""


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
    """The call that finds out what became of an order whose outcome is unknown."""

    operation: Text
    """An operation of the same group with ``effect: read``."""
    given: dict[Text, Text] = {}
    """The parameters it takes from this operation: its parameter, and the parameter of this operation."""
    always: dict[Text, Text] = {}
    """The parameters with a constant value: its parameter, and the value."""
    where: dict[Text, Text] = {}
    """The fields that identify the order: a field of the result, and the parameter of this operation that must be
    equal. Required if the operation returns a list. All parameters that were given must match, and at least one
    must be given."""


class Pages(Node):
    """How all pages of a list are fetched."""

    style: Literal["page", "offset", "cursor", "last_id"]
    """``page`` counts pages, ``offset`` counts items, ``cursor`` takes the next cursor from the response, ``last_id``
    takes a field of the last item."""
    parameter: Text
    """The query parameter that selects the page."""
    start: Integer | None = None
    """Number of the first page (default 1) or offset of the first item (default 0)."""
    cursor: Text | None = None
    """Expression over the response that gives the next cursor."""
    field: Text | None = None
    """The field of the last item, for ``last_id``."""


class Operation(Node):
    """One endpoint; one method of the client."""

    doc: Text
    """What it does."""
    http: Text
    """Method and path: ``GET /orders/{order_id}``."""
    auth: Text
    """A level of signing.yaml, or ``none``. ``unknown`` is a placeholder that fails validation."""
    effect: Effect
    """Whether it may be repeated. ``read`` changes nothing; ``idempotent`` has the same effect once or twice;
    ``order`` is never repeated while its outcome is unknown. ``unknown`` is a placeholder that fails validation."""
    path: dict[Text, Field] = {}
    """The parameters in the path, by wire name, one per placeholder."""
    query: dict[Text, Field] = {}
    """The parameters in the query, by wire name."""
    form: dict[Text, Field] = {}
    """The parameters of a form-encoded body, by wire name."""
    body: Body | None = None
    """The fields of a JSON object, by wire name; or a Reference, if the body is a list."""
    body_name: Text | None = None
    """Name of the parameter in Python if the body is a list."""
    rules: list[Rule] = []
    """Conditions checked before anything is sent."""
    result: Result = Key(default=Text("none"))
    """``none``, ``json`` (not decoded), a type, a Reference, or a Batch."""
    data: Text | None = None
    """Expression for the result, if it is not where the envelope says."""
    client_order_id: Text | None = None
    """The parameter with the caller's own id of the order."""
    reconcile: Reconcile | None = None
    """How to find out what became of an order."""
    limits: dict[Text, Integer] = {}
    """How much of each limit of venue.yaml one call uses, by name of the limit."""
    pages: Pages | None = None
    """How all pages of the list are fetched."""
    removed_on: Text | None = None
    """The date on which the entry was found to be no longer documented. It stays for one release, marked as
    deprecated."""
    source: Source | None = None
    """Where it is documented, if not in the source of the group."""


class Group(Node):
    """The file: one group of operations, one attribute of the client."""

    group: Text
    """Name of the attribute."""
    doc: Text
    """What these calls are for."""
    source: Source
    """Where they are documented."""
    operations: dict[Text, Operation]
    """The operations, by name of the method."""


# contradictions.yaml, examples/ --------------------------------------------------------------------------------------


class Contradiction(Node):
    """A place where the documentation contradicts itself, and what was decided."""

    id: Text
    """Name of the contradiction."""
    about: Text
    """What it is about: ``types.NAME.FIELD``, ``enums.NAME.VALUE``, ``errors.CODE``, ``errors``,
    ``operations.GROUP.NAME.PARAMETER``, ``streams.NAME``, ``signing.LEVEL``, ``environments.NAME``, ``pages.ID``,
    ``examples.NAME`` or ``venue``."""
    pages: dict[Text, list[Text]]
    """What each page says, one sentence or several, by id of the page."""
    decided: Text
    """What the SDK does."""
    accept: list[Text] = []
    """Forms that are decoded although they differ from the documentation, and counted in ``client.deviations``. Allowed
    for a field (``types.NAME.FIELD``) or a result (``operations.GROUP.NAME``); see [accepted
    forms](#accepted-forms)."""


class Contradictions(Node):
    """The file."""

    contradictions: list[Contradiction]
    """The contradictions."""


class Example(Node):
    """A payload exactly as documented."""

    file: Text
    """Its file in this folder."""
    page: Text
    """Id of its page."""
    section: Text
    """Heading of the section."""
    decodes: Text | None = None
    """What it decodes as: ``events``, or ``GROUP.OPERATION`` whose response it is. Absent if it is only kept."""
    http: Integer = 200
    """The HTTP status it comes with; the default is 200."""
    malformed: Text | None = None
    """What is wrong with it, if it is not valid JSON."""
    error: Text | None = None
    """The error code with which the page says that it fails."""
    removed_on: Text | None = None
    """The date on which the example was found to be no longer on the page."""


class Examples(Node):
    """The file."""

    examples: dict[Text, Example]
    """The examples, by name."""


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
