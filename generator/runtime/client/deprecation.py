"""Calls that their page no longer names: they stay for one release, and say so when they are made."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import deprecated as deprecated  # every type checker knows it; nothing has to be installed
else:
    import functools
    import inspect
    import warnings

    def deprecated(message):
        """Mark a function (PEP 702): a ``DeprecationWarning`` that points at the caller, and ``__deprecated__``."""

        def mark(function):
            @functools.wraps(function)
            def warned(*args, **kwargs):
                warnings.warn(message, DeprecationWarning, stacklevel=2)
                return function(*args, **kwargs)

            if inspect.iscoroutinefunction(function) and hasattr(inspect, "markcoroutinefunction"):
                inspect.markcoroutinefunction(warned)
            warned.__deprecated__ = message
            return warned

        return mark
