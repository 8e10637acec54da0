"""Imports follow from use: code that puts a name into a view says where it comes from."""

from __future__ import annotations

from collections.abc import Iterable


class Imports:
    """The imports of one generated module; ``depth`` is how many packages down it is in the SDK."""

    def __init__(self, depth: int = 0) -> None:
        self._dots = "." * (depth + 1)
        self._names: dict[str, set[str]] = {}

    def use(self, module: str, *names: str) -> None:
        """From the standard library or a dependency."""
        self._names.setdefault(module, set()).update(names)

    def own(self, module: str, *names: str) -> None:
        """From a module of the SDK itself: ``models``, ``_runtime.data.times``."""
        self.use(self._dots + module, *names)

    def lines(self) -> tuple[str, ...]:
        """Import statements, sorted: standard library, dependencies, own; a blank line between."""
        groups: list[list[str]] = [[], [], []]
        for module, names in sorted(self._names.items()):
            groups[_group(module)].append(f"from {module} import {', '.join(_sorted(names))}")
        return tuple("\n".join(group) for group in groups if group)


def _group(module: str) -> int:
    return 2 if module.startswith(".") else 1 if module.partition(".")[0] in ("msgspec",) else 0


def _sorted(names: Iterable[str]) -> list[str]:
    return sorted(names, key=lambda name: (not name.isupper(), name[:1].islower(), name))
