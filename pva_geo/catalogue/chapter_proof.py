"""Sentences of chapter E that prove: coverage, the sum, sources and method."""

from pva_geo.catalogue import Sentence

__all__ = ["SENTENCES"]

COVERAGE: dict[str, Sentence] = {
    "chapter.cut.none": {
        "nl": "Elk van de {n} gemeenten ligt geheel in één subregio.",
        "en": "Each of the {n} gemeenten lies wholly in one subregion.",
    },
    "chapter.cut": {
        "nl": (
            "De gemeente {names} ligt in meer dan één subregio ({table}).",
            "De gemeenten {names} liggen elk in meer dan één subregio ({table}).",
        ),
        "en": (
            "The gemeente of {names} lies in more than one subregion ({table}).",
            "The gemeenten of {names} each lie in more than one subregion ({table}).",
        ),
    },
    "chapter.coverage.sound": {
        "nl": "De {n} subregio’s dekken de provincie {provincie} ({area:m2}) volledig en overlappen elkaar niet.",
        "en": "The {n} subregions cover the province of {provincie} ({area:m2}) completely and do not overlap.",
    },
    "chapter.coverage.sound.one": {
        "nl": "Het werkgebied is de provincie {provincie} zelf ({area:m2}), zonder gaten.",
        "en": "The area is the province of {provincie} itself ({area:m2}), without gaps.",
    },
    "chapter.coverage.open": {
        "nl": "Concept: de dekking is nog niet sluitend.",
        "en": "Draft: coverage is not yet complete.",
    },
    "chapter.coverage.unread": {
        "nl": "Dit hoofdstuk is toch een concept, want niet elke aanlevering kon worden gelezen: {files:and}.",
        "en": "This chapter is a draft all the same, for not every delivery could be read: {files:and}.",
    },
    "chapter.coverage.noise": {
        "nl": (
            "{n} afwijking smaller dan {width:m} is als rekenruis geteld ({area:m2}).",
            "{n} afwijkingen smaller dan {width:m} zijn als rekenruis geteld (samen {area:m2}).",
        ),
        "en": (
            "{n} deviation narrower than {width:m} was counted as numerical noise ({area:m2}).",
            "{n} deviations narrower than {width:m} were counted as numerical noise ({area:m2} together).",
        ),
    },
    "chapter.coverage.faults": {
        "nl": (
            "Er is één fout: {parts:and}. De cijfers hieronder zijn voorlopig; {annex} zegt waar de fout zit en hoe zij te herstellen is.",
            "Er zijn {n} fouten: {parts:and}. De cijfers hieronder zijn voorlopig; {annex} zegt waar de fouten zitten en hoe zij te herstellen zijn.",
        ),
        "en": (
            "There is one error: {parts:and}. The figures below are provisional; {annex} says where it is and how to mend it.",
            "There are {n} errors: {parts:and}. The figures below are provisional; {annex} says where they are and how to mend them.",
        ),
    },
    "chapter.fault.DEF-01": {
        "nl": (
            "{n} gemeente zonder subregio{names}",
            "{n} gemeenten zonder subregio{names}",
        ),
        "en": (
            "{n} gemeente without a subregion{names}",
            "{n} gemeenten without a subregion{names}",
        ),
    },
    "chapter.fault.DEF-02": {
        "nl": (
            "{n} gemeente in meer dan één subregio{names}",
            "{n} gemeenten in meer dan één subregio{names}",
        ),
        "en": (
            "{n} gemeente in more than one subregion{names}",
            "{n} gemeenten in more than one subregion{names}",
        ),
    },
    "chapter.fault.COV-01": {
        "nl": ("{n} gat van {area:m2}", "{n} gaten van samen {area:m2}"),
        "en": ("{n} gap of {area:m2}", "{n} gaps of {area:m2} together"),
    },
    "chapter.fault.COV-02": {
        "nl": ("{n} overlap van {area:m2}", "{n} overlappingen van samen {area:m2}"),
        "en": ("{n} overlap of {area:m2}", "{n} overlaps of {area:m2} together"),
    },
    "chapter.fault.COV-03": {
        "nl": (
            "{n} deel van {area:m2} buiten de provincie",
            "{n} delen van samen {area:m2} buiten de provincie",
        ),
        "en": (
            "{n} part of {area:m2} outside the province",
            "{n} parts of {area:m2} together outside the province",
        ),
    },
    "chapter.fault.other": {
        "nl": ("{n} andere fout", "{n} andere fouten"),
        "en": ("{n} other error", "{n} other errors"),
    },
    "chapter.coverage.difference": {
        "nl": "De som van de oppervlakten van de {n} subregio’s verschilt minder dan 1 m² van de oppervlakte van de provincie {provincie}.",
        "en": "The areas of the {n} subregions together differ by less than 1 m² from the area of the province of {provincie}.",
    },
    "chapter.coverage.source": {
        "nl": "Dit geldt voor de grenzen van {provincie} op {day:peildatum} ({name}).",
        "en": "This holds for the boundaries of {provincie} on {day:peildatum} ({name}).",
    },
    "chapter.coverage.source.generalised": {
        "nl": "Dit geldt voor de gegeneraliseerde grenzen van {provincie} op {day:peildatum} ({name}). Die houden op bij de kust en bij groot water, zodat oppervlakten kleiner kunnen zijn dan in officiële totalen.",
        "en": "This holds for the generalised boundaries of {provincie} on {day:peildatum} ({name}). These end at the coast and at large waters, so that areas can be smaller than in official totals.",
    },
    "chapter.cut.many": {
        "nl": "{n} gemeenten liggen in meer dan één subregio ({table}).",
        "en": "{n} gemeenten lie in more than one subregion ({table}).",
    },
}

SUM: dict[str, Sentence] = {
    "chapter.sum.none": {
        "nl": "Het product van de provincie {provincie} bevat nog geen projecten; er valt nog niets op te tellen.",
        "en": "The product of the province of {provincie} holds no projects yet; there is nothing to add up.",
    },
    "chapter.sum.total": {
        "nl": (
            "Het product van de provincie {provincie} telt {n} project.",
            "Het product van de provincie {provincie} telt {n} projecten.",
        ),
        "en": (
            "The product of the province of {provincie} holds {n} project.",
            "The product of the province of {provincie} holds {n} projects.",
        ),
    },
    "chapter.sum.outside": {
        "nl": "{amount:.1} aan gebied buiten de provincie",
        "en": "{amount:.1} to land outside the province",
    },
    "chapter.sum.unplaced": {
        "nl": "{amount:.1} niet toegewezen",
        "en": "{amount:.1} is unassigned",
    },
    "chapter.sum.counts": {
        "nl": "Betrokken is een project bij elke subregio die het raakt; die aantallen tellen niet op. Elk project heeft één trekker: onder trekt telt het precies één keer mee. Toegerekend verdeelt een project naar ligging: een verbinding die voor een derde in een subregio ligt, telt daar voor een derde mee. Trekt en toegerekend tellen op tot het aantal projecten.",
        "en": "A project involves every subregion it touches; those counts do not add up. Each project has one lead: there it counts exactly once. Attributed divides a project by location: a connection of which a third lies in a subregion counts for a third there. Lead and attributed counts add up to the number of projects.",
    },
    "chapter.sum.example": {
        "nl": "Project {project} telt mee {shares:and}.",
        "en": "Project {project} counts {shares:and}.",
    },
    "chapter.sum.share": {
        "nl": "voor {share:.2} {place}",
        "en": "for {share:.2} {place}",
    },
    "chapter.sum.agree": {
        "nl": "Beide berekeningen voor {provincie}, rechtstreeks uit de projecten en als som over de subregio’s, geven hetzelfde resultaat ({table}).",
        "en": "Both computations for {provincie}, from the projects themselves and as the sum over the subregions, give the same result ({table}).",
    },
    "chapter.sum.differ": {
        "nl": "De berekening uit de projecten van {provincie} en de som over de subregio’s verschillen; {table} zegt waar.",
        "en": "The computation from the projects of {provincie} and the sum over the subregions differ; {table} says where.",
    },
    "chapter.sum.parts": {
        "nl": "Daarvan is {parts:and}.",
        "en": "Of this, {parts:and}.",
    },
    "chapter.sum.inside": {
        "nl": "{amount:.1} toegerekend aan de {n} subregio’s",
        "en": "{amount:.1} is attributed to the {n} subregions",
    },
    "chapter.sum.inside.one": {
        "nl": "{amount:.1} toegerekend aan de provincie",
        "en": "{amount:.1} is attributed to the province",
    },
    "chapter.sum.all": {
        "nl": (
            "Het is geheel toegerekend aan de {n} subregio’s.",
            "Alle projecten zijn geheel toegerekend aan de {n} subregio’s.",
        ),
        "en": (
            "It is attributed wholly to the {n} subregions.",
            "All projects are attributed wholly to the {n} subregions.",
        ),
    },
    "chapter.sum.all.one": {
        "nl": (
            "Het ligt geheel binnen de provincie.",
            "Alle projecten liggen geheel binnen de provincie.",
        ),
        "en": (
            "It lies wholly within the province.",
            "All projects lie wholly within the province.",
        ),
    },
    "chapter.sum.wholes": {
        "nl": (
            "{n} project bestaat uit onderdelen en telt via die onderdelen mee.",
            "{n} projecten bestaan uit onderdelen en tellen via die onderdelen mee.",
        ),
        "en": (
            "{n} project consists of parts and counts through them.",
            "{n} projects consist of parts and count through them.",
        ),
    },
    "chapter.sum.public": {
        "nl": "Bedragen die niet openbaar zijn, zijn in deze totalen niet meegeteld.",
        "en": "Amounts that are not public are not in these totals.",
    },
}

SOURCES: dict[str, Sentence] = {
    "chapter.sources.method": {
        "nl": "Alles is gerekend in het stelsel van de Rijksdriehoeksmeting, in meters. Een punt hoort bij de subregio waarin het ligt, een lijn naar lengte, een vlak naar oppervlakte; een project waarvan alleen gemeenten bekend zijn, is gelijk over die gemeenten verdeeld. Vermogens van verschillende energiedragers, en MW en MVA, worden niet bij elkaar opgeteld.",
        "en": "Everything is computed in the Dutch national grid, in metres. A point belongs to the subregion that holds it, a line is shared by length, an area by area; a project known only by its gemeenten is divided equally over them. Capacities of different energy carriers, and MW and MVA, are not added together.",
    },
    "chapter.sources": {
        "nl": (
            "De gegevens over {provincie} komen uit één bron ({table}).",
            "De gegevens over {provincie} komen uit {n} bronnen ({table}).",
        ),
        "en": (
            "The data on {provincie} come from one source ({table}).",
            "The data on {provincie} come from {n} sources ({table}).",
        ),
    },
}

SENTENCES: dict[str, Sentence] = {**COVERAGE, **SUM, **SOURCES}
