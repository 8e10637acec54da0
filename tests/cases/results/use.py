from datetime import date
from decimal import Decimal

from acme_sdk import Acme, Order, State
from canned import Canned

ORDER = '{"id": "1", "quantity": 1}'
order = Order(id="1", quantity=Decimal(1))
EXPECTED = {
    "nothing": ("", None),
    "one": (ORDER, order),
    "many": (f"[{ORDER}]", [order]),
    "by_name": (f'{{"a": {ORDER}}}', {"a": order}),
    "anything": ('{"a": [1.0, null]}', {"a": [Decimal("1.0"), None]}),
    "text": ('"x"', "x"),
    "number": ("7", 7),
    "exact": ('"1.50"', Decimal("1.50")),
    "truth": ("true", True),
    "day": ('"2026-01-02"', date(2026, 1, 2)),
    "state": ('"open"', State.OPEN),
    "texts": ('["x"]', ["x"]),
    "deep": (f'{{"data": {{"order": {ORDER}}}}}', order),
}
for name, (body, expected) in EXPECTED.items():
    with Acme(transport=Canned(body)) as client:
        found = getattr(client.all, name)()
        assert found == expected and type(found) is type(expected), (name, found)
