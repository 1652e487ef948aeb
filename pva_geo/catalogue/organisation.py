"""Words of chapter and timeline on who takes part, what is due and sectors."""

from pva_geo.catalogue import Sentence

__all__ = ["SENTENCES"]

SENTENCES: dict[str, Sentence] = {
    "plan.days": {
        "nl": ("één dag", "{n} dagen"),
        "en": ("one day", "{n} days"),
    },
    "plan.months": {
        "nl": ("één maand", "{n} maanden"),
        "en": ("one month", "{n} months"),
    },
    "plan.months.over": {
        "nl": ("ruim één maand", "ruim {n} maanden"),
        "en": ("over one month", "over {n} months"),
    },
    "plan.day": {
        "nl": "{day:date}",
        "en": "{day:date}",
    },
    "plan.bare.hard": {
        "nl": "deadline",
        "en": "deadline",
    },
    "plan.bare.voorkeur": {
        "nl": "voorkeursdatum",
        "en": "preferred date",
    },
    "plan.bare.advies": {
        "nl": "adviesmoment",
        "en": "moment of advice",
    },
    "plan.bare.eigen datum": {
        "nl": "eigen datum",
        "en": "own date",
    },
    "plan.bare.globaal": {
        "nl": "globale datum",
        "en": "rough date",
    },
    "plan.bare.vaststelling": {
        "nl": "vaststelling",
        "en": "adoption",
    },
    "plan.undated": {
        "nl": "nog geen datum",
        "en": "no date yet",
    },
    "plan.whole": {
        "nl": "hele provincie",
        "en": "whole province",
    },
    "plan.unsaid": {
        "nl": "niet opgegeven",
        "en": "not given",
    },
    "plan.unjudged": {
        "nl": "niet beoordeeld",
        "en": "not judged",
    },
    "plan.done": {
        "nl": "{did:word} op {done:date}",
        "en": "{did:word} on {done:date}",
    },
    "plan.did.delivered": {
        "nl": "opgeleverd",
        "en": "delivered",
    },
    "plan.did.adopted": {
        "nl": "vastgesteld",
        "en": "adopted",
    },
    "plan.done.unsaid": {
        "nl": "opgeleverd, datum niet opgegeven",
        "en": "delivered, date not given",
    },
    "plan.in_time": {
        "nl": "{did:word} op {done:date}, vóór de {nature:word} van {day:date}",
        "en": "{did:word} on {done:date}, before the {nature:word} of {day:date}",
    },
    "plan.in_time.same": {
        "nl": "{did:word} op {done:date}, op de dag van de {nature:word}",
        "en": "{did:word} on {done:date}, on the day of the {nature:word}",
    },
    "plan.in_time.own": {
        "nl": "{did:word} op {done:date}, volgens de eigen planning",
        "en": "{did:word} on {done:date}, by its own planning",
    },
    "plan.after": {
        "nl": "{did:word} op {done:date}, {long} na de {nature:word}",
        "en": "{did:word} on {done:date}, {long} after the {nature:word}",
    },
    "plan.after.preferred": {
        "nl": "{did:word} op {done:date}, na de {nature:word} van {day:date}",
        "en": "{did:word} on {done:date}, after the {nature:word} of {day:date}",
    },
    "plan.passed.hard": {
        "nl": "te laat: de deadline was {day:date}",
        "en": "too late: the deadline was {day:date}",
    },
    "plan.passed": {
        "nl": "{the:word} van {day:date} is voorbij",
        "en": "{the:word} of {day:date} has passed",
    },
    "plan.ahead": {
        "nl": "nog niet opgeleverd; {nature:word} {day:date}",
        "en": "not delivered yet; {nature:word} {day:date}",
    },
    "plan.adopted": {
        "nl": "vastgesteld op {day:date}",
        "en": "adopted on {day:date}",
    },
    "plan.adopted.by": {
        "nl": "vastgesteld door {organ} op {day:date}",
        "en": "adopted by {organ} on {day:date}",
    },
    "word.concept": {
        "nl": "concept",
        "en": "draft",
    },
    "word.niet gestart": {
        "nl": "niet gestart",
        "en": "not started",
    },
    "word.in bewerking": {
        "nl": "in bewerking",
        "en": "in progress",
    },
    "word.opgeleverd": {
        "nl": "opgeleverd",
        "en": "delivered",
    },
    "word.provincie": {
        "nl": "provincie",
        "en": "provincie",
    },
    "word.gemeente": {
        "nl": "gemeente",
        "en": "gemeente",
    },
    "word.regionale netbeheerder": {
        "nl": "regionale netbeheerder",
        "en": "regional grid operator",
    },
    "word.landelijke netbeheerder elektriciteit": {
        "nl": "landelijke netbeheerder elektriciteit",
        "en": "national grid operator, electricity",
    },
    "word.landelijke netbeheerder gas": {
        "nl": "landelijke netbeheerder gas",
        "en": "national grid operator, gas",
    },
    "word.RES-regio": {
        "nl": "RES-regio",
        "en": "RES region",
    },
    "word.overig": {
        "nl": "overig",
        "en": "other",
    },
    "word.regiocoördinator": {
        "nl": "regiocoördinator",
        "en": "regiocoördinator",
    },
    "word.deelnemer": {
        "nl": "deelnemer",
        "en": "participant",
    },
    "word.programmamanager": {
        "nl": "programmamanager",
        "en": "programme manager",
    },
    "column.planned_product": {
        "nl": "Product",
        "en": "Product",
    },
    "column.planned_day": {
        "nl": "Datum",
        "en": "Date",
    },
    "column.nature": {
        "nl": "Aard",
        "en": "Kind of date",
    },
    "column.standing": {
        "nl": "Stand",
        "en": "How it stands",
    },
    "column.party": {
        "nl": "Partij",
        "en": "Party",
    },
    "column.kind": {
        "nl": "Soort",
        "en": "Kind",
    },
    "column.role_of_party": {
        "nl": "Rol",
        "en": "Role",
    },
    "column.subregions": {
        "nl": "Subregio’s",
        "en": "Subregions",
    },
    "column.represented_by": {
        "nl": "Vertegenwoordigd door",
        "en": "Represented by",
    },
    "column.track": {
        "nl": "Spoor",
        "en": "Track",
    },
    "column.pin": {
        "nl": "Verbindende rol",
        "en": "Linking role",
    },
    "column.documents": {
        "nl": "Stukken",
        "en": "Documents",
    },
    "chapter.table.products": {
        "nl": "De producten per subregio",
        "en": "The products by subregion",
    },
    "chapter.note.products": {
        "nl": "Stand, met de dag van oplevering, vaststelling of planning.",
        "en": "State, with the day of delivery, adoption or planning.",
    },
    "chapter.table.planning": {
        "nl": "Producten en datums",
        "en": "Products and dates",
    },
    "chapter.note.planning": {
        "nl": "Datums van de handreiking en eigen datums; de hardste telt.",
        "en": "Dates of the handreiking and own dates; the firmest counts.",
    },
    "chapter.table.organisation": {
        "nl": "Wie meedoen",
        "en": "Who takes part",
    },
    "chapter.note.organisation": {
        "nl": "Organisaties en rollen, geen personen.",
        "en": "Organisations and roles, no persons.",
    },
    "chapter.table.sectors": {
        "nl": "Sectorale sporen",
        "en": "Sector tracks",
    },
    "chapter.note.sectors": {
        "nl": "Projecten volgens de tabel, en volgens hun opgaven (afgeleid).",
        "en": "Projects by the table, and by their tasks (derived).",
    },
    "chapter.products": {
        "nl": (
            "{done} van de {n} producten van {provincie} is opgeleverd.",
            "{done} van de {n} producten van {provincie} zijn opgeleverd.",
        ),
        "en": (
            "{done} of the {n} products of {provincie} has been delivered.",
            "{done} of the {n} products of {provincie} have been delivered.",
        ),
    },
    "chapter.products.all": {
        "nl": "Alle {n} producten van {provincie} zijn opgeleverd.",
        "en": "All {n} products of {provincie} have been delivered.",
    },
    "chapter.products.none": {
        "nl": "Van de {n} producten van {provincie} is er nog geen opgeleverd.",
        "en": "Of the {n} products of {provincie} none has been delivered yet.",
    },
    "chapter.products.single": {
        "nl": "Het ene product van {provincie} is nog niet opgeleverd.",
        "en": "The one product of {provincie} has not been delivered yet.",
    },
    "chapter.products.single.done": {
        "nl": "Het ene product van {provincie} is opgeleverd.",
        "en": "The one product of {provincie} has been delivered.",
    },
    "chapter.planning.open": {
        "nl": "Voor {provincie} is geen peildatum opgegeven; over wat nog niet is opgeleverd, wordt niet geoordeeld.",
        "en": "No reference date is given for {provincie}; what is not delivered yet is not judged.",
    },
    "chapter.planning.none": {
        "nl": "Op de peildatum {day:date} is van {provincie} geen product over zijn datum heen.",
        "en": "At the reference date {day:date} no product of {provincie} is past its date.",
    },
    "chapter.planning": {
        "nl": (
            "Op de peildatum {day:date} is van {provincie} één product over zijn datum heen: {names}.",
            "Op de peildatum {day:date} zijn van {provincie} {n} producten over hun datum heen: {names}.",
        ),
        "en": (
            "At the reference date {day:date} one product of {provincie} is past its date: {names}.",
            "At the reference date {day:date} {n} products of {provincie} are past their date: {names}.",
        ),
    },
    "chapter.planning.one": {
        "nl": "{product} ({place})",
        "en": "{product} ({place})",
    },
    "chapter.organisation": {
        "nl": (
            "{n} van de {total} gemeenten van {provincie} doet mee.",
            "{n} van de {total} gemeenten van {provincie} doen mee.",
        ),
        "en": (
            "{n} of the {total} gemeenten of {provincie} takes part.",
            "{n} of the {total} gemeenten of {provincie} take part.",
        ),
    },
    "chapter.organisation.all": {
        "nl": "Alle {total} gemeenten van {provincie} doen mee.",
        "en": "All {total} gemeenten of {provincie} take part.",
    },
    "chapter.organisation.absent": {
        "nl": (
            "Van {names} is geen deelname opgegeven.",
            "Van de gemeenten {names} is geen deelname opgegeven.",
        ),
        "en": (
            "No participation is given for {names}.",
            "No participation is given for the gemeenten {names}.",
        ),
    },
    "chapter.organisation.coordinator": {
        "nl": (
            "De subregio {names} heeft geen regiocoördinator.",
            "De subregio’s {names} hebben geen regiocoördinator.",
        ),
        "en": (
            "Subregion {names} has no regiocoördinator.",
            "Subregions {names} have no regiocoördinator.",
        ),
    },
    "chapter.sectors": {
        "nl": (
            "Eén sectoraal spoor is met het werk in {provincie} verbonden.",
            "Het werk in {provincie} is met {n} sectorale sporen verbonden.",
        ),
        "en": (
            "One sector track is linked to the work in {provincie}.",
            "The work in {provincie} is linked to {n} sector tracks.",
        ),
    },
    "chapter.sectors.tracks": {
        "nl": (
            "Met het spoor {names} is niets verbonden.",
            "Met de sporen {names} is niets verbonden.",
        ),
        "en": (
            "Nothing is linked to track {names}.",
            "Nothing is linked to the tracks {names}.",
        ),
    },
    "chapter.sectors.subregions": {
        "nl": (
            "De subregio {names} is met geen spoor verbonden.",
            "De subregio’s {names} zijn met geen spoor verbonden.",
        ),
        "en": (
            "Subregion {names} is linked to no track.",
            "Subregions {names} are linked to no track.",
        ),
    },
    "chapter.sectors.projects": {
        "nl": (
            "Project {names} is met geen spoor verbonden.",
            "De projecten {names} zijn met geen spoor verbonden.",
        ),
        "en": (
            "Project {names} is linked to no track.",
            "Projects {names} are linked to no track.",
        ),
    },
}
