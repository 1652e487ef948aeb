"""Builds in a row leave nothing open; `make soak` does 200 and looks at memory too."""

from pathlib import Path

import pytest
from soak import soak


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="needs Linux")
def test_builds_in_a_row_leave_no_file_open(tmp_path: Path) -> None:
    report = soak(tmp_path / "werk", 2, warm_up=1)
    assert report["exit_codes"] == [0]
    assert report["projects"] == 2
    assert len(report["open_files"]) == 1
