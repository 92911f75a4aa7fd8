import type { ListSpec } from '../list-spec.ts';
import { authorisations, byName, code, packOf, paddedCode } from '../row-codes.ts';
import { expectedEndPassed, inShortage, leavesTheMarket } from '../words.ts';

const denmark: ListSpec = {
  country: 'DK',
  agency: 'LMST',
  kind: 'shortage-list',
  rank: 1,
  title: 'Meddelelser om forsyning af medicin',
  publisher: 'Lægemiddelstyrelsen',
  address: 'https://laegemiddelstyrelsen.dk/',
  measures: {
    nl: 'Een bericht van de Deense autoriteit over de voorziening van één geneesmiddel, met een verwachte periode in woorden.',
    en: 'A notice of the Danish authority on the supply of one medicine, with an expected period in words.',
  },
  staleAfterDays: 7,
  startMeans: 'unknown',
  columns: {
    atc: 'atc_code',
    start: 'shortage_start',
    expectedEnd: 'estimated_end',
    published: 'published_date',
    reason: 'reason',
  },
  alsoRead: ['detail_url'],
  extra: ['expected_period'],
  codes: (row) => byName(row, 'medicine_name'),
  among: (row) => [row.get('detail_url')],
  meaning: (row) => row.word('status', { shortage: inShortage }),
};

const finland: ListSpec = {
  country: 'FI',
  agency: 'FIMEA',
  kind: 'shortage-list',
  rank: 1,
  title: 'Saatavuushäiriöt',
  publisher: 'Fimea',
  address: 'https://fimea.fi/',
  measures: {
    nl: 'Een verpakking waarvoor de houder een verstoring van de levering in Finland heeft gemeld.',
    en: 'A pack for which the holder reported a disturbance of supply in Finland.',
  },
  staleAfterDays: 3,
  startMeans: 'actual-or-expected',
  columns: {
    holder: 'marketing_auth_holder',
    pack: 'package_size',
    atc: 'atc_code',
    start: 'shortage_start',
    expectedEnd: 'estimated_end',
  },
  alsoRead: ['product_no'],
  // “Lisätietoja antaa: …” names a person with telephone and mail.
  personal: ['notes'],
  codes: (row) =>
    packOf(
      [row.get('product_no') === undefined ? undefined : paddedCode(row, 'product_no', 'pack', 6)],
      () => byName(row, 'medicine_name', 'package_size', 'marketing_auth_holder'),
    ),
  among: (row) => [row.get('shortage_start'), row.get('estimated_end')],
  meaning: (row) => row.word('status', { shortage: inShortage }),
};

const iceland: ListSpec = {
  country: 'IS',
  agency: 'Lyfjastofnun',
  kind: 'shortage-list',
  rank: 1,
  title: 'Lyfjaskortur',
  publisher: 'Lyfjastofnun',
  address: 'https://www.lyfjastofnun.is/',
  measures: {
    nl: 'Een gemeld tekort van een verpakking in IJsland, ook oude meldingen. Het woord ‘resolved’ in dit bestand zegt alleen dat het verwachte einde voorbij is.',
    en: 'A reported shortage of a pack in Iceland, old reports included. The word ‘resolved’ in this file only says that the expected end has passed.',
  },
  staleAfterDays: 3,
  startMeans: 'actual',
  columns: {
    substances: 'active_substance',
    strength: 'strength',
    form: 'dosage_form',
    holder: 'marketing_auth_holder',
    pack: 'package_size',
    atc: 'atc_code',
    start: 'shortage_start',
    expectedEnd: 'estimated_end',
    notified: 'notified_date',
  },
  alsoRead: ['product_no'],
  extra: ['agent', 'recommendations'],
  codes: (row) =>
    packOf([paddedCode(row, 'product_no', 'pack', 6)], () =>
      byName(row, 'medicine_name', 'strength', 'package_size', 'dosage_form'),
    ),
  // An archive: one pack comes back with every new shortage.
  among: (row) => [row.get('shortage_start'), row.get('notified_date'), row.get('estimated_end')],
  meaning: (row) =>
    row.word('status', {
      shortage: inShortage,
      resolved: expectedEndPassed,
      afskráning: leavesTheMarket,
    }),
};

const norway: ListSpec = {
  country: 'NO',
  agency: 'DMP',
  kind: 'shortage-list',
  rank: 1,
  title: 'Legemiddelmangel og avregistreringer',
  publisher: 'DMP (Direktoratet for medisinske produkter)',
  address: 'https://www.dmp.no/',
  measures: {
    nl: 'Een verpakking die volgens de Noorse autoriteit niet geleverd kan worden of werd. Het woord ‘resolved’ in dit bestand zegt alleen dat het verwachte einde voorbij is.',
    en: 'A pack that according to the Norwegian authority cannot or could not be delivered. The word ‘resolved’ in this file only says that the expected end has passed.',
  },
  staleAfterDays: 3,
  startMeans: 'actual-or-expected',
  columns: {
    substances: 'active_substance',
    atc: 'atc_code',
    start: 'shortage_start',
    expectedEnd: 'estimated_end',
  },
  extra: ['notes'],
  codes: (row) => byName(row, 'medicine_name'),
  among: (row) => [row.get('shortage_start'), row.get('estimated_end'), row.get('status')],
  meaning: (row) =>
    row.word('status', {
      shortage: inShortage,
      upcoming: { status: 'anticipated' },
      resolved: expectedEndPassed,
      'Midlertidig utgått/avregistrert': { status: 'suspended' },
    }),
};

const sweden: ListSpec = {
  country: 'SE',
  agency: 'Lakemedelsverket',
  kind: 'shortage-list',
  rank: 1,
  title: 'Restanmälda läkemedel',
  publisher: 'Läkemedelsverket',
  address: 'https://www.lakemedelsverket.se/',
  measures: {
    nl: 'Een verpakking waarvan de houder meldt dat hij haar in Zweden niet kan leveren of gaat kunnen leveren.',
    en: 'A pack that the holder reports he cannot, or will not be able to, deliver in Sweden.',
  },
  staleAfterDays: 3,
  startMeans: 'actual-or-expected',
  columns: {
    substances: 'active_substance',
    strength: 'strength',
    form: 'pharmaceutical_form',
    pack: 'package_size',
    atc: 'atc_code',
    start: 'shortage_start',
    expectedEnd: 'estimated_end',
    actualEnd: 'actual_end',
    published: 'first_published',
    updated: 'last_updated',
  },
  alsoRead: ['product_no', 'npl_pack_id'],
  codes: (row) => {
    const npl = row.get('npl_pack_id');
    return packOf(
      [npl === undefined ? undefined : code('pack', npl), paddedCode(row, 'product_no', 'pack', 6)],
      () => byName(row, 'medicine_name', 'package_size'),
    );
  },
  meaning: (row) =>
    row.word('status', { shortage: inShortage, upcoming: { status: 'anticipated' } }),
};

const latvia: ListSpec = {
  country: 'LV',
  agency: 'ZVA',
  kind: 'shortage-list',
  rank: 1,
  title: 'Zāļu piegādes pārtraukumi',
  publisher: 'ZVA (Zāļu valsts aģentūra)',
  address: 'https://www.zva.gov.lv/',
  measures: {
    nl: 'Een verpakking waarvan de levering aan Letland volgens de houder onderbroken is, ook sinds jaren.',
    en: 'A pack whose supply to Latvia the holder says is interrupted, some of them for years.',
  },
  staleAfterDays: 7,
  startMeans: 'unknown',
  columns: {
    substances: 'active_substance',
    strength: 'strength',
    pack: 'package_size',
    atc: 'atc_code',
    start: 'shortage_start',
    expectedEnd: 'estimated_end',
  },
  alsoRead: ['product_no'],
  codes: (row) =>
    packOf(authorisations(row.get('product_no') ?? ''), () =>
      byName(row, 'medicine_name', 'strength', 'package_size'),
    ),
  among: (row) => [row.get('shortage_start')],
  meaning: (row) =>
    row.word('status', {
      shortage: inShortage,
      'shortage - end date unknown': inShortage,
      'leaving the market': { status: 'to-be-discontinued', permanent: true },
    }),
};

export const northernEurope: readonly ListSpec[] = [
  denmark,
  finland,
  iceland,
  norway,
  sweden,
  latvia,
];
