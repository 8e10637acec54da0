"""Lists that come in pages: which page to ask for next. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .answer import Answer
from .errors import EndlessPages
from .operation import Operation
from .wire import fields_of


class Pager:
    """One walk through the pages of a list; it ends with an empty page, a repeated one, or a cursor that is not there.

    A short page is no end: venues cap the length that is asked for.
    """

    __slots__ = ("_left", "_operation", "_page", "_paging", "_query", "_seen")

    def __init__(self, operation: Operation[Any], query: Mapping[str, Any] | None, max_pages: int) -> None:
        if operation.paging is None:
            raise TypeError(f"{operation.id} has no pages")
        if max_pages < 1:
            raise ValueError("max_pages is 1 or more")
        self._operation = operation
        self._paging = operation.paging
        self._query = dict(query or {})
        self._left = max_pages
        self._page: Sequence[Any] = ()
        self._seen: set[str] = set()
        if self._paging.style in ("page", "offset"):
            self._query[self._paging.parameter] = self._paging.start

    @property
    def query(self) -> Mapping[str, Any]:
        """The query of the next page."""
        return dict(self._query)

    def take(self, page: Sequence[Any], answer: Answer) -> tuple[Sequence[Any], bool]:
        """The items of a page that are new, and whether there may be another page."""
        if not page or page == self._page:
            return (), False
        self._page = page
        following = self._next(page, answer)
        if following is None:
            return page, False
        self._left -= 1
        self._query[self._paging.parameter] = following
        return page, True

    def check(self) -> None:
        """Raise EndlessPages where another page would be one too many."""
        if self._left <= 0:
            raise EndlessPages(self._operation.id)

    def _next(self, page: Sequence[Any], answer: Answer) -> Any:
        paging = self._paging
        if paging.style == "page":
            return self._query[paging.parameter] + 1
        if paging.style == "offset":
            return self._query[paging.parameter] + len(page)
        if paging.style == "cursor":
            cursor = paging.cursor(answer) if paging.cursor else None
        else:
            cursor = fields_of(page[-1]).get(paging.field or "")
        text = "" if cursor is None else str(getattr(cursor, "value", cursor))
        if not text or text in self._seen:
            return None
        self._seen.add(text)
        return cursor
