"""Sentences of chapter E: headings, in brief, scale and subregions."""

from pva_geo.catalogue import Sentence

__all__ = ["SENTENCES"]

HEADINGS: dict[str, Sentence] = {
    "chapter.contents": {"nl": "Inhoud", "en": "Contents"},
    "chapter.title": {
        "nl": "De regio-indeling van de provincie {provincie}",
        "en": "The subregions of the province of {provincie}",
    },
    "chapter.kicker": {
        "nl": "Plan van aanpak · hoofdstuk E",
        "en": "Plan of approach · chapter E",
    },
    "chapter.heading.core": {"nl": "Kern", "en": "In brief"},
    "chapter.heading.scale": {"nl": "Schaal en werkgebied", "en": "Scale and area"},
    "chapter.heading.scheme": {"nl": "De regio-indeling", "en": "The subregions"},
    "chapter.heading.coverage": {"nl": "Dekking", "en": "Coverage"},
    "chapter.heading.reasons": {"nl": "Onderbouwing", "en": "Reasons"},
    "chapter.heading.cut": {
        "nl": "Gemeenten in meer dan één subregio",
        "en": "Gemeenten in more than one subregion",
    },
    "chapter.heading.coherence": {"nl": "Samenhang", "en": "Coherence"},
    "chapter.heading.products": {
        "nl": "Verhouding tussen de producten",
        "en": "How the products relate",
    },
    "chapter.heading.sectors": {"nl": "Sectorale sporen", "en": "Sector tracks"},
    "chapter.heading.carriers": {"nl": "Energiedragers", "en": "Energy carriers"},
    "chapter.heading.organisation": {
        "nl": "Werkorganisatie",
        "en": "Work organisation",
    },
    "chapter.heading.planning": {"nl": "Planning", "en": "Planning"},
    "chapter.heading.decisions": {"nl": "Besluitvorming", "en": "Decision-making"},
    "chapter.heading.monitoring": {"nl": "Monitoring", "en": "Monitoring"},
    "chapter.heading.costs": {"nl": "Kosten en dekking", "en": "Costs and funding"},
    "chapter.heading.sum": {
        "nl": "Optelling tot één eindproduct",
        "en": "Adding up to one end product",
    },
    "chapter.heading.sources": {
        "nl": "Bronnen en werkwijze",
        "en": "Sources and method",
    },
    "chapter.annex": {
        "nl": "Bijlage {number}. {title}",
        "en": "Annex {number}. {title}",
    },
    "chapter.annex.gemeenten": {
        "nl": "Gemeenten per subregio",
        "en": "Gemeenten by subregion",
    },
    "chapter.annex.projects": {"nl": "Projecten", "en": "Projects"},
    "chapter.annex.findings": {
        "nl": "Open punten en bevindingen",
        "en": "Open points and findings",
    },
    "chapter.annex.subregion": {"nl": "{name} ({n})", "en": "{name} ({n})"},
    "chapter.annex.label": {"nl": "bijlage {number}", "en": "annex {number}"},
    "chapter.annex.part": {"nl": "{name} (deel)", "en": "{name} (part)"},
}

CORE: dict[str, Sentence] = {
    "chapter.relation.equal": {
        "nl": (
            "De subregio valt samen met de RES-regio.",
            "De subregio’s vallen samen met de {n} RES-regio’s.",
        ),
        "en": (
            "The subregion coincides with the RES region.",
            "The subregions coincide with the {n} RES regions.",
        ),
    },
    "chapter.relation.union": {
        "nl": (
            "Elke subregio bestaat uit de hele RES-regio.",
            "Elke subregio bestaat uit een of meer van de {n} RES-regio’s, elk in haar geheel.",
        ),
        "en": (
            "Every subregion consists of the whole RES region.",
            "Every subregion consists of one or more of the {n} RES regions, each as a whole.",
        ),
    },
    "chapter.relation.refines": {
        "nl": (
            "Elke subregio valt binnen de RES-regio.",
            "Elke subregio ligt geheel binnen één van de {n} RES-regio’s.",
        ),
        "en": (
            "Every subregion falls within the RES region.",
            "Every subregion lies wholly within one of the {n} RES regions.",
        ),
    },
    "chapter.relation.beyond": {
        "nl": (
            "De RES-regio {name} ligt ook in de provincie {others:and}; hier gaat het alleen om het deel in {provincie}.",
            "De RES-regio {name} ligt ook in de provincies {others:and}; hier gaat het alleen om het deel in {provincie}.",
        ),
        "en": (
            "The RES region {name} lies in the province of {others:and} too; here only the part in {provincie} counts.",
            "The RES region {name} lies in the provinces of {others:and} too; here only the part in {provincie} counts.",
        ),
    },
    "chapter.relation.cuts": {
        "nl": (
            "De indeling doorsnijdt één RES-regio: {names}.",
            "De indeling doorsnijdt {n} RES-regio’s: {names}.",
        ),
        "en": (
            "The scheme cuts one RES region: {names}.",
            "The scheme cuts {n} RES regions: {names}.",
        ),
    },
    "chapter.gemeenten": {
        "nl": ("{n} gemeente", "{n} gemeenten"),
        "en": ("{n} gemeente", "{n} gemeenten"),
    },
    "chapter.in_subregion": {
        "nl": "in de subregio {name}",
        "en": "in the subregion {name}",
    },
    "chapter.core.scale": {
        "nl": "De provincie {provincie} programmeert met {n} subregio’s, samen {gemeenten}.",
        "en": "The province of {provincie} works with {n} subregions, {gemeenten} together.",
    },
    "chapter.core.scale.one": {
        "nl": "De provincie {provincie} programmeert als één gebied, met {gemeenten}.",
        "en": "The province of {provincie} works as one area, with {gemeenten}.",
    },
    "chapter.core.scale.open": {
        "nl": "De provincie {provincie}, met {gemeenten}, programmeert met {n} subregio’s.",
        "en": "The province of {provincie}, with {gemeenten}, works with {n} subregions.",
    },
    "chapter.core.covered": {
        "nl": "De dekking is volledig.",
        "en": "Coverage is complete.",
    },
    "chapter.core.unread": {
        "nl": "De controle van de indeling geeft geen fouten. Dit hoofdstuk is toch een concept, want een aanlevering kon niet worden gelezen.",
        "en": "The check of the subregions finds no errors. This chapter is a draft all the same, for a delivery could not be read.",
    },
    "chapter.core.open": {
        "nl": "De dekking is nog niet sluitend; dit hoofdstuk is een concept.",
        "en": "Coverage is not yet complete; this chapter is a draft.",
    },
    "chapter.core.projects": {
        "nl": ("Het product telt {n} project.", "Het product telt {n} projecten."),
        "en": ("The product holds {n} project.", "The product holds {n} projects."),
    },
    "chapter.core.no_projects": {
        "nl": "Dit product bevat nog geen projecten.",
        "en": "This product holds no projects yet.",
    },
    "chapter.core.none_cross": {
        "nl": "Geen van de projecten ligt in meer dan één subregio.",
        "en": "None of the projects lies in more than one subregion.",
    },
    "chapter.core.cross": {
        "nl": (
            "{n} project ligt in meer dan één subregio.",
            "{n} projecten liggen in meer dan één subregio.",
        ),
        "en": (
            "{n} project lies in more than one subregion.",
            "{n} projects lie in more than one subregion.",
        ),
    },
    "chapter.core.findings": {
        "nl": (
            "Eén punt staat nog open ({annex}).",
            "Open staan nog {n} punten ({annex}).",
        ),
        "en": (
            "One point is still open ({annex}).",
            "Still open are {n} points ({annex}).",
        ),
    },
    "chapter.scale": {
        "nl": "De werkorganisatie werkt op de schaal van de provincie {provincie} en gebruikt daarbinnen {n} subregio’s. Samen tellen zij {gemeenten} en {area:m2} (peildatum {day:peildatum}).",
        "en": "The work organisation operates at the scale of the province of {provincie} and uses {n} subregions within it. Together they hold {gemeenten} and {area:m2} (reference date {day:peildatum}).",
    },
    "chapter.scale.one": {
        "nl": "De werkorganisatie werkt op de schaal van de provincie {provincie} en gebruikt geen subregio’s. De provincie is daarmee zelf het werkgebied: {gemeenten} en {area:m2} (peildatum {day:peildatum}), één product.",
        "en": "The work organisation operates at the scale of the province of {provincie} and uses no subregions. The province itself is the area: {gemeenten} and {area:m2} (reference date {day:peildatum}), one product.",
    },
    "chapter.scale.open": {
        "nl": "De werkorganisatie werkt op de schaal van de provincie {provincie} en gebruikt daarbinnen {n} subregio’s. De provincie telt {gemeenten} en {area:m2} (peildatum {day:peildatum}).",
        "en": "The work organisation operates at the scale of the province of {provincie} and uses {n} subregions within it. The province holds {gemeenten} and {area:m2} (reference date {day:peildatum}).",
    },
    "chapter.scheme.range": {
        "nl": "De kleinste subregio telt {low}, de grootste {high}.",
        "en": "The smallest subregion holds {low}, the largest {high}.",
    },
    "chapter.scheme.equal": {
        "nl": "Elke subregio telt {low}.",
        "en": "Every subregion holds {low}.",
    },
    "chapter.core.cross.two": {
        "nl": (
            "{n} project ligt in twee subregio’s.",
            "{n} projecten liggen in twee subregio’s.",
        ),
        "en": (
            "{n} project lies in two subregions.",
            "{n} projects lie in two subregions.",
        ),
    },
    "chapter.core.faults": {
        "nl": (
            "In de projecten is nog één fout gevonden.",
            "In de projecten zijn nog {n} fouten gevonden.",
        ),
        "en": (
            "One error was found in the projects.",
            "In the projects, {n} errors were found.",
        ),
    },
    "chapter.scale.derived": {
        "nl": "De gemeentegrenzen van {year} zijn afgeleid uit die van een eerder jaar, met de lijst van herindelingen. Kleine grenscorrecties zijn niet verwerkt.",
        "en": "The boundaries of the gemeenten of {year} are derived from those of an earlier year, by the list of mergers. Small corrections of borders are not in them.",
    },
    "chapter.scheme.shown": {
        "nl": "De gemeenten en oppervlakten van {provincie} staan per subregio in {table}; {annex} noemt de gemeenten bij naam.",
        "en": "The gemeenten and areas of {provincie} stand by subregion in {table}; {annex} names the gemeenten.",
    },
}

SENTENCES: dict[str, Sentence] = {**HEADINGS, **CORE}
