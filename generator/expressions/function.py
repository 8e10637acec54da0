"""The shape of a row in the table of functions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.expressions.kinds import Kind

ScopeName = Literal["signing", "response", "item", "message", "frame"]
Result = Kind | Callable[[Sequence[Kind]], Kind]
"""A kind, or the rule that finds it from the kinds of the arguments."""

SIGNING: tuple[ScopeName, ...] = ("signing",)
READING: tuple[ScopeName, ...] = ("response", "item", "message")
WRITING: tuple[ScopeName, ...] = (*SIGNING, "frame")
EVERYWHERE: tuple[ScopeName, ...] = (*SIGNING, *READING, "frame")


@dataclass(frozen=True)
class Symbol:
    """Becomes a call of ``name``: from a module of the runtime, or Python's own where ``module`` is None."""

    name: str
    module: str | None = None


@dataclass(frozen=True)
class Method:
    """Becomes a method of the first argument: ``hex(x)`` is ``x.hex()``."""

    name: str


@dataclass(frozen=True)
class Parameter:
    """One argument: its name in messages and the kinds it takes."""

    name: str
    kinds: Kind
    optional: bool = False
    """May be left out, or be given by name."""
    pattern: str | None = None
    """Set where the argument is a constant: what that text must look like."""
    demanded: bool = False
    """Whether what a look-up does not find is a mistake there, and not nothing."""


@dataclass(frozen=True)
class Function:
    """One row of the table."""

    name: str
    parameters: tuple[Parameter, ...]
    result: Result
    target: Symbol | Method
    doc: str
    example: str
    rest: Parameter | None = None
    """Any number of further arguments of this kind."""
    star: bool = False
    """Whether ``*texts`` is allowed among the further arguments."""
    members: Parameter | None = None
    """Any number of arguments given by name, of this kind."""
    scopes: tuple[ScopeName, ...] = SIGNING
    finds: bool = False
    """Whether it looks for something that may turn out to be absent."""
    drops: bool = False
    """Whether it leaves out what is absent among its further arguments and its named ones."""
    named: bool = False
    """Whether the Python call gets the words of its argument too, for its message."""

    @property
    def least(self) -> int:
        """How many arguments it needs at least."""
        return sum(not parameter.optional for parameter in self.parameters)


TEXT = Parameter("text", Kind.TEXT)
DATA = Parameter("data", Kind.BYTES)
PAIRS = Parameter("pairs", Kind.PAIRS)
KEEP = Parameter("keep", Kind.TEXT, optional=True, pattern=r"[!-~]*")
HEADER = Parameter("name", Kind.TEXT, pattern=r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
"""The name of a header, as RFC 9110 has it."""
