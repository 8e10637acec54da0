"""The rules of diagnostics: each id that is reported has a rule, each rule is reported, and each has an example.

``generator/rules/examples.txt`` and ``docs/diagnostics.md`` follow from the rules and from ``tests/mistakes``;
``pytest --update tests/suites`` rewrites them.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from generator.cli import main
from generator.diff.rules import RULES as DIFF_RULES
from generator.drift.kinds import KINDS
from generator.expressions import mistakes
from generator.rules import RULES
from generator.rules.examples import FILE, read_examples
from generator.rules.registry import SECTIONS, example_of
from tests.conventions.places import GENERATOR, ROOT, SPECS, package_of, python_files
from tests.suites.folders import cases

MISTAKES = ROOT / "tests" / "mistakes"
DOCUMENT = ROOT / "docs" / "diagnostics.md"
HEADLINE = re.compile(r"^\S.* \[([a-z0-9-]+)\]$")
CONSTANTS = {name: value for name, value in vars(mistakes).items() if name.isupper()}
"""Ids that the expression language writes as names of constants."""
OTHER = {"note", "differ", "compare_parts", "Change", "_condition", "explain_rule", "example_of"}
"""Functions with a parameter `rule` that is a rule of `diff`, or a rule itself."""


def reporting() -> dict[str, int]:
    """Each function and class that takes the id of a rule, with the position of that argument.

    Private functions are meant in their own file only: their names begin with its path.
    """
    found: dict[str, int] = {}
    for file in sources():
        for node in ast.walk(tree(file)):
            match node:
                case ast.ClassDef():
                    inits = [
                        each for each in node.body if isinstance(each, ast.FunctionDef) and each.name == "__init__"
                    ]
                    names = [
                        each.target.id
                        for each in node.body
                        if isinstance(each, ast.AnnAssign) and isinstance(each.target, ast.Name)
                    ]
                    names = [argument.arg for argument in inits[0].args.args[1:]] if inits else names
                case ast.FunctionDef() if node.name != "__init__":
                    names = [argument.arg for argument in node.args.args if argument.arg not in ("self", "cls")]
                case _:
                    continue
            if "rule" in names and node.name not in OTHER:
                name, position = in_file(file, node.name), names.index("rule")
                assert found.setdefault(name, position) == position, name
    return found


@cache
def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def in_file(file: Path, name: str) -> str:
    return f"{file}:{name}" if name.startswith("_") else name


def sources() -> list[Path]:
    """Modules that may report a diagnostic; the comparison of versions names the rules of `diff` alone."""
    files = [file for file in python_files(GENERATOR) if package_of(file) not in ("runtime", "rules")]
    return [file for file in files if not file.is_relative_to(GENERATOR / "diff" / "comparing")]


def reported() -> Iterator[tuple[str, str]]:
    """Each id that a call reports, with its place; a call that only passes its own ``rule`` on is none."""
    positions = reporting()
    assert {"error", "warning", "Diagnostic", "ExpressionError", "mistake", "bad", "unknown"} <= set(positions)
    for file in sources():
        for node in ast.walk(tree(file)):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            name = in_file(file, name)
            given = [keyword.value for keyword in node.keywords if keyword.arg == "rule"]
            if name in positions:
                given += node.args[positions[name] : positions[name] + 1]
            place = f"{file.relative_to(ROOT)}:{node.lineno}"
            for value in given:
                if isinstance(value, ast.Constant):
                    yield str(value.value), place
                elif isinstance(value, ast.Name) and value.id in CONSTANTS:
                    yield CONSTANTS[value.id], place
                else:
                    passed_on = "rule" in ast.unparse(value) and not isinstance(value, ast.JoinedStr)
                    assert passed_on, f"{place}: the id of a rule is written as a text, not computed"
    yield mistakes.SYNTAX, "the default of ExpressionError"


def test_every_reported_id_has_a_rule() -> None:
    assert not [f"{place}: {id_}" for id_, place in reported() if id_ not in RULES], "add them to generator/rules"


def test_every_rule_is_reported() -> None:
    assert not set(RULES) - {id_ for id_, _ in reported()}, "nothing reports these: remove them from generator/rules"


def test_no_two_rules_have_one_id() -> None:
    ids = [rule.id for rules in SECTIONS.values() for rule in rules]
    assert len(ids) == len(set(ids))
    assert not set(ids) & set(DIFF_RULES), "a diagnostic and a rule of diff have the same id"


@pytest.mark.parametrize("id_", RULES)
def test_a_rule_is_described_in_sentences(id_: str) -> None:
    meaning, remedy = RULES[id_].meaning, RULES[id_].remedy
    assert all(re.fullmatch(r"[A-Z`].*\.", text) for text in (meaning, remedy))
    assert meaning != remedy


def blocks(text: str) -> Iterator[tuple[str, str]]:
    """The diagnostics of an output, each with its rule; the last line, which counts them, is not one."""
    lines: list[str] = []
    for line in [*text.splitlines(), "end"]:
        if not line.startswith("   "):
            if lines and (found := HEADLINE.match(lines[0])):
                yield found[1], "\n".join(lines)
            lines = []
        lines.append(line)


def shown() -> dict[str, str]:
    """One diagnostic per rule: of the case with the fewest diagnostics, the first by name."""
    best: dict[str, tuple[int, str, str]] = {}
    for case in cases(MISTAKES):
        golden = case / "stderr.txt"
        if not golden.is_file():
            pytest.fail(
                f"{golden.relative_to(ROOT)} is missing: `pytest --update tests/suites` writes it", pytrace=False
            )
        found = list(blocks(golden.read_text(encoding="utf-8")))
        for rule, block in found:
            best[rule] = min(best.get(rule, (len(found), case.name, block)), (len(found), case.name, block))
    return {rule: block for rule, (_, _, block) in best.items()}


def written(request: pytest.FixtureRequest, file: Path, text: str) -> str:
    """The text of a file that is generated from the rules, rewritten with ``--update``."""
    if request.config.getoption("--update"):
        file.write_text(text, encoding="utf-8")
    return file.read_text(encoding="utf-8")


def test_the_examples_are_those_of_the_cases(request: pytest.FixtureRequest) -> None:
    found = shown()
    text = "\n\n".join(found[rule] for rule in RULES if rule in found) + "\n"
    assert written(request, FILE, text) == text, "run `pytest --update tests/suites`"
    assert set(read_examples(text)) == set(found)


def test_every_rule_has_one_example() -> None:
    cased = set(shown())
    own = {rule.id for rule in RULES.values() if rule.example}
    assert not cased & own, "a case shows these: leave out their own example"
    assert cased | own == set(RULES), "add a case to tests/mistakes, or an example"


def document() -> Iterator[str]:
    """docs/diagnostics.md."""
    yield "# Diagnostics of sdkwright"
    yield ""
    yield "Each message ends with the id of its rule in brackets. `sdkwright explain ID` prints the entry of this list."
    yield "The rules of `diff` are listed in [diff-rules.md](diff-rules.md)."
    for section, rules in SECTIONS.items():
        yield from ("", f"## {section}")
        for rule in rules:
            example = [f"    {line}".rstrip() for line in example_of(rule).splitlines()]
            yield from ("", f"### {rule.id}", "", rule.meaning, rule.remedy, "", *example)
    yield from ("", "## Changes that `drift` reports", "", "| kind | mark | meaning | remedy |", "|---|---|---|---|")
    yield from (f"| {kind.id} | `{kind.mark}` | {kind.meaning} | {kind.remedy} |" for kind in KINDS.values())


def test_the_rules_are_documented(request: pytest.FixtureRequest) -> None:
    text = "\n".join(document()) + "\n"
    assert written(request, DOCUMENT, text) == text, "run `pytest --update tests/suites`"


@pytest.mark.parametrize("id_", [*RULES, "level-added", "reread"])
def test_explain_describes_a_rule(id_: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", id_]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert re.fullmatch(rf"{id_}  [A-Z`].*\.", lines[0])
    if id_ in RULES:
        assert lines[1:3] == [f"  remedy: {RULES[id_].remedy}", "  example:"]
        assert len(lines) > 3


def test_explain_describes_every_rule_of_an_id(capsys: pytest.CaptureFixture[str]) -> None:
    """``undecided`` is a diagnostic and a kind of change."""
    assert main(["explain", "undecided"]) == 0
    out = capsys.readouterr().out
    assert RULES["undecided"].meaning in out
    assert KINDS["undecided"].meaning in out


def test_explain_names_the_nearest_rule(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "unknown-tpye"]) == 1
    assert "did you mean `unknown-type`?" in capsys.readouterr().err


def test_explain_of_a_venue_alone_says_how(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "tradier", "--specs", str(SPECS)]) == 1
    assert "`sdkwright explain VENUE WHAT`" in capsys.readouterr().err
