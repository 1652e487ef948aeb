"""Who takes part, in words: parties by role and subregion, and who is missing."""

from typing import TYPE_CHECKING

from pva_geo.catalogue import say
from pva_geo.catalogue.numbers import format_list
from pva_geo.model import (
    COORDINATOR,
    Check,
    Finding,
    Party,
    PartyKind,
    ProvincialProduct,
)
from pva_geo.report.chapter.blocks import Block, Paragraph
from pva_geo.report.counting import counted
from pva_geo.report.names import gemeente_key, word

if TYPE_CHECKING:
    from pva_geo.report.chapter.tables import Tables

__all__ = ["participation_blocks", "party_rows", "taking_part"]

Key = tuple[PartyKind, str, tuple[str, ...], str]
SAID = (
    Check.PARTY_ABSENT,
    Check.GEMEENTE_ABSENT,
    Check.OPERATOR_ABSENT,
    Check.COORDINATOR_ABSENT,
)
"""Findings that the chapter tells beside its table."""


def participation_blocks(product: ProvincialProduct, tables: "Tables") -> list[Block]:
    """Give who takes part: how many, the table, and who is missing."""
    found, language = product.participation, product.language
    if found is None or not found.parties:
        return []
    units = len(product.area.units)
    here = units - len(found.absent)
    facts = {
        "n": counted(here, language, opens=True),
        "total": counted(units, language),
        "provincie": product.area.name,
    }
    variant = ".all" if here == units else ""
    text = say(f"chapter.organisation{variant}", language, count=here, **facts)
    missing = [f for f in product.findings if f.check in SAID]
    said = [_sentence(product, finding) for finding in _told_once(missing)]
    labels = ("party", "kind", "role_of_party", "subregions", "represented_by")
    table = tables.table("organisation", labels, party_rows(product))
    blocks: list[Block] = [Paragraph(text=text), table]
    return [*blocks, Paragraph(text=" ".join(said))] if said else blocks


def party_rows(product: ProvincialProduct) -> list[tuple[str, ...]]:
    """Give the parties, those of one kind, role and place in one row.

    Returns
    -------
    list of tuple
        Names, kind, role, subregions, and who represents them.
    """
    found, language = product.participation, product.language
    if found is None:
        return []
    together: dict[Key, list[Party]] = {}
    for party in found.parties:
        key = (party.kind, party.role, party.subregions, party.represented_by)
        together.setdefault(key, []).append(party)
    return [
        (
            _names(parties),
            word(kind.value, language),
            word(role, language),
            _places(product, places),
            speaker,
        )
        for (kind, role, places, speaker), parties in together.items()
    ]


def taking_part(product: ProvincialProduct, subregion_id: str) -> tuple[int, int]:
    """Count the gemeenten of a subregion: those that take part, and all."""
    frame = product.coverage.subregions
    own = frame[frame["subregion_id"].astype(str) == subregion_id]
    codes = {code for listed in own["gemeenten"] for code in listed}
    absent = set(product.participation.absent) if product.participation else codes
    return len(codes - absent), len(codes)


def _names(parties: list[Party]) -> str:
    """Name parties; gemeenten without that word, which is in the next column."""
    bare = [_bare(party) for party in parties]
    return "; ".join(dict.fromkeys(sorted(bare, key=gemeente_key)))


def _bare(party: Party) -> str:
    if party.kind is PartyKind.GEMEENTE and party.name.casefold().startswith(
        "gemeente "
    ):
        return party.name[9:].strip()
    return party.name


def _places(product: ProvincialProduct, ids: tuple[str, ...]) -> str:
    if not ids:
        return say("plan.whole", product.language)
    frame = product.coverage.subregions
    names = dict(zip(frame["subregion_id"].astype(str), frame["name"], strict=True))
    return "; ".join(str(names.get(one, one)) for one in ids)


def _told_once(findings: list[Finding]) -> list[list[Finding]]:
    """Put the findings of one check together, but for parties that each are named."""
    apart = (Check.PARTY_ABSENT, Check.OPERATOR_ABSENT)
    told: dict[object, list[Finding]] = {}
    for finding in findings:
        key = id(finding) if finding.check in apart else finding.check
        told.setdefault(key, []).append(finding)
    return list(told.values())


def _sentence(product: ProvincialProduct, findings: list[Finding]) -> str:
    language, first = product.language, findings[0]
    if first.check in (Check.PARTY_ABSENT, Check.OPERATOR_ABSENT):
        return first.message(language)
    names = [str(finding.facts["name"]) for finding in findings]
    key = {
        Check.GEMEENTE_ABSENT: "chapter.organisation.absent",
        Check.COORDINATOR_ABSENT: "chapter.organisation.coordinator",
    }[first.check]
    facts = {"names": format_list(names, language), "role": COORDINATOR}
    return say(key, language, count=len(names), **facts)
