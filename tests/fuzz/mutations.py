"""Good files made bad: cut, flip, repeat, swap, and bytes that programs trip over.

Everything follows from a seed. Where a file is an archive, half of the changes are made
in one of its members, for a change of the archive itself hardly ever gets further than
its door.
"""

import io
import random
import zipfile

__all__ = ["mutated"]

AWKWARD = (
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\r\n", b'"', b"'", b";", b",", b"\t",
    b"nan", b"inf", b"-1", b"1e309", b"9" * 40, b"=1+1", b"[" * 200, b"{" * 200,
    b"\xf0\x9f\x8c\x8d", b"\xe2\x80\xae", b"%s%n", b"../../", b"null", b"<!DOCTYPE a>",
    b"\x7f\xff\xff\xff", b"\xff\xff\xff\xff", b"\x00" * 16, b"GM0034", b" " * 500,
)  # fmt: skip
MOST_STEPS = 3
LONGEST_RESULT = 4_000_000
"""No step may make a file larger: what is tried is form, size has its own limits."""


def mutated(good: bytes, chance: random.Random) -> bytes:
    """Give a file with one to three changes; never the same bytes."""
    for _ in range(100):
        if good[:4] == b"PK\x03\x04" and chance.random() < 0.5:
            bad = _inside(good, chance)
        else:
            bad = _changed(good, chance)
        if bad != good:
            return bad
    return good[:-1]


def _changed(content: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.randint(1, MOST_STEPS)):
        step = chance.choice((_cut, _end, _flip, _repeat, _swap, _put, _overwrite))
        changed = step(content, chance)
        content = changed if len(changed) < LONGEST_RESULT else content
    return content


def _inside(archive: bytes, chance: random.Random) -> bytes:
    """Change one member; the archive stays whole."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(out, "w") as new:
        chosen = chance.choice(old.namelist())
        for member in old.infolist():
            content = old.read(member)
            if member.filename == chosen:
                content = _changed(content, chance)
            new.writestr(member, content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _place(content: bytes, chance: random.Random) -> int:
    """Choose a place; most of the empty pages of a database are passed over."""
    place = 0
    for _ in range(8):
        place = chance.randrange(len(content) + 1)
        if content[place : place + 1] not in (b"\x00", b""):
            break
    return place


def _slice(content: bytes, chance: random.Random) -> tuple[int, int]:
    start = _place(content, chance)
    longest = chance.choice((1, 4, 16, 64, 1024, max(1, len(content) // 2)))
    return start, min(len(content), start + chance.randint(1, longest))


def _cut(content: bytes, chance: random.Random) -> bytes:
    start, end = _slice(content, chance)
    return content[:start] + content[end:]


def _end(content: bytes, chance: random.Random) -> bytes:
    return content[: _place(content, chance)]


def _flip(content: bytes, chance: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 8))):
        if changed:
            place = min(_place(content, chance), len(changed) - 1)
            changed[place] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _repeat(content: bytes, chance: random.Random) -> bytes:
    start, end = _slice(content, chance)
    times = chance.choice((2, 3, 10, 50))
    return content[:start] + content[start:end] * times + content[end:]


def _swap(content: bytes, chance: random.Random) -> bytes:
    (a, b), (c, d) = sorted((_slice(content, chance), _slice(content, chance)))
    b = min(b, c)
    return content[:a] + content[c:d] + content[b:c] + content[a:b] + content[d:]


def _put(content: bytes, chance: random.Random) -> bytes:
    place = _place(content, chance)
    return content[:place] + chance.choice(AWKWARD) + content[place:]


def _overwrite(content: bytes, chance: random.Random) -> bytes:
    place, what = _place(content, chance), chance.choice(AWKWARD)
    return content[:place] + what + content[place + len(what) :]
