"""Keys and secrets: from arguments or the environment, and never shown."""

from __future__ import annotations

import os
from collections.abc import Mapping
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, Self

from ..errors.exceptions import MissingCredentials
from ..errors.tracebacks import hiding_arguments

_SALT = os.urandom(16)
"""Of this process, so that a fingerprint cannot be tried out elsewhere."""

_SHORTEST_HIDDEN = 4
"""Shorter values are not searched for in texts: they would match by chance."""


class CredentialsBase:
    """Base of ``Credentials``, which names them in ``__slots__`` and their variables in ``VARIABLES``.

    White space at both ends, such as the line end of a file, is removed, wherever one comes from. One that is missing
    or empty raises :class:`MissingCredentials` when a call needs it, not before: public calls need none. Only those in
    ``MAY_BE_EMPTY`` can be the empty text, which is not the same as none.
    """

    __slots__ = ("_empty",)
    _empty: frozenset[str]
    """Those that were given as an empty text and may not be."""
    VARIABLES: ClassVar[Mapping[str, str]] = {}
    """Credential -> environment variable."""
    OPTIONAL: ClassVar[frozenset[str]] = frozenset()
    """Credentials that the venue asks for in some cases only; None where they are not given."""
    MAY_BE_EMPTY: ClassVar[frozenset[str]] = frozenset()
    """Credentials that are no keys and are never sent: they are only part of what another one signs."""

    @hiding_arguments
    def __init__(self, /, **given: str | None) -> None:
        empty: set[str] = set()
        for name, value in given.items():
            if value is None:
                continue
            if not isinstance(value, str):  # pyright: ignore[reportUnnecessaryIsInstance]
                raise TypeError(f"the credential `{name}` is a str, not {type(value).__name__}")
            bare = value.strip()
            if bare or name in self.MAY_BE_EMPTY:
                object.__setattr__(self, name, bare)
            else:
                empty.add(name)
        object.__setattr__(self, "_empty", frozenset(empty))

    @classmethod
    @hiding_arguments
    def from_environment(cls, /, **given: str | None) -> Self:
        """What is ``given``, and the environment's value of what is not (None).

        A variable that is empty or blank is not set, unless its credential may be empty.
        """
        found = {name: os.environ.get(variable) for name, variable in cls.VARIABLES.items()}
        there = {name: value for name, value in found.items() if (value or "").strip() or name in cls.MAY_BE_EMPTY}
        return cls(**(there | {name: value for name, value in given.items() if value is not None}))

    def hide_in(self, text: str) -> str:
        """``text`` with every credential in it masked: servers repeat what they were sent."""
        for name in self.VARIABLES:
            value: str = object.__getattribute__(self, name) if name in self._given() else ""
            if len(value) >= _SHORTEST_HIDDEN:
                text = text.replace(value, "***")
        return text

    def fingerprint(self) -> str:
        """A text that is the same for the same credentials, and reveals nothing of them."""
        values = "\0".join(f"{name}={object.__getattribute__(self, name)}" for name in self._given())
        return blake2b(values.encode("utf-8", "surrogatepass"), key=_SALT, digest_size=16).hexdigest()

    def _given(self) -> list[str]:
        found: list[str] = []
        for name in self.VARIABLES:
            try:
                object.__getattribute__(self, name)
            except AttributeError:
                continue
            found.append(name)
        return found

    def __repr__(self) -> str:
        given = self._given()
        hidden = dict.fromkeys(given, "***") | dict.fromkeys(self._empty, "''")
        shown = (f"{name}={hidden.get(name)}" for name in self.VARIABLES)
        return f"{type(self).__name__}({', '.join(shown)})"

    def __setattr__(self, name: str, value: Any) -> NoReturn:
        raise AttributeError("credentials do not change; make new ones")

    def __reduce_ex__(self, protocol: Any) -> NoReturn:
        raise TypeError("credentials are not pickled or copied")

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> str | None:
            """Reached only for what was not given."""
            variable = self.VARIABLES.get(name)
            if variable is None:
                raise AttributeError(name)
            if name in self.OPTIONAL and name not in self._empty:
                return None
            raise MissingCredentials(name, variable, is_empty=name in self._empty)
