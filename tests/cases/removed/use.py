import asyncio
import inspect
import sys
import warnings

from acme_sdk import Acme, AsyncAcme, Order
from canned import Canned

HERE = sys._getframe().f_code.co_filename

# A call that the page no longer names works, and warns where it is made.
with warnings.catch_warnings(record=True) as caught, Acme(transport=Canned('{"id": "7"}')) as client:
    warnings.simplefilter("always")
    assert client.orders.get(id="7") == {"id": "7"}
(warned,) = caught
assert warned.category is DeprecationWarning
assert warned.filename == HERE
assert str(warned.message) == "client.orders.get() is no longer documented since 2026-03-04"

with warnings.catch_warnings(record=True) as caught, Acme(transport=Canned('{"orders": []}')) as client:
    warnings.simplefilter("always")
    orders: list[Order] = list(client.orders.history())
    assert client.orders.with_raw_response.history().value.items == orders == []
assert [each.filename for each in caught] == [HERE, HERE]


async def listed() -> None:
    async with AsyncAcme() as other:
        call = other.orders.get(id="7")
        assert inspect.iscoroutine(call)
        call.close()


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    asyncio.run(listed())
assert [each.filename for each in caught if each.category is DeprecationWarning] == [HERE]
assert "Deprecated: no longer documented since 2026-03-04." in (inspect.getdoc(Acme(transport=Canned("")).orders.get) or "")
