"""Sentences of the theme `indicators`: names, definitions and references of measures."""

from pva_geo.catalogue import Sentence

__all__ = ["SENTENCES"]

UNITS: dict[str, Sentence] = {
    "compare.unit.n": {"nl": "aantal", "en": "number"},
    "compare.unit.km2": {"nl": "km²", "en": "km²"},
    "compare.unit.km": {"nl": "km", "en": "km"},
    "compare.unit.share": {"nl": "0–1", "en": "0–1"},
    "compare.unit.ratio": {"nl": "verhouding", "en": "ratio"},
    "compare.unit.inhabitants": {"nl": "inwoners", "en": "inhabitants"},
    "compare.unit.bits": {"nl": "bits", "en": "bits"},
}

INDICATORS: dict[str, Sentence] = {
    "compare.indicator.number": {
        "nl": "aantal subregio’s",
        "en": "number of subregions",
    },
    "compare.indicator.gemeenten_least": {
        "nl": "gemeenten in de kleinste",
        "en": "gemeenten in the smallest",
    },
    "compare.indicator.gemeenten_most": {
        "nl": "gemeenten in de grootste",
        "en": "gemeenten in the largest",
    },
    "compare.indicator.area_least": {
        "nl": "oppervlakte van de kleinste",
        "en": "area of the smallest",
    },
    "compare.indicator.area_most": {
        "nl": "oppervlakte van de grootste",
        "en": "area of the largest",
    },
    "compare.indicator.area_ratio": {
        "nl": "balans: grootste ÷ gemiddelde oppervlakte",
        "en": "balance: largest ÷ mean area",
    },
    "compare.indicator.area_gini": {
        "nl": "balans: Gini van de oppervlakte",
        "en": "balance: Gini of area",
    },
    "compare.indicator.inhabitants_least": {
        "nl": "inwoners van de kleinste",
        "en": "inhabitants of the smallest",
    },
    "compare.indicator.inhabitants_most": {
        "nl": "inwoners van de grootste",
        "en": "inhabitants of the largest",
    },
    "compare.indicator.inhabitants_ratio": {
        "nl": "balans: grootste ÷ gemiddeld inwonertal",
        "en": "balance: largest ÷ mean inhabitants",
    },
    "compare.indicator.inhabitants_gini": {
        "nl": "balans: Gini van de inwoners",
        "en": "balance: Gini of inhabitants",
    },
    "compare.indicator.loose_groups": {
        "nl": "los liggende groepen gemeenten",
        "en": "groups of gemeenten that lie apart",
    },
    "compare.indicator.inner_border": {"nl": "binnengrens", "en": "inner border"},
    "compare.indicator.parted_neighbours": {
        "nl": "gescheiden buren",
        "en": "parted neighbours",
    },
    "compare.indicator.inertia_least": {
        "nl": "compactheid (traagheidsmoment), laagste",
        "en": "compactness (moment of inertia), lowest",
    },
    "compare.indicator.inertia_mean": {
        "nl": "compactheid (traagheidsmoment), gemiddeld",
        "en": "compactness (moment of inertia), mean",
    },
    "compare.indicator.hull_least": {
        "nl": "bolle omhullende, laagste",
        "en": "convex hull, lowest",
    },
    "compare.indicator.hull_mean": {
        "nl": "bolle omhullende, gemiddeld",
        "en": "convex hull, mean",
    },
    "compare.indicator.polsby_least": {
        "nl": "Polsby–Popper, laagste",
        "en": "Polsby–Popper, lowest",
    },
    "compare.indicator.polsby_mean": {
        "nl": "Polsby–Popper, gemiddeld",
        "en": "Polsby–Popper, mean",
    },
    "compare.indicator.cut_gemeenten": {
        "nl": "doorsneden gemeenten",
        "en": "gemeenten that are cut",
    },
    "compare.indicator.cut_res": {
        "nl": "doorsneden RES-regio’s",
        "en": "RES regions that are cut",
    },
    "compare.indicator.cut_subres": {
        "nl": "doorsneden sub-RES-regio’s",
        "en": "sub-RES regions that are cut",
    },
    "compare.indicator.cut_overlay": {
        "nl": "doorsneden gebieden: {overlay}",
        "en": "areas that are cut: {overlay}",
    },
    "compare.indicator.crossing_projects": {
        "nl": "projecten in meer dan één subregio",
        "en": "projects in more than one subregion",
    },
    "compare.indicator.crossing_share": {
        "nl": "hun deel van alle projecten",
        "en": "their share of all projects",
    },
}

DEFINITIONS: dict[str, Sentence] = {
    "compare.definition.number": {
        "nl": "Subregio’s in de indeling.",
        "en": "Subregions in the scheme.",
    },
    "compare.definition.gemeenten_least": {
        "nl": "Kleinste aantal gemeenten in één subregio; een doorsneden gemeente telt in elk.",
        "en": "Least gemeenten in one subregion; a gemeente that is cut counts in each.",
    },
    "compare.definition.gemeenten_most": {
        "nl": "Grootste aantal gemeenten in één subregio; een doorsneden gemeente telt in elk.",
        "en": "Most gemeenten in one subregion; a gemeente that is cut counts in each.",
    },
    "compare.definition.area_least": {
        "nl": "Oppervlakte van de kleinste subregio, volgens de gebruikte grenzen.",
        "en": "Area of the smallest subregion, by the boundaries used.",
    },
    "compare.definition.area_most": {
        "nl": "Oppervlakte van de grootste subregio, volgens de gebruikte grenzen.",
        "en": "Area of the largest subregion, by the boundaries used.",
    },
    "compare.definition.area_ratio": {
        "nl": "Grootste oppervlakte gedeeld door de gemiddelde; hoogstens het aantal subregio’s.",
        "en": "Largest area over the mean one; at most the number of subregions.",
    },
    "compare.definition.area_gini": {
        "nl": "Σ(2i−k−1)·xᵢ ÷ (k·Σx), x oplopend; 0 is gelijk, hoogstens (k−1)/k.",
        "en": "Σ(2i−k−1)·xᵢ ÷ (k·Σx), x ascending; 0 is equal, at most (k−1)/k.",
    },
    "compare.definition.inhabitants_least": {
        "nl": "Inwoners van de subregio met de minste; een doorsneden gemeente naar oppervlakte verdeeld.",
        "en": "Inhabitants of the subregion with fewest; a gemeente that is cut is divided by area.",
    },
    "compare.definition.inhabitants_most": {
        "nl": "Inwoners van de subregio met de meeste; een doorsneden gemeente naar oppervlakte verdeeld.",
        "en": "Inhabitants of the subregion with most; a gemeente that is cut is divided by area.",
    },
    "compare.definition.inhabitants_ratio": {
        "nl": "Grootste inwonertal gedeeld door het gemiddelde.",
        "en": "Largest number of inhabitants over the mean.",
    },
    "compare.definition.inhabitants_gini": {
        "nl": "Σ(2i−k−1)·xᵢ ÷ (k·Σx), x oplopend.",
        "en": "Σ(2i−k−1)·xᵢ ÷ (k·Σx), x ascending.",
    },
    "compare.definition.loose_groups": {
        "nl": "Groepen aaneengesloten gemeenten per subregio, boven de eerste op elk stuk land; eilanden tellen niet. Een doorsneden gemeente hoort bij de subregio met het grootste stuk.",
        "en": "Connected groups of gemeenten of a subregion, beyond the first on each piece of land; islands do not count. A gemeente that is cut goes with its largest piece.",
    },
    "compare.definition.inner_border": {
        "nl": "(Som van de omtrekken van de subregio’s − omtrek van de provincie) ÷ 2; water tussen delen telt niet.",
        "en": "(Sum of the perimeters of the subregions − perimeter of the province) ÷ 2; water between parts does not count.",
    },
    "compare.definition.parted_neighbours": {
        "nl": "Buurparen van gemeenten in verschillende subregio’s ÷ alle buurparen; een punt is geen grens.",
        "en": "Pairs of neighbouring gemeenten in different subregions ÷ all pairs; a point is no border.",
    },
    "compare.definition.inertia_least": {
        "nl": "Laagste A² ÷ (2π·∫r²dA), r vanaf het zwaartepunt; 1 is een cirkel.",
        "en": "Lowest A² ÷ (2π·∫r²dA), r from the centroid; 1 is a disc.",
    },
    "compare.definition.inertia_mean": {
        "nl": "Gemiddelde A² ÷ (2π·∫r²dA), r vanaf het zwaartepunt; 1 is een cirkel.",
        "en": "Mean A² ÷ (2π·∫r²dA), r from the centroid; 1 is a disc.",
    },
    "compare.definition.hull_least": {
        "nl": "Laagste oppervlakte ÷ oppervlakte van de bolle omhullende; gevoelig voor eilanden.",
        "en": "Lowest area ÷ area of the convex hull; sensitive to islands.",
    },
    "compare.definition.hull_mean": {
        "nl": "Gemiddelde oppervlakte ÷ oppervlakte van de bolle omhullende; gevoelig voor eilanden.",
        "en": "Mean area ÷ area of the convex hull; sensitive to islands.",
    },
    "compare.definition.polsby_least": {
        "nl": "Laagste 4π·A ÷ omtrek²; gevoelig voor kust en detail van de grens.",
        "en": "Lowest 4π·A ÷ perimeter²; sensitive to coast and detail of the border.",
    },
    "compare.definition.polsby_mean": {
        "nl": "Gemiddelde 4π·A ÷ omtrek²; gevoelig voor kust en detail van de grens.",
        "en": "Mean 4π·A ÷ perimeter²; sensitive to coast and detail of the border.",
    },
    "compare.definition.cut_gemeenten": {
        "nl": "Gemeenten in meer dan één subregio; stroken smaller dan de drempel tellen niet.",
        "en": "Gemeenten in more than one subregion; strips narrower than the threshold do not count.",
    },
    "compare.definition.cut_res": {
        "nl": "RES-regio’s, binnen de provincie, waarvan gemeenten in meer dan één subregio liggen.",
        "en": "RES regions, within the province, with gemeenten in more than one subregion.",
    },
    "compare.definition.cut_subres": {
        "nl": "Sub-RES-regio’s, binnen de provincie, waarvan gemeenten in meer dan één subregio liggen.",
        "en": "Sub-RES regions, within the province, with gemeenten in more than one subregion.",
    },
    "compare.definition.cut_overlay": {
        "nl": "Gebieden van {overlay} waarvan gemeenten in meer dan één subregio liggen.",
        "en": "Areas of {overlay} with gemeenten in more than one subregion.",
    },
    "compare.definition.crossing_projects": {
        "nl": "Projecten met een aandeel in twee of meer subregio’s; met alleen gemeenten is het indicatief.",
        "en": "Projects with a share in two or more subregions; indicative where only gemeenten are named.",
    },
    "compare.definition.crossing_share": {
        "nl": "Projecten in meer dan één subregio ÷ alle projecten.",
        "en": "Projects in more than one subregion ÷ all projects.",
    },
}

LIKENESS: dict[str, Sentence] = {
    "compare.likeness.pieces": {
        "nl": "gemeenten (een doorsneden gemeente per stuk)",
        "en": "gemeenten (a cut one by piece)",
    },
    "compare.likeness.least_moves": {"nl": "minste verhuizingen", "en": "least moves"},
    "compare.likeness.variation_bits": {
        "nl": "variatie van informatie, naar gemeente (bits)",
        "en": "variation of information, by gemeente (bits)",
    },
    "compare.likeness.variation_area_bits": {
        "nl": "variatie van informatie, naar oppervlakte (bits)",
        "en": "variation of information, by area (bits)",
    },
    "compare.likeness.rand": {"nl": "Rand", "en": "Rand"},
    "compare.likeness.adjusted_rand": {"nl": "aangepaste Rand", "en": "adjusted Rand"},
    "compare.likeness.jaccard": {"nl": "Jaccard", "en": "Jaccard"},
}

OWN = "pva-geo"
_REFERENCES = {
    "number": OWN,
    "gemeenten_least": OWN,
    "gemeenten_most": OWN,
    "area_least": OWN,
    "area_most": OWN,
    "area_ratio": OWN,
    "area_gini": "Gini (1912)",
    "inhabitants_least": OWN,
    "inhabitants_most": OWN,
    "inhabitants_ratio": OWN,
    "inhabitants_gini": "Gini (1912)",
    "loose_groups": "DeFord, Duchin & Solomon (2021)",
    "inner_border": OWN,
    "parted_neighbours": "DeFord, Duchin & Solomon (2021)",
    "inertia_least": "Li, Goodchild & Church (2013)",
    "inertia_mean": "Li, Goodchild & Church (2013)",
    "hull_least": "Niemi, Grofman, Carlucci & Hofeller (1990)",
    "hull_mean": "Niemi, Grofman, Carlucci & Hofeller (1990)",
    "polsby_least": "Polsby & Popper (1991)",
    "polsby_mean": "Polsby & Popper (1991)",
    "cut_gemeenten": OWN,
    "cut_res": OWN,
    "cut_subres": OWN,
    "cut_overlay": OWN,
    "crossing_projects": OWN,
    "crossing_share": OWN,
}
"""Papers have one name in every language."""

SENTENCES: dict[str, Sentence] = {
    **UNITS,
    **INDICATORS,
    **DEFINITIONS,
    **LIKENESS,
    **{
        f"compare.reference.{key}": {"nl": name, "en": name}
        for key, name in _REFERENCES.items()
    },
}
