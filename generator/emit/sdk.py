"""All files of one SDK, printed."""

from __future__ import annotations

from generator.emit.cache import Cache
from generator.emit.layout import lay_out
from generator.emit.models import print_models
from generator.emit.render import render
from generator.emit.resources import RUNTIME, runtime_files
from generator.python.plan import Plan

HEADER = "# Printed by `sdkwright generate` from specs/{venue}/. Changes belong there, not here.\n"


def print_files(plan: Plan, cache: Cache) -> dict[str, bytes]:
    """Relative path -> content; the runtime goes along byte for byte."""
    header = HEADER.format(venue=plan.venue)
    files: dict[str, bytes] = {}
    for module in plan.modules:
        files[f"{plan.package}/{module.path}"] = lay_out(header + render(module.template, module.view), cache).encode()
    files[f"{plan.package}/models.py"] = lay_out(header + print_models(plan.models, cache), cache).encode()
    for path in runtime_files():
        files[f"{plan.package}/_runtime/{path.relative_to(RUNTIME).as_posix()}"] = path.read_bytes()
    files[f"{plan.package}/py.typed"] = b""
    for text in plan.texts:
        files[text.path] = render(text.template, text.view).encode()
    return files
