"""Did you mean: near enough to be helpful, far enough not to be silly."""

from __future__ import annotations

import pytest

from generator.text import did_you_mean, nearest
from tests.spending import cpu_within

KEYS = ["doc", "http", "auth", "effect", "required", "nullable", "client_order_id", "CancelRequest"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("CancelRequst", "CancelRequest"),
        ("requierd", "required"),
        ("docs", "doc"),
        ("htpt", "http"),
        ("uath", "auth"),
        ("Auth", "auth"),
        ("client-order-id", "client_order_id"),
        ("cancelrequest", "CancelRequest"),
    ],
)
def test_a_slip_finds_what_was_meant(typed: str, meant: str) -> None:
    assert nearest(typed, KEYS) == meant


@pytest.mark.parametrize("typed", ["", "x", "of", "price", "summary", "x" * 100])
def test_what_is_far_from_everything_finds_nothing(typed: str) -> None:
    assert nearest(typed, KEYS) is None
    assert did_you_mean(typed, KEYS) is None


def test_equals_go_to_the_alphabet_whatever_the_order() -> None:
    assert nearest("rest", ["test", "best", "west"]) == nearest("rest", ["west", "best", "test"]) == "best"


def test_the_exact_spelling_wins_over_another_case() -> None:
    assert nearest("order", ["Order", "ORDER", "order"]) == "order"


def test_the_help_line() -> None:
    assert did_you_mean("docs", KEYS) == "did you mean `doc`?"


def test_a_thousand_names_take_no_time() -> None:
    names = [f"some_rather_long_operation_name_{number}" for number in range(1000)]
    with cpu_within(4):
        assert nearest("some_rather_long_operation_name", names) == "some_rather_long_operation_name_0"
