"""Sentences on gemeenten that a drawn scheme cuts."""

from pva_geo.catalogue import Sentence

__all__ = ["SENTENCES"]

SENTENCES: dict[str, Sentence] = {
    "cut.head": {
        "nl": "Gemeenten die niet in één subregio liggen",
        "en": "Gemeenten that do not lie in one subregion",
    },
    "cut.cut": {
        "nl": "{name} is doorsneden: {parts:and}",
        "en": "{name} is cut: {parts:and}",
    },
    "cut.double": {
        "nl": "{name} ligt dubbel: {parts:and}",
        "en": "{name} lies double: {parts:and}",
    },
    "cut.none": {
        "nl": "{name} ligt in geen subregio",
        "en": "{name} lies in no subregion",
    },
    "cut.share": {
        "nl": "{name} {share:pct1}",
        "en": "{name} {share:pct1}",
    },
    "cut.uncovered": {
        "nl": "geen subregio {share:pct1}",
        "en": "no subregion {share:pct1}",
    },
    "cut.slivers": {
        "nl": (
            "Op een snipper na heel: {names:few}",
            "Op een snipper na heel ({count}): {names:few}",
        ),
        "en": (
            "Whole but for a sliver: {names:few}",
            "Whole but for a sliver ({count}): {names:few}",
        ),
    },
    "cut.more": {
        "nl": "… en nog {n}; alle staan in --json",
        "en": "… and {n} more; all stand in --json",
    },
}
