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


def settings(**given):
    canned = Canned()
    with Acme(transport=canned, **given) as client:
        client.request("GET /x", signed="marked")
    sent = dict(canned.requests[0].headers)
    return sent["X-DEPTH"], sent.get("X-LIMIT"), sent.get("X-STRICT")


assert settings() == ("20", None, None)
assert settings(environment="sandbox") == ("5", None, "yes")
assert settings(depth=5, limit=0, strict=True) == ("5", "0", "yes")
assert settings(environment="sandbox", strict=False) == ("5", None, None)
