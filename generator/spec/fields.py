"""Fields and parameters, and the words for their types."""

from __future__ import annotations

from typing import Annotated, ClassVar

from generator.spec.node import Boolean, Discriminator, Integer, Node, Tag, Text
from generator.spec.shapes import type_shape
from generator.spec.source import Source


class Reference(Node):
    """A type in mapping form: ``{list: Order, at_most: 5}`` or ``{map: string}``."""

    list: Text | None = None
    map: Text | None = None
    at_most: Integer | None = None
    forms: ClassVar = ("list", "map")


TypeWord = Annotated[
    Annotated[Text, Tag("(text)")] | Annotated[Reference, Tag("(reference)")], Discriminator(type_shape)
]
"""A word or the name of a type, or the mapping form."""


class Field(Node):
    """One field of an object, or one parameter of an operation."""

    type: TypeWord
    doc: Text | None = None
    required: Boolean = True
    nullable: Boolean = False
    name: Text | None = None
    """Name in Python, where the wire name is a keyword or no identifier."""
    page_type: Text | None = None
    """The word the page uses for the type, where its table is held against this entry."""
    const: Text | None = None
    """Always sent with this value; no parameter of the method."""
    default: Text | None = None
    """What the venue assumes when the parameter is absent; documentation only, never sent."""
    example: Text | None = None
    """A value as the page shows one; documentation only."""
    at_least: Text | None = None
    """The least number; of a list or map, of each item."""
    at_most: Text | None = None
    """The greatest number; the length of a list stands in its type."""
    at_least_chars: Integer | None = None
    """The least number of characters of a text."""
    at_most_chars: Integer | None = None
    """The greatest number of characters of a text."""
    pattern: Text | None = None
    """A regular expression that the whole text matches, of a subset that is never slow."""
    values: list[Text] | None = None
    """The values of the enum that are taken here, where not all of them are."""
    bounds_source: Source | None = None
    """Where these bounds stand, if elsewhere than the entry."""
    removed_on: Text | None = None
    """The day on which the page was found to say it no longer; it stays for one release, with a note."""
    source: Source | None = None
