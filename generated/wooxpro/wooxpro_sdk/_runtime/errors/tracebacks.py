"""Tracebacks without the frames that held what was sent: error reporters print the local variables of each frame."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar, cast

E = TypeVar("E", bound=BaseException)
P = ParamSpec("P")
R = TypeVar("R")


def without_frames(problem: E, until: BaseException | None = None) -> E:
    """``problem``, and all that it is chained to, without tracebacks.

    The frames below a call hold signed headers and the bytes of the request.

    Args:
        problem: What ended an attempt.
        until: The exception that the caller was handling when the call began: it and what led to it are not ours.
    """
    left: list[BaseException | None] = [problem]
    done = {id(until)}
    while left:
        error = left.pop()
        if error is not None and id(error) not in done:
            done.add(id(error))
            error.__traceback__ = None
            left += (error.__cause__, error.__context__)
            if isinstance(error, BaseExceptionGroup):
                left += cast(BaseExceptionGroup[BaseException], error).exceptions
    return problem


def hiding_arguments(function: Callable[P, R]) -> Callable[P, R]:
    """``function``, which is given secrets: what it raises has neither its own frame nor those below."""

    @wraps(function)
    def called(*given: P.args, **named: P.kwargs) -> R:
        handled = sys.exception()
        try:
            return function(*given, **named)
        except BaseException as problem:
            del given, named
            raise without_frames(problem, handled)  # noqa: B904 - it is the same one

    return called
