"""Sentences of the theme `comparison`: two schemes, or two rounds, side by side."""

from pva_geo.catalogue import Sentence

__all__ = ["SENTENCES"]

PAGE: dict[str, Sentence] = {
    "compare.head": {
        "nl": "{provincie}, grenzen van {day:peildatum}",
        "en": "{provincie}, boundaries of {day:peildatum}",
    },
    "compare.side": {
        "nl": (
            "{side}: {label} ({count} subregio)",
            "{side}: {label} ({count} subregio’s)",
        ),
        "en": (
            "{side}: {label} ({count} subregion)",
            "{side}: {label} ({count} subregions)",
        ),
    },
    "compare.side.errors": {
        "nl": (
            "De controle van {label} vindt {count} fout; de cijfers zijn voorlopig.",
            "De controle van {label} vindt {count} fouten; de cijfers zijn voorlopig.",
        ),
        "en": (
            "The check of {label} finds {count} error; the figures are provisional.",
            "The check of {label} finds {count} errors; the figures are provisional.",
        ),
    },
    "compare.projects.errors": {
        "nl": (
            "De projectlijsten hebben {count} fout; projecten kunnen in de telling ontbreken.",
            "De projectlijsten hebben {count} fouten; projecten kunnen in de telling ontbreken.",
        ),
        "en": (
            "The project lists have {count} error; projects may be missing from the count.",
            "The project lists have {count} errors; projects may be missing from the count.",
        ),
    },
    "compare.same": {
        "nl": "De twee indelingen verdelen de provincie gelijk: geen gemeente verhuist.",
        "en": "The two schemes divide the province alike: no gemeente moves.",
    },
    "compare.told": {
        "nl": "Alleen gesplitst of samengevoegd: geen gemeente verhuist van de ene naar de andere bestaande subregio.",
        "en": "Only split or merged: no gemeente moves from one existing subregion to another.",
    },
    "compare.carried": {
        "nl": "{label}, overgezet naar {year} ({names:and} samengevoegd of gewijzigd)",
        "en": "{label}, brought to {year} ({names:and} merged or changed)",
    },
    "compare.moved": {
        "nl": (
            "Eén verhuizing, samen {area:m2}, maakt van A de indeling B.",
            "{count} verhuizingen, samen {area:m2}, maken van A de indeling B.",
        ),
        "en": (
            "One move, {area:m2} together, makes scheme B of A.",
            "{count} moves, {area:m2} together, make scheme B of A.",
        ),
    },
    "compare.structure": {
        "nl": "Wat er van de subregio’s wordt",
        "en": "What becomes of the subregions",
    },
    "compare.moves": {"nl": "Verhuizingen", "en": "Moves"},
    "compare.move": {
        "nl": "{gemeente} ({code}): van {old} naar {new}",
        "en": "{gemeente} ({code}): from {old} to {new}",
    },
    "compare.move.part": {
        "nl": "{gemeente} ({code}), voor {share:pct}: van {old} naar {new}",
        "en": "{gemeente} ({code}), {share:pct} of it: from {old} to {new}",
    },
    "compare.more": {"nl": "… en nog {n}", "en": "… and {n} more"},
    "compare.crosswalk": {"nl": "Kruistabel", "en": "Crosswalk"},
    "compare.indicators": {"nl": "Indicatoren", "en": "Indicators"},
    "compare.likeness": {
        "nl": "Hoeveel de indelingen op elkaar lijken",
        "en": "How much alike the schemes are",
    },
    "compare.projects": {
        "nl": (
            "Eén van de {total} projecten krijgt een andere trekker.",
            "{count} van de {total} projecten krijgen een andere trekker.",
        ),
        "en": (
            "One of the {total} projects gets another lead.",
            "{count} of the {total} projects get another lead.",
        ),
    },
    "compare.nobody": {"nl": "geen subregio", "en": "no subregion"},
    "compare.method": {
        "nl": "Een indicator beschrijft en oordeelt niet. Grenzen van één bron en één jaar; in RD New gemeten.",
        "en": "An indicator describes and does not judge. Boundaries of one source and one year; measured in RD New.",
    },
    "compare.title": {
        "nl": "Vergelijking van indelingen: {provincie}",
        "en": "Comparison of schemes: {provincie}",
    },
    "compare.label.provincie": {"nl": "provincie", "en": "province"},
    "compare.label.old": {"nl": "indeling A", "en": "scheme A"},
    "compare.label.new": {"nl": "indeling B", "en": "scheme B"},
}

KINDS: dict[str, Sentence] = {
    "compare.kind.unchanged": {"nl": "ongewijzigd", "en": "unchanged"},
    "compare.kind.renamed": {"nl": "hernoemd", "en": "renamed"},
    "compare.kind.split": {"nl": "gesplitst", "en": "split"},
    "compare.kind.merged": {"nl": "samengevoegd", "en": "merged"},
    "compare.kind.rearranged": {"nl": "herschikt", "en": "rearranged"},
    "compare.kind.new": {"nl": "nieuw", "en": "new"},
    "compare.kind.dropped": {"nl": "vervallen", "en": "dropped"},
}

COLUMNS: dict[str, Sentence] = {
    "compare.column.kind": {"nl": "wat ervan wordt", "en": "what becomes of it"},
    "compare.column.old": {"nl": "subregio in A", "en": "subregion in A"},
    "compare.column.new": {"nl": "subregio in B", "en": "subregion in B"},
    "compare.column.gemeentecode": {"nl": "gemeentecode", "en": "gemeente code"},
    "compare.column.gemeente": {"nl": "gemeente", "en": "gemeente"},
    "compare.column.gemeenten": {"nl": "gemeenten", "en": "gemeenten"},
    "compare.column.area": {"nl": "oppervlakte (km²)", "en": "area (km²)"},
    "compare.column.share": {
        "nl": "deel van de gemeente",
        "en": "part of the gemeente",
    },
    "compare.column.projects": {"nl": "projecten (trekt)", "en": "projects (lead)"},
    "compare.column.inhabitants": {"nl": "inwoners", "en": "inhabitants"},
    "compare.column.indicator": {"nl": "indicator", "en": "indicator"},
    "compare.column.unit": {"nl": "eenheid", "en": "unit"},
    "compare.column.a": {"nl": "A", "en": "A"},
    "compare.column.b": {"nl": "B", "en": "B"},
    "compare.column.definition": {"nl": "definitie", "en": "definition"},
    "compare.column.reference": {"nl": "literatuur", "en": "reference"},
    "compare.sheet.structure": {"nl": "Structuur", "en": "Structure"},
    "compare.sheet.moves": {"nl": "Verhuizingen", "en": "Moves"},
    "compare.sheet.crosswalk": {"nl": "Kruistabel", "en": "Crosswalk"},
    "compare.sheet.indicators": {"nl": "Indicatoren", "en": "Indicators"},
}


MAP: dict[str, Sentence] = {
    "compare.ui.count": {
        "nl": "{n} van {m} gemeenten met een andere subregio",
        "en": "{n} of {m} gemeenten with another subregion",
    },
    "compare.ui.warning": {"nl": ("verhuist", "verhuizen"), "en": ("moves", "move")},
    "compare.ui.info": {
        "nl": ("gesplitst of samengevoegd", "gesplitst of samengevoegd"),
        "en": ("split or merged", "split or merged"),
    },
    "compare.ui.finding": {"nl": "Verhuizing", "en": "Move"},
    "compare.ui.severity": {"nl": "Soort", "en": "Kind"},
    "compare.ui.filter": {"nl": "Toon per soort", "en": "Show by kind"},
    "compare.ui.remedy": {
        "nl": "Wat er met de subregio’s gebeurt.",
        "en": "What becomes of the subregions.",
    },
    "compare.ui.none": {"nl": "Geen gemeente verhuist.", "en": "No gemeente moves."},
    "compare.ui.nothing_shown": {
        "nl": "Van de gekozen soorten is er geen verhuizing.",
        "en": "There is no move of the chosen kinds.",
    },
    "compare.ui.warning_key": {
        "nl": "gemeente die in B een andere subregio heeft",
        "en": "gemeente with another subregion in B",
    },
    "compare.ui.pin_key": {"nl": "nummer in de lijst", "en": "number in the list"},
    "compare.ui.subregion_key": {"nl": "subregio in B", "en": "subregion in B"},
    "compare.ui.balance": {
        "nl": "Indicatoren en bronnen",
        "en": "Indicators and sources",
    },
    "compare.ui.balance_unit": {"nl": "Indicatoren: A → B", "en": "Indicators: A → B"},
    "compare.map.subtitle": {
        "nl": "Vergelijking van indelingen",
        "en": "Comparison of schemes",
    },
    "compare.map.detail": {
        "nl": "{kind}: {old} wordt {new}.",
        "en": "{kind}: {old} becomes {new}.",
    },
}


TABLES: dict[str, Sentence] = {
    "compare.kind.project_new": {"nl": "nieuwe projecten", "en": "new projects"},
    "compare.kind.project_dropped": {
        "nl": "vervallen projecten",
        "en": "dropped projects",
    },
    "compare.kind.project_merged": {
        "nl": "samengevoegde projecten",
        "en": "merged projects",
    },
    "compare.kind.project_renumbered": {
        "nl": "hernummerde projecten",
        "en": "renumbered projects",
    },
    "compare.kind.project_changed": {
        "nl": "gewijzigde projecten",
        "en": "changed projects",
    },
    "compare.sheet.projects": {"nl": "Projecten", "en": "Projects"},
    "compare.sheet.sums": {"nl": "Sommen", "en": "Sums"},
    "compare.column.what": {"nl": "wat", "en": "what"},
    "compare.column.number_old": {"nl": "nummer in oud", "en": "number in old"},
    "compare.column.number_new": {"nl": "nummer in nieuw", "en": "number in new"},
    "compare.column.name": {"nl": "naam", "en": "name"},
    "compare.column.basis": {"nl": "herkend aan", "en": "recognised by"},
    "compare.column.months": {"nl": "maanden later", "en": "months later"},
    "compare.column.field": {"nl": "veld", "en": "field"},
    "compare.column.value_old": {"nl": "oud", "en": "old"},
    "compare.column.value_new": {"nl": "nieuw", "en": "new"},
    "compare.column.measure": {"nl": "som", "en": "sum"},
    "compare.column.difference": {"nl": "verschil", "en": "difference"},
}

SENTENCES: dict[str, Sentence] = {**PAGE, **KINDS, **COLUMNS, **TABLES, **MAP}
