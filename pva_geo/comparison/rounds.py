"""Two rounds of one programme: which projects came, went, merged or changed.

A project is the same when its number is. What has another number is matched by the
column `voorheen`, by its name, or by its place, and the basis is said. The difference
of every sum is split over the changes, so that nothing is left unexplained.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import geopandas as gpd
import pandas as pd
import shapely

from pva_geo.aggregation import amounts_of
from pva_geo.boundaries import fold
from pva_geo.coherence import parts_of
from pva_geo.comparison.partners import Partner, find_partners
from pva_geo.errors import DefinitionError
from pva_geo.model import ProvincialProduct

__all__ = [
    "FieldChange",
    "ProjectChange",
    "ProjectKind",
    "Round",
    "RoundComparison",
    "SumChange",
    "compare_rounds",
]

APART = frozenset(
    {
        "fid",
        "project_id",
        "projectnummer",
        "pmiek_ronde",
        "provincie",
        "source",
        "row",
        "basis",
        "geometry",
        "voorheen",
        "hoofdsubregio_afgeleid",
        "punt_x",
        "punt_y",
        "oppervlakte_m2",
        "lengte_m",
    }
)
"""Columns that say where a record came from, or follow from others."""
SAME_PLACE_M = 0.001
MONTHS = 12
Record = Mapping[str, Any]


class ProjectKind(StrEnum):
    """What became of a project from one round to the next."""

    NEW = "new"
    DROPPED = "dropped"
    MERGED = "merged"
    RENUMBERED = "renumbered"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Round:
    """One round: its projects, as a product holds them."""

    label: str
    """What it is called: name of its folder or file."""
    provincie: str
    """Name of the provincie."""
    projects: gpd.GeoDataFrame
    """As in `ProvincialProduct.projects`."""
    sound: bool = True
    """Whether the product had no errors."""

    @classmethod
    def of(cls, product: ProvincialProduct, label: str = "") -> "Round":
        """Take the round out of a product."""
        return cls(
            label=label,
            provincie=product.area.name,
            projects=product.projects,
            sound=product.sound,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """One value that differs."""

    field: str
    """Column; `geometry` where the place itself changed."""
    old: object
    """Value in the old round; `None` where nothing stood."""
    new: object
    """Value in the new round."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectChange:
    """What became of one project, or of several that became one."""

    kind: ProjectKind
    """What became of it."""
    old: tuple[str, ...]
    """Ids in the old round."""
    new: tuple[str, ...]
    """Ids in the new round."""
    name: str
    """Name in the new round, else in the old."""
    basis: str = "number"
    """How they were matched: `number`, `voorheen`, `name` or `place`."""
    fields: tuple[FieldChange, ...] = ()
    """Values that differ, in the order of the columns."""
    months: int | None = None
    """Months by which it is ready later (or earlier, below zero)."""
    moved_m: float | None = None
    """Distance between the two places, metres, where the place changed."""
    geometry: Any = field(default=None, compare=False)
    """Place in the new round, else in the old."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SumChange:
    """How one sum differs, split over what happened to projects."""

    measure: str
    """`projects`, or the name of a leaf."""
    old: float
    """Sum in the old round."""
    new: float
    """Sum in the new round."""
    parts: Mapping[str, float]
    """Kind of change → what it adds or takes away."""

    @property
    def unexplained(self) -> float:
        """What no change explains; rounding at most."""
        return self.new - self.old - math.fsum(self.parts.values())


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class RoundComparison:
    """Two rounds side by side."""

    old: Round
    """The round that was named first."""
    new: Round
    """The round that was named second."""
    changes: tuple[ProjectChange, ...]
    """Every project that is not the same in both, by kind and number."""
    unchanged: int
    """Projects that are the same in both."""
    sums: tuple[SumChange, ...]
    """Number of projects, then every leaf of either round."""


def compare_rounds(
    old: ProvincialProduct | Round, new: ProvincialProduct | Round
) -> RoundComparison:
    """Compare two rounds of the programme of one provincie.

    Parameters
    ----------
    old, new
        Two products, or their rounds.

    Raises
    ------
    DefinitionError
        When the two are of different provincies.
    """
    one, other = (r if isinstance(r, Round) else Round.of(r) for r in (old, new))
    if fold(one.provincie) != fold(other.provincie):
        raise DefinitionError(
            "error.compare.rounds", old=one.provincie, new=other.provincie
        )
    before, after = _records(one), _records(other)
    partners = find_partners(before, after)
    changes = tuple(_changes(before, after, partners))
    met = {i for change in changes for i in change.new}
    same = sum(i in before and i not in met for i in after)
    return RoundComparison(
        old=one,
        new=other,
        changes=changes,
        unchanged=same,
        sums=tuple(_sums(one, other, changes)),
    )


def _records(side: Round) -> dict[str, Record]:
    frame = side.projects
    rows = pd.DataFrame(frame.drop(columns="geometry")).to_dict("records")
    return {
        str(row["project_id"]): {str(k): _plain(v) for k, v in row.items()}
        | {"geometry": shape}
        for row, shape in zip(rows, frame.geometry, strict=True)
    }


def _plain(value: Any) -> Any:  # noqa: ANN401 - a cell of any column
    if isinstance(value, list | tuple | dict):
        return value
    if value is None or pd.isna(value) or value == "":
        return None
    plain = value.item() if hasattr(value, "item") else value
    return plain.strip() if isinstance(plain, str) else plain


def _changes(
    before: Mapping[str, Record],
    after: Mapping[str, Record],
    partners: Sequence[Partner],
) -> Iterator[ProjectChange]:
    """Give the changes: first what came and went, then what differs."""
    gone = {i for partner in partners for i in partner.old}
    come = {partner.new for partner in partners}
    for name, record in after.items():
        if name not in before and name not in come:
            yield _alone(ProjectKind.NEW, name, record)
    for name, record in before.items():
        if name not in after and name not in gone:
            yield _alone(ProjectKind.DROPPED, name, record)
    for partner in partners:
        yield _partnered(before, after, partner)
    for name, record in after.items():
        if name in before and name not in come and name not in gone:
            fields = _fields(before[name], record)
            if fields:
                yield _differing(ProjectKind.CHANGED, before[name], record, fields)


def _alone(kind: ProjectKind, name: str, record: Record) -> ProjectChange:
    is_new = kind is ProjectKind.NEW
    return ProjectChange(
        kind=kind,
        old=() if is_new else (name,),
        new=(name,) if is_new else (),
        name=str(record.get("naam") or name),
        geometry=record["geometry"],
    )


def _partnered(
    before: Mapping[str, Record], after: Mapping[str, Record], partner: Partner
) -> ProjectChange:
    record = after[partner.new]
    if len(partner.old) == 1:
        old = before[partner.old[0]]
        fields = _fields(old, record)
        kind = ProjectKind.RENUMBERED
        return _differing(kind, old, record, fields, basis=partner.basis)
    return ProjectChange(
        kind=ProjectKind.MERGED,
        old=partner.old,
        new=(partner.new,),
        name=str(record.get("naam") or partner.new),
        basis=partner.basis,
        geometry=record["geometry"],
    )


def _differing(
    kind: ProjectKind,
    old: Record,
    new: Record,
    fields: tuple[FieldChange, ...],
    *,
    basis: str = "number",
) -> ProjectChange:
    one, other = old["geometry"], new["geometry"]
    moved = None
    if any(change.field == "geometry" for change in fields) and one and other:
        moved = float(shapely.distance(shapely.centroid(one), shapely.centroid(other)))
    return ProjectChange(
        kind=kind,
        old=(str(old["project_id"]),),
        new=(str(new["project_id"]),),
        name=str(new.get("naam") or old.get("naam") or new["project_id"]),
        basis=basis,
        fields=fields,
        months=_months(old, new),
        moved_m=moved,
        geometry=other if other is not None else one,
    )


def _fields(old: Record, new: Record) -> tuple[FieldChange, ...]:
    """List the values that differ; a leader that was derived is nobody's value."""
    columns = [c for c in dict.fromkeys([*old, *new]) if c not in APART]
    derived = old.get("hoofdsubregio_afgeleid") and new.get("hoofdsubregio_afgeleid")
    found = [
        FieldChange(field=column, old=old.get(column), new=new.get(column))
        for column in columns
        if not (derived and column == "hoofdsubregio")
        if not _equal(old.get(column), new.get(column))
    ]
    if not _same_place(old["geometry"], new["geometry"]):
        kinds = [_kind(record["geometry"]) for record in (old, new)]
        found.append(FieldChange(field="geometry", old=kinds[0], new=kinds[1]))
    return tuple(found)


def _equal(old: object, new: object) -> bool:
    if isinstance(old, int | float) and isinstance(new, int | float):
        return math.isclose(old, new, rel_tol=1e-9)
    return old == new


def _same_place(old: Any, new: Any) -> bool:  # noqa: ANN401 - shapely geometry
    if old is None or new is None:
        return old is None and new is None
    one, other = shapely.normalize(old), shapely.normalize(new)
    return bool(shapely.equals_exact(one, other, SAME_PLACE_M))


def _kind(shape: Any) -> str | None:  # noqa: ANN401 - shapely geometry
    return None if shape is None else str(shape.geom_type)


def _months(old: Record, new: Record) -> int | None:
    """Give by how many months a project is ready later; `None` when it is not known.

    Quarters count where both rounds name one, else whole years.
    """
    one, other = (r.get("gereed_jaar") or r.get("gereed_laatst") for r in (old, new))
    if not (isinstance(one, int | float) and isinstance(other, int | float)):
        return None
    months = MONTHS * int(other - one)
    before, after = (_quarter(r.get("gereed_kwartaal")) for r in (old, new))
    return months + 3 * (after - before) if before and after else months


def _quarter(value: object) -> int | None:
    digits = [sign for sign in str(value or "") if sign in "1234"]
    return int(digits[-1]) if digits else None


def _sums(
    old: Round, new: Round, changes: Iterable[ProjectChange]
) -> Iterator[SumChange]:
    """Split the difference of every sum over the kinds of change."""
    amounts = [_counted(side.projects) for side in (old, new)]
    parts: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for change in changes:
        for sign, names, side in ((-1, change.old, 0), (1, change.new, 1)):
            for name in names:
                for leaf, amount in amounts[side][name].items():
                    parts[leaf][change.kind.value].append(sign * amount)
    leaves = {leaf for side in amounts for found in side.values() for leaf in found}
    for leaf in ["projects", *sorted(leaves - {"projects"})]:
        totals = [
            math.fsum(found.get(leaf, 0.0) for found in side.values())
            for side in amounts
        ]
        split = {kind: math.fsum(values) for kind, values in parts[leaf].items()}
        kept = {kind: value for kind, value in split.items() if value}
        yield SumChange(measure=leaf, old=totals[0], new=totals[1], parts=kept)


def _counted(projects: gpd.GeoDataFrame) -> dict[str, dict[str, float]]:
    """Give what each project counts for; a whole counts through its parts."""
    wholes = parts_of(projects)
    return {
        name: {} if name in wholes else {"projects": 1.0, **leaves}
        for name, leaves in amounts_of(projects).items()
    }
