"""A plugin of pytest that collects the tests once and then tries each mutant in a fork of the process.

A fork has all modules as they are. The functions of the mutated file get their new code there, wherever they are
referred to. What runs on import (defaults, tables, class bodies) cannot be changed so: the answer is "fresh" and a
process of its own has to try it. It runs inside the copy of the tree and imports nothing of sdkwright.
"""

from __future__ import annotations

import gc
import json
import multiprocessing
import os
import signal
import socket
import sys
from collections.abc import Iterator
from multiprocessing.connection import Connection
from types import CodeType, FunctionType
from typing import cast

import pytest
from _pytest.main import Session

OF_A_FUNCTION = 1
"""The flag CO_OPTIMIZED, which bodies of modules and classes lack."""


def pytest_runtestloop(session: Session) -> bool:
    """Instead of running the tests, answer one line of JSON after the other."""
    items = {item.nodeid: item for item in session.items}
    with (
        socket.socket(fileno=int(os.environ["MUTATION_SOCKET"])) as both,
        both.makefile("rw", encoding="utf-8") as lines,
    ):
        for line in lines:
            asked = json.loads(line)
            chosen = [items[name] for name in asked["tests"] if name in items]
            lines.write(json.dumps(_tried(session, chosen, asked["files"], asked["seconds"])) + "\n")
            lines.flush()
    return True


def _tried(session: Session, items: list[pytest.Item], files: list[list[str]], seconds: float) -> str:
    """The test that fails, "" when none does, "time" when they do not end, "fresh" when this cannot be tried here."""
    try:
        put = [pair for path, before, after in files for pair in _replaced(path, before, after)]
    except LookupError:
        return "fresh"
    here, there = multiprocessing.Pipe()
    child = multiprocessing.get_context("fork").Process(target=_run, args=(session, items, put, there))
    child.start()
    there.close()
    try:
        return cast(str, here.recv()) if here.poll(seconds) else "time"
    except EOFError:
        return "ended"  # the process itself did not survive the mutant
    finally:
        if child.pid is not None:
            try:
                os.killpg(child.pid, signal.SIGKILL)
            except ProcessLookupError:
                child.kill()
        child.join()


def _run(
    session: Session, items: list[pytest.Item], put: list[tuple[FunctionType, CodeType]], answer: Connection
) -> None:
    os.setsid()
    try:
        for function, code in put:
            function.__code__ = code
    except ValueError:  # it needs other variables of the functions around it
        answer.send("fresh")
        os._exit(0)
    for item, following in zip(items, [*items[1:], None], strict=True):
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        if session.testsfailed:
            answer.send(item.nodeid)
            os._exit(0)
    answer.send("")
    os._exit(0)


def _replaced(path: str, before: str, after: str) -> Iterator[tuple[FunctionType, CodeType]]:
    """The functions of a loaded file that change, each with its new code; LookupError for what has run on import."""
    if not any(getattr(module, "__file__", None) == path for module in list(sys.modules.values())):
        return  # whoever imports it later reads the mutant
    living = [each for each in gc.get_objects() if type(each) is FunctionType and each.__code__.co_filename == path]
    old, new = (compile(source, path, "exec", dont_inherit=True) for source in (before, after))
    yield from _different(old, new, living)


def _different(old: CodeType, new: CodeType, living: list[FunctionType]) -> Iterator[tuple[FunctionType, CodeType]]:
    if old == new:
        return
    if old.co_flags & OF_A_FUNCTION:
        functions = [function for function in living if _is(function.__code__, old)]
        if not functions:
            raise LookupError(old.co_qualname)
        yield from ((function, new) for function in functions)
        return
    if _itself(old) != _itself(new):
        raise LookupError(old.co_qualname)
    for one, other in zip(_inner(old), _inner(new), strict=True):
        yield from _different(one, other, living)


def _is(one: CodeType, other: CodeType) -> bool:
    """Equality that holds after a function has run: Python 3.11 compares its notes for the next call too."""
    places = [(code.co_qualname, code.co_firstlineno) for code in (one, other)]
    return places[0] == places[1] and _itself(one) == _itself(other)


def _itself(code: CodeType) -> tuple[object, ...]:
    """What a body does, without the functions in it."""
    constants = [(type(each).__name__, "" if isinstance(each, CodeType) else repr(each)) for each in code.co_consts]
    return code.co_code, code.co_names, constants


def _inner(code: CodeType) -> list[CodeType]:
    return [each for each in code.co_consts if isinstance(each, CodeType)]
