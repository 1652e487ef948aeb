"""Words of the workbook, of names that all products share, and of `verify`."""

from pva_geo.catalogue import Sentence

__all__ = ["SENTENCES"]

NAMES: dict[str, Sentence] = {
    "place.outside": {"nl": "Buiten de provincie", "en": "Outside the province"},
    "place.unassigned": {"nl": "Niet toegewezen", "en": "Unassigned"},
    "measure.projects": {
        "nl": "projecten (toegerekend)",
        "en": "projects (attributed)",
    },
    "measure.trekt": {"nl": "projecten (trekt)", "en": "projects (leads)"},
    "measure.lengte_m": {"nl": "lengte (m)", "en": "length (m)"},
    "measure.capaciteit_mw": {"nl": "capaciteit (MW)", "en": "capacity (MW)"},
    "measure.capaciteit_mva": {"nl": "capaciteit (MVA)", "en": "capacity (MVA)"},
    "measure.kosten_min": {
        "nl": "kosten, ten minste (M€)",
        "en": "costs, at least (M€)",
    },
    "measure.kosten_max": {
        "nl": "kosten, ten hoogste (M€)",
        "en": "costs, at most (M€)",
    },
    "mark.concept": {"nl": "CONCEPT", "en": "DRAFT"},
    "mark.concept.sentence": {
        "nl": "CONCEPT: de dekking heeft fouten of een aanlevering kon niet worden gelezen.",
        "en": "DRAFT: coverage has errors, or a delivery could not be read.",
    },
    "severity.error": {"nl": "fout", "en": "error"},
    "severity.warning": {"nl": "waarschuwing", "en": "warning"},
    "severity.info": {"nl": "mededeling", "en": "remark"},
    "role.boundaries": {"nl": "grenzen", "en": "boundaries"},
    "role.scheme": {"nl": "indeling", "en": "scheme"},
    "role.projects": {"nl": "projecten", "en": "projects"},
    "role.register": {"nl": "register", "en": "register"},
    "answer.yes": {"nl": "ja", "en": "yes"},
    "answer.no": {"nl": "nee", "en": "no"},
}

SHEETS: dict[str, Sentence] = {
    "sheet.summary": {"nl": "Samenvatting", "en": "Summary"},
    "sheet.subregions": {"nl": "Subregio's", "en": "Subregions"},
    "sheet.projects": {"nl": "Projecten", "en": "Projects"},
    "sheet.attachments": {"nl": "Toerekening", "en": "Attribution"},
    "sheet.crossing": {"nl": "Samenhang", "en": "Coherence"},
    "sheet.control": {"nl": "Controle", "en": "Control"},
    "sheet.findings": {"nl": "Bevindingen", "en": "Findings"},
    "sheet.sources": {"nl": "Bronnen", "en": "Sources"},
    "sheet.title": {"nl": "{sheet} {provincie}", "en": "{sheet} {provincie}"},
    "sheet.page": {"nl": "blad &P van &N", "en": "page &P of &N"},
    "book.kicker": {
        "nl": "Provinciaal eindproduct · grenzen per {day:peildatum}",
        "en": "Provincial end product · boundaries as of {day:peildatum}",
    },
    "edition.left_out": {
        "nl": "Openbare versie: {projects} en de kosten van {costs} zijn weggelaten; sommen tellen ze niet mee.",
        "en": "Public edition: {projects} and the costs of {costs} are left out; sums do not count them.",
    },
    "edition.projects": {
        "nl": ("{count} project", "{count} projecten"),
        "en": ("{count} project", "{count} projects"),
    },
    "edition.costs": {
        "nl": ("{count} ander project", "{count} andere projecten"),
        "en": ("{count} other project", "{count} other projects"),
    },
    "edition.nothing": {
        "nl": "Openbare versie: alle projecten en kosten zijn openbaar.",
        "en": "Public edition: all projects and costs are public.",
    },
    "book.pairs": {
        "nl": "Wat subregio’s verbindt: projecten die in beide liggen, en verbanden tussen projecten die de ene en de andere trekken.",
        "en": "What ties subregions: projects that lie in both, and ties between projects that the one leads and the other.",
    },
    "book.ties": {
        "nl": "Verbanden tussen projecten, zoals de lijsten ze noemen.",
        "en": "Ties between projects, as the lists name them.",
    },
    "book.feedback": {
        "nl": "Verbeter de lijst zelf en lever haar opnieuw aan; de laatste kolom is voor uw antwoord.",
        "en": "Mend the list itself and deliver it again; the last column is for your answer.",
    },
    "book.every_once": {
        "nl": "Som van de delen is provincie: elk project telt precies één keer.",
        "en": "The sum of the parts is the province: every project counts exactly once.",
    },
    "book.no_projects": {
        "nl": "Dit product heeft geen projecten; er valt niets op te tellen.",
        "en": "This product has no projects; there is nothing to add up.",
    },
    "book.differs": {
        "nl": "Som ≠ provincie, verschil {difference:.6} bij {measure}.",
        "en": "Sum ≠ province, difference {difference:.6} for {measure}.",
    },
    "book.counts": {
        "nl": "Betrokken telt een project bij elke subregio die het raakt en telt niet op; trekt bij één; toegerekend naar aandeel.",
        "en": "Involved counts a project in every subregion it touches and does not add up; leads in one; attributed by share.",
    },
    "book.control": {
        "nl": "Elke regel is hier live uitgerekend: links uit het blad Projecten alleen, rechts uit het blad Toerekening.",
        "en": "Every row is computed live: on the left from the sheet Projects alone, on the right from the sheet Attribution.",
    },
    "book.crossing": {
        "nl": "Projecten die in meer dan één subregio liggen, of deels buiten de provincie.",
        "en": "Projects that lie in more than one subregion, or partly outside the province.",
    },
    "book.no_crossing": {
        "nl": "Geen project ligt in meer dan één subregio.",
        "en": "No project lies in more than one subregion.",
    },
    "book.no_findings": {
        "nl": "Geen bevindingen.",
        "en": "No findings.",
    },
    "book.not_additive": {"nl": "telt niet op", "en": "not additive"},
    "book.sum": {"nl": "Som van de delen", "en": "Sum of the parts"},
    "book.provincie": {"nl": "Provincie", "en": "Province"},
    "book.no_difference": {"nl": "✓ verschil 0", "en": "✓ difference 0"},
    "book.difference": {"nl": "✗ verschil", "en": "✗ difference"},
    "book.agrees": {"nl": "✓ klopt", "en": "✓ agrees"},
    "book.disagrees": {"nl": "✗ klopt niet", "en": "✗ differs"},
}

COLUMNS: dict[str, Sentence] = {
    "column.subregion": {"nl": "Subregio", "en": "Subregion"},
    "column.subregion_id": {"nl": "Id", "en": "Id"},
    "column.gemeenten_n": {"nl": "Gemeenten", "en": "Gemeenten"},
    "column.gemeenten": {"nl": "Gemeenten, bij naam", "en": "Gemeenten, by name"},
    "column.area": {"nl": "Oppervlakte (km²)", "en": "Area (km²)"},
    "column.share_of_area": {"nl": "Aandeel", "en": "Share"},
    "column.betrokken": {"nl": "Betrokken", "en": "Involved"},
    "column.trekt": {"nl": "Trekt", "en": "Leads"},
    "column.toegerekend": {"nl": "Toegerekend", "en": "Attributed"},
    "column.project_id": {"nl": "Project-id", "en": "Project id"},
    "column.project": {"nl": "Project", "en": "Project"},
    "column.number": {"nl": "Nr", "en": "No"},
    "column.lengte_m": {"nl": "lengte (m)", "en": "length (m)"},
    "column.punt_x": {"nl": "x (RD)", "en": "x (RD)"},
    "column.punt_y": {"nl": "y (RD)", "en": "y (RD)"},
    "column.oppervlakte_m2": {"nl": "oppervlakte (m²)", "en": "area (m²)"},
    "column.basis": {"nl": "Basis van het aandeel", "en": "Basis of the share"},
    "column.hoofdsubregio_afgeleid": {
        "nl": "hoofdsubregio afgeleid",
        "en": "leading subregion derived",
    },
    "column.source": {"nl": "Aanlevering", "en": "Delivery"},
    "column.row": {"nl": "Rij", "en": "Row"},
    "column.share": {"nl": "Aandeel", "en": "Share"},
    "column.indicator": {"nl": "Indicator", "en": "Indicator"},
    "column.unit": {"nl": "Eenheid", "en": "Unit"},
    "column.definition": {"nl": "Definitie", "en": "Definition"},
    "column.gemeente": {"nl": "Gemeente", "en": "Gemeente"},
    "column.parts": {"nl": "Toegerekend", "en": "Attributed"},
    "column.projects_n": {"nl": "Projecten", "en": "Projects"},
    "column.concrete_n": {"nl": "Waarvan concreet", "en": "Of these firm"},
    "column.carrier": {"nl": "Energiedrager", "en": "Energy carrier"},
    "column.status": {"nl": "Status", "en": "Status"},
    "column.lead": {"nl": "Hoofdsubregio", "en": "Leading subregion"},
    "column.places": {"nl": "Aandeel per subregio", "en": "Share by subregion"},
    "column.measure": {"nl": "Maat", "en": "Measure"},
    "column.provincie": {
        "nl": "Provincie (uit de projecten)",
        "en": "Province (from the projects)",
    },
    "column.sum": {
        "nl": "Som (uit de toerekening)",
        "en": "Sum (from the attribution)",
    },
    "column.difference": {"nl": "Verschil", "en": "Difference"},
    "column.written": {"nl": "In het product", "en": "In the product"},
    "column.agrees": {"nl": "Oordeel", "en": "Verdict"},
    "column.pair": {"nl": "Subregio’s", "en": "Subregions"},
    "column.projects": {"nl": "Projecten in beide", "en": "Projects in both"},
    "column.crossing_n": {"nl": "Aantal", "en": "Number"},
    "column.ties_n": {
        "nl": "Verbanden tussen projecten",
        "en": "Ties between projects",
    },
    "column.tie": {"nl": "Verband", "en": "Tie"},
    "column.telt": {"nl": "Telt", "en": "Counts"},
    "column.sheet": {"nl": "Blad of laag", "en": "Sheet or layer"},
    "column.field": {"nl": "Kolom", "en": "Column"},
    "column.value": {"nl": "Waarde", "en": "Value"},
    "column.allowed": {"nl": "Toegestaan", "en": "Allowed"},
    "column.nearest": {"nl": "Bedoeld?", "en": "Meant?"},
    "column.mended": {"nl": "Verbeterde waarde", "en": "Mended value"},
    "column.check": {"nl": "Controle", "en": "Check"},
    "column.severity": {"nl": "Ernst", "en": "Severity"},
    "column.message": {"nl": "Bevinding", "en": "Finding"},
    "column.remedy": {"nl": "Zo herstelt u dit", "en": "How to mend this"},
    "column.file": {"nl": "Bestand", "en": "File"},
    "column.rows": {"nl": "Rijen", "en": "Rows"},
    "column.role": {"nl": "Rol", "en": "Role"},
    "column.name": {"nl": "Naam", "en": "Name"},
    "column.layer": {"nl": "Laag of blad", "en": "Layer or sheet"},
    "column.peildatum": {"nl": "Peildatum", "en": "Reference date"},
    "column.licence": {"nl": "Licentie", "en": "Licence"},
    "column.attribution": {"nl": "Naamsvermelding", "en": "Credit"},
    "column.sha256": {"nl": "Controlegetal (sha256)", "en": "Checksum (sha256)"},
    "column.term": {"nl": "Post", "en": "Term"},
    "column.m2": {"nl": "Oppervlakte (m²)", "en": "Area (m²)"},
}

VERIFY: dict[str, Sentence] = {}

SENTENCES: dict[str, Sentence] = {**NAMES, **SHEETS, **COLUMNS, **VERIFY}
