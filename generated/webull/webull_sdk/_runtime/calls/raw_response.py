"""Raw access: a result together with the response it was read from."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any, Generic, ParamSpec, TypeVar, cast

from msgspec import Struct

from .pages import AsyncPage, AsyncPaginator

T = TypeVar("T")
P = ParamSpec("P")


class RawResponse(Struct, Generic[T], frozen=True, kw_only=True):
    """What a call of ``with_raw_response`` gives."""

    value: T
    """What the call gives without ``with_raw_response``."""
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    """As it arrived, decompressed."""
    request_id: str | None
    """The venue's own id of the request."""
    elapsed: float
    """Seconds, waits and all attempts included."""
    attempts: int

    def header(self, name: str) -> str | None:
        """The value of a header, whatever its case."""
        lower = name.lower()
        return next((value for key, value in self.headers if key.lower() == lower), None)

    def __repr__(self) -> str:
        """Without headers and body, which may carry tokens."""
        return f"RawResponse({self.status}, {len(self.body)} bytes, attempts={self.attempts}, value={self.value!r})"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return [("status", self.status), ("attempts", self.attempts), ("value", self.value)]


def raw(method: Callable[P, T]) -> Callable[P, RawResponse[T]]:
    """The method of a resource made with ``raw=True``, as what it gives then."""
    return cast(Callable[P, RawResponse[T]], method)


def raw_pages(
    method: Callable[P, AsyncPaginator[T]],
) -> Callable[P, Coroutine[Any, Any, RawResponse[AsyncPage[T]]]]:
    """The same for a list in pages, of which the first page is asked for."""

    async def first(*args: P.args, **kwargs: P.kwargs) -> RawResponse[AsyncPage[T]]:
        return cast(RawResponse[AsyncPage[T]], await method(*args, **kwargs))

    return first


def raw_async(method: Callable[P, Coroutine[Any, Any, T]]) -> Callable[P, Coroutine[Any, Any, RawResponse[T]]]:
    """The same for asyncio."""
    return cast(Callable[P, Coroutine[Any, Any, RawResponse[T]]], method)
