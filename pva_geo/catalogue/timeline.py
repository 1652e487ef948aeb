"""Words in the picture of products and their dates."""

from pva_geo.catalogue import Sentence

__all__ = ["SENTENCES"]

SENTENCES: dict[str, Sentence] = {
    "figure.timeline.title": {
        "nl": (
            "Eén van de {total} producten van {provincie} is over zijn datum heen",
            "{n} van de {total} producten van {provincie} zijn over hun datum heen",
        ),
        "en": (
            "One of the {total} products of {provincie} is past its date",
            "{n} of the {total} products of {provincie} are past their date",
        ),
    },
    "figure.timeline.title.none": {
        "nl": "Geen van de {total} producten van {provincie} is over zijn datum heen",
        "en": "None of the {total} products of {provincie} is past its date",
    },
    "figure.timeline.title.open": {
        "nl": "De {total} producten van {provincie} en hun datums",
        "en": "The {total} products of {provincie} and their dates",
    },
    "figure.timeline.note": {
        "nl": "Per product en subregio: gepland, opgeleverd, vastgesteld",
        "en": "By product and subregion: planned, delivered, adopted",
    },
    "figure.timeline.note.day": {
        "nl": "Per product en subregio: gepland, opgeleverd, vastgesteld; beoordeeld op {day:date}",
        "en": "By product and subregion: planned, delivered, adopted; judged at {day:date}",
    },
    "figure.timeline.alt": {
        "nl": "Tijdlijn: {title}. {lines}",
        "en": "Timeline: {title}. {lines}",
    },
    "figure.timeline.line": {
        "nl": "{product} ({place}): {standing}.",
        "en": "{product} ({place}): {standing}.",
    },
    "figure.timeline.source": {
        "nl": "Datums van de ronde: {sources}",
        "en": "Dates of the round: {sources}",
    },
    "timeline.planned": {
        "nl": "gepland",
        "en": "planned",
    },
    "timeline.delivered": {
        "nl": "opgeleverd",
        "en": "delivered",
    },
    "timeline.adopted": {
        "nl": "vastgesteld",
        "en": "adopted",
    },
    "timeline.hard": {
        "nl": "deadline",
        "en": "deadline",
    },
    "timeline.soft": {
        "nl": "advies, voorkeur of eigen datum",
        "en": "advice, preferred or own date",
    },
    "timeline.moment": {
        "nl": "ander ijkmoment",
        "en": "other milestone",
    },
    "timeline.moments": {
        "nl": "Andere ijkmomenten",
        "en": "Other milestones",
    },
    "timeline.deadline": {
        "nl": "deadline {day:date}",
        "en": "deadline {day:date}",
    },
    "timeline.judged": {
        "nl": "peildatum {day:date}",
        "en": "reference date {day:date}",
    },
    "timeline.state.late": {
        "nl": "te laat",
        "en": "too late",
    },
    "timeline.state.behind": {
        "nl": "datum voorbij",
        "en": "date passed",
    },
    "timeline.state.after": {
        "nl": "na de datum",
        "en": "after its date",
    },
    "timeline.state.done": {
        "nl": "opgeleverd",
        "en": "delivered",
    },
    "timeline.state.open": {
        "nl": "loopt",
        "en": "under way",
    },
    "timeline.state.unjudged": {
        "nl": "niet beoordeeld",
        "en": "not judged",
    },
    "timeline.state.undated": {
        "nl": "geen datum",
        "en": "no date",
    },
    "timeline.state.waiting": {
        "nl": "nog niet klaar",
        "en": "not done yet",
    },
}
