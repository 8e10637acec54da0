"""Names that rendered modules need, so that nothing of a spec may take them.

No list is kept by hand: the names are read from the templates, from what the modules of this package import into a
rendered one, and from the classes of the runtime whose members a rendered class inherits.
"""

from __future__ import annotations

import ast
import keyword
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from generator.expressions.functions import functions_of
from generator.python.source.categories import CATEGORIES
from generator.python.source.converters import CONVERTERS
from generator.python.source.settings import TYPES as SETTING_TYPES
from generator.text.resources import RUNTIME, TEMPLATES

MAX_PAGES: Final = "max_pages"
"""The argument of the methods that walk through pages."""

_PYTHON: Final = Path(__file__).parents[1]
_TAG: Final = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
_NO_CODE: Final = re.compile(r'""".*?"""|"[^"\n]*"|#[^\n]*', re.DOTALL)
_NAME: Final = re.compile(r"(?<![\w.\0])([A-Za-z]\w*)(?!\w|\0)(?! *=[^=])")
_IMPORTING: Final = frozenset({"own", "use", "ExportView", "_view"})
"""Calls that put the names which they are given into a rendered module."""

_APART: Final = frozenset({"_venue", "errors", "levels", "project", "changelog", "signing", "vectors", "venue"})
"""Templates and modules of this package that render where no type, client or group is."""


@cache
def types() -> frozenset[str]:
    """Classes and constants of rendered modules, none of which a type, a client or the class of a group may be."""
    templates = (file.name for file in TEMPLATES.glob("*.py.jinja") if _stem(file) not in _APART)
    found = {name for template in templates for name in _names(_text(template))}
    for file in _PYTHON.rglob("*.py"):
        if _stem(file) not in _APART:
            found |= set(_imported(ast.parse(file.read_text(encoding="utf-8"))))
    found |= {category.exception for category in CATEGORIES.values()}
    return frozenset(name for name in found if name[0].isupper() and not keyword.iskeyword(name))


@cache
def groups() -> frozenset[str]:
    """Members of every client, and what its class needs while it is made."""
    files = ("base", "sync_client", "async_client")
    inherited = {name for file in files for name in _members(f"client/{file}.py", "Client", "ClientBase")}
    return frozenset(inherited | _made("client.py.jinja"))


@cache
def arguments() -> frozenset[str]:
    """Arguments of every client beside credentials and settings, what takes them, and the members of both."""
    taken = set(_names(_macro("client.py.jinja", "constructor"))) | set(SETTING_TYPES.values())
    return frozenset(taken | _members("auth/credentials.py", "CredentialsBase"))


@cache
def parameters() -> frozenset[str]:
    """What the body of a method needs."""
    return frozenset({*_lines("resource.py.jinja", "signature", "arguments"), *CONVERTERS, MAX_PAGES})


@cache
def methods() -> frozenset[str]:
    """Members of every group, and what its class needs while it is made."""
    return frozenset(_made("resource.py.jinja"))


@cache
def streams() -> frozenset[str]:
    """Constants of rendered modules in lower case, as a stream's constant is its name in capitals; and members."""
    inherited = _members("streams/blocking.py", "StreamsBase") | _members("streams/opened.py", "StreamsBase")
    return constants() | inherited


@cache
def listening() -> frozenset[str]:
    """Arguments of every stream beside its parameters, and what the body of its method needs."""
    here = (_PYTHON / "streams" / "streams.py").read_text(encoding="utf-8")
    called = {name for name in _imported(ast.parse(here)) if name.islower()}
    return frozenset({*_lines("streams.py.jinja", "parameters", "arguments"), *CONVERTERS, *called, "topics"})


@cache
def constants() -> frozenset[str]:
    """Names in capitals that rendered modules import, in lower case: constants of operations are in capitals, too."""
    return frozenset(name.lower() for name in types() if name.isupper())


@cache
def topics() -> frozenset[str]:
    """Members of every topic, and what its class needs while it is made."""
    return frozenset(_members("streams/plan.py", "Topic") | _made("streams.py.jinja"))


@cache
def topic_parameters() -> frozenset[str]:
    """What the method that makes a topic needs: the functions of formulas, too."""
    return frozenset({"cls", *functions_of("frame")})


@cache
def fields() -> frozenset[str]:
    """Members of an outcome of a batch."""
    return frozenset(_members("calls/batch.py", "Outcome"))


def _stem(file: Path) -> str:
    return file.name.partition(".")[0]


def _text(template: str) -> str:
    """A template without its docstrings, texts and comments; what it fills in is a NUL character."""
    text = (TEMPLATES / template).read_text(encoding="utf-8")
    return _NO_CODE.sub(" ", _TAG.sub("\0", text))


def _macro(template: str, name: str) -> str:
    text = (TEMPLATES / template).read_text(encoding="utf-8")
    found = re.search(rf"\{{% macro {name}\(.*?%\}}(.*?)\{{%-? endmacro %\}}", text, re.DOTALL)
    if found is None:
        raise AssertionError(f"{template} has no macro {name}")
    return _NO_CODE.sub(" ", _TAG.sub("\0", found[1]))


def _names(code: str) -> list[str]:
    """Names in Python that are no attributes and no keywords of a call."""
    return [name for name in _NAME.findall(code) if not keyword.iskeyword(name)]


def _lines(template: str, *macros: str) -> Iterator[str]:
    for macro in macros:
        yield from _names(_macro(template, macro))


def _made(template: str) -> set[str]:
    """Decorators, and methods that every class of a template has."""
    return set(re.findall(r"^ +(?:@|def )([a-z]\w*)\b", _text(template), re.MULTILINE))


def _imported(module: ast.Module) -> Iterator[str]:
    """Names that a module of this package puts into a rendered one, those in its constants included."""
    for node in ast.walk(module):
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            for argument in node.args if called in _IMPORTING else ():
                yield from _words(argument)
    for node in module.body:
        if isinstance(node, ast.Assign):
            yield from _words(node.value)


def _words(node: ast.expr) -> Iterator[str]:
    for each in ast.walk(node):
        if isinstance(each, ast.Constant) and isinstance(each.value, str):
            name = each.value.partition(" as ")[0]
            if name.isidentifier():
                yield name


def _members(file: str, *endings: str) -> set[str]:
    """Public members of the classes of a module of the runtime whose names end in one of ``endings``."""
    found: set[str] = set()
    for node in ast.parse((RUNTIME / file).read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ClassDef) and node.name.endswith(endings):
            for each in node.body:
                if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef):
                    found.add(each.name)
                elif isinstance(each, ast.AnnAssign) and isinstance(each.target, ast.Name):
                    found.add(each.target.id)
    return {name for name in found if not name.startswith("_")}
