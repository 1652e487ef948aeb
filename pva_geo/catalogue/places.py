"""Sentences of where projects are: checks of places, coordinates and shapes."""

from pva_geo.catalogue import Sentence

__all__ = ["SENTENCES"]

SENTENCES: dict[str, Sentence] = {
    "PRJ-03.title": {
        "nl": "{project} heeft geen plek",
        "en": "{project} has no place",
    },
    "PRJ-03.message": {
        "nl": "Project {project} heeft geen coördinaten en geen bruikbare gemeente; het telt als niet toegewezen.",
        "en": "Project {project} has no coordinates and no usable gemeente; it counts as unassigned.",
    },
    "PRJ-03.remedy": {
        "nl": "Vul coördinaten (x_rd, y_rd) of een gemeente in.",
        "en": "Fill in coordinates (x_rd, y_rd) or a gemeente.",
    },
    "PRJ-04.title": {
        "nl": "{project} ligt buiten de provincie",
        "en": "{project} lies outside the province",
    },
    "PRJ-04.message": {
        "nl": "De plek van project {project} ligt buiten de provincie, in of bij {where}.",
        "en": "The place of project {project} lies outside the province, in or near {where}.",
    },
    "PRJ-04.remedy": {
        "nl": "Controleer de coördinaten; een project buiten de provincie telt als «buiten de provincie».",
        "en": "Check the coordinates; a project outside counts as «outside the province».",
    },
    "PRJ-04.sea.title": {
        "nl": "{project} ligt buiten elke gemeente",
        "en": "{project} lies outside every gemeente",
    },
    "PRJ-04.sea.message": {
        "nl": "De plek van project {project} ligt in geen enkele gemeente: op zee, op groot water of in het buitenland.",
        "en": "The place of project {project} lies in no gemeente: at sea, on open water or abroad.",
    },
    "PRJ-04.sea.remedy": {
        "nl": "Controleer de coördinaten; een project buiten de provincie telt als «buiten de provincie».",
        "en": "Check the coordinates; a project outside counts as «outside the province».",
    },
    "PRJ-05.title": {
        "nl": "{project}: plek en gemeente verschillen",
        "en": "{project}: place and gemeente differ",
    },
    "PRJ-05.message": {
        "nl": "De plek van project {project} ligt in {found:and}, maar de lijst noemt {named:and}.",
        "en": "The place of project {project} lies in {found:and}, but the list names {named:and}.",
    },
    "PRJ-05.remedy": {
        "nl": "Controleer welke van de twee klopt; de coördinaten tellen.",
        "en": "Check which of the two is right; the coordinates count.",
    },
    "PRJ-09.title": {
        "nl": "{project}: coördinaten verwisseld",
        "en": "{project}: coordinates exchanged",
    },
    "PRJ-09.message": {
        "nl": "De coördinaten van project {project} ({given}) zijn verwisseld; gelezen als {read}.",
        "en": "The coordinates of project {project} ({given}) are exchanged; read as {read}.",
    },
    "PRJ-09.remedy": {
        "nl": "Zet de coördinaten in de goede kolommen.",
        "en": "Put the coordinates in the right columns.",
    },
    "PRJ-09.degrees.title": {
        "nl": "{project}: graden in RD-kolommen",
        "en": "{project}: degrees in RD columns",
    },
    "PRJ-09.degrees.message": {
        "nl": "De coördinaten van project {project} ({given}) zijn graden in kolommen voor RD; gelezen als {read}.",
        "en": "The coordinates of project {project} ({given}) are degrees in columns for RD; read as {read}.",
    },
    "PRJ-09.degrees.remedy": {
        "nl": "Zet graden in de kolommen lon en lat, of reken ze om naar RD.",
        "en": "Put degrees in the columns lon and lat, or convert them to RD.",
    },
    "PRJ-09.metres.title": {
        "nl": "{project}: RD in kolommen voor graden",
        "en": "{project}: RD in columns for degrees",
    },
    "PRJ-09.metres.message": {
        "nl": "De coördinaten van project {project} ({given}) zijn meters in RD, in kolommen voor graden; gelezen als {read}.",
        "en": "The coordinates of project {project} ({given}) are metres in RD, in columns for degrees; read as {read}.",
    },
    "PRJ-09.metres.remedy": {
        "nl": "Zet meters in de kolommen x_rd en y_rd, of reken ze om naar graden.",
        "en": "Put metres in the columns x_rd and y_rd, or convert them to degrees.",
    },
    "PRJ-09.layer.title": {
        "nl": "x en y zijn verwisseld",
        "en": "x and y are exchanged",
    },
    "PRJ-09.layer.message": {
        "nl": "De coördinaten van de laag zijn die van {guess} met x en y verwisseld; zo zijn ze gelezen.",
        "en": "The coordinates of the layer are those of {guess} with x and y exchanged; so they were read.",
    },
    "PRJ-09.layer.remedy": {
        "nl": "Wissel de assen in uw GIS om en lever de laag opnieuw aan in RD New (EPSG:28992).",
        "en": "Exchange the axes in your GIS and deliver the layer again in RD New (EPSG:28992).",
    },
    "PRJ-09.stray.title": {
        "nl": "{project}: coördinaten buiten het land",
        "en": "{project}: coordinates outside the country",
    },
    "PRJ-09.stray.message": {
        "nl": "De coördinaten van project {project} liggen niet in Nederland, die van andere projecten in de laag wel; ze zijn niet gebruikt.",
        "en": "The coordinates of project {project} are not in the Netherlands, those of others in the layer are; they were not used.",
    },
    "PRJ-09.stray.remedy": {
        "nl": "Zet dit project om naar het stelsel van de laag, of teken het opnieuw.",
        "en": "Convert this project to the system of the layer, or draw it again.",
    },
    "PRJ-09.lost.title": {
        "nl": "{project}: coördinaten kunnen niet",
        "en": "{project}: impossible coordinates",
    },
    "PRJ-09.lost.message": {
        "nl": "De coördinaten van project {project} ({given}) liggen niet in Nederland en zijn niet gebruikt.",
        "en": "The coordinates of project {project} ({given}) are not in the Netherlands and were not used.",
    },
    "PRJ-09.lost.remedy": {
        "nl": "Verbeter de coördinaten.",
        "en": "Mend the coordinates.",
    },
    "GEO-01.project.title": {
        "nl": "{project}: ongeldige geometrie",
        "en": "{project}: invalid geometry",
    },
    "GEO-01.project.message": {
        "nl": "De geometrie van project {project} is ongeldig ({reason:word}); de aandelen volgen uit de herstelde.",
        "en": "The geometry of project {project} is invalid ({reason:word}); its shares follow from the mended one.",
    },
    "GEO-01.project.remedy": {
        "nl": "Herstel de geometrie in uw GIS en lever opnieuw aan.",
        "en": "Mend the geometry in your GIS and deliver again.",
    },
    "GEO-01.project.unclosed.title": {
        "nl": "{project}: een ring is niet gesloten",
        "en": "{project}: a ring is not closed",
    },
    "GEO-01.project.unclosed.message": {
        "nl": "Een ring in de geometrie van project {project} is niet gesloten; hij is bij het lezen gesloten.",
        "en": "A ring in the geometry of project {project} is not closed; it was closed on reading.",
    },
    "GEO-01.project.unclosed.remedy": {
        "nl": "Bewaar de laag opnieuw vanuit uw GIS.",
        "en": "Save the layer again from your GIS.",
    },
    "GEO-01.project.lost.title": {
        "nl": "{project}: onbruikbare geometrie",
        "en": "{project}: unusable geometry",
    },
    "GEO-01.project.lost.message": {
        "nl": "De geometrie van project {project} kan niet worden gebruikt ({reason:word}); het project telt zonder geometrie.",
        "en": "The geometry of project {project} cannot be used ({reason:word}); the project counts without geometry.",
    },
    "GEO-01.project.lost.remedy": {
        "nl": "Teken het project opnieuw, of geef zijn gemeenten op.",
        "en": "Draw the project again, or name its gemeenten.",
    },
}
