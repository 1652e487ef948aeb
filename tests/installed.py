"""Try what was built: wheel, sdist, checkout and editable install, each on its own.

Called with the folder of wheel and sdist. Each is tried in a fresh environment that
borrows the libraries of the running one by a path file, so that nothing is fetched, and
from a neutral folder: the shipped data have to be found where they should be, and the
check of a provincie has to say that it is sound.
"""

import json
import os
import subprocess
import sys
import sysconfig
import tarfile
import tempfile
import venv
from pathlib import Path
from zipfile import ZipFile

ROOT = Path(__file__).resolve().parents[1]
PIP = ("install", "--quiet", "--no-index", "--no-deps", "--ignore-installed")
TRIAL = """
import sys
from importlib.metadata import version
from pva_geo.cli import run
from pva_geo.sources import data_folder

print(version("pva-geo"), data_folder(), flush=True)
run(["init", sys.argv[1], "--provincie", "Zeeland", "--from", "res"])
sys.exit(run(["check", sys.argv[1], "--json", "-"]))
"""
NOT_CODE = ("__pycache__", ".pyc")


def main(dist: Path) -> None:
    """Try all four; end with a message at the first that fails."""
    wheel, sdist = _only(dist, "*.whl"), _only(dist, "*.tar.gz")
    with tempfile.TemporaryDirectory(prefix="pva-geo-installed-") as folder:
        place = Path(folder).resolve()
        _require_contents(wheel)
        with tarfile.open(sdist) as archive:
            archive.extractall(place, filter="data")
        unpacked = place / sdist.name.removesuffix(".tar.gz")
        python = _environment(place / "wheel")
        _install(python, str(wheel))
        _try("wheel", python, _library(python) / "pva_geo" / "_data")
        python = _environment(place / "editable")
        _install(python, "--no-build-isolation", "--editable", str(ROOT))
        _try("editable install", python, ROOT / "data")
        python = _environment(place / "bare")
        _try("checkout", python, ROOT / "data", path=ROOT)
        _try("sdist", python, unpacked / "data", path=unpacked)


def _only(dist: Path, pattern: str) -> Path:
    """Give the one file of this kind; the newest, where older builds lie beside it."""
    found = sorted(dist.glob(pattern), key=lambda path: path.stat().st_mtime_ns)
    if not found:
        sys.exit(f"{dist}: no {pattern} was built")
    return found[-1].resolve()


def _require_contents(wheel: Path) -> None:
    """Hold the wheel against the checkout: all of the package and data, no more."""
    expected = {
        f"{target}/{file.relative_to(ROOT / source).as_posix()}"
        for source, target in (("pva_geo", "pva_geo"), ("data", "pva_geo/_data"))
        for file in (ROOT / source).rglob("*")
        if file.is_file() and not any(mark in str(file) for mark in NOT_CODE)
    }
    with ZipFile(wheel) as archive:
        packed = {name for name in archive.namelist() if ".dist-info/" not in name}
    if packed != expected:
        sys.exit(f"wheel and checkout differ in: {sorted(packed ^ expected)}")


def _environment(folder: Path) -> Path:
    """Make an environment that sees the libraries of the running one; give its python.

    A path file is not followed further: an editable install there stays unseen.
    """
    venv.create(folder, with_pip=False, symlinks=os.name != "nt")
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    borrowed = {sysconfig.get_path(name) for name in ("purelib", "platlib")}
    path_file = _library(python) / "borrowed.pth"
    path_file.write_text("\n".join(sorted(borrowed)) + "\n", encoding="utf-8")
    return python


def _library(python: Path) -> Path:
    code = "import sysconfig; print(sysconfig.get_path('purelib'))"
    return Path(_run(python, "-c", code).stdout.strip())


def _install(python: Path, *what: str) -> None:
    ran = _run(Path(sys.executable), "-m", "pip", "--python", str(python), *PIP, *what)
    if ran.returncode:
        sys.exit(f"pip could not install {what[-1]}:\n{ran.stderr}")


def _try(name: str, python: Path, data: Path, path: Path | None = None) -> None:
    """Check Zeeland, and compare where the data were found."""
    with tempfile.TemporaryDirectory(prefix="pva-geo-neutral-") as folder:
        work = str(Path(folder) / "zeeland")
        ran = _run(python, "-c", TRIAL, work, folder=Path(folder), path=path)
    first, _, rest = ran.stdout.partition("\n")
    if ran.returncode or not first:
        sys.exit(f"{name}: exit code {ran.returncode}\n{ran.stdout}\n{ran.stderr}")
    version, _, found = first.partition(" ")
    if Path(found) != data:
        sys.exit(f"{name}: data found in {found}, and not in {data}")
    report = json.loads(rest[rest.index("{") :])
    sound = report["complete"] and report["disjoint"] and report["balance"]["closes"]
    if not sound:
        sys.exit(f"{name}: Zeeland is not sound: {report['findings']}")
    print(f"{name}: version {version}, data found, Zeeland is sound")  # noqa: T201 - its result


def _run(
    python: Path, *arguments: str, folder: Path | None = None, path: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """Run python without the paths and the language of whoever calls."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    extra = {"PYTHONPATH": str(path)} if path else {}
    return subprocess.run(
        [python, *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=folder,
        env={**kept, **extra, "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"},
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
