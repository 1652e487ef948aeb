"""The opening of chapter E: in brief, scale and area, and the subregions."""

from pva_geo.model import ProvincialProduct, Severity
from pva_geo.report.chapter.blocks import Block
from pva_geo.report.chapter.telling import Telling

__all__ = ["tell_core", "tell_scale", "tell_scheme"]

TWO = 2


def tell_core(told: Telling, annex: str) -> list[Block]:
    """Say in a few sentences what the chapter comes down to.

    Parameters
    ----------
    told
        The chapter.
    annex
        How a sentence refers to the annex of open points.
    """
    area = {"provincie": told.product.area.name}
    area["gemeenten"] = told.gemeenten(len(told.product.area.units))
    scale = told.say(
        f"chapter.core.scale{_variant(told)}", n=told.number(told.count), **area
    )
    sentences = (
        scale,
        told.say(f"chapter.core.{told.state}"),
        _projects(told),
        _crossing(told),
        _faults(told),
        _open(told, annex),
    )
    return [told.paragraph(*sentences)]


def _projects(told: Telling) -> str:
    if not told.projects:
        return told.say("chapter.core.no_projects")
    n = told.number(told.projects)
    return told.say("chapter.core.projects", count=told.projects, n=n)


def _crossing(told: Telling) -> str:
    if told.count < TWO or not told.projects:
        return ""
    sizes = told.crossing.values()
    if not sizes:
        return told.say("chapter.core.none_cross")
    two = ".two" if max(sizes) == TWO else ""
    n = told.number(len(sizes), opens=True)
    return told.say(f"chapter.core.cross{two}", count=len(sizes), n=n)


def _faults(told: Telling) -> str:
    """Say that projects have errors: the coverage has a sentence of its own."""
    n = sum(
        finding.severity is Severity.ERROR
        for finding in told.product.findings[len(told.product.coverage.findings) :]
    )
    if not n:
        return ""
    return told.say("chapter.core.faults", count=n, n=told.number(n))


def _open(told: Telling, annex: str) -> str:
    n = told.open_points
    if not n:
        return ""
    facts = {"n": told.number(n), "annex": annex}
    return told.say("chapter.core.findings", count=n, **facts)


def tell_scale(told: Telling) -> list[Block]:
    """Say at what scale the work organisation works, and how large the area is."""
    area = told.product.area
    text = told.say(
        f"chapter.scale{_variant(told)}",
        provincie=area.name,
        n=told.number(told.count),
        gemeenten=told.gemeenten(len(area.units)),
        area=area.polygon.area,
        day=area.peildatum,
    )
    blocks: list[Block] = [told.paragraph(text, _derived(told.product, told))]
    return [*blocks, *(told.figures.map() if told.count == 1 else ())]


def _derived(product: ProvincialProduct, told: Telling) -> str:
    """Say of derived boundaries what they follow from."""
    if not product.area.derived:
        return ""
    return told.say("chapter.scale.derived", year=str(product.area.year))


def _variant(told: Telling) -> str:
    """Say of subregions together only what a covered provincie bears out."""
    if told.count == 1:
        return ".one"
    return ".open" if told.state == "open" else ""


def tell_scheme(told: Telling) -> list[Block]:
    """Say how the subregions relate to the RES regions, and how large they are."""
    if told.count < TWO:
        return []
    table = told.tables.subregions()
    facts = {"table": table.label, "provincie": told.product.area.name}
    facts["annex"] = told.say("chapter.annex.label", number=1)
    shown = told.say("chapter.scheme.shown", **facts)
    text = told.paragraph(_relation(told), *_beyond(told), _sizes(told), shown)
    return [text, table, *told.figures.map()]


def _beyond(told: Telling) -> list[str]:
    """Say which RES regions lie in another provincie too."""
    regions, provincie = told.product.shared_regions, told.product.area.name
    return [
        told.say(
            "chapter.relation.beyond",
            count=len(others),
            name=name,
            others=others,
            provincie=provincie,
        )
        for name, others in regions.items()
    ]


def _sizes(told: Telling) -> str:
    sizes = sorted(
        len(codes) for codes in told.product.coverage.subregions["gemeenten"]
    )
    least, most = sizes[0], sizes[-1]
    if least == most:
        return told.say("chapter.scheme.equal", low=told.gemeenten(least))
    low, high = told.numbers(least, most)
    low = told.say("chapter.gemeenten", count=least, n=low)
    return told.say("chapter.scheme.range", low=low, high=high)


def _relation(told: Telling) -> str:
    """Say how the subregions relate to the RES regions, by sets of gemeenten.

    Of a region in two provincies only the gemeenten of this one count.
    """
    units = told.product.area.units
    if "res_code" not in units or (units["res_code"] == "").any():
        return ""
    if not told.product.coverage.ok:
        return ""
    regions: dict[str, set[str]] = {}
    for code, region in zip(units["gemeentecode"], units["res_code"], strict=True):
        regions.setdefault(region, set()).add(code)
    ours = [set(codes) for codes in told.product.coverage.subregions["gemeenten"]]
    cut = [r for r, codes in regions.items() if sum(bool(codes & s) for s in ours) > 1]
    n = told.number(len(regions))
    if not cut:
        same = len(ours) == len(regions)
        key = "chapter.relation.equal" if same else "chapter.relation.union"
        return told.say(key, count=len(regions), n=n)
    if all(any(s <= codes for codes in regions.values()) for s in ours):
        return told.say("chapter.relation.refines", count=len(regions), n=n)
    named = dict(zip(units["res_code"], units["res"], strict=True))
    names = told.names([named[region] for region in cut])
    facts = {"n": told.number(len(cut)), "names": names}
    return told.say("chapter.relation.cuts", count=len(cut), **facts)
