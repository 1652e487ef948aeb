"""Words of the board for the energyboard: page and sheet."""

from pva_geo.catalogue import Sentence

__all__ = ["SENTENCES"]

SENTENCES: dict[str, Sentence] = {
    "board.title": {
        "nl": "Monitoring {provincie}",
        "en": "Monitoring {provincie}",
    },
    "board.kicker": {
        "nl": "Voor de energyboard · ronde {round}",
        "en": "For the energyboard · round {round}",
    },
    "board.kicker.plain": {
        "nl": "Voor de energyboard",
        "en": "For the energyboard",
    },
    "board.as_of": {
        "nl": "Grenzen per {day:peildatum}",
        "en": "Boundaries as of {day:peildatum}",
    },
    "board.as_of.planned": {
        "nl": "Grenzen per {day:peildatum}; planning beoordeeld op {planned:date}",
        "en": "Boundaries as of {day:peildatum}; planning judged at {planned:date}",
    },
    "board.states": {
        "nl": "Stand per subregio",
        "en": "State by subregion",
    },
    "board.deliveries": {
        "nl": "Aanleveringen van projecten",
        "en": "Deliveries of projects",
    },
    "board.counts": {
        "nl": "Bevindingen",
        "en": "Findings",
    },
    "board.attention": {
        "nl": "Wat aandacht vraagt",
        "en": "What asks for attention",
    },
    "board.attention.none": {
        "nl": "Er zijn geen fouten en geen waarschuwingen.",
        "en": "There are no errors and no warnings.",
    },
    "board.since.title": {
        "nl": "Sinds de vorige ronde",
        "en": "Since the last round",
    },
    "board.since.none": {
        "nl": "Er is geen vorige ronde opgegeven om mee te vergelijken.",
        "en": "No last round is given to compare with.",
    },
    "board.since.same": {
        "nl": (
            "Sinds «{label}» is er niets veranderd: het ene project is hetzelfde.",
            "Sinds «{label}» is er niets veranderd: alle {count} projecten zijn dezelfde.",
        ),
        "en": (
            "Nothing has changed since «{label}»: the one project is the same.",
            "Nothing has changed since «{label}»: all {count} projects are the same.",
        ),
    },
    "board.since": {
        "nl": "Sinds «{label}»: {parts:and}.",
        "en": "Since «{label}»: {parts:and}.",
    },
    "board.later": {
        "nl": "Projecten die later gereed zijn",
        "en": "Projects that are ready later",
    },
    "board.gemeenten": {
        "nl": "Gemeenten die meedoen: {n} van {total}",
        "en": "Gemeenten that take part: {n} of {total}",
    },
    "board.delivered": {
        "nl": "Subregio’s die hebben aangeleverd: {n} van {total}",
        "en": "Subregions that have delivered: {n} of {total}",
    },
    "board.late": {
        "nl": "Producten te laat op {day:date}: {n} van {total}",
        "en": "Products too late at {day:date}: {n} of {total}",
    },
    "board.unjudged": {
        "nl": "Producten: {total}; zonder peildatum is niets te laat genoemd",
        "en": "Products: {total}; without a reference date nothing is called late",
    },
    "board.of": {
        "nl": "{n} van {total}",
        "en": "{n} of {total}",
    },
    "board.missing": {
        "nl": "geen",
        "en": "none",
    },
    "board.none": {
        "nl": "geen",
        "en": "none",
    },
    "board.more": {
        "nl": (
            "Nog {count} bevinding staat in bevindingen.html en in product.xlsx.",
            "Nog {count} bevindingen staan in bevindingen.html en in product.xlsx.",
        ),
        "en": (
            "{count} more finding stands in bevindingen.html and in product.xlsx.",
            "{count} more findings stand in bevindingen.html and in product.xlsx.",
        ),
    },
    "board.remedy": {
        "nl": "Zo herstelt u dit",
        "en": "How to mend this",
    },
    "board.head.coordinator": {
        "nl": "Regiocoördinator",
        "en": "Regiocoördinator",
    },
    "board.head.taking_part": {
        "nl": "Gemeenten doen mee",
        "en": "Gemeenten take part",
    },
    "board.head.delivered": {
        "nl": "Aangeleverd",
        "en": "Delivered",
    },
    "board.head.findings": {
        "nl": "Bevindingen",
        "en": "Findings",
    },
    "board.head.delivery": {
        "nl": "Lijst",
        "en": "List",
    },
    "board.head.rows": {
        "nl": "Rijen",
        "en": "Rows",
    },
    "board.head.group": {
        "nl": "Onderwerp",
        "en": "Subject",
    },
    "board.head.error": {
        "nl": "Fouten",
        "en": "Errors",
    },
    "board.head.warning": {
        "nl": "Waarschuwingen",
        "en": "Warnings",
    },
    "board.head.info": {
        "nl": "Mededelingen",
        "en": "Remarks",
    },
    "board.head.number": {
        "nl": "Nummer",
        "en": "Number",
    },
    "board.head.project": {
        "nl": "Project",
        "en": "Project",
    },
    "board.head.later": {
        "nl": "Later",
        "en": "Later",
    },
    "board.group.coverage": {
        "nl": "Dekking",
        "en": "Coverage",
    },
    "board.group.projects": {
        "nl": "Projecten en sommen",
        "en": "Projects and sums",
    },
    "board.group.participation": {
        "nl": "Deelname",
        "en": "Participation",
    },
    "board.group.planning": {
        "nl": "Planning",
        "en": "Planning",
    },
    "board.group.sectors": {
        "nl": "Sectoren",
        "en": "Sectors",
    },
    "sheet.monitoring": {
        "nl": "Monitoring",
        "en": "Monitoring",
    },
}
