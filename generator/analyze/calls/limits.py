"""How often the venue may be asked: limits of venue.yaml, and what each operation uses of them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.analyze.calls.endpoints import METHODS
from generator.analyze.context import Context
from generator.ir import limits as ir
from generator.spec import model as spec
from generator.spec.node import Integer, Node, Text

_NAME = re.compile(r"[a-z][a-z0-9_]*")
_ENDPOINT = re.compile(rf"(?:{'|'.join(METHODS)}) /[A-Za-z0-9/_.~-]*")
_HEADER = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_HEADERS = ("allowed", "used", "left", "window_s", "ends_s", "ends_ms")


def limits(context: Context) -> tuple[ir.Limit, ...]:
    """Every limit, in order."""
    return tuple(_limit(context, name, written) for name, written in context.spec.venue.limits.items())


def limit_headers(context: Context) -> ir.LimitHeaders | None:
    """The headers that say how far a limit is used up."""
    written = context.spec.venue.limit_headers
    if written is None:
        return None
    found: dict[str, str] = {}
    for key in _HEADERS:
        name: Text | None = getattr(written, key)
        if name is not None:
            found[key] = str(name)
            if not _HEADER.fullmatch(name):
                help_ = "letters, digits and `-`"
                context.error(name.span, f"`{name}` is not a valid name for a header", "bad-header", help_)
    if not found:
        context.error(written.span, "no header is given", "missing-key", f"one of {', '.join(_HEADERS)}")
    return ir.LimitHeaders(found, context.source(written.source))


def weights(context: Context, written: Mapping[Text, Integer]) -> dict[str, int]:
    """What one call of an operation uses of each limit."""
    known = context.spec.venue.limits
    for name, weight in written.items():
        if name not in known:
            context.unknown("limit", name, known, "unknown-limit")
        elif weight < 1:
            context.error(name.span, "a weight must be at least 1", "bad-limit", "remove it if the call does not count")
        elif weight > known[name].requests:
            help_ = f"the limit allows {known[name].requests}, see {known[name].key_span('requests').where}"
            context.error(name.span, f"a call with weight {weight} exceeds the limit `{name}`", "bad-limit", help_)
    return {str(name): int(weight) for name, weight in written.items()}


def _limit(context: Context, name: Text, written: spec.Limit) -> ir.Limit:
    if not _NAME.fullmatch(name):
        help_ = "lower-case letters, digits and `_`, a letter first"
        context.error(name.span, f"`{name}` is not a valid name", "bad-name", help_)
    _check_positive(context, written, "requests", written.requests)
    _check_positive(context, written, "per", written.per)
    for environment, requests in written.environments.items():
        if environment not in context.spec.venue.environments:
            context.unknown("environment", environment, context.spec.venue.environments, "unknown-name")
        _check_positive(context, written, "environments", requests)
    for endpoint in written.endpoints:
        if not _ENDPOINT.fullmatch(endpoint):
            help_ = f"write `METHOD /path` with one of {', '.join(METHODS)}; longer paths count as well"
            context.error(endpoint.span, f"`{endpoint}` is not an endpoint", "bad-endpoint", help_)
    return ir.Limit(
        name=str(name),
        requests=int(written.requests),
        per=int(written.per),
        scope=written.scope,
        environments={str(key): int(value) for key, value in written.environments.items()},
        endpoints=tuple(map(str, written.endpoints)),
        doc=str(written.doc or ""),
        source=context.source(written.source),
    )


def _check_positive(context: Context, node: Node, key: str, value: int) -> None:
    if value < 1:
        context.error(
            node.value_span(key), "a limit must be at least 1", "bad-limit", "remove the limit if there is none"
        )
