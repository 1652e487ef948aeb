"""Words on the figures of chapter E, and their captions."""

from pva_geo.catalogue import Sentence

__all__ = ["SENTENCES"]

LEGEND: dict[str, Sentence] = {
    "figure.outline": {"nl": "provincie", "en": "province"},
    "figure.border": {"nl": "subregio", "en": "subregion"},
    "figure.gemeente": {"nl": "gemeente", "en": "gemeente"},
    "figure.unassigned": {"nl": "zonder subregio", "en": "without a subregion"},
    "figure.error": {"nl": "fout in de dekking", "en": "error in the coverage"},
    "figure.line": {"nl": "tracé", "en": "route"},
    "figure.area": {"nl": "zoekgebied", "en": "search area"},
    "figure.count": {"nl": "{what:word} ({n})", "en": "{what:word} ({n})"},
    "figure.cluster": {
        "nl": "aantal projecten dicht bijeen",
        "en": "number of projects close together",
    },
    "figure.loose": {
        "nl": "plek binnen de gemeente onbekend",
        "en": "place within the gemeente unknown",
    },
    "figure.ladder.status": {
        "nl": "Status: hoe voller, hoe verder",
        "en": "Status: the fuller, the further",
    },
    "figure.ladder.fase": {
        "nl": "Fase: hoe voller, hoe verder",
        "en": "Phase: the fuller, the further",
    },
    "figure.scale": {"nl": "{n} km", "en": "{n} km"},
}

CAPTIONS: dict[str, Sentence] = {
    "figure": {
        "nl": "Figuur {number}. {title}",
        "en": "Figure {number}. {title}",
    },
    "figure.coherence.title": {
        "nl": ("{n} paar subregio’s hangt samen", "{n} paren subregio’s hangen samen"),
        "en": ("{n} pair of subregions is tied", "{n} pairs of subregions are tied"),
    },
    "figure.coherence.note": {
        "nl": "Bij elke lijn: het aantal projecten dat in beide subregio’s ligt, en na de plus het aantal verbanden tussen projecten van de een en van de ander. Hoe dikker, hoe meer; gestreept waar er alleen verbanden zijn.",
        "en": "On each line: the number of projects that lie in both subregions, and after the plus the number of ties between projects of the one and of the other. The thicker, the more; dashed where there are ties only.",
    },
    "figure.coherence.line": {
        "nl": "{one} en {other}: projecten in beide {projects}, verbanden {ties}.",
        "en": "{one} and {other}: projects in both {projects}, ties {ties}.",
    },
    "figure.coherence.alt": {
        "nl": "Diagram van de subregio’s. {title}. {lines}",
        "en": "Diagram of the subregions. {title}. {lines}",
    },
    "figure.map.title": {
        "nl": "{n} subregio’s dekken {provincie} volledig",
        "en": "{n} subregions cover {provincie} completely",
    },
    "figure.map.title.one": {
        "nl": "{provincie} als één werkgebied",
        "en": "{provincie} as one area",
    },
    "figure.map.title.open": {
        "nl": "De indeling van {provincie} heeft nog fouten",
        "en": "The subregions of {provincie} still have errors",
    },
    "figure.map.note": {
        "nl": "{gemeenten}, grenzen van {day:peildatum}; {projects}.",
        "en": "{gemeenten}, boundaries of {day:peildatum}; {projects}.",
    },
    "figure.map.projects": {
        "nl": ("{n} project", "{n} projecten"),
        "en": ("{n} project", "{n} projects"),
    },
    "figure.map.projects.none": {"nl": "nog geen projecten", "en": "no projects yet"},
    "figure.map.alt": {
        "nl": "Kaart: {title}; {projects}. De subregio’s zijn {names:and}.",
        "en": "Map: {title}; {projects}. The subregions are {names:and}.",
    },
    "figure.map.alt.one": {
        "nl": "Kaart: {title}; {projects}.",
        "en": "Map: {title}; {projects}.",
    },
    "figure.map.source": {
        "nl": "Bron: grenzen {credit}; projecten uit de aanleveringen. De kaart is vereenvoudigd getekend; de getallen komen uit de volledige grenzen.",
        "en": "Source: boundaries {credit}; projects from the deliveries. The map is drawn simplified; the figures come from the full boundaries.",
    },
}

SENTENCES: dict[str, Sentence] = {**LEGEND, **CAPTIONS}
