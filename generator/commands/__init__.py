"""The commands: one module per command, imported when the command is used."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Final

Command = Callable[[argparse.Namespace], int]


def _lazily(module: str) -> Command:
    def run(options: argparse.Namespace) -> int:
        command: Command = import_module(f"generator.commands.{module}").run
        return command(options)

    return run


COMMANDS: Final[Mapping[str, Command]] = {
    name: _lazily(name)
    for name in (
        "generate",
        "check",
        "validate",
        "dump",
        "explain",
        "diff",
        "drift",
        "draft",
        "new",
        "schema",
        "sign",
    )
}
