import pickle

from acme_sdk import Acme, ApiError, ErrorCode, PermissionDenied
from canned import Canned

with Acme(transport=Canned('{"code": "X1", "message": "No"}', status=403)) as client:
    try:
        client.orders.get(id="1")
    except ApiError as problem:
        again = pickle.loads(pickle.dumps(problem))
assert isinstance(again, PermissionDenied) and again.code == ErrorCode("X1") and not again.code.is_known
assert list(ErrorCode) == []
