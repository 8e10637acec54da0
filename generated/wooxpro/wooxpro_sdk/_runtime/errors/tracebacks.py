"""Tracebacks without the frames that held what was sent: error reporters print the local variables of each frame."""

from __future__ import annotations

from typing import TypeVar, cast

E = TypeVar("E", bound=BaseException)


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
