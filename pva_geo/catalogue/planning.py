"""Sentences of the PLAN and SECT checks."""

from pva_geo.catalogue import Sentence

__all__ = ["SENTENCES"]

SENTENCES: dict[str, Sentence] = {
    "PLAN-06.subregion.title": {
        "nl": "Onbekende subregio: {value}",
        "en": "Unknown subregion: {value}",
    },
    "PLAN-06.subregion.message": {
        "nl": "«{value}» is geen subregio van deze indeling.",
        "en": "«{value}» is no subregion of this scheme.",
    },
    "PLAN-06.subregion.remedy": {
        "nl": "Schrijf een van: {allowed}; leeg betekent de hele provincie.",
        "en": "Write one of: {allowed}; empty means the whole province.",
    },
    "SECT-05.subregion.title": {
        "nl": "Onbekende subregio: {value}",
        "en": "Unknown subregion: {value}",
    },
    "SECT-05.subregion.message": {
        "nl": "«{value}» is geen subregio van deze indeling.",
        "en": "«{value}» is no subregion of this scheme.",
    },
    "SECT-05.subregion.remedy": {
        "nl": "Schrijf een van: {allowed}; leeg betekent de hele provincie.",
        "en": "Write one of: {allowed}; empty means the whole province.",
    },
    "PLAN-01.title": {
        "nl": "Te laat: {product}, {place}",
        "en": "Too late: {product}, {place}",
    },
    "PLAN-01.message": {
        "nl": "Het product «{product}» van {place} is te laat: de deadline was {day:date}, en op de peildatum {peildatum:date} is het niet opgeleverd.",
        "en": "The product «{product}» of {place} is too late: the deadline was {day:date}, and at the reference date {peildatum:date} it has not been delivered.",
    },
    "PLAN-01.remedy": {
        "nl": "Lever het product op en vul «datum_opgeleverd» in; meld de vertraging aan de energyboard.",
        "en": "Deliver the product and fill in «datum_opgeleverd»; report the delay to the energyboard.",
    },
    "PLAN-02.title": {
        "nl": "Na de deadline: {product}, {place}",
        "en": "After the deadline: {product}, {place}",
    },
    "PLAN-02.message": {
        "nl": "Het product «{product}» van {place} is opgeleverd op {done:date}, na de deadline van {day:date}.",
        "en": "The product «{product}» of {place} was delivered on {done:date}, after the deadline of {day:date}.",
    },
    "PLAN-02.remedy": {
        "nl": "Er is niets te herstellen; leg de vertraging uit in hoofdstuk F.",
        "en": "There is nothing to mend; explain the delay in chapter F.",
    },
    "PLAN-03.title": {
        "nl": "Datum voorbij: {product}, {place}",
        "en": "Date has passed: {product}, {place}",
    },
    "PLAN-03.message": {
        "nl": "Het product «{product}» van {place} is op de peildatum {peildatum:date} niet opgeleverd; {moment:word} van {day:date} is voorbij.",
        "en": "The product «{product}» of {place} has not been delivered at the reference date {peildatum:date}; {moment:word} of {day:date} has passed.",
    },
    "PLAN-03.remedy": {
        "nl": "Werk de stand bij, of kies een nieuwe eigen datum.",
        "en": "Update the state, or choose a new own date.",
    },
    "PLAN-04.title": {
        "nl": "Na de datum: {product}, {place}",
        "en": "After the date: {product}, {place}",
    },
    "PLAN-04.message": {
        "nl": "Het product «{product}» van {place} is opgeleverd op {done:date}, na {moment:word} van {day:date}.",
        "en": "The product «{product}» of {place} was delivered on {done:date}, after {moment:word} of {day:date}.",
    },
    "PLAN-04.remedy": {
        "nl": "Er is niets te herstellen.",
        "en": "There is nothing to mend.",
    },
    "PLAN-05.title": {
        "nl": "Niet opgegeven: {product}, {place}",
        "en": "Not given: {product}, {place}",
    },
    "PLAN-05.message": {
        "nl": "Van {place} is het product «{product}» niet opgegeven; de handreiking vraagt het.",
        "en": "The product «{product}» of {place} is not given; the handreiking asks for it.",
    },
    "PLAN-05.remedy": {
        "nl": "Voeg in de tabel met producten een rij toe voor {product} van {place}, desnoods met stand «niet gestart».",
        "en": "Add a row for {product} of {place} to the table of products, if need be with the state «niet gestart».",
    },
    "PLAN-06.title": {
        "nl": "«{value}» kan niet",
        "en": "«{value}» is not allowed",
    },
    "PLAN-06.message": {
        "nl": "In «{column}» staat «{value}»; toegestaan is {allowed}.",
        "en": "«{column}» holds «{value}»; allowed is {allowed}.",
    },
    "PLAN-06.remedy": {
        "nl": "Verbeter deze cel; tot dan wordt de rij niet beoordeeld.",
        "en": "Mend this cell; until then the row is not judged.",
    },
    "PLAN-06.state.title": {
        "nl": "Stand «{value}» onbekend",
        "en": "State «{value}» unknown",
    },
    "PLAN-06.state.message": {
        "nl": "«{value}» is geen stand die we kennen; deze rij wordt niet beoordeeld.",
        "en": "«{value}» is no state that we know; this row is not judged.",
    },
    "PLAN-06.state.remedy": {
        "nl": "Kies in «{column}» een van: {allowed}.",
        "en": "Choose one of these in «{column}»: {allowed}.",
    },
    "PLAN-06.nature.title": {
        "nl": "Aard «{value}» onbekend",
        "en": "Kind «{value}» unknown",
    },
    "PLAN-06.nature.message": {
        "nl": "«{value}» zegt niet hoe hard deze datum is; de rij telt niet mee.",
        "en": "«{value}» does not say how firm this date is; the row does not count.",
    },
    "PLAN-06.nature.remedy": {
        "nl": "Kies in «{column}» een van: {allowed}.",
        "en": "Choose one of these in «{column}»: {allowed}.",
    },
    "PLAN-06.day.title": {
        "nl": "Onmogelijke datum: {value}",
        "en": "Impossible date: {value}",
    },
    "PLAN-06.day.message": {
        "nl": "In «{column}» staat «{value}»; dat is geen bestaande dag.",
        "en": "«{column}» holds «{value}», which is no day that exists.",
    },
    "PLAN-06.day.remedy": {
        "nl": "Schrijf de datum voluit, zoals {allowed}.",
        "en": "Write the whole date, as in {allowed}.",
    },
    "PLAN-06.future.title": {
        "nl": "Datum na de peildatum: {value}",
        "en": "Date after the reference date: {value}",
    },
    "PLAN-06.future.message": {
        "nl": "Volgens «{column}» is dit gebeurd op {day:date}, maar de peildatum is {peildatum:date}.",
        "en": "By «{column}» this happened on {day:date}, but the reference date is {peildatum:date}.",
    },
    "PLAN-06.future.remedy": {
        "nl": "Verbeter de datum, of kies onder [planning] een latere peildatum.",
        "en": "Mend the date, or choose a later peildatum under [planning].",
    },
    "PLAN-06.order.title": {
        "nl": "Vastgesteld vóór oplevering",
        "en": "Adopted before delivery",
    },
    "PLAN-06.order.message": {
        "nl": "Vastgesteld op {day:date} kan niet: de oplevering was pas op {delivered:date}.",
        "en": "Adopted on {day:date} is not possible: delivery was only on {delivered:date}.",
    },
    "PLAN-06.order.remedy": {
        "nl": "Verbeter een van beide datums.",
        "en": "Mend one of the two dates.",
    },
    "PLAN-06.contradiction.title": {
        "nl": "Stand en datum spreken elkaar tegen",
        "en": "State and date contradict each other",
    },
    "PLAN-06.contradiction.message": {
        "nl": "De stand is «{value}», maar er staat ook een datum van oplevering of vaststelling: {day:date}.",
        "en": "The state is «{value}», but there is a date of delivery or adoption as well: {day:date}.",
    },
    "PLAN-06.contradiction.remedy": {
        "nl": "Verbeter de stand, of haal de datum weg.",
        "en": "Mend the state, or take the date away.",
    },
    "PLAN-06.unnamed.title": {
        "nl": "Product zonder naam",
        "en": "Product without a name",
    },
    "PLAN-06.unnamed.message": {
        "nl": "Deze rij noemt geen product.",
        "en": "This row names no product.",
    },
    "PLAN-06.unnamed.remedy": {
        "nl": "Schrijf in «{column}» om welk product het gaat, zoals pMIEK.",
        "en": "Write in «{column}» which product it is, such as pMIEK.",
    },
    "PLAN-06.empty.title": {
        "nl": "Geen producten",
        "en": "No products",
    },
    "PLAN-06.empty.message": {
        "nl": "De tabel {file} heeft koppen, maar geen enkele rij.",
        "en": "The table {file} has headings, but not a single row.",
    },
    "PLAN-06.empty.remedy": {
        "nl": "Vul een rij per product en subregio in; of haal dit bestand uit [planning] in pva.toml.",
        "en": "Fill in a row a product and subregion; or take this file out of [planning] in pva.toml.",
    },
    "PLAN-07.title": {
        "nl": "Nog geen datum: {product}, {place}",
        "en": "No date yet: {product}, {place}",
    },
    "PLAN-07.message": {
        "nl": "Het product «{product}» van {place} is niet opgeleverd en heeft nog geen datum.",
        "en": "The product «{product}» of {place} has not been delivered and has no date yet.",
    },
    "PLAN-07.remedy": {
        "nl": "Vul «datum_gepland» in zodra die gekozen is.",
        "en": "Fill in «datum_gepland» once it is chosen.",
    },
    "SECT-01.title": {
        "nl": "Spoor niet verbonden: {track}",
        "en": "Track not linked: {track}",
    },
    "SECT-01.message": {
        "nl": "Het sectorale spoor {track} is met geen enkele rij verbonden.",
        "en": "The sector track {track} is linked by no row.",
    },
    "SECT-01.remedy": {
        "nl": "Voeg in de tabel met sectoren een rij voor {track} toe, met de verbindende rol en de stukken.",
        "en": "Add a row for {track} to the table of sectors, with the linking role and the documents.",
    },
    "SECT-02.title": {
        "nl": "{track} zonder verbindende rol",
        "en": "{track} without a linking role",
    },
    "SECT-02.message": {
        "nl": "Bij het spoor {track} is geen verbindende rol (linking pin) opgegeven.",
        "en": "No linking role (linking pin) is given for track {track}.",
    },
    "SECT-02.remedy": {
        "nl": "Vul in de kolom «rol» in welke rol {track} verbindt, zoals ruimtelijke ordening.",
        "en": "Fill in the column «rol» with the role that links {track}, such as spatial planning.",
    },
    "SECT-03.title": {
        "nl": "{name} met geen spoor verbonden",
        "en": "{name} linked to no track",
    },
    "SECT-03.message": {
        "nl": "De subregio {name} is met geen enkel sectoraal spoor verbonden.",
        "en": "Subregion {name} is linked to no sector track.",
    },
    "SECT-03.remedy": {
        "nl": "Noem {name} in de kolom «subregio» bij de sporen die er spelen.",
        "en": "Name {name} in the column «subregio» of the tracks that matter there.",
    },
    "SECT-04.title": {
        "nl": "{n} projecten met geen spoor verbonden",
        "en": "{n} projects linked to no track",
    },
    "SECT-04.message": {
        "nl": "De projecten {numbers:few} zijn met geen enkel sectoraal spoor verbonden, en hun opgaven wijzen er geen aan.",
        "en": "Projects {numbers:few} are linked to no sector track, and their tasks point to none.",
    },
    "SECT-04.remedy": {
        "nl": "Noem de projecten in de kolom «project» bij hun spoor, of vul hun opgaven in.",
        "en": "Name the projects in the column «project» of their track, or fill in their tasks.",
    },
    "SECT-04.one.title": {
        "nl": "Eén project met geen spoor verbonden",
        "en": "One project linked to no track",
    },
    "SECT-04.one.message": {
        "nl": "Project {numbers:few} is met geen enkel sectoraal spoor verbonden, en zijn opgaven wijzen er geen aan.",
        "en": "Project {numbers:few} is linked to no sector track, and its tasks point to none.",
    },
    "SECT-04.one.remedy": {
        "nl": "Noem het project in de kolom «project» bij zijn spoor, of vul zijn opgaven in.",
        "en": "Name the project in the column «project» of its track, or fill in its tasks.",
    },
    "SECT-05.title": {
        "nl": "«{value}» kan niet",
        "en": "«{value}» is not allowed",
    },
    "SECT-05.message": {
        "nl": "In «{column}» staat «{value}»; toegestaan is {allowed}.",
        "en": "«{column}» holds «{value}»; allowed is {allowed}.",
    },
    "SECT-05.remedy": {
        "nl": "Verbeter deze cel.",
        "en": "Mend this cell.",
    },
    "SECT-05.project.title": {
        "nl": "Onbekend project: {value}",
        "en": "Unknown project: {value}",
    },
    "SECT-05.project.message": {
        "nl": "«{value}» is geen projectnummer in dit product.",
        "en": "«{value}» is no project number in this product.",
    },
    "SECT-05.project.remedy": {
        "nl": "Schrijf het nummer zoals in de projectenlijst, of haal het weg.",
        "en": "Write the number as in the project list, or take it away.",
    },
    "SECT-05.unnamed.title": {
        "nl": "Rij zonder spoor",
        "en": "Row without a track",
    },
    "SECT-05.unnamed.message": {
        "nl": "Deze rij noemt geen sectoraal spoor.",
        "en": "This row names no sector track.",
    },
    "SECT-05.unnamed.remedy": {
        "nl": "Schrijf in «{column}» een van: {allowed}, of een eigen spoor.",
        "en": "Write in «{column}» one of: {allowed}, or a track of your own.",
    },
    "SECT-05.empty.title": {
        "nl": "Geen sectoren",
        "en": "No sectors",
    },
    "SECT-05.empty.message": {
        "nl": "De tabel met sectoren heeft koppen, maar geen enkele rij.",
        "en": "The table of sectors has headings, but not a single row.",
    },
    "SECT-05.empty.remedy": {
        "nl": "Vul in {file} een rij per spoor in; of haal [sectors] uit pva.toml.",
        "en": "Fill in a row a track in {file}; or take [sectors] out of pva.toml.",
    },
    "plan.the.hard": {
        "nl": "de deadline",
        "en": "the deadline",
    },
    "plan.the.voorkeur": {
        "nl": "de voorkeursdatum",
        "en": "the preferred date",
    },
    "plan.the.advies": {
        "nl": "het adviesmoment",
        "en": "the moment of advice",
    },
    "plan.the.eigen datum": {
        "nl": "de eigen datum",
        "en": "the own date",
    },
    "plan.the.globaal": {
        "nl": "de globale datum",
        "en": "the rough date",
    },
    "plan.the.vaststelling": {
        "nl": "de vaststelling",
        "en": "the adoption",
    },
    "note.planning.no_peildatum": {
        "nl": "Zonder peildatum onder [planning] is niets te laat genoemd dat nog niet is opgeleverd.",
        "en": "Without a peildatum under [planning], nothing that is not delivered yet is called late.",
    },
}
