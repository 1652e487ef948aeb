"""A test that hangs or fills the memory fails, with a word on which of the two."""

import bounded
import pytest
from bounded import within_bounds

MEGABYTES = 1024**2


def endless() -> None:
    with within_bounds(0.05):
        while True:
            pass


def grown(monkeypatch: pytest.MonkeyPatch, *most: int) -> None:
    """Work in a process whose largest size, before and after, is as given."""
    sizes = iter(most)
    monkeypatch.setattr(bounded, "_most_bytes", lambda: next(sizes))
    with within_bounds(memory=100 * MEGABYTES):
        pass


def test_work_without_end_is_stopped() -> None:
    with pytest.raises(pytest.fail.Exception, match="hangs"):
        endless()


def test_memory_above_the_bound_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(pytest.fail.Exception, match="101 MB"):
        grown(monkeypatch, 50 * MEGABYTES, 101 * MEGABYTES)


@pytest.mark.parametrize("most", [(50, 100), (300, 300)])
def test_memory_below_it_or_of_an_earlier_test_is_no_fault(
    monkeypatch: pytest.MonkeyPatch, most: tuple[int, int]
) -> None:
    grown(monkeypatch, *(size * MEGABYTES for size in most))
