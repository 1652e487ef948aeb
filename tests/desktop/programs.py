"""The programs that a product has to open in; a missing one is a failure, by name.

`make test-desktop` installs them (`.ci/desktop`). QGIS and GDAL belong to the Python of
the system, and the validator has an environment of its own on top of it.
"""

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import pytest

__all__ = ["EVIDENCE", "convert", "in_qgis", "pdf_text", "validate"]

ROOT = Path(__file__).resolve().parents[2]
EVIDENCE = ROOT / "test-results" / "desktop"
"""What the programs said and drew stays here, to be looked at."""
SYSTEM_PYTHON = os.environ.get("PVA_SYSTEM_PYTHON", "/usr/bin/python3")
VALIDATOR = Path(os.environ.get("PVA_VALIDATOR", ROOT / ".venv-validator"))
ALWAYS_RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"
 xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def validate(file: Path) -> dict[str, Any]:
    """Let PDOK's validator run all its rules on a GeoPackage."""
    command = VALIDATOR / "bin" / "geopackage-validator"
    if not command.exists():
        pytest.fail(f"geopackage-validator is not in {VALIDATOR}: run .ci/desktop")
    done = _run([str(command), "validate", "--gpkg-path", str(file)])
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def in_qgis(file: Path, picture: Path | None = None) -> dict[str, Any]:
    """Let QGIS open all layers of a GeoPackage, and draw them."""
    if not shutil.which(SYSTEM_PYTHON):
        pytest.fail(f"no Python of the system at {SYSTEM_PYTHON}")
    script = str(Path(__file__).with_name("in_qgis.py"))
    arguments = [SYSTEM_PYTHON, script, str(file)]
    if picture is not None:
        picture.parent.mkdir(parents=True, exist_ok=True)
        arguments.append(str(picture))
    # QGIS has a Python, a PROJ and a Qt of its own
    clean = {
        k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "PROJ"))
    }
    with tempfile.TemporaryDirectory() as home:
        place = {"HOME": home, "XDG_RUNTIME_DIR": home, "QT_QPA_PLATFORM": "offscreen"}
        done = _run(arguments, env=clean | place)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def convert(file: Path, kind: str, folder: Path) -> Path:
    """Let LibreOffice open a file and save it as another kind; formulas are computed.

    A file that needs repair is not opened without a person who says so.
    """
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.fail("LibreOffice (soffice) is not installed: run .ci/desktop")
    with tempfile.TemporaryDirectory() as profile:
        settings = Path(profile) / "user" / "registrymodifications.xcu"
        settings.parent.mkdir()
        settings.write_text(ALWAYS_RECALCULATE, encoding="utf-8")
        arguments = [soffice, f"-env:UserInstallation={Path(profile).as_uri()}"]
        arguments += ["--headless", "--convert-to", kind, "--outdir", str(folder)]
        _run([*arguments, str(file)])
    return folder / f"{file.stem}.{kind.partition(':')[0]}"


def pdf_text(file: Path) -> str:
    """Give the words of a PDF."""
    if shutil.which("pdftotext") is None:
        pytest.fail("pdftotext is not installed: run .ci/desktop")
    return _run(["pdftotext", "-layout", str(file), "-"]).stdout


def _run(
    arguments: list[str], env: dict[str, str] | None = None
) -> "subprocess.CompletedProcess[str]":
    done = subprocess.run(
        arguments, capture_output=True, text=True, env=env, timeout=180, check=False
    )
    if done.returncode:
        pytest.fail(f"{arguments[0]}: exit {done.returncode}\n{done.stderr}")
    return done
