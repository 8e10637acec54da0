"""Where templates and runtime lie: in the checkout, or inside the installed package."""

from __future__ import annotations

from pathlib import Path
from typing import Final

GENERATOR: Final = Path(__file__).resolve().parent.parent
RUNTIME: Final = GENERATOR / "runtime"
_INSTALLED: Final = GENERATOR / "_templates"
TEMPLATES: Final = _INSTALLED if _INSTALLED.is_dir() else GENERATOR.parent / "templates"


def generator_files() -> list[Path]:
    """Everything that shapes the output: our code, the runtime, the templates."""
    files = [*GENERATOR.rglob("*.py"), *(path for path in TEMPLATES.rglob("*") if path.is_file())]
    return sorted(path for path in files if "__pycache__" not in path.parts)
