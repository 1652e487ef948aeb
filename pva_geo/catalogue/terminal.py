"""Sentences of the theme `terminal`: what the command line and `pva.toml` say."""

from pva_geo.catalogue import Sentence

__all__ = ["SENTENCES"]

STEPS: dict[str, Sentence] = {
    "terminal.step.boundaries": {"nl": "Grenzen lezen …", "en": "Reading boundaries …"},
    "terminal.step.scheme": {"nl": "Indeling lezen …", "en": "Reading the scheme …"},
    "terminal.step.check": {"nl": "Dekking controleren …", "en": "Checking coverage …"},
    "terminal.step.projects": {"nl": "Projecten lezen …", "en": "Reading projects …"},
    "terminal.step.attach": {
        "nl": "Projecten toerekenen …",
        "en": "Attaching projects …",
    },
    "terminal.step.aggregate": {"nl": "Optellen …", "en": "Adding up …"},
    "terminal.step.write": {"nl": "Product schrijven …", "en": "Writing the product …"},
}

VERDICT: dict[str, Sentence] = {
    "verdict.ok": {
        "nl": "De {n} subregio’s dekken {provincie} volledig, zonder overlap",
        "en": "The {n} subregions cover {provincie} fully, without overlap",
    },
    "verdict.ok.single": {
        "nl": "{provincie} is zelf de enige subregio, volledig gedekt",
        "en": "{provincie} is its own only subregion, fully covered",
    },
    "verdict.short": {
        "nl": "{n} subregio’s, volledig en zonder overlap",
        "en": "{n} subregions, complete and without overlap",
    },
    "verdict.short.single": {
        "nl": "Eén subregio, volledig gedekt",
        "en": "One subregion, fully covered",
    },
    "verdict.incomplete": {
        "nl": "De indeling dekt {provincie} nog niet: {found}",
        "en": "The subregions do not cover {provincie} yet: {found}",
    },
    "verdict.overlap": {
        "nl": "De indeling dekt {provincie}, maar subregio’s overlappen: {errors}",
        "en": "The subregions cover {provincie} but overlap: {errors}",
    },
    "verdict.other": {
        "nl": "De indeling dekt {provincie} volledig en zonder overlap, maar telt nog {errors}",
        "en": "The subregions cover {provincie} fully without overlap, but {errors} remain",
    },
}

PAGE: dict[str, Sentence] = {
    "terminal.count.projects": {
        "nl": ("{count} project", "{count} projecten"),
        "en": ("{count} project", "{count} projects"),
    },
    "terminal.count.gemeenten": {
        "nl": ("{count} gemeente", "{count} gemeenten"),
        "en": ("{count} gemeente", "{count} gemeenten"),
    },
    "terminal.count.subregions": {
        "nl": ("{count} subregio", "{count} subregio’s"),
        "en": ("{count} subregion", "{count} subregions"),
    },
    "terminal.count.error": {
        "nl": ("{count} fout", "{count} fouten"),
        "en": ("{count} error", "{count} errors"),
    },
    "terminal.count.warning": {
        "nl": ("{count} waarschuwing", "{count} waarschuwingen"),
        "en": ("{count} warning", "{count} warnings"),
    },
    "terminal.count.info": {
        "nl": ("{count} mededeling", "{count} mededelingen"),
        "en": ("{count} remark", "{count} remarks"),
    },
    "terminal.as_of": {
        "nl": "{provincie}, grenzen per {day:peildatum}",
        "en": "{provincie}, boundaries as of {day:peildatum}",
    },
    "terminal.findings": {"nl": "Bevindingen", "en": "Findings"},
    "terminal.no_findings": {
        "nl": "Geen bevindingen: de indeling is volledig en zonder overlap.",
        "en": "No findings: the subregions are complete and do not overlap.",
    },
    "terminal.lies_in": {
        "nl": "in {names:few}",
        "en": "in {names:few}",
    },
    "terminal.place": {
        "nl": "plek {x:raw}, {y:raw} (RD)",
        "en": "at {x:raw}, {y:raw} (RD)",
    },
    "terminal.row": {
        "nl": ("{source}, rij {rows:rows}", "{source}, rijen {rows:rows}"),
        "en": ("{source}, row {rows:rows}", "{source}, rows {rows:rows}"),
    },
    "terminal.remedy": {"nl": "Herstel: {remedy}", "en": "Mend: {remedy}"},
    "terminal.more": {
        "nl": "… en nog {n} van deze soort; alle staan in --json en --map.",
        "en": "… and {n} more of this kind; all are in --json and --map.",
    },
    "terminal.more.build": {
        "nl": "… en nog {n} van deze soort; alle staan in product.xlsx en product.json (of geef --max-rows).",
        "en": "… and {n} more of this kind; all are in product.xlsx and product.json (or give --max-rows).",
    },
    "terminal.looked_at": {"nl": "Bekeken", "en": "Looked at"},
    "terminal.scheme": {
        "nl": "indeling {source}: {subregions}",
        "en": "scheme {source}: {subregions}",
    },
    "terminal.units": {
        "nl": "grenzen {year:peiljaar}: {gemeenten}, {area:m2}",
        "en": "boundaries {year:peiljaar}: {gemeenten}, {area:m2}",
    },
    "terminal.tolerance": {
        "nl": "smaller dan {sliver:m} heet smal; smaller dan {noise:m} is rekenruis",
        "en": "narrower than {sliver:m} is a sliver; narrower than {noise:m} is noise",
    },
    "terminal.noise": {
        "nl": (
            "{count} keer rekenruis, samen {area:m2}",
            "{count} keer rekenruis, samen {area:m2}",
        ),
        "en": ("noise once, {area:m2}", "noise {count} times, {area:m2} together"),
    },
    "terminal.balance": {
        "nl": "Balans van oppervlakten (m²)",
        "en": "Balance of areas (m²)",
    },
    "terminal.balance.subregions": {"nl": "subregio’s", "en": "subregions"},
    "terminal.balance.gaps": {"nl": "+ gaten", "en": "+ gaps"},
    "terminal.balance.excess": {
        "nl": "− dubbel of buiten",
        "en": "− double or outside",
    },
    "terminal.balance.noise": {"nl": "+ rekenruis", "en": "+ noise"},
    "terminal.balance.provincie": {"nl": "= provincie", "en": "= provincie"},
    "terminal.balance.difference": {"nl": "verschil", "en": "difference"},
    "terminal.balance.provisional": {
        "nl": "Voorlopig: ongeldige of ontbrekende vlakken zijn voor de telling hersteld.",
        "en": "Provisional: invalid or missing polygons were mended for the count.",
    },
    "terminal.balance.none": {
        "nl": "Geen balans: er zijn geen bruikbare coördinaten.",
        "en": "No balance: there are no usable coordinates.",
    },
    "terminal.notes": {
        "nl": "Wat bij het lezen is gedaan",
        "en": "What the reader did",
    },
    "terminal.note.row": {
        "nl": ("rij {rows:rows}: {message}", "rijen {rows:rows}: {message}"),
        "en": ("row {rows:rows}: {message}", "rows {rows:rows}: {message}"),
    },
    "terminal.concept": {
        "nl": "CONCEPT: de dekking heeft fouten of een aanlevering kon niet worden gelezen.",
        "en": "DRAFT: coverage has errors, or a delivery could not be read.",
    },
    "terminal.sum.ok": {
        "nl": "som = provincie, verschil 0",
        "en": "sum = province, difference 0",
    },
    "terminal.sum.differs": {
        "nl": "som ≠ provincie, verschil {difference:.6} bij {measure}",
        "en": "sum ≠ province, difference {difference:.6} for {measure}",
    },
    "terminal.totals.head": {
        "nl": "Subregio|betrokken|trekt|toegerekend",
        "en": "Subregion|involved|leads|attributed",
    },
    "terminal.totals.provincie": {"nl": "Provincie", "en": "Provincie"},
    "terminal.totals.outside": {
        "nl": "buiten de provincie",
        "en": "outside the province",
    },
    "terminal.totals.unassigned": {"nl": "niet toegewezen", "en": "unassigned"},
    "terminal.files": {"nl": "Geschreven", "en": "Written"},
    "start.cut": {
        "nl": (
            "{file} deelt één gemeente; zij staat nu bij het gebied met het grootste deel: {names:few}.",
            "{file} deelt {count} gemeenten; elk staat nu bij het gebied met het grootste deel: {names:few}.",
        ),
        "en": (
            "{file} divides one gemeente; it now stands with the area that holds most of it: {names:few}.",
            "{file} divides {count} gemeenten; each now stands with the area that holds most of it: {names:few}.",
        ),
    },
    "start.loose": {
        "nl": (
            "{file} noemt één gemeente niet; vul haar subregio in indeling.csv in: {names:few}.",
            "{file} noemt {count} gemeenten niet; vul hun subregio in indeling.csv in: {names:few}.",
        ),
        "en": (
            "{file} leaves one gemeente out; fill in its subregion in indeling.csv: {names:few}.",
            "{file} leaves {count} gemeenten out; fill in their subregions in indeling.csv: {names:few}.",
        ),
    },
    "start.notice": {
        "nl": "Projecten verzameld uit openbare bronnen; dit is geen vastgesteld pMIEK.",
        "en": "Projects gathered from public sources; this is no adopted pMIEK.",
    },
    "start.notice.invented": {
        "nl": "Voorbeeldland bestaat niet: grenzen, namen, partijen en projecten zijn verzonnen.",
        "en": "Voorbeeldland does not exist: borders, names, parties and projects are invented.",
    },
    "start.notice.mistakes": {
        "nl": "Voorbeeldland bestaat niet, en de fouten hierin zijn met opzet gemaakt.",
        "en": "Voorbeeldland does not exist, and the mistakes in it were made on purpose.",
    },
    "terminal.next": {
        "nl": "Klaar. Controleer met: pva-geo check {folder}",
        "en": "Done. Check with: pva-geo check {folder}",
    },
}

WORKSPACE: dict[str, Sentence] = {
    "error.workspace.missing": {
        "nl": "{file}: dit bestand is er niet. Maak een werkmap met `pva-geo init`, of noem "
        "de map waarin pva.toml staat.",
        "en": "{file}: there is no such file. Make a workspace with `pva-geo init`, or name "
        "the folder that holds pva.toml.",
    },
    "error.workspace.unreadable": {
        "nl": "{file}: kan niet worden gelezen ({reason}). Controleer de rechten.",
        "en": "{file}: cannot be read ({reason}). Check its permissions.",
    },
    "error.workspace.encoding": {
        "nl": "{file}: is geen UTF-8. Bewaar het bestand als UTF-8.",
        "en": "{file}: is not UTF-8. Save the file as UTF-8.",
    },
    "error.workspace.toml": {
        "nl": "{file}, regel {line:raw}: dit is geen geldige TOML ({reason}). Verbeter die regel; "
        'tekst hoort tussen aanhalingstekens: name = "Gelderland".',
        "en": "{file}, line {line:raw}: this is not valid TOML ({reason}). Mend that line; "
        'text goes between quotes: name = "Gelderland".',
    },
    "error.workspace.depth": {
        "nl": "{file}: hierin zitten lijsten dieper in elkaar dan iemand ze schrijft. Begin opnieuw met een bestand van `pva-geo init`.",
        "en": "{file}: lists are nested in it deeper than anyone writes them. Start anew with a file of `pva-geo init`.",
    },
    "error.workspace.mistakes": {
        "nl": (
            "{file}: hierin staat een fout:\n  {mistakes}",
            "{file}: hierin staan {count} fouten:\n  {mistakes}",
        ),
        "en": (
            "{file}: there is a mistake in it:\n  {mistakes}",
            "{file}: there are {count} mistakes in it:\n  {mistakes}",
        ),
    },
    "error.workspace.unknown_section": {
        "nl": "[{name}]: deze sectie bestaat niet; bekend zijn {known:and}.",
        "en": "[{name}]: there is no such section; known are {known:and}.",
    },
    "error.workspace.unknown_section.near": {
        "nl": "[{name}]: deze sectie bestaat niet; bedoelt u [{near}]?",
        "en": "[{name}]: there is no such section; did you mean [{near}]?",
    },
    "error.workspace.unknown_column": {
        "nl": "[projects] {name}: deze kolom bestaat niet; bekend zijn {known:and}.",
        "en": "[projects] {name}: there is no such column; known are {known:and}.",
    },
    "error.workspace.unknown_column.near": {
        "nl": "[projects] {name}: deze kolom bestaat niet; bedoelt u {near}?",
        "en": "[projects] {name}: there is no such column; did you mean {near}?",
    },
    "error.workspace.unknown_key": {
        "nl": "[{section}] {name}: deze sleutel bestaat niet; bekend zijn {known:and}.",
        "en": "[{section}] {name}: there is no such key; known are {known:and}.",
    },
    "error.workspace.unknown_key.near": {
        "nl": "[{section}] {name}: deze sleutel bestaat niet; bedoelt u {near}?",
        "en": "[{section}] {name}: there is no such key; did you mean {near}?",
    },
    "error.workspace.no_section": {
        "nl": "{section}: dit hoort een sectie te zijn; schrijf [{section}] op een eigen regel.",
        "en": "{section}: this should be a section; write [{section}] on a line of its own.",
    },
    "error.workspace.no_provincie": {
        "nl": '[provincie]: name of code ontbreekt; schrijf bijvoorbeeld name = "Gelderland".',
        "en": '[provincie]: name or code is missing; write for example name = "Gelderland".',
    },
    "error.workspace.no_scheme": {
        "nl": '[scheme]: file ontbreekt; schrijf bijvoorbeeld file = "indeling.csv".',
        "en": '[scheme]: file is missing; write for example file = "indeling.csv".',
    },
    "error.workspace.value.text": {
        "nl": "[{section}] {key}: «{value}» is geen tekst; zet tekst tussen aanhalingstekens.",
        "en": "[{section}] {key}: «{value}» is no text; put text between quotes.",
    },
    "error.workspace.value.whole": {
        "nl": "[{section}] {key}: «{value}» is geen jaartal; schrijf bijvoorbeeld 2022.",
        "en": "[{section}] {key}: «{value}» is no year; write for example 2022.",
    },
    "error.workspace.value.width": {
        "nl": "[{section}] {key}: «{value}» is geen breedte in meters; schrijf bijvoorbeeld 5.0.",
        "en": "[{section}] {key}: «{value}» is no width in metres; write for example 5.0.",
    },
    "error.workspace.value.count": {
        "nl": "[{section}] {key}: «{value}» is geen grens; schrijf een heel getal boven nul.",
        "en": "[{section}] {key}: «{value}» is no limit; write a whole number above zero.",
    },
    "error.workspace.value.texts": {
        "nl": '[{section}] {key}: «{value}» is geen lijst; schrijf bijvoorbeeld ["projecten/*.xlsx"].',
        "en": '[{section}] {key}: «{value}» is no list; write for example ["projecten/*.xlsx"].',
    },
    "error.workspace.value.table": {
        "nl": '[{section}.{key}]: hier horen regels te staan zoals «uw kop» = "naam".',
        "en": '[{section}.{key}]: this takes lines such as «your heading» = "naam".',
    },
    "error.workspace.value.tables": {
        "nl": "[{section}.{key}]: hier horen secties te staan zoals [{section}.{key}.status].",
        "en": "[{section}.{key}]: this takes sections such as [{section}.{key}.status].",
    },
    "error.workspace.value.language": {
        "nl": "[{section}] {key}: «{value}» is geen taal die we kennen; kies nl of en.",
        "en": "[{section}] {key}: «{value}» is no language we know; choose nl or en.",
    },
    "error.workspace.value.answer": {
        "nl": "[{section}] {key}: «{value}» is geen antwoord; schrijf true of false.",
        "en": "[{section}] {key}: «{value}» is no answer; write true or false.",
    },
    "error.workspace.areas_alone": {
        "nl": "[sectors] areas: vlakken alleen zeggen niet welke rol een spoor verbindt; noem ook een tabel onder file.",
        "en": "[sectors] areas: polygons alone do not say which role links a track; name a table under file as well.",
    },
    "error.workspace.value.day": {
        "nl": "[{section}] {key}: «{value}» is geen bestaande dag; schrijf bijvoorbeeld 2025-02-01.",
        "en": "[{section}] {key}: «{value}» is no day that exists; write for example 2025-02-01.",
    },
    "error.workspace.value.round": {
        "nl": '[{section}] {key}: «{value}» is geen ronde; schrijf bijvoorbeeld "2.0".',
        "en": '[{section}] {key}: «{value}» is no round; write for example "2.0".',
    },
    "error.workspace.value.background": {
        "nl": '[{section}] {key}: «{value}» is geen achtergrond die we kennen; kies "none" (geen, de standaard) of "pdok".',
        "en": '[{section}] {key}: «{value}» is no background we know; choose "none" (the default) or "pdok".',
    },
    "error.workspace.no_match": {
        "nl": "[projects] files: «{pattern}» vindt geen enkel bestand. Verbeter het pad "
        "(vanaf de map van pva.toml), of laat [projects] weg.",
        "en": "[projects] files: «{pattern}» matches no file. Mend the path (from the folder "
        "of pva.toml), or leave [projects] out.",
    },
    "error.workspace.outside": {
        "nl": "[projects] files: «{pattern}» leidt buiten de werkmap ({file}). Noem bestanden van elders zonder jokertekens, of met hun hele pad.",
        "en": "[projects] files: «{pattern}» leads out of the workspace ({file}). Name files of elsewhere without wildcards, or by their whole path.",
    },
    "error.workspace.exists": {
        "nl": "{file}: bestaat al en wordt niet overschreven. Kies een andere map, of haal het "
        "bestand weg.",
        "en": "{file}: is there already and is not written over. Choose another folder, or "
        "take the file away.",
    },
    "error.workspace.not_a_folder": {
        "nl": "{folder}: dit is een bestand, geen map. Kies een andere map voor de werkmap.",
        "en": "{folder}: this is a file, no folder. Choose another folder for the workspace.",
    },
    "error.workspace.no_start": {
        "nl": "«{start}»: dit bestand is er niet. Geef achter --from res, subres of een bestand met een indeling.",
        "en": "«{start}»: there is no such file. Give --from res, subres or a file with a scheme.",
    },
    "error.workspace.no_regions": {
        "nl": "De grenzen noemen geen {regions}-regio’s voor {provincie}. Laat --from weg, of "
        "geef een bestand met een indeling.",
        "en": "The boundaries name no {regions} regions for {provincie}. Leave --from out, or "
        "give a file with a scheme.",
    },
    "error.fault": {
        "nl": "Dit is een fout in pva-geo, niet in uw gegevens. Stuur ons {file}: er staan "
        "geen gegevens van u in.",
        "en": "This is a fault in pva-geo, not in your data. Send us {file}: it holds none of "
        "your data.",
    },
}

SENTENCES: dict[str, Sentence] = STEPS | VERDICT | PAGE | WORKSPACE
