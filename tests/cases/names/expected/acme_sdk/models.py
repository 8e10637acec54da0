# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Objects that Acme sends and takes, frozen and exact to the digit."""

from __future__ import annotations

from builtins import dict as builtin_dict, int as builtin_int, list as builtin_list, str as builtin_str
from datetime import date as datetime_date

from msgspec import Struct, field as msgspec_field

from ._runtime.values.exact_json import JSON


class Odd(Struct, frozen=True, kw_only=True, gc=False):
    """Names that are something else in Python.

    Source: Docs, https://docs.acme.example
    """

    order_class: builtin_str = msgspec_field(name="class")
    """Source: Docs."""

    client_order_id: builtin_str = msgspec_field(name="clientOrderID")
    """Source: Docs."""

    at_type: builtin_str = msgspec_field(name="@type")
    """Source: Docs."""

    list: builtin_list[Odd] | None = None
    """Source: Docs."""

    dict: builtin_dict[builtin_str, builtin_int] | None = None
    """Source: Docs."""

    date: datetime_date | None = None
    """Source: Docs."""

    str: builtin_str | None = None
    """Source: Docs."""

    int: builtin_int | None = None
    """Source: Docs."""

    field: bool | None = None
    """Source: Docs."""

    json: JSON | None = None
    """Source: Docs."""

    copy: builtin_str | None = None
    """Source: Docs."""
