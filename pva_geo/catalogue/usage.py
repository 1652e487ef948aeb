"""What is wrong with a command line."""

from pva_geo.catalogue import Sentence

__all__ = ["SENTENCES"]

SENTENCES: dict[str, Sentence] = {
    "usage.help": {
        "nl": "Zie: {command} --help",
        "en": "See: {command} --help",
    },
    "usage.mixed": {
        "nl": "Een werkmap gaat niet samen met {names:and}. Noem een werkmap, of losse bestanden.",
        "en": "A workspace does not go together with {names:and}. Name a workspace, or loose files.",
    },
    "usage.either": {
        "nl": "{names:and} gaan niet samen. Kies er een.",
        "en": "{names:and} do not go together. Choose one.",
    },
    "usage.incomplete": {
        "nl": "Zonder werkmap zijn ook nodig: {names:and}.",
        "en": "Without a workspace these are needed too: {names:and}.",
    },
    "usage.overlay": {
        "nl": "--overlay {value}: schrijf een naam, een is-teken en een bestand, zoals --overlay Veiligheidsregio’s=vr.csv.",
        "en": "--overlay {value}: write a name, an equals sign and a file, such as --overlay Veiligheidsregio’s=vr.csv.",
    },
    "usage.missing": {
        "nl": "{name} ontbreekt.",
        "en": "{name} is missing.",
    },
    "usage.no_value": {
        "nl": "Achter {name} ontbreekt de waarde.",
        "en": "The value of {name} is missing.",
    },
    "usage.choice": {
        "nl": "{name}: kies {choices:or}.",
        "en": "{name}: choose {choices:or}.",
    },
    "usage.whole": {
        "nl": "{name}: hier hoort een geheel getal, zoals 2022.",
        "en": "{name}: this takes a whole number, such as 2022.",
    },
    "usage.extra": {
        "nl": "Dit is te veel: {names}. Zet een pad met spaties tussen aanhalingstekens.",
        "en": "This is too much: {names}. Put a path with spaces between quotes.",
    },
    "usage.unknown.option": {
        "nl": "{name}: deze optie bestaat niet.",
        "en": "{name}: there is no such option.",
    },
    "usage.unknown.option.near": {
        "nl": "{name}: deze optie bestaat niet; bedoelt u {near:or}?",
        "en": "{name}: there is no such option; did you mean {near:or}?",
    },
    "usage.unknown.command": {
        "nl": "«{name}»: deze opdracht bestaat niet; bedoelt u {near:or}?",
        "en": "«{name}»: there is no such command; did you mean {near:or}?",
    },
}
