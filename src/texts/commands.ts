import type { Text } from './text.ts';

/** What `voorradig --help` says. Placeholders such as DATE stand in the command itself. */
export const helpTexts = {
  program: {
    nl: 'Voorradig: welk geneesmiddel is er niet, sinds wanneer, volgens welke definitie en wie zegt dat.',
    en: 'Voorradig: which medicine is not there, since when, by which definition, and who says so.',
  },
  programAfter: {
    nl: 'Met --json staat op stdout precies één JSON-document. Uitkomst: 0 gedaan, 1 geweigerd, 2 verkeerd gebruik, 3 storing. Handleiding: docs/reference/cli.md.',
    en: 'With --json, stdout holds exactly one JSON document. Exit codes: 0 done, 1 refused, 2 wrong usage, 3 fault. Manual: docs/reference/cli.md.',
  },
  programUsage: { nl: '<opdracht> [opties]', en: '<command> [options]' },
  anyOptions: { nl: '[opties]', en: '[options]' },
  usage: { nl: 'Gebruik:', en: 'Usage:' },
  arguments: { nl: 'Argumenten:', en: 'Arguments:' },
  options: { nl: 'Opties:', en: 'Options:' },
  commands: { nl: 'Opdrachten:', en: 'Commands:' },
  help: { nl: 'toont deze uitleg', en: 'shows this help' },
  version: { nl: 'toont de versie', en: 'shows the version' },
  json: { nl: 'antwoord als JSON op stdout', en: 'answer as JSON on stdout' },
  data: {
    nl: 'map met de gegevens (VOORRADIG_DATA; anders ./var)',
    en: 'folder with the data (VOORRADIG_DATA; else ./var)',
  },
  group: {
    stock: {
      nl: 'voorraad van partijen: laden en dekking',
      en: 'stock of parties: loading and cover',
    },
    source: {
      nl: 'de bronnen: wat er is, inlezen, verschillen, beslissen',
      en: 'the sources: what there is, loading, changes, deciding',
    },
    product: { nl: 'geneesmiddelen zoeken', en: 'searching medicines' },
    audit: {
      nl: 'de controleketen: narekenen, ondertekenen, uitvoeren',
      en: 'the audit chain: computing, signing, exporting',
    },
    party: {
      nl: 'de partijen: inschrijven, aanvullen, machtigen',
      en: 'the parties: registering, adding to, mandates',
    },
    'critical-list': {
      nl: 'lijsten van kritieke stoffen: inlezen, tonen, wijzigen',
      en: 'lists of critical substances: loading, showing, changing',
    },
    subsidy: { nl: 'extra voorraad met subsidie: inlezen', en: 'extra stock by subsidy: loading' },
    person: { nl: 'persoonsgegevens wissen', en: 'erasing personal data' },
  },
} as const satisfies TextTree;

export const commandTexts = {
  serve: {
    about: {
      nl: 'start alles: database, achtergrondwerk, site en API',
      en: 'starts everything: database, background work, site and API',
    },
    port: {
      nl: 'poort van de site (VOORRADIG_PORT; anders 3000; 0 kiest een vrije)',
      en: 'port of the site (VOORRADIG_PORT; else 3000; 0 takes a free one)',
    },
    demo: {
      nl: 'vult een lege database met het verzonnen land XX',
      en: 'fills an empty database with the invented country XX',
    },
    starting: { nl: 'Voorradig start op {folder} …', en: 'Voorradig starts on {folder} …' },
    seeding: {
      nl: 'Het verzonnen land XX wordt eenmalig ingelezen …',
      en: 'The invented country XX is loaded, once …',
    },
    ready: {
      nl: 'Voorradig draait: {address}   (stoppen: Ctrl-C)',
      en: 'Voorradig runs: {address}   (stop: Ctrl-C)',
    },
    stopping: { nl: 'Voorradig stopt …', en: 'Voorradig stops …' },
    stopped: { nl: 'Gestopt.', en: 'Stopped.' },
  },
  sourceList: {
    about: {
      nl: 'toont alle bronnen en hoe het ermee staat',
      en: 'shows all sources and how they are',
    },
    heads: { nl: 'bron|land|soort|stand|van|rijen', en: 'source|country|kind|state|of|rows' },
    held: {
      nl: 'Levering {id} van {source} ({asOf}) wacht op een beslissing: {why} `voorradig source accept {id} --why "…"` of `source reject {id} --why "…"`.',
      en: 'Delivery {id} of {source} ({asOf}) waits for a decision: {why} `voorradig source accept {id} --why "…"` or `source reject {id} --why "…"`.',
    },
  },
  sourceLoad: {
    about: {
      nl: 'leest een bestand of map van een bron in',
      en: 'loads a file or folder of a source',
    },
    name: {
      nl: 'naam van de bron, zoals in `source list`; national-list leest alle landen',
      en: 'name of the source, as in `source list`; national-list reads all countries',
    },
    path: {
      nl: 'bestand of map, al dan niet met gzip ingepakt',
      en: 'file or folder, packed with gzip or not',
    },
    asOf: {
      nl: 'dag waarop de bron dit zei; anders de dag in bestand of naam',
      en: 'the day on which the source said this; else the day in the file or its name',
    },
    delivery: {
      nl: '{file}: {state}, {rows} {rows|rij|rijen} van {asOf}, {rejected} afgekeurd',
      en: '{file}: {state}, {rows} {rows|row|rows} of {asOf}, {rejected} rejected',
    },
    duplicate: {
      nl: '{file}: al eerder ingelezen, er verandert niets',
      en: '{file}: loaded before, nothing changes',
    },
    skipped: { nl: '{file}: overgeslagen. {why}', en: '{file}: skipped. {why}' },
    changes: {
      nl: 'Samen: {new} nieuw, {changed} gewijzigd, {unchanged} gelijk, {gone} niet meer vermeld, {relisted} opnieuw vermeld ({seconds} s).',
      en: 'In all: {new} new, {changed} changed, {unchanged} unchanged, {gone} no longer listed, {relisted} listed again ({seconds} s).',
    },
    problems: {
      nl: '{count} {count|opmerking|opmerkingen} bij de inhoud:',
      en: '{count} {count|remark|remarks} on the content:',
    },
    moreProblems: {
      nl: '… en nog {count}; met --json staan ze er alle.',
      en: '… and {count} more; --json shows them all.',
    },
    unknownCodes: {
      nl: 'Onbekende codes in {column}: {codes}',
      en: 'Unknown codes in {column}: {codes}',
    },
    stateTaken: { nl: 'ingelezen', en: 'taken' },
    stateHeld: { nl: 'vastgehouden', en: 'held' },
    stateRefused: { nl: 'geweigerd', en: 'refused' },
    decideHeld: {
      nl: 'Beslis met `voorradig source accept {id} --why "…"` of `source reject {id} --why "…"`.',
      en: 'Decide with `voorradig source accept {id} --why "…"` or `source reject {id} --why "…"`.',
    },
    place: { nl: 'regel {row}', en: 'row {row}' },
  },
  sourceChanges: {
    about: {
      nl: 'toont wat er in een bron veranderde, dag voor dag',
      en: 'shows what changed in a source, day by day',
    },
    name: { nl: 'naam van de bron', en: 'name of the source' },
    since: { nl: 'eerste dag', en: 'first day' },
    until: { nl: 'laatste dag', en: 'last day' },
    heads: {
      nl: 'dag|nieuw|gewijzigd|gelijk|verdwenen|terug',
      en: 'day|new|changed|unchanged|gone|back',
    },
    none: { nl: 'In deze dagen kwam er geen lijst.', en: 'No list came in these days.' },
    items: {
      nl: '{count} {count|verandering|veranderingen} in waarden; met --json staan ze er alle.',
      en: '{count} {count|change|changes} of values; --json shows them all.',
    },
  },
  sourceAccept: {
    about: { nl: 'aanvaardt een vastgehouden levering', en: 'accepts a held delivery' },
    delivery: { nl: 'nummer van de levering', en: 'number of the delivery' },
    why: { nl: 'waarom; komt bij de beslissing te staan', en: 'why; kept with the decision' },
    by: { nl: 'wie beslist; anders uw gebruikersnaam', en: 'who decides; else your user name' },
    done: {
      nl: 'Levering {id} is aanvaard: {new} nieuw, {changed} gewijzigd, {gone} niet meer vermeld.',
      en: 'Delivery {id} was accepted: {new} new, {changed} changed, {gone} no longer listed.',
    },
  },
  sourceReject: {
    about: { nl: 'verwerpt een vastgehouden levering', en: 'rejects a held delivery' },
    done: {
      nl: 'Levering {id} is verworpen; er verandert niets.',
      en: 'Delivery {id} was rejected; nothing changes.',
    },
  },
  definitions: {
    about: {
      nl: 'toont elke definitie van een tekort',
      en: 'shows every definition of a shortage',
    },
    heads: { nl: 'definitie|titel|zekerheid|bron', en: 'definition|title|confidence|source' },
  },
  decide: {
    about: {
      nl: 'beslist een geval volgens een regel, zonder gegevens uit de database',
      en: 'decides a case by a rule, without data from the database',
    },
    rule: { nl: 'naam van de regel: {rules}', en: 'name of the rule: {rules}' },
    file: {
      nl: 'bestand met één geval of een lijst; anders stdin',
      en: 'file with one case or a list; else stdin',
    },
    schema: {
      nl: 'toont hoe een geval eruitziet (JSON Schema)',
      en: 'shows what a case looks like (JSON Schema)',
    },
    law: {
      nl: 'bestand met rechtskeuzes (VOORRADIG_LAW)',
      en: 'file with choices about the law (VOORRADIG_LAW)',
    },
    draft: {
      nl: 'telt een ontwerp mee alsof het gold, bijvoorbeeld draft-eu-regulation',
      en: 'counts a draft as if it held, for example draft-eu-regulation',
    },
    because: { nl: 'Waarom:', en: 'Because:' },
    missing: { nl: 'Ontbreekt:', en: 'Missing:' },
    problems: { nl: 'Past niet:', en: 'Does not fit:' },
    shape: {
      nl: '`voorradig decide {rule} --schema` toont de vorm.',
      en: '`voorradig decide {rule} --schema` shows the shape.',
    },
    norm: {
      nl: 'Regel: {source} ({from} tot {until}, zekerheid: {confidence})',
      en: 'Rule: {source} ({from} until {until}, confidence: {confidence})',
    },
    values: { nl: 'Waarden:', en: 'Values:' },
  },
  shortages: {
    about: {
      nl: 'toont wat er tekort is volgens één definitie, en wat niet te zeggen is',
      en: 'shows what is short by one definition, and what cannot be told',
    },
    definition: { nl: 'definitie, zoals in `definitions`', en: 'definition, as in `definitions`' },
    country: {
      nl: 'land (twee letters); anders NL, in een demo XX',
      en: 'country (two letters); else NL, in a demo XX',
    },
    on: {
      nl: 'dag waarover de vraag gaat; anders vandaag',
      en: 'day the question is about; else today',
    },
    known: {
      nl: 'alleen wat tot en met deze dag was gezegd',
      en: 'only what had been said up to and including this day',
    },
    recorded: {
      nl: 'alleen wat hier op dit tijdstip was opgeslagen',
      en: 'only what was stored here at this time',
    },
    summary: {
      nl: '{title}\n{country} op {on}, met wat op {known} bekend was: {count} tekort, {decidable} te beslissen, {notDecidable} niet te beslissen, {needsJudgement} te beoordelen.',
      en: '{title}\n{country} on {on}, with what was known on {known}: {count} short, {decidable} decidable, {notDecidable} not decidable, {needsJudgement} to be judged.',
    },
    notInForce: {
      nl: 'Deze definitie gold op die dag niet.',
      en: 'This definition did not hold on that day.',
    },
    invented: { nl: 'Verzonnen gegevens.', en: 'Invented data.' },
    lacks: { nl: '{cases} × {says}', en: '{cases} × {says}' },
    heads: {
      nl: 'geneesmiddel|sinds|verwacht terug|bron',
      en: 'medicine|since|expected back|source',
    },
    more: {
      nl: '… en nog {count}; met --json staan ze er alle.',
      en: '… and {count} more; --json shows them all.',
    },
  },
  productFind: {
    about: {
      nl: 'zoekt op merk, stof, nummer of begin van een ATC-code',
      en: 'searches by brand, substance, number or the beginning of an ATC code',
    },
    words: { nl: 'zoekwoorden', en: 'words to search for' },
    limit: {
      nl: 'hoeveel resultaten hoogstens; anders 25',
      en: 'at most how many results; else 25',
    },
    heads: { nl: 'geneesmiddel|stof|stand|kenmerk', en: 'medicine|substance|status|id' },
    none: { nl: 'Niets gevonden voor “{query}”.', en: 'Nothing found for “{query}”.' },
    noneForCode: {
      nl: '“{query}” is een geldig nummer, maar geen geneesmiddel hier draagt het.',
      en: '“{query}” is a valid number, but no medicine here carries it.',
    },
    ambiguous: {
      nl: 'Let op: deze namen lijken op elkaar. Kies zelf; wij kiezen niet.',
      en: 'Mind: these names look alike. Choose yourself; we do not.',
    },
    more: {
      nl: 'Er zijn er meer; maak de zoekvraag preciezer.',
      en: 'There are more; make the query more precise.',
    },
  },
  stockLoad: {
    about: {
      nl: 'neemt een voorraadbestand van een partij, of een map van de tweeling',
      en: 'takes a stock file of a party, or a folder of the twin',
    },
    path: {
      nl: 'CSV, XLSX of FHIR InventoryReport, of een map met manifest.json',
      en: 'CSV, XLSX or FHIR InventoryReport, or a folder with a manifest.json',
    },
    party: {
      nl: 'van wie het bestand is: ons nummer, of haar naam in het register, KvK- of OMS-nummer',
      en: 'whose file it is: our number, or its name in the register, KvK or OMS number',
    },
    role: {
      nl: 'als wat zij dit levert, waar zij meer dan één rol heeft: supplier, wholesaler, hospital of collecting-body',
      en: 'as what it delivers this, where it has more than one role: supplier, wholesaler, hospital or collecting-body',
    },
    dryRun: { nl: 'zegt alleen wat er zou gebeuren', en: 'only says what would happen' },
    acceptPartial: {
      nl: 'neemt de goede regels van een bestand met foute; anders wordt het geheel geweigerd',
      en: 'takes the good rows of a file with bad ones; else all of it is refused',
    },
    file: {
      nl: '{path} (partij {party}): {state}. {rows} {rows|regel|regels}: {accepted} genomen, {rejected} afgekeurd, {held} {held|wacht|wachten} op bevestiging.',
      en: '{path} (party {party}): {state}. {rows} {rows|row|rows}: {accepted} taken, {rejected} rejected, {held} {held|waits|wait} to be confirmed.',
    },
    diff: {
      nl: '  {fresh} nieuw, {changed} veranderd, {unchanged} hetzelfde.',
      en: '  {fresh} new, {changed} changed, {unchanged} the same.',
    },
    row: { nl: 'regel {row}: {says}', en: 'row {row}: {says}' },
    moreProblems: {
      nl: 'en nog {count}; met --json staan ze er alle.',
      en: 'and {count} more; --json shows them all.',
    },
    stateTaken: { nl: 'genomen', en: 'taken' },
    stateRefused: { nl: 'geweigerd, er is niets genomen', en: 'refused, nothing was taken' },
    stateAwaiting: {
      nl: 'genomen, een deel wacht op bevestiging',
      en: 'taken, a part waits to be confirmed',
    },
    duplicate: {
      nl: 'was al geleverd, er is niets veranderd',
      en: 'was delivered before, nothing changed',
    },
    total: {
      nl: 'Samen: {files} {files|bestand|bestanden}, {accepted} {accepted|regel|regels} genomen, {rejected} afgekeurd, {held} {held|wacht|wachten} op bevestiging, in {seconds} s.',
      en: 'In all: {files} {files|file|files}, {accepted} {accepted|row|rows} taken, {rejected} rejected, {held} {held|waits|wait} to be confirmed, in {seconds} s.',
    },
    notificationsLeft: {
      nl: '{count} {count|bestand|bestanden} met meldingen overgeslagen: meldingen komen binnen bij het loket.',
      en: '{count} {count|file|files} with notifications left out: notifications come in at the desk.',
    },
    nothingWritten: {
      nl: 'Er is niets geschreven; zonder --dry-run gebeurt het.',
      en: 'Nothing was written; without --dry-run it happens.',
    },
  },
  stockCover: {
    about: {
      nl: 'toont hoeveel er van elke groep is: van het verzonnen land precies, anders in banden',
      en: 'shows how much there is of every group: of the invented country exactly, else in bands',
    },
    on: {
      nl: 'dag; anders de laatste die geleverd of openbaar is',
      en: 'day; else the last that was delivered or is public',
    },
    known: {
      nl: 'wat op deze dag te lezen was, in banden',
      en: 'what could be read on this day, in bands',
    },
    product: {
      nl: 'alleen de groep van dit product (nummer), of deze groep',
      en: 'only the group of this product (number), or this group',
    },
    none: {
      nl: 'Over {day} is geen voorraad bekend. Dat is geen nul: niemand heeft die dag gemeld.',
      en: 'No stock is known of {day}. That is not zero: nobody reported that day.',
    },
    heads: { nl: 'groep|schakel|eenheden|weken|partijen', en: 'group|link|units|weeks|parties' },
    links: {
      wholesale: { nl: 'groothandel', en: 'wholesale' },
      hospital: { nl: 'ziekenhuizen', en: 'hospitals' },
    },
    notShown: { nl: 'niet getoond', en: 'not shown' },
    more: {
      nl: 'en nog {count}; met --json staan ze er alle.',
      en: 'and {count} more; --json shows them all.',
    },
    total: {
      nl: '{count} {count|groep|groepen} op {day}, in doseereenheden.',
      en: '{count} {count|group|groups} on {day}, in dosage units.',
    },
  },
  subsidyLoad: {
    about: {
      nl: 'Besluiten van het ministerie over extra voorraad overnemen uit een CSV-bestand',
      en: 'Take over decisions of the ministry on extra stock from a CSV file',
    },
    file: {
      nl: 'CSV met de kolommen party, unit, days, units, euros, from, through (mag leeg) en decision; één rij die niet klopt weigert het hele bestand',
      en: 'CSV with the columns party, unit, days, units, euros, from, through (may be empty) and decision; one row that is wrong refuses the whole file',
    },
    dryRun: {
      nl: 'Alleen zeggen wat er zou worden vastgelegd',
      en: 'Only say what would be recorded',
    },
    done: {
      nl: '{count} {count|besluit|besluiten} vastgelegd; {already} {already|stond|stonden} er al.',
      en: '{count} {count|decision|decisions} recorded; {already} {already|was|were} there already.',
    },
    nothingWritten: {
      nl: 'Dit was een proef: er is niets vastgelegd.',
      en: 'This was a dry run: nothing was recorded.',
    },
  },
  obligations: {
    about: {
      nl: 'rekent de voorraadverplichting van elke partij na, op een dag',
      en: 'computes the stock obligation of every party, on a day',
    },
    on: { nl: 'dag', en: 'day' },
    party: {
      nl: 'alleen van deze partij: ons nummer of een code van haar',
      en: 'only of this party: our number or a code of it',
    },
    total: {
      nl: '{count} {count|verplichting|verplichtingen} op {day}:',
      en: '{count} {count|obligation|obligations} on {day}:',
    },
    outcome: { nl: '{what}: {count}', en: '{what}: {count}' },
    outcomes: {
      met: { nl: 'genoeg', en: 'met' },
      short: { nl: 'te weinig', en: 'short' },
      explained: { nl: 'uitgelegd', en: 'explained' },
      exempt: { nl: 'vrijgesteld van een aantal weken', en: 'exempt from a number of weeks' },
      'out-of-scope': { nl: 'valt erbuiten', en: 'out of scope' },
      'needs-judgement': { nl: 'oordeel nodig', en: 'needs judgement' },
      'not-reported': { nl: 'niet volledig gemeld', en: 'not fully reported' },
      'no-norm': { nl: 'geen norm op die dag', en: 'no norm on that day' },
    },
    short: {
      nl: 'Partij {party}, {name} ({unit}): {held} aanwezig, {required} nodig.',
      en: 'Party {party}, {name} ({unit}): {held} held, {required} required.',
    },
    more: {
      nl: 'en nog {count}; met --json staan ze er alle.',
      en: 'and {count} more; --json shows them all.',
    },
    notAVerdict: {
      nl: 'Een uitkomst is geen vaststelling van een overtreding: die is aan de inspectie.',
      en: 'An outcome is no finding of a violation: that is for the inspectorate.',
    },
  },
  twin: {
    about: {
      nl: 'schrijft de voorraad van een verzonnen land naar een map, zoals partijen die leveren',
      en: 'writes the stock of an invented country to a folder, as parties deliver it',
    },
    out: {
      nl: 'lege of nieuwe map, of een met dezelfde tweeling',
      en: 'empty or new folder, or one with the same twin',
    },
    days: {
      nl: 'hoeveel dagen met voorraad, na een jaar met leveringen; anders 30',
      en: 'how many days with stock, after a year with deliveries; else 30',
    },
    seed: {
      nl: 'begin van het toeval; hetzelfde getal geeft dezelfde bytes; anders 1',
      en: 'start of chance; the same number gives the same bytes; else 1',
    },
    scale: {
      nl: 'grootte: 1 is 15.000 geneesmiddelen, daarboven meer ziekenhuizen; anders 0.01',
      en: 'size: 1 is 15,000 medicines, above it more hospitals; else 0.01',
    },
    done: {
      nl: '{files} bestanden met {rows} rijen in {folder}, waarvan {mistakes} met opzet fout ({days} dagen, zaad {seed}, schaal {scale}; {seconds} s). De inhoud is verzonnen.',
      en: '{files} files with {rows} rows in {folder}, {mistakes} of them wrong on purpose ({days} days, seed {seed}, scale {scale}; {seconds} s). The content is invented.',
    },
  },
  doctor: {
    about: {
      nl: 'kijkt of de machine, de instellingen en de database in orde zijn',
      en: 'checks that the machine, the settings and the database are in order',
    },
    good: { nl: 'goed', en: 'good' },
    bad: { nl: 'niet goed', en: 'not good' },
    remedy: { nl: 'Doe dit: {remedy}', en: 'Do this: {remedy}' },
    allGood: { nl: 'Alles is in orde.', en: 'All is in order.' },
    notAllGood: {
      nl: '{count} {count|punt|punten} niet in orde.',
      en: '{count} {count|point|points} not in order.',
    },
  },
  auditVerify: {
    about: {
      nl: 'rekent de controleketen na: is er iets gewijzigd, weggehaald of verwisseld?',
      en: 'computes the audit chain again: was anything changed, taken away or swapped?',
    },
    against: {
      nl: 'controlepunt dat op een andere machine is bewaard',
      en: 'checkpoint that was kept on another machine',
    },
    counted: {
      nl: '{entries} {entries|regel|regels}, waarvan {sealed} verzegeld; {checkpoints} {checkpoints|controlepunt|controlepunten}.',
      en: '{entries} {entries|entry|entries}, of which {sealed} sealed; {checkpoints} {checkpoints|checkpoint|checkpoints}.',
    },
    consistent: {
      nl: 'Consistent: alles past op elkaar. Wie ook de sleutel van de database heeft, kan dat namaken; vergelijk met een controlepunt van elders (--against) om dat uit te sluiten.',
      en: 'Consistent: everything fits together. Somebody with the keys of the database could forge that; compare with a checkpoint from elsewhere (--against) to rule it out.',
    },
    untampered: {
      nl: 'Ongeschonden: tot en met het controlepunt is niets gewijzigd. Wat daarna kwam, is consistent.',
      en: 'Untampered: up to the checkpoint nothing was changed. What came after it is consistent.',
    },
    broken: {
      nl: 'Gebroken. Het eerste dat niet klopt:',
      en: 'Broken. The first thing that does not fit:',
    },
    entry: { nl: 'regel {id}', en: 'entry {id}' },
    seal: { nl: 'zegel {id}', en: 'seal {id}' },
    row: { nl: 'rij {id}', en: 'row {id}' },
    rows: {
      nl: 'legt ook de rijen zelf naast de keten',
      en: 'holds the rows themselves against the chain too',
    },
    rowsSame: {
      nl: 'Elke rij is nog zoals zij is toegevoegd.',
      en: 'Every row is still as it was added.',
    },
    rowsSameBut: {
      nl: 'De rijen zijn nog zoals zij zijn toegevoegd; niet te vergelijken: {tables}.',
      en: 'The rows are still as they were added; not to be compared: {tables}.',
    },
    checkpoint: { nl: 'controlepunt bij zegel {id}', en: 'checkpoint at seal {id}' },
    faults: {
      'entry-missing': {
        nl: 'staat in een zegel en is er niet meer',
        en: 'stands in a seal and is gone',
      },
      'content-changed': {
        nl: 'de inhoud is niet wat is vastgelegd',
        en: 'the content is not what was committed to',
      },
      'entries-changed': {
        nl: 'de regels zijn niet die welke zijn verzegeld',
        en: 'the entries are not those that were sealed',
      },
      'entry-outside-the-chain': {
        nl: 'staat in geen zegel en wacht er ook niet op: erbij gezet, of zijn zegel is weg',
        en: 'stands in no seal and waits for none: put there later, or its seal is gone',
      },
      'seal-missing': { nl: 'ontbreekt', en: 'is missing' },
      'seal-changed': {
        nl: 'sluit niet aan op de zegels ervoor',
        en: 'does not follow from the seals before it',
      },
      'checkpoint-changed': {
        nl: 'past niet bij de keten, of de handtekening klopt niet',
        en: 'does not fit the chain, or its signature is wrong',
      },
      'row-changed': {
        nl: 'is niet meer zoals zij is toegevoegd, of is weg',
        en: 'is no longer as it was added, or is gone',
      },
      'outside-checkpoint-differs': {
        nl: 'de keten is een andere dan toen dit controlepunt werd bewaard: zij is herschreven',
        en: 'the chain is another than when this checkpoint was kept: it was rewritten',
      },
    },
  },
  auditCheckpoint: {
    about: {
      nl: 'ondertekent de stand van de controleketen, om elders te bewaren',
      en: 'signs the state of the audit chain, to be kept elsewhere',
    },
    out: { nl: 'bestand om te schrijven', en: 'file to write' },
    done: {
      nl: 'Controlepunt bij zegel {seal} ({entries} regels) staat in {file}. Bewaar het op een andere machine.',
      en: 'Checkpoint at seal {seal} ({entries} entries) stands in {file}. Keep it on another machine.',
    },
  },
  auditExport: {
    about: {
      nl: 'schrijft de controleketen als JSON-regels, voor wie haar zelf wil narekenen',
      en: 'writes the audit chain as JSON lines, for who wants to compute it himself',
    },
    out: { nl: 'bestand om te schrijven', en: 'file to write' },
    bare: {
      nl: 'zonder wie wat deed: genoeg om na te rekenen, niets om te lezen',
      en: 'without who did what: enough to compute, nothing to read',
    },
    done: {
      nl: '{entries} {entries|regel|regels} in {file}. Narekenen: node verifier/verify.mjs {file}',
      en: '{entries} {entries|entry|entries} in {file}. To compute it: node verifier/verify.mjs {file}',
    },
  },
  personErase: {
    about: {
      nl: 'wist de gegevens van een persoon: vernietigt de sleutel ervan',
      en: 'erases the data of a person: destroys their key',
    },
    id: {
      nl: 'kenmerk van de persoon, zoals het bij een besluit of melding staat',
      en: 'id of the person, as it stands with a decision or notification',
    },
    why: {
      nl: 'waarom, zonder naam; blijft bewaard',
      en: 'why, without a name; is kept',
    },
    done: {
      nl: 'De gegevens van {id} zijn onleesbaar. Wat deze persoon deed, staat er nog onder dit kenmerk.',
      en: 'The data of {id} can no longer be read. What this person did still stands there under this id.',
    },
  },
  personSignOut: {
    about: {
      nl: 'beëindigt alle sessies van een persoon',
      en: 'ends all sessions of a person',
    },
    id: {
      nl: 'kenmerk van de persoon, zoals het bij een besluit of melding staat',
      en: 'id of the person, as it stands with a decision or notification',
    },
    done: {
      nl: '{ended} {ended|sessie|sessies} van {id} {ended|is|zijn} beëindigd. Opnieuw inloggen kan, zolang de inlogdienst dat toelaat.',
      en: '{ended} {ended|session|sessions} of {id} ended. Signing in again is possible for as long as the identity provider allows it.',
    },
  },
  retention: {
    about: {
      nl: 'verwijdert wat langer is bewaard dan de regels zeggen, en legt vast hoeveel',
      en: 'removes what was kept longer than the rules say, and records how much',
    },
    dryRun: { nl: 'toont alleen wat weg zou gaan', en: 'only shows what would go' },
    heads: { nl: 'regel|dagen|verwijderd', en: 'norm|days|removed' },
    removed: {
      nl: 'De aantallen zijn vastgelegd. Meldingen, besluiten en feiten blijven.',
      en: 'The counts were recorded. Notifications, decisions and facts remain.',
    },
    nothingRemoved: {
      nl: 'Er is niets verwijderd; zonder --dry-run gebeurt het.',
      en: 'Nothing was removed; without --dry-run it happens.',
    },
  },
  fault: {
    fault: {
      nl: 'Er ging bij ons iets mis (storing {id}). Meld het met deze regels erbij:',
      en: 'Something went wrong on our side (incident {id}). Report it with these lines:',
    },
  },
} as const satisfies TextTree;

interface TextTree {
  readonly [key: string]: Text | TextTree;
}
