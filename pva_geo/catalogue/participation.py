"""Sentences of the PART checks, and of tables of the work organisation."""

from pva_geo.catalogue import Sentence

__all__ = ["SENTENCES"]

SENTENCES: dict[str, Sentence] = {
    "PART-01.title": {
        "nl": "{name} doet niet mee",
        "en": "{name} takes no part",
    },
    "PART-01.message": {
        "nl": "Van de gemeente {name} ({code}) is geen deelname opgegeven.",
        "en": "No participation is given for gemeente {name} ({code}).",
    },
    "PART-01.remedy": {
        "nl": "Zet {name} in de tabel met partijen; ook een gemeente die zich laat vertegenwoordigen hoort erin, met wie dat doet in «vertegenwoordigd_door».",
        "en": "Add {name} to the table of parties; a gemeente that is represented stands there too, with the one who does so in «vertegenwoordigd_door».",
    },
    "PART-02.provincie.title": {
        "nl": "De provincie ontbreekt",
        "en": "The province is missing",
    },
    "PART-02.provincie.message": {
        "nl": "De provincie staat niet in de tabel met partijen; de handreiking vraagt die deelname ten minste.",
        "en": "The province is not in the table of parties; the handreiking asks for it at the least.",
    },
    "PART-02.provincie.remedy": {
        "nl": "Zet die partij in de tabel, met soort «provincie».",
        "en": "Add that party to the table, with «provincie» as its kind.",
    },
    "PART-02.power.title": {
        "nl": "De landelijke netbeheerder voor elektriciteit (TenneT) ontbreekt",
        "en": "The national grid operator for electricity (TenneT) is missing",
    },
    "PART-02.power.message": {
        "nl": "De landelijke netbeheerder voor elektriciteit (TenneT) staat niet in de tabel met partijen; de handreiking vraagt die deelname ten minste.",
        "en": "The national grid operator for electricity (TenneT) is not in the table of parties; the handreiking asks for it at the least.",
    },
    "PART-02.power.remedy": {
        "nl": "Zet die partij in de tabel, met soort «landelijke netbeheerder elektriciteit».",
        "en": "Add that party to the table, with «landelijke netbeheerder elektriciteit» as its kind.",
    },
    "PART-02.gas.title": {
        "nl": "De landelijke netbeheerder voor gas (Gasunie) ontbreekt",
        "en": "The national grid operator for gas (Gasunie) is missing",
    },
    "PART-02.gas.message": {
        "nl": "De landelijke netbeheerder voor gas (Gasunie) staat niet in de tabel met partijen; de handreiking vraagt die deelname ten minste.",
        "en": "The national grid operator for gas (Gasunie) is not in the table of parties; the handreiking asks for it at the least.",
    },
    "PART-02.gas.remedy": {
        "nl": "Zet die partij in de tabel, met soort «landelijke netbeheerder gas».",
        "en": "Add that party to the table, with «landelijke netbeheerder gas» as its kind.",
    },
    "PART-02.regional.title": {
        "nl": "Een regionale netbeheerder ontbreekt",
        "en": "A regional grid operator is missing",
    },
    "PART-02.regional.message": {
        "nl": "Een regionale netbeheerder staat niet in de tabel met partijen; de handreiking vraagt die deelname ten minste.",
        "en": "A regional grid operator is not in the table of parties; the handreiking asks for it at the least.",
    },
    "PART-02.regional.remedy": {
        "nl": "Zet die partij in de tabel, met soort «regionale netbeheerder».",
        "en": "Add that party to the table, with «regionale netbeheerder» as its kind.",
    },
    "PART-02.title": {
        "nl": "Een partij ontbreekt",
        "en": "A party is missing",
    },
    "PART-02.message": {
        "nl": "Een partij die de handreiking ten minste vraagt, staat niet in de tabel.",
        "en": "A party that the handreiking asks for at the least is not in the table.",
    },
    "PART-02.remedy": {
        "nl": "Zet die partij in de tabel.",
        "en": "Add that party to the table.",
    },
    "PART-03.title": {
        "nl": "{name} is hier ook actief",
        "en": "{name} is active here too",
    },
    "PART-03.message": {
        "nl": "Volgens de verzorgingsgebieden is {name} ook actief in {places:and}; deelname is niet opgegeven (afgeleid).",
        "en": "By the service areas {name} is active in {places:and} too; no participation is given (derived).",
    },
    "PART-03.remedy": {
        "nl": "Zet {name} in de tabel met partijen met deze subregio’s, of verbeter de verzorgingsgebieden.",
        "en": "Add {name} to the table of parties with these subregions, or mend the service areas.",
    },
    "PART-04.title": {
        "nl": "{name} heeft geen regiocoördinator",
        "en": "{name} has no regiocoördinator",
    },
    "PART-04.message": {
        "nl": "Voor de subregio {name} is geen regiocoördinator opgegeven.",
        "en": "No regiocoördinator is given for subregion {name}.",
    },
    "PART-04.remedy": {
        "nl": "Geef één partij in de subregio {name} de rol «regiocoördinator».",
        "en": "Give one party in subregion {name} the role «regiocoördinator».",
    },
    "PART-05.title": {
        "nl": "{name} heeft niet aangeleverd",
        "en": "{name} has not delivered",
    },
    "PART-05.message": {
        "nl": "De subregio {name} heeft nog niet aangeleverd: {parties:and}.",
        "en": "Subregion {name} has not delivered yet: {parties:and}.",
    },
    "PART-05.remedy": {
        "nl": "Vraag de aanlevering op, en zet daarna «ja» in de kolom «aangeleverd».",
        "en": "Ask for the delivery, and then put «ja» in the column «aangeleverd».",
    },
    "PART-05.unsaid.title": {
        "nl": "Aanlevering van {name} onbekend",
        "en": "Delivery of {name} unknown",
    },
    "PART-05.unsaid.message": {
        "nl": "Van de subregio {name} is niet opgegeven of er is aangeleverd.",
        "en": "It is not given whether subregion {name} has delivered.",
    },
    "PART-05.unsaid.remedy": {
        "nl": "Zet bij de regiocoördinator van {name} «ja» of «nee» in de kolom «aangeleverd».",
        "en": "Put «ja» or «nee» in the column «aangeleverd» of the regiocoördinator of {name}.",
    },
    "PART-06.title": {
        "nl": "Discipline ontbreekt: {discipline}",
        "en": "Discipline missing: {discipline}",
    },
    "PART-06.message": {
        "nl": "Geen van de overheden brengt de discipline {discipline} in.",
        "en": "No government brings in the discipline {discipline}.",
    },
    "PART-06.remedy": {
        "nl": "Vul bij provincie of gemeente de kolom «discipline» aan met {discipline}.",
        "en": "Add {discipline} to the column «discipline» of the provincie or of a gemeente.",
    },
    "PART-06.operators.title": {
        "nl": "Discipline ontbreekt: {discipline}",
        "en": "Discipline missing: {discipline}",
    },
    "PART-06.operators.message": {
        "nl": "Geen van de netbeheerders brengt de discipline {discipline} in.",
        "en": "No grid operator brings in the discipline {discipline}.",
    },
    "PART-06.operators.remedy": {
        "nl": "Vul bij een netbeheerder de kolom «discipline» aan met {discipline}.",
        "en": "Add {discipline} to the column «discipline» of a grid operator.",
    },
    "PART-07.title": {
        "nl": "Geen RES-regio aan tafel",
        "en": "No RES region at the table",
    },
    "PART-07.message": {
        "nl": "Er staat geen RES-regio in de tabel; de handreiking beveelt haar aan, of leden van gemeenten en provincie die er ook in zitten.",
        "en": "No RES region is in the table; the handreiking recommends one, or members of gemeenten and provincie who also sit in it.",
    },
    "PART-07.remedy": {
        "nl": "Zet de RES-regio in de tabel, met soort «RES-regio»; anders hoeft u niets te doen.",
        "en": "Add the RES region to the table, with «RES-regio» as its kind; otherwise there is nothing to do.",
    },
    "PART-08.title": {
        "nl": "«{value}» kan niet",
        "en": "«{value}» is not allowed",
    },
    "PART-08.message": {
        "nl": "In «{column}» staat «{value}»; toegestaan is {allowed}.",
        "en": "«{column}» holds «{value}»; allowed is {allowed}.",
    },
    "PART-08.remedy": {
        "nl": "Verbeter deze cel.",
        "en": "Mend this cell.",
    },
    "PART-08.kind.title": {
        "nl": "Soort «{value}» onbekend",
        "en": "Kind «{value}» unknown",
    },
    "PART-08.kind.message": {
        "nl": "«{value}» is geen soort partij die we kennen; de rij telt mee als «overig».",
        "en": "«{value}» is no kind of party that we know; the row counts as «overig».",
    },
    "PART-08.kind.remedy": {
        "nl": "Kies in «{column}» een van: {allowed}.",
        "en": "Choose one of these in «{column}»: {allowed}.",
    },
    "PART-08.gemeente.title": {
        "nl": "Onbekende gemeente: {value}",
        "en": "Unknown gemeente: {value}",
    },
    "PART-08.gemeente.message": {
        "nl": "«{value}» is geen gemeente die het register kent.",
        "en": "«{value}» is no gemeente that the register knows.",
    },
    "PART-08.gemeente.remedy": {
        "nl": "Schrijf de naam of de code zoals in het register, of kies een andere soort.",
        "en": "Write the name or the code as in the register, or choose another kind.",
    },
    "PART-08.elsewhere.title": {
        "nl": "{value} hoort hier niet",
        "en": "{value} does not belong here",
    },
    "PART-08.elsewhere.message": {
        "nl": "«{value}» ({code}) is geen gemeente van deze provincie op de peildatum van de grenzen.",
        "en": "«{value}» ({code}) is no gemeente of this province at the reference date of the boundaries.",
    },
    "PART-08.elsewhere.remedy": {
        "nl": "Haal de rij weg, of geef de partij de soort «overig».",
        "en": "Take the row away, or give the party the kind «overig».",
    },
    "PART-08.subregion.title": {
        "nl": "Onbekende subregio: {value}",
        "en": "Unknown subregion: {value}",
    },
    "PART-08.subregion.message": {
        "nl": "«{value}» is geen subregio van deze indeling.",
        "en": "«{value}» is no subregion of this scheme.",
    },
    "PART-08.subregion.remedy": {
        "nl": "Schrijf een van: {allowed}; leeg betekent de hele provincie.",
        "en": "Write one of: {allowed}; empty means the whole province.",
    },
    "PART-08.representative.title": {
        "nl": "Onbekende vertegenwoordiger: {value}",
        "en": "Unknown representative: {value}",
    },
    "PART-08.representative.message": {
        "nl": "«{value}» vertegenwoordigt een ander, maar staat zelf niet in de tabel.",
        "en": "«{value}» represents another, but is not in the table itself.",
    },
    "PART-08.representative.remedy": {
        "nl": "Zet «{value}» als partij in de tabel, of verbeter de naam.",
        "en": "Add «{value}» to the table as a party, or mend the name.",
    },
    "PART-08.answer.title": {
        "nl": "Aangeleverd: «{value}»",
        "en": "Delivered: «{value}»",
    },
    "PART-08.answer.message": {
        "nl": "In «{column}» staat «{value}»; dat is ja noch nee.",
        "en": "«{column}» holds «{value}», which is neither yes nor no.",
    },
    "PART-08.answer.remedy": {
        "nl": "Schrijf «ja» of «nee», of laat de cel leeg.",
        "en": "Write «ja» or «nee», or leave the cell empty.",
    },
    "PART-08.unnamed.title": {
        "nl": "Partij zonder naam",
        "en": "Party without a name",
    },
    "PART-08.unnamed.message": {
        "nl": "Deze rij noemt geen partij.",
        "en": "This row names no party.",
    },
    "PART-08.unnamed.remedy": {
        "nl": "Schrijf in «{column}» de naam van de organisatie; namen van personen zijn niet nodig.",
        "en": "Write the name of the organisation in «{column}»; names of persons are not needed.",
    },
    "PART-08.empty.title": {
        "nl": "Geen partijen",
        "en": "No parties",
    },
    "PART-08.empty.message": {
        "nl": "De tabel met partijen heeft koppen, maar geen enkele rij.",
        "en": "The table of parties has headings, but not a single row.",
    },
    "PART-08.empty.remedy": {
        "nl": "Vul in {file} een rij per partij in, te beginnen met de provincie, de gemeenten en de netbeheerders; of haal [participation] uit pva.toml.",
        "en": "Fill in a row a party in {file}, beginning with the provincie, the gemeenten and the grid operators; or take [participation] out of pva.toml.",
    },
    "findings.kind.gemeente-absent": {
        "nl": "Gemeente doet niet mee",
        "en": "Gemeente takes no part",
    },
    "findings.kind.party-absent": {
        "nl": "Partij ontbreekt",
        "en": "Party missing",
    },
    "findings.kind.operator-absent": {
        "nl": "Netbeheerder doet niet mee",
        "en": "Grid operator takes no part",
    },
    "findings.kind.coordinator-absent": {
        "nl": "Geen regiocoördinator",
        "en": "No regiocoördinator",
    },
    "findings.kind.not-delivered": {
        "nl": "Niet aangeleverd",
        "en": "Not delivered",
    },
    "findings.kind.discipline-absent": {
        "nl": "Discipline ontbreekt",
        "en": "Discipline missing",
    },
    "findings.kind.res-region-absent": {
        "nl": "Geen RES-regio",
        "en": "No RES region",
    },
    "findings.kind.bad-party": {
        "nl": "Partij onduidelijk",
        "en": "Party unclear",
    },
    "findings.kind.too-late": {
        "nl": "Te laat",
        "en": "Too late",
    },
    "findings.kind.delivered-late": {
        "nl": "Na de deadline opgeleverd",
        "en": "Delivered after the deadline",
    },
    "findings.kind.date-passed": {
        "nl": "Datum voorbij",
        "en": "Date has passed",
    },
    "findings.kind.after-date": {
        "nl": "Na de datum opgeleverd",
        "en": "Delivered after the date",
    },
    "findings.kind.product-missing": {
        "nl": "Product niet opgegeven",
        "en": "Product not given",
    },
    "findings.kind.bad-product": {
        "nl": "Product onduidelijk",
        "en": "Product unclear",
    },
    "findings.kind.undated": {
        "nl": "Nog geen datum",
        "en": "No date yet",
    },
    "findings.kind.track-unlinked": {
        "nl": "Spoor niet verbonden",
        "en": "Track not linked",
    },
    "findings.kind.pin-absent": {
        "nl": "Geen verbindende rol",
        "en": "No linking role",
    },
    "findings.kind.subregion-unlinked": {
        "nl": "Subregio niet verbonden",
        "en": "Subregion not linked",
    },
    "findings.kind.projects-unlinked": {
        "nl": "Projecten niet verbonden",
        "en": "Projects not linked",
    },
    "findings.kind.bad-link": {
        "nl": "Verbinding onduidelijk",
        "en": "Link unclear",
    },
    "error.organisation.columns": {
        "nl": "{file}: geen blad met de kolommen {columns:and} (koppen: {headings:and}). Neem werkorganisatie.xlsx van `pva-geo init` als voorbeeld.",
        "en": "{file}: no sheet with the columns {columns:and} (headings: {headings:and}). Take werkorganisatie.xlsx of `pva-geo init` as an example.",
    },
    "role.parties": {
        "nl": "partijen",
        "en": "parties",
    },
    "role.products": {
        "nl": "producten",
        "en": "products",
    },
    "role.moments": {
        "nl": "data",
        "en": "dates",
    },
    "role.sectors": {
        "nl": "sectoren",
        "en": "sectors",
    },
    "role.service_areas": {
        "nl": "verzorgingsgebieden",
        "en": "service areas",
    },
    "role.sector_areas": {
        "nl": "gebieden van sectoren",
        "en": "areas of sectors",
    },
    "role.previous": {
        "nl": "vorige ronde",
        "en": "last round",
    },
}
