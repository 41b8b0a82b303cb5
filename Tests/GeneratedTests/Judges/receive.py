"""A server that reads forms and uploads with Python's own libraries and answers with streams. Prints its port, then what
each request held, as one JSON value a line, until its standard input ends."""

import email
import email.policy
import http.server
import json
import sys
import threading
import urllib.parse
from email.encoders import encode_7or8bit
from email.mime.application import MIMEApplication
from email.mime.multipart import MIMEMultipart

EVENTS = b'\xef\xbb\xbf: hello\r\nretry: 5\r\n\r\ndata: {"what":\rdata: "meteor", "magnitude": -3.5}\n\nid: 1\ndata:{"what":"line\\nbreak, \xc3\xbc"}\r\n\r\ndata: {"what":"never ended"}'
LINES = b'{"what": "meteor", "magnitude": -3.5}\r\n\r\n{"what": "line\\nbreak, \\u00fc"}'
BUNDLE = b"ignored\r\n--=_x\r\nContent-Type: text/plain\r\n\r\none\r\n--=_x  \r\n\r\ntwo\r\n--\r\n--=_x--\r\nignored too"


def parts(message):
    """What stands in parts, and in the parts of parts."""
    assert not message.defects, message.defects
    return [
        {
            "name": part.get_param("name", header="content-disposition"), "filename": part.get_filename(),
            "location": part["Content-Location"], "type": part.get_content_type(),
            "bytes": None if part.is_multipart() else list(part.get_payload(decode=True)),
            "parts": parts(part) if part.is_multipart() else None,
        } for part in message.iter_parts()
    ]


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments):
        pass

    def answer(self, status, content_type, body):
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def tell(self, value):
        print(json.dumps(value), flush=True)

    def do_GET(self):
        if self.path == "/sky/log":
            self.answer(200, "application/jsonl", LINES)
        elif self.path == "/sky/events":
            self.send_response(200)
            self.send_header("Content-Type", "text/event-stream; charset=utf-8")
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            for index in range(len(EVENTS)):
                self.wfile.write(b"1\r\n" + EVENTS[index:index + 1] + b"\r\n")
                self.wfile.flush()
            self.wfile.write(b"0\r\n\r\n")
        else:
            self.answer(200, 'multipart/mixed; boundary="=_x"', BUNDLE)

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if self.path == "/visits":
            fields = urllib.parse.parse_qs(body.decode("ascii"), keep_blank_values=True, strict_parsing=True)
            self.tell(fields)
            self.answer(200, "application/x-www-form-urlencoded", b"guests=3&code=%c3%bc+%2B&other=")
            return
        if self.path == "/sky/log":
            lines = [json.loads(line) for line in body.decode().splitlines()]
            self.tell(lines)
            self.answer(200, "application/json", json.dumps({"lines": len(lines)}).encode())
            return
        head = f"Content-Type: {self.headers['Content-Type']}\r\n\r\n".encode()
        if self.path == "/albums":
            self.tell(parts(email.message_from_bytes(head + body, policy=email.policy.HTTP)))
            answer = MIMEMultipart("mixed")
            for size in (1, 22):
                answer.attach(MIMEApplication(json.dumps({"bytes": size}).encode(), "json", encode_7or8bit))
            head, _, body = answer.as_bytes(policy=email.policy.HTTP).partition(b"\r\n\r\n")
            self.answer(201, f'multipart/mixed; boundary="{answer.get_boundary()}"', body)
            return
        message = email.message_from_bytes(head + body, policy=email.policy.HTTP)
        assert not message.defects, message.defects
        self.tell([
            {
                "name": part.get_param("name", header="content-disposition"), "filename": part.get_filename(),
                "type": part.get_content_type(), "bytes": list(part.get_payload(decode=True)),
            } for part in message.iter_parts()
        ])
        self.answer(201, "application/json", json.dumps({"id": 7, "bytes": len(body)}).encode())


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(server.server_address[1], flush=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
sys.stdin.read()
