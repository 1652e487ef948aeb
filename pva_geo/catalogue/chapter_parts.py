"""Sentences of chapter E that explain: reasons, coherence, carriers, open points."""

from pva_geo.catalogue import Sentence

__all__ = ["SENTENCES"]

REASONS: dict[str, Sentence] = {
    "chapter.reasons": {
        "nl": "De {n} subregio’s van {provincie} hebben samen {border} km binnengrens; de grootste is {ratio} keer zo groot als het gemiddelde.",
        "en": "The {n} subregions of {provincie} have {border} km of inner border together; the largest is {ratio} times the mean size.",
    },
    "chapter.reasons.res": {"nl": "de RES-regio’s", "en": "the RES regions"},
    "chapter.reasons.subres": {"nl": "de sub-RES-regio’s", "en": "the sub-RES regions"},
    "chapter.reasons.table": {
        "nl": "De maten in {table} beschrijven de indeling en oordelen niet.",
        "en": "The measures in {table} describe the subregions and do not judge.",
    },
    "chapter.reasons.table.beside": {
        "nl": "De maten in {table} staan naast die van {others:and}; zij beschrijven en oordelen niet.",
        "en": "The measures in {table} stand beside those of {others:and}; they describe and do not judge.",
    },
}

COHERENCE: dict[str, Sentence] = {
    "chapter.coherence.none": {
        "nl": (
            "Het enige project ligt niet in meer dan één subregio.",
            "Geen van de {total} projecten ligt in meer dan één subregio.",
        ),
        "en": (
            "The only project does not lie in more than one subregion.",
            "None of the {total} projects lies in more than one subregion.",
        ),
    },
    "chapter.coherence": {
        "nl": (
            "{n} van de {total} projecten ligt in meer dan één subregio.",
            "Van de {total} projecten liggen er {n} in meer dan één subregio.",
        ),
        "en": (
            "{n} of the {total} projects lies in more than one subregion.",
            "Of the {total} projects, {n} lie in more than one subregion.",
        ),
    },
    "chapter.coherence.derived": {
        "nl": "Waar geen hoofdsubregio is opgegeven, is dat de subregio binnen de provincie met het grootste aandeel.",
        "en": "Where no leading subregion was given, it is the subregion within the province with the largest share.",
    },
    "chapter.coherence.only": {
        "nl": "Het enige project van {provincie} ligt in meer dan één subregio.",
        "en": "The only project of {provincie} lies in more than one subregion.",
    },
    "chapter.coherence.many": {
        "nl": (
            "{n} daarvan raakt drie of meer subregio’s.",
            "{n} daarvan raken drie of meer subregio’s.",
        ),
        "en": (
            "{n} of these touches three or more subregions.",
            "{n} of these touch three or more subregions.",
        ),
    },
    "chapter.coherence.lead": {
        "nl": (
            "Voor dat project is één subregio de trekker ({table}).",
            "Voor elk van die projecten is één subregio de trekker ({table}).",
        ),
        "en": (
            "One subregion leads that project ({table}).",
            "Each of those projects has one subregion that leads ({table}).",
        ),
    },
    "chapter.coherence.partly": {
        "nl": (
            "{n} project ligt deels buiten de provincie.",
            "{n} projecten liggen deels buiten de provincie.",
        ),
        "en": (
            "{n} project lies partly outside the province.",
            "{n} projects lie partly outside the province.",
        ),
    },
    "chapter.coherence.wholly": {
        "nl": (
            "{n} project ligt geheel buiten de provincie.",
            "{n} projecten liggen geheel buiten de provincie.",
        ),
        "en": (
            "{n} project lies wholly outside the province.",
            "{n} projects lie wholly outside the province.",
        ),
    },
    "chapter.coherence.indicative": {
        "nl": "Het aandeel van een zoekgebied is indicatief.",
        "en": "The share of a search area is indicative.",
    },
    "chapter.part": {"nl": "{share:.2} {place}", "en": "{share:.2} {place}"},
    "chapter.pairs": {
        "nl": (
            "{n} paar subregio’s van {provincie} hangt samen door projecten: {one} met {other} ({table}).",
            "{n} paren subregio’s van {provincie} hangen samen door projecten, {one} met {other} het meest ({table}).",
        ),
        "en": (
            "{n} pair of subregions of {provincie} is tied by projects: {one} with {other} ({table}).",
            "{n} pairs of subregions of {provincie} are tied by projects, {one} with {other} most of all ({table}).",
        ),
    },
    "chapter.pairs.alike": {
        "nl": "{n} paren subregio’s van {provincie} hangen samen door projecten ({table}).",
        "en": "{n} pairs of subregions of {provincie} are tied by projects ({table}).",
    },
    "chapter.ties": {
        "nl": (
            "Tussen projecten van {provincie} is één verband opgegeven ({table}).",
            "Tussen projecten van {provincie} zijn {n} verbanden opgegeven ({table}).",
        ),
        "en": (
            "Between projects of {provincie}, one tie is given ({table}).",
            "Between projects of {provincie}, {n} ties are given ({table}).",
        ),
    },
    "chapter.ties.early": {
        "nl": "Project {then} kan niet vóór project {first} in gebruik: het staat gepland voor {until}, project {first} voor {since}.",
        "en": "Project {then} cannot be used before project {first}: it is planned for {until}, project {first} for {since}.",
    },
}

CARRIERS: dict[str, Sentence] = {
    "chapter.carriers": {
        "nl": (
            "Van de {total} projecten van {provincie} gaat er {parts:and}.",
            "Van de {total} projecten van {provincie} gaan er {parts:and}.",
        ),
        "en": (
            "Of the {total} projects of {provincie}, {parts:and}.",
            "Of the {total} projects of {provincie}, {parts:and}.",
        ),
    },
    "chapter.carriers.part": {
        "nl": ("{n} over {carrier}", "{n} over {carrier}"),
        "en": ("{n} concerns {carrier}", "{n} concern {carrier}"),
    },
    "chapter.carriers.part.several": {
        "nl": ("{n} over meerdere dragers", "{n} over meerdere dragers"),
        "en": ("{n} concerns several carriers", "{n} concern several carriers"),
    },
    "chapter.carriers.part.unknown": {
        "nl": ("van {n} is geen drager opgegeven", "van {n} is geen drager opgegeven"),
        "en": ("of {n} no carrier was given", "of {n} no carrier was given"),
    },
    "chapter.carriers.one": {
        "nl": (
            "Het ene project van {provincie} gaat over {carrier}.",
            "Alle {n} projecten van {provincie} gaan over {carrier}.",
        ),
        "en": (
            "The one project of {provincie} concerns {carrier}.",
            "All {n} projects of {provincie} concern {carrier}.",
        ),
    },
}

OPEN: dict[str, Sentence] = {
    "chapter.open.keuze": {
        "nl": "De keuze voor het schaalniveau van {provincie} staat nog niet in dit hoofdstuk.",
        "en": "The choice of scale of {provincie} is not yet in this chapter.",
    },
    "chapter.open.onderbouwing": {
        "nl": "De onderbouwing van de regio-indeling van {provincie} staat nog niet in dit hoofdstuk.",
        "en": "The reasons for the subregions of {provincie} are not yet in this chapter.",
    },
    "chapter.open.samenhang": {
        "nl": "Hoe de samenhang binnen {provincie} wordt bewaard, staat nog niet in dit hoofdstuk.",
        "en": "How coherence within {provincie} is kept is not yet in this chapter.",
    },
    "chapter.open.verhouding_producten": {
        "nl": "Hoe de producten van de subregio’s van {provincie} zich verhouden, staat nog niet in dit hoofdstuk.",
        "en": "How the products of the subregions of {provincie} relate is not yet in this chapter.",
    },
    "chapter.open.sectoren": {
        "nl": "De sectorale sporen van {provincie} staan nog niet in dit hoofdstuk.",
        "en": "The sector tracks of {provincie} are not yet in this chapter.",
    },
    "chapter.open.borging": {
        "nl": "Hoe sectoren en energiedragers in {provincie} zijn geborgd, staat nog niet in dit hoofdstuk.",
        "en": "How sectors and energy carriers in {provincie} are secured is not yet in this chapter.",
    },
}

SENTENCES: dict[str, Sentence] = {**REASONS, **COHERENCE, **CARRIERS, **OPEN}
