"""Semantic versions of SDKs: which one a set of changes asks for."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.diff.rules import Severity

_FORM = re.compile(r"(\d+)(?:\.(\d+))?(?:\.(\d+))?", re.ASCII)


class Version(NamedTuple):
    """``major.minor.patch``, ordered; what may follow (``rc1``) says nothing here."""

    major: int
    minor: int
    patch: int

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}.{self.patch}"


def parse(text: str) -> Version:
    """The version that a venue declares; one that cannot be read counts as the lowest."""
    match = _FORM.match(text)
    return Version(*(int(number or 0) for number in match.groups())) if match else Version(0, 0, 0)


def next_version(last: Version, worst: Severity | None) -> Version:
    """The lowest version after ``last`` that may carry changes of this severity.

    Breaking changes ask for a new major version, or a new minor one while the major one is 0; dangerous and additive
    ones for a new minor version; words alone for a new patch.
    """
    match worst:
        case None:
            return last
        case Severity.DOCS:
            return Version(last.major, last.minor, last.patch + 1)
        case Severity.BREAKING if last.major > 0:
            return Version(last.major + 1, 0, 0)
        case _:
            return Version(last.major, last.minor + 1, 0)


def why(last: Version, worst: Severity) -> str:
    """The rule behind :func:`next_version`, in words."""
    match worst:
        case Severity.BREAKING if last.major == 0:
            return "a breaking change asks for a new minor version while the major one is 0"
        case Severity.BREAKING:
            return "a breaking change asks for a new major version"
        case Severity.DOCS:
            return "words alone ask for a new patch"
        case _:
            return (
                f"{'an additive' if worst is Severity.ADDITIVE else 'a dangerous'} change asks for a new minor version"
            )
