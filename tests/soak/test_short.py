"""The soak in a few seconds: ``make soak`` runs the same for minutes."""

from __future__ import annotations

import random
import ssl
from decimal import Decimal
from pathlib import Path

import pytest

from generator.runtime.errors.exceptions import OutcomeUnknown
from tests.runtime import acme
from tests.runtime.certificates import trusting, write_certificates
from tests.sdks.sdks import SDKS, Sdk
from tests.soak import answers, orders, specs
from tests.soak.faults import DONE, FAULTS, NOT_DONE
from tests.soak.mutating import mutated
from tests.soak.venue import Books

SEED = 20261201


@pytest.mark.parametrize("tls", [False, True], ids=["plain", "tls"])
@pytest.mark.parametrize("kind", ["sync", "async"])
def test_orders_at_a_venue_that_fails(kind: str, tls: bool, tmp_path: Path) -> None:
    serving = trusted = None
    if tls:
        write_certificates(tmp_path)
        serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        serving.load_cert_chain(tmp_path / "here.pem", tmp_path / "key.pem")
        trusted = trusting(tmp_path, "here")
    told = orders.run(kind, 250, SEED, serving, trusted)
    assert {name: found for name, found in told.wrong.items() if found} == {}
    assert told.leaked == 0
    assert sum(told.outcomes.values()) == 250
    assert min(told.outcomes["Order"], told.outcomes["OutcomeUnknown"], told.outcomes["ApiError"]) > 0


def test_the_books_give_every_fault_its_turn() -> None:
    books = Books(SEED)
    for number in range(3000):
        books.begin(f"o-{number}")
    assert {fault.name for fault in FAULTS} <= set(books.met)
    assert len(DONE) > 80 and len(NOT_DONE) > 15
    again = Books(SEED)
    for number in range(3000):
        again.begin(f"o-{number}")
    assert again.met == books.met, "a seed is a run"


def test_a_wrong_word_is_noticed() -> None:
    """The judge itself: each lie is counted."""
    books, told = Books(SEED), orders.Told()
    books.executed["o-1"] = 2
    told.judge(books, "o-1", ValueError("of nobody's"), None)
    told.judge(books, "o-2", acme.Order(id="1", side=acme.Side.BUY, qty=Decimal(1), tag="o-2"), None)
    assert {name for name, found in told.wrong.items() if found} == {
        "placed twice", "undocumented", "accepted, not executed",
    }  # fmt: skip


def test_what_asking_shows_is_judged_by_what_was_done_before() -> None:
    """An order that is executed while somebody asks may be shown or not; one that was before has to be shown."""
    books, told = Books(SEED), orders.Told()
    books.executed["late"] = books.executed["hidden"] = 1
    doubt = OutcomeUnknown(
        "timed out", operation="orders.place", client_order_id=None, method="POST", path="/v1/orders"
    )
    told.judge(books, "late", doubt, (None, 0))
    told.judge(books, "late", doubt, ("it", 0))
    assert not any(told.wrong.values())
    told.judge(books, "hidden", doubt, (None, 1))
    told.judge(books, "never", doubt, ("it", 0))
    assert len(told.wrong["wrongly found"]) == 2


@pytest.mark.parametrize("sdk", SDKS, ids=str)
def test_answers_made_worse(sdk: Sdk) -> None:
    counts, wrong = answers.run(sdk, 600, SEED)
    assert wrong == []
    assert counts["value"] > 20 and sum(counts.values()) == 600
    assert counts["OutcomeUnknown"] > 20, "orders are reached"


def test_mutations_are_the_same_for_a_seed_and_change_something() -> None:
    found = [mutated(b'{"code": 0, "data": [1, {"a": "b"}]}', random.Random(number)) for number in range(300)]
    assert found == [mutated(b'{"code": 0, "data": [1, {"a": "b"}]}', random.Random(number)) for number in range(300)]
    assert len(set(found)) > 200


def test_specs_made_worse(tmp_path: Path) -> None:
    counts, wrong = specs.run_specs(30, SEED, tmp_path)
    assert wrong == []
    assert counts["refused"] and sum(counts.values()) == 30


def test_pages_made_worse() -> None:
    counts, wrong = specs.run_pages(20, SEED)
    assert wrong == []
    assert counts["read"] == 20
