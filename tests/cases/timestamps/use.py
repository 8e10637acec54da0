from datetime import UTC, date, datetime

from acme_sdk import Acme
from canned import Canned

MOMENT = datetime(2026, 1, 2, 3, 4, 5, 678901, tzinfo=UTC)
canned = Canned(
    """{"s": 1767323045, "ms": 1767323045678, "us": 1767323045678901, "ns": 1767323045678901234,
    "iso": "2026-01-02T03:04:05.678901234Z", "all": [1767323045678], "day": "2026-01-02"}"""
)
with Acme(transport=canned) as client:
    times = client.times.send(s=MOMENT, ms=MOMENT, us=MOMENT, ns=MOMENT)
assert times.us == MOMENT and times.ns == MOMENT and times.iso == MOMENT
assert (times.ns.text, times.iso.text) == ("1767323045678901234", "2026-01-02T03:04:05.678901234Z")
assert times.s == MOMENT.replace(microsecond=0)
assert times.all == [times.ms] == [MOMENT.replace(microsecond=678000)]
assert times.day == date(2026, 1, 2)
(request,) = canned.requests
assert request.target == "/times?s=1767323045"
assert request.body == b'{"ms":1767323045678,"us":1767323045678901,"ns":1767323045678901000}'
