"""Which rows of a delivery are projects; every other one is passed over, and said."""

from collections.abc import Mapping, Sequence

from pva_geo.boundaries import fold
from pva_geo.projects.columns import Cells
from pva_geo.projects.literals import split_list

__all__ = ["EXAMPLE", "NO_NUMBER", "passed_over"]

EXAMPLE = "VOORBEELD"
"""Number of the row in our template that shows how to fill it in."""
NO_NUMBER = frozenset({"0", "00", "000"})
"""Numbers that published layers give to every feature: no identifier."""
TOTALS = frozenset({"totaal", "total", "subtotaal", "som", "eindtotaal"})
IDENTITY = ("projectnummer", "naam")
CONTENT = ("projectnummer", "status", "energiedrager")


def passed_over(
    cells: Cells, drawn: Sequence[bool], mine: str, codes: Mapping[str, str]
) -> tuple[dict[int, str], list[int]]:
    """Tell which rows are no projects of this provincie.

    Parameters
    ----------
    cells
        The cells of a delivery.
    drawn
        Which rows have a geometry of their own.
    mine
        Code of the provincie.
    codes
        Folded spelling of a provincie → code.

    Returns
    -------
    tuple
        Place of a row → key of the note that says why it is no project; places of rows
        that name other provincies only. A provincie that nobody knows is no reason.
    """
    reasons = {
        place: reason
        for place in range(len(drawn))
        if (reason := _reason(cells, place, drawn=drawn[place]))
    }
    elsewhere = [
        place
        for place in range(len(drawn))
        if place not in reasons and _is_elsewhere(cells, place, mine, codes)
    ]
    return reasons, elsewhere


def _reason(cells: Cells, place: int, *, drawn: bool) -> str:
    number, name = (_cell(cells, field, place) for field in IDENTITY)
    if fold(number) == fold(EXAMPLE):
        return "example"
    if fold(number) in TOTALS or (not number and fold(name) in TOTALS):
        return "total"
    if _repeats_headings(cells, place, (number, name)):
        return "heading"
    if any(_cell(cells, field, place) for field in CONTENT):
        return ""
    if drawn:
        return "context" if "projectnummer" in cells.texts else ""
    return "" if name else "ignored"


def _repeats_headings(cells: Cells, place: int, identity: tuple[str, ...]) -> bool:
    """Whether a row holds the headings once more, as at the top of a page."""
    own = (fold(cells.heading_of.get(field, "")) for field in IDENTITY)
    if not any(
        text and fold(text) == head for text, head in zip(identity, own, strict=True)
    ):
        return False
    repeated = [
        ours
        for ours, heading in cells.heading_of.items()
        if (text := cells.texts[ours][place]) and fold(text) == fold(heading)
    ]
    return len(repeated) > 1


def _is_elsewhere(
    cells: Cells, place: int, mine: str, codes: Mapping[str, str]
) -> bool:
    named = [codes.get(fold(p)) for p in split_list(_cell(cells, "provincie", place))]
    return bool(named) and None not in named and mine not in named


def _cell(cells: Cells, field: str, place: int) -> str:
    texts = cells.texts.get(field)
    return "" if texts is None else texts[place]
