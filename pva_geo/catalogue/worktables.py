"""Tables of the work organisation: explanations in the empty ones, words on areas."""

from pva_geo.catalogue import Sentence

__all__ = ["SENTENCES"]

SENTENCES: dict[str, Sentence] = {
    "note.areas.elsewhere": {
        "nl": (
            "Een gemeente van een andere provincie is overgeslagen.",
            "{n} rijen van andere provincies zijn overgeslagen.",
        ),
        "en": (
            "A gemeente of another provincie was passed over.",
            "{n} rows of other provincies were passed over.",
        ),
    },
    "note.areas.operator": {
        "nl": "Geen netbeheerder ingevuld; voor deze gemeente zegt de tabel niets.",
        "en": "No grid operator is filled in; the table says nothing of this gemeente.",
    },
    "note.areas.shape": {
        "nl": "Object zonder naam of zonder bruikbare vorm; niet gebruikt.",
        "en": "Feature without a name or without a usable shape; not used.",
    },
    "error.areas.crs": {
        "nl": "{file}, laag {layer}: het coördinatenstelsel ontbreekt of kan niet kloppen. Geef de laag haar stelsel (RD New is EPSG:28992) en bewaar haar opnieuw.",
        "en": "{file}, layer {layer}: the coordinate system is missing or cannot be right. Give the layer its system (RD New is EPSG:28992) and save it again.",
    },
    "note.planning.no_day": {
        "nl": "Geen datum ingevuld; deze rij telt niet mee.",
        "en": "No date is filled in; this row does not count.",
    },
    "PLAN-06.repeated.title": {
        "nl": "{value} staat twee keer in de tabel",
        "en": "{value} is in the table twice",
    },
    "PLAN-06.repeated.message": {
        "nl": "«{value}» staat ook in rij {first:raw}, voor dezelfde ronde en subregio; deze rij wordt niet beoordeeld.",
        "en": "«{value}» is in row {first:raw} too, for the same round and subregion; this row is not judged.",
    },
    "PLAN-06.repeated.remedy": {
        "nl": "Maak er één rij van, of geef het product een eigen naam.",
        "en": "Make one row of them, or give the product a name of its own.",
    },
    "PART-08.served.title": {
        "nl": "Onbekende gemeente: {value}",
        "en": "Unknown gemeente: {value}",
    },
    "PART-08.served.message": {
        "nl": "In «{column}» staat «{value}»; dat is geen gemeente die het register kent. Wie daar netbeheerder is, telt niet mee.",
        "en": "«{column}» holds «{value}», which is no gemeente that the register knows. Who is grid operator there does not count.",
    },
    "PART-08.served.remedy": {
        "nl": "Schrijf de naam of de code zoals in het register.",
        "en": "Write the name or the code as in the register.",
    },
    "work.choose": {
        "nl": "Dit woord staat niet in de lijst. Een eigen woord mag; wat niet wordt herkend, meldt pva-geo.",
        "en": "This word is not in the list. A word of your own is allowed; what is not recognised, pva-geo reports.",
    },
    "work.help.parties.partij": {
        "nl": "Naam van de organisatie, een rij per partij en rol. Geen namen van personen. Voor een gemeente: naam of code.",
        "en": "Name of the organisation, a row a party and role. No names of persons. For a gemeente: name or code.",
    },
    "work.help.parties.soort": {
        "nl": "Wat voor partij het is.",
        "en": "What kind of party it is.",
    },
    "work.help.parties.subregio": {
        "nl": "Naam of id van de subregio; meer dan één met |. Leeg: de hele provincie.",
        "en": "Name or id of the subregion; several with |. Empty: the whole provincie.",
    },
    "work.help.parties.rol": {
        "nl": "Rol in de werkorganisatie. Elke subregio heeft een regiocoördinator.",
        "en": "Role in the work organisation. Every subregion has a regiocoördinator.",
    },
    "work.help.parties.discipline": {
        "nl": "Wat de partij inbrengt; meer dan één met |.",
        "en": "What the party brings in; several with |.",
    },
    "work.help.parties.vertegenwoordigd_door": {
        "nl": "De partij uit deze tabel die voor haar aan tafel zit.",
        "en": "The party of this table that sits at the table for it.",
    },
    "work.help.parties.aangeleverd": {
        "nl": "Ja of nee; leeg: niet opgegeven.",
        "en": "Ja (yes) or nee (no); empty: not given.",
    },
    "work.help.products.product": {
        "nl": "Welk product: plan van aanpak, energievisie, pMIEK, uitvoeringsaanpak, of een eigen product.",
        "en": "Which product: plan van aanpak, energievisie, pMIEK, uitvoeringsaanpak, or one of your own.",
    },
    "work.help.products.subregio": {
        "nl": "Naam of id van de subregio; leeg: het product van de provincie.",
        "en": "Name or id of the subregion; empty: the product of the provincie.",
    },
    "work.help.products.stand": {
        "nl": "Hoe ver het is.",
        "en": "How far it is.",
    },
    "work.help.products.datum_gepland": {
        "nl": "De eigen datum, zoals 2025-01-31.",
        "en": "The own date, as in 2025-01-31.",
    },
    "work.help.products.datum_opgeleverd": {
        "nl": "De dag van oplevering.",
        "en": "The day of delivery.",
    },
    "work.help.products.datum_vastgesteld": {
        "nl": "De dag van vaststelling.",
        "en": "The day of adoption.",
    },
    "work.help.products.orgaan": {
        "nl": "Wie het vaststelde, zoals GS.",
        "en": "Who adopted it, such as GS.",
    },
    "work.help.products.ronde": {
        "nl": "Ronde van het pMIEK; leeg: de ronde onder [planning].",
        "en": "Round of the pMIEK; empty: the round under [planning].",
    },
    "work.help.products.bron": {
        "nl": "Waar dit staat.",
        "en": "Where this is written.",
    },
    "work.help.moments.product": {
        "nl": "Product of plan waar de datum over gaat, zoals pMIEK of investeringsplan.",
        "en": "Product or plan that the date is about, such as pMIEK or investeringsplan.",
    },
    "work.help.moments.moment": {
        "nl": "Wat er dan gebeurt.",
        "en": "What happens then.",
    },
    "work.help.moments.datum": {
        "nl": "De dag, zoals 2025-11-01.",
        "en": "The day, as in 2025-11-01.",
    },
    "work.help.moments.aard": {
        "nl": "Hoe hard de datum is; leeg: eigen datum.",
        "en": "How firm the date is; empty: own date.",
    },
    "work.help.moments.ronde": {
        "nl": "Ronde; leeg: elke ronde.",
        "en": "Round; empty: any round.",
    },
    "work.help.moments.bron": {
        "nl": "Waar de datum staat.",
        "en": "Where the date is written.",
    },
    "work.help.sectors.spoor": {
        "nl": "Sectoraal spoor: RES, NAL, warmteprogramma, CES, woningbouw, bedrijventerreinen, of een eigen spoor.",
        "en": "Sector track: RES, NAL, warmteprogramma, CES, woningbouw, bedrijventerreinen, or one of your own.",
    },
    "work.help.sectors.subregio": {
        "nl": "Subregio's waar het spoor speelt; meer dan één met |. Leeg, en geen project: de hele provincie.",
        "en": "Subregions where the track matters; several with |. Empty, and no project: the whole provincie.",
    },
    "work.help.sectors.project": {
        "nl": "Projectnummers die erbij horen; meer dan één met |.",
        "en": "Numbers of the projects that belong to it; several with |.",
    },
    "work.help.sectors.rol": {
        "nl": "De rol die het spoor verbindt (linking pin).",
        "en": "The role that links the track (linking pin).",
    },
    "work.help.sectors.stukken": {
        "nl": "Stukken en visies die zijn meegenomen; meer dan één met |.",
        "en": "Documents and visions taken along; several with |.",
    },
}
