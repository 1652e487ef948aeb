"""Words of the analyst's map (`findings.…`)."""

from pva_geo.catalogue import Sentence

__all__ = ["SENTENCES"]

SENTENCES: dict[str, Sentence] = {
    "findings.also": {
        "nl": "Daarnaast, buiten de indeling: {counts:and}",
        "en": "Beside that, not on the scheme: {counts:and}",
    },
    "findings.subtitle": {
        "nl": "Bevindingen bij de regio-indeling",
        "en": "Findings on the subregions",
    },
    "findings.ui.count": {
        "nl": ("{n} van {m} bevinding", "{n} van {m} bevindingen"),
        "en": ("{n} of {m} finding", "{n} of {m} findings"),
    },
    "findings.ui.error": {"nl": ("fout", "fouten"), "en": ("error", "errors")},
    "findings.ui.warning": {
        "nl": ("waarschuwing", "waarschuwingen"),
        "en": ("warning", "warnings"),
    },
    "findings.ui.info": {
        "nl": ("mededeling", "mededelingen"),
        "en": ("remark", "remarks"),
    },
    "findings.ui.previous": {"nl": "Vorige", "en": "Previous"},
    "findings.ui.next": {"nl": "Volgende", "en": "Next"},
    "findings.ui.of": {"nl": "{n} van {m}", "en": "{n} of {m}"},
    "findings.ui.area": {"nl": "Oppervlakte", "en": "Area"},
    "findings.ui.width": {"nl": "Grootste breedte", "en": "Greatest width"},
    "findings.ui.narrow": {"nl": "smal: onder {w}", "en": "narrow: below {w}"},
    "findings.ui.place": {"nl": "Plek (RD)", "en": "Place (RD)"},
    "findings.ui.copy": {"nl": "Kopieer", "en": "Copy"},
    "findings.ui.source": {"nl": "Bron", "en": "Source"},
    "findings.ui.rows": {"nl": ("rij {r}", "rijen {r}"), "en": ("row {r}", "rows {r}")},
    "findings.ui.no_place": {
        "nl": "Deze bevinding heeft geen plek op de kaart.",
        "en": "This finding has no place on the map.",
    },
    "findings.ui.remedy": {"nl": "Zo herstelt u dit.", "en": "How to mend this."},
    "findings.ui.none": {
        "nl": "Geen bevindingen: de indeling is volledig en zonder overlap.",
        "en": "No findings: the subregions are complete and do not overlap.",
    },
    "findings.ui.legend": {"nl": "Legenda", "en": "Legend"},
    "findings.ui.unassigned": {
        "nl": "gemeente zonder subregio",
        "en": "gemeente without a subregion",
    },
    "findings.ui.narrow_key": {
        "nl": "te smal om te zien: overdreven",
        "en": "too narrow to see: exaggerated",
    },
    "findings.ui.area_key": {
        "nl": "overlap of buiten de provincie",
        "en": "overlap or outside the province",
    },
    "findings.ui.gap_key": {
        "nl": "gat: hoort bij geen subregio",
        "en": "gap: in no subregion",
    },
    "findings.ui.warning_key": {
        "nl": "waarschuwing over dit gebied",
        "en": "warning about this area",
    },
    "findings.ui.unit_key": {
        "nl": "gemeente met een bevinding",
        "en": "gemeente with a finding",
    },
    "findings.ui.without_place": {
        "nl": "zonder plek op de kaart",
        "en": "no place on the map",
    },
    "findings.ui.zoom": {"nl": "Zoom in op deze plek", "en": "Zoom in on this place"},
    "findings.ui.copied": {"nl": "Gekopieerd", "en": "Copied"},
    "findings.ui.nothing_shown": {
        "nl": "Met deze keuze is er geen bevinding te zien. Zet een ernst weer aan.",
        "en": "No finding is shown with this choice. Switch a severity back on.",
    },
    "findings.ui.outside": {"nl": "buiten de provincie", "en": "outside the province"},
    "findings.ui.balance_unit": {
        "nl": "Oppervlakten in vierkante meters, uit de volledige geometrie",
        "en": "Areas in square metres, of the full geometry",
    },
    "findings.ui.finding": {"nl": "Bevinding", "en": "Finding"},
    "findings.ui.severity": {"nl": "Ernst", "en": "Severity"},
    "findings.ui.subregion_key": {"nl": "subregio", "en": "subregion"},
    "findings.ui.pin_key": {"nl": "plek van een bevinding", "en": "place of a finding"},
    "findings.ui.lens": {
        "nl": "breedte {n}× overdreven",
        "en": "width exaggerated {n}×",
    },
    "findings.ui.balance": {
        "nl": "Balans en wat is bekeken",
        "en": "Balance and what was looked at",
    },
    "findings.ui.notes": {
        "nl": "Wat bij het lezen is gedaan",
        "en": "What the reader did",
    },
    "findings.ui.all": {"nl": "Alle", "en": "All"},
    "findings.ui.filter": {"nl": "Toon per ernst", "en": "Show by severity"},
    "findings.kind.unassigned": {"nl": "Niet toegewezen", "en": "Unassigned"},
    "findings.kind.assigned-twice": {"nl": "Dubbel toegewezen", "en": "Assigned twice"},
    "findings.kind.unknown-code": {"nl": "Onbekende code", "en": "Unknown code"},
    "findings.kind.abolished-code": {
        "nl": "Opgeheven gemeente",
        "en": "Abolished gemeente",
    },
    "findings.kind.other-provincie": {"nl": "Andere provincie", "en": "Other province"},
    "findings.kind.name-mismatch": {
        "nl": "Naam en code verschillen",
        "en": "Name and code differ",
    },
    "findings.kind.repeated-row": {"nl": "Dubbele rij", "en": "Repeated row"},
    "findings.kind.mended-code": {"nl": "Herstelde code", "en": "Mended code"},
    "findings.kind.blank-subregion": {"nl": "Lege subregio", "en": "Blank subregion"},
    "findings.kind.similar-names": {
        "nl": "Namen lijken op elkaar",
        "en": "Similar names",
    },
    "findings.kind.not-yet": {"nl": "Nog niet ontstaan", "en": "Not yet in being"},
    "findings.kind.ignored-row": {"nl": "Overgeslagen rij", "en": "Row passed over"},
    "findings.kind.invalid-geometry": {"nl": "Ongeldig vlak", "en": "Invalid polygon"},
    "findings.kind.missing-geometry": {
        "nl": "Ontbrekend vlak",
        "en": "Missing polygon",
    },
    "findings.kind.crs-doubt": {
        "nl": "Twijfel over coördinaten",
        "en": "Doubt about coordinates",
    },
    "findings.kind.gap": {"nl": "Gat", "en": "Gap"},
    "findings.kind.overlap": {"nl": "Overlap", "en": "Overlap"},
    "findings.kind.spill": {"nl": "Buiten de provincie", "en": "Outside the province"},
    "findings.kind.scattered": {"nl": "Ligt uiteen", "en": "Scattered"},
    "findings.kind.missing-field": {"nl": "Ontbrekend gegeven", "en": "Missing field"},
    "findings.kind.bad-value": {"nl": "Waarde kan niet", "en": "Bad value"},
    "findings.kind.unlocated": {"nl": "Zonder plek", "en": "Without a place"},
    "findings.kind.outside": {
        "nl": "Project buiten de provincie",
        "en": "Project outside the province",
    },
    "findings.kind.place-mismatch": {
        "nl": "Plek en gemeente verschillen",
        "en": "Place and gemeente differ",
    },
    "findings.kind.duplicate-id": {"nl": "Dubbel aangeleverd", "en": "Delivered twice"},
    "findings.kind.likely-duplicate": {
        "nl": "Mogelijk hetzelfde project",
        "en": "Likely the same project",
    },
    "findings.kind.conflict": {"nl": "Verschillende waarden", "en": "Different values"},
    "findings.kind.swapped-coordinates": {
        "nl": "Verwisselde coördinaten",
        "en": "Exchanged coordinates",
    },
    "findings.kind.unreadable-delivery": {
        "nl": "Onleesbare aanlevering",
        "en": "Unreadable delivery",
    },
    "findings.kind.not-conserved": {"nl": "Som wijkt af", "en": "Sum differs"},
    "findings.kind.parts-differ": {
        "nl": "Delen en geheel verschillen",
        "en": "Parts and whole differ",
    },
}
