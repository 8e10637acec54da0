# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Enumerations of \"\""+open("/x")+\"\""; ' ''' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \u202e\u200f \u001b[31m\u0007 \U000e0001 <b>
`a` | \\n\\\\.

They are open: a value that is not documented here arrives as a member whose ``is_known`` is False.
"""

from __future__ import annotations

from ._runtime.values.enums import OpenText


class Side(OpenText):
    """\"\""+open("/x")+\"\""; ' ''' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \u202e\u200f \u001b[31m\u0007 \U000e0001 <b> `a` | \\n\\\\.

    Source: ends with quotes \"\"", line one

    line \"\"" two
    \u0009line three, https://docs.acme.example
    """

    HOSTILE = '"""+open("/x")+"""; \' \'\'\' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \x1b[31m\x07 \u2028 \U000e0001 <b> `a` | \\n\\\\'
    """ends with quotes \"\""."""
    QUOTES = 'ends with quotes """'
    """ends with a backslash \\."""
    BACKSLASH = "ends with a backslash \\"
    """line one line \"\"" two line three."""
    LINES = 'line one\n\nline """ two\n\tline three'
    """\"\""+open("/x")+\"\""; ' ''' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \u202e\u200f \u001b[31m\u0007 \U000e0001 <b> `a` | \\n\\\\.
    """
