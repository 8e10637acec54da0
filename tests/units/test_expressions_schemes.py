"""The language carries real schemes: published vectors, from the formulas of a spec to the signature."""

from __future__ import annotations

import json
from types import SimpleNamespace

import pytest

from generator.expressions import signing_scope
from generator.runtime.data.encoding import from_base64url
from tests.units.evaluating import steps


def request(method: str, path: str, query: str = "", text: str = "", **more: object) -> SimpleNamespace:
    """A request of which only what a scheme reads is made up."""
    given: dict[str, object] = {
        "method": method,
        "path": path,
        "query": query,
        "target": f"{path}?{query}" if query else path,
        "text": text,
        "payload": text or query,
        "query_params": [tuple(pair.split("=")) for pair in query.split("&") if pair],
        "headers": (),
    }
    return SimpleNamespace(**{**given, **more})


def signed(
    written: dict[str, str], credentials: dict[str, str | None], asked: SimpleNamespace, **names: object
) -> dict[str, object]:
    scope = signing_scope({name: value is not None for name, value in credentials.items()}, ["region", "service"])
    settings = SimpleNamespace(region="us-east-1", service="service")
    return steps(written, scope, request=asked, credentials=SimpleNamespace(**credentials), settings=settings, **names)


def test_bitmart() -> None:
    """Official documentation, worked example; WOO X Pro is the same API under another name."""
    found = signed(
        {
            "string_to_sign": 'f"{timestamp}#{memo}#{payload}"',
            "signature": "hex(hmac_sha256(api_secret, string_to_sign))",
        },
        {"memo": "test001", "api_secret": "6c6c98544461bbe71db2bca4c6d7fd0021e0ba9efc215f9c6ad41852df9d9df9"},
        request("POST", "/spot/v1/test-post", text='{"symbol":"BTC_USDT","price":"8600","count":"100"}'),
        timestamp="1589793796145",
    )
    assert found == {
        "string_to_sign": '1589793796145#test001#{"symbol":"BTC_USDT","price":"8600","count":"100"}',
        "signature": "c31dc326bf87f38bfb49a3f8494961abfa291bd549d0d98d9578e87516cee46d",
    }


def test_webull() -> None:
    """Official documentation, worked example."""
    found = signed(
        {
            "sent": """[
                ("x-app-key", app_key),
                ("x-timestamp", timestamp),
                ("x-signature-version", "1.0"),
                ("x-signature-algorithm", "HMAC-SHA1"),
                ("x-signature-nonce", nonce),
                ("host", host),
            ]""",
            "parameters": 'pairs(sort(group(merge(query_params, sent), "&")))',
            "digest": "upper(hex(md5(body))) if body else None",
            "string_to_sign": 'percent_encode(join("&", path, parameters, digest))',
            "signature": 'base64(hmac_sha1(app_secret + "&", string_to_sign))',
        },
        {"app_key": "776da210ab4a452795d74e726ebd74b6", "app_secret": "0f50a2e853334a9aae1a783bee120c1f"},
        request(
            "POST",
            "/trade/place_order",
            "a1=webull&a2=123&a3=xxx&q1=yyy",
            '{"k1":123,"k2":"this is the api request body","k3":true,"k4":{"foo":[1,2]}}',
            host="api.webull.com",
        ),
        timestamp="2022-01-04T03:55:31Z",
        nonce="48ef5afed43d4d91ae514aaeafbc29ba",
    )
    assert found["string_to_sign"] == (
        "%2Ftrade%2Fplace_order%26a1%3Dwebull%26a2%3D123%26a3%3Dxxx%26host%3Dapi.webull.com%26q1%3Dyyy"
        "%26x-app-key%3D776da210ab4a452795d74e726ebd74b6%26x-signature-algorithm%3DHMAC-SHA1"
        "%26x-signature-nonce%3D48ef5afed43d4d91ae514aaeafbc29ba%26x-signature-version%3D1.0"
        "%26x-timestamp%3D2022-01-04T03%3A55%3A31Z%26E296C96787E1A309691CEF3692F5EEDD"
    )
    assert found["signature"] == "kvlS6opdZDhEBo5jq40nHYXaLvM="


def test_okx() -> None:
    """Made by ccxt 4.5.90 with clock and nonce fixed."""
    found = signed(
        {
            "string_to_sign": 'f"{timestamp}{method}{target}{body}"',
            "signature": "base64(hmac_sha256(api_secret, string_to_sign))",
        },
        {"api_secret": "22582BD0CFF14C41EDBF1AB98506286D"},
        request("GET", "/api/v5/account/balance"),
        timestamp="2023-11-14T22:13:20.000Z",
    )
    assert found["string_to_sign"] == "2023-11-14T22:13:20.000ZGET/api/v5/account/balance"
    assert found["signature"] == "Tb1SPiiAKRYA484JsNPv1XmWQ0AIniC5dcjOo0NY50Q="


def test_binance() -> None:
    """Official documentation, HMAC example."""
    query = (
        "symbol=LTCBTC&side=BUY&type=LIMIT&timeInForce=GTC&quantity=1&price=0.1&recvWindow=5000&timestamp=1499827319559"
    )
    found = signed(
        {"signature": "hex(hmac_sha256(api_secret, query + body))"},
        {"api_secret": "NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j"},
        request("POST", "/api/v3/order", query),
    )
    assert found["signature"] == "c8db56825ae71d6d79447849e617115f4a920fa2acdcab2b053c4b2838bd6b71"


def test_kraken() -> None:
    """Official documentation, worked example: the signed value is bytes."""
    found = signed(
        {
            "string_to_sign": "utf8(path) + sha256(nonce + body)",
            "signature": "base64(hmac_sha512(unbase64(api_secret), string_to_sign))",
        },
        {"api_secret": "kQH5HW/8p1uGOVjbgWA7FunAmGO8lsSUXNsu3eow76sz84Q18fWxnyRzBHCd3pd5nE9qa99HAZtuZuj6F1huXg=="},
        request(
            "POST",
            "/0/private/AddOrder",
            text="nonce=1616492376594&ordertype=limit&pair=XBTUSD&price=37500&type=buy&volume=1.25",
        ),
        nonce="1616492376594",
    )
    expected = "2f302f707269766174652f4164644f7264657223a1c1b34c6a11d641af0f24684896cb90f66fb991125c83dc357bdc3dc146f1"
    assert found["string_to_sign"] == bytes.fromhex(expected)
    assert found["signature"] == (
        "4/dpxb3iT4tp/ZCVEwSnEsLxx0bqyhLpdfOpc6fn7OR8+UClSV5n9E6aSS8MPtnRfp32bAb0nmbRn6H8ndwLUQ=="
    )


SIGV4 = {
    "stamp": 'strftime(timestamp, "%Y%m%dT%H%M%SZ")',
    "day": "stamp[:8]",
    "place": 'f"{day}/{region}/{service}/aws4_request"',
    "added": '[("X-Amz-Date", stamp), ("X-Amz-Security-Token", session_token)]',
    "signed": 'sort(group([(lower(name), squeeze(value)) for name, value in merge(headers, added)], ","))',
    "signed_names": 'join(";", *names(signed))',
    "canonical": """join(
        "\\n",
        method, remove_dots(path), pairs(sort(encode(query_params))), lines(signed), signed_names, hex(sha256(body)),
    )""",
    "string_to_sign": r'join("\n", "AWS4-HMAC-SHA256", stamp, place, hex(sha256(canonical)))',
    "day_key": 'hmac_sha256("AWS4" + secret_access_key, day)',
    "service_key": "hmac_sha256(hmac_sha256(day_key, region), service)",
    "signature": 'hex(hmac_sha256(hmac_sha256(service_key, "aws4_request"), string_to_sign))',
}


def test_aws_sigv4() -> None:
    """AWS signing test suite, get-vanilla: derived keys, a signed list of headers, an optional credential."""
    found = signed(
        SIGV4,
        {"secret_access_key": "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", "session_token": None},
        request("GET", "/", headers=(("Host", "example.amazonaws.com"),)),
        timestamp="1440938160",
    )
    assert found["canonical"] == (
        "GET\n/\n\nhost:example.amazonaws.com\nx-amz-date:20150830T123600Z\n\nhost;x-amz-date\n"
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    )
    assert found["signature"] == "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"


OAUTH = {
    "oauth": """[
        ("oauth_consumer_key", key),
        ("oauth_nonce", nonce),
        ("oauth_signature_method", "HMAC-SHA1"),
        ("oauth_timestamp", timestamp),
        ("oauth_token", token),
        ("oauth_version", "1.0"),
    ]""",
    "parameters": "pairs(sort(encode(merge(query_params, form_params, oauth))))",
    "string_to_sign": ('join("&", upper(method), percent_encode(f"https://{host}{path}"), percent_encode(parameters))'),
    "signature": ('base64(hmac_sha1(f"{percent_encode(secret)}&{percent_encode(token_secret)}", string_to_sign))'),
    "together": 'merge(oauth, [("oauth_signature", signature)])',
    "authorization": """
        "OAuth " + join(", ", *[f'{name}="{percent_encode(value)}"' for name, value in sort(together)])
    """,
}


def test_oauth_1() -> None:
    """The example of X's guide "Creating a signature": OAuth 1.0a, which is in none of our records."""
    found = signed(
        OAUTH,
        {
            "key": "xvz1evFS4wEEPTGEFPHBog",
            "secret": "kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw",
            "token": "370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb",
            "token_secret": "LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE",
        },
        request(
            "post",
            "/1.1/statuses/update.json",
            "include_entities=true",
            host="api.twitter.com",
            form_params=(("status", "Hello Ladies + Gentlemen, a signed OAuth request!"),),
        ),
        timestamp="1318622958",
        nonce="kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg",
    )
    assert found["signature"] == "hCtSmYh+iHYCEqBWrE7C7hYmtUk="
    assert str(found["authorization"]).startswith('OAuth oauth_consumer_key="xvz1evFS4wEEPTGEFPHBog", oauth_nonce=')


def test_json_web_token() -> None:
    """A token in three steps, as Coinbase wants it; the signature is checked, since it differs each time."""
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec, utils

    private = ec.generate_private_key(ec.SECP256R1())
    pem = private.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    found = signed(
        {
            "header": 'base64url(utf8(json(alg="ES256", kid=key_name, nonce=nonce, typ="JWT")))',
            "claims": """base64url(utf8(json(
                sub=key_name, iss="cdp", nbf=integer(timestamp), exp=integer(timestamp) + 120,
                uri=f"{method} {host}{path}",
            )))""",
            "token": 'f"{header}.{claims}.{base64url(es256(private_key, header + "." + claims))}"'.replace(
                '"."', "'.'"
            ),
        },
        {"key_name": "organizations/1/apiKeys/2", "private_key": pem.decode()},
        request("GET", "/api/v3/brokerage/accounts", host="api.coinbase.com"),
        timestamp="1700000000",
        nonce="0011",
    )
    header, claims, signature = str(found["token"]).split(".")
    assert json.loads(from_base64url(claims)) == {
        "sub": "organizations/1/apiKeys/2",
        "iss": "cdp",
        "nbf": 1700000000,
        "exp": 1700000120,
        "uri": "GET api.coinbase.com/api/v3/brokerage/accounts",
    }
    raw = from_base64url(signature)
    assert len(raw) == 64
    der = utils.encode_dss_signature(int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big"))
    private.public_key().verify(der, f"{header}.{claims}".encode(), ec.ECDSA(hashes.SHA256()))


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ('f"Bearer {token}"', "Bearer tok"),
        ('"Basic " + base64(utf8(f"{key_id}:{secret_key}"))', "Basic a2V5OnNlYw=="),
        ('join("", *[f"{name}{value}" for name, value in sort(query_params)])', "a1b2"),
        ("hex(hmac_sha256(unhex('00ff'), utf8(path) + sha256(body)[:4]))[:8]", "b87d3a4a"),
    ],
)
def test_small_forms(written: str, value: str) -> None:
    """Tokens, HTTP Basic, names and values run together, parts of digests, keys in hex."""
    credentials: dict[str, str | None] = {"token": "tok", "key_id": "key", "secret_key": "sec"}
    assert signed({"value": written}, credentials, request("GET", "/x", "b=2&a=1"))["value"] == value
