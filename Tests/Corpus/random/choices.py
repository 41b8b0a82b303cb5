"""Random choices, and the pools of names that they are made from."""

import random
import unicodedata

KEYWORDS = (
    "class struct enum protocol extension func var let init deinit self Self super Type Any some any default in is as "
    "switch case where repeat throw throws try async await actor nil true false public internal import operator return "
    "inout static subscript typealias associatedtype defer guard if else for while do catch rethrows nonisolated "
    "consuming borrowing sending isolated lazy weak unowned package open get set willSet didSet _ __"
).split()
TYPE_NAMES = (
    "String Int Double Bool Error Data Date URL UUID Optional Array Dictionary Result Never Character Hashable Codable "
    "Sendable Decodable Encodable Operations Request Response Reply Client Webhooks Components Body Headers Server "
    "Foundation Swift OASRuntime HTTPTypes HTTPFields HTTPBody JSONValue JSONReader JSONWriter JSONObject NoHeaders "
    "EventStream MultipartBody MultipartFile Failure Credentials Value Element Key Item Nullable"
).split()
MEMBER_NAMES = (
    "json object field body request response headers status value encode decode hash hasher visitMembers pairs other "
    "hashValue description debugDescription additionalProperties rawValue allCases undocumented unknown id send api "
    "server transport encoder decoder operation path query lhs rhs container form parts count isEmpty error result "
    "data name type kind items next left right parent child children"
).split()
UNICODE_NAMES = [
    "größe", "名前", "été", "e\u0301te\u0301", "😀", "Ωmega", "привет", "עברית", "ﬁ", "ß", "İ", "a\u200db", "²",
]
PUNCTUATED_NAMES = [
    "", " ", "1st", "404", "-1", "+1", "3.14", "a-b", "a.b", "a_b", "aB", "a/b", "a~b", "a b", "@type", "$ref", "$id",
    "#", "*", "a[]", "a[b]", "`", "\\", '"', "\\(x)", "\n", "a\tb", "\u0000", "//", "*/", "/*", "'", "%", "%20", "{a}",
    "<", "<=", "!", "null", "true", "x-y", "--", "ABC", "aBC", "ab_c", "ABc", "URLs", "id_", "_id", "Id", "ID", "iD",
]
COMPONENT_NAMES = [
    "a-b", "a.b", "a_b", "1st", "404", "_", "-", ".", "X.Y.Z", "pet", "Pet", "PET", "pet_", "Pets", "Node", "Leaf",
    "owner-1", "Owner.v1",
]
TOKENS = [
    "X-Rate", "x-rate-limit", "ETag", "X_Y", "Location", "x-1", "1x", "X-Class", "If-Match", "Set-Cookie", "Link",
    "X.Y", "x~y", "Self", "Range",
]
WORDS = ["Pets and more.", "*/ end", "/* open", "```", "line\nline", "\\(x)", '"""', "#\"", "", " ", "é", "- a\n- b",
         "\u2028", "\r\n", "tab\tend", "# Title", "</summary>", "- Parameters:", "// not a comment", "\u0000"]


# Letters of several scripts, marks, symbols, controls and characters outside of the basic plane.
RANGES = [(0x20, 0x7E), (0x20, 0x7E), (0x00, 0x1F), (0xA0, 0x24F), (0x300, 0x36F), (0x370, 0x5FF), (0x2000, 0x2BFF),
          (0x4E00, 0x4E80), (0xE000, 0xE010), (0xFE00, 0xFFFF), (0x1F300, 0x1F6FF), (0xE0000, 0xE007F)]


class Choices:
    """Makes the same choices whenever it has the same seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        # One strange character fails the whole document, which hides what else is wrong; so most have none.
        self.wild = self.chance(10)

    def number(self, low, high):
        """A number between two, both included."""
        return low + int(self.random.random() * (high - low + 1))

    def chance(self, percent):
        """True in so many of a hundred draws."""
        return self.random.random() * 100 < percent

    def pick(self, options):
        """One of several."""
        return options[self.number(0, len(options) - 1)]

    def some(self, options, low, high):
        """Several different ones, in the order that they are given in."""
        left = list(range(len(options)))
        taken = {left.pop(self.number(0, len(left) - 1)) for _ in range(min(len(left), self.number(low, high)))}
        return [options[index] for index in sorted(taken)]

    def name(self):
        """Any text, mostly one that is hard to make a Swift name of."""
        pool = self.pick([KEYWORDS, TYPE_NAMES, MEMBER_NAMES, MEMBER_NAMES, UNICODE_NAMES, PUNCTUATED_NAMES, None])
        if pool is None and self.wild:
            return "".join(chr(self.number(*self.pick(RANGES))) for _ in range(self.number(0, 6)))
        return self.pick(pool or PUNCTUATED_NAMES)

    def component_name(self):
        """A name that `components` allows: letters, digits, '.', '-' and '_'."""
        return self.pick(self.pick([KEYWORDS, TYPE_NAMES, TYPE_NAMES, COMPONENT_NAMES]))

    def names(self, low, high):
        """Different names, also for Unicode: oasgen refuses those that it takes for one text."""
        names = {unicodedata.normalize("NFC", name): name for name in [self.name() for _ in range(self.number(low, high))]}
        return list(names.values())

    def text(self):
        """A description."""
        return self.pick(WORDS)
