"""Bytes straight into types, for what is as documented to the letter.

What is refused here is read by the careful path (:mod:`.decoders`), which says what is wrong or accepts it. Both mean
the same: what is read here has the value that the careful path gives, and no deviation to count. Where msgspec's
own reading would differ, a second reading of the same bytes refuses it: one that keeps nothing and only looks at the
form of numbers (``1_000``, ``" 1 "``, ``NaN`` and ``1e999`` are none) and at fields whose absence is counted.
"""

from __future__ import annotations

import datetime
import types
from collections.abc import Callable
from decimal import Decimal
from typing import Annotated, Any, Generic, TypedDict, TypeVar, Union, get_args, get_origin

import msgspec

from ..values.enums import OpenInteger, OpenText
from ..values.exact_json import JSON, NOT_JSON
from ..values.numbers import exact_decimal
from .decoders import Plans, without_none
from .scalars import Words, time_maker
from .times import Timestamp

T = TypeVar("T")
NOT_DIRECT = NOT_JSON
"""What reading raises where the careful path has to say the last word."""

_Number = Annotated[float, msgspec.Meta(gt=-1e300, lt=1e300)]
_There: Any = bool | int | float | str | list[Any] | dict[str, Any]
"""Anything but null."""
_TEXT_WORDS = frozenset({"empty_text", "null_text", "placeholder_text", "text_boolean", "text_number"})
"""Deviations that a text may be."""
_PLAIN = (int, bool, str, datetime.date, Decimal, Timestamp)
_SOME_ZEROS, _ZEROS = "0" * 20, "0" * 390


class _Careful(Exception):
    """A type that only the careful path can read."""


def is_plain(body: bytes) -> bool:
    """Whether nothing in ``body`` asks for a closer look: no broken text, no escape, no number close to zero.

    msgspec looks at no text that it skips, and the form of numbers is looked at with floats, which have no 1e-500.
    Searching text is several times faster than searching bytes.
    """
    text = body.decode()
    if "\\" in text and "\\u" in text:
        return False
    if "-" in text and ("e-" in text or "E-" in text):
        return False
    return _SOME_ZEROS not in text or _ZEROS not in text


class Direct(Generic[T]):
    """Reads a type at ``path`` in a JSON document."""

    __slots__ = ("read",)

    def __init__(self, kind: Any, path: tuple[str, ...], plans: Plans) -> None:
        """:class:`_Careful` where this cannot be done; see :func:`direct`."""
        looked = _Look(plans)
        form = looked.at(kind)
        hook = looked.time_hook()
        typed = msgspec.json.Decoder(_inside(kind, path), float_hook=exact_decimal, dec_hook=hook).decode
        formal = None if form is None else msgspec.json.Decoder(_inside(form, path), strict=False).decode
        steps = path[1:]

        def read(body: bytes) -> Any:
            if formal is not None:
                formal(body)
            found: Any = typed(body)
            if not path:
                return found
            for _ in steps:
                found = found.inside
            return found.inside

        self.read: Callable[[bytes], T] = read
        """The value; one of ``NOT_DIRECT`` where the careful path has to be asked. The body has to be plain."""


def direct(kind: Any, path: tuple[str, ...], plans: Plans) -> Direct[Any] | None:
    """How ``kind`` is read at ``path``; None where only the careful path can."""
    try:
        return Direct(kind, path, plans)
    except (_Careful, TypeError):  # a type that msgspec does not know how to read from bytes
        return None


def head_reader(names: tuple[str, ...]) -> Callable[[bytes], dict[str, JSON]]:
    """Reads these members of a document, exact, and passes over all others."""
    if not names:
        return lambda body: {}
    make: Any = TypedDict  # its members are known only now
    head = make("Head", dict.fromkeys(names, Any), total=False)
    read: Callable[[bytes], dict[str, JSON]] = msgspec.json.Decoder(head, float_hook=exact_decimal).decode
    return read


def _inside(kind: Any, path: tuple[str, ...]) -> Any:
    """``kind`` inside of as many objects as it has steps above it."""
    for name in reversed(path):
        kind = msgspec.defstruct("Inside", [("inside", kind)], rename={"inside": name}, gc=False)
    return kind


class _Look:
    """Looks through a type: whether it can be read directly, what its times count, and what the second reading is."""

    def __init__(self, plans: Plans) -> None:
        self._plans = plans
        self._units: set[str] = set()
        self._open: set[type] = set()

    def time_hook(self) -> Callable[[type, Any], Any] | None:
        """What makes the times; msgspec gives their type only, so all of them count the same."""
        if not self._units:
            return None
        if len(self._units) > 1:
            raise _Careful
        return time_maker(*self._units)

    def at(self, kind: Any, words: Words = (), unit: str = "") -> Any:
        """The type of the second reading of ``kind``; None where there is nothing to look at."""
        plain, _ = without_none(kind)
        origin = get_origin(plain)
        if origin in (Union, types.UnionType):
            raise _Careful
        if origin in (list, dict):
            return self._container(plain, origin, words, unit)
        if isinstance(plain, type) and issubclass(plain, msgspec.Struct):
            return self._struct(plain)
        self._check_scalar(plain, words)
        if plain is Timestamp:
            self._units.add(unit.removeprefix("timestamp_") or "iso")
        return _Number if plain is Decimal else None

    def _container(self, kind: Any, origin: Any, words: Words, unit: str) -> Any:
        item = get_args(kind)[-1]
        if "null_item" in words and (without_none(item)[1] or item is Any):
            raise _Careful
        form = self.at(item, words, unit)
        if form is None:
            return None
        return list[form | None] if origin is list else dict[str, form | None]  # type: ignore[valid-type]

    def _check_scalar(self, kind: Any, words: Words) -> None:
        if kind is Any or kind is object:
            if set(words) - {"absent"}:
                raise _Careful
        elif kind is str or (isinstance(kind, type) and issubclass(kind, OpenText)):
            if _TEXT_WORDS.intersection(words):
                raise _Careful
        elif kind is Decimal:
            if "text_number" in words or "number_text" in words:
                raise _Careful
        elif kind not in _PLAIN and not (isinstance(kind, type) and issubclass(kind, OpenInteger)):
            raise _Careful

    def _struct(self, kind: type[msgspec.Struct]) -> Any:
        config = kind.__struct_config__
        if kind in self._open or config.array_like or config.tag is not None:
            raise _Careful
        self._open.add(kind)
        forms: list[tuple[str, Any] | tuple[str, Any, Any]] = []
        names: dict[str, str] = {}
        for number, field in enumerate(msgspec.structs.fields(kind)):
            words, unit = self._plans.said_of(kind, field.encode_name)
            form = self.at(field.type, words, unit)
            name = f"f{number}"
            names[name] = field.encode_name
            if "absent" in words:
                forms.append((name, _There if form is None else form))
            elif form is not None:
                forms.append((name, form | None, None))
        self._open.discard(kind)
        if not forms:
            return None
        return msgspec.defstruct("Form", forms, rename=names, kw_only=True, gc=False)
