"""Which error an answer is, where venues are at odds about saying so."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from generator.runtime.calls.classify import api_error, by_status, candidates, excerpt, texts_of
from generator.runtime.calls.venue import Venue
from generator.runtime.errors.codes import ErrorCategory, OpenCode, Retry, StringCode, code
from generator.runtime.errors.exceptions import ApiError
from generator.runtime.http.response import Response, dig, texts

from .acme_errors import ERRORS


class BrokerCode(StringCode):
    """Rows such as a broker has them that answers HTTP 200 with ``errors``."""

    InitialMargin = code(
        "InitialMargin", ErrorCategory.INSUFFICIENT_FUNDS, Retry.AFTER_FIX, "You do not have enough buying power", None
    )
    MaintenanceMargin = code(
        "MaintenanceMargin",
        ErrorCategory.INSUFFICIENT_FUNDS,
        Retry.AFTER_FIX,
        "You do not have enough buying power",
        None,
    )
    OcoDelta = code("OcoDelta", ErrorCategory.INVALID_ORDER, Retry.AFTER_FIX, "at least {0}$", None)
    PRE_MARKET = code(
        "PRE_MARKET",
        ErrorCategory.MARKET_CLOSED,
        Retry.AFTER_WAIT,
        "Pre-market trading is currently unavailable.",
        None,
        coded=False,
    )
    HTTP_401 = code("401", ErrorCategory.AUTHENTICATION, Retry.AFTER_FIX, "Check the token", None, 401, http_row=True)


BROKER = Venue(
    name="broker",
    user_agent="x",
    environments={},
    default_environment="",
    codes=BrokerCode,
    errors=ERRORS,
    success=lambda answer: answer.status < 400,
    code=lambda answer: texts(dig(answer.json, "errors")),
    message=lambda answer: texts(dig(answer.json, "errors")) or answer.text,
    data=lambda answer: answer.json,
)


def error(body: str, status: int = 200) -> ApiError:
    """The error of an answer of the broker."""
    answer = Response(status, (), body.encode())
    made = api_error(BROKER, answer, "orders.place", BROKER.code(answer), BROKER.message(answer), lambda text: text)
    assert str(pickle.loads(pickle.dumps(made))) == str(made)
    return made


@pytest.mark.parametrize(
    ("body", "found", "message"),
    [
        ('{"errors":{"error":["Rejected override.","InitialMargin"]}}', BrokerCode.InitialMargin, "Rejected override."),
        ('{"errors":{"error":["MaintenanceMargin","Rejected."]}}', BrokerCode.MaintenanceMargin, "Rejected."),
        ('{"errors":{"error":"InitialMargin"}}', BrokerCode.InitialMargin, "You do not have enough buying power"),
        (
            '{"errors":"Pre-market trading is currently unavailable."}',
            BrokerCode.PRE_MARKET,
            "Pre-market trading is currently unavailable.",
        ),
        ('{"errors":["x y","at least 0.05$"]}', BrokerCode.OcoDelta, "x y; at least 0.05$"),
        ('{"errors":["NewCode","Something new"]}', BrokerCode("NewCode"), "Something new"),
        ('{"errors":["NewCode"]}', BrokerCode("NewCode"), "NewCode"),
        ('{"errors":["Some sentence","another one"]}', BrokerCode(None), "Some sentence; another one"),
        ('{"errors":["Some sentence","Some sentence"]}', BrokerCode(None), "Some sentence"),
        ('{"errors":["You do not have enough buying power"]}', BrokerCode(None), "You do not have enough buying power"),
    ],
)
def test_candidates(body: str, found: OpenCode, message: str) -> None:
    made = error(body)
    assert made.code == found
    assert made.message == message
    assert made.category is found.category


def test_an_unknown_code_takes_its_category_from_the_status() -> None:
    made = error('{"errors":["NewCode"]}', 401)
    assert (made.code.code, made.category, made.retry) == ("NewCode", ErrorCategory.AUTHENTICATION, Retry.AFTER_FIX)
    assert "NewCode" in str(made)
    made = error('{"errors":["NewCode"]}', 429)
    assert (made.category, made.retry) == (ErrorCategory.RATE_LIMIT, Retry.AFTER_WAIT)


def test_plain_text_is_the_message() -> None:
    made = error("order already in finalized state: canceled", 400)
    assert (made.code.is_known, made.category) == (False, ErrorCategory.INVALID_REQUEST)
    assert made.message == "order already in finalized state: canceled"
    assert made.body == b"order already in finalized state: canceled"
    assert error("Unauthorized Account: 7", 401).code is BrokerCode.HTTP_401
    assert error("Pre-market trading is currently unavailable.", 400).code is BrokerCode.PRE_MARKET


def test_params_of_a_template() -> None:
    assert error('{"errors":["OcoDelta","at least 0.05$"]}').params == {"0": "0.05"}


def test_every_status_has_a_category() -> None:
    for status in range(100, 600):
        category, retry = by_status(BrokerCode, status)
        if status >= 400 and status != 404:
            assert category is not ErrorCategory.UNKNOWN, status
        if 400 <= status < 500 and status not in (408, 418, 429):
            assert retry in (Retry.AFTER_FIX, Retry.NEVER), status


def test_what_expressions_give() -> None:
    assert candidates(None) == []
    assert candidates(["a", None, 5, True, "", 1.5, {}]) == ["a", 5]
    assert candidates("a") == ["a"]
    from decimal import Decimal

    assert candidates([Decimal("30007"), Decimal("1.5")]) == [30007]
    assert texts_of([" a ", "a", "b", 5]) == ["a", "b", "5"]


def test_an_excerpt_has_no_markup() -> None:
    page = "<html><head><style>x{}</style><script>\nalert(1)</script><title>Down</title></head>\n<p>Try   later"
    assert excerpt(Response(503, (), page.encode())) == "Down Try later"
    assert len(excerpt(Response(503, (), b"a" * 10_000_000))) <= 300
    assert excerpt(Response(503, (), b"<" * 10_000_000))


def test_messages_are_one_line_and_short_in_the_text_of_an_error() -> None:
    made: Any = error("first\nsecond " * 1000, 400)
    assert "\n" not in str(made)
    assert len(str(made)) < 500
    assert made.message.startswith("first\nsecond")
