"""Sentences of the theme `rounds`: what became of projects from one round to the next."""

from pva_geo.catalogue import Sentence

__all__ = ["SENTENCES"]

SENTENCES: dict[str, Sentence] = {
    "rounds.head": {
        "nl": "{provincie}: van {old} naar {new}",
        "en": "{provincie}: from {old} to {new}",
    },
    "rounds.same": {
        "nl": (
            "Het project is in beide rondes gelijk.",
            "Alle {count} projecten zijn in beide rondes gelijk.",
        ),
        "en": (
            "The project is the same in both rounds.",
            "All {count} projects are the same in both rounds.",
        ),
    },
    "rounds.count.new": {"nl": "{count} nieuw", "en": "{count} new"},
    "rounds.count.dropped": {"nl": "{count} vervallen", "en": "{count} dropped"},
    "rounds.count.merged": {"nl": "{count} samengevoegd", "en": "{count} merged"},
    "rounds.count.renumbered": {"nl": "{count} hernummerd", "en": "{count} renumbered"},
    "rounds.count.changed": {"nl": "{count} gewijzigd", "en": "{count} changed"},
    "rounds.count.unchanged": {
        "nl": "{count} gelijk gebleven",
        "en": "{count} unchanged",
    },
    "rounds.kind.new": {"nl": "Nieuwe projecten", "en": "New projects"},
    "rounds.kind.dropped": {"nl": "Vervallen projecten", "en": "Dropped projects"},
    "rounds.kind.merged": {"nl": "Samengevoegde projecten", "en": "Merged projects"},
    "rounds.kind.renumbered": {
        "nl": "Hernummerde projecten",
        "en": "Renumbered projects",
    },
    "rounds.kind.changed": {"nl": "Gewijzigde projecten", "en": "Changed projects"},
    "rounds.line.new": {"nl": "{new} {name}", "en": "{new} {name}"},
    "rounds.line.dropped": {"nl": "{old} {name}", "en": "{old} {name}"},
    "rounds.line.merged": {"nl": "{old} → {new} {name}", "en": "{old} → {new} {name}"},
    "rounds.line.renumbered": {
        "nl": "{old} → {new} {name}",
        "en": "{old} → {new} {name}",
    },
    "rounds.line.changed": {"nl": "{new} {name}", "en": "{new} {name}"},
    "rounds.basis.voorheen": {
        "nl": "volgens de kolom voorheen",
        "en": "by the column voorheen",
    },
    "rounds.basis.name": {"nl": "zelfde naam", "en": "same name"},
    "rounds.basis.place": {"nl": "zelfde plek, afgeleid", "en": "same place, derived"},
    "rounds.later": {
        "nl": ("{count} maand later gereed", "{count} maanden later gereed"),
        "en": ("ready {count} month later", "ready {count} months later"),
    },
    "rounds.earlier": {
        "nl": ("{count} maand eerder gereed", "{count} maanden eerder gereed"),
        "en": ("ready {count} month earlier", "ready {count} months earlier"),
    },
    "rounds.value": {"nl": "{label}: {old} → {new}", "en": "{label}: {old} → {new}"},
    "rounds.moved": {
        "nl": "{label}: {distance} verplaatst",
        "en": "{label}: moved by {distance}",
    },
    "rounds.geometry": {"nl": "ligging op de kaart", "en": "place on the map"},
    "rounds.nothing": {"nl": "niet opgegeven", "en": "not given"},
    "rounds.projects": {"nl": "aantal projecten", "en": "number of projects"},
    "rounds.sums": {
        "nl": "Sommen, verklaard uit de wijzigingen",
        "en": "Sums, explained by the changes",
    },
    "rounds.sum": {"nl": "{label}: {old} → {new}", "en": "{label}: {old} → {new}"},
    "rounds.part.new": {"nl": "nieuw", "en": "new"},
    "rounds.part.dropped": {"nl": "vervallen", "en": "dropped"},
    "rounds.part.merged": {"nl": "samengevoegd", "en": "merged"},
    "rounds.part.renumbered": {"nl": "hernummerd", "en": "renumbered"},
    "rounds.part.changed": {"nl": "gewijzigd", "en": "changed"},
    "rounds.no_schemes": {
        "nl": "De indelingen zijn niet vergeleken: {reason}",
        "en": "The schemes were not compared: {reason}",
    },
    "rounds.ui.count": {"nl": "{n} van {m} wijzigingen", "en": "{n} of {m} changes"},
    "rounds.ui.warning": {
        "nl": ("verhuisd, nieuw of vervallen", "verhuisd, nieuw of vervallen"),
        "en": ("moved, new or dropped", "moved, new or dropped"),
    },
    "rounds.ui.info": {
        "nl": ("gewijzigd of gesplitst", "gewijzigd of gesplitst"),
        "en": ("changed or split", "changed or split"),
    },
    "rounds.ui.remedy": {"nl": "Wat er anders is.", "en": "What differs."},
    "rounds.ui.finding": {"nl": "Wijziging", "en": "Change"},
    "rounds.ui.none": {"nl": "Er is niets gewijzigd.", "en": "Nothing changed."},
    "rounds.basis.number": {"nl": "nummer", "en": "number"},
}
