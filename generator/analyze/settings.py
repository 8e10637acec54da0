"""Values of settings against the types that the settings declare."""

from __future__ import annotations

import re

from generator.analyze.context import Context
from generator.spec import model as spec
from generator.spec.node import Text

_INTEGER = re.compile(r"-?\d{1,18}")


def check_setting(context: Context, value: Text, setting: spec.Setting) -> None:
    """Report a value that is none of a setting's type."""
    good = {"string": True, "integer": _INTEGER.fullmatch(value), "boolean": value in ("true", "false")}
    if not good[setting.type]:
        context.error(value.span, f"`{value}` is not of the type {setting.type}", "wrong-type")
