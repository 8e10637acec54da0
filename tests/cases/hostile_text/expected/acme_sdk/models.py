# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Objects that \"\""+open("/x")+\"\""; ' ''' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \u202e\u200f \u001b[31m\u0007 \U000e0001 <b> `a`
| \\n\\\\ sends and takes, frozen and exact to the digit.
"""

from __future__ import annotations

from msgspec import Struct, field

from .enums import Side


class Order(Struct, frozen=True, kw_only=True, gc=False):
    """ends with quotes \"\"".

    Source: \"\""+open("/x")+\"\""; ' ''' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \u202e\u200f \u001b[31m\u0007 \u2028 \U000e0001 <b> `a` |
    \\n\\\\, https://docs.acme.example/"%22'
    """

    odd: str | None = field(default=None, name="it's {{ x }} {% raw %} %s")
    """\"\""+open("/x")+\"\""; ' ''' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \u202e\u200f \u001b[31m\u0007 \U000e0001 <b> `a` | \\n\\\\.

    Source: \"\""+open("/x")+\"\""; ' ''' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \u202e\u200f \u001b[31m\u0007 \U000e0001 <b> `a` |
    \\n\\\\.
    """

    id: str | None = None
    """ends with a backslash \\.

    Source: \"\""+open("/x")+\"\""; ' ''' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \u202e\u200f \u001b[31m\u0007 \U000e0001 <b> `a` |
    \\n\\\\.
    """

    side: Side | None = None
    """line one line \"\"" two line three.

    Source: \"\""+open("/x")+\"\""; ' ''' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \u202e\u200f \u001b[31m\u0007 \U000e0001 <b> `a` |
    \\n\\\\.
    """
