"""What readers did that is no finding."""

from pva_geo.catalogue import Sentence

__all__ = ["SENTENCES"]

SENTENCES: dict[str, Sentence] = {
    "note.scheme.same_name": {
        "nl": "«{given}» is gelezen als «{name}».",
        "en": "«{given}» was read as «{name}».",
    },
    "note.scheme.same_id": {
        "nl": "Bij id «{id}» staat ook de naam «{given}»; het id telt, en de subregio heet «{name}».",
        "en": "Id «{id}» also stands with the name «{given}»; the id counts, and the subregion is called «{name}».",
    },
    "note.scheme.id_by_name": {
        "nl": "Een id ontbreekt; aan de naam «{name}» is «{id}» herkend.",
        "en": "An id is missing; by the name «{name}», «{id}» was recognised.",
    },
    "note.scheme.names": {
        "nl": (
            "Deze rij heeft geen code; de gemeente is aan haar naam herkend.",
            "{n} rijen hebben geen code; de gemeenten zijn aan hun naam herkend.",
        ),
        "en": (
            "This row has no code; the gemeente was recognised by its name.",
            "{n} rows have no code; the gemeenten were recognised by their names.",
        ),
    },
    "note.scheme.code_in_name": {
        "nl": "De code staat in de kolom met namen, en is daar gelezen.",
        "en": "The code stands in the column of names, and was read there.",
    },
    "note.scheme.spelling": {
        "nl": "«{given}» is gelezen als {name} ({code}).",
        "en": "«{given}» was read as {name} ({code}).",
    },
    "note.encoding": {
        "nl": "De tekens zijn gelezen als {encoding}.",
        "en": "The characters were read as {encoding}.",
    },
    "note.mojibake": {
        "nl": "Tekens die dubbel waren gecodeerd zijn hersteld, zoals «{given}» tot «{read}».",
        "en": "Characters that were encoded twice were mended, such as «{given}» to «{read}».",
    },
    "note.sep": {
        "nl": "De eerste regel noemt alleen het scheidingsteken ({mark}); zij telt niet als rij.",
        "en": "The first line only names the delimiter ({mark}); it does not count as a row.",
    },
    "note.quote": {
        "nl": "Een aanhalingsteken binnen een cel is gelezen als gewoon teken.",
        "en": "A quote within a cell was read as an ordinary character.",
    },
    "note.quoted_whole": {
        "nl": "Elke regel stond als geheel tussen aanhalingstekens; die zijn weggelaten.",
        "en": "Each line stood between quotes as a whole; these were left out.",
    },
    "note.merged": {
        "nl": "Samengevoegde cellen op blad {sheet} zijn naar beneden ingevuld.",
        "en": "Merged cells on sheet {sheet} were filled down.",
    },
    "note.filled_down": {
        "nl": "De subregio was leeg en is ingevuld met die van het blok erboven.",
        "en": "The subregion was empty and was filled in with that of the block above.",
    },
    "note.spaces": {
        "nl": "Overtollige, harde of onzichtbare spaties zijn weggehaald.",
        "en": "Surplus, hard or invisible spaces were taken away.",
    },
    "note.failed": {
        "nl": "Een formule die mislukte (zoals #N/B) is gelezen als een lege cel.",
        "en": "A formula that failed (such as #N/A) was read as an empty cell.",
    },
    "note.uncomputed": {
        "nl": "Een formule op blad {sheet} is nooit uitgerekend en is gelezen als een lege cel; open de werkmap in een rekenblad en bewaar haar.",
        "en": "A formula on sheet {sheet} was never worked out and was read as an empty cell; open the workbook in a spreadsheet and save it.",
    },
    "note.blank_rows": {
        "nl": (
            "Deze rij is leeg en is overgeslagen.",
            "{n} lege rijen zijn overgeslagen; dit is de eerste.",
        ),
        "en": (
            "This row is empty and was passed over.",
            "{n} empty rows were passed over; this is the first.",
        ),
    },
    "note.header": {
        "nl": (
            "De koppen staan onder een andere rij; die is overgeslagen.",
            "De koppen staan onder {n} andere rijen; die zijn overgeslagen.",
        ),
        "en": (
            "The headings stand below another row; it was passed over.",
            "The headings stand below {n} other rows; these were passed over.",
        ),
    },
    "note.headings": {
        "nl": (
            "Deze kop is zo gelezen: {read:and}.",
            "Deze koppen zijn zo gelezen: {read:and}.",
        ),
        "en": (
            "This heading was read as follows: {read:and}.",
            "These headings were read as follows: {read:and}.",
        ),
    },
    "note.heading_twice": {
        "nl": "De kop «{heading}» komt meer dan eens voor; kolom {column} is gelezen.",
        "en": "The heading «{heading}» occurs more than once; column {column} was read.",
    },
    "note.sheet": {
        "nl": "Gelezen is blad «{sheet}»; overgeslagen: {others:and}.",
        "en": "Sheet «{sheet}» was read; passed over: {others:and}.",
    },
    "note.sheet.hidden": {
        "nl": (
            "Het verborgen blad {others:and} is overgeslagen; noem het met --layer of [scheme] layer om het te lezen.",
            "De verborgen bladen {others:and} zijn overgeslagen; noem er een met --layer of [scheme] layer om het te lezen.",
        ),
        "en": (
            "Hidden sheet {others:and} was passed over; name it with --layer or [scheme] layer to have it read.",
            "Hidden sheets {others:and} were passed over; name one with --layer or [scheme] layer to have it read.",
        ),
    },
    "note.reprojected": {
        "nl": "De coördinaten zijn omgerekend van {crs} naar RD New. Met gegevens die in RD New zijn getekend kan dat tot 0,25 m schelen.",
        "en": "The coordinates were converted from {crs} to RD New. From data drawn in RD New that may differ by up to 0.25 m.",
    },
    "note.read_as_rd": {
        "nl": "Het stelsel heet in dit bestand {crs}; dat is gelezen als RD New.",
        "en": "This file calls its system {crs}; that was read as RD New.",
    },
    "note.scheme.united": {
        "nl": "De laag heeft {n} objecten voor {m} subregio’s; de vlakken van {names:and} zijn samengevoegd.",
        "en": "The layer has {n} features for {m} subregions; the polygons of {names:and} were united.",
    },
    "note.scheme.shared_name": {
        "nl": "Meer subregio’s met een eigen id heten {names:and} ({n} ids in totaal). Is de naam bedoeld als id, wijs die kolom dan aan onder [scheme] id.",
        "en": "Several subregions with ids of their own are called {names:and} ({n} ids in all). If the name is meant as the id, point that column out under [scheme] id.",
    },
    "note.boundaries.derived": {
        "nl": "De grenzen van {year:raw} zijn afgeleid uit die van 2022 met de lijst van herindelingen; kleine grenscorrecties zijn niet verwerkt.",
        "en": "The boundaries of {year:raw} were derived from those of 2022 with the list of herindelingen; small corrections are not in them.",
    },
    "note.boundaries.two": {
        "nl": "Het bestand heeft de gemeenten twee keer; gelezen is {layer}. De laag {other} kiest u onder [boundaries] layer.",
        "en": "The file has the gemeenten twice; {layer} was read. Choose layer {other} under [boundaries] layer.",
    },
    "note.boundaries.years": {
        "nl": "Het bestand heeft grenzen van meer jaren; {n} objecten van andere jaren dan {year:raw} zijn overgeslagen.",
        "en": "The file has boundaries of several years; {n} features of other years than {year:raw} were passed over.",
    },
    "note.boundaries.other_year": {
        "nl": (
            "{names:and} bestond niet op 1 januari {year:raw}. Is dit bestand van een ander jaar, of zijn er jaren in vermengd?",
            "{n} gemeenten bestonden niet op 1 januari {year:raw}: {names:and}. Is dit bestand van een ander jaar, of zijn er jaren in vermengd?",
        ),
        "en": (
            "{names:and} did not exist on 1 January {year:raw}. Is this file of another year, or are years mixed in it?",
            "{n} gemeenten did not exist on 1 January {year:raw}: {names:and}. Is this file of another year, or are years mixed in it?",
        ),
    },
    "note.boundaries.closed": {
        "nl": "Een ring van dit object is niet gesloten; voor de controle is hij gesloten.",
        "en": "A ring of this feature is not closed; it was closed for the check.",
    },
    "note.boundaries.invalid": {
        "nl": "Het vlak van {name} ({gemeentecode}) is ongeldig ({reason:word}, bij {x:raw}, {y:raw} RD); voor de controle is het hersteld, met {change:m2} verschil.",
        "en": "The polygon of {name} ({gemeentecode}) is invalid ({reason:word}, at {x:raw}, {y:raw} RD); it was mended for the check, with a difference of {change:m2}.",
    },
    "note.boundaries.mixed": {
        "nl": "In het vlak van {name} ({gemeentecode}) zitten ook lijnen of punten; alleen de vlakken zijn gebruikt.",
        "en": "The polygon of {name} ({gemeentecode}) also holds lines or points; only the polygons were used.",
    },
    "note.boundaries.disagree": {
        "nl": (
            "Dit register legt {names:and} in een andere provincie dan het bestand met grenzen; het laatste geldt.",
            "Dit register legt {n} gemeenten in een andere provincie dan het bestand met grenzen; het laatste geldt: {names:and}.",
        ),
        "en": (
            "This register puts {names:and} in another province than the file of boundaries; the latter counts.",
            "This register puts {n} gemeenten in another province than the file of boundaries; the latter counts: {names:and}.",
        ),
    },
    "note.boundaries.outline": {
        "nl": "De laag {layer} tekent {provincie} anders dan de gemeenten samen: {area:m2} verschil ({percent:.3} % van de oppervlakte). De omtrek van de gemeenten geldt.",
        "en": "Layer {layer} draws {provincie} otherwise than the gemeenten together: a difference of {area:m2} ({percent:.3}% of the area). The outline of the gemeenten counts.",
    },
    "note.noise.rounded": {
        "nl": "De coördinaten van {names:and} zijn afgerond op {rounding:m} nauwkeurig; wat smaller is dan {noise:m} telt daarom als rekenruis.",
        "en": "The coordinates of {names:and} are rounded, to within {rounding:m}; what is narrower than {noise:m} therefore counts as noise.",
    },
    "note.noise.coarse": {
        "nl": "De coördinaten van {names:and} zijn afgerond op {rounding:m} nauwkeurig. Alleen wat smaller is dan {noise:m} telt als rekenruis; bredere afwijkingen zijn bevindingen, ook waar zij van het afronden kunnen komen.",
        "en": "The coordinates of {names:and} are rounded, to within {rounding:m}. Only what is narrower than {noise:m} counts as noise; wider differences are findings, even where rounding may be their cause.",
    },
    "note.noise.converted": {
        "nl": "De coördinaten van {names:and} zijn omgerekend; wat smaller is dan {noise:m} telt daarom als rekenruis.",
        "en": "The coordinates of {names:and} were converted; what is narrower than {noise:m} therefore counts as noise.",
    },
    "note.noise.cause": {
        "nl": (
            "De rekenruis (1 plek, {area:m2}) komt van het omrekenen of afronden van de coördinaten van {names:and}, niet van de indeling.",
            "De rekenruis ({n} plekken, samen {area:m2}) komt van het omrekenen of afronden van de coördinaten van {names:and}, niet van de indeling.",
        ),
        "en": (
            "The noise (1 place, {area:m2}) comes of converting or rounding the coordinates of {names:and}, not of the scheme.",
            "The noise ({n} places, {area:m2} together) comes of converting or rounding the coordinates of {names:and}, not of the scheme.",
        ),
    },
    "note.scheme.elsewhere": {
        "nl": "De subregio’s liggen niet in {provincie} maar in {names:and}. Is dit het goede bestand, en de goede provincie?",
        "en": "The subregions do not lie in {provincie} but in {names:and}. Is this the right file, and the right province?",
    },
    "note.scheme.nowhere": {
        "nl": "De subregio’s liggen niet in {provincie} en in geen andere provincie van deze grenzen. Is dit het goede bestand, en klopt het coördinatenstelsel?",
        "en": "The subregions do not lie in {provincie}, nor in another province of these boundaries. Is this the right file, and is its coordinate system right?",
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
    "note.projects.example": {
        "nl": "De voorbeeldrij van het sjabloon is overgeslagen.",
        "en": "The example row of the template was passed over.",
    },
    "note.projects.total": {
        "nl": "Een rij met een totaal is overgeslagen.",
        "en": "A row with a total was passed over.",
    },
    "note.projects.heading": {
        "nl": "Een rij die de koppen herhaalt is overgeslagen.",
        "en": "A row that repeats the headings was passed over.",
    },
    "note.projects.ignored": {
        "nl": "Een rij zonder projectnummer, naam en ligging is overgeslagen.",
        "en": "A row without project number, name and place was passed over.",
    },
    "note.projects.context": {
        "nl": "Een gebied zonder projectnummer, status en energiedrager is geen project en is overgeslagen.",
        "en": "An area without project number, status and energy carrier is no project and was passed over.",
    },
    "note.projects.dropped": {
        "nl": "In «{column}» staat {n} keer een woord dat niets van dit veld noemt ({words:and}); het blijft daar leeg.",
        "en": "«{column}» has {n} times a word that names nothing of this field ({words:and}); it stays empty there.",
    },
    "note.projects.fallback": {
        "nl": "De naam van {n} projecten staat in een andere kolom en is daar gelezen.",
        "en": "The name of {n} projects stands in another column and was read there.",
    },
    "note.projects.blank": {
        "nl": "{n} cellen met «-», «n.v.t.» of iets dergelijks zijn als leeg gelezen.",
        "en": "{n} cells with «-», «n.v.t.» or the like were read as empty.",
    },
    "note.projects.footnote": {
        "nl": "Van {n} namen is het sterretje van een voetnoot weggelaten.",
        "en": "The star of a footnote was taken off {n} names.",
    },
    "note.projects.names": {
        "nl": "Zonder kolom «{field}» is die waarde bij {n} projecten uit de naam gelezen.",
        "en": "Without a column «{field}» that value was read from the name of {n} projects.",
    },
    "note.projects.herindeling": {
        "nl": "{name} bestaat niet op de peildatum en is gelezen als {others:and}.",
        "en": "{name} does not exist at the peildatum and was read as {others:and}.",
    },
    "note.projects.parts": {
        "nl": "Project {project} is in {n} delen getekend; ze zijn samengenomen.",
        "en": "Project {project} is drawn in {n} parts; they were put together.",
    },
    "note.decisions.unknown": {
        "nl": "De beslissing over {projects:and} is niet toegepast: dat nummer staat in geen enkele lijst.",
        "en": "The decision on {projects:and} was not applied: that number is in no list.",
    },
    "note.projects.hidden": {
        "nl": "Het verborgen blad {sheet} is overgeslagen.",
        "en": "The hidden sheet {sheet} was passed over.",
    },
    "note.projects.shortened": {
        "nl": "{n} kolomnamen die een shapefile afkapt zijn voluit gelezen.",
        "en": "{n} names of columns that a shapefile cuts off were read in full.",
    },
    "note.projects.elsewhere": {
        "nl": "{n} projecten van andere provincies zijn overgeslagen.",
        "en": "{n} projects of other provinces were passed over.",
    },
    "note.projects.empty": {
        "nl": "Onder de koppen staat nog geen enkel project.",
        "en": "There is no project below the headings yet.",
    },
    "note.projects.border": {
        "nl": "Project {project} ligt op de grens van {names:and} en is gelijk verdeeld.",
        "en": "Project {project} lies on the border of {names:and} and was divided equally.",
    },
}
