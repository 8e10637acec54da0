from acme_sdk import Acme
from acme_sdk.client import _settings
from canned import Canned

with Acme(transport=Canned()) as client:
    assert (client.environment, client.base_url) == ("production", "https://api.acme.example/v1")
with Acme(environment="sandbox", transport=Canned()) as client:
    assert client.base_url == "http://127.0.0.1:8080"
assert _settings("production", {}).region == "us" and _settings("sandbox", {}).region == "hk"
assert _settings("sandbox", {"region": "us", "tag": None}).region == "us"
