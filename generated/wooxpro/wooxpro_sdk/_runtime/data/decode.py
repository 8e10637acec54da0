"""From decoded JSON to typed values."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any, TypeVar

import msgspec

from ..values.exact_json import JSON, is_object
from .decoders import Accepted, Plans, Reader, Refused, Times, Words
from .deviation_counter import DeviationCounter
from .direct import Direct, direct
from .mismatches import refusal

T = TypeVar("T")
_convert = msgspec.convert

__all__ = ["Accepted", "Refused", "Times", "TypedReader"]


def _unmade(value: Any, seen: DeviationCounter) -> Any:
    """In place of a reader that was not made yet."""


class TypedReader:
    """Makes the types of one venue. ``accepted`` are the deviations to tolerate, ``times`` the units of timestamps."""

    def __init__(self, accepted: Accepted | None = None, times: Times | None = None) -> None:
        self._plans = Plans(accepted or {}, times or {})
        self._readers: dict[Any, Reader | None] = {}
        self._direct: dict[tuple[Any, tuple[str, ...]], Direct[Any] | None] = {}

    def convert(
        self,
        value: JSON,
        kind: type[T],
        seen: DeviationCounter,
        words: Words = (),
        what: str = "result",
        unit: str = "",
    ) -> T:
        """``value`` as ``kind``; :class:`Refused` with the path of the field that does not fit.

        ``unit`` is that of times which are in no object: ``ms``, ``iso``, ...
        """
        try:
            if words or unit:
                reader = self._plans.reader(kind, words, unit, what)
            else:
                reader = self._readers.get(kind, _unmade)
                if reader is _unmade:
                    reader = self._readers[kind] = self._plans.reader(kind)
            if reader is not None and value is not None:
                value = reader(value, seen)
            return _convert(value, kind)
        except msgspec.ValidationError as problem:
            misfit = str(problem)
        raise refusal(misfit, value, kind)

    def softly(
        self,
        value: JSON,
        kind: type[T],
        seen: DeviationCounter,
        words: Words = (),
        what: str = "result",
        unit: str = "",
        needed: Collection[str] = (),
    ) -> T:
        """The same, but a field that cannot be read, or is missing, is None: ``seen`` counts each.

        :class:`Refused` where one of ``needed`` (wire names) cannot be read, or none at all.
        """
        try:
            return self.convert(value, kind, seen, words, what, unit)
        except Refused as problem:
            refused = problem
        made = self._fields(value, kind, seen, needed) if is_object(value) and _is_struct(kind) else {}
        if all(item is None for item in made.values()):
            raise refused
        return kind(**made)

    def _fields(
        self, value: Mapping[str, JSON], kind: type[Any], seen: DeviationCounter, needed: Collection[str]
    ) -> dict[str, Any]:
        """What can be read of an object, by name; without what is missing and may be."""
        made: dict[str, Any] = {}
        for field in msgspec.structs.fields(kind):
            wire = field.encode_name
            if wire not in value and not field.required:
                continue
            what = f"{kind.__name__}.{wire}"
            words, unit = self._plans.said_of(kind, wire)
            try:
                made[field.name] = self.convert(value.get(wire), field.type, seen, words, what, unit)
            except Refused as problem:
                if wire in needed:
                    raise problem.at(f".{wire}") from None
                made[field.name] = None
                seen.note(f"{what}: unreadable")
        return made

    def directly(self, kind: Any, path: tuple[str, ...]) -> Direct[Any] | None:
        """How ``kind`` is read from the bytes of a document at ``path``; None where it cannot be."""
        key = kind, path
        if key not in self._direct:
            self._direct[key] = direct(kind, path, self._plans)
        return self._direct[key]

    def reading(self, kind: type[T]) -> Callable[[JSON, DeviationCounter], T]:
        """``convert`` for one type, made once for what comes in great numbers."""
        reader = self._plans.reader(kind)

        def read(value: JSON, seen: DeviationCounter) -> T:
            try:
                if reader is not None and value is not None:
                    value = reader(value, seen)
                return _convert(value, kind)
            except msgspec.ValidationError as problem:
                misfit = str(problem)
            raise refusal(misfit, value, kind)

        return read


def _is_struct(kind: object) -> bool:
    """Whether a type is one of the models; lists and maps of them are no classes."""
    return isinstance(kind, type) and issubclass(kind, msgspec.Struct)
