"""Spec -> Api: resolve names, attach sources, hold every rule; each mistake is reported at its place."""

from generator.analyze.analyze import analyze

__all__ = ["analyze"]
