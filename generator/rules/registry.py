"""Every rule by its id, and what `sdkwright explain RULE` shows of one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from generator.rules.commands import COMMANDS
from generator.rules.examples import FILE, read_examples
from generator.rules.expressions import EXPRESSIONS
from generator.rules.files import FILES
from generator.rules.names import NAMES
from generator.rules.rule import Rule
from generator.rules.values import VALUES

SECTIONS: Final[Mapping[str, tuple[Rule, ...]]] = {
    "Files and YAML": FILES,
    "Keys, values and types": VALUES,
    "Names and references": NAMES,
    "Expressions, signing and streams": EXPRESSIONS,
    "Commands": COMMANDS,
}
"""The rules as the documentation lists them."""
RULES: Final[Mapping[str, Rule]] = {rule.id: rule for rules in SECTIONS.values() for rule in rules}
"""Every rule by its id."""


def explain_rule(rule: Rule) -> Iterator[str]:
    """The lines that describe a rule: its id and meaning, what to do, and an example."""
    yield f"{rule.id}  {rule.meaning}"
    yield f"  remedy: {rule.remedy}"
    yield "  example:"
    yield from (f"    {line}".rstrip() for line in example_of(rule).splitlines())


def example_of(rule: Rule) -> str:
    """The example of a rule: its own, or a diagnostic of ``examples.txt``."""
    return rule.example or read_examples(FILE.read_text(encoding="utf-8")).get(rule.id, "")
