from acme_sdk import Acme, AsyncAcme, Orders, Settings
from canned import Canned

with Acme(transport=Canned('{"items": [{"price": 1}]}')) as client:
    groups = [client.orders, client.settings, client.transport, client.operation, client.acme]
    assert all(isinstance(group.get(), Orders) for group in groups)
names = [type(group).__name__ for group in groups]
assert names == ["OrdersResource", "SettingsResource", "TransportResource", "OperationResource", "AcmeResource"], names
assert Settings.__module__ == "acme_sdk.signing" and AsyncAcme.__module__ == "acme_sdk.client"
