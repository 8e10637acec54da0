"""venue.yaml: names, documentation pages, addresses, credentials, settings, limits, and how responses are read."""

from __future__ import annotations

from typing import Literal

from pydantic import Field as Key

from generator.spec.node import Boolean, Integer, Node, Text
from generator.spec.source import Source


class Page(Node):
    """A page of the documentation."""

    title: Text
    """Title of the page."""
    url: Text
    """Its address."""
    read_on: Text
    """The date on which it was read, as ``2026-11-20``."""


class Environment(Node):
    """A set of addresses, such as production or a sandbox."""

    rest: Text
    """Scheme and host of the calls; with a path, if all paths begin with it."""
    stream: Text | None = None
    """Address of the websocket."""
    doc: Text | None = None
    """What it is for."""
    settings: dict[Text, Text] = {}
    """Defaults of settings that differ in this environment, by name of the setting."""


class Credential(Node):
    """A value that only the caller knows, such as an API key."""

    env: Text
    """Environment variable that is read when no argument is given: capitals and digits, with a name and ``_`` in front;
    none that a system or tool sets (``PATH``, ``LD_PRELOAD``, ``GITHUB_TOKEN``, ...)."""
    secret: Boolean = False
    """Whether it is never sent, only used to sign."""
    required: Boolean = True
    """``false`` if the venue needs it in some cases only; it is then ``None`` when it is not given."""
    doc: Text | None = None
    """Where to get it."""


class Setting(Node):
    """A choice that the documentation leaves to the caller, made once per client."""

    type: Literal["string", "integer", "boolean"] = "string"
    """Its type in expressions and in Python."""
    default: Text | None = None
    """The value unless the caller chooses another; without a default it is ``None``."""
    choices: list[Text] = []
    """The allowed values, if they are limited."""
    doc: Text
    """What depends on it."""


class ClientParameter(Node):
    """A parameter of calls that the caller may give once, to the client. Its type is that of the calls."""

    doc: Text
    """What the calls use it for."""


class Envelope(Node):
    """How a response is read. All values are expressions over ``status`` (HTTP status), ``body`` (decoded JSON or
    ``None``) and ``text`` (the body as text)."""

    success: Text
    """Whether the call succeeded."""
    code: Text
    """The error code: one candidate or several."""
    message: Text
    """The error message: one text or several."""
    request_id: Text | None = None
    """The venue's id of the request, for support requests."""
    data: Text = Key(default=Text("body"))
    """The result; the default is ``body``."""


class Limit(Node):
    """A rate limit of the venue."""

    requests: Integer
    """Number of requests allowed in the window."""
    per: Integer
    """Length of the window in seconds."""
    scope: Literal["key", "ip", "account"] = "key"
    """What is counted: requests per API key, per IP address or per account."""
    environments: dict[Text, Integer] = {}
    """Number of requests in environments where it differs, by name of the environment."""
    endpoints: list[Text] = []
    """Prefixes, ``METHOD /path``, of calls that are not described yet and count here; the longest matching prefix
    wins."""
    doc: Text | None = None
    """What the limit is for."""
    source: Source
    """Where it is documented."""


class LimitHeaders(Node):
    """Response headers with the state of a rate limit, keyed by meaning. The values are names of headers."""

    allowed: Text | None = None
    """Requests allowed in the window."""
    used: Text | None = None
    """Requests used in the window."""
    left: Text | None = None
    """Requests left in the window."""
    window_s: Text | None = None
    """Length of the window in seconds."""
    ends_s: Text | None = None
    """End of the window, in seconds since 1970."""
    ends_ms: Text | None = None
    """End of the window, in milliseconds since 1970."""
    source: Source
    """Where they are documented."""


class TimeEndpoint(Node):
    """The endpoint that returns the venue's time."""

    http: Text
    """Method and path of a public endpoint: ``GET /v1/time``."""
    value: Text
    """Expression over the response that gives the time: Unix digits, ISO 8601 or an HTTP date."""


class Venue(Node):
    """The venue: names, pages, addresses, credentials, and how responses are read."""

    venue: Text
    """Name of the folder: a letter a-z, then a-z and 0-9. The package is ``<venue>_sdk``."""
    client: Text
    """Name of the client class; the asynchronous one is ``Async<client>``."""
    title: Text
    """Name of the venue as people write it."""
    version: Text = Key(default=Text("0.1.0"))
    """Version of the SDK; the default is ``0.1.0``."""
    doc: Text
    """What is traded there."""
    pages: dict[Text, Page]
    """The pages of the documentation, by id."""
    environments: dict[Text, Environment]
    """The environments, by name. The first is the default."""
    credentials: dict[Text, Credential] = {}
    """The credentials, by name. They are arguments of the client, in this order."""
    settings: dict[Text, Setting] = {}
    """The settings, by name. They are arguments of the client."""
    client_parameters: dict[Text, ClientParameter] = {}
    """Parameters that most calls take, such as an account, by name on the wire. They are arguments of the client, too:
    a call that is not given one uses the client's."""
    headers: dict[Text, Text] = {}
    """Headers that the documentation wants on every request. Those that the transport sets are refused
    (``Content-Length``, ``Transfer-Encoding``, ``Host``, ``Connection``, ``Expect``, ``TE``, ``Trailer``,
    ``Upgrade``, ...)."""
    decimals: Literal["number", "text"] = "number"
    """Whether an exact decimal in a JSON body is written as a number or as text."""
    malformed_json: Literal["refuse", "repair"] = "refuse"
    """``refuse`` raises on JSON that is not valid. ``repair`` reads numbers with leading zeros, ``NaN`` and
    ``Infinity`` as text, and drops trailing commas."""
    default_auth: Text = Key(default=Text("none"))
    """The level of authentication of ``client.request(...)``; the default is ``none``."""
    limits: dict[Text, Limit] = {}
    """The rate limits, by name."""
    limit_headers: LimitHeaders | None = None
    """Response headers that report the state of a limit."""
    envelope: Envelope
    """How success, errors and the result are found in a response."""
    time: TimeEndpoint | None = None
    """Where the venue returns its time. Clients then have ``sync_clock()``."""
