"""Products of a round against its dates, judged at a peildatum that the input gives.

No clock is asked. What is delivered is held against its date whatever the peildatum;
what is not delivered is late only at a peildatum.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pva_geo.model import (
    ASKED_PRODUCTS,
    Check,
    Finding,
    Moment,
    Nature,
    PlannedProduct,
    Planning,
    ProductKind,
    ProductState,
    Severity,
    Standing,
)
from pva_geo.organisation.tables import (
    Faults,
    Row,
    Table,
    read_choice,
    read_full_day,
    read_places,
)

__all__ = ["Asked", "judge", "read_moments", "read_planning"]

PRODUCTS: Mapping[str, str] = {
    "pva": ProductKind.PLAN,
    "energy vision": ProductKind.VISION,
    "visie": ProductKind.VISION,
    "pmiek 2.0": ProductKind.PMIEK,
    "provinciaal miek": ProductKind.PMIEK,
    "uitvoeringsplan": ProductKind.APPROACH,
    "uitvoeringsprogramma": ProductKind.APPROACH,
    "implementation approach": ProductKind.APPROACH,
}
STATES: Mapping[str, str] = {
    "nog niet gestart": ProductState.NOT_STARTED,
    "not started": ProductState.NOT_STARTED,
    "bezig": ProductState.IN_WORK,
    "in ontwikkeling": ProductState.IN_WORK,
    "in progress": ProductState.IN_WORK,
    "conceptversie": ProductState.DRAFT,
    "draft": ProductState.DRAFT,
    "geleverd": ProductState.DELIVERED,
    "aangeleverd": ProductState.DELIVERED,
    "gereed": ProductState.DELIVERED,
    "delivered": ProductState.DELIVERED,
    "adopted": ProductState.ADOPTED,
}
NATURES: Mapping[str, str] = {
    "deadline": Nature.HARD,
    "zacht": Nature.PREFERRED,
    "bij voorkeur": Nature.PREFERRED,
    "preferred": Nature.PREFERRED,
    "adviesmoment": Nature.ADVICE,
    "advice": Nature.ADVICE,
    "eigen": Nature.OWN,
    "own": Nature.OWN,
}
GRAVEST = (Nature.HARD, Nature.OWN, Nature.PREFERRED, Nature.ADVICE)
"""Dates against which a product is held, the firmest first."""
ONCE_DONE = GRAVEST[:3]
"""An advice asks for a draft; what is delivered is not held against it."""
Judged = tuple[Standing, Moment | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a workspace asks of its planning."""

    round: str
    """The round that is judged: `2.0`."""
    peildatum: str | None
    """Day at which it is judged, ISO; `None`: nothing that is not done is judged."""
    names: Mapping[str, str]
    """Id → name of every subregion."""
    provincie: str
    """Name of the provincie."""


def read_moments(table: Table) -> tuple[tuple[Moment, ...], tuple[Finding, ...]]:
    """Read dates: of the handreiking as shipped, or of the provincie's own table.

    Returns
    -------
    tuple
        Moments in order of row, and PLAN-06 for the cells that cannot be read. Rows
        without a date are dates that are still to be chosen: they are left out.
    """
    faults = Faults(Check.BAD_PRODUCT, table)
    if not table.rows:
        faults.empty()
    moments = []
    for row in table.rows:
        day = read_full_day(faults, row, "datum")
        nature = read_choice(row["aard"] or Nature.OWN, list(Nature), NATURES)
        if nature is None:
            faults.cell(row, "aard", "nature", allowed=[one.value for one in Nature])
        if day is not None and nature is not None:
            moments.append(
                Moment(
                    round=_round(row["ronde"]),
                    product=_product(row["product"]),
                    name=row["moment"],
                    day=day,
                    nature=Nature(nature),
                    source=row["bron"] or table.source.name,
                )
            )
    return tuple(moments), tuple(faults.found)


def read_planning(
    table: Table | None, moments: Iterable[Moment], asked: Asked
) -> tuple[Planning, tuple[Finding, ...]]:
    """Understand a table of products, and hold each against its dates.

    Parameters
    ----------
    table
        Columns `product` and `stand`, and perhaps `subregio`, `datum_gepland`,
        `datum_opgeleverd`, `datum_vastgesteld`, `orgaan`, `ronde`, `bron`; `None`
        where no products are given.
    moments
        Dates of the handreiking and of the provincie; those of other rounds are left.
    asked
        Round, peildatum and places.

    Returns
    -------
    tuple
        The planning, and PLAN findings: of cells in order of row, then of products.
    """
    ours = sorted(
        (one for one in moments if one.round in ("", asked.round)),
        key=lambda one: (one.day, one.product, one.name),
    )
    bare = Planning(round=asked.round, peildatum=asked.peildatum, moments=tuple(ours))
    if table is None:
        return bare, ()
    faults = Faults(Check.BAD_PRODUCT, table)
    if not table.rows:
        faults.empty()
        return replace(bare, source=table.source), tuple(faults.found)
    said = [one for row in table.rows for one in _products(row, faults, asked)]
    read = list(_once(said, table, faults))
    mine = [one for one, _ in read if one.round == asked.round]
    judged = [
        _judged(one, ours, asked.peildatum) if readable else one
        for one, readable in read
    ]
    planning = replace(
        bare,
        source=table.source,
        products=tuple(one for one in judged if one.round == asked.round),
        others=tuple(one for one in judged if one.round != asked.round),
    )
    missing = _missing(mine, ours, asked, table.source.name)
    late = _late(planning, asked, table.source.name)
    return planning, (*faults.found, *late, *missing)


def judge(
    product: PlannedProduct, moments: Sequence[Moment], peildatum: str | None
) -> Judged:
    """Hold one product against its dates.

    Parameters
    ----------
    product
        The product; its own date counts as one.
    moments
        Dates of its round.
    peildatum
        Day at which what is not done is judged; a date itself is not past on its day.

    Returns
    -------
    tuple
        Standing, and the date that it follows from: of the dates that are past the
        firmest, else the next to come.
    """
    dated = _dates(product, moments)
    if product.state is not None and product.state.is_done:
        return _judge_done(product, dated)
    drafted = product.state is not None and product.state.has_draft
    open_ = [one for one in dated if not (drafted and one.nature is Nature.ADVICE)]
    if not open_:
        return Standing.UNDATED, None
    if peildatum is None:
        return Standing.UNJUDGED, open_[0]
    past = [one for one in open_ if one.day < peildatum]
    if past:
        return Standing.PASSED, past[0]
    return Standing.AHEAD, min(open_, key=lambda one: one.day)


def _judge_done(product: PlannedProduct, dated: Sequence[Moment]) -> Judged:
    held = [one for one in dated if one.nature in ONCE_DONE]
    if product.done_on is None:
        return Standing.UNJUDGED, held[0] if held else None
    after = [one for one in held if one.day < product.done_on]
    if after:
        return Standing.AFTER, after[0]
    return Standing.IN_TIME, held[0] if held else None


def _dates(product: PlannedProduct, moments: Sequence[Moment]) -> list[Moment]:
    """Give the dates of a product, the firmest first."""
    dates = [one for one in moments if one.product == product.product]
    if product.planned:
        dates.append(
            Moment(
                round=product.round,
                product=product.product,
                name="",
                day=product.planned,
                nature=Nature.OWN,
                source=product.reference,
            )
        )
    held = [one for one in dates if one.nature in GRAVEST]
    return sorted(held, key=lambda one: (GRAVEST.index(one.nature), one.day))


def _judged(
    product: PlannedProduct, moments: Sequence[Moment], peildatum: str | None
) -> PlannedProduct:
    standing, moment = judge(product, moments, peildatum)
    return replace(product, standing=standing, moment=moment)


def _products(
    row: Row, faults: Faults, asked: Asked
) -> Iterator[tuple[PlannedProduct, bool]]:
    """Read a row, a product for each subregion it names; and whether it is clear."""
    before = len(faults.found)
    if not row["product"]:
        faults.cell(row, "product", "unnamed")
    state = _state(row, faults)
    days = [
        read_full_day(faults, row, f"datum_{name}")
        for name in ("gepland", "opgeleverd", "vastgesteld")
    ]
    places = read_places(faults, row, asked.names)
    _contradictions(row, faults, state, days, asked.peildatum)
    readable = len(faults.found) == before
    done = ProductState.ADOPTED if days[2] else ProductState.DELIVERED
    for place in places or (None,):
        product = PlannedProduct(
            product=_product(row["product"]),
            round=_round(row["ronde"]) or asked.round,
            subregion_id=place,
            state=done if state is None and (days[1] or days[2]) else state,
            planned=days[0],
            delivered=days[1],
            adopted=days[2],
            organ=row["orgaan"],
            reference=row["bron"],
            row=row.number,
        )
        yield product, readable


def _once(
    read: Iterable[tuple[PlannedProduct, bool]], table: Table, faults: Faults
) -> Iterator[tuple[PlannedProduct, bool]]:
    """Say which rows are about a product that an earlier row is about."""
    rows = {row.number: row for row in table.rows}
    first: dict[tuple[str, str, str | None], int] = {}
    for one, readable in read:
        told = first.setdefault((one.product, one.round, one.subregion_id), one.row)
        again = bool(one.product) and told != one.row
        if again:
            faults.cell(rows[one.row], "product", "repeated", first=told)
        yield one, readable and not again


def _state(row: Row, faults: Faults) -> ProductState | None:
    if not row["stand"]:
        return None
    state = read_choice(row["stand"], list(ProductState), STATES)
    if state is None:
        allowed = [one.value for one in ProductState]
        faults.cell(row, "stand", "state", allowed=allowed)
        return None
    return ProductState(state)


def _contradictions(
    row: Row,
    faults: Faults,
    state: ProductState | None,
    days: Sequence[str | None],
    peildatum: str | None,
) -> None:
    """Say which dates cannot be true together."""
    _, delivered, adopted = days
    columns = ("datum_opgeleverd", "datum_vastgesteld")
    for column, day in zip(columns, (delivered, adopted), strict=True):
        if day and peildatum and day > peildatum:
            faults.cell(row, column, "future", peildatum=peildatum, day=day)
    if delivered and adopted and adopted < delivered:
        faults.cell(row, "datum_vastgesteld", "order", delivered=delivered, day=adopted)
    if (delivered or adopted) and state is not None and not state.is_done:
        faults.cell(row, "stand", "contradiction", day=delivered or adopted)


def _product(text: str) -> str:
    return read_choice(text, list(ProductKind), PRODUCTS) or text


def _round(text: str) -> str:
    """Give a round as the programme writes it: `2` is `2.0`."""
    return f"{text}.0" if text.isdigit() else text


def _late(planning: Planning, asked: Asked, file: str) -> Iterator[Finding]:
    """Say which products are late, were late, or have no date."""
    for one in planning.products:
        moment = one.moment
        if one.standing is Standing.UNDATED:
            yield _finding(Check.UNDATED, one, asked, file)
        if moment is None or one.standing not in (Standing.PASSED, Standing.AFTER):
            continue
        hard = moment.nature is Nature.HARD
        if one.standing is Standing.PASSED:
            check = Check.TOO_LATE if hard else Check.DATE_PASSED
        else:
            check = Check.DELIVERED_LATE if hard else Check.AFTER_DATE
        yield _finding(check, one, asked, file)


def _finding(check: Check, one: PlannedProduct, asked: Asked, file: str) -> Finding:
    facts: dict[str, object] = {
        "product": one.product,
        "place": _place(one.subregion_id, asked),
        "done": one.done_on,
        "peildatum": asked.peildatum,
    }
    advice = one.moment is not None and one.moment.nature is Nature.ADVICE
    if one.moment is not None:
        facts |= {"day": one.moment.day, "moment": f"plan.the.{one.moment.nature}"}
    return Finding(
        check=check,
        severity=Severity.INFO if advice else check.severity,
        subregions=() if one.subregion_id is None else (one.subregion_id,),
        source=file,
        row=one.row,
        rows=(one.row,),
        facts=facts,
    )


def _missing(
    products: Sequence[PlannedProduct],
    moments: Sequence[Moment],
    asked: Asked,
    file: str,
) -> Iterator[Finding]:
    """Find products that the handreiking asks for and no row names.

    Where one subregion has a product of its own, all are asked for it.
    """
    dated = {moment.product for moment in moments}
    for kind in ASKED_PRODUCTS:
        have = [one.subregion_id for one in products if one.product == kind]
        apart = any(have) and len(asked.names) > 1
        wanted: Iterable[str | None] = asked.names if apart else [None]
        if have and not apart:
            continue
        for place in wanted:
            if place in have:
                continue
            yield Finding(
                check=Check.PRODUCT_MISSING,
                severity=Severity.WARNING if kind in dated else Severity.INFO,
                subregions=() if place is None else (place,),
                source=file,
                facts={"product": kind.value, "place": _place(place, asked)},
            )


def _place(subregion_id: str | None, asked: Asked) -> str:
    if subregion_id is None:
        return asked.provincie
    return asked.names.get(subregion_id, subregion_id)
