"""Every bad input that we can think of is answered as it should be; nothing breaks.

Each case of the corpus spoils a sound workspace in one way and runs one command on it,
as the command line runs it. Asked of each: the exit code, the facts that the message
holds, no traceback, no input touched, nothing left half-written, at most 20 seconds of
the processor and 2 GiB of memory.
"""

import re
from collections import Counter
from pathlib import Path

import pytest
from bounded import within_bounds
from commands import Ran, contents, pva_geo
from corpus import CASES
from corpus.case import Case

MESSY = re.compile(r"Traceback|object at 0x|\bNaN\b|\bNone\b|[{}]|<class")
"""What a message holds when nobody thought of it."""
MOST = 10
"""Cases of one cause."""


@pytest.fixture(scope="module")
def product(finished: Path) -> set[str]:
    """Give the names of all files that a build leaves."""
    return set(contents(finished / "uitvoer"))


def ran(case: Case, folder: Path) -> Ran:
    with within_bounds():
        return pva_geo(*(word.replace("{ws}", str(folder)) for word in case.run))


@pytest.mark.parametrize("case", CASES, ids=str)
def test_it_is_answered_as_it_should_be(
    case: Case, workspace: Path, product: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(workspace.parent)
    case.spoil(workspace)
    before = contents(workspace)
    done = ran(case, workspace)
    require_message(case, done, workspace)
    require_files(done, before, contents(workspace), product)


def require_message(case: Case, done: Ran, folder: Path) -> None:
    """Require the exit code, every fact, and the right stream."""
    said = " ".join((done.out + done.err).split())
    assert done.code == case.code, said
    for fact in case.says:
        assert fact.replace("{ws}", str(folder)) in said
    assert not MESSY.search(said), said
    assert "zwaluw" not in said
    if done.code < 2:
        assert (done.out[-1:], done.err) == ("\n", "")
        return
    first, *others = done.err.splitlines()
    assert (done.out, first[:9]) == ("", "pva-geo: ")
    assert all(line.startswith("  ") for line in others)


def require_files(
    done: Ran, before: dict[str, bytes], after: dict[str, bytes], product: set[str]
) -> None:
    """Require that inputs stay, and that what came is whole or nothing."""
    assert {name: after.get(name) for name in before} == before
    came = after.keys() - before.keys()
    if done.code >= 2:
        assert came == set()
    built = {name.removeprefix("uitvoer/") for name in came if "uitvoer/" in name}
    assert not built or built - {"beslissingen.csv"} == product
    assert not [name for name in came if ".tmp" in name or ".pva-geo" in name]


def test_there_are_four_hundred_and_at_most_ten_of_a_cause() -> None:
    causes = Counter((case.group, case.cause) for case in CASES)
    assert max(causes.values()) <= MOST
    assert len({str(case) for case in CASES}) == len(CASES)
    assert len(CASES) >= 400


def test_all_that_a_user_gives_is_in_the_corpus() -> None:
    assert {case.group for case in CASES} == {
        "table",
        "polygons",
        "boundaries",
        "projects",
        "settings",
        "decisions",
        "choices",
        "parties",
        "products",
        "moments",
        "sectors",
        "areas",
        "last round",
        "line",
        "service",
        "verify",
        "compare",
    }
