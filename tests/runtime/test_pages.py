"""Lists that come in pages: every style, both clients, and every way in which a venue fails to end one."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from msgspec.structs import replace

from generator.runtime.calls.operation import Operation, Paging
from generator.runtime.calls.pages import AsyncPage, AsyncPaginator, Page
from generator.runtime.calls.raw_response import RawResponse
from generator.runtime.client.async_client import AsyncResource
from generator.runtime.client.sync_client import SyncResource
from generator.runtime.errors.exceptions import (
    PageLimitExceeded,
    UnexpectedResponse,
)
from generator.runtime.http.response import Response, dig

from . import acme
from .drivers import Asynchronous, Blocking, Driver

ITEMS = [{"id": str(number), "side": "buy", "qty": "1"} for number in range(7)]
STYLES = {
    "page": Paging(style="page", parameter="page"),
    "offset": Paging(style="offset", parameter="from", start=0),
    "cursor": Paging(style="cursor", parameter="cursor", cursor=lambda answer: dig(answer.json, "next")),
    "last_id": Paging(style="last_id", parameter="after", field="id"),
}


class Pages:
    """A transport that gives three items a page, and then what a test wants."""

    def __init__(self, end: Any = None) -> None:
        self.asked: list[dict[str, str]] = []
        self._end = end

    def answer(self, request: Any) -> Response:
        """The page that is asked for."""
        target: str = request.target
        query = {name: values[0] for name, values in parse_qs(urlsplit(target).query).items()}
        self.asked.append(query)
        if "page" in query:
            start = 3 * (int(query["page"]) - 1)
        elif "after" in query:
            start = int(query["after"]) + 1
        else:
            start = int(query.get("from", query.get("cursor", "0")))
        following: dict[str, Any] = {"next": str(start + 3)} if start + 3 < len(ITEMS) else {}
        body = {"code": 0, "data": ITEMS[start : start + 3], **following}
        if self._end is not None and len(self.asked) > 1:
            body |= self._end
        return Response(200, (), json.dumps(body).encode())


class SyncPages(Pages):
    def send(self, request: Any, timeout: Any) -> Response:
        return self.answer(request)

    def close(self) -> None: ...


class AsyncPages(Pages):
    async def send(self, request: Any, timeout: Any) -> Response:
        return self.answer(request)

    async def close(self) -> None: ...


def listed(driver: Driver, style: str, end: Any = None, **values: Any) -> tuple[list[str], list[dict[str, str]]]:
    """The ids that an iteration gives, and what was asked."""
    operation: Operation[Any] = replace(acme.LIST_ORDERS, paging=STYLES[style])
    made: Any = (SyncPages if isinstance(driver, Blocking) else AsyncPages)(end)
    client: Any = driver.client("http://127.0.0.1", transport=made)
    return [order.id for order in items(driver, client, operation, **values)], made.asked


def items(driver: Driver, client: Any, operation: Operation[Any], **values: Any) -> list[Any]:
    """All items of a list, as a generated method gives them."""
    if isinstance(driver, Blocking):
        return list(SyncResource(client)._list(operation, **values))  # pyright: ignore[reportPrivateUsage]
    pages: AsyncPaginator[Any] = AsyncResource(client)._list(operation, **values)  # pyright: ignore[reportPrivateUsage]

    async def run() -> list[Any]:
        return [item async for item in pages]

    return asyncio.run(run())


@pytest.mark.parametrize("style", STYLES)
def test_every_item_comes_once_and_in_order(driver: Driver, style: str) -> None:
    found, asked = listed(driver, style, query={"limit": 3})
    assert found == [item["id"] for item in ITEMS]
    assert {query["limit"] for query in asked} == {"3"}
    assert len(asked) == (3 if style == "cursor" else 4), "what has no cursor ends with an empty page"


@pytest.mark.parametrize("style", STYLES)
def test_a_page_that_repeats_ends_it(driver: Driver, style: str) -> None:
    found, asked = listed(driver, style, {"data": ITEMS[:3], "next": "3"})
    assert found == ["0", "1", "2"]
    assert len(asked) == 2


@pytest.mark.parametrize("cursor", [None, "", "3"])
def test_a_cursor_that_is_missing_or_repeats_ends_it(driver: Driver, cursor: str | None) -> None:
    found, asked = listed(driver, "cursor", {"next": cursor})
    assert found == ["0", "1", "2", "3", "4", "5"]
    assert len(asked) == 2


class Script:
    """Pages by the value of one parameter, None for the first; for either client."""

    def __init__(self, pages: Mapping[str | None, Any], parameter: str) -> None:
        self.asked: list[str | None] = []
        self._pages = pages
        self._parameter = parameter

    def answer(self, request: Any) -> Response:
        target: str = request.target
        values = parse_qs(urlsplit(target).query).get(self._parameter)
        self.asked.append(values[0] if values else None)
        return Response(200, (), json.dumps({"code": 0, **self._pages[self.asked[-1]]}).encode())


class SyncScript(Script):
    def send(self, request: Any, timeout: Any) -> Response:
        return self.answer(request)

    def close(self) -> None: ...


class AsyncScript(Script):
    async def send(self, request: Any, timeout: Any) -> Response:
        return self.answer(request)

    async def close(self) -> None: ...


def orders(*numbers: str, **more: Any) -> dict[str, Any]:
    """A page of orders."""
    return {"data": [{"id": number, "side": "buy", "qty": "1"} for number in numbers], **more}


def walked(driver: Driver, pages: Mapping[str | None, Any], paging: Paging, max_pages: int = 20) -> tuple[Any, Any]:
    """The items that a walk gives, and what was asked."""
    made: Any = (SyncScript if isinstance(driver, Blocking) else AsyncScript)(pages, paging.parameter)
    client: Any = driver.client("http://127.0.0.1", transport=made)
    found = items(driver, client, replace(acme.LIST_ORDERS, paging=paging), max_pages=max_pages)
    return found, made.asked


CURSOR = STYLES["cursor"]


@pytest.mark.parametrize(
    ("pages", "ids"),
    [
        ({None: orders("1", next="b"), "b": orders(next="c"), "c": orders("2")}, "12"),
        ({None: orders(next="b"), "b": orders("1", next=None)}, "1"),
        ({None: orders("1", next="b"), "b": orders("1", next="c"), "c": orders("2", next="")}, "112"),
        ({None: orders("1", next="b"), "b": orders("1")}, "11"),
        ({None: orders(next="b"), "b": orders(next="c"), "c": orders(next="d"), "d": orders()}, ""),
        ({None: orders("1", next="b"), "b": orders("2", next="c"), "c": orders("3", next="b")}, "123"),
        ({None: orders("1", next="b"), "b": orders("1", next="b")}, "1"),
    ],
)
def test_a_cursor_is_followed_whatever_the_page_holds(driver: Driver, pages: Any, ids: str) -> None:
    found, asked = walked(driver, pages, CURSOR)
    assert "".join(order.id for order in found) == ids
    assert asked == list(pages)


def test_empty_pages_are_bounded(driver: Driver) -> None:
    pages: dict[str | None, Any] = {None: orders(next="0"), **{str(at): orders(next=str(at + 1)) for at in range(50)}}
    with pytest.raises(PageLimitExceeded):
        walked(driver, pages, CURSOR)


@pytest.mark.parametrize(
    ("pages", "ids"),
    [
        ({None: orders("1", "2"), "2": orders("2", "3"), "3": orders("3")}, "123"),
        ({None: orders("1", "2"), "2": orders("3", "4"), "4": orders()}, "1234"),
        ({None: orders("1"), "1": orders("1")}, "1"),
        ({None: orders("1", "2"), "2": orders("3", "2")}, "123"),
        ({None: orders("1", "2"), "2": orders("2", "3", "4"), "4": orders("4", "5"), "5": orders("5")}, "12345"),
    ],
)
def test_an_inclusive_bound_gives_nothing_twice(driver: Driver, pages: Any, ids: str) -> None:
    found, asked = walked(driver, pages, STYLES["last_id"])
    assert "".join(order.id for order in found) == ids
    assert asked == list(pages)


def test_an_inclusive_bound_may_be_that_of_several_items(driver: Driver) -> None:
    """Orders of one quantity, asked for by it: what was delivered is left out once for each, the rest is new."""

    def page(*items: str) -> dict[str, Any]:
        return {"data": [{"id": each[0], "side": "buy", "qty": each[1:]} for each in items]}

    pages = {None: page("a1", "b2", "c2"), "2": page("b2", "c2", "d2", "e3"), "3": page("e3")}
    found, asked = walked(driver, pages, Paging(style="last_id", parameter="after", field="qty"))
    assert "".join(order.id for order in found) == "abcde"
    assert asked == [None, "2", "3"]


def test_what_changed_between_two_pages_is_not_told_twice(driver: Driver) -> None:
    changed = {"data": [{"id": "2", "side": "sell", "qty": "9"}, {"id": "3", "side": "buy", "qty": "1"}]}
    pages = {None: orders("1", "2"), "2": changed, "3": orders("3")}
    found, _ = walked(driver, pages, STYLES["last_id"])
    assert [(order.id, order.side.value) for order in found] == [("1", "buy"), ("2", "buy"), ("3", "buy")]


@pytest.mark.parametrize("style", ["page", "offset"])
def test_numbers_end_with_an_empty_page_or_one_that_repeats(driver: Driver, style: str) -> None:
    first = {"page": "1", "offset": "0"}[style]
    second = {"page": "2", "offset": "2"}[style]
    third = {"page": "3", "offset": "4"}[style]
    for last in (orders(), orders("3", "4")):
        pages: Any = {first: orders("1", "2"), second: orders("3", "4"), third: last}
        found, asked = walked(driver, pages, STYLES[style])
        assert "".join(order.id for order in found) == "1234"
        assert asked == [first, second, third]


def test_items_come_as_their_page_arrives(driver: Driver) -> None:
    with pytest.raises(UnexpectedResponse):
        listed(driver, "page", {"data": {"no": "list"}})


@pytest.mark.parametrize(("most", "ends"), [(1, False), (3, False), (4, True)])
def test_a_list_without_an_end_is_told(driver: Driver, most: int, ends: bool) -> None:
    if ends:
        assert len(listed(driver, "page", max_pages=most)[0]) == 7
        return
    with pytest.raises(PageLimitExceeded, match="max_pages"):
        listed(driver, "page", max_pages=most)


def test_what_is_no_list_in_pages_is_refused(driver: Driver) -> None:
    client: Any = driver.client("http://127.0.0.1")
    for operation, most in ((acme.LIST_ORDERS, 5), (replace(acme.LIST_ORDERS, paging=STYLES["page"]), 0)):
        with pytest.raises((TypeError, ValueError)):
            items(driver, client, operation, max_pages=most)


def sync_pages(style: str, **values: Any) -> tuple[Any, list[dict[str, str]]]:
    """What a blocking list gives, and what is asked, now and later."""
    made = SyncPages()
    client: Any = Blocking().client("http://127.0.0.1", transport=made)
    operation: Operation[Any] = replace(acme.LIST_ORDERS, paging=STYLES[style])
    return SyncResource(client)._list(operation, **values), made.asked  # pyright: ignore[reportPrivateUsage]


def async_pages(style: str, *, raw: bool = False, **values: Any) -> tuple[AsyncPaginator[Any], list[dict[str, str]]]:
    """The same for asyncio."""
    made = AsyncPages()
    client: Any = Asynchronous().client("http://127.0.0.1", transport=made)
    operation: Operation[Any] = replace(acme.LIST_ORDERS, paging=STYLES[style])
    return AsyncResource(client, raw)._list(operation, **values), made.asked  # pyright: ignore[reportPrivateUsage]


@pytest.mark.parametrize("style", STYLES)
def test_a_page_has_its_own_items_and_leads_to_the_next(style: str) -> None:
    page, asked = sync_pages(style)
    assert (type(page), len(asked)) == (Page, 1), "one page is fetched, and no more before it is asked for"
    assert [order.id for order in page.items] == ["0", "1", "2"]
    assert page.json["data"][2]["id"] == "2", "the response, with what stands beside the items"
    assert page.has_next
    second = page.next_page()
    assert second is not None
    assert [order.id for order in second.items] == ["3", "4", "5"]
    assert [[order.id for order in each.items] for each in page.pages()] == [["0", "1", "2"], ["3", "4", "5"], ["6"]]
    third = second.next_page()
    assert third is not None
    assert third.next_page() is None
    assert "3 items" in repr(page)


@pytest.mark.parametrize("style", STYLES)
def test_a_page_can_be_walked_from_more_than_once(style: str) -> None:
    """Each walk has its own memory of what came before, so that the first page is no repetition in the second walk."""
    page, _ = sync_pages(style)
    every = [item["id"] for item in ITEMS]
    assert [order.id for order in page] == every
    assert [order.id for order in page] == every
    second = page.next_page()
    assert [order.id for order in second] == every[3:]


@pytest.mark.parametrize("style", STYLES)
def test_a_list_for_asyncio_is_awaited_or_iterated(style: str) -> None:
    pages, asked = async_pages(style)

    async def run() -> None:
        assert asked == [], "nothing is sent before it is awaited"
        page: AsyncPage[Any] = await pages
        assert len(asked) == 1
        assert [order.id for order in page.items] == ["0", "1", "2"]
        assert page.json["data"][0]["id"] == "0"
        second = await page.next_page()
        assert second is not None
        assert [order.id for order in second.items] == ["3", "4", "5"]
        assert [[order.id for order in each.items] async for each in second.pages()] == [["3", "4", "5"], ["6"]]
        assert [order.id async for order in page] == [item["id"] for item in ITEMS]
        assert [order.id async for order in pages] == [item["id"] for item in ITEMS]

    asyncio.run(run())


@pytest.mark.parametrize(
    ("style", "given"),
    [("page", {"page": 2}), ("offset", {"from": 3}), ("cursor", {"cursor": "3"}), ("last_id", {"after": 2})],
)
def test_a_walk_begins_where_the_caller_says(driver: Driver, style: str, given: Mapping[str, Any]) -> None:
    found, asked = listed(driver, style, query=given)
    assert found == ["3", "4", "5", "6"]
    assert asked[0] == {name: str(value) for name, value in given.items()}


def test_max_pages_counts_the_pages_that_are_fetched() -> None:
    page, asked = sync_pages("cursor", max_pages=2)
    second = page.next_page()
    with pytest.raises(PageLimitExceeded):
        second.next_page()
    assert len(asked) == 2
    whole, _ = sync_pages("cursor", max_pages=3)
    assert len(list(whole)) == 7


def test_a_raw_response_holds_the_first_page() -> None:
    made = SyncPages()
    client: Any = Blocking().client("http://127.0.0.1", transport=made)
    operation: Operation[Any] = replace(acme.LIST_ORDERS, paging=CURSOR)
    found: Any = SyncResource(client, raw=True)._list(operation)  # pyright: ignore[reportPrivateUsage]
    assert (type(found), found.status) == (RawResponse, 200)
    assert [order.id for order in found.value] == [item["id"] for item in ITEMS]
    pages, _ = async_pages("cursor", raw=True)

    async def run() -> None:
        response: Any = await pages
        assert (type(response), type(response.value)) == (RawResponse, AsyncPage)
        assert len([order async for order in response.value]) == 7

    asyncio.run(run())


def test_an_empty_list_is_a_page_without_items(driver: Driver) -> None:
    found, asked = walked(driver, {"1": orders()}, STYLES["page"])
    assert found == []
    assert asked == ["1"]
