"""A venue's ``signing.py``, rendered and loaded at once: the generator tries what the user gets."""

from __future__ import annotations

import sys
from types import ModuleType

from generator.emit.render import render
from generator.ir.api import Api
from generator.python.signing.signing import signing_view


def signing_module(api: Api) -> ModuleType:
    """The module as Python, over the generator's own copy of the runtime."""
    text = render("signing.py.jinja", signing_view(api)).replace("from ._runtime.", "from generator.runtime.")
    module = ModuleType(f"_sdkwright.{api.venue}.signing")
    sys.modules[module.__name__] = module  # where annotations are looked up
    exec(compile(text, f"<signing.py of {api.venue}>", "exec"), module.__dict__)
    return module
