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
    "PRJ-03.title": {
        "nl": "{project} heeft geen plek",
        "en": "{project} has no place",
    },
    "PRJ-03.message": {
        "nl": "Project {project} heeft geen coördinaten en geen bruikbare gemeente; het telt als niet toegewezen.",
        "en": "Project {project} has no coordinates and no usable gemeente; it counts as unassigned.",
    },
    "PRJ-03.remedy": {
        "nl": "Vul coördinaten (x_rd, y_rd) of een gemeente in.",
        "en": "Fill in coordinates (x_rd, y_rd) or a gemeente.",
    },
    "PRJ-04.title": {
        "nl": "{project} ligt buiten de provincie",
        "en": "{project} lies outside the province",
    },
    "PRJ-04.message": {
        "nl": "De plek van project {project} ligt buiten de provincie, in of bij {where}.",
        "en": "The place of project {project} lies outside the province, in or near {where}.",
    },
    "PRJ-04.remedy": {
        "nl": "Controleer de coördinaten; een project buiten de provincie telt als «buiten de provincie».",
        "en": "Check the coordinates; a project outside counts as «outside the province».",
    },
    "PRJ-04.sea.title": {
        "nl": "{project} ligt buiten elke gemeente",
        "en": "{project} lies outside every gemeente",
    },
    "PRJ-04.sea.message": {
        "nl": "De plek van project {project} ligt in geen enkele gemeente: op zee, op groot water of in het buitenland.",
        "en": "The place of project {project} lies in no gemeente: at sea, on open water or abroad.",
    },
    "PRJ-04.sea.remedy": {
        "nl": "Controleer de coördinaten; een project buiten de provincie telt als «buiten de provincie».",
        "en": "Check the coordinates; a project outside counts as «outside the province».",
    },
    "PRJ-05.title": {
        "nl": "{project}: plek en gemeente verschillen",
        "en": "{project}: place and gemeente differ",
    },
    "PRJ-05.message": {
        "nl": "De plek van project {project} ligt in {found:and}, maar de lijst noemt {named:and}.",
        "en": "The place of project {project} lies in {found:and}, but the list names {named:and}.",
    },
    "PRJ-05.remedy": {
        "nl": "Controleer welke van de twee klopt; de coördinaten tellen.",
        "en": "Check which of the two is right; the coordinates count.",
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
    "PRJ-09.title": {
        "nl": "{project}: coördinaten verwisseld",
        "en": "{project}: coordinates exchanged",
    },
    "PRJ-09.message": {
        "nl": "De coördinaten van project {project} ({given}) zijn verwisseld; gelezen als {read}.",
        "en": "The coordinates of project {project} ({given}) are exchanged; read as {read}.",
    },
    "PRJ-09.remedy": {
        "nl": "Zet de coördinaten in de goede kolommen.",
        "en": "Put the coordinates in the right columns.",
    },
    "PRJ-09.degrees.title": {
        "nl": "{project}: graden in RD-kolommen",
        "en": "{project}: degrees in RD columns",
    },
    "PRJ-09.degrees.message": {
        "nl": "De coördinaten van project {project} ({given}) zijn graden in kolommen voor RD; gelezen als {read}.",
        "en": "The coordinates of project {project} ({given}) are degrees in columns for RD; read as {read}.",
    },
    "PRJ-09.degrees.remedy": {
        "nl": "Zet graden in de kolommen lon en lat, of reken ze om naar RD.",
        "en": "Put degrees in the columns lon and lat, or convert them to RD.",
    },
    "PRJ-09.metres.title": {
        "nl": "{project}: RD in kolommen voor graden",
        "en": "{project}: RD in columns for degrees",
    },
    "PRJ-09.metres.message": {
        "nl": "De coördinaten van project {project} ({given}) zijn meters in RD, in kolommen voor graden; gelezen als {read}.",
        "en": "The coordinates of project {project} ({given}) are metres in RD, in columns for degrees; read as {read}.",
    },
    "PRJ-09.metres.remedy": {
        "nl": "Zet meters in de kolommen x_rd en y_rd, of reken ze om naar graden.",
        "en": "Put metres in the columns x_rd and y_rd, or convert them to degrees.",
    },
    "PRJ-09.layer.title": {
        "nl": "x en y zijn verwisseld",
        "en": "x and y are exchanged",
    },
    "PRJ-09.layer.message": {
        "nl": "De coördinaten van de laag zijn die van {guess} met x en y verwisseld; zo zijn ze gelezen.",
        "en": "The coordinates of the layer are those of {guess} with x and y exchanged; so they were read.",
    },
    "PRJ-09.layer.remedy": {
        "nl": "Wissel de assen in uw GIS om en lever de laag opnieuw aan in RD New (EPSG:28992).",
        "en": "Exchange the axes in your GIS and deliver the layer again in RD New (EPSG:28992).",
    },
    "PRJ-09.stray.title": {
        "nl": "{project}: coördinaten buiten het land",
        "en": "{project}: coordinates outside the country",
    },
    "PRJ-09.stray.message": {
        "nl": "De coördinaten van project {project} liggen niet in Nederland, die van andere projecten in de laag wel; ze zijn niet gebruikt.",
        "en": "The coordinates of project {project} are not in the Netherlands, those of others in the layer are; they were not used.",
    },
    "PRJ-09.stray.remedy": {
        "nl": "Zet dit project om naar het stelsel van de laag, of teken het opnieuw.",
        "en": "Convert this project to the system of the layer, or draw it again.",
    },
    "PRJ-09.lost.title": {
        "nl": "{project}: coördinaten kunnen niet",
        "en": "{project}: impossible coordinates",
    },
    "PRJ-09.lost.message": {
        "nl": "De coördinaten van project {project} ({given}) liggen niet in Nederland en zijn niet gebruikt.",
        "en": "The coordinates of project {project} ({given}) are not in the Netherlands and were not used.",
    },
    "PRJ-09.lost.remedy": {
        "nl": "Verbeter de coördinaten.",
        "en": "Mend the coordinates.",
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
    "GEO-01.project.title": {
        "nl": "{project}: ongeldige geometrie",
        "en": "{project}: invalid geometry",
    },
    "GEO-01.project.message": {
        "nl": "De geometrie van project {project} is ongeldig ({reason:word}); de aandelen volgen uit de herstelde.",
        "en": "The geometry of project {project} is invalid ({reason:word}); its shares follow from the mended one.",
    },
    "GEO-01.project.remedy": {
        "nl": "Herstel de geometrie in uw GIS en lever opnieuw aan.",
        "en": "Mend the geometry in your GIS and deliver again.",
    },
    "GEO-01.project.unclosed.title": {
        "nl": "{project}: een ring is niet gesloten",
        "en": "{project}: a ring is not closed",
    },
    "GEO-01.project.unclosed.message": {
        "nl": "Een ring in de geometrie van project {project} is niet gesloten; hij is bij het lezen gesloten.",
        "en": "A ring in the geometry of project {project} is not closed; it was closed on reading.",
    },
    "GEO-01.project.unclosed.remedy": {
        "nl": "Bewaar de laag opnieuw vanuit uw GIS.",
        "en": "Save the layer again from your GIS.",
    },
    "GEO-01.project.lost.title": {
        "nl": "{project}: onbruikbare geometrie",
        "en": "{project}: unusable geometry",
    },
    "GEO-01.project.lost.message": {
        "nl": "De geometrie van project {project} kan niet worden gebruikt ({reason:word}); het project telt zonder geometrie.",
        "en": "The geometry of project {project} cannot be used ({reason:word}); the project counts without geometry.",
    },
    "GEO-01.project.lost.remedy": {
        "nl": "Teken het project opnieuw, of geef zijn gemeenten op.",
        "en": "Draw the project again, or name its gemeenten.",
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
