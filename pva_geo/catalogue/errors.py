"""Why the job cannot go on, where, and how to mend it."""

from pva_geo.catalogue import Sentence

__all__ = ["SENTENCES"]

SENTENCES: dict[str, Sentence] = {
    "error.data.missing": {
        "nl": "De meegeleverde gegevens ontbreken in deze installatie. Installeer pva-geo opnieuw.",
        "en": "The shipped data are missing from this installation. Install pva-geo again.",
    },
    "error.data.changed": {
        "nl": "Het meegeleverde bestand {file} ontbreekt of is veranderd. Installeer pva-geo opnieuw.",
        "en": "The shipped file {file} is missing or was changed. Install pva-geo again.",
    },
    "error.frame.crs": {
        "nl": "{name}: de coördinaten zijn niet in RD New (EPSG:28992) maar in {crs}. Reken ze om met to_crs(28992).",
        "en": "{name}: the coordinates are not in RD New (EPSG:28992) but in {crs}. Convert them with to_crs(28992).",
    },
    "error.frame.ids": {
        "nl": (
            "{name}, rij {rows:and}: {column} is leeg. Vul een id in of haal de rij weg.",
            "{name}: in {count} rijen is {column} leeg (rij {rows:and}). Vul een id in of haal de rijen weg.",
        ),
        "en": (
            "{name}, row {rows:and}: {column} is empty. Fill in an id or take the row out.",
            "{name}: {column} is empty in {count} rows (row {rows:and}). Fill in an id or take the rows out.",
        ),
    },
    "error.geometry.no_outline": {
        "nl": "{name}: dit is geen vlak om mee te meten ({kind}). Geef een (multi)polygoon met oppervlakte.",
        "en": "{name}: this is no area to measure with ({kind}). Give a (multi)polygon with an area.",
    },
    "error.geometry.invalid": {
        "nl": "{name}: de omtrek is ongeldig ({reason}). Herstel haar met shapely.make_valid en kijk haar na.",
        "en": "{name}: the outline is not valid ({reason}). Mend it with shapely.make_valid and look it over.",
    },
    "error.frame.columns": {
        "nl": "{name}: deze kolommen ontbreken: {missing:and}. Voeg ze toe.",
        "en": "{name}: these columns are missing: {missing:and}. Add them.",
    },
    "error.provincie.unknown": {
        "nl": "«{provincie}» is geen provincie in deze grenzen; bedoelt u {near:or}? Een code als PV30 mag ook.",
        "en": "«{provincie}» is no provincie in these boundaries; do you mean {near:or}? A code such as PV30 will do too.",
    },
    "error.year.earlier": {
        "nl": "Grenzen van {year:raw} worden niet meegeleverd: de meegeleverde zijn van {embedded:raw}. Haal het GeoPackage van dat jaar bij CBS of PDOK en noem het onder [boundaries] source.",
        "en": "Boundaries of {year:raw} are not shipped: those that are, are of {embedded:raw}. Get the GeoPackage of that year from CBS or PDOK and name it under [boundaries] source.",
    },
    "error.year.later": {
        "nl": "Grenzen van {year:raw} kunnen niet worden afgeleid: de herindelingen zijn bekend tot en met {latest:raw}. Noem een bestand onder [boundaries] source, of kies een eerder jaar.",
        "en": "Boundaries of {year:raw} cannot be derived: herindelingen are known up to {latest:raw}. Name a file under [boundaries] source, or choose an earlier year.",
    },
    "error.year.split": {
        "nl": "Grenzen van {year:raw} kunnen niet worden afgeleid: {names:and} is gesplitst. Noem een bestand met grenzen onder [boundaries] source.",
        "en": "Boundaries of {year:raw} cannot be derived: {names:and} was split. Name a file with boundaries under [boundaries] source.",
    },
    "error.year.mismatch": {
        "nl": "{file}: dit zijn grenzen van {found:raw}, en gevraagd is {wanted:raw}. Verander het jaar of het bestand.",
        "en": "{file}: these are boundaries of {found:raw}, and {wanted:raw} was asked for. Change the year or the file.",
    },
    "error.year.unknown": {
        "nl": "{file}: aan dit bestand is niet te zien van welk jaar het is. Noem het jaar: [provincie] year, of --year.",
        "en": "{file}: this file does not show which year it is of. Name the year: [provincie] year, or --year.",
    },
    "error.year.several": {
        "nl": "{file}: dit bestand heeft grenzen van meer jaren: {years:and}. Noem het jaar: [provincie] year, of --year.",
        "en": "{file}: this file has boundaries of several years: {years:and}. Name the year: [provincie] year, or --year.",
    },
    "error.year.not_there": {
        "nl": "{file}: dit bestand heeft grenzen van {years:and}, en gevraagd is {wanted:raw}. Verander het jaar of het bestand.",
        "en": "{file}: this file has boundaries of {years:and}, and {wanted:raw} was asked for. Change the year or the file.",
    },
    "error.boundaries.service": {
        "nl": "Grenzen ophalen bij {source} kan nog niet. Haal het GeoPackage zelf op en noem het bestand onder [boundaries] source.",
        "en": "Fetching boundaries from {source} is not possible yet. Get the GeoPackage yourself and name the file under [boundaries] source.",
    },
    "error.boundaries.crs": {
        "nl": "{file}, laag {layer}: het coördinatenstelsel ontbreekt of kan niet kloppen. Geef de laag haar stelsel (RD New is EPSG:28992) en bewaar haar opnieuw.",
        "en": "{file}, layer {layer}: the coordinate system is missing or cannot be right. Give the layer its system (RD New is EPSG:28992) and save it again.",
    },
    "error.boundaries.codes": {
        "nl": "{file}, laag {layer}: geen kolom heeft in elke rij een gemeentecode (kolommen: {columns:and}). Noem er een `gemeentecode`, met codes als GM0855.",
        "en": "{file}, layer {layer}: no column holds a gemeente code in each row (columns: {columns:and}). Name one `gemeentecode`, with codes such as GM0855.",
    },
    "error.boundaries.rows": {
        "nl": "{file}, laag {layer}: in deze objecten staat geen gemeentecode: {rows:and}. Een code ziet eruit als GM0855; haal wat geen gemeente is uit de laag.",
        "en": "{file}, layer {layer}: these features hold no gemeente code: {rows:and}. A code looks like GM0855; take what is no gemeente out of the layer.",
    },
    "error.boundaries.strays": {
        "nl": "{file}, laag {layer}: de coördinaten van object {rows:and} kunnen niet in {crs} liggen, die van de andere wel. Zet die objecten om, of bewaar de laag opnieuw.",
        "en": "{file}, layer {layer}: the coordinates of feature {rows:and} cannot be in {crs}, while those of the others can. Convert those features, or save the layer again.",
    },
    "error.boundaries.no_area": {
        "nl": "{file}, laag {layer}: deze gemeenten hebben geen vlak: {names:and}. Zonder hen is de provincie niet heel; bewaar de laag opnieuw met al haar vlakken.",
        "en": "{file}, layer {layer}: these gemeenten have no polygon: {names:and}. Without them the province is not whole; save the layer again with all its polygons.",
    },
    "error.boundaries.no_polygons": {
        "nl": "{file}, laag {layer}: deze laag heeft geen vlakken (maar punten of lijnen). Kies de laag met de gemeenten onder [boundaries] layer.",
        "en": "{file}, layer {layer}: this layer has no polygons (but points or lines). Choose the layer of the gemeenten under [boundaries] layer.",
    },
    "error.register.alone": {
        "nl": "{file}: een register hoort bij een bestand met grenzen. Noem dat onder [boundaries] source, of haal register weg; de meegeleverde grenzen hebben het hunne.",
        "en": "{file}: a register belongs to a file of boundaries. Name that under [boundaries] source, or take register away; the shipped boundaries have their own.",
    },
    "error.register.columns": {
        "nl": "{file}: geen blad heeft een kolom met gemeentecodes én een met provincies (koppen: {headings:and}). Noem ze `gemeentecode`, en `provincie` of `provinciecode`.",
        "en": "{file}: no sheet has a column of gemeente codes and one of provinces (headings: {headings:and}). Name them `gemeentecode`, and `provincie` or `provinciecode`.",
    },
    "error.register.rows": {
        "nl": "{file}: deze rijen zeggen van geen gemeente in welke provincie zij ligt, of spreken een eerdere rij tegen: {rows:and}. Vul in elke rij een code als GM0855 en een provincie in, en elke gemeente één keer.",
        "en": "{file}: these rows do not say of a gemeente in which province it lies, or contradict an earlier row: {rows:and}. Fill in a code such as GM0855 and a province in each row, and each gemeente once.",
    },
    "error.boundaries.twice": {
        "nl": "{file}: deze gemeenten staan er meer dan eens in: {codes:and}. Lever van elke gemeente één rij, van één jaar.",
        "en": "{file}: these gemeenten are in it more than once: {codes:and}. Deliver one row a gemeente, of one year.",
    },
    "error.boundaries.layers": {
        "nl": "{file}: welke laag heeft de gemeenten? Noem er een onder [boundaries] layer; er zijn {layers:and}.",
        "en": "{file}: which layer holds the gemeenten? Name one under [boundaries] layer; there are {layers:and}.",
    },
    "error.scheme.columns.all": {
        "nl": "{file}: geen rij heeft koppen die we kennen (in de eerste gevulde rij staat: {headings:and}). Gezocht is een kolom met gemeenten ({units:or}) en een met subregio’s ({subregions:or}). Noem ze zo, of wijs ze aan onder [scheme]: gemeentecode of gemeente, en name of id.",
        "en": "{file}: no row has headings that we know (the first filled row holds: {headings:and}). Looked for were a column of gemeenten ({units:or}) and one of subregions ({subregions:or}). Name them so, or point them out under [scheme]: gemeentecode or gemeente, and name or id.",
    },
    "error.scheme.columns.units": {
        "nl": "{file}: geen kolom met gemeenten (koppen in rij {row:raw}: {headings:and}). Gezocht is {units:or}. Noem een kolom zo, of wijs haar aan onder [scheme]: gemeentecode of gemeente.",
        "en": "{file}: no column of gemeenten (headings in row {row:raw}: {headings:and}). Looked for was {units:or}. Name a column so, or point it out under [scheme]: gemeentecode or gemeente.",
    },
    "error.scheme.columns.subregions": {
        "nl": "{file}: geen kolom met subregio’s (koppen in rij {row:raw}: {headings:and}). Gezocht is {subregions:or}. Noem een kolom zo, of wijs haar aan onder [scheme]: name of id.",
        "en": "{file}: no column of subregions (headings in row {row:raw}: {headings:and}). Looked for was {subregions:or}. Name a column so, or point it out under [scheme]: name or id.",
    },
    "error.scheme.heading": {
        "nl": "{file}: de kop «{heading}» die onder [scheme] {key} staat, is er niet (koppen: {headings:and}). Neem de kop over zoals hij in het bestand staat.",
        "en": "{file}: the heading «{heading}» given under [scheme] {key} is not there (headings: {headings:and}). Copy the heading as it stands in the file.",
    },
    "error.scheme.sheets": {
        "nl": "{file}: meer dan één blad kan de indeling zijn: {layers:and}. Kies er een met --layer of [scheme] layer.",
        "en": "{file}: more than one sheet may be the scheme: {layers:and}. Choose one with --layer or [scheme] layer.",
    },
    "error.scheme.no_sheets": {
        "nl": "{file}: een csv heeft geen bladen, en «{layer}» is gevraagd. Laat --layer en [scheme] layer weg.",
        "en": "{file}: a csv has no sheets, and «{layer}» was asked for. Leave --layer and [scheme] layer out.",
    },
    "error.scheme.hidden": {
        "nl": "{file}: op de zichtbare bladen staat niets, op een verborgen blad wel. Maak dat blad zichtbaar, of noem het met --layer of [scheme] layer.",
        "en": "{file}: the visible sheets are empty, and a hidden one is not. Unhide that sheet, or name it with --layer or [scheme] layer.",
    },
    "error.scheme.polygon_columns": {
        "nl": "{file}: geen kolom noemt de subregio’s (kolommen: {headings:and}). Noem er een `subregio` of `subregion_id`, of wijs haar aan onder [scheme] id of name.",
        "en": "{file}: no column names the subregions (columns: {headings:and}). Name one `subregio` or `subregion_id`, or point it out under [scheme] id or name.",
    },
    "error.scheme.reserved": {
        "nl": "{source}: de naam «{name}» is gereserveerd voor wat buiten de subregio’s valt. Geef deze subregio een andere naam.",
        "en": "{source}: the name «{name}» is reserved for what falls outside the subregions. Give this subregion another name.",
    },
    "error.scheme.layers": {
        "nl": "{file}: dit bestand heeft meer lagen: {layers:and}. Kies er een met --layer of [scheme] layer.",
        "en": "{file}: this file has several layers: {layers:and}. Choose one with --layer or [scheme] layer.",
    },
    "error.scheme.no_such_layer": {
        "nl": "{file}: er is geen laag «{layer}»; er zijn {layers:and}. Verbeter de naam.",
        "en": "{file}: there is no layer «{layer}»; there are {layers:and}. Mend the name.",
    },
    "error.scheme.no_layer": {
        "nl": "{file}: er is geen blad «{layer}»; er zijn {layers:and}. Verbeter de naam in --layer of [scheme] layer.",
        "en": "{file}: there is no sheet «{layer}»; there are {layers:and}. Mend the name in --layer or [scheme] layer.",
    },
    "error.scheme.empty": {
        "nl": "{file}: er staat geen enkele gemeente of subregio in. Vul de rijen onder de koppen in.",
        "en": "{file}: there is no gemeente or subregion in it. Fill in the rows below the headings.",
    },
    "error.scheme.no_features": {
        "nl": "{file}, laag {layer}: deze laag heeft geen enkel object. Kies de laag waarin de subregio’s zijn getekend, of bewaar haar opnieuw.",
        "en": "{file}, layer {layer}: this layer has no features. Choose the layer in which the subregions were drawn, or save it again.",
    },
    "error.scheme.ragged": {
        "nl": (
            "{file}, rij {rows:rows}: deze rij heeft {cells} cellen en er zijn {width} koppen. Zet een naam met een scheidingsteken erin tussen aanhalingstekens.",
            "{file}, rijen {rows:rows}: deze rijen hebben meer cellen dan de {width} koppen. Zet een naam met een scheidingsteken erin tussen aanhalingstekens.",
        ),
        "en": (
            "{file}, row {rows:rows}: this row has {cells} cells and there are {width} headings. Put a name that holds a delimiter between quotes.",
            "{file}, rows {rows:rows}: these rows have more cells than the {width} headings. Put a name that holds a delimiter between quotes.",
        ),
    },
    "error.projects.headings": {
        "nl": "{file}: dit is geen projectenlijst die we herkennen (koppen: {headings:and}). Nodig zijn `projectnummer`, `naam`, `energiedrager` en `status`; andere koppen wijst u aan onder [projects.columns].",
        "en": "{file}: this is no project list that we recognise (headings: {headings:and}). Needed are `projectnummer`, `naam`, `energiedrager` and `status`; point other headings out under [projects.columns].",
    },
    "error.decisions.clash": {
        "nl": "beslissingen.csv, rij {row}: {project} en {other} zijn «anders», maar volgens andere rijen hetzelfde project. Verander één van die rijen.",
        "en": "beslissingen.csv, row {row}: {project} and {other} are «anders» (different), but the same project by other rows. Change one of those rows.",
    },
    "error.decisions.words": {
        "nl": "{file}: in rij {rows:and} staat een oordeel dat we niet kennen ({words:and}). Zet er «zelfde» of «anders» neer, of laat het leeg.",
        "en": "{file}: row {rows:and} holds a verdict that we do not know ({words:and}). Put «zelfde» (same) or «anders» (different), or leave it empty.",
    },
    "error.decisions.columns": {
        "nl": "{file}: geen kolommen `project_a`, `project_b` en `oordeel` (koppen: {headings:and}). Neem het bestand uit de uitvoermap als voorbeeld.",
        "en": "{file}: no columns `project_a`, `project_b` and `oordeel` (headings: {headings:and}). Take the file in the output folder as an example.",
    },
    "error.projects.crs": {
        "nl": "{file}, laag {layer}: het coördinatenstelsel ontbreekt of kan niet kloppen. Geef de laag haar stelsel en bewaar haar opnieuw.",
        "en": "{file}, layer {layer}: the coordinate system is missing or cannot be right. Give the layer its system and save it again.",
    },
    "error.balance": {
        "nl": "De balans van oppervlakten sluit niet (verschil {difference:.6} m²): de controle zelf is mislukt en er geldt geen uitslag.",
        "en": "The balance of areas does not close (difference {difference:.6} m²): the check itself has failed and no result holds.",
    },
    "error.output.is_input": {
        "nl": "{file}: dit is een invoerbestand en wordt niet overschreven. Kies een andere naam voor de uitvoer.",
        "en": "{file}: this is an input and is not written over. Choose another name for the output.",
    },
    "error.output.not_a_folder": {
        "nl": "{folder}: dit is een bestand, geen map. Kies een andere map, onder [output] folder of achter --feedback.",
        "en": "{folder}: this is a file, no folder. Choose another folder, under [output] folder or with --feedback.",
    },
    "error.output.locked": {
        "nl": "{folder}: hier is al een andere bouw bezig. Wacht tot die klaar is.",
        "en": "{folder}: another build is at work here. Wait until it has finished.",
    },
    "error.output.failed": {
        "nl": "{file}: kan niet worden geschreven ({reason}). Controleer de rechten en de ruimte op de schijf; sluit het bestand als het ergens openstaat.",
        "en": "{file}: cannot be written ({reason}). Check permissions and room on the disk; close the file if it is open somewhere.",
    },
    "error.output.no_chromium": {
        "nl": "Voor een plaatje of pdf is Chromium nodig, en dat is hier niet gevonden. Installeer het (Debian, Ubuntu: sudo apt-get install chromium) of noem het programma in PVA_CHROMIUM. De kaart zelf is wel te openen en af te drukken in elke browser.",
        "en": "A picture or PDF needs Chromium, which was not found here. Install it (Debian, Ubuntu: sudo apt-get install chromium) or name the program in PVA_CHROMIUM. The map itself opens and prints in any browser.",
    },
    "error.output.format": {
        "nl": "{file}: de uitvoer heeft een naam nodig die op {suffix} eindigt. Verander de naam.",
        "en": "{file}: the output needs a name that ends in {suffix}. Change the name.",
    },
    "error.product.cell": {
        "nl": "{file}, tabel {table}, rij {row:raw}: in kolom {column} staat «{value}», en dat schrijft geen enkele bouw. Het bestand is daarna veranderd; bouw het product opnieuw.",
        "en": "{file}, table {table}, row {row:raw}: column {column} holds «{value}», which no build writes. The file was changed afterwards; build the product again.",
    },
    "error.product.foreign": {
        "nl": "{file}: dit is geen product van pva-geo ({missing:and} ontbreekt). Noem de product.gpkg uit de uitvoermap.",
        "en": "{file}: this is no product of pva-geo ({missing:and} is missing). Name the product.gpkg in the output folder.",
    },
    "error.coverage": {
        "nl": (
            "De dekking is niet bewezen: er is {count} fout. Zie het rapport.",
            "De dekking is niet bewezen: er zijn {count} fouten. Zie het rapport.",
        ),
        "en": (
            "Coverage is not proven: there is {count} error. See the report.",
            "Coverage is not proven: there are {count} errors. See the report.",
        ),
    },
    "error.chapter.long": {
        "nl": "{file}: deze tekst is langer dan {limit} kB en past niet in het hoofdstuk. Kort haar in of verwijs ernaar.",
        "en": "{file}: this text is longer than {limit} kB and does not fit in the chapter. Shorten it, or refer to it.",
    },
    "error.chapter.encoding": {
        "nl": "{file}: de tekst is geen UTF-8. Bewaar het bestand als UTF-8.",
        "en": "{file}: the text is no UTF-8. Save the file as UTF-8.",
    },
    "error.chapter.template": {
        "nl": "{file}: dit sjabloon is geen Word-document dat kan worden gelezen. Bewaar het als .docx.",
        "en": "{file}: this template is no Word document that can be read. Save it as .docx.",
    },
    "error.compare.overlap": {
        "nl": "{source}: de gemeente {gemeentecode} ligt in meer dan één subregio tegelijk, zodat niet te zeggen is wat er verhuist. Herstel dat eerst met pva-geo check.",
        "en": "{source}: gemeente {gemeentecode} is in more than one subregion at once, so that nothing says what moves. Mend that first with pva-geo check.",
    },
    "error.compare.provincie": {
        "nl": "{source} gaat over {other}, de andere indeling over {provincie}. Vergelijk twee indelingen van één provincie.",
        "en": "{source} is about {other}, the other scheme about {provincie}. Compare two schemes of one province.",
    },
    "error.compare.elsewhere": {
        "nl": "{source}: geen enkele subregio ligt in {provincie} ({year:raw}). Vergelijk twee indelingen van één provincie, of noem de andere met --provincie.",
        "en": "{source}: not one subregion lies in {provincie} ({year:raw}). Compare two schemes of one province, or name the other with --provincie.",
    },
    "error.compare.rounds": {
        "nl": "De ene ronde is van {old}, de andere van {new}. Vergelijk twee rondes van één provincie.",
        "en": "One round is of {old}, the other of {new}. Compare two rounds of one province.",
    },
    "error.compare.year": {
        "nl": "{source} is van {other:raw}, de andere indeling van {year:raw}. Zet de oudste over met pva-geo repair --to-year en vergelijk dan.",
        "en": "{source} is of {other:raw}, the other scheme of {year:raw}. Bring the older one over with pva-geo repair --to-year, then compare.",
    },
    "error.compare.years": {
        "nl": "De twee kanten zijn van verschillende jaren: {years:and}. Zet de oudste over met pva-geo repair --to-year en vergelijk dan.",
        "en": "The two sides are of different years: {years:and}. Bring the older one over with pva-geo repair --to-year, then compare.",
    },
    "error.compare.codes_year": {
        "nl": (
            "{source}, rij {rows:rows}: {codes:and} is geen gemeente van 1 januari {year:raw}. Kies het jaar van de indeling met --year, of zet de indeling over met pva-geo repair --to-year.",
            "{source}, rij {rows:rows}: onder andere {codes:and} zijn geen gemeenten van 1 januari {year:raw}. Kies het jaar van de indeling met --year, of zet de indeling over met pva-geo repair --to-year.",
        ),
        "en": (
            "{source}, row {rows:rows}: {codes:and} is no gemeente of 1 January {year:raw}. Choose the year of the scheme with --year, or bring the scheme over with pva-geo repair --to-year.",
            "{source}, row {rows:rows}: {codes:and} among others are no gemeenten of 1 January {year:raw}. Choose the year of the scheme with --year, or bring the scheme over with pva-geo repair --to-year.",
        ),
    },
    "error.compare.no_provincie": {
        "nl": "Niets zegt om welke provincie het gaat. Noem haar met --provincie, met naam of code.",
        "en": "Nothing says which province is meant. Name it with --provincie, by name or code.",
    },
    "error.compare.nowhere": {
        "nl": "{source}: geen enkele rij is een gemeente of een plek in Nederland die we kennen. Noem de provincie met --provincie, of herstel het bestand met pva-geo check.",
        "en": "{source}: no row is a gemeente or a place in the Netherlands that is known. Name the province with --provincie, or mend the file with pva-geo check.",
    },
    "error.compare.overlay": {
        "nl": "{file}: een overlay is een tabel van gemeenten met hun gebied (csv, xlsx of ods), geen kaartlaag.",
        "en": "{file}: an overlay is a table of gemeenten with their area (csv, xlsx or ods), no map layer.",
    },
    "error.inhabitants.columns": {
        "nl": "{file}: er is geen kolom met gemeenten of geen kolom met inwoners. Noem ze gemeentecode (of gemeente) en inwoners.",
        "en": "{file}: there is no column of gemeenten or no column of inhabitants. Name them gemeentecode (or gemeente) and inwoners.",
    },
    "error.inhabitants.value": {
        "nl": (
            "{file}, rij {rows:rows}: hier staat geen aantal inwoners. Vul een geheel getal in.",
            "{file}, rijen {rows:rows}: hier staan geen aantallen inwoners. Vul hele getallen in.",
        ),
        "en": (
            "{file}, row {rows:rows}: this is no number of inhabitants. Fill in a whole number.",
            "{file}, rows {rows:rows}: these are no numbers of inhabitants. Fill in whole numbers.",
        ),
    },
}
