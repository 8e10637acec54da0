"""Views to text, through templates that decide nothing."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.text.resources import TEMPLATES


def render(template: str, view: object) -> str:
    """The text of one module; an undefined name in a template is an error, not empty text."""
    return _environment(TEMPLATES).get_template(template).render(view=view)


@cache
def _environment(folder: Path) -> Environment:
    return Environment(
        loader=FileSystemLoader(folder),
        undefined=StrictUndefined,
        autoescape=False,  # the views hold literals and checked names, made in generator/python
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
