"""HTTP/1.1 on sockets: a caller, and a server that gives prepared answers and keeps what it received."""

import queue
import socket
import threading
from dataclasses import dataclass


@dataclass(frozen=True)
class Message:
    """A request or a response: its first line's parts, its fields in order, and its content."""

    start: tuple[str, ...]
    fields: tuple[tuple[str, str], ...]
    content: bytes
    raw: bytes = b""

    def texts(self, name: str) -> list[str]:
        """The values of the fields of a name."""
        return [value for key, value in self.fields if key.lower() == name.lower()]

    def text(self, name: str) -> str | None:
        """The value of the field of a name."""
        texts = self.texts(name)
        return ", ".join(texts) if texts else None

    @property
    def method(self) -> str:
        return self.start[0]

    @property
    def path(self) -> str:
        return self.start[1].partition("?")[0]

    @property
    def query(self) -> str:
        return self.start[1].partition("?")[2]

    @property
    def status(self) -> int:
        return int(self.start[1])


class Broken(Exception):
    """A message that ends too early, or is not framed as it should be."""


def request(method: str, target: str, fields: list[tuple[str, str]], content: bytes | None) -> Message:
    """A request to be sent; a length says that there is content."""
    fields = [("Host", "127.0.0.1"), *fields]
    if content is not None:
        fields.append(("Content-Length", str(len(content))))
    return Message((method, target, "HTTP/1.1"), tuple(fields), content or b"")


def response(status: int, fields: list[tuple[str, str]], content: bytes | None) -> Message:
    """A response to be sent."""
    fields = [*fields, ("Connection", "close")]
    if content is not None:
        fields.append(("Content-Length", str(len(content))))
    elif status not in (204, 304):
        fields.append(("Content-Length", "0"))
    return Message(("HTTP/1.1", str(status), "Reason"), tuple(fields), content or b"")


def written(message: Message) -> bytes:
    """The bytes of a message."""
    head = " ".join(message.start) + "\r\n" + "".join(f"{name}: {value}\r\n" for name, value in message.fields)
    return head.encode() + b"\r\n" + message.content


def received(connection: socket.socket, is_response: bool) -> Message:
    """The next message of a connection."""
    stream = connection.makefile("rb")
    kept = bytearray()

    def line() -> str:
        text = stream.readline()
        kept.extend(text)
        if not text.endswith(b"\r\n"):
            raise Broken(f"the head ends with {text[-40:]!r}")
        return text[:-2].decode("utf-8", "surrogateescape")

    def some(count: int) -> bytes:
        content = stream.read(count)
        kept.extend(content)
        if len(content) < count:
            raise Broken(f"{len(content)} bytes of {count}")
        return content

    start = tuple(line().split(" ", 2))
    fields = []
    while text := line():
        name, colon, value = text.partition(":")
        if not colon or name != name.strip():
            raise Broken(f"{text!r} is no field")
        fields.append((name, value.strip(" \t")))
    head = Message(start, tuple(fields), b"")
    if (head.text("Transfer-Encoding") or "").lower() == "chunked":
        content = b""
        while size := int(line().split(";")[0], 16):
            content += some(size)
            if some(2) != b"\r\n":
                raise Broken("a chunk is longer than its size")
        if line():
            raise Broken("trailers")
    elif length := head.text("Content-Length"):
        content = some(int(length))
    elif is_response and head.status not in (204, 304):
        content = stream.read()
        kept.extend(content)
    else:
        content = b""
    return Message(head.start, head.fields, content, bytes(kept))


def call(port: int, message: Message) -> Message:
    """The response to a request."""
    with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
        connection.sendall(written(message))
        return received(connection, is_response=True)


class Upstream:
    """A server that answers every request with the response that is set."""

    def __init__(self) -> None:
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port: int = self.listener.getsockname()[1]
        self.answer = b""
        self.requests: queue.SimpleQueue[Message | Broken] = queue.SimpleQueue()
        threading.Thread(target=self._run, daemon=True).start()

    def taken(self) -> list[Message | Broken]:
        """What was received since the last time."""
        found = []
        while not self.requests.empty():
            found.append(self.requests.get())
        return found

    def _run(self) -> None:
        while True:
            connection, _ = self.listener.accept()
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with connection:
            connection.settimeout(30)
            try:
                self.requests.put(received(connection, is_response=False))
                connection.sendall(self.answer)
                connection.shutdown(socket.SHUT_WR)
                while connection.recv(65_536):
                    pass
            except Broken as fault:
                self.requests.put(fault)
            except OSError:
                pass
