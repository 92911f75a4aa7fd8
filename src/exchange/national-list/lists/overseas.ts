import type { ListRow } from '../list-row.ts';
import type { ListSpec, Meaning } from '../list-spec.ts';
import { byName, code, gtin, packOf } from '../row-codes.ts';
import { inShortage, leavesTheMarket } from '../words.ts';

const australia: ListSpec = {
  country: 'AU',
  agency: 'TGA',
  kind: 'shortage-list',
  rank: 1,
  title: 'Medicine Shortage Reports Database',
  publisher: 'TGA (Therapeutic Goods Administration)',
  address: 'https://apps.tga.gov.au/',
  measures: {
    nl: 'Een geneesmiddel waarvan de houder een tekort of een vertrek van de markt in Australië heeft gemeld, ook als het nog leverbaar is.',
    en: 'A medicine for which the holder reported a shortage or a discontinuation in Australia, also when it can still be delivered.',
  },
  staleAfterDays: 7,
  startMeans: 'actual-or-expected',
  columns: {
    substances: 'active_substance',
    form: 'dosage_form',
    atc: 'atc_code',
    start: 'shortage_start',
    expectedEnd: 'estimated_end',
    updated: 'last_updated',
  },
  alsoRead: ['artg_number', 'availability'],
  extra: ['availability', 'shortage_impact', 'tga_action', 'deleted_date'],
  unused: ['atc_level1', 'other_ingredients'],
  codes: (row) => {
    const artg = row.get('artg_number');
    return packOf([artg === undefined ? undefined : code('ma', artg)], () =>
      byName(row, 'medicine_name'),
    );
  },
  among: (row) => [row.get('shortage_start')],
  meaning: (row) => {
    const status = row.word('status', {
      current: inShortage,
      anticipated: { status: 'anticipated' },
      resolved: { status: 'resolved', endIsActual: true },
      D: leavesTheMarket,
    });
    return status.status === 'unavailable'
      ? row.word('availability', australianAvailability)
      : status;
  },
};

const australianAvailability: Readonly<Record<string, Meaning>> = {
  Unavailable: { status: 'unavailable', extent: 'total' },
  'Limited Availability': { status: 'limited', extent: 'partial' },
  'Reduction in supply until supply is exhausted': { status: 'limited', extent: 'partial' },
  'Emergency Supply Only': { status: 'limited', extent: 'partial' },
  'Only available under NIP or government programs': { status: 'limited', extent: 'partial' },
  Available: { status: 'available' },
};

const korea: ListSpec = {
  country: 'KR',
  agency: 'MFDS',
  kind: 'shortage-list',
  rank: 1,
  title: 'Reports of interrupted or insufficient supply',
  publisher: 'MFDS (Ministry of Food and Drug Safety)',
  address: 'https://nedrug.mfds.go.kr/',
  measures: {
    nl: 'Een melding van een leverancier in Zuid-Korea dat de levering stopt of tekortschiet, ook oude. De status zegt hoe ver de behandeling van de melding is, niet of het middel er is.',
    en: 'A supplier’s report in South Korea that supply stops or falls short, old ones included. The status says how far the report has been handled, not whether the medicine is there.',
  },
  staleAfterDays: 14,
  startMeans: 'expected',
  columns: {
    holder: 'company_name',
    atc: 'atc_code',
    start: 'shortage_start',
    expectedEnd: 'estimated_end',
    notified: 'report_date',
    reason: 'shortage_reason',
  },
  alsoRead: ['report_no', 'standard_code', 'product_serial'],
  extra: ['supply_type', 'normalization_plan'],
  unused: [
    'progress_stage',
    'company_serial',
    'company_name_en',
    'company_license_no',
    'company_address',
    'dept_receipt_no',
    'product_name',
    'product_name_en',
    'expected_shortage_date',
    'last_supply_date',
    'inventory_date',
    'inventory_quantity',
    'patient_impact',
    'expected_normalization_date',
    'process_date',
    'public_disclosure',
    'business_no',
  ],
  codes: (row) => {
    const serial = row.get('product_serial');
    const standard = row.get('standard_code');
    // The cell holds a GTIN, or the product's serial number once more.
    const pack =
      standard === undefined || standard === serial || !/^\d{13}$/.test(standard)
        ? undefined
        : gtin(row, 'standard_code');
    const found = packOf([pack, serial === undefined ? undefined : code('ma', serial)], () =>
      byName(row, 'medicine_name', 'company_name'),
    );
    const report = row.get('report_no');
    return report === undefined ? found : { ...found, key: `report:${report}` };
  },
  meaning: (row) =>
    row.word('status', {
      신청중: { status: 'notice' },
      신청완료: { status: 'notice' },
      처리완료: { status: 'notice' },
      // Deleted and withdrawn reports: what they said of the medicine no longer stands.
      삭제: { status: 'unknown' },
      취하: { status: 'unknown' },
    }),
};

const malaysia: ListSpec = {
  country: 'MY',
  agency: 'NPRA',
  kind: 'shortage-list',
  rank: 1,
  title: 'Medicine supply disruption',
  publisher: 'NPRA (National Pharmaceutical Regulatory Agency)',
  address: 'https://www.npra.gov.my/',
  measures: {
    nl: 'Een geneesmiddel met een gemeld tekort of vertrek van de markt in Maleisië.',
    en: 'A medicine with a reported shortage or discontinuation in Malaysia.',
  },
  staleAfterDays: 14,
  startMeans: 'actual-or-expected',
  columns: {
    substances: 'active_substance',
    strength: 'strength',
    form: 'dosage_form',
    holder: 'company_name',
    atc: 'atc_code',
    start: 'shortage_start',
    expectedEnd: 'estimated_end',
    reason: 'reason',
  },
  alsoRead: ['registration_number', 'disruption_type'],
  extra: ['disruption_type', 'mitigation_prh', 'mitigation_npra'],
  unused: ['manufacturer', 'alternatives'],
  // The sheet ends with the time at which it was made, in the column of the name.
  missing: (row) =>
    row.get('registration_number') === undefined && row.get('status') === undefined
      ? 'registration_number'
      : undefined,
  codes: (row) => {
    const number = row.get('registration_number');
    return packOf([number === undefined ? undefined : code('ma', number)], () =>
      byName(row, 'medicine_name', 'company_name'),
    );
  },
  among: (row) => [row.get('disruption_type'), row.get('shortage_start')],
  meaning: malaysianMeaning,
};

function malaysianMeaning(row: ListRow): Meaning {
  const type = row.word('disruption_type', {
    Discontinuation: leavesTheMarket,
    Shortage: inShortage,
  });
  const status = row.word('status', {
    Current: type,
    Anticipated: { status: type.permanent === true ? 'to-be-discontinued' : 'anticipated' },
    Resolved: { status: 'resolved', endIsActual: true },
  });
  return status.status === 'to-be-discontinued' ? { ...status, permanent: true } : status;
}

const saudiArabia: ListSpec = {
  country: 'SA',
  agency: 'SFDA',
  kind: 'shortage-list',
  rank: 1,
  title: 'Drug shortages',
  publisher: 'SFDA (Saudi Food and Drug Authority)',
  address: 'https://www.sfda.gov.sa/',
  measures: {
    nl: 'Een verpakking die volgens de Saoedische autoriteit tekort is; bijna alle verwachte einden zijn voorbij en de regels bleven staan.',
    en: 'A pack that the Saudi authority says is in shortage; nearly all expected ends have passed and the entries stayed.',
  },
  staleAfterDays: 14,
  startMeans: 'actual-or-expected',
  columns: {
    substances: 'active_substance',
    holder: 'company',
    atc: 'atc_code',
    start: 'shortage_start',
    expectedEnd: 'estimated_end',
    reason: 'shortage_reason',
  },
  alsoRead: ['registration_no', 'package_size'],
  // The column called package_size holds numbers that are no pack sizes; kept as given.
  extra: ['package_size', 'manufacturer'],
  unused: ['dosage_form'],
  codes: (row) => {
    const number = row.get('registration_no');
    return packOf([number === undefined ? undefined : code('ma', number)], () =>
      byName(row, 'medicine_name', 'company'),
    );
  },
  among: (row) => [row.get('medicine_name'), row.get('shortage_start'), row.get('package_size')],
  meaning: (row) => row.word('status', { 'Currently in Shortage': inShortage }),
};

const unitedStates: ListSpec = {
  country: 'US',
  agency: 'FDA',
  kind: 'shortage-list',
  // The daily snapshots of openFDA say more of the same list and go first.
  rank: 2,
  title: 'Drug Shortages',
  publisher: 'FDA (Food and Drug Administration)',
  address: 'https://www.accessdata.fda.gov/',
  measures: {
    nl: 'Een verpakking van een middel dat de FDA tekort noemt of dat van de markt gaat; of die ene verpakking leverbaar is, staat er niet bij.',
    en: 'A pack of a medicine that the FDA says is in shortage or leaving the market; whether that one pack can be had is not said.',
  },
  staleAfterDays: 3,
  startMeans: 'published',
  columns: {
    substances: 'active_substance',
    form: 'dosage_form',
    route: 'route',
    holder: 'company_name',
    pack: 'presentation',
    atc: 'atc_code',
    start: 'shortage_start',
    expectedEnd: 'estimated_end',
    updated: 'update_date',
  },
  alsoRead: ['package_ndc', 'generic_name'],
  extra: ['brand_name', 'update_type', 'therapeutic_category', 'discontinued_date', 'related_info'],
  personal: ['contact_info'],
  unused: ['product_ndc', 'application_number', 'pharmacologic_class', 'manufacturer'],
  codes: (row) => {
    const ndc = row.get('package_ndc');
    return packOf([ndc === undefined ? undefined : code('ndc', ndc)], () =>
      byName(row, 'presentation', 'company_name'),
    );
  },
  among: (row) => [
    row.get('generic_name'),
    row.get('company_name'),
    row.get('status'),
    row.get('presentation'),
  ],
  meaning: (row) =>
    row.word('status', {
      // Demand exceeds supply; the list does not say that nothing is left.
      Current: { status: 'limited' },
      'To Be Discontinued': { status: 'to-be-discontinued', permanent: true },
      Resolved: { status: 'resolved' },
    }),
};

export const overseas: readonly ListSpec[] = [
  australia,
  korea,
  malaysia,
  saudiArabia,
  unitedStates,
];
