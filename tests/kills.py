"""Kill builds at many moments, and let two build at once; tell what was lost.

    python -m kills --kills 200 --pairs 50

Everything is imported once; each build runs in a fork of this process. Two workspaces
with another name for one project share one output folder, so that old and new products
differ, and a file that is of neither is a half one.
"""

import argparse
import json
import os
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from commands import contents
from corpus.case import change, sound_workspace

from pva_geo.cli import run
from pva_geo.writers import settle
from pva_geo.writers.staging import COMMIT, NEW, STAGE

Files = dict[str, bytes]
SOUND, LOCKED = 0, 3
SIGNS = (".", f"{STAGE}/{NEW}", f"{STAGE}/{COMMIT}")
"""A third of the kills is spread over all, a third over the writing, and a third comes
while files take their places."""
SHARES = (1.0, 0.5, 0.0)
PLACING = 2
DIFFER = 5
"""Files at least in which the two products differ."""


def started(work: Callable[[], int]) -> int:
    """Do work in a fork that says nothing; give its process id."""
    pid = os.fork()
    if pid:
        return pid
    code = 9
    try:
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 1)
        os.dup2(silence, 2)
        code = work()
    finally:
        os._exit(code)


def ended(pid: int) -> int:
    """Wait for a fork; give its exit code, negative when it was killed."""
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def built(workspace: Path) -> int:
    """Build a workspace in a fork, to its end."""
    return ended(started(lambda: run(["build", str(workspace)])))


def workspaces(place: Path) -> tuple[Path, Path, Path]:
    """Lay out two workspaces that differ, with one output folder."""
    output = place / "uitvoer"
    made = []
    for name, project in (("een", "Station Eén"), ("twee", "Station Twee")):
        folder = place / name
        # laid out in a fork: a library with threads of its own must not be forked
        code = ended(
            started(lambda folder=folder: 0 * len(str(sound_workspace(folder))))
        )
        assert code == SOUND
        change('folder = "uitvoer"', f'folder = "{output}"')(folder)
        change("Station Zeist", project, "projecten.csv")(folder)
        made.append(folder)
    return made[0], made[1], output


def whole(workspace: Path, output: Path) -> tuple[Files, float]:
    """Build to the end; give the product, and the seconds that it took."""
    begun = time.monotonic()
    assert built(workspace) == SOUND
    return contents(output), time.monotonic() - begun


def kill(one: Path, other: Path, output: Path, count: int) -> Counter[str]:
    """Kill builds at moments spread over their length."""
    new, _ = whole(other, output)
    old, seconds = whole(one, output)
    assert old.keys() == new.keys()
    assert sum(old[name] != new[name] for name in old) >= DIFFER
    seen: Counter[str] = Counter()
    for number in range(count):
        if contents(output) != old:
            assert built(one) == SOUND
        pid = started(lambda: run(["build", str(other)]))
        await_sign(output / SIGNS[number % len(SIGNS)], seconds * 3)
        if number % len(SIGNS) != PLACING:
            time.sleep(seconds * SHARES[number % len(SIGNS)] * (number + 0.5) / count)
        os.kill(pid, signal.SIGKILL)
        killed = ended(pid) < 0
        seen["killed" if killed else "done before"] += 1
        shown = {n: c for n, c in contents(output).items() if n in old}
        if any(content not in (old[n], new[n]) for n, content in shown.items()):
            seen["half files"] += 1
        settle(output)
        after = contents(output)
        if after == old:
            seen["old product"] += 1
        elif after == new:
            seen["new product"] += 1
        else:
            seen["losses"] += 1
    return seen


def await_sign(sign: Path, most: float) -> None:
    """Wait until a build has come so far that a file is there, or the time is over."""
    until = time.monotonic() + most
    while not sign.exists() and time.monotonic() < until:
        time.sleep(0.0005)


def pair(one: Path, other: Path, output: Path, count: int) -> Counter[str]:
    """Let two builds begin at once in one output folder."""
    products = (whole(one, output)[0], whole(other, output)[0])
    seen: Counter[str] = Counter()
    for _ in range(count):
        pids = [started(lambda w=w: run(["build", str(w)])) for w in (one, other)]
        codes = sorted(map(ended, pids))
        known = codes in ([SOUND, SOUND], [SOUND, LOCKED])
        seen["both built" if codes[1] == SOUND else "one refused"] += known
        seen["other exits"] += not known
        seen["mixtures"] += contents(output) not in products
    return seen


def main(arguments: list[str]) -> int:
    """Kill and pair; print what was seen, and exit 1 when anything was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--pairs", type=int, default=50)
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="kills-") as place:
        one, other, output = workspaces(Path(place))
        kills = kill(one, other, output, asked.kills)
        pairs = pair(one, other, output, asked.pairs)
    bad = ("half files", "losses")
    report = {
        "kills": dict.fromkeys(bad, 0) | kills,
        "pairs": {"mixtures": 0} | pairs,
    }
    sys.stdout.write(json.dumps(report, indent=1) + "\n")
    lost = sum(kills[name] for name in bad)
    return int(bool(lost + pairs["mixtures"] + pairs["other exits"]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
