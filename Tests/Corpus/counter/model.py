"""What `oasgen inspect --format json` says, by name."""

import re


class Model:
    def __init__(self, description):
        self.types = {}
        self.operations = []
        self.callbacks = []
        self.webhooks = []
        self.shared_headers = {item["name"]: item for item in description["sharedHeaders"]}
        self.top = description["types"]
        for item in description["types"]:
            self.declare(item)
        for group in description["groups"]:
            self.operations += group["operations"]
        received = description["webhooks"] or {"webhooks": [], "callbacks": []}
        self.webhooks = [(item["key"], item["operation"]) for item in received["webhooks"]]
        self.callbacks = [(item["expression"], item["operation"]) for item in received["callbacks"]]
        for operation in self.operations + [item[1] for item in self.webhooks + self.callbacks]:
            for item in operation["nested"]:
                self.declare(item)

    def declare(self, item):
        self.types[item["path"]] = item
        for nested in item["nested"]:
            self.declare(nested)

    def form(self, spelling, depth=0):
        """A type without optional: ("array", element), ("dictionary", value), ("declared", type) or ("scalar", name)."""
        while True:
            if spelling.endswith("?"):
                spelling = spelling[:-1]
            elif spelling.startswith("Presence<"):
                spelling = spelling[9:-1]
            else:
                break
        if spelling.startswith("JSONObject<"):
            return ("dictionary", spelling[11:-1])
        if spelling.startswith("["):
            return ("array", spelling[1:-1])
        for stream in ("EventStream<", "JSONLines<"):
            if spelling.startswith(stream):
                return ("stream", spelling[len(stream):-1])
        declared = self.types.get(spelling)
        if declared is None:
            return ("scalar", spelling)
        if declared["kind"] == "alias" and depth < 64:
            return self.form(declared["target"], depth + 1)
        return ("declared", declared)

    def components(self, name):
        """The top-level types that a component of this name may have come to, the likeliest first."""
        wanted = plain(name)
        if not wanted:
            # Of symbols alone the model makes a name of its own.
            return self.top
        exact = [item for item in self.top if plain(item["name"]) == wanted]
        near = [item for item in self.top if item not in exact
                and re.fullmatch(re.escape(wanted) + r"(\d+|type|schema|model|object|value)?", plain(item["name"]))]
        return exact + near


def plain(name):
    """Letters and digits alone, in lower case."""
    return re.sub(r"[^0-9a-z]", "", name.lower())


def route(path):
    """A path with its parameters' names left out, and the literal query."""
    path = re.sub(r"#[^}]*$", "", path)
    path, _, query = path.partition("?") if "?" in path.split("{?")[0] else (path, "", "")
    return re.sub(r"\{[^}]*\}", "{}", path if path.startswith("/") else "/" + path), query


def media_type(text):
    return text.lower().replace(" ", "")


#: What goes over the wire for a range.
RANGES = {"*/*": ("application/json", "application/octet-stream", "text/plain"), "text/*": ("text/plain",),
          "multipart/*": ("multipart/form-data",)}


def is_sent_as(written, sent):
    written, sent = media_type(written), media_type(sent)
    if written == sent or written.split(";")[0] == sent:
        return True
    bare = written.split(";")[0]
    return sent in RANGES.get(bare, ("application/octet-stream",) if "*" in bare else ())


def content_types(body):
    """Every media type that a body may be of; a request's is one."""
    return [body["contentType"]] + body.get("furtherContentTypes", [])
