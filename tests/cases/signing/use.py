import pickle

from acme_sdk import Acme, MissingCredentials
from acme_sdk._runtime.http.request import Request
from acme_sdk.signing import Credentials, sign
from canned import Canned

canned = Canned()
with Acme("k3y", "s3cret", transport=canned, prefix="X-API-", clock=lambda: 1700000000 * 10**9) as client:
    client.request("POST /orders", query={"a": 1}, body={})
    assert "s3cret" not in repr(client)
headers = dict(canned.requests[0].headers)
assert headers["Accept"] == "application/json" and headers["X-API-TIME"] == "1700000000"
assert headers["X-API-SIGN"] == "jGIveZJOK8Db69XlpaK/2yk0MLtVGu+6hkeSVJeapVI="
assert "ACME-PASSPHRASE" not in headers
signed = sign(
    Request.of("POST", "https://api.acme.example/orders?a=1", body="{}"),
    Credentials(key="k3y", secret="s3cret"),
    timestamp=1700000000,
    nonce="n",
)
assert list(signed.steps) == ["payload", "string_to_sign", "signature"]
assert signed.steps["string_to_sign"] == "1700000000\nPOST\n/orders\na=1\n{}"
try:
    with Acme("k3y", transport=canned) as client:
        client.request("GET /orders")
except MissingCredentials as problem:
    assert "ACME_SECRET" in str(pickle.loads(pickle.dumps(problem)))
else:
    raise AssertionError("signed without a secret")
