"""Fixtures that many tests share."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def reference() -> Path:
    """Folder of reference data, named by `PVA_GEO_REFERENCE` or beside the checkout."""
    named = os.environ.get("PVA_GEO_REFERENCE")
    folder = Path(named) if named else ROOT.parent / "shared" / "data"
    if not (folder / "boundaries").is_dir():
        pytest.skip(f"reference data not found in {folder} (set PVA_GEO_REFERENCE)")
    return folder
