"""The formats that the judge checks itself, and texts of each."""

import base64
import random
import re
import string
import uuid
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from fractions import Fraction
from typing import Any, Callable

import jsonschema

CHECKER = jsonschema.FormatChecker(formats=[])
DATE_TIME = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(\.\d+)?([Zz]|[+-]\d\d:\d\d)", re.ASCII)
UUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", re.ASCII)
START_OF_2001 = date(2001, 1, 1).toordinal() * 86_400
BOUNDS = {"int8": (-2**7, 2**7 - 1), "int16": (-2**15, 2**15 - 1), "int32": (-2**31, 2**31 - 1),
          "int64": (-2**63, 2**63 - 1), "uint8": (0, 2**8 - 1), "uint16": (0, 2**16 - 1), "uint32": (0, 2**32 - 1),
          "uint64": (0, 2**64 - 1)}


def moment(text: str) -> Fraction | None:
    """The seconds of a date-time of RFC 3339, or nothing for a text that is none."""
    match = DATE_TIME.fullmatch(text)
    if match is None:
        return None
    year, month, day, hour, minute, second = (int(part) for part in match.groups()[:6])
    try:
        # The year 0 is a leap year, as 400 is.
        start = (date(year or 400, month, day).toordinal() - (0 if year else 146_097)) * 86_400
    except ValueError:
        return None
    if hour > 23 or minute > 59 or second > 60:
        return None
    offset = 0
    if match[8] not in "Zz":
        hours, minutes = int(match[8][1:3]), int(match[8][4:6])
        if hours > 23 or minutes > 59:
            return None
        offset = (hours * 60 + minutes) * 60 * (-1 if match[8][0] == "-" else 1)
    return start + hour * 3600 + minute * 60 + second - offset + Fraction(match[7] and "0" + match[7] or 0)


def _texts(check: Callable[[str], bool]) -> Callable[[Any], bool]:
    return lambda value: not isinstance(value, str) or check(value)


def _is_date(text: str) -> bool:
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII) is None:
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _is_base64(text: str) -> bool:
    try:
        return base64.b64encode(base64.b64decode(text, validate=True)).decode() == text
    except ValueError:
        return False


CHECKER.checks("date-time")(_texts(lambda text: moment(text) is not None))
CHECKER.checks("date")(_texts(_is_date))
CHECKER.checks("uuid")(_texts(lambda text: UUID.fullmatch(text) is not None))
CHECKER.checks("byte")(_texts(_is_base64))
for _name, _bounds in BOUNDS.items():
    CHECKER.checks(_name)(
        lambda value, bounds=_bounds: not isinstance(value, (int, Decimal)) or bounds[0] <= value <= bounds[1])


#: Texts in which something may go wrong.
TEXTS = [
    "", " ", "text", "Two words", "\"quoted\"", "back\\slash", "/slash/", "tab\tline\nreturn\rfeed\fback\b",
    "\u0000", "\u001f\u007f\u0080", "null", "true", "0", "1.0", "é", "e\u0301", "Å\u212b", "日本語", "😀",
    "👩\u200d👩\u200d👧", "\u2028\u2029", "\ufeffmark", "\u202eright to left", "ß ﬁ İ", "\U0010ffff\ufffd", "{\"a\": 1}",
    "<a href='x'>&amp;</a>", "line\r\nline", "ünïcödé \\u0041", "a" * 70,
]
#: Names of members that no document declares.
NAMES = ["", "a", "other name", "\"", "\\", "é", "e\u0301", "日本語", "😀", "a/b~c", "\n", "__proto__", "0", "$ref", "\u2028"]
NUMBERS = ["0", "1", "-1", "1.5", "1.0", "-0.0", "1e3", "1E-7", "0.1", "123456789.123", "9007199254740993", "19.99",
           "1e21", "1.7976931348623157e308", "5e-324", "-2.5e-10", "100", "3.0e0", "0.30000000000000004"]
AMOUNTS = ["0", "0.01", "19.99", "-0.05", "1234567890123456789.0123456789", "12345678901234567890123456789012345678",
           "100.00", "0.00000000000000000000000000000000000001", "9007199254740993", "1e3"]
INTEGERS = [0, 1, -1, 2, 7, 100, 255, 65_536, 2**31 - 1, -2**31, 2**31, 2**53, 2**53 + 1, -(2**53) - 1, 2**63 - 1, -2**63]


def text(chance: random.Random) -> str:
    """A text of no format."""
    if chance.random() < 0.6:
        return chance.choice(TEXTS)
    letters = string.ascii_letters + string.digits + " -_äß漢😀\"\\"
    return "".join(chance.choice(letters) for _ in range(chance.randint(1, 12)))


def date_time(chance: random.Random) -> str:
    """A moment; mostly in UTC, in the spelling that most services use."""
    start = datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(seconds=chance.randint(-2**31, 2**32))
    base = chance.choice([f"{start:%Y-%m-%dT%H:%M:%S}", "2024-02-29T23:59:59", "1999-12-31T00:00:00",
                          "0001-01-01T12:00:00", "9999-12-31T12:00:00", "1969-12-31T23:59:59"])
    if chance.random() < 0.03:
        return chance.choice(["2016-12-31T23:59:60Z", "2024-02-29t23:59:59z", "2024-02-29T23:59:59-00:00",
                              "2024-02-29T23:59:59.999999999Z", "0000-01-01T00:00:00Z"])
    fraction = chance.choice(["", "", "", "", ".123", ".123", ".123456", ".5", ".000", ".123456789"])
    offset = chance.choice(["Z", "Z", "Z", "Z", "+00:00", "+02:00", "-08:00", "+05:45"])
    return base + fraction + offset


def a_date(chance: random.Random) -> str:
    """A day."""
    return chance.choice(["2024-02-29", "1999-12-31", "0001-01-01", "9999-12-31", "1970-01-01",
                          date.fromordinal(chance.randint(1, 3_000_000)).isoformat()])


def a_uuid(chance: random.Random) -> str:
    """A UUID; one of four with upper-case digits."""
    digits = str(uuid.UUID(int=chance.getrandbits(128)))
    return digits.upper() if chance.random() < 0.25 else digits


def base64_text(chance: random.Random) -> str:
    """Base64 with padding."""
    return base64.b64encode(chance.randbytes(chance.randint(0, 9))).decode()


def uri(chance: random.Random) -> str:
    """A URI (RFC 3986)."""
    return chance.choice([
        "https://example.com", "https://example.com/", "https://example.com/a/b?c=d&e=%20f#g", "urn:isbn:0451450523",
        "http://user:pass@example.com:8080/%C3%A9?q=a+b", "mailto:a@example.com", "https://[::1]/", "HTTPS://EXAMPLE.com",
        "https://example.com/a;b=c,d/'e'(f)*", "tel:+123",
        "https://example.com/../a/./b//c", "data:,x"])


def iri(chance: random.Random) -> str:
    """An IRI (RFC 3987), with characters outside of ASCII."""
    return chance.choice(["https://example.com/é", "https://例え.jp/パス?q=日本", uri(chance)])


STRINGS: dict[str, Callable[[random.Random], str]] = {
    "date-time": date_time, "date": a_date, "uuid": a_uuid, "byte": base64_text, "base64": base64_text,
    "uri": uri, "url": uri, "iri": iri,
    "uri-reference": lambda chance: chance.choice(["/a/b", "../c", "?q=1", "#top", uri(chance)]),
    "email": lambda chance: chance.choice(["a@example.com", "a.b+c@sub.example.com"]),
    "idn-email": lambda chance: "å@exämple.com",
    "hostname": lambda chance: chance.choice(["example.com", "localhost", "a-b.example"]),
    "ipv4": lambda chance: chance.choice(["127.0.0.1", "255.255.255.255"]),
    "ipv6": lambda chance: chance.choice(["::1", "2001:DB8::ff00:42:8329"]),
    "time": lambda chance: chance.choice(["12:30:00Z", "23:59:59.5+02:00"]),
    "duration": lambda chance: chance.choice(["P1D", "PT0.5S", "P3Y6M4DT12H30M5S"]),
    "decimal": lambda chance: chance.choice(AMOUNTS),
}


def integer(chance: random.Random, name: str | None) -> int:
    """An integer, at times at the bounds of its format, or beyond 64 bits where it has none."""
    if name not in BOUNDS and chance.random() < 0.005:
        return chance.choice([2**63, -(2**63) - 1, 2**64, 10**20])
    low, high = BOUNDS.get(name or "", BOUNDS["int64"])
    if chance.random() < 0.3:
        return chance.choice([low, high])
    return chance.choice([value for value in INTEGERS if low <= value <= high])


def number(chance: random.Random, name: str | None) -> Decimal | int:
    """A number. Only decimal ones have more digits than a binary one of 64 bits keeps."""
    if name in BOUNDS:
        return integer(chance, name)
    text = chance.choice(AMOUNTS if name == "decimal" else NUMBERS)
    return Decimal(text) if re.search("[.eE]", text) else int(text)
