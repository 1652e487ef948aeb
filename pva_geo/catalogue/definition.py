"""Sentences of the DEF checks: title, message and remedy of each."""

from pva_geo.catalogue import Sentence

__all__ = ["SENTENCES"]

UNASSIGNED_TITLE: Sentence = {
    "nl": "{name} staat in geen subregio",
    "en": "{name} is in no subregion",
}
UNKNOWN_TITLE: Sentence = {
    "nl": "Onbekende code of naam: {code}",
    "en": "Unknown code or name: {code}",
}
UNKNOWN: Sentence = {
    "nl": "«{code}» is geen gemeente die we in enig jaar kennen.",
    "en": "«{code}» is no gemeente that we know in any year.",
}
ABOLISHED_TITLE: Sentence = {
    "nl": "{name} is opgeheven",
    "en": "{name} was abolished",
}
ABOLISHED: Sentence = {
    "nl": "De gemeente {name} ({code}) is per {day:date} opgeheven; haar gebied hoort nu bij {others:and}.",
    "en": "Gemeente {name} ({code}) was abolished on {day:date}; its area now belongs to {others:and}.",
}
NOT_YET_TITLE: Sentence = {
    "nl": "{name} bestond nog niet",
    "en": "{name} did not exist yet",
}
NOT_YET: Sentence = {
    "nl": "De gemeente {name} ({code}) ontstaat pas per {day:date}, uit {others:and}.",
    "en": "Gemeente {name} ({code}) comes into being only on {day:date}, from {others:and}.",
}

SENTENCES: dict[str, Sentence] = {
    "DEF-01.title": UNASSIGNED_TITLE,
    "DEF-01.message": {
        "nl": "De gemeente {name} ({code}) staat in geen subregio.",
        "en": "Gemeente {name} ({code}) is in no subregion.",
    },
    "DEF-01.remedy": {
        "nl": "Zet {name} in de tabel bij de subregio waar de gemeente bij hoort.",
        "en": "Add {name} to the table with the subregion that it belongs to.",
    },
    "DEF-01.blank.title": UNASSIGNED_TITLE,
    "DEF-01.blank.message": {
        "nl": "De gemeente {name} ({code}) staat in geen subregio: in rij {blank:and} is de subregio leeg.",
        "en": "Gemeente {name} ({code}) is in no subregion: the subregion in row {blank:and} is empty.",
    },
    "DEF-01.blank.remedy": {
        "nl": "Vul in rij {blank:or} de subregio van {name} in.",
        "en": "Fill in the subregion of {name} in row {blank:or}.",
    },
    "DEF-02.title": {
        "nl": "{name} staat in meer subregio’s",
        "en": "{name} is in several subregions",
    },
    "DEF-02.message": {
        "nl": "De gemeente {name} ({code}) staat in meer dan één subregio: {names:and}.",
        "en": "Gemeente {name} ({code}) is in more than one subregion: {names:and}.",
    },
    "DEF-02.remedy": {
        "nl": "Kies bij welke subregio {name} hoort, en haal van de rijen {rows:and} de andere weg.",
        "en": "Choose the subregion that {name} belongs to, and of rows {rows:and} take the others away.",
    },
    "DEF-03.title": UNKNOWN_TITLE,
    "DEF-03.message": UNKNOWN,
    "DEF-03.remedy": {
        "nl": "Controleer de code of de naam in deze rij; een code ziet eruit als GM0855.",
        "en": "Check the code or the name in this row; a code looks like GM0855.",
    },
    "DEF-03.named.title": UNKNOWN_TITLE,
    "DEF-03.named.message": {
        "nl": "«{code}» is geen gemeente die we in enig jaar kennen; de naam in deze rij, {called}, heeft code {expected}.",
        "en": "«{code}» is no gemeente that we know in any year; the name in this row, {called}, has code {expected}.",
    },
    "DEF-03.named.remedy": {
        "nl": "Schrijf {expected} als {called} bedoeld is.",
        "en": "Write {expected} if {called} is meant.",
    },
    "DEF-03.near.title": UNKNOWN_TITLE,
    "DEF-03.near.message": UNKNOWN,
    "DEF-03.near.remedy": {
        "nl": "Bedoelt u {near:or}? Schrijf de naam of de code dan zo.",
        "en": "Do you mean {near:or}? Then write the name or the code so.",
    },
    "DEF-04.title": ABOLISHED_TITLE,
    "DEF-04.message": ABOLISHED,
    "DEF-04.remedy": {
        "nl": "Vervang {code} door {codes:and}, en laat elke gemeente één keer staan.",
        "en": "Replace {code} by {codes:and}, and keep each gemeente once.",
    },
    "DEF-04.split.title": ABOLISHED_TITLE,
    "DEF-04.split.message": ABOLISHED,
    "DEF-04.split.remedy": {
        "nl": "Haal {code} weg en kies zelf bij welke subregio elk van {codes:and} hoort.",
        "en": "Take {code} away and choose the subregion of each of {codes:and} yourself.",
    },
    "DEF-04.present.title": ABOLISHED_TITLE,
    "DEF-04.present.message": ABOLISHED,
    "DEF-04.present.remedy": {
        "nl": "Haal deze rij weg: de tabel heeft al {codes:and}.",
        "en": "Take this row away: the table already has {codes:and}.",
    },
    "DEF-04.elsewhere.title": ABOLISHED_TITLE,
    "DEF-04.elsewhere.message": ABOLISHED,
    "DEF-04.elsewhere.remedy": {
        "nl": "Haal deze rij weg: dit gebied ligt in een andere provincie ({codes:and}).",
        "en": "Take this row away: this area lies in another province ({codes:and}).",
    },
    "DEF-05.title": {
        "nl": "{name} ligt in een andere provincie",
        "en": "{name} lies in another province",
    },
    "DEF-05.message": {
        "nl": "De gemeente {name} ({code}) ligt in {provincie}, niet in deze provincie.",
        "en": "Gemeente {name} ({code}) lies in {provincie}, not in this province.",
    },
    "DEF-05.remedy": {
        "nl": "Haal de rij met {name} weg.",
        "en": "Take the row with {name} away.",
    },
    "DEF-06.title": {
        "nl": "{code} heet hier {given}",
        "en": "{code} is called {given} here",
    },
    "DEF-06.message": {
        "nl": "Bij code {code} hoort de naam {expected}, maar er staat «{given}».",
        "en": "Code {code} belongs to {expected}, but the name given is «{given}».",
    },
    "DEF-06.remedy": {
        "nl": "Schrijf {expected}, of verbeter de code als {given} bedoeld is; tot dan telt de code.",
        "en": "Write {expected}, or mend the code if {given} is meant; until then the code counts.",
    },
    "DEF-06.other.title": {
        "nl": "{code} heet hier {given}",
        "en": "{code} is called {given} here",
    },
    "DEF-06.other.message": {
        "nl": "Bij code {code} hoort de naam {expected}, maar er staat «{given}», en dat is {other}.",
        "en": "Code {code} belongs to {expected}, but the name given is «{given}», which is {other}.",
    },
    "DEF-06.other.remedy": {
        "nl": "Schrijf de naam {expected}, of vervang de code door {other}; tot dan telt de code.",
        "en": "Write the name {expected}, or replace the code by {other}; until then the code counts.",
    },
    "DEF-07.title": {
        "nl": "{name} staat dubbel",
        "en": "{name} stands twice",
    },
    "DEF-07.message": {
        "nl": "De gemeente {name} ({code}) staat meer dan eens in {names:and}; ze telt één keer.",
        "en": "Gemeente {name} ({code}) stands more than once in {names:and}; it counts once.",
    },
    "DEF-07.remedy": {
        "nl": "Laat van de rijen {rows:and} er één staan.",
        "en": "Keep one of rows {rows:and}.",
    },
    "DEF-08.title": {
        "nl": "{n} codes hersteld",
        "en": "{n} codes mended",
    },
    "DEF-08.message": {
        "nl": "{n} codes hadden niet de vorm GM0000 en zijn zo gelezen; de eerste is «{given}», gelezen als {code}.",
        "en": "{n} codes did not have the form GM0000 and were read as such; the first is «{given}», read as {code}.",
    },
    "DEF-08.remedy": {
        "nl": "Maak de kolom met codes op als tekst en vul de codes volledig in.",
        "en": "Format the column of codes as text and write the codes in full.",
    },
    "DEF-08.one.title": {
        "nl": "Code «{given}» hersteld",
        "en": "Code «{given}» mended",
    },
    "DEF-08.one.message": {
        "nl": "De code «{given}» is gelezen als {code}.",
        "en": "Code «{given}» was read as {code}.",
    },
    "DEF-08.one.remedy": {
        "nl": "Schrijf de code als {code}.",
        "en": "Write the code as {code}.",
    },
    "DEF-09.title": {
        "nl": "{name} heeft geen subregio",
        "en": "{name} has no subregion",
    },
    "DEF-09.message": {
        "nl": "Bij {name} ({code}) is geen subregio ingevuld.",
        "en": "No subregion is filled in for {name} ({code}).",
    },
    "DEF-09.remedy": {
        "nl": "Vul in deze rij de subregio in.",
        "en": "Fill in the subregion in this row.",
    },
    "DEF-09.drawn.title": {
        "nl": "Object {object:raw} heeft geen subregio",
        "en": "Feature {object:raw} has no subregion",
    },
    "DEF-09.drawn.message": {
        "nl": "Object {object:raw} van de laag heeft geen id en geen naam van een subregio en is overgeslagen.",
        "en": "Feature {object:raw} of the layer has neither id nor name of a subregion and was passed over.",
    },
    "DEF-09.drawn.remedy": {
        "nl": "Vul bij dit object de subregio in, of haal het uit de laag.",
        "en": "Fill in the subregion of this feature, or take it out of the layer.",
    },
    "DEF-10.title": {
        "nl": "{first} en {second} lijken op elkaar",
        "en": "{first} and {second} look alike",
    },
    "DEF-10.message": {
        "nl": "De namen «{first}» en «{second}» zijn bijna gelijk; ze tellen als twee subregio’s.",
        "en": "The names «{first}» and «{second}» are nearly the same; they count as two subregions.",
    },
    "DEF-10.remedy": {
        "nl": "Schrijf de naam overal gelijk als één subregio bedoeld is.",
        "en": "Write the name alike everywhere if one subregion is meant.",
    },
    "DEF-10.ids.title": {
        "nl": "Twee subregio’s heten {name}",
        "en": "Two subregions are called {name}",
    },
    "DEF-10.ids.message": {
        "nl": "De subregio’s met id {ids:and} heten allebei «{name}»; ze tellen als twee.",
        "en": "The subregions with ids {ids:and} are both called «{name}»; they count as two.",
    },
    "DEF-10.ids.remedy": {
        "nl": "Geef hun hetzelfde id als één subregio bedoeld is, of elk een eigen naam.",
        "en": "Give them the same id if one subregion is meant, or each a name of its own.",
    },
    "DEF-11.title": NOT_YET_TITLE,
    "DEF-11.message": NOT_YET,
    "DEF-11.remedy": {
        "nl": "Gebruik voor dit jaar {codes:and}, of kies onder [provincie] year = {year:raw}.",
        "en": "Use {codes:and} for this year, or choose year = {year:raw} under [provincie].",
    },
    "DEF-11.present.title": NOT_YET_TITLE,
    "DEF-11.present.message": NOT_YET,
    "DEF-11.present.remedy": {
        "nl": "Haal deze rij weg: de tabel heeft al {codes:and}.",
        "en": "Take this row away: the table already has {codes:and}.",
    },
    "DEF-11.elsewhere.title": NOT_YET_TITLE,
    "DEF-11.elsewhere.message": NOT_YET,
    "DEF-11.elsewhere.remedy": {
        "nl": "Haal deze rij weg: dit gebied ligt in een andere provincie ({codes:and}).",
        "en": "Take this row away: this area lies in another province ({codes:and}).",
    },
    "DEF-12.title": {
        "nl": "Rij overgeslagen",
        "en": "Row passed over",
    },
    "DEF-12.message": {
        "nl": "De rij «{text}» is geen gemeente en is overgeslagen.",
        "en": "The row «{text}» is no gemeente and was passed over.",
    },
    "DEF-12.remedy": {
        "nl": "U hoeft niets te doen; haal de rij weg als u deze melding niet wilt zien.",
        "en": "Nothing needs to be done; take the row away if you do not want this remark.",
    },
}
