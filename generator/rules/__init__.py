"""The rules that diagnostics name in brackets: what each means, and what to do. Knows nothing else of the generator."""

from generator.rules.registry import RULES, explain_rule
from generator.rules.rule import Rule

__all__ = ["RULES", "Rule", "explain_rule"]
