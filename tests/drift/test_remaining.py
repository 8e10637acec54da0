"""What is left for a person is one line: what it is, and what to do about it, each told once."""

from __future__ import annotations

from typing import get_args

import pytest

from generator.drift.change import Change, What
from generator.drift.kinds import Verb
from generator.drift.writing.remaining import left

NOTE = "two rows of the page could be this one"


@pytest.mark.parametrize("verb", get_args(Verb))
@pytest.mark.parametrize("what", get_args(What))
def test_a_reason_is_told_once(verb: Verb, what: What) -> None:
    change = Change("orders", verb, what, "errors.30014", "30014", note=NOTE)
    for reasons in ({}, {change.fingerprint: "`30014` already exists"}):
        lines = [str(each) for each in left([change], reasons)]
        assert len(lines) == (verb != "cosmetic")
        for line in lines:
            assert line.count(NOTE) <= 1
            assert line.startswith("not in the spec: ")
            assert line.count(reasons.get(change.fingerprint, "30014")) >= 1
