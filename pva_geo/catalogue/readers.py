"""What readers did that is no finding."""

from pva_geo.catalogue import Sentence

__all__ = ["SENTENCES"]

SENTENCES: dict[str, Sentence] = {
    "note.scheme.same_name": {
        "nl": "«{given}» is gelezen als «{name}».",
        "en": "«{given}» was read as «{name}».",
    },
    "note.encoding": {
        "nl": "De tekens zijn gelezen als {encoding}.",
        "en": "The characters were read as {encoding}.",
    },
    "note.merged": {
        "nl": "Samengevoegde cellen op blad {sheet} zijn naar beneden ingevuld.",
        "en": "Merged cells on sheet {sheet} were filled down.",
    },
    "note.header": {
        "nl": "De koppen staan onder {n} andere rijen; die zijn overgeslagen.",
        "en": "The headings stand below {n} other rows; these were passed over.",
    },
    "note.reprojected": {
        "nl": "De coördinaten zijn omgerekend van {crs} naar RD New.",
        "en": "The coordinates were converted from {crs} to RD New.",
    },
    "note.boundaries.derived": {
        "nl": "De grenzen van {year:raw} zijn afgeleid uit die van 2022 met de lijst van herindelingen; kleine grenscorrecties zijn niet verwerkt.",
        "en": "The boundaries of {year:raw} were derived from those of 2022 with the list of herindelingen; small corrections are not in them.",
    },
    "note.boundaries.register": {
        "nl": "Het bestand noemt geen provincie; die is overgenomen uit het meegeleverde register van 2022 en de herindelingen sindsdien.",
        "en": "The file names no provincie; it was taken from the shipped register of 2022 and the herindelingen since.",
    },
    "note.boundaries.no_provincie": {
        "nl": "Van {n} gemeenten is de provincie niet bekend; ze tellen nergens mee: {names:and}.",
        "en": "The provincie of {n} gemeenten is not known; they count nowhere: {names:and}.",
    },
    "note.projects.fase": {
        "nl": "De kolom «{column}» bevat woorden van de fase en is als fase gelezen; de status is onbekend.",
        "en": "Column «{column}» holds words of the phase and was read as such; the status is unknown.",
    },
    "note.projects.elsewhere": {
        "nl": "{n} projecten van andere provincies zijn overgeslagen.",
        "en": "{n} projects of other provinces were passed over.",
    },
    "note.projects.border": {
        "nl": "Project {project} ligt op de grens van {names:and} en is gelijk verdeeld.",
        "en": "Project {project} lies on the border of {names:and} and was divided equally.",
    },
}
