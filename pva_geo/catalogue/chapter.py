"""Sentences of chapter E, and titles of its tables."""

from pva_geo.catalogue import Sentence

__all__ = ["SENTENCES"]

HEADINGS: dict[str, Sentence] = {
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
}

TABLES: dict[str, Sentence] = {
    "chapter.table": {"nl": "Tabel {number}. {title}", "en": "Table {number}. {title}"},
    "chapter.table.total": {"nl": "Totaal", "en": "Total"},
    "chapter.table.subregions": {"nl": "De subregio’s", "en": "The subregions"},
    "chapter.note.subregions": {
        "nl": "Afgerond zó dat de delen optellen tot het totaal.",
        "en": "Rounded so that the parts add up to the total.",
    },
    "chapter.table.balance": {
        "nl": "Balans van oppervlakten",
        "en": "Balance of areas",
    },
    "chapter.note.balance": {
        "nl": "Geen post is uit een andere afgeleid.",
        "en": "No term is derived from another.",
    },
    "chapter.balance.subregions": {
        "nl": "subregio’s samen",
        "en": "subregions together",
    },
    "chapter.balance.gaps": {"nl": "gaten", "en": "gaps"},
    "chapter.balance.excess": {
        "nl": "te veel geteld (overlap, buiten de provincie)",
        "en": "counted too often (overlap, outside the province)",
    },
    "chapter.balance.noise": {"nl": "rekenruis", "en": "numerical noise"},
    "chapter.balance.sum": {"nl": "Som van de delen", "en": "Sum of the parts"},
    "chapter.balance.provincie": {"nl": "Provincie", "en": "Province"},
    "chapter.balance.difference": {"nl": "verschil", "en": "difference"},
    "chapter.table.counts": {
        "nl": "Projecten per subregio",
        "en": "Projects by subregion",
    },
    "chapter.note.counts": {
        "nl": "Betrokken telt niet op; trekt en toegerekend wel.",
        "en": "Involved does not add up; leads and attributed do.",
    },
    "chapter.table.proof": {
        "nl": "Elke maat, twee keer uitgerekend",
        "en": "Every measure, computed twice",
    },
    "chapter.note.proof": {
        "nl": "Links rechtstreeks uit de projecten, rechts als som over de subregio’s, buiten de provincie en niet toegewezen.",
        "en": "On the left from the projects themselves, on the right as the sum over subregions, outside the province and unassigned.",
    },
    "chapter.table.sources": {"nl": "Bronnen", "en": "Sources"},
    "chapter.note.sources": {
        "nl": "Van het controlegetal staan de eerste twaalf tekens; het blad Bronnen van product.xlsx geeft het geheel.",
        "en": "The checksum is cut to twelve signs; the sheet Sources of product.xlsx has all of it.",
    },
    "chapter.table.projects": {
        "nl": "Projecten van het eindproduct",
        "en": "Projects of the end product",
    },
    "chapter.note.projects": {"nl": "", "en": ""},
    "chapter.table.findings": {
        "nl": "Fouten en waarschuwingen",
        "en": "Errors and warnings",
    },
    "chapter.note.findings": {
        "nl": "Elke bevinding staat ook in product.xlsx en, met haar plek, in bevindingen.html.",
        "en": "Every finding is in product.xlsx too and, with its place, in bevindingen.html.",
    },
}

CORE: dict[str, Sentence] = {
    "chapter.gemeenten": {
        "nl": ("{n} gemeente", "{n} gemeenten"),
        "en": ("{n} gemeente", "{n} gemeenten"),
    },
    "chapter.in_subregion": {"nl": "de subregio {name}", "en": "the subregion {name}"},
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
            "Eén punt staat nog open (zie de laatste bijlage).",
            "Open staan nog {n} punten (zie de laatste bijlage).",
        ),
        "en": (
            "One point is still open (see the last annex).",
            "Still open are {n} points (see the last annex).",
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
}

PROOF: dict[str, Sentence] = {
    "chapter.coverage.sound": {
        "nl": "De {n} subregio’s dekken de provincie ({area:m2}) volledig en overlappen elkaar niet.",
        "en": "The {n} subregions cover the province ({area:m2}) completely and do not overlap.",
    },
    "chapter.coverage.sound.one": {
        "nl": "Het werkgebied is de provincie {provincie} zelf ({area:m2}), zonder gaten.",
        "en": "The area is the province of {provincie} itself ({area:m2}), without gaps.",
    },
    "chapter.coverage.open": {
        "nl": "Concept: de dekking is nog niet sluitend. De cijfers hieronder zijn voorlopig; de bevindingen staan in de laatste bijlage.",
        "en": "Draft: coverage is not yet complete. The figures below are provisional; the findings are in the last annex.",
    },
    "chapter.coverage.unread": {
        "nl": "Dit hoofdstuk is toch een concept, want een aanlevering kon niet worden gelezen (zie de laatste bijlage).",
        "en": "This chapter is a draft all the same, for a delivery could not be read (see the last annex).",
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
    "chapter.sum.none": {
        "nl": "Het product van de provincie {provincie} bevat nog geen projecten; er valt nog niets op te tellen.",
        "en": "The product of the province of {provincie} holds no projects yet; there is nothing to add up.",
    },
    "chapter.sum.total": {
        "nl": (
            "Het product van de provincie {provincie} telt {n} project. Daarvan is {inside:.1} toegerekend aan gebied binnen de subregio’s.",
            "Het product van de provincie {provincie} telt {n} projecten. Daarvan is {inside:.1} toegerekend aan gebied binnen de subregio’s.",
        ),
        "en": (
            "The product of the province of {provincie} holds {n} project. Of this, {inside:.1} is attributed to area within the subregions.",
            "The product of the province of {provincie} holds {n} projects. Of these, {inside:.1} is attributed to area within the subregions.",
        ),
    },
    "chapter.sum.total.one": {
        "nl": (
            "Het product van de provincie {provincie} telt {n} project. Daarvan ligt {inside:.1} binnen de provincie.",
            "Het product van de provincie {provincie} telt {n} projecten. Daarvan ligt {inside:.1} binnen de provincie.",
        ),
        "en": (
            "The product of the province of {provincie} holds {n} project. Of this, {inside:.1} lies within the province.",
            "The product of the province of {provincie} holds {n} projects. Of these, {inside:.1} lies within the province.",
        ),
    },
    "chapter.sum.outside": {
        "nl": "Buiten de provincie ligt {amount:.1}.",
        "en": "Outside the province lies {amount:.1}.",
    },
    "chapter.sum.unplaced": {
        "nl": "Niet toegewezen is {amount:.1}.",
        "en": "Unassigned is {amount:.1}.",
    },
    "chapter.sum.counts": {
        "nl": "Betrokken is een project bij elke subregio die het raakt; die aantallen tellen niet op. Elk project heeft één trekker: onder trekt telt het precies één keer mee. Toegerekend verdeelt een project naar ligging: een verbinding die voor een derde in een subregio ligt, telt daar voor een derde mee. Trekt en toegerekend tellen op tot het aantal projecten.",
        "en": "A project involves every subregion it touches; those counts do not add up. Each project has one lead: there it counts exactly once. Attributed divides a project by location: a connection of which a third lies in a subregion counts for a third there. Lead and attributed counts add up to the number of projects.",
    },
    "chapter.sum.example": {
        "nl": "Project {project} telt mee voor {shares:and}.",
        "en": "Project {project} counts for {shares:and}.",
    },
    "chapter.sum.share": {
        "nl": "{share:.2} ({place})",
        "en": "{share:.2} ({place})",
    },
    "chapter.sum.agree": {
        "nl": "Beide berekeningen, rechtstreeks uit de projecten en als som over de subregio’s, geven hetzelfde resultaat.",
        "en": "Both computations, from the projects themselves and as the sum over the subregions, give the same result.",
    },
    "chapter.sum.differ": {
        "nl": "De berekening uit de projecten en de som over de subregio’s verschillen; tabel en bijlage noemen waar.",
        "en": "The computation from the projects and the sum over the subregions differ; table and annex say where.",
    },
    "chapter.sources.credit": {
        "nl": "De grenzen van {provincie} komen van {attribution}.",
        "en": "The boundaries of {provincie} are by {attribution}.",
    },
    "chapter.sources.method": {
        "nl": "Alles is gerekend in het stelsel van de Rijksdriehoeksmeting, in meters. Een punt hoort bij de subregio waarin het ligt, een lijn naar lengte, een vlak naar oppervlakte; een project waarvan alleen gemeenten bekend zijn, is gelijk over die gemeenten verdeeld. Vermogens van verschillende energiedragers, en MW en MVA, worden niet bij elkaar opgeteld.",
        "en": "Everything is computed in the Dutch national grid, in metres. A point belongs to the subregion that holds it, a line is shared by length, an area by area; a project known only by its gemeenten is divided equally over them. Capacities of different energy carriers, and MW and MVA, are not added together.",
    },
}

MORE: dict[str, Sentence] = {
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
        "nl": "Elke subregio bestaat uit een of meer hele RES-regio’s.",
        "en": "Every subregion consists of one or more whole RES regions.",
    },
    "chapter.relation.refines": {
        "nl": "Elke subregio ligt geheel binnen één RES-regio.",
        "en": "Every subregion lies wholly within one RES region.",
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
    "chapter.reasons": {
        "nl": "De tabel meet de indeling van {provincie}; zij oordeelt niet.",
        "en": "The table measures the subregions of {provincie}; it does not judge.",
    },
    "chapter.table.indicators": {
        "nl": "Indicatoren van de indeling",
        "en": "Indicators of the subregions",
    },
    "chapter.note.indicators": {
        "nl": "Gemeten in het stelsel van de Rijksdriehoeksmeting, op de grenzen die bij de bronnen staan.",
        "en": "Measured in the Dutch national grid, on the boundaries named under the sources.",
    },
    "chapter.cut.none": {
        "nl": "Elk van de {n} gemeenten ligt geheel in één subregio.",
        "en": "Each of the {n} gemeenten lies wholly in one subregion.",
    },
    "chapter.cut": {
        "nl": (
            "De gemeente {names} ligt in meer dan één subregio.",
            "De gemeenten {names} liggen elk in meer dan één subregio.",
        ),
        "en": (
            "The gemeente of {names} lies in more than one subregion.",
            "The gemeenten of {names} each lie in more than one subregion.",
        ),
    },
    "chapter.table.cut": {
        "nl": "Gemeenten in meer dan één subregio",
        "en": "Gemeenten in more than one subregion",
    },
    "chapter.note.cut": {
        "nl": "Aandeel naar oppervlakte; dat zegt niets over inwoners.",
        "en": "Share by area, which says nothing about inhabitants.",
    },
    "chapter.coherence.none": {
        "nl": "Geen van de projecten ligt in meer dan één subregio.",
        "en": "None of the projects lies in more than one subregion.",
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
    "chapter.table.crossing": {
        "nl": "Projecten in meer dan één subregio",
        "en": "Projects in more than one subregion",
    },
    "chapter.note.crossing": {
        "nl": "Toegerekend naar ligging; samen één per project.",
        "en": "Attributed by location; one a project together.",
    },
    "chapter.carriers": {
        "nl": (
            "Van de {total} projecten gaat er {parts:and}.",
            "Van de {total} projecten gaan er {parts:and}.",
        ),
        "en": (
            "Of the {total} projects, {parts:and}.",
            "Of the {total} projects, {parts:and}.",
        ),
    },
    "chapter.carriers.part": {
        "nl": "{n} over {carrier}",
        "en": "{n} concern {carrier}",
    },
    "chapter.carriers.one": {
        "nl": (
            "Het ene project gaat over {carrier}.",
            "Alle {n} projecten gaan over {carrier}.",
        ),
        "en": (
            "The one project concerns {carrier}.",
            "All {n} projects concern {carrier}.",
        ),
    },
    "chapter.table.carriers": {
        "nl": "Projecten per energiedrager",
        "en": "Projects by energy carrier",
    },
    "chapter.note.carriers": {
        "nl": "Vermogens van verschillende energiedragers worden niet opgeteld.",
        "en": "Capacities of different carriers are not added.",
    },
    "chapter.open.keuze": {
        "nl": "De keuze voor het schaalniveau staat nog niet in dit hoofdstuk.",
        "en": "The choice of scale is not yet in this chapter.",
    },
    "chapter.open.onderbouwing": {
        "nl": "De onderbouwing van de regio-indeling staat nog niet in dit hoofdstuk.",
        "en": "The reasons for the subregions are not yet in this chapter.",
    },
    "chapter.open.samenhang": {
        "nl": "Hoe de samenhang wordt bewaard, staat nog niet in dit hoofdstuk.",
        "en": "How coherence is kept is not yet in this chapter.",
    },
    "chapter.open.verhouding_producten": {
        "nl": "Hoe de producten van de subregio’s zich verhouden, staat nog niet in dit hoofdstuk.",
        "en": "How the products of the subregions relate is not yet in this chapter.",
    },
    "chapter.open.sectoren": {
        "nl": "De sectorale sporen staan nog niet in dit hoofdstuk.",
        "en": "The sector tracks are not yet in this chapter.",
    },
    "chapter.open.borging": {
        "nl": "Hoe sectoren en energiedragers zijn geborgd, staat nog niet in dit hoofdstuk.",
        "en": "How sectors and energy carriers are secured is not yet in this chapter.",
    },
    "chapter.contents": {"nl": "Inhoud", "en": "Contents"},
}

SENTENCES: dict[str, Sentence] = {**MORE, **HEADINGS, **TABLES, **CORE, **PROOF}
