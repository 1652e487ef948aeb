"""Mending a scheme: a new one, every change, and what is left for a person.

A repair never touches what it was given, and no check calls it. What can be mended in
one way only is mended; all else is a choice, which a decision answers. The new scheme
is checked again, and books are kept of all land that moved.
"""

import pandas as pd

from pva_geo.boundaries import select_provincie
from pva_geo.coverage import check_area
from pva_geo.coverage.membership import check_membership
from pva_geo.coverage.repair.books import keep_books, with_unit_areas
from pva_geo.coverage.repair.decisions import Chooser
from pva_geo.coverage.repair.polygons import mend_polygons
from pva_geo.coverage.repair.table import mend_table
from pva_geo.coverage.rows import resolve_rows
from pva_geo.errors import DefinitionError
from pva_geo.model import (
    Area,
    Boundaries,
    Change,
    Choice,
    Repair,
    Scheme,
    SchemeKind,
    Source,
    Wishes,
)

__all__ = ["repair_area", "repair_scheme"]


def repair_area(
    scheme: Scheme, area: Area, boundaries: Boundaries, wishes: Wishes | None = None
) -> Repair:
    """Mend a scheme against one provincie at one peildatum.

    Parameters
    ----------
    scheme
        As read by `read_scheme`; it is not changed.
    area
        The provincie, of the year that the new scheme is for.
    boundaries
        All gemeenten of that year, and the herindelingen.
    wishes
        Tolerance, decisions, and what is known of the scheme.

    Returns
    -------
    Repair
        The new scheme, which is the old one where nothing had to be mended; mending it
        again changes nothing.

    Raises
    ------
    DefinitionError
        When nothing of the scheme belongs to the provincie.
    DecisionsError
        When decisions answer no choice, or answer one wrongly.
    GeometryError
        When no coordinates of the scheme can be used.
    BalanceError
        When the books do not close: the repair itself has failed.
    """
    wishes = wishes or Wishes()
    before = check_area(scheme, area, boundaries, wishes.tolerance)
    if scheme.kind is SchemeKind.TABLE:
        new, changes, choices = _table(scheme, area, boundaries, wishes)
    else:
        new, changes, choices = _polygons(scheme, area, wishes)
    after = check_area(new, area, boundaries, wishes.tolerance)
    return Repair(
        scheme=new,
        changes=changes,
        choices=choices,
        books=keep_books(changes, before, after),
        before=before,
        after=after,
    )


def repair_scheme(
    scheme: Scheme,
    boundaries: Boundaries,
    *,
    provincie: str,
    wishes: Wishes | None = None,
) -> Repair:
    """Mend a scheme against one provincie of boundaries; as `repair_area`.

    Parameters
    ----------
    scheme
        As read by `read_scheme`; it is not changed.
    boundaries
        As read by `read_boundaries`, of the year that the new scheme is for.
    provincie
        Name in any spelling, or code.
    wishes
        Tolerance, decisions, and what is known of the scheme.

    Examples
    --------
    >>> from pva_geo.readers import read_scheme
    >>> from pva_geo.sources import data_folder, read_boundaries
    >>> scheme = read_scheme(data_folder() / "noord-brabant" / "indeling.csv")
    >>> repair = repair_scheme(scheme, read_boundaries(), provincie="Noord-Brabant")
    >>> repair.after.ok, repair.changes, repair.choices
    (True, (), ())
    """
    area = select_provincie(boundaries, provincie)
    return repair_area(scheme, area, boundaries, wishes)


Mended = tuple[Scheme, tuple[Change, ...], tuple[Choice, ...]]


def _table(
    scheme: Scheme, area: Area, boundaries: Boundaries, wishes: Wishes
) -> Mended:
    resolved = resolve_rows(scheme, area, boundaries)
    chooser = Chooser(wishes.decisions, resolved.gazetteer.names | resolved.names)
    later = wishes.made_for is not None and wishes.made_for > area.year
    rows, changes = mend_table(scheme, resolved, boundaries, chooser, later=later)
    chooser.require_used(wishes.decisions_source)
    if rows.empty:
        raise DefinitionError(
            "error.repair.nothing_left",
            file=scheme.source.name,
            provincie=area.name,
        )
    new = _renewed(scheme, rows, wishes)
    had, has = (check_membership(s, area, boundaries).assignment for s in (scheme, new))
    booked = with_unit_areas(changes, had, has, area.units)
    return new, booked, tuple(chooser.open)


def _polygons(scheme: Scheme, area: Area, wishes: Wishes) -> Mended:
    ids = scheme.rows["subregion_id"].astype(str)
    names = dict(zip(ids, scheme.rows["name"].astype(str), strict=True))
    chooser = Chooser(wishes.decisions, names)
    rows, changes = mend_polygons(scheme, area, wishes.tolerance, chooser)
    chooser.require_used(wishes.decisions_source)
    return _renewed(scheme, rows, wishes), changes, tuple(chooser.open)


def _renewed(scheme: Scheme, rows: pd.DataFrame, wishes: Wishes) -> Scheme:
    """Give a scheme of new rows, as it will be read again."""
    return Scheme(
        kind=scheme.kind,
        source=Source(
            role="scheme", name=wishes.name or scheme.source.name, rows=len(rows)
        ),
        rows=rows,
        has_id=scheme.has_id,
    )
