"""Documents as nodes with places, read by PyYAML, and the references between them."""

import copy
import os
import urllib.parse

import yaml

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
MERGE = "tag:yaml.org,2002:merge"


class Node:
    """A mapping, a sequence or a scalar. `start` and `end` are (line, column), counted from 1; the end is past it."""

    __slots__ = ("file", "start", "end", "entries", "elements", "text", "plain", "fields", "sources")

    def __init__(self, file, node, known, sources):
        known[id(node)] = self
        self.file = file
        self.sources = sources
        self.start = (node.start_mark.line + 1, node.start_mark.column + 1)
        self.end = (node.end_mark.line + 1, node.end_mark.column + 1)
        self.entries = self.elements = self.text = self.fields = None
        self.plain = False
        if isinstance(node, yaml.MappingNode):
            self.entries = []
            merged = []
            for key, value in node.value:
                child = known.get(id(value)) or Node(file, value, known, sources)
                if key.tag == MERGE and key.value == "<<":
                    merged += child.elements if child.elements is not None else [child]
                else:
                    self.entries.append(Entry(key, child, file))
            names = {entry.key for entry in self.entries}
            for other in merged:
                for entry in other.entries or []:
                    if entry.key not in names:
                        names.add(entry.key)
                        self.entries.append(entry)
            self.fields = {entry.key: entry for entry in reversed(self.entries)}
        elif isinstance(node, yaml.SequenceNode):
            self.elements = [known.get(id(value)) or Node(file, value, known, sources) for value in node.value]
        else:
            self.text = node.value
            self.plain = node.style not in ('"', "'", "|", ">")

    @property
    def place(self):
        return (self.file, self.start)

    @property
    def span(self):
        return (self.file, self.start, self.end)

    @property
    def is_null(self):
        return self.plain and self.text in ("", "~", "null", "Null", "NULL")

    def entry(self, name):
        return self.fields.get(name) if self.fields is not None else None

    def get(self, name):
        entry = self.entry(name)
        return entry.node if entry else None

    def text_of(self, name):
        node = self.get(name)
        return node.text if node is not None and not node.is_null else None

    def is_true(self, name):
        return (self.text_of(name) or "").lower() in ("true", "yes", "on")

    def own(self):
        """The entries whose keys are not `x-…`."""
        return [entry for entry in self.entries or [] if not entry.key.startswith("x-")]

    # A `$ref` may stand for a list or a mapping of anything, as every bundler reads it.

    def list_of(self, name):
        node = self.get(name)
        return self.sources.followed(node)[-1].elements or [] if node is not None else []

    def named(self, name):
        node = self.get(name)
        return self.sources.whole(node).entries or [] if node is not None else []


class Entry:
    """A key and its value."""

    __slots__ = ("key", "start", "node", "file")

    def __init__(self, key, node, file):
        self.key = str(key.value)
        self.start = (key.start_mark.line + 1, key.start_mark.column + 1)
        self.node = node
        self.file = file

    @property
    def place(self):
        return (self.file, self.start)

    @property
    def span(self):
        end = self.node.end if self.node.file == self.file and self.node.end > self.start else self.start
        return (self.file, self.start, max(end, (self.start[0], self.start[1] + 1)))


class Sources:
    """Every file of a document, read once."""

    def __init__(self):
        self.roots = {}

    def root(self, path):
        path = os.path.realpath(path)
        if path not in self.roots:
            try:
                with open(path, "rb") as file:
                    tree = yaml.compose(file.read(), Loader=LOADER)
                self.roots[path] = Node(path, tree, {}, self) if tree is not None else None
            except (OSError, yaml.YAMLError):
                self.roots[path] = None
        return self.roots[path]

    def target(self, node, hops=0):
        """What a mapping's `$ref` leads to, itself perhaps a reference; nil where it has none or it leads nowhere."""
        reference = node.get("$ref") if node.entries is not None else None
        if reference is None or reference.text is None or hops > 64:
            return None
        address, _, fragment = reference.text.partition("#")
        file = node.file
        if address:
            if "://" in address:
                return None
            file = os.path.join(os.path.dirname(file), urllib.parse.unquote(address))
        root = self.root(file)
        fragment = urllib.parse.unquote(fragment)
        if root is None or (fragment and not fragment.startswith("/")):
            return self.anchor(root, fragment) if root is not None else None
        found = root
        for token in fragment.split("/")[1:]:
            token = token.replace("~1", "/").replace("~0", "~")
            step = self.child(found, token)
            if step is None:
                further = self.target(found, hops + 1)
                while further is not None and self.child(further, token) is None:
                    further = self.target(further, hops + 1)
                step = self.child(further, token) if further is not None else None
            if step is None:
                return None
            found = step
        return found

    @staticmethod
    def child(node, token):
        if node.elements is not None:
            return node.elements[int(token)] if token.isdigit() and int(token) < len(node.elements) else None
        return node.get(token)

    def anchor(self, node, name):
        """The schema of a name of its own (`$anchor`)."""
        if name in (node.text_of("$anchor"), node.text_of("$dynamicAnchor")):
            return node
        for child in [entry.node for entry in node.entries or []] + (node.elements or []):
            found = self.anchor(child, name)
            if found is not None:
                return found
        return None

    def followed(self, node):
        """The nodes that references lead through, the object itself last; references that lead nowhere end it."""
        way = [node]
        while True:
            target = self.target(way[-1])
            if target is None or target in way:
                return way
            way.append(target)

    def whole(self, node):
        """A mapping with what its reference leads to: its own entries stand before those of the target."""
        way = self.followed(node)
        if len(way) == 1 or node.entries is None:
            return node
        result = copy.copy(way[-1])
        entries = {}
        for step in way:
            for entry in step.entries or []:
                if entry.key != "$ref" or entry.node.text is None:
                    entries.setdefault(entry.key, entry)
        result.entries = list(entries.values())
        result.fields = entries
        return result
