"""Sends forms, uploads and lines to a server and reads its streams, with Python's own libraries, which know nothing of
it. Prints what came back, as one JSON object. Usage: send.py URL FOLDER; the folder holds plate and thumbnail."""

import email
import email.policy
import json
import pathlib
import sys
import urllib.parse
import urllib.request
from email.mime.application import MIMEApplication
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

base, folder = sys.argv[1], pathlib.Path(sys.argv[2])
plate = (folder / "plate").read_bytes()
STAR = json.dumps({"name": 'Alpheratz "ü"', "magnitude": 2.1})
FIELDS = [("caption", "# M 31\r\n--not the boundary"), ("tags", "north"), ("tags", "blue")]
VISIT = [
    ("name", "Ada & Söhne = 100% +"), ("guests", "3"), ("night", "2031-05-17"), ("interests", "comets"),
    ("interests", "Mars + moons"), ("interests", ""), ("answer_to", "https://guest.example/a?b=c&d"),
    ("languages", "de,fr"), ("address", json.dumps({"city": 'Ulm "\\"'})), ("window[from]", "20"),
    ("window[to]", "23"),
]


def call(method, path, body=None, content_type=None):
    headers = {"Authorization": "Bearer t"}
    if content_type:
        headers["Content-Type"] = content_type
    request = urllib.request.Request(base + path, data=body, method=method, headers=headers)
    with urllib.request.urlopen(request) as answer:
        return answer.headers, answer.read()


def visit():
    _, body = call("POST", "/visits", urllib.parse.urlencode(VISIT, safe=",").encode(), "application/x-www-form-urlencoded")
    return urllib.parse.parse_qs(body.decode(), keep_blank_values=True, strict_parsing=True)


def upload():
    """Made by the e-mail library: quoted names, folded headers, transfer encodings named but not used."""
    form = MIMEMultipart("form-data", boundary="=_a boundary, with marks?_=")
    parts = [
        ("plate", "m31.png", MIMEApplication(plate, "octet-stream", lambda part: part.set_payload(plate)))
    ]
    parts += [(name, None, MIMEText(text, "plain", "utf-8")) for name, text in FIELDS]
    for name, filename, part in parts:
        parameters = {"name": name} | ({"filename": filename} if filename else {})
        part.add_header("Content-Disposition", "form-data", **parameters)
    lines = [b"a preamble that nobody reads", b""]
    boundary = form.get_boundary().encode()
    for name, filename, part in parts:
        head = "".join(f"{key}: {value}\r\n" for key, value in part.items() if key != "Content-Transfer-Encoding")
        content = plate if filename else dict(FIELDS + [("tags", part.get_payload(decode=True).decode())])[name].encode()
        lines += [b"--" + boundary, head.encode() + b"\r\n" + content]
    lines += [b"--" + boundary, b'content-disposition:form-data;\r\n name="star"\r\n\r\n' + STAR.encode()]
    lines += [b"--" + boundary + b"--", b"an epilogue"]
    _, body = call("POST", "/plates", b"\r\n".join(lines), f'multipart/form-data; boundary="{form.get_boundary()}"')
    return json.loads(body)


def upload_by_requests():
    try:
        import requests
    except ImportError:
        return None
    files = [("plate", ("m31 ü.png", plate, "image/png")), ("thumbnails", ("t", (folder / "thumbnail").open("rb")))]
    files += [("star", (None, STAR, "application/json"))]
    answer = requests.post(base + "/plates", files=files, data=FIELDS, timeout=60)
    return answer.json()


def album():
    """Parts without names, one of them with parts of its own; what comes back has parts, too."""
    def part(kind, content, **fields):
        head = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in fields.items())
        return f"Content-Type: {kind}\r\n{head}\r\n".encode() + content

    def joined(parts, boundary):
        return b"".join(b"--" + boundary + b"\r\n" + part + b"\r\n" for part in parts) + b"--" + boundary + b"--\r\n"

    extras = [part("application/json", f"[{STAR}]".encode()), part("text/plain", b"See\r\nabove"), part("image/gif", plate)]
    parts = [
        part("application/json", json.dumps({"name": 'Nebulae "ü"', "year": 2031}).encode()),
        part("text/markdown", FIELDS[0][1].encode(), Content_Location="/legend.md"),
        part("multipart/mixed; boundary=inner", joined(extras, b"inner")),
        part("image/png", plate, Content_Disposition="attachment; filename=a.png"), part("image/webp", b""),
    ]
    headers, body = call("POST", "/albums", joined(parts, b"outer"), "multipart/related; boundary=outer")
    head = f"Content-Type: {headers['Content-Type']}\r\n\r\n".encode()
    message = email.message_from_bytes(head + body, policy=email.policy.HTTP)
    assert not message.defects, message.defects
    return [json.loads(part.get_payload(decode=True)) for part in message.iter_parts()]


def events(path):
    """An event stream by the letter of WHATWG HTML, section 9.2.6."""
    _, body = call("GET", path)
    found, data = [], []
    for line in body.decode().splitlines():
        name, _, value = line.partition(":")
        if not line and data:
            found.append(json.loads("\n".join(data)))
            data = []
        elif name == "data":
            data.append(value.removeprefix(" "))
    return found


def bundle():
    headers, body = call("GET", "/bundle")
    head = f"Content-Type: {headers['Content-Type']}\r\n\r\n".encode()
    message = email.message_from_bytes(head + body, policy=email.policy.HTTP)
    assert not message.defects, message.defects
    return [part.get_payload(decode=True).decode() for part in message.iter_parts()]


def log():
    _, body = call("GET", "/sky/log")
    return [json.loads(line) for line in body.splitlines()]


def write_log(lines):
    body = b"".join(json.dumps(line).encode() + b"\r\n" for line in lines)
    return json.loads(call("POST", "/sky/log", body, "application/x-ndjson")[1])


print(json.dumps({
    "visit": visit(), "events": events("/sky/events"), "bundle": bundle(), "log": log(),
    "lines": write_log(log()), "upload": upload(), "uploadByRequests": upload_by_requests(),
    "album": album(),
}))
