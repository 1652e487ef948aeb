"""Sentences of the checks of projects: title, message and remedy of each."""

from pva_geo.catalogue import Sentence

__all__ = ["SENTENCES"]

SENTENCES: dict[str, Sentence] = {
    "PRJ-01.title": {
        "nl": "{label} ontbreekt",
        "en": "{label} is missing",
    },
    "PRJ-01.message": {
        "nl": "Bij project {project} is {label} niet ingevuld.",
        "en": "{label} is not filled in for project {project}.",
    },
    "PRJ-01.remedy": {
        "nl": "Vul de kolom «{column}» in deze rij in.",
        "en": "Fill in column «{column}» in this row.",
    },
    "PRJ-01.column.title": {
        "nl": "Kolom voor {label} ontbreekt",
        "en": "No column for {label}",
    },
    "PRJ-01.column.message": {
        "nl": "De lijst heeft geen kolom voor {label}, en dat veld is verplicht.",
        "en": "The list has no column for {label}, and that field is required.",
    },
    "PRJ-01.column.remedy": {
        "nl": "Voeg een kolom «{column}» toe, of wijs er een aan onder [projects.columns].",
        "en": "Add a column «{column}», or point one out under [projects.columns].",
    },
    "PRJ-01.column.guessed.title": {
        "nl": "Kolom voor {label} ontbreekt",
        "en": "No column for {label}",
    },
    "PRJ-01.column.guessed.message": {
        "nl": "De lijst heeft geen kolom voor {label}, en dat veld is verplicht; uit de namen is gelezen: {found:and}.",
        "en": "The list has no column for {label}, and that field is required; read from the names: {found:and}.",
    },
    "PRJ-01.column.guessed.remedy": {
        "nl": "Voeg een kolom «{column}» toe, en controleer wat uit de namen is gelezen.",
        "en": "Add a column «{column}», and check what was read from the names.",
    },
    "PRJ-01.columns.title": {
        "nl": "Geen kolommen voor {labels:and}",
        "en": "No columns for {labels:and}",
    },
    "PRJ-01.columns.message": {
        "nl": "De lijst heeft geen kolommen voor {labels:and}; die velden blijven leeg.",
        "en": "The list has no columns for {labels:and}; those fields stay empty.",
    },
    "PRJ-01.columns.remedy": {
        "nl": "Voeg kolommen toe als u dit wilt tonen: {columns:and}.",
        "en": "Add columns if you want to show this: {columns:and}.",
    },
    "PRJ-01.optional.title": {
        "nl": "Geen kolom voor {label}",
        "en": "No column for {label}",
    },
    "PRJ-01.optional.message": {
        "nl": "De lijst heeft geen kolom voor {label}; dat veld blijft leeg.",
        "en": "The list has no column for {label}; that field stays empty.",
    },
    "PRJ-01.optional.remedy": {
        "nl": "Voeg een kolom «{column}» toe als u dit wilt tonen.",
        "en": "Add a column «{column}» if you want to show it.",
    },
    "PRJ-01.unsaid.openbaar.title": {
        "nl": "{label} is niet overal ingevuld",
        "en": "{label} is not filled in everywhere",
    },
    "PRJ-01.unsaid.openbaar.message": {
        "nl": "Niet ingevuld of het project openbaar is: rij {lines:rows}. Dan blijft het uit de openbare versie.",
        "en": "Not filled in whether the project is public: row {lines:rows}. It then stays out of the public edition.",
    },
    "PRJ-01.unsaid.openbaar.remedy": {
        "nl": "Vul in de kolom «{column}» ja of nee in.",
        "en": "Fill in ja (yes) or nee (no) in column «{column}».",
    },
    "PRJ-01.unsaid.kosten_openbaar.title": {
        "nl": "{label} is niet overal ingevuld",
        "en": "{label} is not filled in everywhere",
    },
    "PRJ-01.unsaid.kosten_openbaar.message": {
        "nl": "Niet ingevuld of de kosten openbaar zijn: rij {lines:rows}. Dan blijven ze uit de openbare versie.",
        "en": "Not filled in whether the costs are public: row {lines:rows}. They then stay out of the public edition.",
    },
    "PRJ-01.unsaid.kosten_openbaar.remedy": {
        "nl": "Vul in de kolom «{column}» ja of nee in.",
        "en": "Fill in ja (yes) or nee (no) in column «{column}».",
    },
    "PRJ-02.title": {
        "nl": "{label}: «{value}» kan niet",
        "en": "{label}: «{value}» is not allowed",
    },
    "PRJ-02.message": {
        "nl": "Bij project {project} staat in «{column}» de waarde «{value}»; toegestaan is {allowed}.",
        "en": "Project {project} has the value «{value}» in «{column}»; allowed is {allowed}.",
    },
    "PRJ-02.remedy": {
        "nl": "Verbeter de waarde, of leg haar uit onder [projects.values].",
        "en": "Mend the value, or explain it under [projects.values].",
    },
    "PRJ-02.near.title": {
        "nl": "{label}: «{value}» kan niet",
        "en": "{label}: «{value}» is not allowed",
    },
    "PRJ-02.near.message": {
        "nl": "Bij project {project} staat in «{column}» de waarde «{value}»; bedoelt u {near}?",
        "en": "Project {project} has the value «{value}» in «{column}»; do you mean {near}?",
    },
    "PRJ-02.near.remedy": {
        "nl": "Verbeter de waarde, of leg haar uit onder [projects.values]. Toegestaan is {allowed}.",
        "en": "Mend the value, or explain it under [projects.values]. Allowed is {allowed}.",
    },
    "PRJ-02.length.title": {
        "nl": "{label}: te kort of te lang",
        "en": "{label}: too short or too long",
    },
    "PRJ-02.length.message": {
        "nl": "Bij project {project} heeft «{column}» {signs} tekens; toegestaan zijn er {low} tot {high}.",
        "en": "«{column}» of project {project} has {signs} signs; allowed are {low} to {high}.",
    },
    "PRJ-02.length.remedy": {
        "nl": "Maak de tekst korter of langer; wat erbij hoort past in «opmerking».",
        "en": "Make the text shorter or longer; the rest fits in «opmerking».",
    },
    "PRJ-02.order.title": {
        "nl": "{label}: kleiner dan {other}",
        "en": "{label}: below {other}",
    },
    "PRJ-02.order.message": {
        "nl": "Bij project {project} is «{column}» {value}, maar «{other}» is {least}: de tweede kan niet kleiner zijn.",
        "en": "Project {project} has {value} in «{column}», but {least} in «{other}»: the second cannot be smaller.",
    },
    "PRJ-02.order.remedy": {
        "nl": "Controleer beide waarden, en wissel ze om als ze verwisseld zijn.",
        "en": "Check both values, and exchange them if they were exchanged.",
    },
    "PRJ-02.place.title": {
        "nl": "{label}: «{value}» kennen we niet",
        "en": "{label}: «{value}» is not known",
    },
    "PRJ-02.place.message": {
        "nl": "Bij project {project} staat in «{column}» de naam «{value}»; die kennen we niet.",
        "en": "Project {project} has the name «{value}» in «{column}»; it is not known.",
    },
    "PRJ-02.place.remedy": {
        "nl": "Verbeter de naam, of schrijf de code, zoals GM0664 of PV29.",
        "en": "Mend the name, or write the code, such as GM0664 or PV29.",
    },
    "PRJ-02.place.near.title": {
        "nl": "{label}: «{value}» kennen we niet",
        "en": "{label}: «{value}» is not known",
    },
    "PRJ-02.place.near.message": {
        "nl": "Bij project {project} staat in «{column}» de naam «{value}»; bedoelt u {near}?",
        "en": "Project {project} has the name «{value}» in «{column}»; do you mean {near}?",
    },
    "PRJ-02.place.near.remedy": {
        "nl": "Verbeter de naam, of schrijf de code, zoals GM0664 of PV29.",
        "en": "Mend the name, or write the code, such as GM0664 or PV29.",
    },
    "PRJ-02.unresolved.title": {
        "nl": "{project}: {value} is geen ander project",
        "en": "{project}: {value} is no other project",
    },
    "PRJ-02.unresolved.message": {
        "nl": "Project {project} hangt volgens «{column}» samen met {value}, maar dat is geen ander project in dit product.",
        "en": "Project {project} is tied to {value} by «{column}», but that is no other project in this product.",
    },
    "PRJ-02.unresolved.remedy": {
        "nl": "Verbeter het nummer, of lever dat project ook aan.",
        "en": "Mend the number, or deliver that project too.",
    },
    "PRJ-02.circle.title": {
        "nl": "Projecten wachten op elkaar",
        "en": "Projects wait for one another",
    },
    "PRJ-02.circle.message": {
        "nl": "De projecten {projects:and} zijn in een kring van elkaar afhankelijk of onderdeel; ze tellen elk voor zich.",
        "en": "Projects {projects:and} depend on, or are part of, one another in a circle; each counts for itself.",
    },
    "PRJ-02.circle.remedy": {
        "nl": "Haal één verband uit de kring weg.",
        "en": "Take one tie out of the circle.",
    },
    "PRJ-02.early.title": {
        "nl": "{project} is eerder klaar dan {other}",
        "en": "{project} is ready before {other}",
    },
    "PRJ-02.early.message": {
        "nl": "Project {project} is gereed in {value}, maar hangt af van project {other}, dat pas in {least} gereed is.",
        "en": "Project {project} is ready in {value}, but depends on project {other}, which is not ready until {least}.",
    },
    "PRJ-02.early.remedy": {
        "nl": "Controleer beide jaren, of het verband.",
        "en": "Check both years, or the tie.",
    },
    "PRJ-06.title": {
        "nl": "{project} staat in twee aanleveringen",
        "en": "{project} is in two deliveries",
    },
    "PRJ-06.message": {
        "nl": "Project {project} staat met dezelfde waarden in {places:places}; het telt één keer.",
        "en": "Project {project} stands with the same values in {places:places}; it counts once.",
    },
    "PRJ-06.remedy": {
        "nl": "U hoeft niets te doen.",
        "en": "Nothing needs to be done.",
    },
    "PRJ-06.twice.title": {
        "nl": "{project} staat twee keer in een lijst",
        "en": "{project} is twice in a list",
    },
    "PRJ-06.twice.message": {
        "nl": "Project {project} staat meer dan één keer met dezelfde waarden in {places:places}; het telt één keer.",
        "en": "Project {project} stands more than once with the same values in {places:places}; it counts once.",
    },
    "PRJ-06.twice.remedy": {
        "nl": "Haal de dubbele rij weg; u hoeft verder niets te doen.",
        "en": "Take the double row away; nothing else needs to be done.",
    },
    "PRJ-06.decided.title": {
        "nl": "{project} is één project",
        "en": "{project} is one project",
    },
    "PRJ-06.decided.message": {
        "nl": "De nummers {numbers:and} zijn volgens beslissingen.csv één project, {project}, in {places:places}; het telt één keer.",
        "en": "The numbers {numbers:and} are one project by beslissingen.csv, {project}, in {places:places}; it counts once.",
    },
    "PRJ-06.decided.remedy": {
        "nl": "Geef het project in alle lijsten hetzelfde nummer.",
        "en": "Give the project the same number in all lists.",
    },
    "PRJ-07.title": {
        "nl": "{project} lijkt op {other}",
        "en": "{project} looks like {other}",
    },
    "PRJ-07.message": {
        "nl": "De projecten {project} («{name}») en {other} («{other_name}») lijken voor {score:pct} op elkaar, naar naam, plek en soort.",
        "en": "Projects {project} («{name}») and {other} («{other_name}») are {score:pct} alike, by name, place and kind.",
    },
    "PRJ-07.remedy": {
        "nl": "Zet in beslissingen.csv bij dit paar «zelfde» of «anders», of geef het één nummer.",
        "en": "Put «zelfde» (same) or «anders» (different) for this pair in beslissingen.csv, or give it one number.",
    },
    "PRJ-08.title": {
        "nl": "{project} heeft verschillende waarden",
        "en": "{project} has different values",
    },
    "PRJ-08.message": {
        "nl": "Project {project} komt vaker voor met verschillende {label}: {values:and}.",
        "en": "Project {project} occurs more than once with different {label}: {values:and}.",
    },
    "PRJ-08.remedy": {
        "nl": "Maak de waarden gelijk; tot dan telt die met de jongste peildatum, en anders die van de eerste lijst op naam.",
        "en": "Make the values the same; until then that of the youngest peildatum counts, or else that of the first list by name.",
    },
    "PRJ-10.title": {
        "nl": "{file} kon niet worden gelezen",
        "en": "{file} could not be read",
    },
    "PRJ-10.message": {
        "nl": "De aanlevering {file} kon niet worden gelezen: {reason}",
        "en": "The delivery {file} could not be read: {reason}",
    },
    "PRJ-10.remedy": {
        "nl": "Herstel de aanlevering en bouw opnieuw; tot dan is het product een concept.",
        "en": "Mend the delivery and build again; until then the product is a draft.",
    },
    "AGG-01.title": {
        "nl": "Som wijkt af: {measure}",
        "en": "Sum differs: {measure}",
    },
    "AGG-01.message": {
        "nl": "De som over de subregio’s voor {measure} is {sum:.6}, die van de provincie {provincie:.6}.",
        "en": "The sum over the subregions for {measure} is {sum:.6}, that of the province {provincie:.6}.",
    },
    "AGG-01.remedy": {
        "nl": "Dit hoort niet voor te komen; stuur ons het product.",
        "en": "This should not happen; send us the product.",
    },
    "AGG-02.title": {
        "nl": "{project}: delen en geheel verschillen",
        "en": "{project}: parts and whole differ",
    },
    "AGG-02.message": {
        "nl": "Van project {project} is {label} {whole:figure}, maar zijn delen tellen op tot {parts:figure}.",
        "en": "{label} of project {project} is {whole:figure}, but its parts add up to {parts:figure}.",
    },
    "AGG-02.remedy": {
        "nl": "Maak geheel en delen gelijk; de delen tellen.",
        "en": "Make whole and parts agree; the parts count.",
    },
}
