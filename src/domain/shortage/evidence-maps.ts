import type { Bilingual } from '../../law/norm.ts';
import type { EvidenceEntry, EvidenceMap } from './evidence-map.ts';
import type { Need } from './need.ts';

const proves = (need: Need, column: string, note: Bilingual): EvidenceEntry => ({
  need,
  column,
  strength: 'proves',
  note,
});
const indicates = (need: Need, column: string, note: Bilingual): EvidenceEntry => ({
  need,
  column,
  strength: 'indicates',
  note,
});

const listed: readonly EvidenceEntry[] = [
  proves('listed-by-authority', '*', {
    nl: 'De rij staat op de lijst van de instantie. Dat zegt niets over vraag of aanbod.',
    en: 'The row is on the authority’s list. That says nothing about supply or demand.',
  }),
  proves('listed-on-day', '*', {
    nl: 'De lijst is een momentopname van die dag. Over een eerdere dag zegt zij niets.',
    en: 'The list is a snapshot of that day. It says nothing of an earlier day.',
  }),
];

const statement: Bilingual = {
  nl: 'De instantie publiceert wat de houder meldt: dit middel wordt niet of niet genoeg geleverd.',
  en: 'The authority publishes what the holder reports: this medicine is not supplied, or not enough.',
};
const startColumn: Bilingual = {
  nl: 'De begindatum van de onderbreking, zoals de houder die opgeeft. Ligt die na de dag van de lijst, dan is zij aangekondigd.',
  en: 'The start of the interruption as the holder gives it. After the day of the list it is an announcement.',
};
const endColumn: Bilingual = {
  nl: 'De verwachte einddatum. Is die voorbij, dan is dat geen einde.',
  en: 'The expected end. When it has passed, that is not an end.',
};
const nationalUnknown: Bilingual = {
  nl: 'Eén houder levert niet; of het aanbod in het hele land kleiner is dan de vraag, staat er niet.',
  en: 'One holder does not supply; whether supply in the country falls short of demand is not said.',
};
const meaningUnknown: Bilingual = {
  nl: 'Wat de instantie onder een tekort verstaat en wie meldt, staat niet in onze bronnen.',
  en: 'What the authority calls a shortage, and who reports it, is not in our sources.',
};

/** A list of holders' own reports with a start and an expected end. */
function datedReports(start: string, end: string, status = 'status'): readonly EvidenceEntry[] {
  return [
    ...listed,
    proves('interruption', status, statement),
    proves('interruption-start', start, startColumn),
    proves('expected-end', end, endColumn),
    indicates('supply-below-demand', '*', nationalUnknown),
  ];
}

/** A list that is one, of which we know too little to read supply from its columns. */
function listOnly(note: Bilingual = meaningUnknown): readonly EvidenceEntry[] {
  return [
    ...listed,
    indicates('interruption', 'status', note),
    indicates('supply-below-demand', '*', note),
  ];
}

function nothing(note: Bilingual): readonly EvidenceEntry[] {
  return [indicates('interruption', '*', note)];
}

function national(
  country: string,
  entries: readonly EvidenceEntry[],
  rest: Partial<EvidenceMap> = {},
): EvidenceMap {
  return { source: `national-list:${country}`, entries, ...rest };
}

const passedEnd = { resolvedIsPassedEnd: true } as const;

const fdaFinding: readonly EvidenceEntry[] = [
  ...listed,
  proves('supply-below-demand', 'status', {
    nl: '“Current” is het eigen oordeel van de FDA dat de vraag in het land groter is dan het aanbod. Sinds wanneer, staat er niet: de datum is die van de eerste publicatie.',
    en: '“Current” is FDA’s own finding that demand in the country exceeds supply. Since when is not said: the date is that of the first posting.',
  }),
  indicates('interruption', 'availability', {
    nl: 'Over deze ene verpakking zegt de lijst niet of zij nog wordt geleverd, en nooit tot wanneer.',
    en: 'Of this one package the list does not say whether it is still supplied, and never until when.',
  }),
];

const nationalLists: readonly EvidenceMap[] = [
  national('AT', [
    ...listed,
    proves('interruption', 'status', {
      nl: '“Nicht verfügbar” of “eingeschränkt verfügbar” op de dag van de lijst. Een begindatum en een verwacht einde staan er niet.',
      en: '“Nicht verfügbar” or “eingeschränkt verfügbar” on the day of the list. There is no start and no expected end.',
    }),
    proves('extent', 'status', {
      nl: 'De status scheidt helemaal niet van beperkt verkrijgbaar.',
      en: 'The status tells not available from restricted.',
    }),
    indicates('supply-below-demand', '*', nationalUnknown),
    indicates('prescription-only', 'legal_basis', {
      nl: 'De meldplicht van § 1 geldt voor receptgeneesmiddelen, maar de lijst bevat ook vrijwillige meldingen.',
      en: 'The duty of § 1 is for prescription-only medicines, but the list holds voluntary reports too.',
    }),
  ]),
  national('AU', [
    ...listed,
    proves('interruption', 'status', statement),
    proves('interruption-start', 'shortage_start', startColumn),
    proves('expected-end', 'estimated_end', endColumn),
    indicates('supply-below-demand', 'status', {
      nl: 'De Australische wet kijkt zes maanden vooruit: op de dag zelf kan nog aan de vraag worden voldaan.',
      en: 'Australian law looks six months ahead: on the day itself demand may still be met.',
    }),
  ]),
  national('BE', [
    ...listed,
    proves('delivery-within-term', 'status', {
      nl: 'De lijst volgt de Belgische definitie zelf: de houder verwacht niet alle bestellingen binnen drie werkdagen volledig te leveren.',
      en: 'The list follows the Belgian definition itself: the holder expects not to deliver all orders in full within three working days.',
    }),
    proves('interruption', 'status', statement),
    proves('interruption-start', 'shortage_start', startColumn),
    proves('expected-end', 'estimated_end', endColumn),
    indicates('appropriate-alternative', 'impact', {
      nl: 'Het FAGG telt andere verpakkingen. Of die passend zijn, is een oordeel.',
      en: 'FAMHP counts other packs. Whether they are appropriate is a judgement.',
    }),
    indicates('supply-below-demand', '*', nationalUnknown),
  ]),
  national('CH', [
    indicates('interruption', 'status_code', {
      nl: 'Een particuliere website, geen lijst van de overheid. Zij meldt “keine Lieferungen”, zonder begindatum.',
      en: 'A private website, no list of an authority. It says “no deliveries”, without a start.',
    }),
    indicates('listed-by-authority', '*', {
      nl: 'Een particuliere website, geen lijst van de overheid.',
      en: 'A private website, no list of an authority.',
    }),
  ]),
  national('CO', [
    indicates('supply-below-demand', 'status', {
      nl: 'Een lijst van middelen die zonder registratie mogen worden ingevoerd omdat zij onmisbaar zijn; geen lijst van tekorten op een dag.',
      en: 'A list of medicines that may be imported without registration because they are vital; no list of shortages on a day.',
    }),
  ]),
  national(
    'CZ',
    listOnly({
      nl: 'De datum is die van de melding; of en wanneer de levering stopte, staat er niet.',
      en: 'The date is that of the report; whether and when supply stopped is not said.',
    }),
  ),
  national(
    'DE',
    [
      ...datedReports('shortage_start', 'estimated_end', 'meldungsart'),
      indicates('increased-demand-unmet', 'reason', {
        nl: 'De reden in deze lijst is te grof om gestegen vraag te bewijzen.',
        en: 'The reason in this list is too coarse to prove increased demand.',
      }),
    ],
    passedEnd,
  ),
  national(
    'DK',
    listOnly({
      nl: 'De periode is tekst en de rijen zijn vele malen herhaald.',
      en: 'The period is text, and rows are repeated many times.',
    }),
  ),
  national(
    'EE',
    nothing({
      nl: 'Dit is een register, geen lijst van tekorten. Het is er voor aangezien.',
      en: 'This is a register, no list of shortages. It was taken for one.',
    }),
  ),
  national('ES', [
    ...datedReports('shortage_start', 'estimated_end'),
    indicates('appropriate-alternative', 'notes', {
      nl: 'De code noemt het gevolg (bijvoorbeeld: zelfde stof bestaat). Of dat passend is, is een oordeel.',
      en: 'The code names the consequence (for example: the same substance exists). Whether that is appropriate is a judgement.',
    }),
  ]),
  national(
    'EU',
    listOnly({
      nl: 'De EMA noemt het middel, niet in welke landen het ontbreekt.',
      en: 'EMA names the medicine, not the countries that lack it.',
    }),
  ),
  national('FI', datedReports('shortage_start', 'estimated_end')),
  national(
    'FR',
    listOnly({
      nl: 'De begindatum lijkt de datum van de laatste wijziging te zijn: soms ligt het einde ervoor.',
      en: 'The start looks like the date of the last update: some ends lie before it.',
    }),
  ),
  national('GR', datedReports('shortage_start', 'estimated_end')),
  national('HR', datedReports('shortage_start', 'estimated_end')),
  national(
    'HU',
    listOnly({
      nl: 'De lijst mengt onderbrekingen met middelen die al jaren niet in de handel zijn.',
      en: 'The list mixes interruptions with medicines that have been off the market for years.',
    }),
  ),
  national('IE', [
    ...datedReports('shortage_start', 'estimated_end'),
    proves('interruption-end', 'actual_end', {
      nl: 'De einddatum die de instantie heeft vastgelegd.',
      en: 'The end that the authority recorded.',
    }),
    indicates('appropriate-alternative', 'therapeutic_alternative', {
      nl: 'Dat een alternatief is toegelaten, zegt niet dat het er is of past.',
      en: 'That an alternative is authorised does not say that it is there or fits.',
    }),
  ]),
  national(
    'IN',
    nothing({
      nl: 'Kwaliteitswaarschuwingen, geen lijst van tekorten.',
      en: 'Quality alerts, no list of shortages.',
    }),
  ),
  national('IS', datedReports('shortage_start', 'estimated_end'), passedEnd),
  national('IT', datedReports('shortage_start', 'estimated_end'), passedEnd),
  national(
    'KR',
    nothing({
      nl: 'Alle meldingen sinds 2012. De status is hoe ver de behandeling is, niet hoe het met de levering staat.',
      en: 'All reports since 2012. The status tells how far each is processed, not how supply stands.',
    }),
  ),
  national(
    'LT',
    nothing({
      nl: 'Dit is een register, geen lijst van tekorten. Het is er voor aangezien.',
      en: 'This is a register, no list of shortages. It was taken for one.',
    }),
  ),
  national('LV', listOnly()),
  national(
    'MY',
    listOnly({
      nl: 'De lijst mengt tekorten met middelen die van de markt gaan.',
      en: 'The list mixes shortages with medicines that leave the market.',
    }),
  ),
  national('NO', datedReports('shortage_start', 'estimated_end'), passedEnd),
  national(
    'PE',
    nothing({
      nl: 'Nieuwsberichten, geen lijst van tekorten.',
      en: 'News items, no list of shortages.',
    }),
  ),
  national('PT', [
    ...datedReports('shortage_start', 'estimated_end'),
    proves('interruption-end', 'actual_end', {
      nl: 'De einddatum die de instantie heeft vastgelegd.',
      en: 'The end that the authority recorded.',
    }),
  ]),
  national(
    'RO',
    listOnly({
      nl: 'De datum is die van de melding, en de helft van de meldingen gaat over voorgoed stoppen.',
      en: 'The date is that of the report, and half of the reports are about stopping for good.',
    }),
  ),
  national(
    'SA',
    listOnly({
      nl: '“Currently in shortage” staat naast 1.656 eindes die voorbij zijn: de twee spreken elkaar tegen.',
      en: '“Currently in shortage” stands beside 1,656 ends that have passed: the two contradict each other.',
    }),
  ),
  national('SE', datedReports('shortage_start', 'estimated_end')),
  national('SI', [
    ...listed,
    proves('interruption', 'market_status', {
      nl: 'De status zegt dat levering of verkoop nu tijdelijk stilligt. Begin en verwacht einde staan er niet.',
      en: 'The status says that supply or marketing is suspended now. There is no start and no expected end.',
    }),
    indicates('supply-below-demand', '*', nationalUnknown),
  ]),
  national(
    'SK',
    nothing({
      nl: 'Alle onderbrekingen en stopzettingen sinds 2004, zonder einde: wat er nu ontbreekt, staat er niet.',
      en: 'All interruptions and discontinuations since 2004, without an end: what is lacking now is not said.',
    }),
  ),
  national(
    'TR',
    nothing({
      nl: 'Schorsingen van vergunningen, geen lijst van tekorten.',
      en: 'Suspensions of licences, no list of shortages.',
    }),
  ),
  national(
    'TW',
    nothing({
      nl: 'Nieuwsberichten, geen lijst van tekorten.',
      en: 'News items, no list of shortages.',
    }),
  ),
  national('US', fdaFinding),
  national(
    'ZA',
    nothing({
      nl: 'Terugroepacties, geen lijst van tekorten.',
      en: 'Recalls, no list of shortages.',
    }),
  ),
];

const exemption: Bilingual = {
  nl: 'Een vrijstelling laat zien dat de inspectie een tekort zag en invoer toestond. Of er nu te weinig is, bewijst zij niet.',
  en: 'An exemption shows that the inspectorate saw a shortage and allowed import. It does not prove that supply falls short now.',
};

const otherSources: readonly EvidenceMap[] = [
  { source: 'openfda', entries: fdaFinding },
  {
    source: 'canada',
    shortageReports: { column: 'type', value: 'shortage' },
    marketedWord: { column: 'drug_current_status', value: 'MARKETED' },
    entries: [
      ...listed,
      proves('supply-below-demand', 'status', {
        nl: 'Verplichte melding dat de houder niet aan de vraag naar dit DIN kan voldoen: het aanbod ervan in Canada is kleiner dan de vraag.',
        en: 'Mandatory report that the holder cannot meet demand for this DIN: its supply in Canada falls short of demand.',
      }),
      proves('interruption', 'status', statement),
      proves('interruption-start', 'actual_start_date', {
        nl: 'De werkelijke begindatum. Een verwachte begindatum bewijst geen begin.',
        en: 'The actual start. An anticipated start proves no start.',
      }),
      proves('interruption-end', 'actual_end_date', {
        nl: 'De werkelijke einddatum, in de eindstand van de melding.',
        en: 'The actual end, in the final state of the report.',
      }),
      proves('expected-end', 'estimated_end_date', endColumn),
      proves('marketed', 'drug_current_status', {
        nl: 'De stand in het geneesmiddelenregister op de dag van het uittreksel; voor een eerdere dag bewijst die niets.',
        en: 'The standing in the drug register on the day of the extract; it proves nothing for an earlier day.',
      }),
      proves('announcement-day', 'created_date', {
        nl: 'De dag waarop de melding is gemaakt.',
        en: 'The day on which the report was made.',
      }),
    ],
  },
  {
    source: 'igj-exemptions',
    entries: [
      indicates('interruption', '*', exemption),
      indicates('supply-below-demand', '*', exemption),
    ],
  },
  {
    source: 'cbg',
    entries: [
      proves('prescription-only', 'AFLEVERSTATUS', {
        nl: 'De afleverstatus in het register: UR is alleen op recept.',
        en: 'The legal status in the register: UR is prescription-only.',
      }),
      indicates('marketed', '*', {
        nl: 'Een registratie laat verkoop toe. Of het middel in de handel is, staat er niet.',
        en: 'A registration allows sale. Whether the medicine is marketed is not said.',
      }),
    ],
  },
  {
    source: 'wgp',
    entries: [
      indicates('marketed', 'Artikelen', {
        nl: 'Een maximumprijs is vastgesteld. Dat het middel in de handel is, volgt daar niet uit.',
        en: 'A maximum price was set. That the medicine is marketed does not follow.',
      }),
    ],
  },
  {
    source: 'xx-register',
    entries: [
      proves('marketed', 'in_de_handel', {
        nl: 'Het register van het verzonnen land zegt of een middel in de handel is.',
        en: 'The register of the invented country says whether a medicine is marketed.',
      }),
      proves('prescription-only', 'afleverstatus', {
        nl: 'De afleverstatus in het register.',
        en: 'The legal status in the register.',
      }),
    ],
  },
  {
    source: 'meldpunt',
    entries: [
      ...datedReports('begin', 'verwacht_einde'),
      proves('extent', 'omvang', {
        nl: 'De houder geeft op of hij niets of een deel levert.',
        en: 'The holder says whether it supplies nothing or a part.',
      }),
      proves('interruption-end', 'einde', {
        nl: 'De dag waarop de houder weer levert, zoals hij die meldt.',
        en: 'The day on which the holder supplies again, as it reports.',
      }),
    ],
  },
  {
    source: 'xx-website',
    entries: [
      ...datedReports('begin', 'verwacht_einde'),
      proves('extent', 'omvang', {
        nl: 'De houder geeft op of hij niets of een deel levert.',
        en: 'The holder says whether it supplies nothing or a part.',
      }),
      proves('interruption-end', 'einde', {
        nl: 'De dag waarop de houder weer levert, zoals hij die meldt.',
        en: 'The day on which the holder supplies again, as it reports.',
      }),
    ],
  },
  {
    source: 'xx-wholesalers',
    absentIsDeliverable: true,
    entries: [
      proves('not-deliverable-per-wholesaler', 'niet_leverbaar_bij', {
        nl: 'Elke week zeggen de vier verzonnen groothandels van elk middel of zij het direct kunnen leveren.',
        en: 'Each week the four invented wholesalers say of every medicine whether they can deliver it at once.',
      }),
      proves('week-measurement', 'niet_leverbaar_bij', {
        nl: 'De momentopname is volledig: een middel dat er niet op staat, was die week overal leverbaar.',
        en: 'The snapshot is complete: a medicine that is not on it could be delivered everywhere that week.',
      }),
      proves('supply-of-all-holders', 'niet_leverbaar_bij', {
        nl: 'Kan een groothandel het middel leveren, dan is het in het land te krijgen.',
        en: 'When a wholesaler can deliver the medicine, it can be had in the country.',
      }),
    ],
  },
  {
    source: 'xx-signals',
    entries: [
      indicates('stock-out', '*', {
        nl: 'Signalen uit het veld wijzen op lege schappen; zij zijn niet geteld zoals een definitie dat vraagt.',
        en: 'Signals from the field point to empty shelves; they are not counted as a definition asks.',
      }),
      indicates('interruption', '*', {
        nl: 'Wie niet krijgt wat hij bestelt, weet niet of de houder nog levert.',
        en: 'Who does not get what was ordered does not know whether the holder still supplies.',
      }),
    ],
  },
];

/** What every source proves. A source that is not here proves nothing. */
export const evidenceMaps: readonly EvidenceMap[] = [...nationalLists, ...otherSources];

/** A map as it is used: which needs it proves and indicates, looked up at once. */
export interface ReadMap {
  readonly map: EvidenceMap;
  readonly proves: ReadonlySet<Need>;
  readonly indicates: readonly Need[];
}

const bySource: ReadonlyMap<string, ReadMap> = new Map(
  evidenceMaps.map((map) => [map.source, readMap(map)]),
);

function readMap(map: EvidenceMap): ReadMap {
  const proven = new Set(
    map.entries.filter((entry) => entry.strength === 'proves').map((entry) => entry.need),
  );
  const indicated = map.entries
    .filter((entry) => entry.strength === 'indicates' && !proven.has(entry.need))
    .map((entry) => entry.need);
  return { map, proves: proven, indicates: [...new Set(indicated)] };
}

export function evidenceMapOf(source: string): ReadMap | undefined {
  return bySource.get(source);
}

/** The needs that a source proves, in the order of the map; none for a source without one. */
export function provesOf(source: string): readonly Need[] {
  return [...(bySource.get(source)?.proves ?? [])];
}
