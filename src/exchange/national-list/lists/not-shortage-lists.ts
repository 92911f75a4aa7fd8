import type { ListRow } from '../list-row.ts';
import type { ListSpec, Meaning } from '../list-spec.ts';
import { authorisations, byName, code, gtin, packOf } from '../row-codes.ts';
import { inShortage, leavesTheMarket } from '../words.ts';

// These files were collected as shortage lists and are none. They are read as what they
// are, so that no count of shortages or of countries ever leans on them.

const registerMeasures = {
  nl: 'Een inschrijving in het geneesmiddelenregister. Het bestand noemt elke regel ‘shortage’; dat is een vergissing van wie het verzamelde en telt niet.',
  en: 'An entry in the register of medicines. The file calls every row ‘shortage’; that is a mistake of whoever collected it and does not count.',
};

const estonia: ListSpec = {
  country: 'EE',
  agency: 'RAVIMIAMET',
  kind: 'register',
  rank: 1,
  title: 'Ravimiregister',
  publisher: 'Ravimiamet',
  address: 'https://www.ravimiregister.ee/',
  measures: registerMeasures,
  staleAfterDays: 60,
  startMeans: 'unknown',
  asRegister: true,
  columns: {
    substances: 'active_substance',
    substanceSeparator: '+',
    strength: 'strength',
    form: 'dosage_form',
    holder: 'marketing_auth_holder',
    atc: 'atc_code',
  },
  alsoRead: ['detail_url'],
  codes: (row) => {
    const entry = /[?&]vid=([0-9a-f-]{36})/i.exec(row.get('detail_url') ?? '')?.[1];
    const found = byName(row, 'medicine_name', 'strength', 'dosage_form', 'marketing_auth_holder');
    return entry === undefined ? found : { ...found, key: `entry:${entry.toLowerCase()}` };
  },
  meaning: unused,
};

const lithuania: ListSpec = {
  country: 'LT',
  agency: 'VVKT',
  kind: 'register',
  rank: 1,
  title: 'Lietuvos Respublikos vaistinių preparatų registras',
  publisher: 'VVKT (Valstybinė vaistų kontrolės tarnyba)',
  address: 'https://vvkt.lrv.lt/',
  measures: registerMeasures,
  staleAfterDays: 60,
  startMeans: 'unknown',
  asRegister: true,
  columns: {
    substances: 'active_substance_lt',
    strength: 'strength',
    form: 'dosage_form',
    holder: 'marketing_auth_holder',
    atc: 'atc_code',
  },
  alsoRead: ['product_no'],
  codes: (row) =>
    packOf(authorisations(row.get('product_no') ?? ''), () =>
      byName(row, 'medicine_name', 'strength', 'dosage_form'),
    ),
  among: (row) => [row.get('medicine_name'), row.get('strength')],
  meaning: unused,
};

/** A register entry says nothing about supply. */
function unused(): Meaning {
  return { status: 'unknown' };
}

const slovakia: ListSpec = {
  country: 'SK',
  agency: 'SUKL',
  kind: 'other',
  rank: 1,
  title: 'Prerušenia a zrušenia dodávok liekov',
  publisher: 'ŠÚKL (Štátny ústav pre kontrolu liečiv)',
  address: 'https://www.sukl.sk/',
  measures: {
    nl: 'Elke melding sinds 2004 dat een levering aan Slowakije onderbroken of gestopt werd, zonder einde: een archief van meldingen, geen lijst van tekorten nu.',
    en: 'Every notice since 2004 that supply to Slovakia was interrupted or stopped, without an end: an archive of notices, not a list of shortages now.',
  },
  staleAfterDays: 14,
  startMeans: 'actual-or-expected',
  columns: {
    holder: 'marketing_auth_holder',
    atc: 'atc_code',
    start: 'shortage_start',
    notified: 'notification_date',
  },
  alsoRead: ['product_no'],
  extra: ['notification_type'],
  codes: (row) => {
    const number = row.get('product_no');
    return packOf([number === undefined ? undefined : code('pack', number)], () =>
      byName(row, 'medicine_name', 'marketing_auth_holder'),
    );
  },
  among: (row) => [
    row.get('shortage_start'),
    row.get('notification_type'),
    row.get('notification_date'),
    row.get('marketing_auth_holder'),
  ],
  meaning: (row) =>
    row.word('status', {
      supply_interruption: { status: 'notice' },
      supply_discontinuation: leavesTheMarket,
    }),
};

const turkey: ListSpec = {
  country: 'TR',
  agency: 'TITCK',
  kind: 'other',
  rank: 1,
  title: 'Ruhsatı askıda olan ürünler',
  publisher: 'TİTCK (Türkiye İlaç ve Tıbbi Cihaz Kurumu)',
  address: 'https://www.titck.gov.tr/',
  measures: {
    nl: 'Een Turkse vergunning die is geschorst: geen lijst van tekorten. De begindatum is de dag van de schorsing.',
    en: 'A Turkish licence that is suspended: not a list of shortages. The start date is the day of the suspension.',
  },
  staleAfterDays: 30,
  startMeans: 'actual',
  columns: {
    substances: 'active_substance',
    holder: 'license_holder',
    atc: 'atc_code',
    start: 'suspension_date',
  },
  alsoRead: ['barcode', 'license_number'],
  unused: ['suspension_status'],
  codes: (row) => {
    const licence = row.get('license_number');
    return packOf(
      [
        row.get('barcode') === undefined ? undefined : gtin(row, 'barcode'),
        licence === undefined ? undefined : code('ma', licence),
      ],
      () => byName(row, 'medicine_name', 'license_holder'),
    );
  },
  among: (row) => [row.get('medicine_name'), row.get('license_number'), row.get('suspension_date')],
  meaning: (row) =>
    row.word('status', {
      suspended_article_22: { status: 'suspended' },
      suspended_article_23: { status: 'suspended' },
    }),
};

const colombia: ListSpec = {
  country: 'CO',
  agency: 'INVIMA',
  kind: 'other',
  rank: 1,
  title: 'Medicamentos vitales no disponibles',
  publisher: 'INVIMA',
  address: 'https://www.invima.gov.co/',
  measures: {
    nl: 'Een onmisbaar middel dat in Colombia niet of te weinig te krijgen is en daarom zonder registratie mag worden ingevoerd: een toestemming per werkzame stof, geen lijst van onderbrekingen.',
    en: 'An indispensable medicine that cannot or hardly be had in Colombia and may therefore be imported without registration: a permission per substance, not a list of interruptions.',
  },
  staleAfterDays: 60,
  startMeans: 'unknown',
  columns: { strength: 'strength', form: 'dosage_form', atc: 'atc_code' },
  alsoRead: ['pharma_code', 'ium_code'],
  extra: ['pharma_code', 'act_reference', 'ium_code'],
  codes: (row) => byName(row, 'medicine_name', 'strength', 'dosage_form', 'ium_code'),
  among: (row) => [row.get('pharma_code')],
  meaning: colombianMeaning,
};

/** Entries taken off the list stay in it, with the decision in the column of the form. */
function colombianMeaning(row: ListRow): Meaning {
  const meaning = row.word('status', { vital_unavailable: inShortage });
  return /^excluid/i.test(row.get('dosage_form') ?? '') ? { status: 'notice' } : meaning;
}

const india: ListSpec = {
  country: 'IN',
  agency: 'CDSCO',
  kind: 'other',
  rank: 1,
  title: 'Not of standard quality alerts',
  publisher: 'CDSCO (Central Drugs Standard Control Organisation)',
  address: 'https://cdsco.gov.in/',
  measures: {
    nl: 'Een maandelijkse waarschuwing over partijen die niet aan de kwaliteitseisen voldoen: geen tekort en geen geneesmiddel.',
    en: 'A monthly alert on batches that are not of standard quality: no shortage, and not one medicine.',
  },
  staleAfterDays: 60,
  startMeans: 'published',
  columns: { start: 'shortage_start' },
  alsoRead: ['pdf_url'],
  extra: ['alert_type'],
  unused: ['release_date'],
  codes: (row) => byName(row, 'medicine_name'),
  among: (row) => [row.get('pdf_url')],
  meaning: (row) => row.word('status', { NSQ: { status: 'notice' } }),
};

const southAfrica: ListSpec = {
  country: 'ZA',
  agency: 'SAHPRA',
  kind: 'other',
  rank: 1,
  title: 'Product recalls and safety alerts',
  publisher: 'SAHPRA (South African Health Products Regulatory Authority)',
  address: 'https://www.sahpra.org.za/',
  measures: {
    nl: 'Een terugroeping, waarschuwing of persbericht uit Zuid-Afrika, regel voor regel: geen lijst van tekorten.',
    en: 'A recall, alert or press release from South Africa, line by line: not a list of shortages.',
  },
  staleAfterDays: 60,
  startMeans: 'published',
  columns: {
    substances: 'active_substance',
    atc: 'atc_code',
    start: 'shortage_start',
    published: 'notice_date',
  },
  alsoRead: ['notice_url'],
  extra: ['notice_title'],
  unused: ['pdf_url'],
  codes: (row) => byName(row, 'medicine_name', 'notice_url'),
  among: (row) => [row.get('notice_title'), row.get('status'), row.get('active_substance')],
  meaning: (row) =>
    row.word('status', {
      recalled: { status: 'notice' },
      'Product recalled': { status: 'notice' },
      'Batches of medicines under Quarantine': { status: 'notice' },
      limited_supply: { status: 'notice' },
      shortage: { status: 'notice' },
      resolved: { status: 'notice' },
      discontinued: { status: 'notice' },
    }),
};

const newsMeasures = {
  nl: 'Een nieuwsbericht van de autoriteit; wat in de kolom van het geneesmiddel staat is een titel of een zinsdeel.',
  en: 'A news item of the authority; what stands in the column of the medicine is a title or part of a sentence.',
};

const peru: ListSpec = {
  country: 'PE',
  agency: 'DIGEMID',
  kind: 'news',
  rank: 1,
  title: 'Alertas y comunicados',
  publisher: 'DIGEMID',
  address: 'https://www.digemid.minsa.gob.pe/',
  measures: newsMeasures,
  staleAfterDays: 60,
  startMeans: 'published',
  columns: { start: 'shortage_start' },
  unused: ['dosage_form', 'manufacturer', 'registration_no', 'reason', 'source_url'],
  codes: (row) => byName(row, 'medicine_name'),
  among: (row) => [row.get('shortage_start')],
  meaning: (row) => row.word('status', { shortage: { status: 'notice' } }),
};

const taiwan: ListSpec = {
  country: 'TW',
  agency: 'TFDA',
  kind: 'news',
  rank: 1,
  title: 'TFDA news on the supply of medicines',
  publisher: 'TFDA (Taiwan Food and Drug Administration)',
  address: 'https://www.fda.gov.tw/',
  measures: newsMeasures,
  staleAfterDays: 60,
  startMeans: 'published',
  columns: { atc: 'atc_code', start: 'shortage_start', published: 'announcement_date' },
  extra: ['announcement_title'],
  unused: ['shortage_reason', 'data_source'],
  codes: (row) => byName(row, 'medicine_name'),
  among: (row) => [row.get('announcement_title'), row.get('announcement_date')],
  meaning: (row) => row.word('status', { shortage: { status: 'notice' } }),
};

export const notShortageLists: readonly ListSpec[] = [
  estonia,
  lithuania,
  slovakia,
  turkey,
  colombia,
  india,
  southAfrica,
  peru,
  taiwan,
];
