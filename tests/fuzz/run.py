"""Read thousands of bad files, and count what must not happen.

`python -m fuzz.run --count 20000 --report FILE.json`, with `tests/` on the path. Every
case follows from seed and number: `--only NUMBER` does one again. Ends with exit code 1
where anything is at fault.
"""

import argparse
import gc
import json
import os
import random
import shutil
import sys
import tempfile
import time
import warnings
from collections import Counter
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import Any

# threads of libraries reserve address space, and a fork does not copy them
os.environ |= {
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MALLOC_ARENA_MAX": "1",
    "ARROW_DEFAULT_MEMORY_POOL": "system",
}

from fuzz.forked import import_everything, in_children
from fuzz.judging import (
    TO_LOOK_AT,
    Ran,
    faults_of,
    holds_together,
    judge_zero,
    notes_in,
    said_by,
)
from fuzz.mutations import mutated
from fuzz.seeds import Seed, make_seeds

from pva_geo.cli import run
from pva_geo.sources import read_boundaries

SHOWN = 200
"""Cases at fault that a report lists."""


@dataclass
class Tally:
    """What was counted."""

    codes: Counter[str] = field(default_factory=Counter)
    seeds: Counter[str] = field(default_factory=Counter)
    zeros: Counter[str] = field(default_factory=Counter)
    faults: Counter[str] = field(default_factory=Counter)
    cases: list[dict[str, Any]] = field(default_factory=list)
    """Those at fault, and those that a person has to look at."""
    peak_mb: float = 0.0
    longest_s: float = 0.0

    def add(self, number: int, seed: str, result: dict[str, Any]) -> None:
        """Count one result."""
        faults = result.get("faults", [result.get("ended")])
        verdict = result.get("verdict")
        self.codes[str(result.get("code"))] += 1
        self.seeds[seed] += 1
        self.faults.update(faults)
        self.zeros.update([verdict] if verdict else [])
        self.peak_mb = max(self.peak_mb, result.get("peak_mb", 0.0))
        self.longest_s = max(self.longest_s, result.get("seconds", 0.0))
        if faults or verdict == TO_LOOK_AT:
            case = {"number": number, "seed": seed, "what": faults or [verdict]}
            self.cases.append(case | {"more": result.get("more", "")})


class Fuzzer:
    """Good files, what is said of them, and what comes of making them bad."""

    def __init__(self, base: Path, seed: int) -> None:
        self.scratch = base / "scratch"
        self.scratch.mkdir()
        self._seed = seed
        with redirect_stdout(StringIO()):
            self._seeds = make_seeds(base / "good", read_boundaries())
        self._good = {seed.name: seed.file.read_bytes() for seed in self._seeds}
        self._said: dict[str, Any] = {}
        self._notes: dict[str, int] = {}
        gc.collect()
        gc.freeze()  # a child that collects garbage would copy every page

    def hear_the_good(self, numbers: Sequence[int]) -> None:
        """Keep what is said of the good files that cases make bad."""
        drawn = {self.chosen(number)[1].name for number in numbers}
        names = [seed.name for seed in self._seeds]
        places = [names.index(name) for name in sorted(drawn)]
        for place, heard in in_children(self._of_good, places, self.scratch):
            name = names[place]
            if heard.get("code") not in (0, 1):
                sys.exit(f"{name}: the good file gives {heard}")
            self._said[name], self._notes[name] = heard["said"], heard["notes"]

    def chosen(self, number: int) -> tuple[random.Random, Seed]:
        """Choose the file that a case makes bad; the rest of the case follows."""
        chance = random.Random(f"{self._seed}:{number}")  # noqa: S311 - to be repeated
        weights = [seed.weight for seed in self._seeds]
        return chance, chance.choices(self._seeds, weights)[0]

    def one(self, number: int) -> dict[str, Any]:
        """Spoil one file, run its command, put the file back, and judge."""
        chance, seed = self.chosen(number)
        good = self._good[seed.name]
        bad = mutated(good, chance)
        seed.file.write_bytes(bad)
        beside = set(seed.folder.iterdir())
        ran, said = self._run(seed)
        faults = faults_of(ran)
        if seed.file.read_bytes() != bad:
            faults.append("input changed")
        if extra := set(seed.folder.iterdir()) - beside:
            faults.append("something left behind")
        result: dict[str, Any] = {"code": ran.code, "seconds": ran.seconds}
        if ran.code == 0:
            same, holds = said == self._said[seed.name], holds_together(said)
            result["verdict"] = judge_zero(
                good,
                seed.file,
                same=same,
                holds=holds,
                noted=notes_in(ran) > self._notes[seed.name],
            )
        seed.file.write_bytes(good)
        for other in extra:
            shutil.rmtree(other) if other.is_dir() else other.unlink()
        more = ran.err[-600:] + self._fault_report()
        return result | {"faults": faults, "more": more if faults else ""}

    def _of_good(self, place: int) -> dict[str, Any]:
        ran, said = self._run(self._seeds[place])
        notes = notes_in(ran)
        return {"code": ran.code, "err": ran.err, "said": said, "notes": notes}

    def _run(self, seed: Seed) -> tuple[Ran, Any]:
        out, err = StringIO(), StringIO()
        start = time.process_time()
        with redirect_stdout(out), redirect_stderr(err):
            code = self._code(seed, err)
        seconds = time.process_time() - start
        ran = Ran(code, out.getvalue(), err.getvalue() + self._below(), seconds)
        said = said_by(ran, seed.written)
        if seed.written is not None:
            shutil.rmtree(seed.written, ignore_errors=True)
        return ran, said

    def _code(self, seed: Seed, err: StringIO) -> int:
        try:
            return run(list(seed.arguments))
        except BaseException as error:  # noqa: BLE001 - let through by the command line
            err.write(f"Traceback (most recent call last): {error!r}")
            return -1

    def _below(self) -> str:
        """Take what libraries in C wrote to stdout or stderr."""
        words = ""
        for name in ("stdout", "stderr"):
            file = self.scratch / name
            if file.is_file() and file.stat().st_size:
                words += file.read_text(encoding="utf-8", errors="replace")
                os.truncate(file, 0)
        for stream in (1, 2):
            if os.lseek(stream, 0, os.SEEK_CUR):
                os.lseek(stream, 0, os.SEEK_SET)
        return words

    def _fault_report(self) -> str:
        reports = sorted(self.scratch.glob("pva-geo-fault-*"))
        text = "".join(report.read_text(encoding="utf-8") for report in reports)
        for report in reports:
            report.unlink()
        return text


def main(arguments: Sequence[str] | None = None) -> int:
    """Spoil good files in turn, and write down what came of it."""
    asked = _asked(arguments)
    warnings.simplefilter("ignore")
    import_everything()
    with tempfile.TemporaryDirectory(prefix="pva-geo-fuzz-") as folder:
        fuzzer, tally = Fuzzer(Path(folder).resolve(), asked.seed), Tally()
        numbers = range(asked.count) if asked.only is None else [asked.only]
        fuzzer.hear_the_good(numbers)
        start = time.perf_counter()
        results = in_children(fuzzer.one, numbers, fuzzer.scratch)
        for done, (number, result) in enumerate(results, start=1):
            tally.add(number, fuzzer.chosen(number)[1].name, result)
            if done % 500 == 0 or done == len(numbers):
                _report(asked, tally, done, time.perf_counter() - start)
    return 1 if tally.cases else 0


def _asked(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int)
    parser.add_argument("--report", type=Path)
    return parser.parse_args(arguments)


def _report(asked: argparse.Namespace, tally: Tally, done: int, seconds: float) -> None:
    """Write the tally so far; a long run that is broken off keeps what it found."""
    document = {
        "seed": asked.seed,
        "cases": done,
        "seconds": round(seconds),
        "exit_codes": dict(sorted(tally.codes.items())),
        "exit_0": dict(sorted(tally.zeros.items())),
        "faults": dict(sorted(tally.faults.items())),
        "peak_mb": round(tally.peak_mb),
        "longest_s": round(tally.longest_s, 1),
        "seeds": dict(sorted(tally.seeds.items())),
        "to_look_at": tally.cases[:SHOWN],
    }
    text = json.dumps(document, ensure_ascii=False, indent=1) + "\n"
    if asked.report:
        asked.report.write_text(text, encoding="utf-8")
    if asked.report is None or done == asked.count:
        print(text, end="")  # noqa: T201 - its result


if __name__ == "__main__":
    sys.exit(main())
