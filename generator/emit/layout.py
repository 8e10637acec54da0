"""Text to laid-out text: black, in process, only on what was not seen before."""

from __future__ import annotations

from importlib.metadata import version

from generator.emit.cache import Cache, digest

LINE_LENGTH = 120


def lay_out(source: str, cache: Cache) -> str:
    """Python source as black writes it."""
    return cache.text("black", digest(version("black"), str(LINE_LENGTH), source), lambda: _black(source))


def _black(source: str) -> str:
    import black  # 0.1 s, so only when there is something to lay out

    mode = black.Mode(line_length=LINE_LENGTH, target_versions={black.TargetVersion.PY311})
    return black.format_str(source, mode=mode)
