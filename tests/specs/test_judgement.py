"""What the specs decide, as a reviewer should see it change: verdicts and categories, and what calls ask and allow.

Each venue has two listings. A fact that changes by mistake changes a line of them; ``pytest --update`` accepts it.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.cli import main
from generator.ir.api import Api
from generator.ir.bounds import show_bounds
from generator.ir.models import Field
from generator.ir.types import show
from generator.pipeline import understand
from generator.text.diagnostics import Collector
from generator.text.render import report
from tests.conventions.places import SPECS
from tests.diff.test_rules import BASE
from tests.golden import Golden

LISTINGS = Path(__file__).parent / "listings"
VENUES = sorted(folder.name for folder in SPECS.iterdir() if folder.is_dir())


def judged(api: Api) -> Iterator[str]:
    """One line per error row, the dangerous question first."""
    for row in api.errors.rows:
        status = f"HTTP {row.http_status}" if row.http_status is not None else "-"
        yield f"{row.retry:12} {row.category:18} {status:8} {row.kind:7} {row.name}: {row.message}"
        yield from (f"{'':49}also {message}" for message in row.further)


def field_line(place: str, field: Field) -> str:
    """One parameter: whether it must be given, and within which bounds."""
    need = f"always {field.constant}" if field.constant is not None else "required" if field.required else "optional"
    bounds = f", {show_bounds(field.bounds)}" if field.bounds is not None else ""
    return f"  {place} {field.name}: {need}, {show(field.type)}{bounds}"


def asked(api: Api) -> Iterator[str]:
    """Limits, then each operation with what it takes."""
    for limit in api.limits:
        yield f"limit {limit.name}: {limit.requests} in {limit.per} s for each {limit.scope}"
    for operation in api.operations:
        head = f"{operation.name}: {operation.method} {operation.path}"
        yield f"{head}, {operation.effect}, auth {operation.auth or 'none'}, limits {dict(operation.limits)}"
        places = {"path": operation.path_fields, "query": operation.query_fields}
        listed = {field for fields in places.values() for field in fields}
        for place, fields in places.items():
            yield from (field_line(place, field) for field in fields)
        yield from (field_line("body", field) for field in operation.fields if field not in listed)
    for item in api.objects:
        if item.sent:
            yield f"{item.name}, sent"
            yield from (field_line("member", field) for field in item.fields)


@pytest.mark.parametrize("venue", VENUES)
def test_verdicts_and_calls_are_as_they_were_reviewed(venue: str, golden: Golden) -> None:
    api = understand(SPECS, venue)
    golden(LISTINGS / venue / "errors.txt", "\n".join(judged(api)) + "\n")
    golden(LISTINGS / venue / "calls.txt", "\n".join(asked(api)) + "\n")


@pytest.mark.parametrize("venue", VENUES)
def test_no_verdict_is_against_its_words(venue: str) -> None:
    warned = Collector()
    understand(SPECS, venue, warned)
    assert not len(warned), report(warned)


HEAD = """
code: string
tables:
  - page: orders
    title: Errors
    row: "{code}{message}"
    codes:
"""


FIRST = "A: {category: conflict, retry: never, message: No such state}"


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("A: {category: internal, retry: after_wait, message: Internal server error}", "leave open what was done"),
        ("A: {category: internal, retry: after_wait, message: Internal error, doc: Look.}", "leave open"),
        ("A: {category: internal, retry: after_wait, message: The request timed out, doc: Try it.}", "leave open"),
        ("A: {category: internal, retry: never, message: Unknown system error}", "leave open what was done"),
        ("A: {category: internal, retry: in_doubt, message: Unknown system error}", None),
        (
            "A: {category: conflict, retry: after_wait, message: Busy, doc: Whether it was sent is not said.}",
            "leave open",
        ),
        (
            "A: {category: invalid_request, retry: after_fix, http: 503, message: No JSON}",
            "responds with 503 may have done",
        ),
        ("A: {category: invalid_request, retry: after_fix, http: 503, message: No JSON, doc: It is the body.}", None),
        (
            "A: {category: unavailable, retry: not_executed, http: 408, message: Slow}",
            "responds with 408 may have done",
        ),
        ("A: {category: unavailable, retry: never, message: Please try again later}", "time helps"),
        ("A: {category: conflict, retry: after_wait, message: The card is already bound}", "done already"),
        (
            f"{FIRST}\n      B: {{category: conflict, retry: after_fix, message: No such state.}}",
            "`B` says what `A` says",
        ),
        (f"{FIRST}\n      B: {{category: conflict, retry: after_fix, message: No such state, doc: Of another.}}", None),
    ],
)
def test_a_second_opinion(tmp_path: Path, rows: str, said: str | None, capsys: pytest.CaptureFixture[str]) -> None:

    shutil.copytree(BASE, tmp_path / "acme")
    (tmp_path / "acme" / "errors.yaml").write_text(f"{HEAD}      {rows}\n")
    assert main(["validate", "--specs", str(tmp_path)]) == 0
    told = capsys.readouterr().err
    assert (said or "") in told
    assert ("warning" in told) is (said is not None), told
