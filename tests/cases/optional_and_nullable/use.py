from datetime import date
from decimal import Decimal

from acme_sdk import Acme, Account, Person, UnexpectedResponse
from canned import Canned

canned = Canned(
    '{"id": "1", "closed": null, "limits": {}, "unheard_of": 1}',
    '{"id": "1", "closed": "2026-01-02", "owner": {"name": "a", "trusts": {"name": "b"}}, "limits": {"x": "1.0"}}',
    '{"id": "1", "limits": {}}',
)
with Acme(transport=canned) as client:
    assert client.accounts.get() == Account(id="1", closed=None, limits={})
    account = client.accounts.get()
    try:
        client.accounts.get()
    except UnexpectedResponse as problem:
        assert "closed" in problem.reason
    else:
        raise AssertionError("closed may be null and not absent")
assert account.owner == Person(name="a", trusts=Person(name="b"))
assert (account.closed, account.limits) == (date(2026, 1, 2), {"x": Decimal("1.0")})
