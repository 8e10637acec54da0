"""What the venue sent back, and how expressions look into it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Protocol

from ..values.exact_json import JSON, Decoded, NotJson, decode, is_list, is_object

_UNREAD = Decoded(None, False)
_OBJECT: Any = dict


class Response:
    """An HTTP response: status, headers and the bytes of the body. JSON is decoded once, when asked for.

    ``problem`` says why the body is not whole (too large, compressed wrongly), if it is not.
    """

    __slots__ = ("_decoded", "body", "headers", "not_json", "problem", "repair", "status")

    def __init__(
        self,
        status: int,
        headers: Iterable[tuple[str, str]],
        body: bytes,
        *,
        repair: bool = False,
        problem: str | None = None,
    ) -> None:
        self.status = status
        self.headers = tuple(headers)
        self.body = body
        self.repair = repair
        self.problem = problem
        self.not_json: str | None = None
        """Why the body is no JSON, once that is known."""
        self._decoded = _UNREAD

    def __repr__(self) -> str:
        return f"Response({self.status}, {len(self.body)} bytes)"

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode("utf-8", "replace")

    @property
    def json(self) -> JSON:
        """The decoded body, numbers exact; None when it is no JSON."""
        decoded = self._decoded
        return self._read().value if decoded is _UNREAD else decoded.value

    @property
    def is_json(self) -> bool:
        """Whether the body is JSON, after repair perhaps."""
        self._read()
        return self.not_json is None

    @property
    def was_repaired(self) -> bool:
        """Whether the body had to be repaired before it was JSON."""
        decoded = self._decoded
        return self._read().repaired if decoded is _UNREAD else decoded.repaired

    def partly(self, json: dict[str, JSON]) -> Response:
        """This response with some members of its JSON only, the others not being needed."""
        response = Response(self.status, self.headers, self.body, repair=self.repair, problem=self.problem)
        response._decoded = Decoded(json, False)
        return response

    def header(self, name: str) -> str | None:
        """The value of a header, whatever its case."""
        lower = name.lower()
        return next((value for key, value in self.headers if key.lower() == lower), None)

    def _read(self) -> Decoded:
        if self._decoded is _UNREAD:
            try:
                self._decoded = decode(self.body, self.repair)
            except NotJson as problem:
                self.not_json = str(problem)
                self._decoded = Decoded(None, False)
        return self._decoded


def dig(value: JSON, *names: str) -> Any:
    """``value[names[0]][names[1]]...``; None as soon as something is missing."""
    for name in names:
        if type(value) is not _OBJECT:
            return None
        value = value.get(name)
    return value


class HasJson(Protocol):
    """A response, or a message of a stream."""

    @property
    def json(self) -> JSON: ...


class At:
    """Finds ``body.a.b`` in a response or a message; None where it is missing, the whole without names."""

    __slots__ = ("path",)

    def __init__(self, *path: str) -> None:
        self.path = path

    def __call__(self, holder: HasJson) -> Any:
        value = holder.json
        for name in self.path:
            if type(value) is not _OBJECT:
                return None
            value = value.get(name)
        return value


def texts(*values: JSON) -> list[str]:
    """All texts in ``values``, those inside lists and objects too, in their order."""
    found: list[str] = []
    left: list[Any] = list(reversed(values))
    while left:
        value = left.pop()
        if isinstance(value, str):
            found.append(value)
        elif is_object(value):
            left.extend(reversed(value.values()))
        elif is_list(value):
            left.extend(reversed(value))
    return found


def first(*values: JSON) -> Any:
    """The first value that is not None."""
    return next((value for value in values if value is not None), None)


def before(value: JSON, mark: str) -> str | None:
    """The part of a text before the first ``mark``; None for what is no text."""
    return value.partition(mark)[0] if isinstance(value, str) else None
