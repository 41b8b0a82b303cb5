"""An OAuth 2 server and an API that it protects, for tests of clients. It needs only Python's standard library.

It prints its port, and ends at the end of its input. `POST /control` with a JSON object changes how it behaves, and
`GET /control` returns what it has seen.
"""

import base64
import hashlib
import json
import sys
import threading
import time
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

lock = threading.Lock()
settings = {
    "lifetime": 3600, "refuses_all": False, "delay": 0, "failures": [], "redirect": None, "type": "bearer",
    "refresh": True, "text": None,
}
seen = {"grants": [], "scopes": [], "api": [], "created": 0, "problems": []}
state = {"number": 0, "valid": None, "refresh": None, "codes": {}}


def issue():
    state["number"] += 1
    state["valid"] = f"planted-access-{state['number']}"
    answer = {"access_token": state["valid"], "token_type": settings["type"], "expires_in": settings["lifetime"]}
    if settings["refresh"]:
        state["refresh"] = f"planted-refresh-{state['number']}"
        answer["refresh_token"] = state["refresh"]
    return 200, answer


def grant(fields, path):
    """Returns the response to a token request (RFC 6749, sections 4 to 6)."""
    kind = fields.get("grant_type")
    seen["grants"].append(kind)
    seen["scopes"].append(fields.get("scope"))
    if settings["failures"]:
        return settings["failures"].pop(0), {"error": "temporarily_unavailable"}
    if settings["text"] is not None:
        return 200, settings["text"]
    if kind == "client_credentials":
        return issue()
    if kind == "password":
        if (fields.get("username"), fields.get("password")) != ("ada", "planted pässword&"):
            return 400, {"error": "invalid_grant"}
        return issue()
    if kind == "refresh_token":
        if path != "/login/renewal" and not fields.get("elsewhere"):
            seen["problems"].append(f"renewal at {path}")
        if fields.get("refresh_token") != state["refresh"]:
            return 400, {"error": "invalid_grant", "error_description": "unknown planted-refresh"[:7]}
        return issue()
    if kind == "authorization_code":
        challenge, redirect = state["codes"].pop(fields.get("code"), (None, None))
        digest = hashlib.sha256(fields.get("code_verifier", "").encode()).digest()
        if challenge != base64.urlsafe_b64encode(digest).rstrip(b"=").decode():
            return 400, {"error": "invalid_grant", "error_description": "the verifier does not fit"}
        if fields.get("redirect_uri") != redirect:
            return 400, {"error": "invalid_grant", "error_description": "the redirect does not fit"}
        return issue()
    return 400, {"error": "unsupported_grant_type"}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments):
        pass

    def answer(self, status, value, **fields):
        body = value.encode() if isinstance(value, str) else json.dumps(value).encode()
        self.send_response(status)
        for name, text in fields.items():
            self.send_header(name, text)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def is_known_client(self, fields):
        header = self.headers.get("Authorization", "")
        if header.startswith("Basic "):
            name, _, secret = base64.b64decode(header[6:]).decode().partition(":")
            if "client_secret" in fields:
                seen["problems"].append("two ways of authentication")
            return (urllib.parse.unquote(name), urllib.parse.unquote(secret)) == ("app:1", "planted-sécret")
        if fields.get("client_id") == "public":
            return "client_secret" not in fields
        return (fields.get("client_id"), fields.get("client_secret")) == ("app:1", "planted-sécret")

    def api(self):
        with lock:
            token = self.headers.get("Authorization", "")
            is_valid = state["valid"] is not None and token == "Bearer " + state["valid"]
            status = 200 if is_valid and not settings["refuses_all"] else 401
            seen["api"].append(status)
            if status == 200 and self.command == "POST":
                seen["created"] += 1
        if status == 401:
            return self.answer(401, {"code": "unauthorized"}, **{"WWW-Authenticate": "Bearer"})
        if self.command == "POST":
            return self.answer(201, {"key": "k"})
        self.answer(200, {"dome": None})

    def do_GET(self):
        url = urllib.parse.urlsplit(self.path)
        if url.path == "/control":
            with lock:
                return self.answer(200, seen)
        if url.path == "/grant":
            fields = dict(urllib.parse.parse_qsl(url.query, strict_parsing=True))
            wanted = {"response_type": "code", "client_id": "public", "code_challenge_method": "S256"}
            if any(fields.get(name) != value for name, value in wanted.items()):
                return self.answer(400, {})
            with lock:
                state["codes"]["planted-code"] = (fields["code_challenge"], fields["redirect_uri"])
            query = urllib.parse.urlencode({"code": "planted-code", "state": fields["state"]})
            return self.answer(302, {}, Location=f"{fields['redirect_uri']}?{query}")
        self.api()

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        path = urllib.parse.urlsplit(self.path).path
        if path == "/control":
            with lock:
                for name, value in json.loads(body).items():
                    if name == "revoke":
                        state["valid"] = None
                    elif name == "forget_refresh":
                        state["refresh"] = None
                    else:
                        settings[name] = value
            return self.answer(200, {})
        if path in ("/login/token", "/login/renewal"):
            time.sleep(settings["delay"])
            if settings["redirect"]:
                return self.answer(307, {}, Location=settings["redirect"])
            fields = dict(urllib.parse.parse_qsl(body.decode(), strict_parsing=True))
            with lock:
                if not self.is_known_client(fields):
                    seen["grants"].append("stranger")
                    status, value = 401, {
                        "error": "invalid_client", "error_description": "unknown client\u202e " + "x" * 5000}
                else:
                    status, value = grant(fields, path)
            return self.answer(status, value)
        self.api()


class Server(ThreadingHTTPServer):
    request_queue_size = 256
    daemon_threads = True


server = Server(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
print(server.server_address[1], flush=True)
sys.stdin.read()
