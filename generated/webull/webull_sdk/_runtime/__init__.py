"""What every generated SDK is built on: ordinary hand-written Python, the same bytes in each of them.

What differs between venues (codes, signing, where the message is) is passed in as values, see ``venue.py``.
Requests are built and responses read by pure functions (``core.py``); only the two clients and their transports do
input and output.
"""

from __future__ import annotations

from typing import Final

DISTRIBUTION: Final = "sdkwright-runtime"
"""The distribution of this runtime, for SDKs that share one installed runtime instead of carrying it."""

PACKAGE: Final = "sdkwright_runtime"
"""What it is imported as."""

VERSION: Final = "0.1.0"
"""The version of the distribution.

A change that SDKs generated before it cannot run with makes it the next minor version, or from 1.0 the next major one.
"""
