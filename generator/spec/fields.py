"""Fields and parameters, and the words for their types."""

from __future__ import annotations

from typing import Annotated, ClassVar

from generator.spec.node import Boolean, Discriminator, Integer, Node, Tag, Text
from generator.spec.shapes import type_shape
from generator.spec.source import Source


class Reference(Node):
    """A type with parameters: ``{list: Order, at_most: 5}`` or ``{map: string}``."""

    list: Text | None = None
    """Type of the items."""
    map: Text | None = None
    """Type of the values of an object whose keys are data."""
    at_most: Integer | None = None
    """Documented maximum length of a list."""
    forms: ClassVar = ("list", "map")


TypeWord = Annotated[
    Annotated[Text, Tag("(text)")] | Annotated[Reference, Tag("(reference)")], Discriminator(type_shape)
]
"""A word or the name of a type, or the mapping form."""


class Field(Node):
    """One field of an object, or one parameter of an operation."""

    type: TypeWord
    """``string``, ``integer``, ``boolean``, ``decimal``, ``json`` (any value), ``date``, ``timestamp_s``,
    ``timestamp_ms``, ``timestamp_us``, ``timestamp_ns`` (a number on the wire, or its digits as text),
    ``timestamp_iso`` (text), the name of a type or enum, or a Reference. ``unknown`` is a placeholder that fails
    validation."""
    doc: Text | None = None
    """What it means, in your own words."""
    required: Boolean = True
    """Whether it must be given, or is documented to be there; the default is ``true``."""
    nullable: Boolean = False
    """Whether its value may be ``null``, which is None in Python. With ``required: false`` a value that is absent is
    ``UNSET``, whether it is sent or arrives. Only JSON has ``null``: no path, query, form, topic or stream request."""
    name: Text | None = None
    """The name in Python. Needed where the wire name is a keyword or not an identifier."""
    page_type: Text | None = None
    """The page's own word for the type, so that ``sdkwright drift`` can compare its table with this entry."""
    const: Text | None = None
    """A value that is always sent. The field is then not a parameter of the method, nor an attribute of an object that
    is only sent. What arrives is not compared with it."""
    default: Text | None = None
    """The value that the venue assumes when it is absent. Documentation only; it is never sent."""
    example: Text | None = None
    """A value as the page shows it. Documentation only."""
    at_least: Text | None = None
    """Smallest allowed number. In a list or map it applies to each item."""
    at_most: Text | None = None
    """Largest allowed number. The greatest length of a list belongs to its type."""
    at_least_chars: Integer | None = None
    """Smallest allowed number of characters of a text."""
    at_most_chars: Integer | None = None
    """Largest allowed number of characters of a text."""
    pattern: Text | None = None
    """Regular expression that the whole text must match: characters, classes like ``[A-Z0-9-]``, groups, alternatives,
    ``?``, ``*``, ``+``, ``{m,n}``. A repeated part must have one length and no alternatives, and nested repetitions
    must ask for at most 10,000 characters, so that matching is never slow."""
    values: list[Text] | None = None
    """The values of the enum that are allowed here, if not all of them are."""
    bounds_source: Source | None = None
    """Where the bounds are documented, if not in the source of the entry."""
    removed_on: Text | None = None
    """The date on which the entry was found to be no longer documented. It stays for one release, marked as
    deprecated."""
    source: Source | None = None
    """Where it is documented, if not in the source of its owner."""
