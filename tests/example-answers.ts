import { day } from '../src/law/calendar-date.ts';
import type { BecauseAnswer } from '../src/usecases/answers/because.ts';
import type {
  ClaimSourceAnswer,
  CountedSourceAnswer,
} from '../src/usecases/answers/claim-source.ts';
import type { ProductAnswer } from '../src/usecases/answers/named-product.ts';
import type { NormsAnswer } from '../src/usecases/answers/norms.ts';
import type {
  FoundAnswer,
  HomeAnswer,
  MedicineAnswer,
  StatusAnswer,
} from '../src/usecases/answers/products.ts';
import type {
  ComparedAnswer,
  DefinitionsAnswer,
  ShortageItemAnswer,
  ShortagesAnswer,
} from '../src/usecases/answers/shortages.ts';
import type { SourcesAnswer } from '../src/usecases/answers/sources.ts';

/** Invented answers: every state and every awkward value once, for tests and for looking at. */

const noCodes = {
  rvg: [],
  eu: [],
  ma: [],
  din: [],
  ndc: [],
  pack: [],
  gtin: [],
  zi: [],
  hpk: [],
  prk: [],
  name: [],
};

export const product: ProductAnswer = {
  id: 'p-1',
  name: 'Verzonnolol succinaat Demofarma Retard 100 mg',
  country: 'XX',
  substance: 'verzonnolol',
  strength: '100 mg',
  form: 'tabletten met gereguleerde afgifte',
  atc: ['C07AB99'],
  holder: 'Demofarma B.V.',
  codes: { ...noCodes, rvg: ['123456'], gtin: ['08712345678906'] },
};

/** As a hostile source would write it. */
const hostile: ProductAnswer = {
  ...product,
  id: 'p-2',
  name: '=1+1 <script>alert("x")</script> & Zoon 100 mg',
  holder: null,
  holderWhy: 'not-reported',
};

const source: ClaimSourceAnswer = {
  name: 'demo-list:XX',
  title: 'Demolijst van tekorten',
  delivery: '42',
  row: 17,
  asserted: day('2026-03-01'),
  confirmed: day('2026-03-12'),
  recordedAt: '2026-03-01T05:10:00Z',
};

const steps: BecauseAnswer[] = [
  {
    code: 'listed-limited',
    params: { source: 'Demolijst' },
    fact: 'listing',
    norm: null,
    says: 'Demolijst noemt het op 1 maart 2026 beperkt leverbaar (“beperkt”).',
  },
  {
    code: 'days-long-enough',
    params: { days: 76 },
    fact: 'expected-end',
    weighs: 'for',
    norm: {
      id: 'notification-suspension',
      version: '2026-04-01',
      from: day('2026-04-01'),
      until: null,
      confidence: 'partial',
      source: 'Beleidsregel meldplicht, Stcrt 2025, 42045',
    },
    says: 'Verwachte duur 76 dagen, de grens is 14 dagen.',
  },
];

const limited: StatusAnswer = {
  status: 'limited',
  since: day('2026-02-03'),
  sinceMeans: 'actual',
  expectedEnd: day('2026-04-20'),
  expectedEndCertainty: 'estimate',
  checked: day('2026-03-01'),
  because: steps,
  sources: [source],
  receipt: 'r1-0123456789abcdef0123456789abcdef01234567',
};

const none: StatusAnswer = {
  status: 'no-public-information',
  since: null,
  sinceWhy: 'not-reported',
  sinceMeans: 'unknown',
  expectedEnd: null,
  expectedEndWhy: 'not-reported',
  expectedEndCertainty: 'unknown',
  checked: null,
  checkedWhy: 'not-reported',
  because: [],
  sources: [],
  receipt: 'r1-89abcdef0123456789abcdef0123456789abcdef',
};

const statuses: readonly StatusAnswer[] = [
  {
    ...limited,
    status: 'available',
    sinceMeans: 'updated',
    expectedEnd: null,
    expectedEndWhy: 'not-reported',
  },
  {
    ...limited,
    status: 'unavailable',
    sinceMeans: 'published',
    expectedEnd: null,
    expectedEndWhy: 'not-reported',
    expectedEndCertainty: 'unknown',
  },
  { ...limited, status: 'off-market', expectedEnd: null },
  none,
];

export const medicine: MedicineAnswer = {
  product,
  on: day('2026-03-01'),
  known: day('2026-03-01'),
  synthetic: true,
  underRevision: false,
  signals: null,
  signalsWhy: 'too-few-to-tell',
  status: limited,
  registrations: [
    { status: 'authorised', marketed: true, legalStatus: 'prescription-only', source },
    {
      status: 'unknown',
      marketed: null,
      marketedWhy: 'not-reported',
      legalStatus: null,
      legalStatusWhy: 'not-reported',
      source,
    },
  ],
  exemptions: [
    {
      decision: 'Vrijstelling verzonnolol',
      validFrom: day('2026-02-10'),
      validThrough: day('2026-06-30'),
      validOn: true,
      source,
    },
    {
      decision: 'Vrijstelling zonder data',
      validFrom: null,
      validFromWhy: 'not-reported',
      validThrough: null,
      validThroughWhy: 'not-reported',
      validOn: null,
      validOnWhy: 'not-reported',
      source,
    },
  ],
  prices: [
    {
      productGroup: 'VERZONNOLOL 100MG TABLET MGA',
      eurocentsPerUnit: '7.342500000',
      unit: 'stuk',
      source,
    },
    {
      productGroup: 'VERZONNOLOL 100MG',
      eurocentsPerUnit: null,
      eurocentsPerUnitWhy: 'not-reported',
      unit: null,
      source,
    },
  ],
  sameGroup: [
    ...statuses.map((status, index) => ({
      product: { ...product, id: `p-1${index}`, name: `Verzonnolol ${'ABCD'[index]}farma 100 mg` },
      status,
    })),
    { product: hostile, status: none },
  ],
  elsewhere: [
    {
      country: 'BE',
      source: 'national-list:BE',
      sourceTitle: 'Lijst van België',
      kind: 'shortage-list',
      asserted: day('2026-02-27'),
      products: 3,
      since: day('2026-02-01'),
      sinceMeans: 'published',
      examples: [
        { id: 'p-90', name: 'Verzonnolol Exemplaire 100 mg', statusGiven: 'indisponible' },
      ],
    },
    {
      country: 'DE',
      source: 'national-list:DE',
      sourceTitle: 'Liste',
      kind: 'shortage-list',
      asserted: day('2026-02-27'),
      products: 1,
      since: null,
      sinceWhy: 'not-reported',
      sinceMeans: 'unknown',
      examples: [],
    },
  ],
  definitions: [
    {
      id: 'as-listed',
      title: 'Op de lijst van de autoriteit',
      outcome: 'short',
      because: steps.slice(0, 1),
      missing: [],
    },
    {
      id: 'sirm',
      title: 'SIRM: twee groothandels of meer',
      outcome: 'not-decidable',
      because: [],
      missing: [
        {
          need: 'not-deliverable-per-wholesaler',
          says: 'Per groothandel: kon die leveren? Geen openbare bron meldt dat.',
        },
      ],
    },
    {
      id: 'nl-notifiable',
      title: 'Meldplicht',
      outcome: 'needs-judgement',
      because: steps,
      missing: [],
    },
    {
      id: 'at-2019',
      title: 'Oostenrijk 2019',
      outcome: 'not-short',
      because: steps.slice(1),
      missing: [],
    },
  ],
  history: [
    {
      asserted: day('2026-03-01'),
      what: 'changed',
      says: 'De verwachte einddatum werd 20 april 2026.',
      source,
    },
    {
      asserted: day('2026-02-03'),
      what: 'first-seen',
      says: 'Stond voor het eerst op de lijst.',
      source,
    },
  ],
};

export const unknownMedicine: MedicineAnswer = {
  ...medicine,
  product: {
    ...hostile,
    substance: null,
    substanceWhy: 'not-reported',
    strength: null,
    strengthWhy: 'not-reported',
    form: null,
    formWhy: 'not-reported',
    atc: [],
    codes: noCodes,
  },
  synthetic: false,
  status: none,
  registrations: [],
  exemptions: [],
  prices: [],
  sameGroup: [],
  elsewhere: [],
  definitions: [],
  history: [],
};

/** Nothing is known but that a comparable medicine may come from abroad. */
export const exemptedMedicine: MedicineAnswer = {
  ...unknownMedicine,
  product,
  exemptions: [
    {
      decision: 'Vrijstelling verzonnolol',
      validFrom: day('2026-02-10'),
      validThrough: null,
      validThroughWhy: 'not-reported',
      validOn: true,
      source,
    },
  ],
};

/** Not short yet: a list announces that it will be. */
export const announcedMedicine: MedicineAnswer = {
  ...unknownMedicine,
  product,
  status: {
    ...none,
    because: [
      {
        code: 'listed-anticipated',
        params: { source: 'demo-list:XX', asserted: '2026-03-01', start: '2026-05-01' },
        fact: 'demo-list:XX',
        norm: null,
        says: 'Demolijst van tekorten verwacht een onderbreking vanaf 1 mei 2026 (“aangekondigd”, lijst van 1 maart 2026).',
      },
    ],
  },
};

export const found: FoundAnswer = {
  query: 'verzonnolol',
  results: [
    { ...product, status: 'limited', synthetic: true, matched: { field: 'name', how: 'prefix' } },
    {
      ...product,
      id: 'p-11',
      name: 'Verzonnolan 50 mg',
      strength: '50 mg',
      status: 'available',
      synthetic: true,
      matched: { field: 'name', how: 'typo' },
    },
    {
      ...hostile,
      status: 'no-public-information',
      synthetic: true,
      matched: { field: 'substance', how: 'exact' },
    },
  ],
  ambiguous: true,
  codeWithoutProduct: false,
  next: 'after-25',
};

const compared: ComparedAnswer['definitions'] = [
  {
    id: 'as-listed',
    title: 'Op de lijst van de autoriteit',
    count: 412,
    decidable: 11_904,
    notDecidable: 0,
    needsJudgement: 0,
  },
  {
    id: 'eu-hma-2019',
    title: 'EMA en HMA, 2019',
    count: 121,
    decidable: 800,
    notDecidable: 11_080,
    needsJudgement: 24,
  },
  {
    id: 'sirm',
    title: 'SIRM: twee groothandels of meer',
    count: 38,
    decidable: 11_904,
    notDecidable: 0,
    needsJudgement: 0,
  },
];

const counted: CountedSourceAnswer[] = [
  {
    name: 'demo-list:XX',
    title: 'Demolijst van tekorten',
    kind: 'shortage-list',
    measures: 'Een rij betekent dat de autoriteit dit middel niet of beperkt leverbaar noemt.',
    asserted: day('2026-03-01'),
    says: 'telt: de lijst van de autoriteit',
  },
];

/** A country of which only exemptions are read. */
export const countedWithoutList: CountedSourceAnswer[] = [
  {
    name: 'demo-exemptions',
    title: 'Vrijstellingen van demoland',
    kind: 'exemptions',
    measures: 'Een rij betekent dat een vergelijkbaar middel uit het buitenland mag komen.',
    asserted: day('2026-03-01'),
    says: 'Vrijstellingen van demoland: telt mee.',
  },
];

export const comparison: ComparedAnswer = {
  country: 'XX',
  on: day('2026-03-01'),
  known: day('2026-03-01'),
  counted,
  definitions: compared,
};

export const home: HomeAnswer = {
  country: 'XX',
  on: day('2026-03-01'),
  known: day('2026-03-01'),
  synthetic: true,
  products: 11_904,
  definition: { id: 'as-listed', title: 'Op de lijst van de autoriteit' },
  count: 412,
  decidable: 11_904,
  notDecidable: 3,
  counted,
  week: { new: 12, back: 9, moved: 31 },
  definitions: compared,
};

function item(index: number, outcome: ShortageItemAnswer['outcome']): ShortageItemAnswer {
  return {
    product:
      index === 1 ? hostile : { ...product, id: `s-${index}`, name: `Verzonnolol ${index} mg` },
    unit: 'product',
    since: index % 3 === 0 ? null : day('2026-02-03'),
    ...(index % 3 === 0 ? { sinceWhy: 'not-reported' } : {}),
    sinceMeans: index % 3 === 0 ? 'unknown' : 'actual-or-expected',
    expectedEnd: index % 2 === 0 ? day('2026-04-20') : null,
    ...(index % 2 === 0 ? {} : { expectedEndWhy: 'not-reported' }),
    expectedEndCertainty: index % 2 === 0 ? 'estimate' : 'unknown',
    correctedEnd: null,
    correctedEndWhy: 'not-computed',
    outcome,
    because: steps,
    sources: [source],
    receipt: 'r1-aaaabbbbccccddddeeeeffff0000111122223333',
  };
}

export const shortages: ShortagesAnswer = {
  definition: {
    id: 'as-listed',
    version: '1',
    title: 'Op de lijst van de autoriteit',
    confidence: 'choice',
    inForceOn: false,
  },
  country: 'XX',
  on: day('2026-03-01'),
  known: day('2026-03-01'),
  recorded: '2026-03-01T05:10:00.000Z',
  count: 55,
  decidable: 60,
  notDecidable: 4,
  notDecidableWhy: [
    {
      need: 'expected-end',
      says: 'Wanneer het weer leverbaar is. De lijst noemt geen einde.',
      cases: 4,
    },
    { need: 'marketed', says: 'Of het op de markt is.', cases: 2 },
  ],
  needsJudgement: 2,
  synthetic: true,
  counted,
  items: [
    ...Array.from({ length: 55 }, (_, index) => item(index, 'short')),
    item(60, 'needs-judgement'),
    item(61, 'needs-judgement'),
    item(62, 'not-decidable'),
    item(63, 'not-short'),
  ],
  receipt: 'r1-ffff0000111122223333aaaabbbbccccddddeeee',
};

const one: SourcesAnswer['sources'][number] = {
  name: 'demo-list:XX',
  title: 'Demolijst van tekorten',
  publisher: 'Demo-autoriteit',
  measures:
    'Een rij betekent dat de autoriteit van demoland dit middel niet of beperkt leverbaar noemt.',
  country: 'XX',
  kind: 'shortage-list',
  primary: true,
  proves: ['listed-by-authority', 'interruption-start'],
  address: 'https://example.org/demo',
  schedule: null,
  scheduleWhy: 'taken-as-file',
  synthetic: true,
  state: 'ok',
  lastSuccess: '2026-03-01T05:10:00Z',
  asserted: day('2026-03-01'),
  lastFailure: null,
  lastFailureWhy: null,
  rows: 1204,
  heldDeliveries: [],
};

export const sources: SourcesAnswer = {
  sources: [
    one,
    {
      ...one,
      name: 'demo-register:XX',
      title: 'Demoregister',
      kind: 'register',
      state: 'stale',
      proves: [],
    },
    {
      ...one,
      name: 'national-list:BE',
      country: 'BE',
      title: 'Lijst van België',
      synthetic: false,
      state: 'never-loaded',
      lastSuccess: null,
      lastSuccessWhy: 'never-loaded',
      asserted: null,
      assertedWhy: 'never-loaded',
      rows: null,
      rowsWhy: 'never-loaded',
    },
    {
      ...one,
      name: 'national-list:DE',
      country: 'DE',
      title: 'Liste',
      synthetic: false,
      primary: false,
      address: 'file',
      state: 'failing',
      lastFailure: '2026-03-01T06:00:00Z',
      lastFailureWhy: 'Kolom “PZN” ontbreekt. Bedoelde de bron “Pzn-Nr”?',
    },
    {
      ...one,
      name: 'openfda',
      country: 'US',
      title: 'openFDA',
      synthetic: false,
      state: 'held',
      heldDeliveries: [
        { id: '9', asOf: day('2026-03-01'), why: 'De lijst ging van 1.200 naar 700 rijen.' },
      ],
    },
  ],
};

export const definitions: DefinitionsAnswer = {
  definitions: [
    {
      id: 'as-listed',
      version: '1',
      title: 'Op de lijst van de autoriteit',
      description:
        'De autoriteit van het land noemt het middel op haar lijst. Dit zegt niets over aanbod of vraag.',
      from: null,
      fromWhy: 'not-in-the-sources',
      until: null,
      untilWhy: 'no-end-known',
      confidence: 'choice',
      source: 'Keuze van Voorradig',
      unit: 'product',
      needs: ['listed-by-authority'],
      parameters: {},
    },
    {
      id: 'sirm',
      version: '1',
      title: 'SIRM: twee groothandels of meer',
      description:
        'Een aaneengesloten reeks dagen waarop twee of meer groothandels niet kunnen leveren.',
      from: day('2020-01-01'),
      until: day('2026-01-01'),
      confidence: 'partial',
      source: 'SIRM, 2020',
      unit: 'group',
      needs: ['not-deliverable-per-wholesaler'],
      parameters: { wholesalers: 2, gapDays: 0, mustOverlap: true },
    },
  ],
};

const version: NormsAnswer['norms'][number]['versions'][number] = {
  id: '2024-01-01',
  state: 'enacted',
  from: day('2024-01-01'),
  until: null,
  untilWhy: 'no-end-known',
  seenOn: null,
  seenOnWhy: 'start-known-or-none',
  value: 2,
  source: 'Stcrt 2023, 32152',
  quote: { text: 'een voorraad van ten minste twee weken', language: 'nl' },
  confidence: 'partial',
  note: null,
  noteWhy: 'none',
};

export const norms: NormsAnswer = {
  on: day('2026-03-01'),
  law: 'l1-0123',
  norms: [
    {
      id: 'stock-obligation-wholesaler',
      subject: 'stock',
      title: 'Voorraadverplichting groothandel',
      unit: 'weeks',
      answer: 'in-force',
      answeredBy: '2024-01-01',
      versions: [
        {
          ...version,
          id: 'plan-2019',
          state: 'never-in-force',
          from: day('2019-11-03'),
          quote: null,
          quoteWhy: 'not-quoted',
          confidence: 'source',
        },
        {
          ...version,
          id: '2023-07-01',
          from: day('2023-07-01'),
          until: day('2024-01-01'),
          value: 4,
        },
        version,
      ],
    },
    {
      id: 'notice-period',
      subject: 'notification',
      title: 'Hoe lang van tevoren melden',
      unit: null,
      unitWhy: 'no-unit',
      answer: 'draft',
      answeredBy: 'draft-2025',
      versions: [
        {
          ...version,
          id: 'seen-2012-01-01',
          from: null,
          fromWhy: 'not-in-the-sources',
          seenOn: day('2012-01-01'),
          until: day('2013-02-22'),
          value: { months: 2, exceptionalCircumstances: true },
        },
        {
          ...version,
          id: 'draft-2025',
          state: 'draft',
          from: null,
          fromWhy: 'not-in-the-sources',
          value: [6, 12],
          confidence: 'unverified',
          note: 'Nog niet vastgesteld.',
        },
      ],
    },
  ],
};
