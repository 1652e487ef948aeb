"""Sentences of the repair: what was changed, what must be chosen, and the page."""

from pva_geo.catalogue import Sentence

__all__ = ["SENTENCES"]

TABLE_CHANGES: dict[str, Sentence] = {
    "repair.change.code": {
        "nl": "De code «{given}» van {name} is geschreven als {written}.",
        "en": "The code «{given}» of {name} was written as {written}.",
    },
    "repair.change.code.named": {
        "nl": "{name} heeft naar de naam de code {written} gekregen.",
        "en": "{name} was given the code {written}, by its name.",
    },
    "repair.change.name": {
        "nl": "De naam «{given}» bij {code} is geschreven als «{written}».",
        "en": "The name «{given}» of {code} was written as «{written}».",
    },
    "repair.change.name.filled": {
        "nl": "Bij {code} is de naam {written} ingevuld.",
        "en": "The name {written} was filled in for {code}.",
    },
    "repair.change.spelling": {
        "nl": "De subregio «{given}» van {name} is geschreven als «{written}».",
        "en": "The subregion «{given}» of {name} was written as «{written}».",
    },
    "repair.change.repeated": {
        "nl": "{name} stond al in {subregion}; de dubbele rij is weggelaten.",
        "en": "{name} was in {subregion} already; the second row was left out.",
    },
    "repair.change.ignored": {
        "nl": "De rij «{given}» is geen gemeente en is weggelaten.",
        "en": "The row «{given}» is no gemeente and was left out.",
    },
    "repair.change.blank": {
        "nl": "De rij van {name} zonder subregio is weggelaten.",
        "en": "The row of {name} without a subregion was left out.",
    },
    "repair.change.elsewhere": {
        "nl": "{given} ligt in {provincie}; de rij is weggelaten.",
        "en": "{given} lies in {provincie}; the row was left out.",
    },
    "repair.change.elsewhere.successor": {
        "nl": "{given} hoort in dit jaar bij {name} in {provincie}; de rij is weggelaten.",
        "en": "{given} is part of {name} in {provincie} in this year; the row was left out.",
    },
    "repair.change.successor": {
        "nl": "{given} is per {day:date} opgegaan in {written}, en zo geschreven.",
        "en": "{given} went into {written} on {day:date}, and was written so.",
    },
    "repair.change.predecessors": {
        "nl": "{given} ontstaat pas per {day:date}; in de plaats staat {written}.",
        "en": "{given} comes into being only on {day:date}; {written} stands in its place.",
    },
    "repair.change.inherited": {
        "nl": "{name} is ingedeeld bij {written}, waar zijn gebied in een later jaar ligt.",
        "en": "{name} was put in {written}, where its land lies in a later year.",
    },
    "repair.change.assigned": {
        "nl": "{name} is ingedeeld bij {written}.",
        "en": "{name} was put in {written}.",
    },
    "repair.change.dropped": {
        "nl": "De rij «{given}» is weggelaten.",
        "en": "The row «{given}» was left out.",
    },
    "repair.change.dropped.subregion": {
        "nl": "De rij van {given} in {subregion} is weggelaten.",
        "en": "The row of {given} in {subregion} was left out.",
    },
    "repair.change.left": {
        "nl": "{name} staat niet meer in {subregion}.",
        "en": "{name} is no longer in {subregion}.",
    },
}

PIECES_NL = ("{area:m2}", "{area:m2} ({count} stukken)")
PIECES_EN = ("{area:m2}", "{area:m2} ({count} pieces)")


def _pieces(nl: str, en: str) -> Sentence:
    """Make singular and plural of a sentence about land: one piece, several pieces."""
    return {
        "nl": (nl.replace("{land}", PIECES_NL[0]), nl.replace("{land}", PIECES_NL[1])),
        "en": (en.replace("{land}", PIECES_EN[0]), en.replace("{land}", PIECES_EN[1])),
    }


POLYGON_CHANGES: dict[str, Sentence] = {
    "repair.change.crs": {
        "nl": "Het coördinatenstelsel was niet betrouwbaar opgegeven ({given}); naar de coördinaten is {written} aangehouden, en geschreven is in RD New.",
        "en": "The coordinate system was not reliably given ({given}); by the coordinates {written} was taken, and RD New was written.",
    },
    "repair.change.valid": {
        "nl": "Een vlak van {name} was ongeldig ({reason:word}) en is geldig gemaakt; dat scheelt {change:m2}.",
        "en": "A polygon of {name} was invalid ({reason:word}) and was made valid, with a difference of {change:m2}.",
    },
    "repair.change.emptied": {
        "nl": "Een rij van {name} zonder bruikbaar vlak is weggelaten.",
        "en": "A row of {name} without a usable polygon was left out.",
    },
    "repair.change.united": {
        "nl": "De {n} vlakken van {name} zijn tot één verenigd.",
        "en": "The {n} polygons of {name} were united into one.",
    },
    "repair.change.snapped": _pieces(
        "{source} volgde een gemeentegrens op korte afstand; {land} ging naar {target}.",
        "{source} followed a border of gemeenten at a small distance; {land} went to {target}.",
    ),
    "repair.change.snapped.in": _pieces(
        "{source} volgde de grens van {gemeente} op korte afstand; {land} ging naar {target}.",
        "{source} followed the border of {gemeente} at a small distance; {land} went to {target}.",
    ),
    "repair.change.filled": _pieces(
        "{target} kreeg {land} dat bij geen subregio hoorde.",
        "{target} got {land} that was in no subregion.",
    ),
    "repair.change.filled.in": _pieces(
        "{target} kreeg in {gemeente} {land} dat bij geen subregio hoorde.",
        "{target} got {land} in {gemeente} that was in no subregion.",
    ),
    "repair.change.filled.decided": _pieces(
        "{target} kreeg {land} dat bij geen subregio hoorde, zoals gekozen.",
        "{target} got {land} that was in no subregion, as was chosen.",
    ),
    "repair.change.filled.decided.in": _pieces(
        "{target} kreeg in {gemeente} {land} dat bij geen subregio hoorde, zoals gekozen.",
        "{target} got {land} in {gemeente} that was in no subregion, as was chosen.",
    ),
    "repair.change.separated": _pieces(
        "{source} gaf {land} op dat ook bij {keeper} hoorde.",
        "{source} gave up {land} that was in {keeper} too.",
    ),
    "repair.change.separated.in": _pieces(
        "{source} gaf in {gemeente} {land} op dat ook bij {keeper} hoorde.",
        "{source} gave up {land} in {gemeente} that was in {keeper} too.",
    ),
    "repair.change.separated.decided": _pieces(
        "{source} gaf {land} op aan {keeper}, zoals gekozen.",
        "{source} gave up {land} to {keeper}, as was chosen.",
    ),
    "repair.change.separated.decided.in": _pieces(
        "{source} gaf in {gemeente} {land} op aan {keeper}, zoals gekozen.",
        "{source} gave up {land} in {gemeente} to {keeper}, as was chosen.",
    ),
    "repair.change.cut-off": _pieces(
        "Van {source} is {land} buiten de provincie afgeknipt.",
        "{land} of {source} outside the provincie was cut off.",
    ),
    "repair.change.cut-off.decided": _pieces(
        "Van {source} is {land} buiten de provincie afgeknipt, zoals gekozen.",
        "{land} of {source} outside the provincie was cut off, as was chosen.",
    ),
    "repair.change.noise.filled": _pieces(
        "Rekenruis: {target} kreeg {land} dat bij geen subregio hoorde.",
        "Noise: {target} got {land} that was in no subregion.",
    ),
    "repair.change.noise.cut-off": _pieces(
        "Rekenruis: van {source} is {land} buiten de provincie afgeknipt.",
        "Noise: {land} of {source} outside the provincie was cut off.",
    ),
    "repair.change.noise": _pieces(
        "Rekenruis: {land} ging van {source} naar {target}.",
        "Noise: {land} went from {source} to {target}.",
    ),
}

CHOICES: dict[str, Sentence] = {
    "repair.option.verwijderen": {"nl": "verwijderen", "en": "remove"},
    "repair.option.behouden": {"nl": "behouden", "en": "keep"},
    "repair.choice.DEF-01": {
        "nl": "Bij welke subregio hoort {name} ({code})?",
        "en": "Which subregion does {name} ({code}) belong to?",
    },
    "repair.choice.DEF-02": {
        "nl": "Bij welke subregio hoort {name} ({code}): {names:or}?",
        "en": "Which subregion does {name} ({code}) belong to: {names:or}?",
    },
    "repair.choice.DEF-03": {
        "nl": "Welke gemeente is bedoeld met «{given}»?",
        "en": "Which gemeente is meant by «{given}»?",
    },
    "repair.choice.DEF-04": {
        "nl": "{name} is per {day:date} verdeeld over {others:and}. Mag deze rij weg, zodat elk deel de subregio van zijn nieuwe gemeente volgt?",
        "en": "{name} was divided over {others:and} on {day:date}. May this row go, so that each part follows the subregion of its new gemeente?",
    },
    "repair.choice.DEF-06": {
        "nl": "Is hier {code} ({name}) bedoeld, of {given} ({other})?",
        "en": "Is {code} ({name}) meant here, or {given} ({other})?",
    },
    "repair.choice.DEF-10": {
        "nl": "Zijn «{first}» en «{second}» één subregio, en onder welke naam?",
        "en": "Are «{first}» and «{second}» one subregion, and by which name?",
    },
    "repair.choice.GEO-02": {
        "nl": "{name} heeft geen bruikbaar vlak. Mag deze subregio weg, of tekent u haar opnieuw?",
        "en": "{name} has no usable polygon. May this subregion go, or will you draw it again?",
    },
    "repair.choice.COV-01": {
        "nl": "Welke subregio krijgt het gat van {area:m2}, tot {width:m} breed, bij {names:and} in {gemeente_names:and}?",
        "en": "Which subregion gets the gap of {area:m2}, up to {width:m} wide, at {names:and} in {gemeente_names:and}?",
    },
    "repair.choice.COV-01.alone": {
        "nl": "Welke subregio krijgt het gat van {area:m2}, tot {width:m} breed, in {gemeente_names:and}?",
        "en": "Which subregion gets the gap of {area:m2}, up to {width:m} wide, in {gemeente_names:and}?",
    },
    "repair.choice.COV-02": {
        "nl": "Bij welke subregio hoort de overlap van {area:m2}, tot {width:m} breed, van {names:and} in {gemeente_names:and}?",
        "en": "Which subregion does the overlap of {area:m2}, up to {width:m} wide, of {names:and} in {gemeente_names:and} belong to?",
    },
    "repair.choice.COV-03": {
        "nl": "{names:and} ligt met {area:m2} geheel buiten de provincie. Mag deze subregio weg?",
        "en": "{names:and} lies wholly outside the provincie, with {area:m2}. May this subregion go?",
    },
}

PAGE: dict[str, Sentence] = {
    "repair.before": {"nl": "Vóór herstel", "en": "Before the repair"},
    "repair.after": {"nl": "Na herstel", "en": "After the repair"},
    "repair.changes": {
        "nl": ("Hersteld: {count} wijziging", "Hersteld: {count} wijzigingen"),
        "en": ("Mended: {count} change", "Mended: {count} changes"),
    },
    "repair.no_changes": {
        "nl": "Er was niets te herstellen: de indeling is gebleven zoals zij was.",
        "en": "There was nothing to mend: the scheme is as it was.",
    },
    "repair.more": {
        "nl": "… en nog {n} van deze soort; alle staan in het verslag (--audit).",
        "en": "… and {n} more of this kind; all are in the audit (--audit).",
    },
    "repair.more_choices": {
        "nl": "… en nog {n} keuzes; alle staan in het bestand met keuzes.",
        "en": "… and {n} more choices; all are in the file of choices.",
    },
    "repair.rows": {
        "nl": ("rij {rows:raw}", "rijen {rows:raw}"),
        "en": ("row {rows:raw}", "rows {rows:raw}"),
    },
    "repair.books": {
        "nl": "Wat er verschoof (m²)",
        "en": "What moved (m²)",
    },
    "repair.books.head": {
        "nl": "Subregio|voor|erbij|eraf|na",
        "en": "Subregion|before|gained|lost|after",
    },
    "repair.books.proof": {
        "nl": "subregio’s + gaten − dubbel of buiten = provincie, voor en na: {area:m2}",
        "en": "subregions + gaps − double or outside = provincie, before and after: {area:m2}",
    },
    "repair.choices": {
        "nl": ("Te kiezen: {count} punt", "Te kiezen: {count} punten"),
        "en": ("To be chosen: {count} point", "To be chosen: {count} points"),
    },
    "repair.options": {
        "nl": "{id}: kies {options:or}",
        "en": "{id}: choose {options:or}",
    },
    "repair.how": {
        "nl": "Vul de kolom «gekozen» in {file} in en herstel opnieuw met: --decide {file}",
        "en": "Fill in the column «chosen» of {file} and repair again with: --decide {file}",
    },
    "repair.dry": {
        "nl": "Proef: er is niets geschreven.",
        "en": "Dry run: nothing was written.",
    },
    "repair.headings": {
        "nl": "keuze|controle|rijen|gemeenten|oppervlakte_m2|x|y|vraag|mogelijk|gekozen",
        "en": "choice|check|rows|gemeenten|area_m2|x|y|question|options|chosen",
    },
}

PAGE |= {
    "repair.kind.table": {"nl": "een tabel", "en": "a table"},
    "repair.kind.polygons": {"nl": "vlakken", "en": "polygons"},
    "terminal.step.repair": {"nl": "Indeling herstellen …", "en": "Mending …"},
}

ERRORS: dict[str, Sentence] = {
    "error.choices.mistakes": {
        "nl": (
            "{file}: in deze keuzes staat een fout. Verbeter haar en herstel opnieuw:",
            "{file}: in deze keuzes staan {count} fouten. Verbeter ze en herstel opnieuw:",
        ),
        "en": (
            "{file}: there is a mistake in these choices. Mend it and repair again:",
            "{file}: there are {count} mistakes in these choices. Mend them and repair again:",
        ),
    },
    "error.choices.unknown": {
        "nl": "rij {row:raw}: de keuze «{choice}» is er niet, of is door een andere keuze niet meer nodig; haal de rij weg of laat «gekozen» leeg.",
        "en": "row {row:raw}: there is no choice «{choice}», or another choice made it needless; take the row away or leave «chosen» empty.",
    },
    "error.choices.option": {
        "nl": "rij {row:raw}: «{chosen}» kan niet bij de keuze «{choice}»; kies {options:or}.",
        "en": "row {row:raw}: «{chosen}» cannot be chosen for «{choice}»; choose {options:or}.",
    },
    "error.choices.twice": {
        "nl": "rij {row:raw}: voor de keuze «{choice}» staat in rij {first:raw} ook al iets; laat er één over.",
        "en": "row {row:raw}: row {first:raw} already chooses for «{choice}»; leave one of them.",
    },
    "error.choices.headings": {
        "nl": "{file}: dit is geen lijst met keuzes (koppen: {headings:and}). Nodig zijn de kolommen `keuze` en `gekozen`; neem het bestand dat herstel heeft geschreven.",
        "en": "{file}: this is no list of choices (headings: {headings:and}). Needed are the columns `choice` and `chosen`; take the file that the repair wrote.",
    },
    "error.repair.nothing_left": {
        "nl": "{file}: geen enkele rij hoort bij {provincie}, zodat er niets overblijft. Controleer de provincie en het bestand.",
        "en": "{file}: no row belongs to {provincie}, so that nothing is left. Check the provincie and the file.",
    },
    "error.repair.no_coordinates": {
        "nl": "{file}: er zijn geen bruikbare coördinaten, zodat er niets te herstellen is. Geef de laag haar coördinatenstelsel en bewaar haar opnieuw.",
        "en": "{file}: there are no usable coordinates, so that nothing can be mended. Give the layer its coordinate system and save it again.",
    },
    "error.repair.books": {
        "nl": "Het herstel klopt niet: bij {name} gaan de oppervlakten {difference:.1} m² uiteen; er is niets geschreven.",
        "en": "The repair itself has failed: the areas of {name} differ by {difference:.1} m²; nothing was written.",
    },
    "error.repair.same_output": {
        "nl": "{file}: deze naam is voor twee uitvoerbestanden gegeven. Geef elk een eigen naam.",
        "en": "{file}: this name was given to two output files. Give each a name of its own.",
    },
    "error.repair.audit": {
        "nl": "{file}: het verslag wordt geschreven als {allowed:or}. Verander de naam achter --audit.",
        "en": "{file}: the audit is written as {allowed:or}. Change the name behind --audit.",
    },
    "error.repair.format": {
        "nl": "{file}: deze indeling ({kind:word}) wordt geschreven als {allowed:or}. Verander de naam van de uitvoer.",
        "en": "{file}: this scheme ({kind:word}) is written as {allowed:or}. Change the name of the output.",
    },
}

SENTENCES: dict[str, Sentence] = (
    TABLE_CHANGES | POLYGON_CHANGES | CHOICES | PAGE | ERRORS
)
