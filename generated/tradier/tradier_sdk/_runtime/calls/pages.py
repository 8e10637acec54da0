"""Lists that come in pages, as their callers see them: a page, and the way to the pages after it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator
from typing import Any, Generic, TypeVar

from ..http.response import Response
from ..values.exact_json import JSON
from .pagination import Pager

T = TypeVar("T")


class _PageBase(Generic[T]):
    """What both kinds of page hold. ``pager`` knows what to ask for next, if the list ``has_next``."""

    __slots__ = ("_pager", "_response", "is_cut", "items")

    items: list[T]
    """The items of this page, without those that an earlier page of the walk had already."""
    is_cut: bool
    """Whether the list ends here only because the response names no page to go on with: more may follow."""

    def __init__(self, items: list[T], response: Response, pager: Pager, has_next: bool) -> None:
        self.items = items
        self.is_cut = pager.is_cut
        self._response = response
        self._pager = pager if has_next else None

    @property
    def json(self) -> JSON:
        """The decoded response of this page, with what is beside the items: totals, cursors. Numbers are exact."""
        return self._response.json

    @property
    def has_next(self) -> bool:
        """Whether another page may follow. Where pages are counted, only a request for it shows that."""
        return self._pager is not None

    def __repr__(self) -> str:
        return f"{type(self).__name__}({len(self.items)} items, has_next={self.has_next})"


class Page(_PageBase[T]):
    """One page of a list. Iterating gives its items, then those of all pages after it, each fetched when it is reached.

    Iterating and ``next_page`` raise what the call raises, and PageLimitExceeded after ``max_pages`` pages.
    """

    __slots__ = ("_fetch",)

    def __init__(
        self, items: list[T], response: Response, pager: Pager, has_next: bool, fetch: Callable[[Pager], Page[T]]
    ) -> None:
        super().__init__(items, response, pager, has_next)
        self._fetch = fetch

    def next_page(self) -> Page[T] | None:
        """Fetch the page after this one; None where this was the last."""
        if self._pager is None:
            return None
        page = self._fetch(self._pager.next())
        return page if page.items or page.has_next else None

    def pages(self) -> Iterator[Page[T]]:
        """This page and all after it, each fetched when it is reached."""
        page: Page[T] | None = self
        while page is not None:
            yield page
            page = page.next_page()

    def __iter__(self) -> Iterator[T]:
        for page in self.pages():
            yield from page.items


class AsyncPage(_PageBase[T]):
    """:class:`Page` for asyncio: ``async for`` over all items, ``await page.next_page()``."""

    __slots__ = ("_fetch",)

    def __init__(
        self,
        items: list[T],
        response: Response,
        pager: Pager,
        has_next: bool,
        fetch: Callable[[Pager], Awaitable[AsyncPage[T]]],
    ) -> None:
        super().__init__(items, response, pager, has_next)
        self._fetch = fetch

    async def next_page(self) -> AsyncPage[T] | None:
        """Fetch the page after this one; None where this was the last."""
        if self._pager is None:
            return None
        page = await self._fetch(self._pager.next())
        return page if page.items or page.has_next else None

    async def pages(self) -> AsyncIterator[AsyncPage[T]]:
        """This page and all after it, each fetched when it is reached."""
        page: AsyncPage[T] | None = self
        while page is not None:
            yield page
            page = await page.next_page()

    async def __aiter__(self) -> AsyncIterator[T]:
        async for page in self.pages():
            for item in page.items:
                yield item


class AsyncPaginator(Generic[T]):
    """What a list gives with an async client: ``async for`` goes through all items, ``await`` gives the first page.

    Nothing is sent before one of the two. Each use begins anew.
    """

    __slots__ = ("_first",)

    def __init__(self, first: Callable[[], Awaitable[Any]]) -> None:
        self._first = first

    def __await__(self) -> Generator[Any, Any, AsyncPage[T]]:
        return self._first().__await__()

    async def __aiter__(self) -> AsyncIterator[T]:
        first: AsyncPage[T] = await self._first()
        async for item in first:
            yield item

    def __repr__(self) -> str:
        return "AsyncPaginator(await it, or iterate with async for)"
