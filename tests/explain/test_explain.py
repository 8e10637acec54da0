"""Which page says this, and what rests on that page."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from generator import pipeline
from generator.cli import main
from generator.explain import facts
from generator.ir.api import Api
from generator.ir.operations import ListBody
from generator.pipeline import understand
from tests.conventions.places import SPECS, venues


@pytest.fixture(autouse=True, scope="module")
def understood_once() -> Iterator[None]:
    """Each venue is understood once for all that is asked of it."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(pipeline, "understand", cache(understand))
        yield


def explained(venue: str, what: str, capsys: pytest.CaptureFixture[str]) -> str:
    assert main(["explain", venue, what, "--specs", str(SPECS)]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize(
    ("what", "member"),
    [
        ("orders.cancel", "HabitTrade().orders.cancel(...)"),
        ("orders.cancel.order_no", "client.orders.cancel(order_no)"),
        ("operations.orders.cancel.order_no", "client.orders.cancel(order_no)"),
        ("orders.cancel_batch.orders", "client.orders.cancel_batch(orders)"),
        ("OrderEvent", "models.OrderEvent"),
        ("OrderEvent.qty", "models.OrderEvent.qty"),
        ("models.OrderEvent.qty", "models.OrderEvent.qty"),
        ("OrderStatus", "enums.OrderStatus"),
        ("OrderStatus.can", "enums.OrderStatus.CANCELLED"),
        ("OrderStatus.CANCELLED", "enums.OrderStatus.CANCELLED"),
        ("streams.orders", "client.streams.orders()"),
        ("streams.orders.heartbeat", "models.Heartbeat"),
        ("signing.signed", "signing.sign_signed"),
        ("030202", "habittrade_sdk.ErrorCode.INVALID_PARAMETER, raised as InvalidRequest"),
        ("30202", "habittrade_sdk.ErrorCode.INVALID_PARAMETER, raised as InvalidRequest"),
        ("INVALID_PARAMETER", "habittrade_sdk.ErrorCode.INVALID_PARAMETER, raised as InvalidRequest"),
        ("HABITTRADE_API_KEY", "Credentials(api_key)"),
        ("uat", "HabitTrade(environment='uat')"),
    ],
)
def test_one_fact(what: str, member: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert f"  in Python: {member}\n" in explained("habittrade", what, capsys)


@pytest.mark.parametrize(
    ("venue", "addresses"),
    [
        ("tradier", ["  https://sandbox.tradier.com", "  wss://sandbox-ws.tradier.com"]),
        ("webull", ["  https://api.sandbox.webull.hk"]),  # no page names an address of its streams
    ],
)
def test_an_environment_tells_the_addresses_that_it_has(
    venue: str, addresses: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    lines = explained(venue, "environments.sandbox", capsys).splitlines()
    assert lines[1 : 1 + len(addresses)] == addresses
    assert lines[1 + len(addresses)].startswith("  in Python: ")


def test_topics_of_a_stream(capsys: pytest.CaptureFixture[str]) -> None:
    assert "  in Python: streams.PrivateTopic.assets()\n" in explained("wooxpro", "private.assets", capsys)
    assert "  in Python: streams.PrivateTopic.assets(currency)\n" in explained(
        "wooxpro", "private.assets.currency", capsys
    )


def test_bounds_and_where_they_stand(capsys: pytest.CaptureFixture[str]) -> None:
    quantity = explained("tradier", "orders.place_equity.quantity", capsys)
    assert "  1 to 10,000,000 (Error Responses, Order Related Errors)\n" in quantity
    assert "  at most 32 characters, matching `[A-Za-z0-9]*`\n" in explained(
        "wooxpro", "trading.submit_order.client_order_id", capsys
    )
    assert "  `buy`, `buy_to_cover`, `sell` or `sell_short`\n" in explained(
        "tradier", "orders.place_equity.side", capsys
    )


def test_which_page_says_this(capsys: pytest.CaptureFixture[str]) -> None:
    printed = explained("habittrade", "OrderEvent.qty", capsys)
    assert printed.startswith("OrderEvent.qty  The quantity originally ordered.\n  decimal · required\n")
    assert "  from: Cancel Order, WebSocket Message Fields, row 10 (read " in printed
    assert "/types.yaml:" in printed
    assert "  https://docs.habittrade.com/trade/cancel-order.html\n" in printed


def test_contradictions_are_told_with_what_they_are_about(capsys: pytest.CaptureFixture[str]) -> None:
    printed = explained("wooxpro", "30018", capsys)
    assert "  contradiction wrong-body-as-unavailable: decided " in printed


def test_an_operation_tells_what_it_takes(capsys: pytest.CaptureFixture[str]) -> None:
    printed = explained("habittrade", "orders.cancel", capsys).splitlines()
    assert printed[1:4] == [
        "  DELETE /trade/v1/orders · auth signed · effect order",
        "  order_no (optional): The venue's number. Wins when both are given.",
        "  reference_id (optional): Your own id of the order.",
    ]


@pytest.mark.parametrize(("env", "more"), [("WEBULL_ACCESS_TOKEN", ", optional"), ("WEBULL_APP_SECRET", "")])
def test_a_credential_that_may_be_absent_says_so(env: str, more: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert explained("webull", env, capsys).splitlines()[1] == f"  environment variable {env}{more}"


def counted(lines: list[str]) -> list[int]:
    """How many facts (vectors are some) and how many contradictions a page lists."""
    told = lines.index("  contradictions") if "  contradictions" in lines else len(lines)
    return [sum(line.startswith("    ") for line in part) for part in (lines[:told], lines[told:])]


def test_an_unknown_name_gives_a_hint(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "habittrade", "OrderEvent.qtty", "--specs", str(SPECS)]) == 1
    assert "did you mean `OrderEvent.qty`?" in capsys.readouterr().err
    assert main(["explain", "habittrade", "page:cancel-ordr", "--specs", str(SPECS)]) == 1
    assert "did you mean `page:cancel-order`?" in capsys.readouterr().err


def subjects(api: Api) -> Iterator[str]:
    """Every item of an Api that the issue asks for, by its full name."""
    for operation in api.operations:
        yield f"operations.{operation.id}"
        yield from (f"operations.{operation.id}.{field.name}" for field in operation.fields)
        if isinstance(operation.body, ListBody):
            yield f"operations.{operation.id}.{operation.body.name}"
    for item in api.objects:
        yield f"types.{item.name}"
        yield from (f"types.{item.name}.{field.name}" for field in item.fields)
    for enum in api.enums:
        yield f"enums.{enum.name}"
        yield from (f"enums.{enum.name}.{value.name}" for value in enum.values)
    yield from (f"errors.{row.name}" for row in api.errors.rows)
    yield from (f"signing.{level.name}" for level in api.levels)
    for stream in api.streams:
        yield f"streams.{stream.name}"
        yield from (f"streams.{stream.name}.{event.name}" for event in stream.events)
        yield from (f"streams.{stream.name}.{field.name}" for field in stream.parameters)
        yield from (f"streams.{stream.name}.{channel.name}" for channel in stream.channels)
    yield from (f"limits.{limit.name}" for limit in api.limits)


@pytest.mark.parametrize("venue", venues())
def test_every_item_is_a_fact_of_a_page(venue: str) -> None:
    api = understand(SPECS, venue)
    found = {fact.subject: fact for fact in facts(api)}
    wanted = list(subjects(api))
    assert not [subject for subject in wanted if subject not in found]
    pages = {page.id for page in api.pages}
    for subject in wanted:
        source = found[subject].source
        assert source is not None, subject
        assert source.page.id in pages, subject


@pytest.mark.parametrize("venue", venues())
def test_every_fact_is_listed_under_its_page(venue: str, capsys: pytest.CaptureFixture[str]) -> None:
    api = understand(SPECS, venue)
    listed: set[str] = set()
    for page in api.pages:
        lines = explained(venue, f"page:{page.id}", capsys).splitlines()
        listed |= {line.strip().split("  ")[0] for line in lines if line.startswith("    ")}
        assert [int(word) for word in lines[-1].split() if word.isdigit()] == counted(lines), page.id
    assert not [fact.subject for fact in facts(api) if fact.source is not None and fact.subject not in listed]


def test_a_parameter_of_the_client_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "tradier", "client_parameters.account_id"]) == 0
    told = capsys.readouterr().out
    assert "Tradier(account_id)" in told
    assert "for all calls that take it and are not given another one" in told
    assert "specs/tradier/venue.yaml:" in told
