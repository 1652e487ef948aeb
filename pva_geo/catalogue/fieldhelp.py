"""What each field of a project means, and the words of the page of fields."""

from pva_geo.catalogue import Sentence

__all__ = ["SENTENCES"]

HELP: dict[str, Sentence] = {
    "help.projectnummer": {
        "nl": "Nummer of letter van het project; met ronde en provincie het kenmerk, dus één keer per lijst. Bijvoorbeeld 17, A of ZH-2.0-017.",
        "en": "Number or letter of the project; with round and province its identity, so once a list. For example 17, A or ZH-2.0-017.",
    },
    "help.naam": {
        "nl": "Naam zoals die op de kaart staat; gewone tekst.",
        "en": "Name as it stands on the map; plain text.",
    },
    "help.provincie": {
        "nl": "Code of naam van de provincie, meer dan één met |. Leeg: de provincie van de werkmap.",
        "en": "Code or name of the province, several by |. Empty: the province of the workspace.",
    },
    "help.pmiek_ronde": {
        "nl": "Ronde van het pMIEK waarin het project is opgenomen.",
        "en": "Round of the pMIEK that the project is in.",
    },
    "help.status": {
        "nl": "Hoe vast het project in het programma staat.",
        "en": "How firm the project is in the programme.",
    },
    "help.fase": {
        "nl": "Hoe ver het werk aan het project is.",
        "en": "How far the work on the project is.",
    },
    "help.energiedrager": {
        "nl": "De energiedrager; bij meer dan één «meerdere», of een lijst met |.",
        "en": "The energy carrier; for more than one «meerdere», or a list by |.",
    },
    "help.energiedragers": {
        "nl": "De energiedragers van een project met «meerdere».",
        "en": "The carriers of a project with «meerdere».",
    },
    "help.type": {
        "nl": "Wat er wordt gebouwd of onderzocht.",
        "en": "What is built or studied.",
    },
    "help.ingreep": {"nl": "Wat er aan gebeurt.", "en": "What is done to it."},
    "help.spanningsniveau_kv": {
        "nl": "Spanning in kV; bij een transformator beide kanten, de hoogste eerst: 150/20.",
        "en": "Voltage in kV; of a transformer both sides, the highest first: 150/20.",
    },
    "help.capaciteit_mva": {
        "nl": "Capaciteit in MVA; wordt nooit bij MW opgeteld.",
        "en": "Capacity in MVA; never added to MW.",
    },
    "help.capaciteit_mw": {
        "nl": "Capaciteit in MW; wordt nooit bij MVA opgeteld.",
        "en": "Capacity in MW; never added to MVA.",
    },
    "help.aantal_min": {
        "nl": "Kleinste aantal stations of onderdelen; «1-3 stations» in één cel mag ook.",
        "en": "Least number of stations or parts; «1-3 stations» in one cell is fine too.",
    },
    "help.aantal_max": {
        "nl": "Grootste aantal stations of onderdelen.",
        "en": "Greatest number of stations or parts.",
    },
    "help.ligging_soort": {
        "nl": "Hoe precies de plek of de geometrie is.",
        "en": "How exact the place or the geometry is.",
    },
    "help.gemeenten": {
        "nl": "Gemeenten bij naam of code, gescheiden door | of ;. Nodig als er geen geometrie of coördinaten zijn.",
        "en": "Gemeenten by name or code, separated by | or ;. Needed where there are no geometry or coordinates.",
    },
    "help.hoofdsubregio": {
        "nl": "De subregio die het project trekt. Leeg: die met het grootste aandeel.",
        "en": "The subregion that leads the project. Empty: the one with the largest share.",
    },
    "help.initiatiefnemer": {
        "nl": "Wie het project doet; meer dan één met |.",
        "en": "Who does the project; several by |.",
    },
    "help.betrokken_partijen": {
        "nl": "Andere partijen met hun rol: «Enexis: uitvoerder | TenneT: adviseur».",
        "en": "Other parties with their role: «Enexis: uitvoerder | TenneT: adviseur».",
    },
    "help.start_jaar": {
        "nl": "Jaar waarin de bouw begint; «2027 Q3» mag ook.",
        "en": "Year in which building starts; «2027 Q3» is fine too.",
    },
    "help.start_kwartaal": {
        "nl": "Kwartaal waarin de bouw begint.",
        "en": "Quarter in which building starts.",
    },
    "help.gereed_jaar": {
        "nl": "Jaar van ingebruikname; «2027 Q3» en «2026-2028» mogen ook.",
        "en": "Year in which it goes into service; «2027 Q3» and «2026-2028» are fine too.",
    },
    "help.gereed_kwartaal": {
        "nl": "Kwartaal van ingebruikname.",
        "en": "Quarter in which it goes into service.",
    },
    "help.gereed_vroegst": {
        "nl": "Vroegste jaar van ingebruikname.",
        "en": "Earliest year of going into service.",
    },
    "help.gereed_laatst": {
        "nl": "Laatste jaar van ingebruikname.",
        "en": "Latest year of going into service.",
    },
    "help.opgaven": {
        "nl": "Waarvoor het project nodig is; meer dan één met |.",
        "en": "What the project is needed for; several by |.",
    },
    "help.knelpunt": {
        "nl": "Het knelpunt dat het project oplost, in woorden.",
        "en": "The bottleneck that the project solves, in words.",
    },
    "help.knelpunt_jaar": {
        "nl": "Jaar waarin het knelpunt ontstaat.",
        "en": "Year in which the bottleneck arises.",
    },
    "help.ruimtebeslag_m2": {
        "nl": "Ruimte die het project inneemt, in m².",
        "en": "Space that the project takes, in m².",
    },
    "help.ruimtelijk_instrument": {
        "nl": "Instrument waarmee het project zijn plek krijgt.",
        "en": "Planning instrument by which the project gets its place.",
    },
    "help.kosten_min": {
        "nl": "Kosten in miljoen euro, ten minste; «20-40» in één cel mag ook.",
        "en": "Costs in million euro, at least; «20-40» in one cell is fine too.",
    },
    "help.kosten_max": {
        "nl": "Kosten in miljoen euro, ten hoogste.",
        "en": "Costs in million euro, at most.",
    },
    "help.kosten_openbaar": {
        "nl": "Nee: de kosten staan niet in de openbare versie.",
        "en": "No: the costs are not in the public edition.",
    },
    "help.afwegingsscores": {
        "nl": "Score per criterium van het afwegingskader, met motivering: «urgentie knelpunt: 3: vol in 2027».",
        "en": "Score by criterion of the assessment framework, with its reason: «urgentie knelpunt: 3: vol in 2027».",
    },
    "help.samenhang": {
        "nl": "Andere projecten waar dit mee samenhangt: «7: onderdeel van | A: voorwaarde voor».",
        "en": "Other projects that this one is tied to: «7: onderdeel van | A: voorwaarde voor».",
    },
    "help.nationaal_miek": {
        "nl": "Of het project ook in het nationale MIEK staat.",
        "en": "Whether the project is in the national MIEK too.",
    },
    "help.nationaal_miek_nummer": {
        "nl": "Nummer van het project in het nationale MIEK.",
        "en": "Number of the project in the national MIEK.",
    },
    "help.investeringsplan": {
        "nl": "Investeringsplan van de netbeheerder: «Enexis: 2024: E-123».",
        "en": "Investment plan of the grid operator: «Enexis: 2024: E-123».",
    },
    "help.besluiten": {
        "nl": "Genomen besluiten: «GS: 2025-04-01: vaststelling».",
        "en": "Decisions taken: «GS: 2025-04-01: vaststelling».",
    },
    "help.peildatum": {
        "nl": "Datum waarop de gegevens gelden; bij verschillen tussen lijsten telt de jongste.",
        "en": "Date of which the data are; where lists differ the youngest counts.",
    },
    "help.bron": {
        "nl": "Waar de gegevens vandaan komen.",
        "en": "Where the data come from.",
    },
    "help.bron_url": {
        "nl": "Adres van de bron op het web.",
        "en": "Address of the source on the web.",
    },
    "help.openbaar": {
        "nl": "Nee: het project staat nergens in de openbare versie.",
        "en": "No: the project is nowhere in the public edition.",
    },
    "help.opmerking": {
        "nl": "Alles wat nergens anders past.",
        "en": "All that fits nowhere else.",
    },
    "help.gm_codes": {
        "nl": "Gemeentecodes, als die in een eigen kolom staan; winnen van namen.",
        "en": "Codes of gemeenten, where they have a column of their own; they win over names.",
    },
    "help.x_rd": {
        "nl": "x in RD New, meter; alleen voor een punt.",
        "en": "x in RD New, metres; only for a point.",
    },
    "help.y_rd": {
        "nl": "y in RD New, meter; alleen voor een punt.",
        "en": "y in RD New, metres; only for a point.",
    },
    "help.lon": {
        "nl": "Lengtegraad, als er geen x en y in RD zijn.",
        "en": "Longitude, where there are no x and y in RD.",
    },
    "help.lat": {
        "nl": "Breedtegraad, als er geen x en y in RD zijn.",
        "en": "Latitude, where there are no x and y in RD.",
    },
}

SENTENCES: dict[str, Sentence] = {
    **HELP,
    "kind.text": {"nl": "tekst", "en": "text"},
    "kind.word": {"nl": "keuze", "en": "choice"},
    "kind.words": {"nl": "keuzes, gescheiden door |", "en": "choices, separated by |"},
    "kind.whole": {"nl": "geheel getal", "en": "whole number"},
    "kind.decimal": {"nl": "getal", "en": "number"},
    "kind.year": {"nl": "jaar", "en": "year"},
    "kind.quarter": {"nl": "kwartaal", "en": "quarter"},
    "kind.voltage": {"nl": "spanning", "en": "voltage"},
    "kind.day": {"nl": "datum", "en": "date"},
    "kind.yes-no": {"nl": "ja of nee", "en": "ja (yes) or nee (no)"},
    "kind.places": {"nl": "gebieden, gescheiden door |", "en": "areas, separated by |"},
    "kind.records": {
        "nl": "gegevens, gescheiden door |",
        "en": "records, separated by |",
    },
    "need.required": {"nl": "verplicht", "en": "required"},
    "need.wanted": {"nl": "gewenst", "en": "wanted"},
    "need.conditional": {"nl": "soms", "en": "sometimes"},
    "need.optional": {"nl": "mag", "en": "optional"},
    "fields.title": {"nl": "Velden van een project", "en": "Fields of a project"},
    "fields.made": {
        "nl": "Deze pagina is gemaakt uit het schema in de code; `make docs` vernieuwt haar.",
        "en": "This page is made from the schema in the code; `make docs` renews it.",
    },
    "fields.intro": {
        "nl": "Eén rij is één project. Deze velden kent `pva-geo`; ze staan in deze volgorde in het sjabloon, in het product en op het projectblad. Andere kolommen reizen ongelezen mee.",
        "en": "One row is one project. These are the fields that `pva-geo` knows, in the order of the template, the product and the project sheet. Other columns travel along, unread.",
    },
    "fields.needs": {
        "nl": "*Verplicht*: een lege cel is een fout. *Gewenst*: ontbreekt de kolom, dan wordt dat gemeld. *Soms*: alleen gemeld bij projecten waarvoor het veld ertoe doet. *Mag*: niemand mist het.",
        "en": "*Required*: an empty cell is an error. *Wanted*: a missing column is said. *Sometimes*: only said where projects need the field. *Optional*: nobody misses it.",
    },
    "fields.place": {"nl": "Plek", "en": "Place"},
    "fields.place.intro": {
        "nl": "Een project heeft een plek op één van deze manieren: de geometrie van een ruimtelijk bestand (RD of graden), coördinaten in kolommen, of gemeenten.",
        "en": "A project has a place in one of these ways: the geometry of a spatial file (RD or degrees), coordinates in columns, or gemeenten.",
    },
    "fields.rules": {"nl": "Regels tussen velden", "en": "Rules between fields"},
    "fields.rule.order": {
        "nl": "`{high}` is nooit kleiner dan `{low}`.",
        "en": "`{high}` is never below `{low}`.",
    },
    "fields.rule.samenhang": {
        "nl": "Een nummer in `samenhang` bestaat, en projecten zijn niet in een kring van elkaar afhankelijk.",
        "en": "A number in `samenhang` exists, and projects do not depend on each other in a circle.",
    },
    "fields.derived": {"nl": "Wat `pva-geo` afleidt", "en": "What `pva-geo` derives"},
    "fields.derived.text": {
        "nl": "`toerekening` (subregio's met aandeel), `basis` (waarop de aandelen rusten), `hoofdsubregio_afgeleid`, `lengte_m` van een getekende lijn, `oppervlakte_m2` en `punt_x`, `punt_y`.",
        "en": "`toerekening` (subregions with shares), `basis` (what shares rest on), `hoofdsubregio_afgeleid`, `lengte_m` of a drawn line, `oppervlakte_m2` and `punt_x`, `punt_y`.",
    },
    "fields.column.field": {"nl": "veld", "en": "field"},
    "fields.column.kind": {"nl": "soort", "en": "kind"},
    "fields.column.allowed": {"nl": "toegestaan", "en": "allowed"},
    "fields.column.need": {"nl": "nodig", "en": "needed"},
    "fields.column.about": {"nl": "wat het is", "en": "what it is"},
    "fields.column.headings": {"nl": "ook gelezen onder", "en": "also read under"},
    "fields.when": {"nl": "bij {field} {words:or}", "en": "with {field} {words:or}"},
    "fields.signs": {"nl": "{low} tot {high} tekens", "en": "{low} to {high} signs"},
    "template.sheet.projects": {"nl": "Projecten", "en": "Projects"},
    "template.sheet.about": {"nl": "Uitleg", "en": "About"},
    "template.sheet.lists": {"nl": "Lijsten", "en": "Lists"},
    "template.title": {
        "nl": "Projectenlijst voor het pMIEK",
        "en": "Project list for the pMIEK",
    },
    "template.choose": {
        "nl": "Kies een waarde uit de lijst. Een ander woord wordt alleen begrepen als het een bekend synoniem is.",
        "en": "Choose a value from the list. Another word is only understood when it is a known synonym.",
    },
    "template.about.one": {
        "nl": "Eén rij is één project. De koppen blijven staan zoals ze zijn; kolommen die u niet nodig hebt laat u leeg.",
        "en": "One row is one project. Leave the headings as they are, and leave empty what you do not need.",
    },
    "template.about.example": {
        "nl": "De rij met projectnummer VOORBEELD laat zien hoe u invult; zij telt niet mee.",
        "en": "The row with project number VOORBEELD shows how to fill in; it does not count.",
    },
    "template.about.place": {
        "nl": "De plek is x_rd en y_rd, of lon en lat, of gemeenten. Lijnen en vlakken tekent u in projecten.gpkg.",
        "en": "The place is x_rd and y_rd, or lon and lat, or gemeenten. Lines and areas are drawn in projecten.gpkg.",
    },
    "template.about.list": {
        "nl": "Meer dan één waarde in een cel scheidt u met |.",
        "en": "Separate several values in one cell by |.",
    },
}
