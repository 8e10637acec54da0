"""Enumerations that are closed in the documentation and open on the wire."""

from __future__ import annotations

from enum import Enum
from typing import Self


class OpenText(str, Enum):
    """Base of text enumerations. An undocumented value becomes a member called ``UNKNOWN`` that keeps it."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = "UNKNOWN"
        member._value_ = str(value)
        return member

    @property
    def is_known(self) -> bool:
        """Whether the value is documented."""
        return type(self)._value2member_map_.get(self._value_) is self

    __str__ = str.__str__
    __hash__ = str.__hash__

    def __format__(self, form: str) -> str:
        return format(self.value, form)


class OpenInteger(int, Enum):
    """Base of integer enumerations. An undocumented value becomes a member called ``UNKNOWN`` that keeps it."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, int) or isinstance(value, bool):
            return None
        member = int.__new__(cls, value)
        member._name_ = "UNKNOWN"
        member._value_ = int(value)
        return member

    @property
    def is_known(self) -> bool:
        """Whether the value is documented."""
        return type(self)._value2member_map_.get(self._value_) is self

    __str__ = int.__repr__
    __hash__ = int.__hash__

    def __format__(self, form: str) -> str:
        return format(self.value, form)
