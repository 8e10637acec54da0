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

RESERVED = frozenset({*RUNTIME_MODULES, *PYTHON_NAMES, "request", "credentials", "settings"})
"""Python names that the code around a compiled expression needs; no step and no loop may take them."""

_REQUEST = {
    "method": (Kind.TEXT, "request.method"),
    "host": (Kind.TEXT, "request.host"),
    "path": (Kind.TEXT, "request.path"),
    "query": (Kind.TEXT, "request.query"),
    "target": (Kind.TEXT, "request.target"),
    "body": (Kind.TEXT, "request.text"),
    "payload": (Kind.TEXT, "request.payload"),
    "query_params": (Kind.PAIRS, "request.query_params"),
    "form_params": (Kind.PAIRS, "request.form_params"),
    "headers": (Kind.PAIRS, "request.headers"),
}
_ANSWER = {
    "status": (Kind.INTEGER, "answer.status"),
    "body": (Kind.JSON, "answer.json"),
    "text": (Kind.TEXT, "answer.text"),
}


@dataclass(frozen=True)
class Scope:
    """The names of one place in a spec; ``name`` decides which functions may stand there."""

    name: ScopeName
    names: Mapping[str, tuple[Kind, str]]
    absent: Mapping[str, str] = field(default_factory=dict[str, str])
    """Names that are not there, with the reason, for the message."""

    @property
    def functions(self) -> tuple[str, ...]:
        """The functions that may be used."""
        return tuple(functions_of(self.name))

    def __contains__(self, name: object) -> bool:
        """Whether ``name`` has a meaning here."""
        return name in self.names

    def with_step(self, name: str, kind: Kind) -> Scope:
        """The scope of the next step: ``name`` is what the step before it yielded."""
        if not name.isidentifier() or not name.isascii() or iskeyword(name) or "__" in name:
            raise ExpressionError(f"`{name}` is no name for a step", 0, len(name), rule=FORBIDDEN)
        if name in RESERVED:
            message = f"a step can not be called `{name}`: the generated code needs that name"
            raise ExpressionError(message, 0, len(name), f"`{name}_value` would do", FORBIDDEN)
        return replace(self, names={**self.names, name: (kind, name)})


def signing_scope(
    credentials: Mapping[str, bool] | Iterable[str],
    settings: Iterable[str] = (),
    *,
    timestamp: bool = True,
    nonce: bool = True,
) -> Scope:
    """What a formula of signing.yaml sees; ``timestamp`` and ``nonce`` only where the level declares them.

    ``credentials`` tells for each name whether it is required; a plain list of names means that all are.
    """
    required: dict[str, bool] = dict.fromkeys(credentials, True)
    if isinstance(credentials, Mapping):
        required.update(cast(Mapping[str, bool], credentials))
    names = dict(_REQUEST)
    names.update({name: (Kind.TEXT, f"settings.{name}") for name in settings})
    for name, there in required.items():
        names[name] = (Kind.TEXT if there else Kind.TEXT | Kind.NONE, f"credentials.{name}")
    given = {"timestamp": timestamp, "nonce": nonce}
    names.update({name: (Kind.TEXT, name) for name, there in given.items() if there})
    absent = {name: f"the level declares no `{name}`" for name, there in given.items() if not there}
    return Scope("signing", names, absent)


def answer_scope() -> Scope:
    """What a formula over an answer sees."""
    return Scope("answer", _ANSWER)


def item_scope() -> Scope:
    """What a formula over one item of a batch sees."""
    return Scope("item", {"item": (Kind.JSON, "item")})
