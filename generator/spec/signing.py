"""signing.yaml as the author writes it: levels, their steps, where results go, and vectors."""

from __future__ import annotations

from typing import Literal

from pydantic import Field as Key

from generator.spec.node import Integer, Node, Text
from generator.spec.source import Source


class VectorRequest(Node):
    method: Text
    url: Text
    headers: dict[Text, Text] = {}
    form: dict[Text, Text] | None = None
    """Decoded parameters of a form body, in their order."""
    body: Text | None = None


class Expected(Node):
    steps: dict[Text, Text] = {}
    headers: dict[Text, Text] = {}
    url: Text | None = None
    body: Text | None = None
    frame: Text | None = None
    """The websocket message."""
    verdict: Literal["valid", "signature", "stale", "undated", "malformed"] | None = None
    """What a level that verifies says of the request."""


class Vector(Node):
    origin: Literal["published", "computed"]
    doc: Text | None = None
    source: Source | None = None
    credentials: dict[Text, Text]
    settings: dict[Text, Text] = {}
    timestamp: Text | None = None
    """As the level writes it; of a level that verifies, the moment at which it does."""
    nonce: Text | None = None
    request: VectorRequest
    expect: Expected


class Encoding(Node):
    """How query and form are written, where it is not as RFC 3986 says."""

    space: Literal["%20", "+"] = "%20"
    keep: Text = Key(default=Text(""))
    """Characters that stay as they are."""
    keep_in_names: Text = Key(default=Text(""))
    """Further ones that stay in names, such as ``[]``."""
    also: Text = Key(default=Text(""))
    """Characters that are encoded although RFC 3986 leaves them, such as ``~``."""
    hex: Literal["upper", "lower"] = "upper"


class Placed(Node):
    """Where values go: expressions by wire name; one that yields nothing is left out.

    A name may have ``{setting}`` holes, and ``"*"`` takes named pairs as they are.
    """

    headers: dict[Text, Text] = {}
    cookies: dict[Text, Text] = {}
    query: dict[Text, Text] = {}
    form: dict[Text, Text] = {}
    """Parameters of a form body, which is made where there is none."""
    body: dict[Text, Text] = {}
    """Fields of the body, in the form it has: a form or JSON; where there is none, JSON."""
    params: dict[Text, Text] = {}
    """Parameters of the form where the body is one, else of the query."""
    path: Text | None = None
    """Instead of the path, percent-encoded."""
    content: Text | None = None
    """Instead of the body."""


class Added(Placed):
    """What the request gets before it is signed."""

    at: Literal["first", "last"] = "last"
    """Whether parameters and fields stand in front of those that are there, or behind."""


class Verify(Node):
    """Makes a level one that verifies messages of the venue instead of signing requests."""

    valid: Text
    """Expression that tells whether the signature is right; ``equal(...)`` compares in constant time."""
    sent_at: Text | None = None
    """Expression for the time at which it was sent: Unix digits, ISO 8601 or an HTTP date."""


class Recipe(Placed):
    """Steps of signing, and where their results go."""

    like: Text | None = None
    """A level or shared recipe that this one begins as; what is written here goes over it, key by key."""
    doc: Text | None = None
    source: Source | None = None
    timestamp: Text | None = None
    """A form (unix_s, unix_ms, unix_us, unix_ns, iso_s, iso_ms, iso_us, rfc3339, http_date) or a pattern with ``%``."""
    nonce: Literal["uuid4", "hex", "counter", "counter_s", "counter_ms", "counter_us"] | None = None
    tolerance: Integer | None = None
    """Seconds by which the time of a request or message may be off."""
    encoding: Encoding | None = None
    sort: list[Literal["query", "form"]] = []
    """What is sent sorted by name and value."""
    add: Added | None = None
    steps: dict[Text, Text] = {}
    frame: Text | None = None
    """The message to send over a websocket, such as a login."""
    verify: Verify | None = None


class Level(Recipe):
    vectors: dict[Text, Vector] = {}


class Signing(Node):
    shared: dict[Text, Recipe] = {}
    """Recipes that levels begin as; they are no levels themselves."""
    levels: dict[Text, Level]
