from acme_sdk import ErrorCode

assert ErrorCode("030202") is ErrorCode(30202) is ErrorCode("30202") is ErrorCode.INVALID_PARAMETER
assert ErrorCode.INVALID_PARAMETER.code == "030202"
assert not ErrorCode(12418).is_known
