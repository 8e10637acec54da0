"""Comparison of two versions of an API by named rules, and what each change means for users of the SDK."""

from generator.diff.change import Change
from generator.diff.comparing.compare import compare
from generator.diff.rules import RULES, Rule, Severity

__all__ = ["RULES", "Change", "Rule", "Severity", "compare"]
