"""What is printed, logged or pickled has no secret in it, whoever prints it and whatever a server repeats."""

from __future__ import annotations

import copy
import importlib
import json
import logging
import pickle
import pkgutil
import pprint
import traceback
from base64 import b64encode
from collections.abc import Callable, Iterator
from typing import Any

import msgspec
import pytest
from rich.pretty import pretty_repr

import generator.runtime
from generator.runtime.errors.exceptions import SdkError
from generator.runtime.http.proxies import Proxy
from generator.runtime.http.request import Request
from generator.runtime.http.response import Response
from generator.runtime.http.transport import RequestOptions, Timeout

from . import acme
from .drivers import KEY, SECRET, Asynchronous, Blocking, Driver
from .walking import frames_of

ORDER = {"reference_id": "o-1", "type": "market"}
HIDDEN = "hidden-4711-hidden"


class Echo:
    """A transport whose server repeats what it was sent."""

    def __init__(self, answer: Callable[[Request], Response]) -> None:
        self._answer = answer
        self.sent: list[Request] = []

    def send(self, request: Request, timeout: Timeout) -> Response:
        self.sent.append(request)
        return self._answer(request)

    def close(self) -> None:
        pass


class AsyncEcho(Echo):
    async def send(self, request: Request, timeout: Timeout) -> Response:  # type: ignore[override]
        return super().send(request, timeout)

    async def close(self) -> None:  # type: ignore[override]
        pass


def words(request: Request) -> str:
    """Everything of a request that must not be told again, in one line of words."""
    told = [value for name, value in request.headers if name in ("X-KEY", "X-SIGN")]
    return " ".join((KEY, SECRET, *told, *(str(step) for step in getattr(request, "steps", {}).values())))


def answers(request: Request) -> Iterator[Response]:
    """An answer for each place in which a server can repeat something."""
    sign = request.header("X-SIGN") or ""
    for status in (200, 400, 401, 429, 500, 503):
        for code in (KEY, SECRET, sign, f"BAD_{KEY}", 30001, 0):
            said = json.dumps({"code": code, "message": words(request), "trace": f"{KEY}-{sign}", "data": {}})
            yield Response(status, (("X-Request-Id", sign),), said.encode())
        yield Response(status, (), f"<html>{words(request)}</html>".encode())
        yield Response(status, (), (f"{'x' * 280} {words(request)}").encode())
        yield Response(status, (), json.dumps({"code": 0, "data": {words(request): 1, "id": [sign]}}).encode())


def shown(error: BaseException | None) -> Iterator[str]:
    """An exception in every form in which it is printed."""
    while error is not None:
        yield from (str(error), repr(error), f"{error}", pretty_repr(error))
        yield "".join(traceback.format_exception(error))
        yield from (repr(frame.f_locals) for frame in frames_of(error))
        yield repr({name: value for name, value in vars(error).items() if name != "body"})
        error = error.__cause__ or error.__context__


@pytest.mark.parametrize("operation", [acme.PLACE, acme.GET_ORDER, acme.SET_LEVERAGE], ids=lambda each: each.id)
def test_a_server_that_repeats_what_it_was_sent(
    operation: Any, driver: Driver, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    kind = AsyncEcho if isinstance(driver, Asynchronous) else Echo
    values: dict[str, Any] = {"path": {"order_id": "1"}} if operation is acme.GET_ORDER else {"body": ORDER}
    number, count = 0, 1
    raised = 0
    while number < count:
        found: list[Response] = []

        def answer(request: Request, number: int = number, found: list[Response] = found) -> Response:
            found += answers(request)
            return found[number]

        transport = kind(answer)
        try:
            driver.call("https://acme.test", operation, client={"transport": transport}, **values)
        except SdkError as error:
            raised += 1
            (request,) = transport.sent
            secrets = {KEY, SECRET, request.header("X-SIGN") or KEY}
            for text in (*shown(error), caplog.text):
                assert not [secret for secret in secrets if secret in text], (number, text)
            assert getattr(error, "body", found[number].body) == found[number].body, "the body stays what it was"
            assert not [secret for secret in secrets if secret.encode() in pickle.dumps(_without_body(error))]
        number, count = number + 1, len(found)
    assert count == 54 and raised > 40


def _without_body(error: SdkError) -> SdkError:
    made = copy.copy(error)
    if hasattr(made, "body"):
        made.__dict__["body"] = b""
    return made


def test_a_refusal_still_names_what_is_no_secret() -> None:
    """The venue's times, counters and the caller's own words are what helps to find the mistake."""

    def answer(request: Request) -> Response:
        said = f"timestamp {request.header('X-TIME')} of order a-reference-of-mine is too old"
        return Response(400, (), json.dumps({"code": 99, "message": said}).encode())

    body = {"reference_id": "a-reference-of-mine", "type": "market"}
    with pytest.raises(SdkError, match=r"timestamp 1700000000123 of order a-reference-of-mine is too old"):
        Blocking().call("https://acme.test", acme.PLACE, client={"transport": Echo(answer)}, body=body)


# objects --------------------------------------------------------------------------------------------------------------


def pretty(value: Any) -> Iterator[str]:
    """A value as whatever prints it prints it."""
    yield from (repr(value), str(value), pprint.pformat(value), pretty_repr(value), f"{value}")


def test_an_object_that_hides_from_repr_hides_from_rich() -> None:
    """rich prints every field of a struct unless the struct says otherwise."""
    for module in pkgutil.walk_packages(generator.runtime.__path__, "generator.runtime."):
        try:
            names = vars(importlib.import_module(module.name))
        except ModuleNotFoundError:
            continue
        for kind in names.values():
            if isinstance(kind, type) and issubclass(kind, msgspec.Struct) and "__repr__" in vars(kind):
                assert "__rich_repr__" in vars(kind), kind


def test_a_client_hides_everything_from_everybody(driver: Driver) -> None:
    proxy = f"http://user:{HIDDEN}@127.0.0.1:9"
    client = driver.client("https://acme.test", proxy=proxy)
    other = client.with_options(headers={"X-Mine": HIDDEN})
    for each in (client, other):
        parts: list[Any] = list(vars(each).values())
        inside: list[Any] = [vars(part) for part in parts if hasattr(part, "__dict__")]
        for value in (each, vars(each), *parts, *inside):
            for text in pretty(value):
                assert not [secret for secret in (HIDDEN, KEY, SECRET) if secret in text], text
            assert b64encode(f"user:{HIDDEN}".encode()).decode() not in pretty_repr(value)
        for keep in (pickle.dumps, copy.copy, copy.deepcopy):
            with pytest.raises(TypeError):
                keep(each)


def test_options_and_proxies_hide_their_values() -> None:
    proxy = Proxy.of(f"http://user:{HIDDEN}@127.0.0.1:9")
    for value in (RequestOptions(headers={"X-Mine": HIDDEN}), proxy, [proxy], {"a": (proxy,)}):
        for text in pretty(value):
            assert HIDDEN not in text
            assert b64encode(f"user:{HIDDEN}".encode()).decode() not in text


@pytest.mark.parametrize("signed", [False, True])
@pytest.mark.parametrize("way", ["request", "call", "client"])
def test_tokens_in_the_callers_own_headers_are_hidden(driver: Driver, way: str, signed: bool) -> None:
    """However they are given. What the name of a header does not call secret is told as it is."""
    headers = {"Authorization": "Bearer own-t0ken-4711", "Cookie": "id=c00kie-4711", "X-Trace": "trace-0000-4711"}
    said = " ".join(headers.values())

    def asked(client: Any) -> Any:
        given: dict[str, Any] = {"signed": signed}
        if way == "request":
            given["headers"] = headers
        elif way == "call":
            given["options"] = RequestOptions(headers=headers)
        else:
            client = client.with_options(headers=headers)
        return client.request("POST /v1/x", **given)

    def saying(body: str) -> Callable[[Request], Response]:
        return lambda request: Response(401, (), body.encode())

    for body in (json.dumps({"code": 30001, "message": said}), json.dumps({"code": "own-t0ken-4711"}), said):
        made = (Echo if isinstance(driver, Blocking) else AsyncEcho)(saying(body))
        with pytest.raises(SdkError) as caught:
            driver.calls("http://127.0.0.1", asked, transport=made)
        shown = f"{caught.value} {caught.value!r} {getattr(caught.value, 'code', '')}"
        assert "4711" not in shown.replace("trace-0000-4711", ""), shown
        assert ("trace-0000-4711" in shown) is (said in body)
        assert made.sent[0].header("Authorization") == headers["Authorization"]
