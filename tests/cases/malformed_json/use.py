from pathlib import Path
import sys

from acme_sdk import Acme
from canned import Canned

body = (Path(sys.argv[1]) / "specs/acme/examples/order.json").read_text()
with Acme(transport=Canned(body)) as client:
    order = client.orders.get()
    assert client.deviations["json: repaired"] == 1
assert (order.id, order.code, str(order.quantity)) == ("a,}", "030202", "1.50")
