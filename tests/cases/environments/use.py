from acme_sdk import Acme
from canned import Canned


def asked(**given):
    canned = Canned()
    with Acme(transport=canned, **given) as client:
        client.request("GET /x", signed="marked")
    (request,) = canned.requests
    return client.environment, request.url, dict(request.headers)["X-REGION"]


assert asked() == ("production", "https://api.acme.example/v1/x", "us")
assert asked(environment="sandbox") == ("sandbox", "http://127.0.0.1:8080/x", "hk")
assert asked(environment="sandbox", region="us") == ("sandbox", "http://127.0.0.1:8080/x", "us")
