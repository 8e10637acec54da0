"""Running a compiled expression while generating, as the signing vectors of a spec want it."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from importlib import import_module

from generator.expressions.compile import Expression, runtime_module
from generator.expressions.functions import PYTHON_NAMES


def evaluate(expression: Expression, names: Mapping[str, object]) -> object:
    """The value of ``expression`` where ``names`` holds ``request``, ``credentials``, ``timestamp``, earlier steps...

    It sees those names, the functions of the runtime that it calls, and of Python's own only the few that the language
    compiles to.
    """
    python = {name: getattr(builtins, name) for name in PYTHON_NAMES if hasattr(builtins, name)}
    functions = {name: getattr(_runtime(name), name) for name in expression.functions}
    code = compile(expression.source, "<expression>", "eval")
    return eval(code, {"__builtins__": python, **functions, **names})


def _runtime(function: str) -> object:
    return import_module(f"generator.runtime.{runtime_module(function)}")
