"""Who takes part, and who should: the table of parties against register and scheme."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from pva_geo.boundaries import fold
from pva_geo.gazetteer import Gazetteer, Standing, mend_code
from pva_geo.model import (
    COORDINATOR,
    Check,
    Discipline,
    Finding,
    Participation,
    Party,
    PartyKind,
)
from pva_geo.organisation.areas import Active
from pva_geo.organisation.tables import Faults, Row, Table, read_choice, read_places
from pva_geo.projects.literals import split_list

__all__ = ["read_participation"]

KINDS: Mapping[str, str] = {
    "province": PartyKind.PROVINCIE,
    "municipality": PartyKind.GEMEENTE,
    "netbeheerder": PartyKind.REGIONAL_OPERATOR,
    "regional grid operator": PartyKind.REGIONAL_OPERATOR,
    "landelijke netbeheerder": PartyKind.NATIONAL_POWER_OPERATOR,
    "tennet": PartyKind.NATIONAL_POWER_OPERATOR,
    "national grid operator": PartyKind.NATIONAL_POWER_OPERATOR,
    "national power grid operator": PartyKind.NATIONAL_POWER_OPERATOR,
    "landelijke gasnetbeheerder": PartyKind.NATIONAL_GAS_OPERATOR,
    "gasunie": PartyKind.NATIONAL_GAS_OPERATOR,
    "national gas grid operator": PartyKind.NATIONAL_GAS_OPERATOR,
    "res": PartyKind.RES_REGION,
    "res region": PartyKind.RES_REGION,
    "overige": PartyKind.OTHER,
    "anders": PartyKind.OTHER,
    "other": PartyKind.OTHER,
}
"""What people write → our kind."""
ROLES: Mapping[str, str] = {
    "regiocoordinator": COORDINATOR,
    "regional coordinator": COORDINATOR,
    "coordinator": COORDINATOR,
}
DISCIPLINES: Mapping[str, str] = {
    "ro": Discipline.SPATIAL,
    "ruimte": Discipline.SPATIAL,
    "spatial planning": Discipline.SPATIAL,
    "energie": Discipline.ENERGY,
    "duurzaamheid": Discipline.ENERGY,
    "energie/duurzaamheid": Discipline.ENERGY,
    "energy and sustainability": Discipline.ENERGY,
    "grid planning": Discipline.PLANNING,
}
YES = frozenset({"ja", "j", "yes", "y", "x", "true", "waar", "1"})
NO = frozenset({"nee", "n", "no", "false", "onwaar", "0"})
AT_LEAST: Mapping[str, PartyKind] = {
    "provincie": PartyKind.PROVINCIE,
    "power": PartyKind.NATIONAL_POWER_OPERATOR,
    "gas": PartyKind.NATIONAL_GAS_OPERATOR,
    "regional": PartyKind.REGIONAL_OPERATOR,
}
"""Parties without which there is no work organisation, beside gemeenten."""
SEVERAL = 2


def read_participation(
    table: Table,
    gazetteer: Gazetteer,
    names: Mapping[str, str],
    active: Active = (),
) -> tuple[Participation, tuple[Finding, ...]]:
    """Understand a table of parties and find who is missing.

    Parameters
    ----------
    table
        Columns `partij` and `soort`, and perhaps `subregio`, `rol`, `discipline`,
        `vertegenwoordigd_door`, `aangeleverd`.
    gazetteer
        Knows the gemeenten of the provincie.
    names
        Id → name of every subregion, in the order of the scheme.
    active
        Grid operators by their service areas, with the subregions these touch.

    Returns
    -------
    tuple
        The participation, and PART findings: of cells in order of row, then of who is
        missing. An empty table gives one finding, not one for everybody.
    """
    faults = Faults(Check.BAD_PARTY, table)
    parties = tuple(_party(row, faults, gazetteer, names) for row in table.rows)
    if not parties:
        faults.empty()
        empty = Participation(source=table.source, parties=(), active=tuple(active))
        return empty, tuple(faults.found)
    _unknown_representatives(table.rows, parties, faults)
    present = {party.gemeentecode for party in parties}
    found = Participation(
        source=table.source,
        parties=parties,
        absent=tuple(code for code in sorted(gazetteer.units) if code not in present),
        active=tuple(active),
    )
    missing = _missing(found, gazetteer, names)
    return found, (*faults.found, *missing)


def _party(
    row: Row, faults: Faults, gazetteer: Gazetteer, names: Mapping[str, str]
) -> Party:
    """Read one row; what cannot be read is said, and the row stays."""
    name = row["partij"]
    if not name:
        faults.cell(row, "partij", "unnamed")
    kind = _kind(row, faults)
    is_gemeente = kind is PartyKind.GEMEENTE and name
    parts = split_list(row["discipline"])
    disciplines = [read_choice(one, list(Discipline), DISCIPLINES) for one in parts]
    role = read_choice(row["rol"], [COORDINATOR], ROLES)
    return Party(
        name=name,
        kind=kind,
        role=role or row["rol"],
        disciplines=tuple(
            ours or theirs for ours, theirs in zip(disciplines, parts, strict=True)
        ),
        subregions=read_places(faults, row, names),
        gemeentecode=_gemeente(row, faults, gazetteer) if is_gemeente else None,
        represented_by=row["vertegenwoordigd_door"],
        delivered=_delivered(row, faults),
        row=row.number,
    )


def _kind(row: Row, faults: Faults) -> PartyKind:
    said = row["soort"] or row["partij"]
    known = read_choice(said, list(PartyKind), KINDS)
    if known is None and said.casefold().startswith("gemeente "):
        return PartyKind.GEMEENTE
    if known is None:
        faults.cell(row, "soort", "kind", allowed=[kind.value for kind in PartyKind])
        return PartyKind.OTHER
    return PartyKind(known)


def _gemeente(row: Row, faults: Faults, gazetteer: Gazetteer) -> str | None:
    """Find the code of a gemeente in the register."""
    name = row["partij"]
    bare = name[9:].strip() if name.casefold().startswith("gemeente ") else name
    code = mend_code(bare) or gazetteer.code_of(bare)
    if code is None or code not in gazetteer.names:
        near = [gazetteer.names[one] for one in gazetteer.near(bare)]
        faults.cell(row, "partij", "gemeente", allowed=near)
        return None
    if gazetteer.standing(code) is not Standing.UNIT:
        faults.cell(row, "partij", "elsewhere", code=code)
        return None
    return code


def _delivered(row: Row, faults: Faults) -> bool | None:
    said = row["aangeleverd"].strip().casefold()
    if not said or said == "-":
        return None
    if said not in YES | NO:
        faults.cell(row, "aangeleverd", "answer", allowed=["ja", "nee"])
        return None
    return said in YES


def _unknown_representatives(
    rows: Iterable[Row], parties: Sequence[Party], faults: Faults
) -> None:
    known = {_bare(party.name) for party in parties}
    for row, party in zip(rows, parties, strict=True):
        if party.represented_by and _bare(party.represented_by) not in known:
            faults.cell(row, "vertegenwoordigd_door", "representative")


def _bare(name: str) -> str:
    return fold(name).removeprefix("gemeente")


def _missing(
    found: Participation, gazetteer: Gazetteer, names: Mapping[str, str]
) -> Iterator[Finding]:
    """Find who is missing, the gravest first."""
    kinds = {party.kind for party in found.parties}
    file = found.source.name
    for variant, kind in AT_LEAST.items():
        if kind not in kinds:
            yield _finding(Check.PARTY_ABSENT, file, variant=variant)
    for code in found.absent:
        facts = {"name": gazetteer.names[code], "code": code}
        yield _finding(Check.GEMEENTE_ABSENT, file, gemeenten=(code,), facts=facts)
    yield from _absent_operators(found, names)
    if len(names) >= SEVERAL:
        yield from _subregions(found, names)
    yield from _disciplines(found)
    if PartyKind.RES_REGION not in kinds:
        yield _finding(Check.RES_REGION_ABSENT, file)


def _absent_operators(
    found: Participation, names: Mapping[str, str]
) -> Iterator[Finding]:
    for operator, ids in found.active:
        own = [p for p in found.parties if _bare(p.name) == _bare(operator)]
        missing = [one for one in ids if not any(p.works_in(one) for p in own)]
        if missing:
            facts = {"name": operator, "places": [names[one] for one in missing]}
            yield _finding(
                Check.OPERATOR_ABSENT,
                found.source.name,
                subregions=tuple(missing),
                facts=facts,
            )


def _subregions(found: Participation, names: Mapping[str, str]) -> Iterator[Finding]:
    """Find subregions without a regiocoördinator, and those that have not delivered."""
    file = found.source.name
    for one, name in names.items():
        place, facts = (one,), {"name": name}
        if not found.coordinators(one):
            yield _finding(
                Check.COORDINATOR_ABSENT, file, subregions=place, facts=facts
            )
        delivered = found.delivered(one)
        if delivered is None:
            yield _finding(
                Check.NOT_DELIVERED,
                file,
                variant="unsaid",
                subregions=place,
                facts=facts,
            )
        if delivered is False:
            late = [p for p in found.parties if _has_not_delivered(p, one)]
            parties = list(dict.fromkeys(party.name for party in late))
            yield _finding(
                Check.NOT_DELIVERED,
                file,
                subregions=place,
                rows=tuple(party.row for party in late),
                facts={"name": name, "parties": parties},
            )


def _has_not_delivered(party: Party, subregion_id: str) -> bool:
    return party.delivered is False and subregion_id in party.subregions


def _disciplines(found: Participation) -> Iterator[Finding]:
    """Find disciplines that nobody of those who should bring."""
    governments = {
        d for p in found.parties if p.kind.is_government for d in p.disciplines
    }
    operators = {d for p in found.parties if p.kind.is_operator for d in p.disciplines}
    brought = {
        Discipline.SPATIAL: governments,
        Discipline.ENERGY: governments,
        Discipline.PLANNING: operators,
    }
    for discipline, given in brought.items():
        if discipline not in given:
            yield _finding(
                Check.DISCIPLINE_ABSENT,
                found.source.name,
                variant="operators" if discipline is Discipline.PLANNING else "",
                facts={"discipline": discipline.value},
            )


def _finding(  # noqa: PLR0913 - the fields of a finding, by name
    check: Check,
    file: str,
    *,
    variant: str = "",
    subregions: tuple[str, ...] = (),
    gemeenten: tuple[str, ...] = (),
    rows: tuple[int, ...] = (),
    facts: Mapping[str, object] | None = None,
) -> Finding:
    return Finding(
        check=check,
        severity=check.severity,
        subregions=subregions,
        gemeenten=gemeenten,
        source=file,
        row=rows[0] if len(rows) == 1 else None,
        rows=rows,
        variant=variant,
        facts=facts or {},
    )
