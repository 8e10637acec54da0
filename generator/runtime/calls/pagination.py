"""Lists that come in pages: which page to ask for next, and what of it is new. Pure.

With numbers or offsets an empty page, or one that repeats, is the end. With a cursor only one that is missing or came
before: a server that filters gives empty pages in the middle. By the last item's field also a page that leads no
further, and what an inclusive bound repeats is left out. A short page is no end, since venues cap the length that is
asked for.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import copy
from typing import Any

from msgspec import UNSET

from ..data.encode import fields_of
from ..data.serialize import only
from ..data.times import Timestamp
from ..errors.exceptions import PageLimitExceeded
from ..http.response import Response
from ..values.numbers import comparable, plain
from .operation import Operation


class Pager:
    """One walk through the pages of a list. What ends it depends on how the pages are asked for:

    - ``page`` and ``offset``: an empty page, or one that is equal to the last: some servers repeat their last page for
      every number beyond.
    - ``cursor``: a cursor that is missing, or that came before. An empty page is no end: a server that filters after it
      has read a page gives one in the middle. Nor is one that is equal to the last: rows may be equal.
    - ``last_id``: an empty page, or one that ends where an earlier one did. Where the bound is inclusive, a page begins
      with what the last one ended with; that is left out.

    A short page is no end: venues cap the length that is asked for. ``max_pages`` bounds every walk. A walk begins with
    the page that the caller asked for, else with the first.
    """

    __slots__ = ("_bound", "_left", "_operation", "_page", "_paging", "_query", "_seen", "is_cut")

    is_cut: bool
    """Whether the walk ended at a page with new items that names no page to go on with: more may follow."""

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
        self._bound = ("", 0)
        self.is_cut = False
        given = self._query.get(self._paging.parameter)
        if given is not None and given is not UNSET:
            self._seen.add(_text(given))
        elif self._paging.style in ("page", "offset"):
            self._query[self._paging.parameter] = self._paging.start

    @property
    def query(self) -> Mapping[str, Any]:
        """The query of the next page."""
        return dict(self._query)

    def take(self, page: Sequence[Any], response: Response) -> tuple[Sequence[Any], bool]:
        """The items of a page that are new, and whether there may be another page."""
        if self._paging.style == "cursor":
            cursor = self._paging.cursor(response) if self._paging.cursor else None
            following = self._unseen(cursor)
            repeats = following is None and _text(cursor) != ""
            items: Sequence[Any] = () if repeats and page == self._page else page
            self.is_cut = repeats and bool(items)
        elif not page or page == self._page:
            return (), False
        elif self._paging.style == "last_id":
            items, following = self._beyond(page), self._unseen(self._field(page[-1]))
            self.is_cut = following is None and bool(items)
            self._bound = self._end_of(page)
        else:
            step = 1 if self._paging.style == "page" else len(page)
            items, following = page, self._query[self._paging.parameter] + step
        self._page = page
        if following is None:
            return items, False
        self._left -= 1
        self._query[self._paging.parameter] = self._as_asked(following)
        return items, True

    def next(self) -> Pager:
        """A walk of its own that goes on from here; PageLimitExceeded where another page would be one too many."""
        if self._left <= 0:
            raise PageLimitExceeded(self._operation.id)
        following = copy(self)
        following._query = dict(self._query)
        following._seen = set(self._seen)
        return following

    def _as_asked(self, found: Any) -> Any:
        """A cursor or id as its parameter takes it: a number where that is one, else text."""
        kind = only(self._operation.sent.get(self._paging.parameter, Any))
        if kind is str:
            return _text(found)
        return comparable(_text(found)) if kind is int else _plain(found)

    def _unseen(self, cursor: Any) -> Any:
        """``cursor``, if it is one and did not come before."""
        text = _text(cursor)
        if not text or text in self._seen:
            return None
        self._seen.add(text)
        return cursor

    def _beyond(self, page: Sequence[Any]) -> Sequence[Any]:
        """What of a page was not on the ones before: as many items at the bound are known as were delivered."""
        bound, known = self._bound
        new: list[Any] = []
        for item in page:
            if known and _text(self._field(item)) == bound:
                known -= 1
            else:
                new.append(item)
        return new

    def _end_of(self, page: Sequence[Any]) -> tuple[str, int]:
        """What the field of the last item is, and how many items had that: a time may be that of several."""
        last = _text(self._field(page[-1]))
        return last, sum(_text(self._field(item)) == last for item in page)

    def _field(self, item: Any) -> Any:
        return None if item is None else fields_of(item).get(self._paging.field or "")


def _text(value: Any) -> str:
    """A cursor or id as text, one text for one number (``5.0`` is ``5``); of a time its wire form."""
    value = _plain(value)
    return "" if value is None or value is UNSET else str(value)


def _plain(value: Any) -> Any:
    value = getattr(value, "value", value)
    return value.text if isinstance(value, Timestamp) else plain(value)
