"""What changed between two versions of an API, by named rules, and what that means for an SDK's users."""

from generator.diff.change import Change
from generator.diff.comparing.compare import compare
from generator.diff.rules import RULES, Rule, Severity

__all__ = ["RULES", "Change", "Rule", "Severity", "compare"]
