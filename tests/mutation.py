"""Mutation testing of the core: change one thing in the code, and see a test fail.

`python tests/mutation.py --sample 300`: copies the checkout to `build/mutation`, has
mutmut make every mutant of the modules that `[tool.mutmut]` names, draws a sample by a
seed (`--sample 0`: all), runs for each the tests that reach its function, and writes
the score with the mutants that survived to `build/mutants.json`.
"""

import argparse
import json
import math
import os
import random
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
WORK = ROOT / "build" / "mutation"
COPIED = ("pva_geo", "data", "tests", "docs", "pyproject.toml", "README.md")
KILLED = {
    **dict.fromkeys((1, 3), "killed"),
    **dict.fromkeys((36, 24, -24, 152, 255), "timeout"),
    **dict.fromkeys((-9, -11), "crashed"),
}
"""Exit codes that mutmut keeps of a mutant that did not get through the tests."""
OTHER = {0: "survived", 5: "no tests", 33: "no tests", 34: "skipped"}


def main() -> int:
    """Draw, run and report; exit code 1 where the score is below what is promised."""
    asked = _asked()
    if not asked.again:
        _lay_out()
    _mutmut("run", "nothing-of-this-name")
    names = _names()
    chosen = sorted(random.Random(asked.seed).sample(names, asked.sample or len(names)))  # noqa: S311 - to be repeated
    _mutmut("run", *chosen)
    report = _report(asked, names, chosen)
    text = json.dumps(report, indent=1, ensure_ascii=False) + "\n"
    asked.report.write_text(text, encoding="utf-8")
    print(text, end="")  # noqa: T201 - its result
    return 0 if report["score"] >= asked.least else 1


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sample", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--least", type=float, default=0.85)
    parser.add_argument("--again", action="store_true", help="keep the mutants made")
    parser.add_argument("--report", type=Path, default=ROOT / "build" / "mutants.json")
    return parser.parse_args()


def _lay_out() -> None:
    """Copy the checkout: mutmut works in a folder below where it starts."""
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, WORK / name)
        else:
            shutil.copy(source, WORK / name)


def _mutmut(*arguments: str) -> None:
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    # threads of libraries do not live through a fork
    still = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
    command = [sys.executable, "-m", "mutmut", *arguments, "--max-children", "1"]
    with (WORK / "mutmut.log").open("ab") as log:
        subprocess.run(
            command, cwd=WORK, env=kept | still, stdout=log, stderr=log, check=False
        )


def _results() -> dict[str, int | None]:
    """Give mutant → exit code of its tests; `None` where it was not run."""
    found: dict[str, int | None] = {}
    for meta in sorted((WORK / "mutants").rglob("*.py.meta")):
        found |= json.loads(meta.read_text(encoding="utf-8"))["exit_code_by_key"]
    return found


def _names() -> list[str]:
    names = sorted(_results())
    if not names:
        sys.exit(f"no mutants were made; see {WORK / 'mutmut.log'}")
    return names


def _report(
    asked: argparse.Namespace, names: list[str], chosen: list[str]
) -> dict[str, Any]:
    """Count; the margin is that of a sample, with 95 % confidence."""
    results = _results()
    words = {name: (KILLED | OTHER).get(results[name], "?") for name in chosen}
    counted = Counter(words.values())
    killed = sum(counted[word] for word in set(KILLED.values()))
    score = killed / len(chosen)
    whole = len(chosen) == len(names)
    margin = 0 if whole else 1.96 * math.sqrt(score * (1 - score) / len(chosen))
    return {
        "mutants": len(names),
        "sample": len(chosen),
        "seed": asked.seed,
        "score": round(score, 3),
        "margin": round(margin, 3),
        **dict(sorted(counted.items())),
        "alive": [name for name in chosen if words[name] not in KILLED.values()],
    }


if __name__ == "__main__":
    sys.exit(main())
