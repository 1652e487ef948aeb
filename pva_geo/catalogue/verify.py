"""Sentences of `verify`: what in a product's file does not add up."""

from pva_geo.catalogue import Sentence

__all__ = ["SENTENCES"]

SENTENCES: dict[str, Sentence] = {
    "verify.ok": {
        "nl": "{provincie}: het product klopt met zichzelf",
        "en": "{provincie}: the product agrees with itself",
    },
    "verify.wrong": {
        "nl": "{provincie}: het product klopt niet met zichzelf",
        "en": "{provincie}: the product does not agree with itself",
    },
    "verify.looked_at": {
        "nl": "Opnieuw uitgerekend uit het bestand zelf · subregio’s: {subregions} · projecten: {projects} · aandelen: {shares} · totalen: {totals} · maten: {measures}",
        "en": "Recomputed from the file itself · subregions: {subregions} · projects: {projects} · shares: {shares} · totals: {totals} · measures: {measures}",
    },
    "verify.more": {
        "nl": ("En nog {count} verschil.", "En nog {count} verschillen."),
        "en": ("And {count} difference more.", "And {count} differences more."),
    },
    "verify.remedy": {
        "nl": "Het bestand is na de bouw veranderd, of het is niet heel aangekomen. Bouw het product opnieuw met: pva-geo build",
        "en": "The file was changed after it was built, or did not arrive whole. Build the product again with: pva-geo build",
    },
    "verify.share": {
        "nl": "Project {project_id}: het aandeel van {subregion_id} is {found:.9}; uit de geometrie in het bestand volgt {expected:.9}.",
        "en": "Project {project_id}: the share of {subregion_id} is {found:.9}; from the geometry in the file it should be {expected:.9}.",
    },
    "verify.share_missing": {
        "nl": "Project {project_id}: er staat geen aandeel van {subregion_id}; uit de geometrie in het bestand volgt {expected:.9}.",
        "en": "Project {project_id}: no share of {subregion_id} is given; from the geometry in the file it should be {expected:.9}.",
    },
    "verify.share_extra": {
        "nl": "Project {project_id}: er staat een aandeel van {subregion_id} ({found:.9}) dat niet uit de geometrie in het bestand volgt.",
        "en": "Project {project_id}: a share of {subregion_id} is given ({found:.9}) that does not follow from the geometry in the file.",
    },
    "verify.share_twice": {
        "nl": "Project {project_id}: het aandeel van {subregion_id} staat er meer dan één keer.",
        "en": "Project {project_id}: the share of {subregion_id} is given more than once.",
    },
    "verify.basis": {
        "nl": "Project {project_id}: de basis van het aandeel is “{found}”; het moet “{expected}” zijn.",
        "en": "Project {project_id}: the basis of the share is “{found}”; it should be “{expected}”.",
    },
    "verify.project_twice": {
        "nl": "Project {project_id} staat meer dan één keer in de tabel projecten.",
        "en": "Project {project_id} is in the table projecten more than once.",
    },
    "verify.layer_only": {
        "nl": "Laag {layer}: project {project_id} staat niet in de tabel projecten.",
        "en": "Layer {layer}: project {project_id} is not in the table projecten.",
    },
    "verify.geometry_missing": {
        "nl": "Project {project_id} heeft volgens de tabel projecten een plek ({x:.0}, {y:.0}), maar staat in geen laag met geometrie.",
        "en": "Project {project_id} has a place ({x:.0}, {y:.0}) in the table projecten, but is in no layer with geometry.",
    },
    "verify.geometry": {
        "nl": "Project {project_id}: de geometrie is veranderd; {column} is {found:.3}, in de tabel projecten staat {expected:.3}.",
        "en": "Project {project_id}: the geometry was changed; {column} is {found:.3}, the table projecten says {expected:.3}.",
    },
    "verify.value": {
        "nl": "Project {project_id}: {column} is in laag {layer} “{found}”, in de tabel projecten “{expected}”.",
        "en": "Project {project_id}: {column} is “{found}” in layer {layer}, “{expected}” in the table projecten.",
    },
    "verify.lead": {
        "nl": "Project {project_id}: de hoofdsubregio is “{found}”; het moet “{expected}” zijn.",
        "en": "Project {project_id}: the leading subregion is “{found}”; it should be “{expected}”.",
    },
    "verify.counts": {
        "nl": "Project {project_id} telt niet mee, terwijl het geen delen heeft.",
        "en": "Project {project_id} does not count, though it has no parts.",
    },
    "verify.counts_not": {
        "nl": "Project {project_id} telt mee naast zijn delen.",
        "en": "Project {project_id} counts beside its parts.",
    },
    "verify.cell": {
        "nl": "Tabel uitsplitsing, {place}, {measure}: er staat {found}; uit de aandelen volgt {expected}.",
        "en": "Table uitsplitsing, {place}, {measure}: it says {found}; from the shares it should be {expected}.",
    },
    "verify.total": {
        "nl": "Tabel totalen, {place}, {measure}: er staat {found:.6}; uit de aandelen volgt {expected:.6}.",
        "en": "Table totalen, {place}, {measure}: it says {found:.6}; from the shares it should be {expected:.6}.",
    },
    "verify.total_missing": {
        "nl": "Tabel totalen, {place}, {measure}: deze regel ontbreekt; er hoort {expected:.6} te staan.",
        "en": "Table totalen, {place}, {measure}: this row is missing; it should say {expected:.6}.",
    },
    "verify.total_extra": {
        "nl": "Tabel totalen, {place}, {measure}: deze regel ({found:.6}) hoort er niet te staan.",
        "en": "Table totalen, {place}, {measure}: this row ({found:.6}) should not be there.",
    },
    "verify.proof": {
        "nl": "{measure}: de som van de delen is {found:.6}, de provincie {expected:.6}.",
        "en": "{measure}: the sum of the parts is {found:.6}, the province {expected:.6}.",
    },
    "verify.control": {
        "nl": "View controle, {measure}: som {found:.6} en provincie {expected:.6} verschillen.",
        "en": "View controle, {measure}: sum {found:.6} and province {expected:.6} differ.",
    },
    "verify.control_changed": {
        "nl": "View controle: de opzet is veranderd, dus haar oordeel telt niet.",
        "en": "View controle: its definition was changed, so its verdict does not count.",
    },
    "verify.area": {
        "nl": "Laag {layer}, {name}: de oppervlakte is {found:.3} m²; in de kolom area_m2 staat {expected:.3} m².",
        "en": "Layer {layer}, {name}: the area is {found:.3} m²; the column area_m2 says {expected:.3} m².",
    },
    "verify.units": {
        "nl": "De gemeenten zijn samen {found:.3} m², de provincie is {expected:.3} m².",
        "en": "The gemeenten are {found:.3} m² together, the provincie is {expected:.3} m².",
    },
    "verify.coverage": {
        "nl": "De dekking is opnieuw gecontroleerd en klopt niet met wat het product zegt: {message}",
        "en": "Coverage was checked again and is not what the product says: {message}",
    },
    "verify.coverage_claim": {
        "nl": "Het product zegt dat de dekking fouten heeft; die zijn in de geometrie niet terug te vinden.",
        "en": "The product says that coverage has errors; they are not found in its geometry.",
    },
    "verify.shape": {
        "nl": "Project {project_id}: de geometrie in laag {layer} is niet die waarmee het product is gebouwd (geometrie_sha256 in de tabel projecten).",
        "en": "Project {project_id}: the geometry in layer {layer} is not the one that the product was built with (geometrie_sha256 in the table projecten).",
    },
    "verify.land_shape": {
        "nl": "Laag {layer}, {name}: de geometrie is niet die waarmee het product is gebouwd (geometrie_sha256).",
        "en": "Layer {layer}, {name}: the geometry is not the one that the product was built with (geometrie_sha256).",
    },
    "verify.subregion": {
        "nl": "Laag subregios, {name}: in {column} staat “{found}”; uit het bestand volgt {expected}.",
        "en": "Layer subregios, {name}: {column} says “{found}”; from the file it should be {expected}.",
    },
    "verify.gemeente": {
        "nl": "Laag gemeenten, {name}: als subregio staat er “{found}”; volgens de laag subregios is dat “{expected}”.",
        "en": "Layer gemeenten, {name}: the subregion is “{found}”; by the layer subregios it is “{expected}”.",
    },
    "verify.gemeente_unknown": {
        "nl": "Laag subregios, {name}: noemt gemeente {code}, die niet in de laag gemeenten staat.",
        "en": "Layer subregios, {name}: names gemeente {code}, which is not in the layer gemeenten.",
    },
    "verify.self": {
        "nl": "Tabel product: {column} is “{found}”, in de laag provincie “{expected}”.",
        "en": "Table product: {column} is “{found}”, “{expected}” in the layer provincie.",
    },
    "verify.concept": {
        "nl": "Het product noemt zich een concept, maar geen bevinding in het bestand maakt het daartoe.",
        "en": "The product calls itself a draft, but no finding in the file makes it one.",
    },
    "verify.concept_not": {
        "nl": "Het product noemt zich geen concept, maar volgens de bevindingen in het bestand is het dat wel.",
        "en": "The product does not call itself a draft, but by the findings in the file it is one.",
    },
}
