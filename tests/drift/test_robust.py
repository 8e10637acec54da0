"""Whatever a page looks like: it is read, in bounded time, without an exception."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.drift.compare import Subject, compare, prepare
from generator.drift.drafting.draft import draft
from generator.drift.pages.page import UnreadablePage
from generator.drift.pages.payloads import is_json, pieces
from generator.drift.pages.read import read_page
from tests.conventions.places import SPECS
from tests.drift.documents import FORMS, rng
from tests.drift.test_mutations import NAMES, PAGES, scene_of
from tests.spending import cpu_within

PARTS = st.sampled_from(
    [
        *("<table>", "<tr>", "<td rowspan=99999>", "</td>", "<pre>", "</pre>", "<h2>", "&lt;", "<main>", "# ", "```"),
        *("|a|b|", "|---|---|", "{", "}", "[", '"code": 1,', "1001", "Missing", "400", "- ", "\\|", "\u201c", "\u201d"),
        *("Error CodeDescription", "ORDER_NOT_FOUND", "DELETE /v1", "wss://x/y", "\n", "\n\n", "\u2028", " "),
    ]
)


@settings(max_examples=60)
@given(parts=st.lists(PARTS, max_size=60), form=st.sampled_from(FORMS))
def test_any_page_is_read_and_compared(parts: list[str], form: str) -> None:
    page = read_page("".join(parts).encode(), NAMES[form])
    for venue, name in (("wooxpro", "error-codes"), ("habittrade", "cancel-order")):
        compare(prepare_once(venue), name, page, "page")
    draft("acme", {"page": page}, "2027-01-02")


@pytest.mark.pages
@pytest.mark.skipif(not PAGES.is_dir(), reason="the documentation pages are not here")
@pytest.mark.parametrize("form", FORMS)
def test_a_page_cut_anywhere_is_read(form: str) -> None:
    prepared, document = scene_of("habittrade", "cancel-order", "002")
    text = document.print(form)
    chance = rng("cut", form)
    for _ in range(25):
        page = read_page(text[: chance.randrange(len(text))].encode(), NAMES[form])
        assert compare(prepared, "cancel-order", page, "page").changes


@pytest.mark.parametrize(
    "text",
    ['{"a": ' * 25_000, "[" * 50_000, '{"a": "' + "x" * 1_000_000, "**" * 200_000, "|" * 200_000 + "\n" * 50_000,
     "<div>" * 20_000, "<table><tr>" + "<td colspan=60>x" * 700],
    ids=["braces", "brackets", "quote", "stars", "bars", "blocks", "cells"],
)  # fmt: skip
@pytest.mark.parametrize("form", FORMS)
def test_a_hostile_page_takes_seconds_at_most(text: str, form: str) -> None:
    with cpu_within(8), suppress(UnreadablePage):
        compare(prepare_once("wooxpro"), "error-codes", read_page(text.encode(), NAMES[form]), "page")


HALF = '{"code": "\\ud800", "message": "half of a pair"}'


@pytest.mark.parametrize("text", [HALF, HALF.replace('"code"', '"\\udfff"'), '{"a": ["\\ud83d"]}', "&#xD800; &#55357;"])
@pytest.mark.parametrize("form", FORMS)
def test_half_of_a_surrogate_pair_is_read_as_text(text: str, form: str) -> None:
    """It is no character: what hashes, compares or writes it as one fails."""
    shown = f"<h2>Cancel</h2><pre>{text}</pre>" if NAMES[form].endswith("html") else f"## Cancel\n\n```\n{text}\n```\n"
    page = read_page(shown.encode(), NAMES[form])
    found = compare(prepare_once("habittrade"), "cancel-order", page, "page")
    assert all(len(change.fingerprint) == 12 for change in found.changes)
    drafted = draft("acme", {"page": page}, "2027-01-02")
    assert "".join([*drafted.files.values(), *drafted.payloads.values()]).encode()
    assert not is_json(HALF) and is_json(HALF.replace("\\ud800", "\\ud83d\\ude00"))


def test_payloads_in_text_leave_nothing_out() -> None:
    text = 'before {"a": {"b": [1, 2]}} between\n["x", "y"]\nafter {} and {$x} end'
    found = list(pieces(text))
    assert "".join(stretch for _, stretch in found) == text
    assert [stretch for is_payload, stretch in found if is_payload] == ['{"a": {"b": [1, 2]}}', '["x", "y"]']


_PREPARED = {venue: prepare(SPECS, venue) for venue in ("wooxpro", "habittrade")}


def prepare_once(venue: str) -> Subject:
    """A venue, read once."""
    return _PREPARED[venue]
