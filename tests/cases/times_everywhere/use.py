from datetime import UTC, date, datetime, timedelta, timezone

from acme_sdk import Acme, Alarm, InvalidParameter, InvalidTime, Reminder
from acme_sdk._runtime.data.times import Timestamp
from canned import Canned

MOMENT = datetime(2026, 1, 2, 3, 4, 5, 678901, tzinfo=UTC)
ABROAD = MOMENT.astimezone(timezone(timedelta(hours=8)))
STAMP = Timestamp(2026, 1, 2, 3, 4, 5, 678901, tzinfo=UTC)
DAY = date(2026, 1, 2)
ALL = {
    "s": MOMENT,
    "ms": ABROAD,
    "us": MOMENT,
    "ns": STAMP,
    "iso": ABROAD,
    "day": DAY,
    "all": [MOMENT],
    "named": {"a": MOMENT},
}
WIRE = (
    '{"s":1767323045,"ms":1767323045678,"us":1767323045678901,"ns":1767323045678901000,'
    '"iso":"2026-01-02T03:04:05.678901Z","day":"2026-01-02","all":[1767323045678],'
    '"named":{"a":"2026-01-02T03:04:05.678901Z"}}'
)


def refusal(kind, call):
    try:
        call()
    except kind as problem:
        return problem
    raise AssertionError("it was sent")


canned = Canned(WIRE)
with Acme(transport=canned) as client:
    times = client.times
    back = times.send(
        at=MOMENT,
        days=[DAY],
        seconds=[MOMENT, ABROAD],
        isos=[MOMENT],
        stamp=MOMENT,
        list=(MOMENT,),
        map={"a": MOMENT},
        alarm=ALL,
        alarms=[Alarm(s=STAMP), {"s": MOMENT, "next": {"s": MOMENT}}],
        named={"x": {"s": MOMENT}},
    )
    assert back.us == back.ns == back.iso == back.named["a"] == MOMENT
    assert back.ms == back.all[0] == MOMENT.replace(microsecond=678000)
    assert back.s == MOMENT.replace(microsecond=0) and back.day == DAY
    request = canned.requests[-1]
    iso = "2026-01-02T03%3A04%3A05.678901Z"
    assert request.target == f"/times/1767323045?days=2026-01-02&seconds=1767323045&seconds=1767323045&isos={iso}"
    assert request.body.decode() == (
        '{"stamp":1767323045678901,"list":[1767323045678],"map":{"a":1767323045678901000},"alarm":'
        + WIRE
        + ',"alarms":[{"s":1767323045},{"s":1767323045,"next":{"s":1767323045}}],"named":{"x":{"s":1767323045}}}'
    )

    # What an answer gave can be sent as it is.
    times.send(at=back.s, alarm=back)
    assert canned.requests[-1].body.decode() == '{"alarm":' + WIRE + "}"

    times.send_form(at=ABROAD, all=[MOMENT, MOMENT])
    assert canned.requests[-1].body.decode() == f"at=1767323045678&all={iso}&all={iso}"
    times.send_list([MOMENT, ABROAD])
    assert canned.requests[-1].body == b"[1767323045678,1767323045678]"
    times.send_alarms([Reminder(at=MOMENT, again=[ABROAD]), {"at": STAMP, "until": DAY}])
    assert canned.requests[-1].body.decode() == (
        '[{"at":1767323045678,"again":["2026-01-02T03:04:05.678901Z"]},{"at":1767323045678,"until":"2026-01-02"}]'
    )

    sent = len(canned.requests)
    naive = datetime(2026, 1, 2)
    refusal(InvalidTime, lambda: times.send(at=naive))
    refusal(InvalidTime, lambda: times.send(at=MOMENT, list=[MOMENT, naive]))
    refusal(InvalidTime, lambda: times.send_form(at="2026-01-02"))
    wrong = refusal(InvalidParameter, lambda: times.send_alarms([{"at": MOMENT}, {"at": naive}]))
    assert wrong.parameter == "alarms[1].at" and "no time zone" in wrong.rule
    assert refusal(InvalidParameter, lambda: times.send(at=MOMENT, alarm={"s": 5})).parameter == "alarm.s"
    assert refusal(InvalidParameter, lambda: times.send(at=MOMENT, list=MOMENT)).parameter == "list"
    assert len(canned.requests) == sent


def received(name, body):
    with Acme(transport=Canned(body)) as client:
        return getattr(client.times, name)()


assert received("one_s", "1767323045") == MOMENT.replace(microsecond=0)
assert received("one_ms", "1767323045678") == MOMENT.replace(microsecond=678000)
assert received("one_us", "1767323045678901") == MOMENT
found = received("one_ns", "1767323045678901234")
assert found == MOMENT and found.text == "1767323045678901234" and type(found) is Timestamp
assert received("one_iso", '"2026-01-02T11:04:05.678901+08:00"') == MOMENT
assert received("one_day", '"2026-01-02"') == DAY
assert received("many", "[1767323045678, 1767323045679]")[1] - MOMENT == timedelta(microseconds=99)
assert received("named", '{"a": 1767323045}') == {"a": MOMENT.replace(microsecond=0)}
