"""Semantic versions of SDKs, and the next version that a change requires."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.diff.rules import Severity

_FORM = re.compile(r"(\d+)(?:\.(\d+))?(?:\.(\d+))?", re.ASCII)


class Version(NamedTuple):
    """``major.minor.patch``, ordered; a suffix such as ``rc1`` is ignored."""

    major: int
    minor: int
    patch: int

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}.{self.patch}"


def parse(text: str) -> Version:
    """Parse the version of a venue; an unreadable one counts as 0.0.0."""
    match = _FORM.match(text)
    return Version(*(int(number or 0) for number in match.groups())) if match else Version(0, 0, 0)


def next_version(last: Version, worst: Severity | None) -> Version:
    """The lowest version after ``last`` that may have changes of this severity.

    Breaking changes need a new major version, or a new minor one while the major version is 0; dangerous and additive
    changes need a new minor version; changed documentation needs a new patch version.
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
    """The reason for the result of :func:`next_version`."""
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
