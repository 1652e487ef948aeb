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

VERIFY: dict[str, Sentence] = {
    "verify.ok": {
        "nl": "{provincie}: het product klopt met zichzelf",
        "en": "{provincie}: the product agrees with itself",
    },
    "verify.wrong": {
        "nl": "{provincie}: het product klopt niet met zichzelf",
        "en": "{provincie}: the product does not agree with itself",
    },
    "verify.looked_at": {
        "nl": "Opnieuw uitgerekend uit het bestand zelf · subregio’s: {subregions} · projecten: {projects} · aandelen: {shares} · totalen: {totals} · maten: {measures}",
        "en": "Recomputed from the file itself · subregions: {subregions} · projects: {projects} · shares: {shares} · totals: {totals} · measures: {measures}",
    },
    "verify.more": {
        "nl": ("En nog {count} verschil.", "En nog {count} verschillen."),
        "en": ("And {count} difference more.", "And {count} differences more."),
    },
    "verify.remedy": {
        "nl": "Het bestand is na de bouw veranderd, of het is niet heel aangekomen. Bouw het product opnieuw met: pva-geo build",
        "en": "The file was changed after it was built, or did not arrive whole. Build the product again with: pva-geo build",
    },
    "verify.share": {
        "nl": "Project {project_id}: het aandeel van {subregion_id} is {found:.9}; uit de geometrie in het bestand volgt {expected:.9}.",
        "en": "Project {project_id}: the share of {subregion_id} is {found:.9}; from the geometry in the file it should be {expected:.9}.",
    },
    "verify.share_missing": {
        "nl": "Project {project_id}: er staat geen aandeel van {subregion_id}; uit de geometrie in het bestand volgt {expected:.9}.",
        "en": "Project {project_id}: no share of {subregion_id} is given; from the geometry in the file it should be {expected:.9}.",
    },
    "verify.share_extra": {
        "nl": "Project {project_id}: er staat een aandeel van {subregion_id} ({found:.9}) dat niet uit de geometrie in het bestand volgt.",
        "en": "Project {project_id}: a share of {subregion_id} is given ({found:.9}) that does not follow from the geometry in the file.",
    },
    "verify.share_twice": {
        "nl": "Project {project_id}: het aandeel van {subregion_id} staat er meer dan één keer.",
        "en": "Project {project_id}: the share of {subregion_id} is given more than once.",
    },
    "verify.basis": {
        "nl": "Project {project_id}: de basis van het aandeel is “{found}”; het moet “{expected}” zijn.",
        "en": "Project {project_id}: the basis of the share is “{found}”; it should be “{expected}”.",
    },
    "verify.project_twice": {
        "nl": "Project {project_id} staat meer dan één keer in de tabel projecten.",
        "en": "Project {project_id} is in the table projecten more than once.",
    },
    "verify.layer_only": {
        "nl": "Laag {layer}: project {project_id} staat niet in de tabel projecten.",
        "en": "Layer {layer}: project {project_id} is not in the table projecten.",
    },
    "verify.geometry_missing": {
        "nl": "Project {project_id} heeft volgens de tabel projecten een plek ({x:.0}, {y:.0}), maar staat in geen laag met geometrie.",
        "en": "Project {project_id} has a place ({x:.0}, {y:.0}) in the table projecten, but is in no layer with geometry.",
    },
    "verify.geometry": {
        "nl": "Project {project_id}: de geometrie is veranderd; {column} is {found:.3}, in de tabel projecten staat {expected:.3}.",
        "en": "Project {project_id}: the geometry was changed; {column} is {found:.3}, the table projecten says {expected:.3}.",
    },
    "verify.value": {
        "nl": "Project {project_id}: {column} is in laag {layer} “{found}”, in de tabel projecten “{expected}”.",
        "en": "Project {project_id}: {column} is “{found}” in layer {layer}, “{expected}” in the table projecten.",
    },
    "verify.lead": {
        "nl": "Project {project_id}: de hoofdsubregio is “{found}”; het moet “{expected}” zijn.",
        "en": "Project {project_id}: the leading subregion is “{found}”; it should be “{expected}”.",
    },
    "verify.counts": {
        "nl": "Project {project_id} telt niet mee, terwijl het geen delen heeft.",
        "en": "Project {project_id} does not count, though it has no parts.",
    },
    "verify.counts_not": {
        "nl": "Project {project_id} telt mee naast zijn delen.",
        "en": "Project {project_id} counts beside its parts.",
    },
    "verify.cell": {
        "nl": "Tabel uitsplitsing, {place}, {measure}: er staat {found}; uit de aandelen volgt {expected}.",
        "en": "Table uitsplitsing, {place}, {measure}: it says {found}; from the shares it should be {expected}.",
    },
    "verify.total": {
        "nl": "Tabel totalen, {place}, {measure}: er staat {found:.6}; uit de aandelen volgt {expected:.6}.",
        "en": "Table totalen, {place}, {measure}: it says {found:.6}; from the shares it should be {expected:.6}.",
    },
    "verify.total_missing": {
        "nl": "Tabel totalen, {place}, {measure}: deze regel ontbreekt; er hoort {expected:.6} te staan.",
        "en": "Table totalen, {place}, {measure}: this row is missing; it should say {expected:.6}.",
    },
    "verify.total_extra": {
        "nl": "Tabel totalen, {place}, {measure}: deze regel ({found:.6}) hoort er niet te staan.",
        "en": "Table totalen, {place}, {measure}: this row ({found:.6}) should not be there.",
    },
    "verify.proof": {
        "nl": "{measure}: de som van de delen is {found:.6}, de provincie {expected:.6}.",
        "en": "{measure}: the sum of the parts is {found:.6}, the province {expected:.6}.",
    },
    "verify.control": {
        "nl": "View controle, {measure}: som {found:.6} en provincie {expected:.6} verschillen.",
        "en": "View controle, {measure}: sum {found:.6} and province {expected:.6} differ.",
    },
    "verify.control_changed": {
        "nl": "View controle: de opzet is veranderd, dus haar oordeel telt niet.",
        "en": "View controle: its definition was changed, so its verdict does not count.",
    },
    "verify.area": {
        "nl": "Laag {layer}, {name}: de oppervlakte is {found:.3} m²; in de kolom area_m2 staat {expected:.3} m².",
        "en": "Layer {layer}, {name}: the area is {found:.3} m²; the column area_m2 says {expected:.3} m².",
    },
    "verify.units": {
        "nl": "De gemeenten zijn samen {found:.3} m², de provincie is {expected:.3} m².",
        "en": "The gemeenten are {found:.3} m² together, the provincie is {expected:.3} m².",
    },
    "verify.coverage": {
        "nl": "De dekking is opnieuw gecontroleerd en klopt niet met wat het product zegt: {message}",
        "en": "Coverage was checked again and is not what the product says: {message}",
    },
    "verify.coverage_claim": {
        "nl": "Het product zegt dat de dekking fouten heeft; die zijn in de geometrie niet terug te vinden.",
        "en": "The product says that coverage has errors; they are not found in its geometry.",
    },
}

SENTENCES: dict[str, Sentence] = {**NAMES, **SHEETS, **COLUMNS, **VERIFY}
