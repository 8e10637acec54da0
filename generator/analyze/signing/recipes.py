"""What a level is after ``like``: the recipe it begins as, with its own keys over it."""

from __future__ import annotations

from typing import TypeVar, cast

from generator.analyze.context import Context
from generator.spec import signing as spec
from generator.spec.node import Node, Text

_Recipe = TypeVar("_Recipe", bound=spec.Recipe)
_Node = TypeVar("_Node", bound=Node)


def whole(context: Context, written: _Recipe, above: tuple[str, ...] = ()) -> _Recipe:
    """``written`` with everything it inherits; an unknown or circular ``like`` is reported and counts as none."""
    if written.like is None:
        return written
    signing = context.spec.signing
    known: dict[Text, spec.Recipe] = {**signing.shared, **signing.levels}
    base = known.get(written.like)
    if base is None:
        context.unknown("recipe", written.like, map(str, known), "unknown-level")
        return written
    if written.like in above:
        context.error(written.like.span, f"circular `like`: `{written.like}` inherits from itself", "circular-like")
        return written
    return _over(whole(context, base, (*above, str(written.like))), written)


def _over(base: Node, own: _Node) -> _Node:
    """``own`` where it says something, else ``base``; entries inside both are laid over each other in turn."""
    changes: dict[str, object] = {}
    for name in type(base).model_fields:
        if name not in base.model_fields_set or name not in type(own).model_fields or name == "vectors":
            continue
        inherited, changed = getattr(base, name), getattr(own, name)
        if name not in own.model_fields_set:
            changes[name] = inherited
        elif isinstance(inherited, Node) and isinstance(changed, Node):
            changes[name] = _over(inherited, changed)
        elif isinstance(inherited, dict) and isinstance(changed, dict):
            changes[name] = laid_over(cast(dict[Text, Text], inherited), cast(dict[Text, Text], changed))
    return own.model_copy(update=changes)


def laid_over(base: dict[Text, Text], own: dict[Text, Text]) -> dict[Text, Text]:
    """Both in one order: what replaces keeps its place, what is new comes before the next that replaces."""
    order: list[Text] = list(base)
    waiting: list[Text] = []
    for name in own:
        if name in base:
            place = order.index(name)
            order[place:place] = waiting
            waiting = []
        else:
            waiting.append(name)
    return {name: own.get(name, base.get(name, name)) for name in [*order, *waiting]}
