"""A form of an answer that is accepted beside the documented one, since the documentation contradicts itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from tests.sdks.sdks import Sdk

Read = Callable[[Any], tuple[Any, Mapping[str, int]]]
"""From a JSON value to what the SDK makes of it, and what it counted."""


class Deviation(NamedTuple):
    """One accepted form: as documented (or decided), as it may also be, and what both give."""

    sdk: Sdk
    about: str
    word: str
    read: Read
    documented: Any
    other: Any
    means: Any
    other_means: Any

    @property
    def counted(self) -> str:
        """Under which name the other form is counted."""
        return f"{self.about.split('.', 1)[1]}: {self.word}"
