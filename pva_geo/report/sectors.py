"""Sector tracks in words: what links each, which projects, and what is not linked."""

from typing import TYPE_CHECKING

from pva_geo.catalogue import say
from pva_geo.catalogue.numbers import format_list, format_number
from pva_geo.model import ProvincialProduct, Sectors
from pva_geo.report.chapter.blocks import Block, Paragraph
from pva_geo.report.counting import counted

if TYPE_CHECKING:
    from pva_geo.report.chapter.tables import Tables

__all__ = ["sector_blocks", "sector_rows"]


def sector_blocks(product: ProvincialProduct, tables: "Tables") -> list[Block]:
    """Give the tracks as a table, and what is linked to none."""
    sectors, language = product.sectors, product.language
    if sectors is None or not sectors.links:
        return []
    linked = [t for t in sectors.tracks() if t not in sectors.loose_tracks]
    facts = {"provincie": product.area.name, "n": counted(len(linked), language)}
    text = say("chapter.sectors", language, count=len(linked), **facts)
    labels = ("track", "pin", "documents", "projects_n", "subregions")
    table = tables.table("sectors", labels, sector_rows(product))
    loose = _loose(product, sectors)
    blocks: list[Block] = [Paragraph(text=text), table]
    return [*blocks, Paragraph(text=loose)] if loose else blocks


def sector_rows(product: ProvincialProduct) -> list[tuple[str, ...]]:
    """Give a row a track: role, documents, number of projects, subregions."""
    sectors, language = product.sectors, product.language
    if sectors is None:
        return []
    frame = product.coverage.subregions
    names = dict(zip(frame["subregion_id"].astype(str), frame["name"], strict=True))
    rows: list[tuple[str, ...]] = []
    for track in sectors.tracks():
        links = sectors.of(track)
        given = [link for link in links if link.row is not None]
        projects = {project for link in links for project in link.projects}
        places = dict.fromkeys(place for link in links for place in link.subregions)
        whole = given and not places and not any(link.projects for link in given)
        shown = [str(names.get(place, place)) for place in places]
        if len(places) == len(names) or whole:
            shown = [say("plan.whole", language)]
        rows.append(
            (
                track,
                "; ".join(dict.fromkeys(link.pin for link in given if link.pin)),
                "; ".join(dict.fromkeys(d for link in given for d in link.documents)),
                format_number(len(projects), language),
                "; ".join(shown) or say("plan.unsaid", language),
            )
        )
    return rows


def _loose(product: ProvincialProduct, sectors: Sectors) -> str:
    """Say what is linked to no track."""
    language = product.language
    frame = product.coverage.subregions
    names = dict(zip(frame["subregion_id"].astype(str), frame["name"], strict=True))
    said = {
        "tracks": list(sectors.loose_tracks),
        "subregions": [str(names[one]) for one in sectors.loose_subregions],
        "projects": list(sectors.loose_projects),
    }
    return " ".join(
        say(
            f"chapter.sectors.{what}",
            language,
            count=len(listed),
            names=format_list(listed, language),
        )
        for what, listed in said.items()
        if listed
    )
