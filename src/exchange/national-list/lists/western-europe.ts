import { authorisations, byName, gtin, packOf, paddedCode } from '../row-codes.ts';
import type { ListSpec } from '../list-spec.ts';
import { expectedEndPassed, inShortage } from '../words.ts';

const austria: ListSpec = {
  country: 'AT',
  agency: 'BASG',
  kind: 'shortage-list',
  rank: 1,
  title: 'Vertriebseinschränkungen Arzneispezialitäten',
  publisher: 'BASG (Bundesamt für Sicherheit im Gesundheitswesen)',
  address: 'https://medicineshortage.basg.gv.at/',
  measures: {
    nl: 'Een verpakking waarvan de houder een beperking in de levering aan Oostenrijk heeft gemeld, ook als zij nog leverbaar is.',
    en: 'A pack for which the holder reported a restriction of supply to Austria, also when it can still be delivered.',
  },
  staleAfterDays: 3,
  startMeans: 'unknown',
  columns: {
    substances: 'active_substance',
    strength: 'strength',
    form: 'dosage_form',
    holder: 'marketing_auth_holder',
    pack: 'package_description',
    atc: 'atc_code',
    start: 'shortage_start',
    expectedEnd: 'estimated_end',
    reason: 'reason',
  },
  extra: ['package_size', 'parallel_export_ban', 'legal_basis', 'healthcare_notice', 'basg_note'],
  unused: ['reporter'],
  codes: (row) =>
    byName(row, 'medicine_name', 'package_description', 'package_size', 'marketing_auth_holder'),
  meaning: (row) =>
    row.word('status', {
      'Nicht verfügbar': { status: 'unavailable', extent: 'total' },
      'eingeschränkt verfügbar': { status: 'limited', extent: 'partial' },
      verfügbar: { status: 'available' },
      'verfügbar gemäß §4 (1)': { status: 'available' },
    }),
};

const belgium: ListSpec = {
  country: 'BE',
  agency: 'FAMHP',
  kind: 'shortage-list',
  rank: 1,
  title: 'FarmaStatus',
  publisher: 'FAGG (Federaal Agentschap voor Geneesmiddelen en Gezondheidsproducten)',
  address: 'https://farmastatus.be/',
  measures: {
    nl: 'Een verpakking die volgens de houder tijdelijk niet in België leverbaar is of wordt.',
    en: 'A pack that according to the holder is or will be temporarily undeliverable in Belgium.',
  },
  staleAfterDays: 3,
  startMeans: 'actual-or-expected',
  columns: {
    substances: 'active_substance',
    holder: 'marketing_auth_holder',
    atc: 'atc_code',
    start: 'shortage_start',
    expectedEnd: 'estimated_end',
    actualEnd: 'actual_end',
    reason: 'reason',
  },
  alsoRead: ['product_no', 'authorisation_number'],
  extra: ['impact'],
  codes: (row) =>
    packOf(
      [
        paddedCode(row, 'product_no', 'pack', 7),
        ...authorisations(row.get('authorisation_number') ?? ''),
      ],
      () => byName(row, 'medicine_name', 'marketing_auth_holder'),
    ),
  meaning: (row) => row.word('status', { unavailable: { status: 'unavailable' } }),
};

const switzerland: ListSpec = {
  country: 'CH',
  agency: 'drugshortage',
  kind: 'shortage-list',
  rank: 1,
  title: 'drugshortage.ch',
  publisher: 'drugshortage.ch (Martinelli Consulting)',
  address: 'https://www.drugshortage.ch/',
  measures: {
    nl: 'Een verpakking waarvan een leverancier of apotheker een leveringsprobleem in Zwitserland meldt; geen lijst van de overheid.',
    en: 'A pack for which a supplier or pharmacist reports a problem of supply in Switzerland; not a list of an authority.',
  },
  staleAfterDays: 3,
  startMeans: 'unknown',
  columns: {
    holder: 'company_name',
    atc: 'atc_code',
    expectedEnd: 'estimated_end',
    updated: 'last_updated',
    daysPublished: 'days_since_first_report',
  },
  alsoRead: ['gtin', 'pharmacode', 'detail_url'],
  extra: ['delivery_date', 'gengrp'],
  unused: ['status_code', 'dosage_form'],
  codes: (row) =>
    packOf([gtin(row, 'gtin'), paddedCode(row, 'pharmacode', 'pack', 7)], () =>
      byName(row, 'medicine_name', 'company_name'),
    ),
  among: (row) => [row.get('detail_url')],
  meaning: (row) =>
    row.word('status', {
      '1 aktuell keine Lieferungen': { status: 'unavailable', extent: 'total' },
      '2 angekündigter Engpass': { status: 'anticipated' },
      '3 Lieferungen kontingentiert/eingeschränkt': { status: 'limited', extent: 'partial' },
      '4 für Spitäler verfügbar; Retail nicht verfügbar': { status: 'limited', extent: 'partial' },
      '8 abregistriert  - ausser Handel': { status: 'discontinued', permanent: true },
    }),
};

/** BfArM writes `0` and `99999999` where a pack has no number. */
const noPzn = new Set(['0', '99999999']);

const germany: ListSpec = {
  country: 'DE',
  agency: 'BfArM',
  kind: 'shortage-list',
  rank: 1,
  title: 'Lieferengpassmeldungen',
  publisher: 'BfArM (Bundesinstitut für Arzneimittel und Medizinprodukte)',
  address: 'https://www.bfarm.de/',
  measures: {
    nl: 'Een verpakking waarvoor de houder een leveringsprobleem in Duitsland heeft gemeld. Het woord ‘resolved’ in dit bestand zegt alleen dat het verwachte einde voorbij is.',
    en: 'A pack for which the holder reported a supply problem in Germany. The word ‘resolved’ in this file only says that the expected end has passed.',
  },
  staleAfterDays: 3,
  startMeans: 'actual-or-expected',
  columns: {
    substances: 'active_substance',
    substanceSeparator: ';',
    holder: 'mah',
    atc: 'atc_code',
    start: 'shortage_start',
    expectedEnd: 'estimated_end',
    reason: 'reason',
  },
  alsoRead: ['product_no', 'enr'],
  extra: ['meldungsart'],
  codes: (row) => {
    const number = row.get('product_no');
    const pzn =
      number === undefined || noPzn.has(number)
        ? undefined
        : paddedCode(row, 'product_no', 'pack', 8);
    const enr = authorisations(row.get('enr') ?? '');
    const found = packOf([pzn, ...enr], () => byName(row, 'medicine_name', 'mah'));
    return pzn === undefined && enr.length > 0
      ? { ...found, key: `ma:${row.get('enr')}|${row.get('medicine_name')}` }
      : found;
  },
  among: (row) => [row.get('shortage_start'), row.get('estimated_end')],
  meaning: (row) => row.word('status', { shortage: inShortage, resolved: expectedEndPassed }),
};

const france: ListSpec = {
  country: 'FR',
  agency: 'ANSM',
  kind: 'shortage-list',
  rank: 1,
  title: 'Disponibilité des produits de santé : médicaments',
  publisher: 'ANSM (Agence nationale de sécurité du médicament et des produits de santé)',
  address: 'https://ansm.sante.fr/',
  measures: {
    nl: 'Een geneesmiddel van groot therapeutisch belang dat in Frankrijk op is, krap is of terugkwam. De begindatum is de dag waarop de regel het laatst is bijgewerkt.',
    en: 'A medicine of major therapeutic interest that is out of stock, tight or back in France. The start date is the day on which the entry was last updated.',
  },
  staleAfterDays: 4,
  startMeans: 'updated',
  columns: {
    substances: 'active_substance',
    atc: 'atc_code',
    start: 'shortage_start',
    expectedEnd: 'estimated_end',
  },
  codes: (row) => byName(row, 'medicine_name'),
  meaning: (row) =>
    row.word('status', {
      shortage: { status: 'unavailable' },
      'supply tension': { status: 'limited' },
      discontinued: { status: 'discontinued', permanent: true },
      resolved: { status: 'resolved', endIsActual: true },
    }),
};

const ireland: ListSpec = {
  country: 'IE',
  agency: 'HPRA',
  kind: 'shortage-list',
  rank: 1,
  title: 'Medicine shortages: current and resolved',
  publisher: 'HPRA (Health Products Regulatory Authority)',
  address: 'https://www.hpra.ie/',
  measures: {
    nl: 'Een tekort dat de Ierse autoriteit bijhoudt, per geneesmiddel van één houder.',
    en: 'A shortage that the Irish authority follows, per medicine of one holder.',
  },
  staleAfterDays: 3,
  startMeans: 'actual-or-expected',
  columns: {
    substances: 'active_substance',
    form: 'dosage_form',
    holder: 'marketing_auth_holder',
    pack: 'package_size',
    atc: 'atc_code',
    start: 'shortage_start',
    expectedEnd: 'estimated_end',
    actualEnd: 'actual_end',
    updated: 'last_updated',
    reason: 'reason',
  },
  alsoRead: ['product_no', 'licence_number'],
  extra: ['countries_impacted', 'therapeutic_alternative'],
  codes: (row) => {
    const found = packOf(authorisations(row.get('licence_number') ?? ''), () =>
      byName(row, 'medicine_name', 'marketing_auth_holder'),
    );
    const report = row.get('product_no');
    return report === undefined ? found : { ...found, key: `report:${report}` };
  },
  meaning: (row) => row.word('status', { shortage: inShortage, resolved: { status: 'resolved' } }),
};

const union: ListSpec = {
  country: 'EU',
  agency: 'EMA',
  kind: 'shortage-list',
  rank: 1,
  title: 'Shortages catalogue',
  publisher: 'EMA (European Medicines Agency)',
  address: 'https://www.ema.europa.eu/',
  measures: {
    nl: 'Een tekort dat meer lidstaten raakt en dat het Europees agentschap zelf beoordeelt.',
    en: 'A shortage that affects several Member States and that the European agency itself assesses.',
  },
  staleAfterDays: 3,
  startMeans: 'unknown',
  columns: {
    substances: 'active_substance',
    substanceSeparator: ';',
    strength: 'strength',
    form: 'pharmaceutical_form',
    atc: 'atc_code',
    start: 'shortage_start',
    expectedEnd: 'estimated_end',
    updated: 'last_updated',
  },
  codes: (row) => byName(row, 'medicine_name'),
  meaning: (row) => row.word('status', { ongoing: inShortage, resolved: { status: 'resolved' } }),
};

export const westernEurope: readonly ListSpec[] = [
  austria,
  belgium,
  switzerland,
  germany,
  france,
  ireland,
  union,
];
