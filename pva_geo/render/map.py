"""The stakeholders' map: `kaart.html`, one file, offline, no request to anyone."""

from collections.abc import Iterable, Sequence

from pva_geo.catalogue import Language, say, templates
from pva_geo.catalogue.numbers import format_number
from pva_geo.model import (
    INSIDE_BUT_UNASSIGNED,
    OUTSIDE,
    Area,
    Check,
    CoverageReport,
    Peildatum,
    ProvincialProduct,
    Source,
)
from pva_geo.render.geography import colour_neighbours
from pva_geo.render.page import Page
from pva_geo.render.payload import product_payload
from pva_geo.render.style import FILLS, TILES
from pva_geo.report.figures import shown_parts
from pva_geo.report.verdict import verdict
from pva_geo.schema import INVENTED

__all__ = [
    "ICONS",
    "balance_rows",
    "credit",
    "invented",
    "map_html",
    "render_map",
    "source_lines",
]

ICONS = {
    "ok": "M3.5 10.5L8 15L17 5",
    "err": "M4.5 4.5L15.5 15.5M15.5 4.5L4.5 15.5",
    "warn": "M10 3L18 17H2ZM10 8V12M10 14.5V14.6",
}
SCRIPTS = (
    "js/base.js",
    "js/numbers.js",
    "js/icon.js",
    "js/symbols.js",
    "js/rings.js",
    "js/land.js",
    "js/labels.js",
    "js/legend.js",
    "js/projects.js",
    "js/filter.js",
    "js/list.js",
    "js/sheet.js",
    "js/points.js",
    "js/repeats.js",
    "js/chrome.js",
    "js/paper.js",
    "js/background.js",
    "js/kaart.js",
)
WORDS = (
    "paper.sources",
    "paper.page",
    "paper.of",
    "table.caption",
    "table.note",
    "table.sum",
    "table.provincie",
    "table.no_sum",
    "proof.coverage",
    "proof.coverage_note",
    "proof.measures",
    "proof.measures_note",
    "proof.measure",
    "proof.total",
    "proof.sum",
    "proof.difference",
    "sources.title",
    "help.title",
    "help.text",
    "skip",
    "subtitle",
    "concept",
    "noscript",
    "proof_link",
)
"""Sentences of the page itself, without facts."""
STYLES = ("css/base.css", "css/kaart.css", "css/papier.css")


def render_map(product: ProvincialProduct) -> Page:
    """Draw a product as a folium map that is a page of its own.

    Parameters
    ----------
    product
        As `build` gives it.

    Returns
    -------
    Page
        A `folium.Map`: it shows in a notebook, takes more layers of folium, and becomes
        a file by `write_map`.
    """
    payload = product_payload(product)
    return Page(
        "kaart.html",
        payload,
        _context(product, payload["ladder"]),
        scripts=SCRIPTS,
        styles=STYLES,
        pictures_from=TILES.get(product.background, (None,))[0],
    )


def map_html(product: ProvincialProduct) -> str:
    """Give the page of a product; the same product gives the same text."""
    return render_map(product).to_html()


def _context(product: ProvincialProduct, ladder: object) -> dict[str, object]:
    language, report = product.language, product.coverage
    spoken = verdict(report, language)
    title = f"{product.area.name}: {say('map.subtitle', language).lower()}"
    if product.concept:
        title = f"{say('map.concept', language)} – {title}"
    return {
        "lang": language,
        "title": title,
        "provincie": product.area.name,
        "verdict": spoken,
        "background": product.background != "none",
        "icon": ICONS[spoken.kind],
        "facts": _facts(product),
        "notice": product.notice,
        "concept": product.concept,
        "t": _words(product),
        "ui": templates("map", "map.ui.", language),
        "more_hint": _more_hint(ladder, language),
        "counts": _counts(product),
        "sums": _sums(product),
        "balance": balance_rows(report, language),
        "proof": _proof(product),
        "sources": source_lines(product.sources, language),
        "credit": credit(product.sources, product.area.peildatum, language),
        "invented": invented(product.area, language),
        "table": _plain_table(product),
    }


def _words(product: ProvincialProduct) -> dict[str, str]:
    language = product.language
    words = {key.replace(".", "_"): say(f"map.{key}", language) for key in WORDS}
    return words | {
        "map_name": say("map.map_name", language, provincie=product.area.name)
    }


def _facts(product: ProvincialProduct) -> str:
    report, language = product.coverage, product.language
    gaps = (Check.GAP, Check.UNASSIGNED)
    double = (Check.OVERLAP, Check.ASSIGNED_TWICE)
    return say(
        "map.facts",
        language,
        gemeenten=say("terminal.count.gemeenten", language, count=report.units),
        area=product.area.polygon.area,
        gap=sum(f.area_m2 or 0 for f in report.findings if f.check in gaps),
        over=sum(f.area_m2 or 0 for f in report.findings if f.check in double),
        day=product.area.peildatum,
    )


def _more_hint(ladder: object, language: Language) -> str:
    """Name the filters that are folded away; the ladder's own is not."""
    other = "fase" if ladder == "status" else "status"
    keys = ("gemeente", other, "initiatiefnemer")
    return ", ".join(say(f"map.ui.{key}", language).lower() for key in keys)


def _counts(product: ProvincialProduct) -> list[dict[str, object]]:
    subregions, language = product.coverage.subregions, product.language
    fills: Sequence[int | None] = colour_neighbours(subregions, len(FILLS))
    names = [*map(str, subregions["name"])]
    rests = {OUTSIDE: "map.ui.outside", INSIDE_BUT_UNASSIGNED: "map.ui.unassigned"}
    names += [say(key, language) for key in rests.values()]
    parts = [total.toegerekend for total in product.subregion_totals]
    shown = shown_parts(parts, product.provincie_totals.toegerekend)
    return [
        {
            "name": name,
            "fill": fill,
            "betrokken": total.betrokken,
            "trekt": total.trekt,
            "toegerekend": format_number(float(part), language, 1),
        }
        for name, fill, total, part in zip(
            names, [*fills, None, None], product.subregion_totals, shown, strict=True
        )
    ]


def _sums(product: ProvincialProduct) -> dict[str, object]:
    language = product.language
    count = product.provincie_totals.betrokken
    rows = {row.measure: row for row in product.proof}
    return {
        "projects": format_number(count, language),
        "provincie": format_number(count, language, 1),
        "trekt": format_number(rows["trekt"].sum, language),
        "toegerekend": format_number(rows["projects"].sum, language, 1),
    }


def balance_rows(report: CoverageReport, language: Language) -> list[tuple[str, str]]:
    """Give the balance of areas as rows of label and figure, square metres."""
    balance = report.balance
    if balance is None:
        return [(say("terminal.balance.none", language), "")]
    return [
        (say(f"terminal.balance.{name}", language), format_number(value, language, 1))
        for name, value in balance.terms().items()
    ]


def _proof(product: ProvincialProduct) -> list[tuple[str, str, str, str]]:
    language = product.language
    rows = []
    for row in product.proof:
        whole = row.measure in ("projects", "trekt")
        name = say(f"map.proof.{row.measure}", language) if whole else row.measure
        figures = [row.provincie, row.sum, row.difference]
        shown = [
            format_number(figure, language, 0 if whole else 1) for figure in figures
        ]
        rows.append((name, shown[0], shown[1], shown[2]))
    return rows


def source_lines(
    sources: Iterable[Source], language: Language
) -> list[dict[str, object]]:
    """Give each source as a name and lines: layer, date, licence, credit, checksum."""
    listed: list[dict[str, object]] = []
    for source in sources:
        lines = [source.layer, source.attribution]
        lines.append(source.licence or say("map.sources.none", language))
        if source.peildatum:
            lines.append(say("map.sources.peildatum", language, day=source.peildatum))
        if source.sha256:
            lines.append(say("map.sources.sha", language, sha=source.sha256[:12]))
        listed.append({"name": source.name, "lines": [line for line in lines if line]})
    return listed


def invented(area: Area, language: Language) -> list[str]:
    """Give the mark of a map on which nothing exists, a word and more; else nothing."""
    known = not INVENTED.fullmatch(area.code)
    return [] if known else say("map.invented", language).split("|")


def credit(sources: Iterable[Source], year: Peildatum, language: Language) -> str:
    """Give the credit line of the boundaries, in one line."""
    source = next(s for s in sources if s.role == "boundaries")
    if source.attribution and source.licence:
        return say("map.credit_licensed", language, year=year, licence=source.licence)
    return say("map.credit_plain", language, year=year, name=source.name)


def _plain_table(product: ProvincialProduct) -> list[tuple[str, str, str, str]]:
    language = product.language
    # a list may lack any column but its number
    columns = ["project_id", "naam", "energiedrager", "gemeenten"]
    frame = product.projects.reindex(columns=columns, fill_value="")
    rows = []
    for number, name, drager, codes in frame.itertuples(index=False):
        places = [
            product.gemeente_names.get(c, c) for c in str(codes or "").split("|") if c
        ]
        carrier = say(f"word.{drager}", language) if drager else ""
        rows.append((str(number), str(name or ""), carrier, ", ".join(places)))
    return rows
