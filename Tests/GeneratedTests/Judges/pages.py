"""An archive of drawings whose lists page in every common style, for tests of clients. It needs only Python's standard
library.

It prints its port, and ends at the end of its input. `POST /control` with a JSON object changes how it behaves, and
`GET /control` returns the requests that it has seen. It records a problem if a request is not as the style demands.
"""

import json
import sys
import threading
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

lock = threading.Lock()
DRAWINGS = [{"id": f"d{number:02}", "title": f"Drawing {number}"} for number in range(23)]
SIZE = 5
settings = {"count": 23, "elsewhere": None, "ignores_page": False, "loops": False, "key": None}
seen = {"requests": [], "problems": []}


def page_of(start, size=SIZE):
    drawings = DRAWINGS[:settings["count"]]
    return drawings[start:start + size], start + size < len(drawings)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, status, value, **fields):
        body = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        for name, text in fields.items():
            self.send_header(name, text)
        self.end_headers()
        self.wfile.write(body)

    def problem(self, text):
        seen["problems"].append(f"{self.path}: {text}")
        self.answer(400, {"title": text})

    def url(self, **query):
        origin = settings["elsewhere"] or f"http://127.0.0.1:{self.server.server_address[1]}"
        return f"{origin}{urllib.parse.urlsplit(self.path).path}?{urllib.parse.urlencode(query)}"

    def number(self, query, name, default):
        text = query.get(name)
        return default if text is None else int(text)

    def listing(self, path, query, body):
        if any(len(values) > 1 for values in urllib.parse.parse_qs(urllib.parse.urlsplit(self.path).query).values()):
            return self.problem("an item occurs twice")
        if self.headers.get("Authorization") != "Bearer planted-token":
            return self.problem("no credentials")
        if query.pop("trace", None) != "t 1":
            return self.problem("the further query item is missing")
        if path == "/v1/drawings":
            size = self.number(query, "per_page", SIZE)
            page = 1 if settings["ignores_page"] else self.number(query, "page", 1)
            drawings, _ = page_of((page - 1) * size, size)
            pages = 0 if settings["ignores_page"] else -(-settings["count"] // size)
            return self.answer(200, {"drawings": drawings, "total_pages": pages or 10_000})
        if path == "/v1/drawings/window":
            drawings, _ = page_of(self.number(query, "offset", 0), self.number(query, "limit", SIZE))
            return self.answer(200, {"results": drawings})
        if path == "/v1/drawings/stream":
            # A cursor with characters that need an encoding.
            start = self.number({"c": query["cursor"][5:]} if "cursor" in query else {}, "c", 0)
            drawings, more = page_of(start)
            cursor = f"=&+% {0 if settings['loops'] and start else start + SIZE}" if more else None
            return self.answer(200, {"data": drawings, "paging": {"next_cursor": cursor}})
        if path == "/v1/drawings/after":
            start = int(query["starting_after"][1:]) + 1 if "starting_after" in query else 0
            drawings, more = page_of(start)
            return self.answer(200, {"data": drawings, "has_more": more})
        if path == "/v1/drawings/chain":
            start = self.number(query, "from", 0)
            if query.get("tone") != "grey & white":
                return self.problem("the tone is missing")
            drawings, more = page_of(start)
            result = {"items": drawings}
            if more:
                following = {"tone": query["tone"], "from": start + SIZE, "trace": "t 1"}
                result["next"] = self.url(**following)
            return self.answer(200, result)
        if path == "/v1/drawings/linked":
            page, size = self.number(query, "page", 1), self.number(query, "per_page", SIZE)
            drawings, more = page_of((page - 1) * size, size)
            first = f"<{self.url(page=1, per_page=size)}>; rel=\"first\""
            # Relative to the URL of the request, and without the item that the client adds to each request.
            following = f", <?page={page + 1}&per_page={size}>; rel=next" if more else ""
            return self.answer(200, drawings, Link=first + following)
        if path == "/v1/drawings/search":
            if body.get("words") != ["river"]:
                return self.problem(f"the body is {body}")
            start = int(body.get("start_cursor", "c0")[1:])
            drawings, more = page_of(start)
            return self.answer(200, {"results": drawings, "next_cursor": f"c{start + SIZE}" if more else ""})
        self.problem("no such path")

    def handle_request(self):
        length = int(self.headers.get("Content-Length") or 0)
        body = json.loads(self.rfile.read(length)) if length else {}
        url = urllib.parse.urlsplit(self.path)
        with lock:
            if url.path == "/control":
                settings.update(body)
                return self.answer(200, seen)
            seen["requests"].append(self.path)
            self.listing(url.path, dict(urllib.parse.parse_qsl(url.query)), body)

    do_GET = do_POST = handle_request


class Server(ThreadingHTTPServer):
    daemon_threads = True


server = Server(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
print(server.server_address[1], flush=True)
sys.stdin.read()
