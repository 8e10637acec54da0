"""What can be seen from outside, and what must not be."""

from __future__ import annotations

import asyncio
import logging
import string
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import StatusCode

from generator.runtime.calls.observers import Attempt, CallInfo, Observer, logger_of
from generator.runtime.calls.retries import RetryPolicy
from generator.runtime.client.opentelemetry import OpenTelemetry
from generator.runtime.errors.exceptions import ConnectionFailed, SdkError
from generator.runtime.errors.masking import masked_path
from generator.runtime.http.response import Response

from . import acme
from .acme import Credentials
from .drivers import Asynchronous, Blocking, Driver
from .server import Server, reply

OK = reply('{"code": 0, "data": []}')
BUSY = reply('{"code": 30014, "message": "Busy"}', 503)
TWICE = RetryPolicy(max_attempts=2, first_delay=0)


def test_a_line_per_attempt(driver: Driver, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "acme_sdk")
    with Server(BUSY, OK) as server:
        driver.call(server.url, acme.LIST_ORDERS, client={"retries": TWICE}, query={"account": "A-77", "page": 2})
    ours = [record for record in caplog.records if record.name == "acme_sdk"]
    first, second = (record.getMessage() for record in ours)
    assert [record.levelname for record in ours] == ["INFO", "DEBUG"]
    line = "orders.list: GET /v1/orders?account=***&page=*** attempt"
    assert first.startswith(f"{line} 1 -> 503 Unavailable 30014 in ")
    assert first.endswith("again in 0.00 s")
    assert second.startswith(f"{line} 2 -> 200 in ")
    assert second.endswith(" ms")


def test_a_doubt_is_told_even_where_nobody_looks(driver: Driver, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING, "acme_sdk")
    with Server(reply("", 504)) as server, pytest.raises(SdkError):
        driver.call(server.url, acme.PLACE, body={"type": "market"})
    assert caplog.messages == ["POST /v1/orders: HTTP 504; the outcome of an order is unknown"]


def test_a_library_is_silent_until_it_is_asked() -> None:
    logger = logger_of("acme_sdk")
    assert logger is logger_of("acme_sdk")
    assert [type(handler) for handler in logger.handlers] == [logging.NullHandler]


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("/v1/accounts/VA000001/orders/77?sign=abc", "/v1/accounts/***/orders/***"),
        ("/v1/accounts/{account_id}/orders", "/v1/accounts/{account_id}/orders"),
        ("/trade/v2/6YA12345", "/trade/v2/***"),
        ("/V1x/x1", "/***/***"),
        ("/v12", "/v12"),
        ("/", "/"),
    ],
)
def test_what_may_be_a_number_of_somebody_is_masked(path: str, shown: str) -> None:
    assert masked_path(path) == shown


class Repeating:
    """A venue that repeats all that it was sent, in every part of its answers."""

    def __init__(self, how: str) -> None:
        self._how = how

    def send(self, request: Any, timeout: Any) -> Response:
        if self._how == "breaks":
            raise ConnectionFailed(f"{request.url} {request.headers}", sent=True)
        text = f"{request.url} {dict(request.headers)} {request.text}".replace('"', "'").replace("\\", "")
        if self._how == "no json":
            return Response(200, [("X-Echo", text)], text.encode())
        status, code = (200, 0) if self._how == "good" else (400, text.split()[0])
        body = '{"code": %s, "message": "%s", "trace": "%s", "data": []}'
        return Response(status, [("X-Echo", text)], (body % (code if code == 0 else f'"{code}"', text, text)).encode())

    def close(self) -> None: ...


class Notes(Observer):
    """All that observers are told, as text."""

    def __init__(self) -> None:
        self.seen = ""

    def call_started(self, call: CallInfo) -> None:
        self.seen += f"{call.operation} {call.method} {call.path} {call.environment} {call.venue}"

    def attempt_finished(self, call: CallInfo, attempt: Attempt) -> None:
        self.seen += repr(attempt)


ACCOUNT = some.from_regex(r"[A-Z]{1,3}[0-9]{4,10}", fullmatch=True)
SECRET = some.text(string.ascii_letters + string.digits + "+/=_-", min_size=12, max_size=40)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(account=ACCOUNT, key=SECRET, secret=SECRET, how=some.sampled_from(["good", "refuses", "no json", "breaks"]))
def test_no_secret_signature_or_account_is_ever_seen(
    caplog: pytest.LogCaptureFixture, account: str, key: str, secret: str, how: str
) -> None:
    caplog.clear()
    caplog.set_level(logging.DEBUG)
    exporter = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    notes, sent = Notes(), list[str]()

    def middleware(request: Any, send: Any) -> Response:
        sent.append(request.header("X-SIGN") or "")
        answer: Response = send(request)
        return answer

    client = Blocking().client(
        "http://127.0.0.1",
        credentials=Credentials(key=key, secret=secret),
        transport=Repeating(how),
        observers=[notes, OpenTelemetry(provider)],
        middleware=[middleware],
    )
    for method in ("GET", "DELETE"):
        with suppress(SdkError):
            client.request(f"{method} /v1/accounts/{account}/orders?token={secret}", query={"account": account})
    spans = "".join(span.to_json() for span in exporter.get_finished_spans())
    seen = caplog.text + notes.seen + spans
    assert len(exporter.get_finished_spans()) == 2
    for hidden in (account, key, secret, *(signature for signature in sent if signature)):
        assert hidden not in seen
    assert sent[0]


class Failing(Observer):
    """An observer with a mistake in each method."""

    def call_started(self, call: CallInfo) -> None:
        raise RuntimeError("start")

    def attempt_finished(self, call: CallInfo, attempt: Attempt) -> None:
        raise RuntimeError("attempt")

    def call_finished(self, call: CallInfo, elapsed: float, attempts: int, error: BaseException | None) -> None:
        raise RuntimeError("finish")


def test_an_observer_that_fails_costs_no_result(driver: Driver, caplog: pytest.LogCaptureFixture) -> None:
    with Server(OK) as server:
        assert driver.call(server.url, acme.LIST_ORDERS, client={"observers": [Failing()]}) == []
    assert caplog.messages == ["an observer (Failing) failed: RuntimeError"] * 3


def test_a_span_per_call_and_an_event_per_attempt(driver: Driver) -> None:
    exporter = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    client = {"observers": [OpenTelemetry(provider)], "retries": TWICE}
    with Server(BUSY, OK, BUSY) as server, provider.get_tracer("test").start_as_current_span("outer") as outer:
        driver.call(server.url, acme.LIST_ORDERS, client=client)
        with pytest.raises(acme.Unavailable):
            driver.call(server.url, acme.LIST_ORDERS, client=client)
    good, bad, _ = exporter.get_finished_spans()
    assert good.name == "orders.list"
    assert good.attributes is not None
    assert bad.attributes is not None
    assert good.parent is not None
    assert good.parent.span_id == outer.get_span_context().span_id
    assert good.attributes["url.template"] == "/v1/orders"
    assert good.attributes["http.request.resend_count"] == 1
    statuses = [(event.attributes or {})["http.response.status_code"] for event in good.events]
    assert statuses == [503, 200]
    assert good.status.status_code is StatusCode.UNSET
    assert bad.status.status_code is StatusCode.ERROR
    assert (bad.attributes["error.type"], bad.attributes["error.code"]) == ("Unavailable", "30014")


def test_a_call_that_is_cancelled_ends_its_span() -> None:
    exporter = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))

    async def run(url: str) -> None:
        async with Asynchronous().client(url, observers=[OpenTelemetry(provider)]) as client:
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.1):
                    await client.request("GET /x")

    with Server(lambda connection: asyncio.run(asyncio.sleep(0.5))) as server:
        asyncio.run(run(server.url))
    (span,) = exporter.get_finished_spans()
    assert (span.attributes or {})["error.type"] == "CancelledError"
