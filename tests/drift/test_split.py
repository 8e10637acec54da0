"""Rows whose cells ran together: split rightly, or left undecided."""

from __future__ import annotations

import pytest

from generator.drift.matching.split import Splitter
from generator.drift.matching.template import template

UPPER = [
    {"code": "ORDER_LIQUIDATE_CANT_MODIFY", "message": "BO forced liquidation orders"},
    {"code": "ORDER_NOT_FOUND", "message": "The order does not exist"},
    {"code": "AMOUNT_OUT_RANGE", "message": "A single amount is too large"},
]
NUMBERS = [
    {"message": "OK", "code": "1000", "http": "200"},
    {"message": "cannot exceed 32", "code": "40049", "http": "403"},
    {"message": "Not found", "code": "30000", "http": "404"},
]


def read(row: str, known: list[dict[str, str]], line: str, taken: tuple[str, ...] = ()) -> dict[str, str] | None:
    splitter = Splitter(template(row), known)
    reading = splitter.decide(splitter.readings(line), taken)
    return None if reading is None else dict(reading.values)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("ORDER_NOT_FOUNDNo order was found", "ORDER_NOT_FOUND"),
        ("NEW_CODEThe new text", "NEW_CODE"),
        ("ORDER_LIQUIDATE_CANT_MODIFYBO forced, in other words", "ORDER_LIQUIDATE_CANT_MODIFY"),
        ("ANOTHER_CODEThe order does not exist", "ANOTHER_CODE"),
        ("BRAND_NEWA single amount is too large", "BRAND_NEW"),
        ("QTY_STEP_1000The quantity", "QTY_STEP_1000"),
    ],
)
def test_upper_case_codes(line: str, code: str) -> None:
    found = read("{code}{message}", UPPER, line)
    assert found is not None
    assert found["code"] == code


@pytest.mark.parametrize("line", ["SOME_NEW_CODEUS stocks only", "NEW_RANGEA single one", "ALL CAPITALS"])
def test_what_begins_with_capitals_behind_an_unknown_code_is_undecided(line: str) -> None:
    assert read("{code}{message}", UPPER, line) is None


def test_a_code_that_the_page_has_elsewhere_is_not_this_row() -> None:
    line = "ORDER_LIQUIDATE_CANT_MODIFYBO something else"
    assert read("{code}{message}", UPPER, line, taken=("ORDER_LIQUIDATE_CANT_MODIFY",)) is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("cannot exceed 3240049403", ("cannot exceed 32", "40049", "403")),
        ("cannot exceed 6440051400", ("cannot exceed 64", "40051", "400")),
        ("OK1000200", ("OK", "1000", "200")),
        ("A new family50001503", ("A new family", "50001", "503")),
    ],
)
def test_numbers_behind_numbers(line: str, expected: tuple[str, str, str]) -> None:
    found = read("{message}{code}{http}", NUMBERS, line)
    assert found is not None
    assert (found["message"], found["code"], found["http"]) == expected


@pytest.mark.parametrize("line", ["Step 541235400", "No number at all", "Only 400"])
def test_numbers_that_can_be_cut_in_two_ways_are_undecided(line: str) -> None:
    assert read("{message}{code}{http}", [*NUMBERS, {"code": "1234", "message": "x", "http": "400"}], line) is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("order_noSTRINGNoThe number", {"name": "order_no", "type": "STRING", "required": "No"}),
        ("new_fieldDECIMALYesA price", {"name": "new_field", "type": "DECIMAL", "required": "Yes"}),
        ("new_fieldMONEYYesA price", {"name": "new_field", "type": "MONEY", "required": "Yes"}),
    ],
)
def test_fields(line: str, expected: dict[str, str]) -> None:
    known = [{"name": "order_no", "type": "STRING", "required": "No"}]
    assert read("{name}{type}{required}{_}", known, line) == expected
