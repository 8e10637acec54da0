"""Names of headers: none is given twice, whatever its case, and none is the transport's own."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping

from generator.analyze.context import Context
from generator.runtime.http.framing import OURS
from generator.spec.node import Text

_PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*)\}")
_MOST_WAYS = 64
"""Combinations of settings that are looked at."""


def check_twice(context: Context, names: Iterable[Text]) -> None:
    """Report a name that another one also is, whatever the case, or is with some choice of the settings in it."""
    named = [name for name in names if name != "*"]
    for chosen in _choices(context, named):
        first: dict[str, Text] = {}
        for name in named:
            other = first.setdefault(_filled(name, chosen).lower(), name)
            if other is not name:
                with_ = f" where {' and '.join(f'`{key}` is `{value}`' for key, value in chosen.items())}"
                message = f"`{name}` and `{other}` are the same header{with_ if '{' in name + other else ''}"
                help_ = f"header names are not case-sensitive; the first is at {other.span.where}"
                context.error(name.span, message, "header-twice", help_)
                return


def check_framing(context: Context, headers: Mapping[Text, Text]) -> None:
    """Report headers that frame a request or name its host; a signature may have ``Host: host``."""
    for name, value in headers.items():
        names = {_filled(name, chosen).lower() for chosen in _choices(context, [name])}
        if not names.isdisjoint(OURS) and (name.lower(), value.strip()) != ("host", "host"):
            message = f"`{name}` must not be set: the HTTP client sets it"
            help_ = "only `Host: host` is allowed, in a signing level"
            context.error(name.span, message, "framing-header", help_)


def _filled(name: str, chosen: Mapping[str, str]) -> str:
    return _PLACEHOLDER.sub(lambda placeholder: chosen.get(placeholder[1], placeholder[0]), name)


def _choices(context: Context, names: Iterable[Text]) -> Iterator[Mapping[str, str]]:
    """Every combination of the choices of the settings in names."""
    settings = context.spec.venue.settings
    used = dict.fromkeys(Text(placeholder[1]) for name in names for placeholder in _PLACEHOLDER.finditer(name))
    pairs = [(str(name), settings[name].choices) for name in used if name in settings and settings[name].choices]
    combined = itertools.product(*(values for _, values in pairs))
    for values in itertools.islice(combined, _MOST_WAYS):
        yield {name: str(value) for (name, _), value in zip(pairs, values, strict=True)}
