"""The analyst's map: `bevindingen.html`, every finding to jump to, with its remedy."""

from collections.abc import Sequence

import geopandas as gpd

from pva_geo.catalogue import Language, say, templates
from pva_geo.model import (
    Area,
    Check,
    CoverageReport,
    Finding,
    ProvincialProduct,
    Severity,
    Source,
)
from pva_geo.render.findings_payload import findings_payload
from pva_geo.render.map import ICONS, balance_rows, credit, invented, source_lines
from pva_geo.render.page import Page
from pva_geo.report.looked_at import looked_at_lines
from pva_geo.report.notes import note_line
from pva_geo.report.verdict import verdict
from pva_geo.subregions import assign_units

__all__ = ["product_findings_html", "render_findings"]

SCRIPTS = (
    "js/base.js",
    "js/icon.js",
    "js/rings.js",
    "js/land.js",
    "js/labels.js",
    "js/legend.js",
    "js/findings_draw.js",
    "js/findings_lens.js",
    "js/findings_list.js",
    "js/bevindingen.js",
)
STYLES = ("css/base.css", "css/bevindingen.css")


def render_findings(  # noqa: PLR0913 - the options are keywords
    report: CoverageReport,
    area: Area,
    context: gpd.GeoDataFrame,
    *,
    findings: Sequence[Finding] | None = None,
    sources: Sequence[Source] = (),
    notice: str | None = None,
    language: Language = "nl",
) -> Page:
    """Draw the findings of a check as a folium map that is a page of its own.

    Parameters
    ----------
    report
        Of `check_scheme`.
    area
        The provincie and its units.
    context
        Other provincies, RD New, for drawing.
    findings
        More than the report's own, such as those of projects; in their order.
    sources
        Named in the credit and in a fold.
    notice
        A line for the head of the page.
    language
        `nl` or `en`.
    """
    listed = report.findings if findings is None else findings
    units = assign_units(area.units, report.subregions)
    data = findings_payload(report, units, context, findings=listed, language=language)
    context_of_page = _context(report, area, listed, sources, language)
    return Page(
        "bevindingen.html",
        data,
        {**context_of_page, "notice": notice},
        scripts=SCRIPTS,
        styles=STYLES,
    )


def product_findings_html(product: ProvincialProduct) -> str:
    """Give the page of a product: the findings of coverage, then those of projects."""
    page = render_findings(
        product.coverage,
        product.area,
        product.context,
        findings=product.findings,
        sources=product.sources,
        notice=product.notice,
        language=product.language,
    )
    return page.to_html()


def _context(
    report: CoverageReport,
    area: Area,
    listed: Sequence[Finding],
    sources: Sequence[Source],
    language: Language,
) -> dict[str, object]:
    spoken = verdict(report, language)
    concept_word = say("map.concept", language)
    subtitle = say("findings.subtitle", language)
    concept = not report.ok or any(f.check is Check.UNREADABLE_DELIVERY for f in listed)
    title = f"{area.name}: {subtitle.lower()}"
    return {
        "lang": language,
        "title": f"{concept_word} – {title}" if concept else title,
        "provincie": area.name,
        "subtitle": subtitle,
        "verdict": spoken,
        "icon": ICONS[spoken.kind],
        "also": _also(report, listed, language),
        "concept": concept,
        "concept_word": concept_word,
        "ui": templates("findings", "findings.ui.", language),
        "zoom": templates("map", "map.ui.", language),
        "map_name": say("map.map_name", language, provincie=area.name),
        "has_findings": bool(listed),
        "balance": balance_rows(report, language),
        "looked_at": looked_at_lines(report, language),
        "sources": source_lines(sources, language),
        "notes": [note_line(note, language) for note in report.notes],
        "credit": credit(sources, area.peildatum, language) if sources else "",
        "invented": invented(area, language),
        "table": [_plain_row(finding, language) for finding in listed],
    }


def _also(report: CoverageReport, listed: Sequence[Finding], language: Language) -> str:
    """Count what the verdict on the scheme does not: findings on projects and sums."""
    judged = {id(finding) for finding in report.findings}
    rest = [one.severity for one in listed if id(one) not in judged]
    shown = [
        say(f"terminal.count.{severity}", language, count=n)
        for severity in Severity
        if (n := rest.count(severity))
    ]
    return say("findings.also", language, counts=shown) if shown else ""


def _plain_row(finding: Finding, language: Language) -> dict[str, str]:
    """Give a row of the table for browsers without script."""
    rows = finding.rows or (() if finding.row is None else (finding.row,))
    shown = ", ".join(map(str, rows))
    said = say("findings.ui.rows", language, count=len(rows), r=shown) if rows else ""
    place = finding.point or ()
    return {
        "check": finding.check.value,
        "message": finding.message(language),
        "remedy": finding.remedy(language),
        "severity_word": say(f"findings.ui.{finding.severity}", language, count=1),
        "place": " ".join(str(round(value)) for value in place),
        "origin": ", ".join(part for part in (finding.source, said) if part),
    }
