from datetime import date

from acme_sdk import Acme, Odd
from canned import Canned

answer = """{"class": "a", "clientOrderID": "b", "@type": "c", "date": "2026-01-02", "str": "d", "int": 1, "field": true,
"dict": {"x": 1}, "json": [1], "copy": "e", "list": [{"class": "f", "clientOrderID": "g", "@type": "h"}]}"""
canned = Canned(answer)
with Acme(transport=canned) as client:
    odd = client.odd.place(order_id="1", since="x", max_results=2, intensity=3, date=date(2026, 1, 2), list=["y"])
assert odd == Odd(
    order_class="a", client_order_id="b", at_type="c", date=date(2026, 1, 2), str="d", int=1, field=True,
    dict={"x": 1}, json=[1], copy="e", list=[Odd(order_class="f", client_order_id="g", at_type="h")],
)  # fmt: skip
(request,) = canned.requests
assert request.target == "/odd/1?from=x&Max.Results=2"
assert request.body == b'{"lambda":3,"date":"2026-01-02","list":["y"]}'
