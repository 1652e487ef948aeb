"""Titles, notes and columns of the tables of chapter E."""

from pva_geo.catalogue import Sentence

__all__ = ["SENTENCES"]

TITLES: dict[str, Sentence] = {
    "chapter.table.indicators": {
        "nl": "Indicatoren van de indeling",
        "en": "Indicators of the subregions",
    },
    "chapter.note.indicators": {
        "nl": "Gemeten in het stelsel van de Rijksdriehoeksmeting, op de grenzen die bij de bronnen staan.",
        "en": "Measured in the Dutch national grid, on the boundaries named under the sources.",
    },
    "chapter.table.cut": {
        "nl": "Gemeenten in meer dan één subregio",
        "en": "Gemeenten in more than one subregion",
    },
    "chapter.note.cut": {
        "nl": "Aandeel naar oppervlakte; dat zegt niets over inwoners.",
        "en": "Share by area, which says nothing about inhabitants.",
    },
    "chapter.table.crossing": {
        "nl": "Projecten in meer dan één subregio",
        "en": "Projects in more than one subregion",
    },
    "chapter.note.crossing": {
        "nl": "Toegerekend naar ligging; samen één per project.",
        "en": "Attributed by location; one a project together.",
    },
    "chapter.table.carriers": {
        "nl": "Projecten per energiedrager",
        "en": "Projects by energy carrier",
    },
    "chapter.note.carriers": {
        "nl": "Vermogens van verschillende energiedragers worden niet opgeteld.",
        "en": "Capacities of different carriers are not added.",
    },
    "chapter.table": {"nl": "Tabel {number}. {title}", "en": "Table {number}. {title}"},
    "chapter.table.total": {"nl": "Totaal", "en": "Total"},
    "chapter.table.subregions": {"nl": "De subregio’s", "en": "The subregions"},
    "chapter.note.subregions": {
        "nl": "Afgerond zó dat de delen optellen tot het totaal.",
        "en": "Rounded so that the parts add up to the total.",
    },
    "chapter.note.subregions.cut": {
        "nl": "Een gemeente die in meer dan één subregio ligt, staat bij elk. Oppervlakten zijn afgerond zó dat de delen optellen tot het totaal.",
        "en": "A gemeente that lies in more than one subregion stands with each. Areas are rounded so that the parts add up to the total.",
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
        "nl": "Eerst rechtstreeks uit de projecten, dan als som over de subregio’s, buiten de provincie en niet toegewezen.",
        "en": "First from the projects themselves, then as the sum over subregions, outside the province and unassigned.",
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
    "chapter.table.label": {"nl": "tabel {number}", "en": "table {number}"},
    "chapter.table.pairs": {
        "nl": "Samenhang tussen subregio’s",
        "en": "Coherence between subregions",
    },
    "chapter.note.pairs": {
        "nl": "Projecten die in beide liggen, en verbanden tussen een project van de een en een van de ander.",
        "en": "Projects that lie in both, and ties between a project of the one and a project of the other.",
    },
    "chapter.table.ties": {
        "nl": "Verbanden tussen projecten",
        "en": "Ties between projects",
    },
    "chapter.note.ties": {
        "nl": "Zoals de aanleveringen ze noemen.",
        "en": "As the deliveries name them.",
    },
    "chapter.table.definitions": {
        "nl": "Wat de indicatoren meten",
        "en": "What the indicators measure",
    },
    "chapter.note.definitions": {
        "nl": "Bij elke vergelijking van indelingen staan ook de andere maten en hun bronnen.",
        "en": "Every comparison of schemes gives the other measures too, and their references.",
    },
    "chapter.table.capaciteit_mw": {
        "nl": "Capaciteit per subregio (MW)",
        "en": "Capacity by subregion (MW)",
    },
    "chapter.note.capaciteit_mw": {
        "nl": "Toegerekend naar ligging; afgerond zó dat de delen optellen tot het totaal.",
        "en": "Attributed by location; rounded so that the parts add up to the total.",
    },
    "chapter.table.capaciteit_mva": {
        "nl": "Capaciteit per subregio (MVA)",
        "en": "Capacity by subregion (MVA)",
    },
    "chapter.note.capaciteit_mva": {
        "nl": "Toegerekend naar ligging; afgerond zó dat de delen optellen tot het totaal.",
        "en": "Attributed by location; rounded so that the parts add up to the total.",
    },
    "chapter.table.lengte_m": {
        "nl": "Lengte per subregio (km)",
        "en": "Length by subregion (km)",
    },
    "chapter.note.lengte_m": {
        "nl": "Toegerekend naar ligging; afgerond zó dat de delen optellen tot het totaal.",
        "en": "Attributed by location; rounded so that the parts add up to the total.",
    },
    "chapter.table.kosten": {
        "nl": "Kosten per subregio (M€)",
        "en": "Costs by subregion (M€)",
    },
    "chapter.note.kosten": {
        "nl": "Toegerekend naar ligging; afgerond zó dat de delen optellen tot het totaal.",
        "en": "Attributed by location; rounded so that the parts add up to the total.",
    },
    "chapter.note.projects.derived": {
        "nl": "Waar geen hoofdsubregio is opgegeven, is zij afgeleid uit de ligging.",
        "en": "Where no leading subregion was given, it is derived from the location.",
    },
}

COLUMNS: dict[str, Sentence] = {
    "column.with_subregion": {"nl": "Met subregio", "en": "With subregion"},
    "column.shared_n": {"nl": "Projecten in beide", "en": "Projects in both"},
    "column.waits_n": {"nl": "Verbanden", "en": "Ties"},
    "column.other_number": {"nl": "Nr", "en": "No"},
    "column.other_project": {"nl": "Met project", "en": "With project"},
    "column.scheme_own": {"nl": "Deze indeling", "en": "These subregions"},
    "column.scheme_res": {"nl": "RES-regio’s", "en": "RES regions"},
    "column.scheme_subres": {"nl": "Sub-RES-regio’s", "en": "Sub-RES regions"},
    "column.fase": {"nl": "Fase", "en": "Phase"},
    "column.kosten_min": {"nl": "Ten minste", "en": "At least"},
    "column.kosten_max": {"nl": "Ten hoogste", "en": "At most"},
}

SENTENCES: dict[str, Sentence] = {**TITLES, **COLUMNS}
