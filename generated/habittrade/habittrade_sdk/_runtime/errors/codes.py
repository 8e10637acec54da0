"""Error codes: one enum member per documented row, open to codes that are not documented yet."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, EnumType
from functools import cache
from typing import TYPE_CHECKING, Self

from msgspec import Struct

from ..values.numbers import whole
from .categories import ErrorCategory, Retry
from .messages import Template, fold, template
from .sources import Source, Table

__all__ = [
    "DigitsCode",
    "ErrorCategory",
    "IntegerCode",
    "OpenCode",
    "Retry",
    "Row",
    "Source",
    "StringCode",
    "Table",
    "code",
]

_LONGEST_NUMBER = 128
"""Bits or digits of a code that is looked up as a number: none is longer, and converting long ones is slow."""


class Row(Struct, frozen=True, gc=False):
    """One documented row; ``value`` is the wire code or, for a row without one, the member's name."""

    value: str | int | None
    category: ErrorCategory
    retry: Retry
    message: str
    source: Source | None
    http: int | None = None
    coded: bool = True
    http_row: bool = False
    also: tuple[str, ...] = ()


code = Row
"""``NAME = code("NAME", category, retry, message, source)`` in the body of an :class:`OpenCode`."""


class _Open(EnumType):
    """Lets ``ErrorCode(raw)`` look up where no code is documented, too: to Enum it would define a new one."""

    if not TYPE_CHECKING:

        def __call__(cls, value, *rest, **named):
            if cls._member_map_ or rest or named:
                return super().__call__(value, *rest, **named)
            return cls._missing_(value)


class OpenCode(Enum, metaclass=_Open):
    """Base of ``ErrorCode``, which never fails: an undocumented code gives a member with ``is_known`` False.

    ``ErrorCode(404)`` is the row of the code 404 or, where no code is 404, that of a table of HTTP statuses, whose
    ``code`` is None. What a response has is a code only, see :meth:`for_code`.
    """

    _value_: str | int | None
    row: Row

    def __new__(cls, row: object) -> Self:
        """Called once per documented row, while the class is made."""
        if not isinstance(row, Row):
            raise TypeError(f"members of {cls.__name__} are made with code(...)")
        member = object.__new__(cls)
        member._value_ = f"HTTP {row.value}" if row.http_row else row.value
        member.row = row
        return member

    @classmethod
    def _missing_(cls, value: object) -> OpenCode:
        """The member that ``value`` means in another spelling, or a new one that is equal to its like but not kept."""
        raw = value if isinstance(value, str | int) or value is None else str(value)
        return cls._find(raw) or cls._unknown(raw)

    @classmethod
    def _unknown(cls, raw: str | int | None) -> Self:
        raw = cls.plain(raw)
        member = object.__new__(cls)
        member._name_ = "UNKNOWN"
        member._value_ = raw
        member.row = Row(raw, ErrorCategory.UNKNOWN, Retry.NEVER, "", None)
        return member

    @classmethod
    def _find(cls, raw: str | int | None) -> OpenCode | None:
        """The documented member for a value in another form: of a code, or else of an HTTP status."""
        if raw is None or (isinstance(raw, int) and raw.bit_length() > _LONGEST_NUMBER):
            return None
        found = cls._index().spellings.get(cls.spelling(raw))
        return cls._index().statuses.get(str(raw).strip()) if found is None else found

    @classmethod
    def spelling(cls, raw: str | int) -> str | int:
        """The one form in which codes of this venue are compared."""
        return str(raw).strip()

    @classmethod
    def plain(cls, raw: str | int | None) -> str | int | None:
        """The value of an undocumented code: as it came, but for the form of a number."""
        return raw

    @classmethod
    def may_refuse(cls, raw: str | int) -> bool:
        """Whether a code that no page has can be that of a refusal: it has the form of the venue's codes, and is not 0.

        Almost everywhere 0 means that there is no error, in whatever form it comes.
        """
        return whole(str(raw).strip()[:_LONGEST_NUMBER]) != 0 and cls.has_form(raw)

    @classmethod
    def has_form(cls, raw: str | int) -> bool:
        """Whether a value has the form of this venue's codes, documented or not: ``"OK"`` is no number."""
        return whole(str(raw)[:_LONGEST_NUMBER]) is not None

    @classmethod
    def _index(cls) -> _Index:
        return _index(cls)

    def __eq__(self, other: object) -> bool:
        """Equal is what has the same value, its wire form included: ``error.code == 11001``.

        Unknown members are made anew each time. A row of HTTP statuses is equal to ``"HTTP 404"``, not to 404, which
        may be a code; one without a code to its name; and codes of two venues are never equal.
        """
        if isinstance(other, OpenCode):
            return type(self) is type(other) and self._value_ == other._value_
        return self._value_ == other if isinstance(other, str | int) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._value_)

    def __reduce_ex__(self, protocol: object) -> tuple[object, ...]:
        """By value; an unknown member stays one, though its number may be that of a documented HTTP status."""
        return (type(self) if self.is_known else type(self)._unknown), (self._value_,)

    def __str__(self) -> str:
        return f"{type(self).__name__}.{self._name_}" if self.is_known else f"{type(self).__name__}({self._value_!r})"

    @property
    def code(self) -> str | int | None:
        """The code in its wire form; None for a row without one."""
        return self.row.value if self.row.coded else None

    @property
    def message(self) -> str:
        """The message as documented, a template perhaps."""
        return self.row.message

    @property
    def also(self) -> tuple[str, ...]:
        """Messages of further rows that document the same code."""
        return self.row.also

    @property
    def http_status(self) -> int | None:
        """The HTTP status documented with it."""
        return self.row.http

    @property
    def category(self) -> ErrorCategory:
        """What it is about."""
        return self.row.category

    @property
    def retry(self) -> Retry:
        """Whether the same call may be made again."""
        return self.row.retry

    @property
    def source(self) -> Source | None:
        """Where it is documented."""
        return self.row.source

    @property
    def is_known(self) -> bool:
        """Whether it is documented."""
        return type(self)._value2member_map_.get(self._value_) is self

    def read(self, message: str) -> dict[str, str]:
        """The values in ``message`` where the documented one has placeholders; nothing when it is another text."""
        for documented in (self.row.message, *self.row.also):
            values = template(documented).read(message) if "{" in documented else None
            if values:
                return values
        return {}

    @classmethod
    def for_message(cls, message: str) -> tuple[Self, dict[str, str]] | None:
        """The row that ``message`` belongs to: one without a code, or else the only one documented with this text."""
        found = cls._index().find(message)
        return None if found is None else (cls(found[0].value), found[1])

    @classmethod
    def for_status(cls, status: int) -> Self | None:
        """The row of a documented table of HTTP statuses."""
        found = cls._index().statuses.get(str(status))
        return None if found is None else cls(found.value)

    @classmethod
    def for_code(cls, raw: str | int) -> OpenCode:
        """The member of a code in a response: there a number is never an HTTP status, nor a text one of our names."""
        member = cls(raw)
        return cls._unknown(raw) if member.is_known and member.code is None else member


class StringCode(OpenCode):
    """Codes that are text."""

    @classmethod
    def has_form(cls, raw: str | int) -> bool:
        documented = cls._index().spellings
        return isinstance(raw, str) or not documented or any(str(code).isdigit() for code in documented)


class IntegerCode(OpenCode):
    """Codes that are numbers; their digits as text mean the same."""

    @classmethod
    def spelling(cls, raw: str | int) -> str | int:
        text = str(raw).strip()
        number = whole(text) if len(text) <= _LONGEST_NUMBER else None
        return text if number is None else number

    @classmethod
    def plain(cls, raw: str | int | None) -> str | int | None:
        found = cls.spelling(raw) if isinstance(raw, str) else raw
        return found if isinstance(found, int) else raw


class DigitsCode(OpenCode):
    """Codes that are text of digits, whose leading zeros get lost where a server writes numbers."""

    @classmethod
    def spelling(cls, raw: str | int) -> str | int:
        text = str(raw).strip()
        return (text.lstrip("0") or "0") if text.isascii() and text.isdigit() else text


class _Index:
    """Ways to a member of one enum other than its value; made when first needed."""

    def __init__(self, members: Mapping[str, OpenCode]) -> None:
        self.spellings: dict[str | int, OpenCode] = {}
        self.statuses: dict[str, OpenCode] = {}
        self._uncoded: list[tuple[Template, OpenCode]] = []
        self._coded: list[tuple[Template, OpenCode]] = []
        self._plain: dict[str, list[OpenCode]] = {}
        for member in sorted(members.values(), key=lambda member: member.row.http_row):
            self._add(member, member.row)

    def _add(self, member: OpenCode, row: Row) -> None:
        if row.coded and row.value is not None:
            self.spellings.setdefault(type(member).spelling(row.value), member)
        if row.http_row:
            self.statuses.setdefault(str(row.value if row.http is None else row.http), member)
            return
        for message in (row.message, *row.also):
            parsed = template(message)
            if parsed.is_plain:
                self._plain.setdefault(parsed.pieces[0], []).append(member)
            elif parsed.is_telling:
                (self._coded if row.coded else self._uncoded).append((parsed, member))

    def find(self, message: str) -> tuple[OpenCode, dict[str, str]] | None:
        """See :meth:`OpenCode.for_message`."""
        plain = self._plain.get(fold(message), [])
        for member in plain:
            if not member.row.coded:
                return member, {}
        for parsed, member in self._uncoded:
            if (values := parsed.read(message)) is not None:
                return member, values
        found = [(member, dict[str, str]()) for member in plain]
        found += [(member, values) for parsed, member in self._coded if (values := parsed.read(message)) is not None]
        return found[0] if len({member for member, _ in found}) == 1 else None


@cache
def _index(cls: type[OpenCode]) -> _Index:
    return _Index(cls.__members__)
