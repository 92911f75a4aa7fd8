import type { ListSpec } from '../list-spec.ts';
import { authorisations, byName, code, packOf, paddedCode } from '../row-codes.ts';
import { inShortage, leavesTheMarket } from '../words.ts';

const czechia: ListSpec = {
  country: 'CZ',
  agency: 'SUKL',
  kind: 'shortage-list',
  rank: 1,
  title: 'Léčivé přípravky s omezenou dostupností',
  publisher: 'SÚKL (Státní ústav pro kontrolu léčiv)',
  address: 'https://www.sukl.cz/',
  measures: {
    nl: 'Een verpakking waarvan de Tsjechische autoriteit de beschikbaarheid bewaakt.',
    en: 'A pack whose availability the Czech authority monitors.',
  },
  staleAfterDays: 7,
  startMeans: 'unknown',
  // The cell `strength` holds strength, form and pack together.
  columns: {
    pack: 'strength',
    atc: 'atc_code',
    start: 'shortage_start',
    expectedEnd: 'estimated_end',
  },
  alsoRead: ['product_no'],
  extra: ['reference_no'],
  codes: (row) =>
    packOf([paddedCode(row, 'product_no', 'pack', 7)], () =>
      byName(row, 'medicine_name', 'strength'),
    ),
  among: (row) => [row.get('shortage_start')],
  meaning: (row) => row.word('status', { 'shortage - monitored': inShortage }),
};

const croatia: ListSpec = {
  country: 'HR',
  agency: 'HALMED',
  kind: 'shortage-list',
  rank: 1,
  title: 'Nestašice lijekova',
  publisher: 'HALMED (Agencija za lijekove i medicinske proizvode)',
  address: 'https://www.halmed.hr/',
  measures: {
    nl: 'Een verpakking waarvoor de houder een tekort in Kroatië heeft gemeld.',
    en: 'A pack for which the holder reported a shortage in Croatia.',
  },
  staleAfterDays: 7,
  startMeans: 'actual-or-expected',
  columns: {
    substances: 'active_substance',
    holder: 'marketing_auth_holder',
    atc: 'atc_code',
    start: 'shortage_start',
    expectedEnd: 'estimated_end',
    notified: 'notification_date',
    reason: 'reason',
  },
  alsoRead: ['authorisation_number'],
  extra: ['shortage_period'],
  codes: (row) =>
    packOf(authorisations(row.get('authorisation_number') ?? ''), () =>
      byName(row, 'medicine_name', 'marketing_auth_holder'),
    ),
  among: (row) => [row.get('medicine_name'), row.get('shortage_start')],
  meaning: (row) => row.word('status', { shortage: inShortage }),
};

/** `OGYI-T-10598/08` is a pack of authorisation `OGYI-T-10598`. */
const hungarianPack = /^(OGYI-T[A-Z]*-\d+)\/\d+$/i;

const hungary: ListSpec = {
  country: 'HU',
  agency: 'OGYEI',
  kind: 'shortage-list',
  rank: 1,
  title: 'Gyógyszerhiány',
  publisher: 'NNGYK (formerly OGYÉI)',
  address: 'https://ogyei.gov.hu/',
  measures: {
    nl: 'Een verpakking waarvan de levering aan Hongarije onderbroken is, ook sinds jaren.',
    en: 'A pack whose supply to Hungary is interrupted, some of them for years.',
  },
  staleAfterDays: 7,
  startMeans: 'actual',
  columns: {
    substances: 'active_substance',
    substanceSeparator: ';',
    holder: 'marketing_auth_holder',
    pack: 'package_size',
    atc: 'atc_code',
    start: 'shortage_start',
    expectedEnd: 'estimated_end',
    reason: 'reason',
  },
  alsoRead: ['product_no'],
  extra: ['alternative'],
  codes: (row) => {
    const number = row.get('product_no');
    if (number === undefined) return byName(row, 'medicine_name', 'package_size');
    const authorisation = hungarianPack.exec(number)?.[1];
    if (authorisation === undefined)
      return packOf(authorisations(number), () => byName(row, 'medicine_name', 'package_size'));
    return { codes: [code('pack', number), code('ma', authorisation)], node: 'pack' };
  },
  among: (row) => [row.get('shortage_start'), row.get('package_size'), row.get('reason')],
  meaning: (row) => row.word('status', { shortage: inShortage }),
};

const romania: ListSpec = {
  country: 'RO',
  agency: 'ANMDMR',
  kind: 'shortage-list',
  rank: 1,
  title: 'Discontinuități în aprovizionarea cu medicamente',
  publisher: 'ANMDMR (Agenția Națională a Medicamentului și a Dispozitivelor Medicale)',
  address: 'https://www.anm.ro/',
  measures: {
    nl: 'Een kennisgeving van een houder dat hij tijdelijk of voorgoed stopt met leveren in Roemenië; het einde staat er niet bij.',
    en: 'A holder’s notice that he stops supplying Romania for a time or for good; no end is given.',
  },
  staleAfterDays: 14,
  startMeans: 'notified',
  columns: {
    substances: 'active_substance',
    strength: 'strength',
    form: 'dosage_form',
    holder: 'marketing_auth_holder',
    atc: 'atc_code',
    start: 'shortage_start',
    expectedEnd: 'estimated_end',
    notified: 'notification_date',
    reason: 'reason',
  },
  extra: ['notification_type', 'mah_country'],
  codes: (row) => byName(row, 'medicine_name', 'dosage_form', 'marketing_auth_holder'),
  among: (row) => [row.get('notification_date'), row.get('status')],
  meaning: (row) =>
    row.word('status', {
      temporary_discontinuation: inShortage,
      permanent_discontinuation: leavesTheMarket,
      // Suspensions, limited amounts and the like: the type as given says which.
      discontinuation: { status: 'notice' },
    }),
};

const slovenia: ListSpec = {
  country: 'SI',
  agency: 'CBZ',
  kind: 'shortage-list',
  rank: 1,
  title: 'Centralna baza zdravil: motnje v preskrbi',
  publisher: 'JAZMP (Javna agencija Republike Slovenije za zdravila in medicinske pripomočke)',
  address: 'https://www.cbz.si/',
  measures: {
    nl: 'Een verpakking met een lopende of aangekondigde verstoring of tijdelijke stop van de verkoop in Slovenië.',
    en: 'A pack with a current or announced disturbance, or temporary stop of marketing, in Slovenia.',
  },
  staleAfterDays: 7,
  startMeans: 'unknown',
  columns: {
    name: 'full_name',
    substances: 'active_substance',
    form: 'dosage_form',
    holder: 'marketing_auth_holder',
    pack: 'package_size',
    atc: 'atc_code',
  },
  // The words of this column lost their letters (“Potekajoèe”); its number did not.
  statusColumn: 'market_status',
  alsoRead: ['market_status_code'],
  unused: ['status'],
  codes: (row) => byName(row, 'full_name', 'package_size', 'marketing_auth_holder'),
  among: (row) => [row.get('market_status_code')],
  meaning: (row) =>
    row.word('market_status_code', {
      '3': { status: 'anticipated' },
      '4': { status: 'anticipated' },
      '5': inShortage,
      '6': inShortage,
    }),
};

export const centralEurope: readonly ListSpec[] = [czechia, croatia, hungary, romania, slovenia];
