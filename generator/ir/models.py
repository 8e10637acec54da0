"""Objects and enumerations that travel on the wire."""

from __future__ import annotations

from dataclasses import dataclass

from generator.ir.bounds import Bounds
from generator.ir.source import Item
from generator.ir.types import TypeRef


@dataclass(frozen=True, slots=True)
class Rule:
    """A condition over parameters or fields, checked before anything is sent.

    ``kind`` is ``at_least_one`` (of ``names``) or ``required_when`` (``names[0]`` is needed when ``when`` has one of
    ``values``).
    """

    kind: str
    names: tuple[str, ...]
    when: str | None = None
    values: tuple[str, ...] = ()
    assumed: str | None = None
    """What the venue assumes for ``when`` where it is not given."""


@dataclass(frozen=True, slots=True)
class Field(Item):
    """One field of an object, or one parameter of an operation."""

    type: TypeRef
    required: bool
    nullable: bool
    chosen_name: str | None = None
    constant: str | None = None
    default: str | None = None
    example: str | None = None
    accept: tuple[str, ...] = ()
    bounds: Bounds | None = None
    removed_on: str | None = None
    """The day on which the page was found to have it no longer."""

    @property
    def may_be_unset(self) -> bool:
        """Whether absent is something else than null, and UNSET in Python."""
        return self.nullable and not self.required

    @property
    def may_be_none(self) -> bool:
        """Whether it can be missing or null where it arrives, against the page's word perhaps."""
        return self.nullable or not self.required or "absent" in self.accept


@dataclass(frozen=True, slots=True)
class Object(Item):
    """A JSON object with named fields, in the order of the page."""

    fields: tuple[Field, ...]
    sent: bool
    rules: tuple[Rule, ...] = ()


@dataclass(frozen=True, slots=True)
class EnumValue(Item):
    """One documented value; ``name`` is the wire value as text."""

    chosen_name: str | None = None
    removed_on: str | None = None
    """The day on which the page was found to have it no longer."""


@dataclass(frozen=True, slots=True)
class Enum(Item):
    """A closed list on the page, open on the wire."""

    base: str
    values: tuple[EnumValue, ...]
