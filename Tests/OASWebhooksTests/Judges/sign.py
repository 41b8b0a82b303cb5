"""Signs random bodies as the documentation of each scheme says, with the libraries of Python, and makes requests that must
be refused. Prints one JSON value: a list of requests with the keys of their receiver."""

import base64
import hashlib
import hmac
import json
import random
import sys

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ed25519, rsa
from joserfc import jwk, jwt

ISSUER = "https://api.lago.example"
TIME = sys.argv[1]
choose = random.Random(int(sys.argv[2]))


def b64(data):
    return base64.b64encode(data).decode()


def b64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def mac(key, content):
    return hmac.new(key, content, hashlib.sha256)


def text():
    """A text that JSON has to escape in places."""
    return "".join(choose.choice('aé"\\/\n\t\x01\u2028😀<') for _ in range(choose.randrange(200)))


def standard(body):
    key = choose.randbytes(choose.randrange(24, 65))
    pair = ed25519.Ed25519PrivateKey.generate()
    public = pair.public_key().public_bytes(serialization.Encoding.Raw, serialization.PublicFormat.Raw)
    content = b"msg_%d.%s." % (choose.randrange(1000), TIME.encode()) + body
    fields = {
        "webhook-id": content.split(b".")[0].decode(), "webhook-timestamp": TIME,
        "webhook-signature": "v1," + b64(mac(key, content).digest()) + " v1a," + b64(pair.sign(content)),
    }
    for keys in (["whsec_" + b64(key)], ["whpk_" + b64(public)]):
        yield {"scheme": "standard", "keys": keys, "fields": fields, "valid": True}


def github(body):
    key = text() + "k"
    fields = {"X-Hub-Signature-256": "sha256=" + mac(key.encode(), body).hexdigest()}
    yield {"scheme": "github", "keys": [key], "fields": fields, "valid": True}


def stripe(body):
    key = "whsec_" + b64(choose.randbytes(24))
    code = mac(key.encode(), TIME.encode() + b"." + body).hexdigest()
    yield {"scheme": "stripe", "keys": [key], "fields": {"Stripe-Signature": f"t={TIME},v1={code}"}, "valid": True}


def lago(body):
    key = str(choose.getrandbits(128))
    fields = {"X-Lago-Signature": b64(mac(key.encode(), body).digest()), "X-Lago-Signature-Algorithm": "hmac"}
    yield {"scheme": "lago-hmac", "keys": [key], "fields": fields, "valid": True}


def public_pem(key):
    return key.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    ).decode()


PAIRS = [rsa.generate_private_key(65537, size) for size in (2048, 3072)]


def rs256(pair, claims):
    key = jwk.RSAKey.import_key(
        pair.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        ))
    return jwt.encode({"alg": "RS256", "typ": "JWT"}, claims, key)


def tokens(body):
    pair, other = choose.sample(PAIRS, 2)
    claims = {"data": body.decode(), "iss": ISSUER}
    payload = b64url(json.dumps(claims).encode())
    none = b64url(b'{"alg":"none"}') + "." + payload
    confused = b64url(b'{"alg":"HS256"}') + "." + payload
    cases = [
        (rs256(pair, claims), True),
        (rs256(pair, {**claims, "exp": int(TIME) + 10}), True),
        (rs256(pair, {**claims, "exp": int(TIME) - 10}), False),
        (rs256(other, claims), False),
        (rs256(pair, {**claims, "iss": ISSUER + "/"}), False),
        (rs256(pair, {**claims, "data": claims["data"] + " "}), False),
        (none + ".", False),
        (confused + "." + b64url(mac(public_pem(pair).encode(), confused.encode()).digest()), False),
    ]
    for token, valid in cases:
        fields = {"X-Lago-Signature": token, "X-Lago-Signature-Algorithm": "jwt"}
        yield {"scheme": "lago-jwt", "keys": [public_pem(pair)], "fields": fields, "valid": valid}


requests = []
for _ in range(20):
    for make in (standard, github, stripe, lago, tokens):
        body = text().encode() if make is tokens else choose.randbytes(choose.randrange(300))
        requests += [{**request, "body": list(body)} for request in make(body)]
print(json.dumps(requests))
