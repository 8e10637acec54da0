"""Which credentials are keys, and which may be empty, as a memo may that is only part of what is signed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from generator.expressions.flows import Flow, flow, key_flow
from generator.ir.signing import Level


def may_be_empty(name: str, credentials: Collection[str], levels: Collection[Level]) -> bool:
    """Whether a credential is only ever signed with the key that another one is.

    An empty key signs and verifies all the same, an empty token is sent as it is: neither may be empty.
    """
    others = frozenset(credentials) - {name}
    return max((_most(name, others, level) for level in levels), default=Flow.NONE) == Flow.SIGNED


def flows(level: Level, names: Mapping[str, Flow], keys: Collection[str] = ()) -> tuple[dict[str, Flow], set[str]]:
    """How much of ``names`` gets into each step, themselves included; and ``keys`` with the steps that hold one."""
    found, known = dict(names), set(keys)
    for step in level.steps:
        found[step.name] = flow(step.expression, found, known)
        if flow(step.expression, dict.fromkeys(known, Flow.SHOWN)) > Flow.NONE:
            known.add(step.name)
    return found, known


def formulas_of(level: Level) -> Iterator[str]:
    """What a level sends or decides by, steps aside."""
    for put in (*level.added, *level.sent):
        yield put.expression
    if level.frame is not None:
        yield level.frame
    if level.verify is not None:
        yield level.verify.valid


def _most(name: str, others: frozenset[str], level: Level) -> Flow:
    """The most of a credential that gets out of a level; HASHED at least where it is a key."""
    found, known = flows(level, {name: Flow.SHOWN}, others)
    sent = list(formulas_of(level))
    as_key = (key_flow(text, found) for text in (*(step.expression for step in level.steps), *sent))
    if any(each > Flow.NONE for each in as_key):
        return Flow.HASHED
    return max((flow(text, found, known) for text in sent), default=Flow.NONE)
