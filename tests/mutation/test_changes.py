"""Every kind of change is made at its exact place, and nothing is changed that does not run."""

from __future__ import annotations

import pytest

from scripts.mutate import drawn
from scripts.mutation.changes import changes, differs
from scripts.mutation.facts import facts
from scripts.mutation.packages import SPECS, TESTS, known
from tests.conventions.places import ROOT


def lines(source: str) -> dict[str, set[str]]:
    """What the changes make of a source, by their kind."""
    whole = source.encode()
    made: dict[str, set[str]] = {}
    for change in changes(whole):
        assert differs(whole, change), change
        made.setdefault(change.kind, set()).add(change.apply(whole).decode())
    return made


@pytest.mark.parametrize(
    ("source", "kind", "expected"),
    [
        ("a <= b", "comparison", {"a < b"}),
        ("é = x not in y", "comparison", {"é = x in y"}),
        ("é = (x) is not (y)", "comparison", {"é = (x) is (y)"}),
        ("a and b and c", "and/or", {"a or b and c", "a and b or c"}),
        ("a = not b", "not", {"a = (b)"}),
        ("'ü'; a = 'text'", "text", {"'ü'; a = 'ext'"}),
        ("a = ''", "text", {"a = 'changed'"}),
        ("def f(a=5): pass", "constant", {"def f(a=6): pass", "def f(a=(4)): pass"}),
        ("a = True", "constant", {"a = False"}),
        ("def f():\n    return a", "result", {"def f():\n    return None"}),
        ("def f():\n    return None", "result", set[str]()),
        ("a.save()", "removed", {"pass"}),
        ("raise E(1)", "removed", {"pass"}),
        ("f(a,  g(b))", "swapped", {"f(g(b),  a)"}),
        ("f(*a, b)", "swapped", set[str]()),
        ("a = min(b)", "min/max", {"a = max(b)"}),
        ("try: f()\nexcept E: g()", "exception", {"try: f()\nexcept ZeroDivisionError: g()"}),
        ("while a:\n    continue", "continue/break", {"while a:\n    break"}),
        ("if a: b = c", "condition", {"if (not a): b = c"}),
        ("a = b // 2", "calculation", {"a = b * 2"}),
    ],
)
def test_a_change_of_each_kind(source: str, kind: str, expected: set[str]) -> None:
    assert lines(source).get(kind, set()) == expected


@pytest.mark.parametrize(
    "source",
    [
        '"""Words."""',
        "import a",
        "a: 'Text'",
        "def f(a: 'T') -> 'T': ...",
        "if TYPE_CHECKING:\n    a = 1",
        "a = f'1{b}'",
    ],
)
def test_what_does_not_run_is_left_alone(source: str) -> None:
    assert not lines(source)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("limit: 10", {"limit: 101"}),
        ("  - {code: 7, retry: never}", {"  - {code: 71, retry: never}", "  - {code: 7, retry: after_wait}"}),
        ("about: the order was never sent", set[str]()),
        ("message: Grüße. # said", {"message: Grüßex # said"}),
        ('path: "/a/b"', {'path: "/a/x"'}),
        ("required: true", {"required: false", "required: trux"}),
        ("method: GET", {"method: POST", "method: GEx"}),
    ],
)
def test_wrong_facts(line: str, expected: set[str]) -> None:
    source = f"first: yes\n{line}\n".encode()
    assert {change.apply(source).decode().split("\n")[1] for change in facts(source)} == expected


@pytest.mark.parametrize("package", [*TESTS, *SPECS])
def test_something_is_drawn_from_each_package(package: str) -> None:
    assert len(drawn(ROOT, package, 3, 5)) == 5


@pytest.mark.parametrize("package", [*sorted(TESTS)[:2], *sorted(SPECS)[:2]])
def test_the_seed_draws_the_same(package: str) -> None:
    assert drawn(ROOT, package, 3, 5) == drawn(ROOT, package, 3, 5) != drawn(ROOT, package, 4, 5)


@pytest.mark.parametrize(
    "pattern", sorted({pattern for tests in (*TESTS.values(), *SPECS.values()) for pattern in tests})
)
def test_the_tests_of_the_table_are_there(pattern: str) -> None:
    assert list(ROOT.glob(pattern))


def test_every_equivalent_has_a_reason_and_a_line_that_is_there() -> None:
    for key, reason in known().items():
        path, line, _ = key.split(" | ")
        assert reason and line in (ROOT / path).read_text(encoding="utf-8"), key
