"""Which names an expression may use, what kind each is, and the Python that yields it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from keyword import iskeyword
from typing import cast

from generator.expressions.function import ScopeName
from generator.expressions.functions import PYTHON_NAMES, RUNTIME_MODULES, functions_of
from generator.expressions.kinds import Kind
from generator.expressions.mistakes import FORBIDDEN, ExpressionError

RESERVED = frozenset(
    {*RUNTIME_MODULES, *PYTHON_NAMES, "request", "credentials", "settings", "now", "verdict", "dict", "Encoding"}
)
"""Python names that the code around a compiled expression needs; no step and no loop may take them."""

_REQUEST = {
    "method": (Kind.TEXT, "request.method"),
    "host": (Kind.TEXT, "request.host"),
    "path": (Kind.TEXT, "request.path"),
    "query": (Kind.TEXT, "request.query"),
    "target": (Kind.TEXT, "request.target"),
    "url": (Kind.TEXT, "request.url"),
    "origin": (Kind.TEXT, "request.base_url"),
    "body": (Kind.TEXT, "request.text"),
    "payload": (Kind.TEXT, "request.payload"),
    "query_params": (Kind.PAIRS, "request.query_params"),
    "form_params": (Kind.PAIRS, "request.form_params"),
    "headers": (Kind.PAIRS, "request.headers"),
}
REQUEST_PARTS = frozenset({*_REQUEST, "timestamp", "nonce"})
"""What a formula of signing.yaml knows beside credentials, settings and steps; none of those may be called so."""

_RESPONSE = {
    "status": (Kind.INTEGER, "response.status"),
    "body": (Kind.JSON, "response.json"),
    "text": (Kind.TEXT, "response.text"),
}

MEANINGS = {
    "method": "The HTTP method in capitals.",
    "host": "The host as in the `Host` header: lower case, with the port unless it is the default port.",
    "path": "The path as sent: percent-encoded, without the query, with the path of `rest` in front.",
    "query": "The query as sent, without `?`; empty if there is none.",
    "target": "`path`, then `?` and `query` if there is a query.",
    "url": "The complete URL as sent.",
    "origin": "Scheme, host and port: `https://api.example.com`.",
    "body": "The body as sent, as text; empty if there is none.",
    "payload": "`body` if there is one, else `query`.",
    "query_params": "The parameters of the query, decoded, in order, as named pairs.",
    "form_params": "The parameters of the form body, decoded, in order, as named pairs.",
    "headers": "The headers of the request, as named pairs.",
}
"""What each part of a request holds, for the reference of the spec language."""

_MESSAGE = {"body": (Kind.JSON, "message.json"), "text": (Kind.TEXT, "message.text")}


@dataclass(frozen=True)
class Scope:
    """The names of one place in a spec; ``name`` decides which functions are allowed."""

    name: ScopeName
    names: Mapping[str, tuple[Kind, str]]
    absent: Mapping[str, str] = field(default_factory=dict[str, str])
    """Names that are not there, with the reason, for the message."""
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    """Names that can only be one of these texts: comparing them with another is a mistake."""
    unsure: frozenset[str] = frozenset()
    """Steps whose value was looked for, and may be absent without the spec having said so."""

    @property
    def functions(self) -> tuple[str, ...]:
        """The functions that may be used."""
        return tuple(functions_of(self.name))

    def __contains__(self, name: object) -> bool:
        """Whether ``name`` has a meaning here."""
        return name in self.names

    def with_step(self, name: str, kind: Kind, *, unsure: bool = False) -> Scope:
        """The scope of the next step: ``name`` is what the step before it yielded; ``unsure`` as in the Expression."""
        if not name.isidentifier() or not name.isascii() or iskeyword(name) or "__" in name:
            raise ExpressionError(f"`{name}` is not a valid name for a step", 0, len(name), rule=FORBIDDEN)
        if name in RESERVED:
            message = f"a step cannot be called `{name}`: the generated code needs that name"
            raise ExpressionError(message, 0, len(name), f"`{name}_value` would do", FORBIDDEN)
        choices = {each: words for each, words in self.choices.items() if each != name}
        names = {**self.names, name: (kind, name)}
        return replace(self, names=names, choices=choices, unsure=self.unsure - {name} | ({name} if unsure else set()))


def signing_scope(
    credentials: Mapping[str, bool] | Iterable[str],
    settings: Mapping[str, Kind] | Iterable[str] = (),
    *,
    choices: Mapping[str, tuple[str, ...]] | None = None,
    timestamp: bool = True,
    nonce: bool = True,
) -> Scope:
    """What a formula of signing.yaml sees; ``timestamp`` and ``nonce`` only where the level declares them.

    ``credentials`` says for each name whether it is required, ``settings`` its kind; a plain list of names means
    required credentials and settings that are text.
    """
    required: dict[str, bool] = dict.fromkeys(credentials, True)
    if isinstance(credentials, Mapping):
        required.update(cast(Mapping[str, bool], credentials))
    kinds: dict[str, Kind] = dict.fromkeys(settings, Kind.TEXT)
    if isinstance(settings, Mapping):
        kinds.update(cast(Mapping[str, Kind], settings))
    names = dict(_REQUEST)
    names.update({name: (kind, f"settings.{name}") for name, kind in kinds.items()})
    for name, there in required.items():
        names[name] = (Kind.TEXT if there else Kind.TEXT | Kind.NONE, f"credentials.{name}")
    given = {"timestamp": timestamp, "nonce": nonce}
    names.update({name: (Kind.TEXT, name) for name, there in given.items() if there})
    absent = {name: f"the level declares no `{name}`" for name, there in given.items() if not there}
    return Scope("signing", names, absent, choices or {})


def response_scope() -> Scope:
    """What a formula over a response sees."""
    return Scope("response", _RESPONSE)


def message_scope() -> Scope:
    """What a formula over a message of a stream sees."""
    return Scope("message", _MESSAGE)


def topic_scope() -> Scope:
    """The names in an expression for what the names of a topic have in common."""
    return Scope("message", {"topic": (Kind.TEXT, "topic")})


def frame_scope(names: Mapping[str, tuple[Kind, str]]) -> Scope:
    """What a formula of a stream sees in a frame or topic; ``names`` has the Python for each."""
    return Scope("frame", dict(names))


def session_scope() -> Scope:
    """What a formula over the result of an operation that opens a session sees."""
    return Scope("frame", {"session": (Kind.JSON, "session")})


def item_scope() -> Scope:
    """What a formula over one item of a batch sees."""
    return Scope("item", {"item": (Kind.JSON, "item")})
