"""Sentences of the COV checks: title, message and remedy of each."""

from pva_geo.catalogue import Sentence

__all__ = ["SENTENCES"]

SENTENCES: dict[str, Sentence] = {
    "COV-01.title": {
        "nl": "Gat tussen {names:few}",
        "en": "Gap between {names:few}",
    },
    "COV-01.message": {
        "nl": "Tussen {names:few} ligt een gat van {area_m2:m2}, op het breedst {width_m:m}, langs {border_m:m} grens.",
        "en": "Between {names:few} lies a gap of {area_m2:m2}, {width_m:m} at its widest, along {border_m:m} of border.",
    },
    "COV-01.remedy": {
        "nl": "Trek de grens van een van de subregio’s tot die van de buur (snappen).",
        "en": "Draw the border of one of the subregions up to its neighbour’s (snap).",
    },
    "COV-01.inside.title": {
        "nl": "Gat bij {names:few}",
        "en": "Gap at {names:few}",
    },
    "COV-01.inside.message": {
        "nl": "Bij {names:few} hoort {area_m2:m2} van de provincie bij geen subregio, op het breedst {width_m:m}, langs {border_m:m} grens.",
        "en": "At {names:few}, {area_m2:m2} of the province is in no subregion, {width_m:m} at its widest, along {border_m:m} of border.",
    },
    "COV-01.inside.remedy": {
        "nl": "Breid {names:few} uit tot de provinciegrens, of wijs het stuk aan een andere subregio toe.",
        "en": "Extend {names:few} to the border of the province, or give the piece to another subregion.",
    },
    "COV-01.alone.title": {
        "nl": "Deel van de provincie zonder subregio",
        "en": "Part of the province without a subregion",
    },
    "COV-01.alone.message": {
        "nl": "{area_m2:m2} van de provincie hoort bij geen subregio en grenst aan geen enkele.",
        "en": "{area_m2:m2} of the province is in no subregion and borders on none.",
    },
    "COV-01.alone.remedy": {
        "nl": "Wijs dit deel aan een subregio toe.",
        "en": "Give this part to a subregion.",
    },
    "COV-01.slivers.title": {
        "nl": "{n} smalle gaten bij {names:few}",
        "en": "{n} narrow gaps at {names:few}",
    },
    "COV-01.slivers.message": {
        "nl": "Langs {names:few} liggen {n} smalle gaten over {border_m:m} grens, samen {area_m2:m2}; het grootste is {largest_m2:m2}, op het breedst {width_m:m}.",
        "en": "Along {names:few} lie {n} narrow gaps over {border_m:m} of border, {area_m2:m2} together; the largest is {largest_m2:m2}, {width_m:m} at its widest.",
    },
    "COV-01.slivers.remedy": {
        "nl": "Laat de grenzen precies op elkaar aansluiten (snappen); teken op dezelfde grenzen als de controle.",
        "en": "Let the borders join exactly (snap); draw on the same boundaries as the check.",
    },
    "COV-01.slivers_alone.title": {
        "nl": "{n} smalle gaten",
        "en": "{n} narrow gaps",
    },
    "COV-01.slivers_alone.message": {
        "nl": "Er liggen {n} smalle gaten die aan geen subregio grenzen, samen {area_m2:m2}.",
        "en": "There are {n} narrow gaps that border on no subregion, {area_m2:m2} together.",
    },
    "COV-01.slivers_alone.remedy": {
        "nl": "Wijs deze stukken aan een subregio toe.",
        "en": "Give these pieces to a subregion.",
    },
    "COV-01.other_line.title": {
        "nl": "{names:few}: getekend op andere grenzen",
        "en": "{names:few}: drawn on other boundaries",
    },
    "COV-01.other_line.message": {
        "nl": "Over {border_m:m} volgt de grens van {names:few} een andere lijn, nu eens aan deze en dan aan gene zijde; waarschijnlijk is ze getekend op grenzen van een ander jaar of een andere generalisatie. Dat geeft {n} gaten, samen {area_m2:m2}, op het breedst {width_m:m}.",
        "en": "Over {border_m:m} the border of {names:few} follows another line, now on this side and now on that; it was probably drawn on boundaries of another year or generalisation. This makes {n} gaps, {area_m2:m2} together, {width_m:m} at the widest.",
    },
    "COV-01.other_line.remedy": {
        "nl": "Teken de indeling op de grenzen waarmee is gecontroleerd, of lever haar als tabel van gemeenten; herstel deze plekken niet een voor een.",
        "en": "Draw the scheme on the boundaries that were used for the check, or deliver it as a table of gemeenten; do not mend these places one by one.",
    },
    "COV-01.rounded.title": {
        "nl": "{names:few}: coördinaten wijken iets af",
        "en": "{names:few}: coordinates are slightly off",
    },
    "COV-01.rounded.message": {
        "nl": "Over {border_m:m} ligt de grens van {names:few} er tot {width_m:m} naast, nu eens aan deze en dan aan gene zijde; waarschijnlijk zijn coördinaten afgerond of anders omgerekend. Dat geeft {n} gaten, samen {area_m2:m2}.",
        "en": "Over {border_m:m} the border of {names:few} is off by up to {width_m:m}, now on this side and now on that; coordinates were probably rounded or converted in another way. This makes {n} gaps, {area_m2:m2} together.",
    },
    "COV-01.rounded.remedy": {
        "nl": "Bewaar de laag in RD New (EPSG:28992) met alle decimalen, uit dezelfde bron als de grenzen van de controle.",
        "en": "Save the layer in RD New (EPSG:28992) with all decimals, from the same source as the boundaries of the check.",
    },
    "COV-02.title": {
        "nl": "Overlap van {names:few}",
        "en": "Overlap of {names:few}",
    },
    "COV-02.message": {
        "nl": "{names:few} overlappen elkaar over {area_m2:m2}, op het breedst {width_m:m}, langs {border_m:m} grens.",
        "en": "{names:few} overlap over {area_m2:m2}, {width_m:m} at its widest, along {border_m:m} of border.",
    },
    "COV-02.remedy": {
        "nl": "Kies bij welke subregio dit stuk hoort en knip het uit de andere.",
        "en": "Choose the subregion that this piece belongs to and cut it out of the other.",
    },
    "COV-02.many.title": {
        "nl": "{deep} subregio’s op één plek: {names:few}",
        "en": "{deep} subregions on one place: {names:few}",
    },
    "COV-02.many.message": {
        "nl": "{names:few} ({deep} subregio’s) overlappen elkaar alle over {area_m2:m2}, op het breedst {width_m:m}; dat zijn {pairs} paren die overlappen.",
        "en": "{names:few}, {deep} subregions, all overlap over {area_m2:m2}, {width_m:m} at its widest; these are {pairs} pairs that overlap.",
    },
    "COV-02.many.remedy": {
        "nl": "Kies bij welke subregio dit stuk hoort en knip het uit de andere.",
        "en": "Choose the subregion that this piece belongs to and cut it out of the others.",
    },
    "COV-02.slivers.title": {
        "nl": "{n} smalle overlappen van {names:few}",
        "en": "{n} narrow overlaps of {names:few}",
    },
    "COV-02.slivers.message": {
        "nl": "{names:few} overlappen elkaar op {n} smalle plekken over {border_m:m} grens, samen {area_m2:m2}; de grootste is {largest_m2:m2}, op het breedst {width_m:m}.",
        "en": "{names:few} overlap in {n} narrow places over {border_m:m} of border, {area_m2:m2} together; the largest is {largest_m2:m2}, {width_m:m} at its widest.",
    },
    "COV-02.slivers.remedy": {
        "nl": "Laat de grenzen precies op elkaar aansluiten (snappen).",
        "en": "Let the borders join exactly (snap).",
    },
    "COV-02.same_cause.title": {
        "nl": "{n} overlappen van {names:few} door dezelfde oorzaak",
        "en": "{n} overlaps of {names:few} of the same cause",
    },
    "COV-02.same_cause.message": {
        "nl": "Door dezelfde oorzaak overlappen {names:few} elkaar op {n} plekken, samen {area_m2:m2}, op het breedst {width_m:m}.",
        "en": "For the same cause {names:few} overlap in {n} places, {area_m2:m2} together, {width_m:m} at the widest.",
    },
    "COV-02.same_cause.remedy": {
        "nl": "Neem de oorzaak weg die bij COV-01 staat.",
        "en": "Take away the cause that is named at COV-01.",
    },
    "COV-03.title": {
        "nl": "{names:few} steekt buiten de provincie",
        "en": "{names:few} reaches outside the province",
    },
    "COV-03.message": {
        "nl": "{names:few} ligt met {area_m2:m2} buiten de provincie, op het breedst {width_m:m}, langs {border_m:m} grens.",
        "en": "{names:few} lies outside the province with {area_m2:m2}, {width_m:m} at its widest, along {border_m:m} of border.",
    },
    "COV-03.remedy": {
        "nl": "Knip {names:few} af op de provinciegrens.",
        "en": "Cut {names:few} off at the border of the province.",
    },
    "COV-03.slivers.title": {
        "nl": "{names:few} steekt op {n} plekken iets uit",
        "en": "{names:few} reaches out a little in {n} places",
    },
    "COV-03.slivers.message": {
        "nl": "{names:few} steekt op {n} smalle plekken over {border_m:m} grens buiten de provincie, samen {area_m2:m2}; de grootste is {largest_m2:m2}, op het breedst {width_m:m}.",
        "en": "{names:few} reaches outside the province in {n} narrow places over {border_m:m} of border, {area_m2:m2} together; the largest is {largest_m2:m2}, {width_m:m} at its widest.",
    },
    "COV-03.slivers.remedy": {
        "nl": "Teken op dezelfde provinciegrens als de controle, of knip daarop af.",
        "en": "Draw on the same border of the province as the check, or cut off at it.",
    },
    "COV-03.same_cause.title": {
        "nl": "{n} uitstekende stukken van {names:few} door dezelfde oorzaak",
        "en": "{n} spills of {names:few} of the same cause",
    },
    "COV-03.same_cause.message": {
        "nl": "Door dezelfde oorzaak liggen stukken van {names:few} op {n} plekken buiten de provincie, samen {area_m2:m2}, op het breedst {width_m:m}.",
        "en": "For the same cause pieces of {names:few} lie outside the province in {n} places, {area_m2:m2} together, {width_m:m} at the widest.",
    },
    "COV-03.same_cause.remedy": {
        "nl": "Neem de oorzaak weg die bij COV-01 staat.",
        "en": "Take away the cause that is named at COV-01.",
    },
    "COV-04.title": {
        "nl": "{name} ligt uiteen",
        "en": "{name} lies apart",
    },
    "COV-04.message": {
        "nl": "{labels:and} hoort bij {name}, maar is over land alleen via een andere subregio met de rest verbonden.",
        "en": "{labels:and} is part of {name}, but joined to the rest over land only across another subregion.",
    },
    "COV-04.remedy": {
        "nl": "Controleer of dit bedoeld is; zo niet, deel {labels:and} bij een buur in.",
        "en": "Check whether this is meant; if not, put {labels:and} with a neighbour.",
    },
    "COV-04.part.title": {
        "nl": "Los deel van {name}",
        "en": "Separate part of {name}",
    },
    "COV-04.part.message": {
        "nl": "Een deel van {name} van {area_m2:m2} is over land alleen via een andere subregio met de rest verbonden.",
        "en": "A part of {name} of {area_m2:m2} is joined to the rest over land only across another subregion.",
    },
    "COV-04.part.remedy": {
        "nl": "Controleer of dit deel bij {name} hoort.",
        "en": "Check whether this part belongs to {name}.",
    },
}
