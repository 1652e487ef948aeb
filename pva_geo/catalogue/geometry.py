"""Sentences of the GEO checks, and words for flaws and kinds of geometry."""

from pva_geo.catalogue import Sentence

__all__ = ["SENTENCES"]

SENTENCES: dict[str, Sentence] = {
    "GEO-01.title": {
        "nl": "{name} heeft een ongeldig vlak",
        "en": "{name} has an invalid polygon",
    },
    "GEO-01.message": {
        "nl": "Het vlak van {name} is ongeldig ({reason:word}); voor de controle is het hersteld, met {change:m2} verschil.",
        "en": "The polygon of {name} is invalid ({reason:word}); it was mended for the check, with a difference of {change:m2}.",
    },
    "GEO-01.remedy": {
        "nl": "Herstel het vlak in uw GIS (in QGIS: Geometrie repareren) en controleer opnieuw.",
        "en": "Mend the polygon in your GIS (in QGIS: Fix geometries) and check again.",
    },
    "GEO-01.not_a_number.title": {
        "nl": "{name} heeft coördinaten zonder getal",
        "en": "{name} has coordinates that are no numbers",
    },
    "GEO-01.not_a_number.message": {
        "nl": "Het vlak van {name} heeft coördinaten die geen getal zijn en is overgeslagen.",
        "en": "The polygon of {name} has coordinates that are no numbers and was passed over.",
    },
    "GEO-01.not_a_number.remedy": {
        "nl": "Teken het vlak opnieuw of lever het opnieuw aan.",
        "en": "Draw the polygon again or deliver it again.",
    },
    "GEO-01.no_area.title": {
        "nl": "{name} is geen vlak",
        "en": "{name} is no polygon",
    },
    "GEO-01.no_area.message": {
        "nl": "Van {name} is een {reason:word} geleverd in plaats van een vlak; die rij is overgeslagen.",
        "en": "For {name} a {reason:word} was delivered instead of a polygon; that row was passed over.",
    },
    "GEO-01.no_area.remedy": {
        "nl": "Lever van {name} een vlak aan, of haal deze rij uit de laag.",
        "en": "Deliver a polygon for {name}, or take this row out of the layer.",
    },
    "GEO-01.collapsed.title": {
        "nl": "Het vlak van {name} heeft geen oppervlakte",
        "en": "The polygon of {name} has no area",
    },
    "GEO-01.collapsed.message": {
        "nl": "Het vlak van {name} is ingeklapt en heeft geen oppervlakte ({reason:word}); die rij is overgeslagen.",
        "en": "The polygon of {name} has collapsed and has no area ({reason:word}); that row was passed over.",
    },
    "GEO-01.collapsed.remedy": {
        "nl": "Teken het vlak opnieuw, of haal deze rij uit de laag.",
        "en": "Draw the polygon again, or take this row out of the layer.",
    },
    "GEO-01.mixed.title": {
        "nl": "{name} heeft meer dan vlakken",
        "en": "{name} holds more than polygons",
    },
    "GEO-01.mixed.message": {
        "nl": "In het vlak van {name} zitten ook lijnen of punten; alleen de vlakken zijn gebruikt.",
        "en": "The polygon of {name} also holds lines or points; only the polygons were used.",
    },
    "GEO-01.mixed.remedy": {
        "nl": "Bewaar van {name} alleen de vlakken en controleer opnieuw.",
        "en": "Save only the polygons of {name} and check again.",
    },
    "GEO-01.unclosed.title": {
        "nl": "Een ring van {name} is niet gesloten",
        "en": "A ring of {name} is not closed",
    },
    "GEO-01.unclosed.message": {
        "nl": "Een ring in het vlak van {name} (object {object:raw}) is niet gesloten; voor de controle is hij gesloten.",
        "en": "A ring in the polygon of {name} (feature {object:raw}) is not closed; it was closed for the check.",
    },
    "GEO-01.unclosed.remedy": {
        "nl": "Laat de ring eindigen op het punt waar hij begint: bewaar het vlak opnieuw vanuit uw GIS.",
        "en": "Let the ring end at the point where it begins: save the polygon again from your GIS.",
    },
    "GEO-01.unreadable.title": {
        "nl": "Het vlak van {name} kan niet worden gelezen",
        "en": "The polygon of {name} cannot be read",
    },
    "GEO-01.unreadable.message": {
        "nl": "Het vlak van {name} (object {object:raw}) kan niet worden gelezen: een ring heeft te weinig punten, of de gegevens zijn beschadigd. Het is overgeslagen.",
        "en": "The polygon of {name} (feature {object:raw}) cannot be read: a ring has too few points, or its data are damaged. It was passed over.",
    },
    "GEO-01.unreadable.remedy": {
        "nl": "Teken het vlak opnieuw of lever het opnieuw aan.",
        "en": "Draw the polygon again or deliver it again.",
    },
    "GEO-02.title": {
        "nl": "{name} heeft geen vlak",
        "en": "{name} has no polygon",
    },
    "GEO-02.message": {
        "nl": "De subregio {name} heeft een rij zonder vlak.",
        "en": "Subregion {name} has a row without a polygon.",
    },
    "GEO-02.remedy": {
        "nl": "Teken het vlak, of haal de lege rij weg.",
        "en": "Draw the polygon, or take the empty row away.",
    },
    "GEO-03.title": {
        "nl": "Coördinaten passen niet bij het stelsel",
        "en": "Coordinates do not fit their system",
    },
    "GEO-03.message": {
        "nl": "De coördinaten kunnen niet in {crs} liggen; er is niets mee gerekend.",
        "en": "The coordinates cannot be in {crs}; nothing was computed with them.",
    },
    "GEO-03.remedy": {
        "nl": "Geef de laag het juiste coördinatenstelsel en bewaar haar in RD New (EPSG:28992).",
        "en": "Give the layer its right coordinate system and save it in RD New (EPSG:28992).",
    },
    "GEO-03.missing.title": {
        "nl": "Coördinatenstelsel ontbreekt",
        "en": "Coordinate system is missing",
    },
    "GEO-03.missing.message": {
        "nl": "De laag noemt geen coördinatenstelsel en de coördinaten wijzen er geen aan; er is niets mee gerekend.",
        "en": "The layer names no coordinate system and the coordinates point to none; nothing was computed with them.",
    },
    "GEO-03.missing.remedy": {
        "nl": "Geef de laag een coördinatenstelsel en bewaar haar in RD New (EPSG:28992).",
        "en": "Give the layer a coordinate system and save it in RD New (EPSG:28992).",
    },
    "GEO-03.guessed.title": {
        "nl": "Coördinaten passen niet bij het stelsel",
        "en": "Coordinates do not fit their system",
    },
    "GEO-03.guessed.message": {
        "nl": "De coördinaten kunnen niet in {crs} liggen; zo te zien is het {guess}, en zo is ermee gerekend.",
        "en": "The coordinates cannot be in {crs}; by their looks it is {guess}, and that was used.",
    },
    "GEO-03.guessed.remedy": {
        "nl": "Geef de laag het juiste coördinatenstelsel en bewaar haar in RD New (EPSG:28992).",
        "en": "Give the layer its right coordinate system and save it in RD New (EPSG:28992).",
    },
    "GEO-03.unlabelled.title": {
        "nl": "Coördinatenstelsel ontbreekt",
        "en": "Coordinate system is missing",
    },
    "GEO-03.unlabelled.message": {
        "nl": "De laag noemt geen coördinatenstelsel; zo te zien is het {guess}, en zo is ermee gerekend.",
        "en": "The layer names no coordinate system; by its looks it is {guess}, and that was used.",
    },
    "GEO-03.unlabelled.remedy": {
        "nl": "Geef de laag het juiste coördinatenstelsel (bij een shapefile hoort een .prj) en bewaar haar opnieuw.",
        "en": "Give the layer its right coordinate system (a shapefile needs its .prj) and save it again.",
    },
    "GEO-03.exchanged.title": {
        "nl": "x en y zijn verwisseld",
        "en": "x and y are exchanged",
    },
    "GEO-03.exchanged.message": {
        "nl": "De coördinaten zijn die van {guess} met x en y verwisseld; zo is ermee gerekend.",
        "en": "The coordinates are those of {guess} with x and y exchanged; that was used.",
    },
    "GEO-03.exchanged.remedy": {
        "nl": "Wissel de assen in uw GIS om (in QGIS: X- en Y-coördinaten omwisselen) en bewaar de laag in RD New (EPSG:28992).",
        "en": "Exchange the axes in your GIS (in QGIS: Swap X and Y coordinates) and save the layer in RD New (EPSG:28992).",
    },
    "GEO-03.stray.title": {
        "nl": "{name} ligt buiten het land",
        "en": "{name} lies outside the country",
    },
    "GEO-03.stray.message": {
        "nl": "De coördinaten van {name} (object {object:raw}) kunnen niet in {crs} liggen, die van andere objecten wel; dit object is overgeslagen.",
        "en": "The coordinates of {name} (feature {object:raw}) cannot be in {crs}, while those of other features can; this feature was passed over.",
    },
    "GEO-03.stray.remedy": {
        "nl": "Zet dit object om naar het stelsel van de laag, of teken het opnieuw.",
        "en": "Convert this feature to the system of the layer, or draw it again.",
    },
    "geometry.self_intersection": {
        "nl": "de grens kruist zichzelf",
        "en": "its border crosses itself",
    },
    "geometry.ring_self_intersection": {
        "nl": "de grens raakt zichzelf",
        "en": "its border touches itself",
    },
    "geometry.too_few_points": {
        "nl": "een ring heeft te weinig punten",
        "en": "a ring has too few points",
    },
    "geometry.hole_outside": {
        "nl": "een gat ligt buiten het vlak",
        "en": "a hole lies outside the polygon",
    },
    "geometry.nested_holes": {
        "nl": "een gat ligt in een ander gat",
        "en": "a hole lies in another hole",
    },
    "geometry.nested_shells": {
        "nl": "een deel ligt in een ander deel",
        "en": "a part lies in another part",
    },
    "geometry.disconnected": {
        "nl": "gaten snijden het vlak in stukken",
        "en": "holes cut the polygon into pieces",
    },
    "geometry.duplicate_rings": {
        "nl": "een ring staat er twee keer in",
        "en": "a ring is in it twice",
    },
    "geometry.invalid": {
        "nl": "de vorm klopt niet",
        "en": "its shape is not right",
    },
    "geometry.point": {"nl": "punt", "en": "point"},
    "geometry.multipoint": {"nl": "aantal punten", "en": "number of points"},
    "geometry.linestring": {"nl": "lijn", "en": "line"},
    "geometry.linearring": {"nl": "lijn", "en": "line"},
    "geometry.multilinestring": {"nl": "aantal lijnen", "en": "number of lines"},
    "geometry.geometrycollection": {
        "nl": "verzameling zonder vlakken",
        "en": "collection without polygons",
    },
}
