"""Which parts of a signed request may be shown: decided by how secrets flow into them, not by their look."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.analyze.signing.keys import flows, formulas_of
from generator.expressions.flows import Flow, flow, key_flow
from generator.ir.signing import Level, Put

_QUERY = frozenset({"query", "params", "path"})
_BODY = frozenset({"form", "body", "content", "params"})


@dataclass(frozen=True)
class Shown:
    """How much of the secrets each part of the output of ``sign`` contains."""

    steps: Mapping[str, Flow]
    """A key derived from a secret is a secret too, and counts as CHANGED."""
    headers: Mapping[str, Flow]
    target: Flow
    body: Flow
    frame: Flow

    def header(self, name: str) -> Flow:
        """The flow into a header. Pairs whose names are computed count for every header."""
        return max(self.headers.get(name.lower(), Flow.NONE), self.headers.get("*", Flow.NONE))


def shown_of(level: Level, secrets: Iterable[str]) -> Shown:
    """Follow ``secrets`` through the steps of a level to the parts of the request."""
    steps, _ = flows(level, dict.fromkeys(secrets, Flow.SHOWN))
    names = {name: Flow.CHANGED if much and _is_key(level, name) else much for name, much in steps.items()}
    names |= _after(level, names)
    puts = [(put, flow(put.expression, names)) for put in (*level.added, *level.sent)]
    return Shown(
        steps=names,
        headers=_headers(puts),
        target=_most(puts, _QUERY),
        body=_most(puts, _BODY),
        frame=flow(level.frame, names) if level.frame is not None else Flow.NONE,
    )


def _is_key(level: Level, name: str) -> bool:
    """Whether a step, or something computed from it, is used as a key."""
    if name not in {step.name for step in level.steps}:
        return False
    found = {name: Flow.SHOWN}
    for step in level.steps:
        found.setdefault(step.name, flow(step.expression, found))
    texts = (*(step.expression for step in level.steps), *formulas_of(level))
    return any(key_flow(text, found) >= Flow.SHOWN for text in texts)


def _after(level: Level, names: Mapping[str, Flow]) -> dict[str, Flow]:
    """The flow into each step, with derived keys taken into account."""
    found = dict(names)
    for step in level.steps:
        found[step.name] = max(found[step.name], flow(step.expression, found))
    return found


def _headers(puts: list[tuple[Put, Flow]]) -> dict[str, Flow]:
    found: dict[str, Flow] = {}
    for put, much in puts:
        if put.place in ("headers", "cookies"):
            fixed = put.place == "headers" and "{" not in put.name
            name = "cookie" if put.place == "cookies" else put.name.lower() if fixed else "*"
            found[name] = max(found.get(name, Flow.NONE), much)
    return found


def _most(puts: list[tuple[Put, Flow]], places: frozenset[str]) -> Flow:
    return max((much for put, much in puts if put.place in places), default=Flow.NONE)
