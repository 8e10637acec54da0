"""Compares rate limits, for which the client waits, and the response headers with their state."""

from __future__ import annotations

from generator.diff.change import Changes
from generator.diff.comparing.entries import Entry, compare_list
from generator.diff.comparing.parts import compare_parts
from generator.diff.comparing.table import compare_entry
from generator.ir import subjects
from generator.ir.api import Api
from generator.ir.limits import Limit


def compare_rates(found: Changes, old: Api, new: Api) -> None:
    """Compare all rate limits."""

    def entry(limit: Limit) -> Entry:
        return Entry(subjects.limit(limit.name), None, (new.client,), _rate(limit))

    for before, after in compare_list(found, "rate-limit", old.limits, new.limits, entry):
        lowered = after.requests * before.per < before.requests * after.per
        rule = f"rate-limit-{'lowered' if lowered else 'raised'}"
        found.differ(rule, subjects.limit(after.name), None, _rate(before), _rate(after), new.client)
        compare_entry(found, entry(after), before, after)
    headers = [None if api.limit_headers is None else api.limit_headers.names for api in (old, new)]
    compare_parts(found, "limit-headers-changed", subjects.LIMIT_HEADERS, None, headers[0], headers[1], new.client)
    if old.limit_headers is not None and new.limit_headers is not None:
        compare_entry(found, Entry(subjects.LIMIT_HEADERS), old.limit_headers, new.limit_headers)


def _rate(limit: Limit) -> str:
    return f"{limit.requests} in {limit.per} s"
