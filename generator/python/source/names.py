"""Names in Python: how wire names become identifiers, and which do not."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterable
from functools import lru_cache

from generator.ir.api import ClientParameter
from generator.ir.events import Stream
from generator.ir.models import Field
from generator.ir.source import Item
from generator.text.diagnostics import Collector

_WORD_END = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_NO_WORD = re.compile(r"[^A-Za-z0-9]+")
_FIELD = re.compile(r"[a-z][a-z0-9_]*")
_CLASS = re.compile(r"[A-Z][A-Za-z0-9]*")


@lru_cache(maxsize=8192)
def snake(wire: str) -> str:
    """``includeTags`` -> ``include_tags``, ``option-symbol`` -> ``option_symbol``."""
    return _NO_WORD.sub("_", _WORD_END.sub("_", wire)).strip("_").lower()


def constant(wire: str) -> str:
    """``AccountDisabled`` -> ``ACCOUNT_DISABLED``; what begins with a digit is no name yet."""
    return snake(wire).upper()


def pascal(name: str) -> str:
    """``market_data`` -> ``MarketData``."""
    return "".join(part[:1].upper() + part[1:] for part in snake(name).split("_"))


def stem(name: str) -> str:
    """A name without the endings that a reader overlooks: ``streams``, ``stream`` and ``streaming`` have one stem."""
    return re.sub("(ing|es|s|e)$", "", name)


def topic_class(stream: Stream) -> str:
    """The class of a stream's topics."""
    return f"{pascal(stream.name)}Topic"


def field_name(field: Field | ClientParameter) -> str:
    """The name of a field or parameter in Python."""
    return field.chosen_name or snake(field.name)


def member_name(wire: str, chosen: str | None) -> str:
    """The name of an enum member in Python."""
    return chosen or constant(wire)


def is_name(name: str) -> bool:
    """Whether Python takes it as a plain, public identifier."""
    return name.isascii() and name.isidentifier() and not keyword.iskeyword(name) and not name.startswith("_")


def is_field(name: str) -> bool:
    """Whether it can be a field, a parameter, a method: in lower case, so that it hides no class from what follows."""
    return _FIELD.fullmatch(name) is not None and not keyword.iskeyword(name)


def check_class(item: Item, report: Collector) -> None:
    """A type of the spec must be usable as the name of a class."""
    if not _CLASS.fullmatch(item.name) or keyword.iskeyword(item.name):
        report.error(
            item.span,
            f"`{item.name}` is not a valid class name",
            rule="bad-name",
            help="A-Z first, then letters, digits",
        )


def check_fields(
    owner: str, fields: Iterable[Field], report: Collector, reserved: frozenset[str] = frozenset()
) -> None:
    """Every field needs a name of its own that is no keyword."""
    taken: dict[str, Field] = {}
    for field in fields:
        name = field_name(field)
        if not is_field(name) or name in reserved:
            help_ = f"set `name:`{_suggestion(owner, name)}"
            report.error(field.span, f"`{field.name}` is {_why_not(name, reserved)}", rule="bad-name", help=help_)
        first = taken.setdefault(name, field)
        if first is not field:
            message = f"`{field.name}` and `{first.name}` are both `{name}` in Python"
            help_ = f"give one of them a `name:`; the first is at {first.span.where}"
            report.error(field.span, message, rule="name-collision", help=help_)


def check_members(owner: str, members: Iterable[tuple[Item, str]], report: Collector) -> None:
    """Members of an enum must be names, and differ after naming."""
    taken: dict[str, Item] = {}
    for item, name in members:
        if not is_name(name) or name != name.upper():
            help_ = "set `name:` in capitals, for `" + owner + ".NAME`"
            report.error(item.span, f"`{item.name}` does not give a valid member name", rule="bad-name", help=help_)
        first = taken.setdefault(name, item)
        if first is not item:
            place = f"; the other is at {first.span.where}"
            message = f"`{item.name}` and `{first.name}` are both `{owner}.{name}`"
            report.error(item.span, message, rule="name-collision", help=f"give one of them a `name:`{place}")


def _why_not(name: str, reserved: frozenset[str]) -> str:
    if keyword.iskeyword(name):
        return "a Python keyword"
    if not is_name(name):
        return "not a valid Python name"
    return "reserved" if name in reserved else f"`{name}` in Python, which is not in lower case"


def _suggestion(owner: str, name: str) -> str:
    word = snake(name)
    return f", such as `{snake(owner).split('_')[-1]}_{word}`" if word else " of lower-case letters, digits and `_`"
