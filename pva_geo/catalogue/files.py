"""Why a file is not read, and how to mend it."""

from pva_geo.catalogue import Sentence

__all__ = ["SENTENCES"]

SENTENCES: dict[str, Sentence] = {
    "error.file.missing": {
        "nl": "{file}: dit bestand is er niet. Controleer het pad en de naam.",
        "en": "{file}: there is no such file. Check the path and the name.",
    },
    "error.file.denied": {
        "nl": "{file}: het systeem laat dit niet toe ({reason}). Controleer het pad en de rechten.",
        "en": "{file}: the system does not allow this ({reason}). Check the path and the permissions.",
    },
    "error.file.empty": {
        "nl": "{file}: dit bestand is leeg. Bewaar het opnieuw vanuit het programma waarin het is gemaakt.",
        "en": "{file}: this file is empty. Save it again from the program that made it.",
    },
    "error.file.format": {
        "nl": "{file}: dit soort bestand lezen we niet; wel {allowed:and}. Bewaar het als een van die soorten.",
        "en": "{file}: this kind of file is not read; these are: {allowed:and}. Save it as one of those.",
    },
    "error.file.folder": {
        "nl": "{file}: dit is een map, geen bestand. Noem het bestand dat erin staat; een File Geodatabase bewaart u eerst als GeoPackage.",
        "en": "{file}: this is a folder, no file. Name the file in it; save a File Geodatabase as a GeoPackage first.",
    },
    "error.file.zip": {
        "nl": "{file}: een zip lezen we niet. Pak hem uit en noem het bestand dat erin zit: {names:or}.",
        "en": "{file}: a zip is not read. Unpack it and name the file that is in it: {names:or}.",
    },
    "error.file.parts": {
        "nl": "{file}: van deze shapefile ontbreekt {missing:and}. Zet alle delen met dezelfde naam bij elkaar (.shp, .shx, .dbf en .prj).",
        "en": "{file}: {missing:and} of this shapefile is missing. Put all parts of one name together (.shp, .shx, .dbf and .prj).",
    },
    "error.file.unsettled": {
        "nl": "{file}: dit GeoPackage is nog niet helemaal weggeschreven (ernaast ligt {other}). Sluit het in het programma waarin het openstaat, of bewaar de laag als een nieuw bestand.",
        "en": "{file}: this GeoPackage is not wholly written yet ({other} lies beside it). Close it in the program that has it open, or save the layer as a new file.",
    },
    "error.file.broken_features": {
        "nl": "{file}, laag {layer}: de geometrie van object {rows:and} kan niet worden gelezen (een ring is niet gesloten of heeft te weinig punten, of een coördinaat is geen getal). Herstel of verwijder die objecten in uw GIS.",
        "en": "{file}, layer {layer}: the geometry of feature {rows:and} cannot be read (a ring is not closed or has too few points, or a coordinate is no number). Mend or remove those features in your GIS.",
    },
    "error.file.other_bytes": {
        "nl": "{file}: de inhoud is geen {suffix}. Geef het bestand zijn ware extensie, of bewaar het opnieuw als {suffix}.",
        "en": "{file}: its content is no {suffix}. Give the file its true extension, or save it again as {suffix}.",
    },
    "error.file.unreadable": {
        "nl": "{file}: kan niet worden gelezen ({reason}). Open het in het programma waarin het is gemaakt en bewaar het opnieuw.",
        "en": "{file}: cannot be read ({reason}). Open it in the program that made it and save it again.",
    },
    "error.file.damaged": {
        "nl": "{file}: deze werkmap is beschadigd of niet volledig. Open haar in het programma waarin zij is gemaakt en bewaar haar opnieuw.",
        "en": "{file}: this workbook is damaged or not complete. Open it in the program that made it and save it again.",
    },
    "error.file.encoding": {
        "nl": "{file}: de tekens zijn UTF-8 noch Windows-1252. Bewaar het bestand als UTF-8.",
        "en": "{file}: its characters are neither UTF-8 nor Windows-1252. Save the file as UTF-8.",
    },
    "error.file.not_utf8": {
        "nl": "{file}: de tekens zijn geen UTF-8, en GeoJSON moet dat zijn. Bewaar het bestand als UTF-8.",
        "en": "{file}: its characters are not UTF-8, as GeoJSON must be. Save the file as UTF-8.",
    },
    "error.file.locked_workbook": {
        "nl": "{file}: dit is een oude werkmap of een werkmap met een wachtwoord. Bewaar haar zonder wachtwoord als .xlsx.",
        "en": "{file}: this is an old workbook or one behind a password. Save it without a password as .xlsx.",
    },
    "error.file.no_layers": {
        "nl": "{file}: dit bestand heeft geen laag met geometrie. Bewaar de laag er opnieuw in.",
        "en": "{file}: this file has no layer with a geometry. Save the layer into it again.",
    },
    "error.file.no_geometry": {
        "nl": "{file}, laag {layer}: deze laag heeft geen geometrie. Kies een andere laag.",
        "en": "{file}, layer {layer}: this layer has no geometry. Choose another layer.",
    },
    "error.table.reach": {
        "nl": "{file}, blad {sheet}: de waarden lopen tot rij {rows:raw} en kolom {columns:raw}; zo groot is geen lijst. Verwijder wat er ver buiten de tabel staat.",
        "en": "{file}, sheet {sheet}: its values reach to row {rows:raw} and column {columns:raw}; no list is that large. Delete what stands far outside the table.",
    },
    "error.table.quote": {
        "nl": "{file}, rij {row:raw}: een aanhalingsteken wordt geopend en nergens gesloten. Zet er een achter de naam, of haal het weg.",
        "en": "{file}, row {row:raw}: a quote is opened and nowhere closed. Put one after the name, or take it away.",
    },
    "error.table.cell": {
        "nl": "{file}, rij {row:raw}: een cel is langer dan {limit} tekens. Controleer de aanhalingstekens in en boven deze rij, of verhoog cell_length onder [limits] in pva.toml.",
        "en": "{file}, row {row:raw}: a cell is longer than {limit} characters. Check the quotes in and above this row, or raise cell_length under [limits] in pva.toml.",
    },
    "error.limit.file_mb": {
        "nl": "{file}: is {found:.0} MB groot, en de grens is {limit}. Knip het bestand tot de provincie, of verhoog file_mb onder [limits] in pva.toml.",
        "en": "{file}: is {found:.0} MB large, and the limit is {limit}. Cut the file down to the province, or raise file_mb under [limits] in pva.toml.",
    },
    "error.workspace.long": {
        "nl": "{file}: is groter dan 1 MB; zo lang zijn instellingen niet. Haal weg wat er niet in hoort; gegevens staan in de bestanden die het noemt.",
        "en": "{file}: is larger than 1 MB; settings are not that long. Take out what does not belong in it; data stand in the files that it names.",
    },
    "error.limit.text_mb": {
        "nl": "{file}: is {found:.0} MB groot, en de grens is {limit}. Knip het bestand tot de provincie, of bewaar het als GeoPackage, of verhoog text_mb onder [limits] in pva.toml.",
        "en": "{file}: is {found:.0} MB large, and the limit is {limit}. Cut the file down to the province, or save it as a GeoPackage, or raise text_mb under [limits] in pva.toml.",
    },
    "error.limit.unpacked_mb": {
        "nl": "{file}: is uitgepakt {found:.0} MB groot, en de grens is {limit}. Haal weg wat er niet in hoort, of verhoog unpacked_mb onder [limits] in pva.toml.",
        "en": "{file}: is {found:.0} MB large once unpacked, and the limit is {limit}. Take out what does not belong in it, or raise unpacked_mb under [limits] in pva.toml.",
    },
    "error.limit.zip_ratio": {
        "nl": "{file}: wordt {found:.0} keer zo groot als het wordt uitgepakt, en de grens is {limit}. Bewaar het opnieuw vanuit het programma waarin het is gemaakt, of verhoog zip_ratio onder [limits] in pva.toml.",
        "en": "{file}: becomes {found:.0} times as large once unpacked, and the limit is {limit}. Save it again from the program that made it, or raise zip_ratio under [limits] in pva.toml.",
    },
    "error.limit.rows": {
        "nl": "{file}: telt {found:.0} rijen, en de grens is {limit}. Haal rijen weg die er niet in horen, of verhoog rows onder [limits] in pva.toml.",
        "en": "{file}: has {found:.0} rows, and the limit is {limit}. Take out rows that do not belong in it, or raise rows under [limits] in pva.toml.",
    },
    "error.limit.columns": {
        "nl": "{file}: telt {found:.0} kolommen, en de grens is {limit}. Haal kolommen weg die er niet in horen, of verhoog columns onder [limits] in pva.toml.",
        "en": "{file}: has {found:.0} columns, and the limit is {limit}. Take out columns that do not belong in it, or raise columns under [limits] in pva.toml.",
    },
    "error.limit.cells": {
        "nl": "{file}: telt {found:.0} cellen, en de grens is {limit}. Haal weg wat ver buiten de tabel staat, of verhoog cells onder [limits] in pva.toml.",
        "en": "{file}: has {found:.0} cells, and the limit is {limit}. Take out what stands far outside the table, or raise cells under [limits] in pva.toml.",
    },
    "error.limit.vertices": {
        "nl": "{file}: telt {found:.0} hoekpunten, en de grens is {limit}. Knip het bestand tot de provincie, of vereenvoudig de lijnen, of verhoog vertices onder [limits] in pva.toml.",
        "en": "{file}: has {found:.0} corners, and the limit is {limit}. Cut the file down to the province, or simplify its lines, or raise vertices under [limits] in pva.toml.",
    },
    "error.limit.json_depth": {
        "nl": "{file}: nest haken {found:.0} diep, en de grens is {limit}. Bewaar het opnieuw vanuit uw GIS, of verhoog json_depth onder [limits] in pva.toml.",
        "en": "{file}: nests brackets {found:.0} deep, and the limit is {limit}. Save it again from your GIS, or raise json_depth under [limits] in pva.toml.",
    },
    "error.limit.seconds": {
        "nl": "{file}: is na {found:.0} seconden nog niet gelezen, en de grens is {limit}. Knip het bestand tot de provincie, of verhoog seconds onder [limits] in pva.toml.",
        "en": "{file}: is not read after {found:.0} seconds, and the limit is {limit}. Cut the file down to the province, or raise seconds under [limits] in pva.toml.",
    },
}
