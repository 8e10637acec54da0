"""Which characters do not belong into names, codes and values."""

from __future__ import annotations

import sys
import unicodedata

import pytest

from generator.text.unseen import hidden

EVERY = [chr(point) for point in range(sys.maxunicode + 1)]
DASHES = [0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D]


@pytest.mark.parametrize("point", DASHES, ids=hex)
def test_what_looks_like_a_hyphen_is_refused_in_names_alone(point: int) -> None:
    assert hidden(f"buy{chr(point)}stop", is_name=True) == chr(point)
    assert hidden(f"buy{chr(point)}stop", is_name=False) is None


def test_no_blank_but_the_plain_one_passes() -> None:
    blanks = [each for each in EVERY if unicodedata.category(each) == "Zs" and each != " "]
    assert len(blanks) > 10
    assert [hidden(f"a{each}b", is_name=False) for each in blanks] == blanks
    assert hidden("a b-c", is_name=True) is None


def test_the_first_one_is_told() -> None:
    assert hidden("a\u200bb\u00adc", is_name=False) == "\u200b"
