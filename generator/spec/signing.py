"""signing.yaml as the author writes it: levels, their steps, where results go, and vectors."""

from __future__ import annotations

from typing import Literal

from pydantic import Field as Key

from generator.spec.node import Integer, Node, Text
from generator.spec.source import Source


class VectorRequest(Node):
    """The request that is signed, or the message that arrived."""

    method: Text
    """HTTP method."""
    url: Text
    """The complete URL."""
    headers: dict[Text, Text] = {}
    """The headers that the caller gives."""
    form: dict[Text, Text] | None = None
    """The decoded parameters of a form body, in order."""
    body: Text | None = None
    """The exact body."""


class Expected(Node):
    """The result that signing must have."""

    steps: dict[Text, Text] = {}
    """The values of steps; bytes as hex."""
    headers: dict[Text, Text] = {}
    """The headers as sent."""
    url: Text | None = None
    """The URL as sent."""
    body: Text | None = None
    """The body as sent."""
    frame: Text | None = None
    """The websocket message."""
    verdict: Literal["valid", "signature", "stale", "undated", "malformed"] | None = None
    """The result of verifying: ``signature`` means that it is wrong, ``stale`` that it is too old, ``undated`` that it
    has no time, ``malformed`` that it cannot be read."""


class Vector(Node):
    """A test vector: a request whose signature is known."""

    origin: Literal["published", "computed"]
    """``published`` by the venue, or ``computed`` by other means than this tool."""
    doc: Text | None = None
    """What it shows."""
    source: Source | None = None
    """Where it is published."""
    credentials: dict[Text, Text]
    """The credentials, by name."""
    settings: dict[Text, Text] = {}
    """The settings, by name."""
    timestamp: Text | None = None
    """The timestamp as sent; for a level that verifies, the time of verification."""
    nonce: Text | None = None
    """The nonce as sent."""
    request: VectorRequest
    """The request."""
    expect: Expected
    """What must be the result; at least one key."""


class Encoding(Node):
    """How query and form are encoded, where it differs from RFC 3986."""

    space: Literal["%20", "+"] = "%20"
    """How a space is written."""
    keep: Text = Key(default=Text(""))
    """Characters that are not encoded."""
    keep_in_names: Text = Key(default=Text(""))
    """Further characters that are not encoded in names: ``"[]"``."""
    also: Text = Key(default=Text(""))
    """Characters that are encoded although RFC 3986 leaves them: ``"~"``."""
    hex: Literal["upper", "lower"] = "upper"
    """Upper-case or lower-case hex digits."""


class Placed(Node):
    """Where values go: expressions by wire name; one that yields nothing is left out.

    A name may have ``{setting}`` placeholders, and ``"*"`` takes named pairs as they are.
    """

    headers: dict[Text, Text] = {}
    """Expressions for headers, by name. A name may contain ``{setting}`` placeholders."""
    cookies: dict[Text, Text] = {}
    """Expressions for cookies, by name. They come after the cookies that are already sent."""
    query: dict[Text, Text] = {}
    """Expressions for parameters of the query, by name."""
    form: dict[Text, Text] = {}
    """Expressions for parameters of the form body, by name. A form body is created if the request has none."""
    body: dict[Text, Text] = {}
    """Expressions for fields of the body, form or JSON, by name. A JSON body is created if the request has none."""
    params: dict[Text, Text] = {}
    """Expressions for parameters, by name: of the form body if there is one, else of the query."""
    path: Text | None = None
    """Expression for a new path, which is then percent-encoded."""
    content: Text | None = None
    """Expression for a new body."""


class Added(Placed):
    """Parts that are added to the request before it is signed."""

    at: Literal["first", "last"] = "last"
    """``first`` puts them in front of the existing parameters and fields, ``last`` behind them."""


class Verify(Node):
    """Makes a level that verifies messages of the venue instead of signing requests."""

    valid: Text
    """Expression: whether the signature is right. ``equal(...)`` compares in constant time."""
    sent_at: Text | None = None
    """Expression: when it was sent (Unix digits, ISO 8601 or an HTTP date); compared with ``tolerance``."""


class Recipe(Placed):
    """Steps of signing, and where their results go."""

    like: Text | None = None
    """The level or shared entry to inherit from. Keys given here override it one by one. New steps are inserted before
    the next overridden step, else appended. Vectors are not inherited."""
    doc: Text | None = None
    """What is signed, in a sentence; required unless it is inherited."""
    source: Source | None = None
    """Where it is documented; required unless it is inherited."""
    timestamp: Text | None = None
    """Form of ``timestamp``: ``unix_s``, ``unix_ms``, ``unix_us``, ``unix_ns``, ``iso_s`` (2023-11-14T22:13:20Z),
    ``iso_ms``, ``iso_us``, ``rfc3339`` (with +00:00), ``http_date``, or a pattern: ``"%Y%m%dT%H%M%SZ"``."""
    nonce: Literal["uuid4", "hex", "counter", "counter_s", "counter_ms", "counter_us"] | None = None
    """Form of ``nonce``: ``uuid4``, ``hex`` (16 random bytes), or a number from the clock that only grows: ``counter``
    (nanoseconds), ``counter_us``, ``counter_ms``, ``counter_s``."""
    tolerance: Integer | None = None
    """Seconds by which the time of a request or message may be off."""
    encoding: Encoding | None = None
    """How query and form are encoded, if not as RFC 3986 says."""
    sort: list[Literal["query", "form"]] = []
    """What is sent sorted by name, then value."""
    add: Added | None = None
    """Parts that are added before signing."""
    steps: dict[Text, Text] = {}
    """Expressions for intermediate results, by name. A step may use the steps before it."""
    frame: Text | None = None
    """Expression: the text to send over a websocket, such as a login."""
    verify: Verify | None = None
    """Makes the level verify messages instead of signing requests."""


class Level(Recipe):
    """One way to authenticate a request, or to verify a message."""

    vectors: dict[Text, Vector] = {}
    """The test vectors, by name; at least one."""


class Signing(Node):
    """The file: levels of authentication."""

    shared: dict[Text, Recipe] = {}
    """Entries to inherit from with ``like``, by name. They are not levels and have no vectors."""
    levels: dict[Text, Level]
    """The levels of authentication, by name."""
