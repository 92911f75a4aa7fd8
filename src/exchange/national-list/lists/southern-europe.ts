import type { ListRow } from '../list-row.ts';
import type { ListSpec, Meaning } from '../list-spec.ts';
import { byName, code, packOf, paddedCode } from '../row-codes.ts';
import { expectedEndPassed, inShortage, leavesTheMarket } from '../words.ts';

const spain: ListSpec = {
  country: 'ES',
  agency: 'AEMPS',
  kind: 'shortage-list',
  rank: 1,
  title: 'CIMA: problemas de suministro',
  publisher: 'AEMPS (Agencia Española de Medicamentos y Productos Sanitarios)',
  address: 'https://cima.aemps.es/',
  measures: {
    nl: 'Een verpakking met een leveringsprobleem in Spanje. De kolom ‘reason’ zegt wat het gevolg is, niet wat de oorzaak is.',
    en: 'A pack with a supply problem in Spain. The column ‘reason’ says what follows from it, not what caused it.',
  },
  staleAfterDays: 3,
  startMeans: 'actual',
  columns: {
    atc: 'atc_code',
    start: 'shortage_start',
    expectedEnd: 'estimated_end',
    reason: 'reason',
  },
  alsoRead: ['product_no'],
  extra: ['notes'],
  codes: (row) =>
    packOf([paddedCode(row, 'product_no', 'pack', 6)], () => byName(row, 'medicine_name')),
  among: (row) => [row.get('shortage_start')],
  meaning: spanishMeaning,
};

/** Consequences that CIMA publishes as bare numbers: 9 is controlled distribution, 10 and 11 are not documented. */
function spanishMeaning(row: ListRow): Meaning {
  const meaning = row.word('status', { shortage: inShortage });
  const reason = row.get('reason');
  if (reason === '9') return { status: 'limited', extent: 'partial' };
  if (reason !== undefined && /^\d+$/.test(reason)) row.draft.unknownCode('reason', reason);
  return meaning;
}

const greece: ListSpec = {
  country: 'GR',
  agency: 'EOF',
  kind: 'shortage-list',
  rank: 1,
  title: 'Ελλείψεις φαρμάκων',
  publisher: 'ΕΟΦ (Εθνικός Οργανισμός Φαρμάκων)',
  address: 'https://www.eof.gr/',
  measures: {
    nl: 'Een verpakking waarvan de houder een tekort in Griekenland heeft gemeld.',
    en: 'A pack for which the holder reported a shortage in Greece.',
  },
  staleAfterDays: 7,
  startMeans: 'actual-or-expected',
  columns: {
    substances: 'active_substance',
    holder: 'marketing_auth_holder',
    atc: 'atc_code',
    start: 'shortage_start',
    expectedEnd: 'estimated_end',
    reason: 'reason',
  },
  alsoRead: ['product_no'],
  extra: ['distribution_method', 'therapeutic_alternatives'],
  codes: (row) => {
    const number = row.get('product_no');
    return packOf([number === undefined ? undefined : code('pack', number)], () =>
      byName(row, 'medicine_name'),
    );
  },
  among: (row) => [row.get('shortage_start')],
  meaning: (row) => row.word('status', { shortage: inShortage }),
};

const italy: ListSpec = {
  country: 'IT',
  agency: 'AIFA',
  kind: 'shortage-list',
  rank: 1,
  title: 'Elenco dei medicinali carenti',
  publisher: 'AIFA (Agenzia Italiana del Farmaco)',
  address: 'https://www.aifa.gov.it/',
  measures: {
    nl: 'Een verpakking die in Italië niet of beperkt leverbaar is, of die de houder voorgoed van de markt haalt. Het woord ‘resolved’ in dit bestand zegt alleen dat het verwachte einde voorbij is.',
    en: 'A pack that is not or hardly available in Italy, or that the holder withdraws for good. The word ‘resolved’ in this file only says that the expected end has passed.',
  },
  staleAfterDays: 7,
  startMeans: 'actual-or-expected',
  columns: {
    substances: 'active_substance',
    substanceSeparator: '+',
    // Strength, form and pack stand in one cell; it is kept as the pack's text and not taken apart.
    pack: 'strength',
    atc: 'atc_code',
    start: 'shortage_start',
    expectedEnd: 'estimated_end',
    reason: 'reason',
  },
  alsoRead: ['product_no'],
  extra: ['notes'],
  codes: (row) =>
    packOf([paddedCode(row, 'product_no', 'pack', 9)], () =>
      byName(row, 'medicine_name', 'strength'),
    ),
  among: (row) => [row.get('shortage_start')],
  meaning: italianMeaning,
};

/** “Cessata commercializzazione definitiva” is for good unless it names one channel only. */
function italianMeaning(row: ListRow): Meaning {
  const meaning = row.word('status', {
    shortage: inShortage,
    'shortage - end date unknown': inShortage,
    resolved: expectedEndPassed,
  });
  const reason = (row.get('reason') ?? '').toLowerCase().replaceAll(/\s+/g, ' ');
  const oneChannel = reason.includes('canale');
  if (reason.includes('cessata commercializzazione definitiva') && !oneChannel)
    return leavesTheMarket;
  const partial =
    oneChannel || reason.includes('contingentata') || reason.includes('ridotta disponibilit');
  if (!partial) return meaning;
  return {
    status: meaning.status === 'unavailable' ? 'limited' : meaning.status,
    extent: 'partial',
  };
}

const portugal: ListSpec = {
  country: 'PT',
  agency: 'INFARMED',
  kind: 'shortage-list',
  rank: 1,
  title: 'Ruturas de medicamentos',
  publisher: 'INFARMED',
  address: 'https://www.infarmed.pt/',
  measures: {
    nl: 'Een verpakking met een gemelde onderbreking in Portugal waarvan het effect groot kan zijn.',
    en: 'A pack with a reported interruption in Portugal that may have a high impact.',
  },
  staleAfterDays: 7,
  startMeans: 'actual-or-expected',
  columns: {
    substances: 'active_substance',
    substanceSeparator: '+',
    holder: 'marketing_auth_holder',
    atc: 'atc_code',
    start: 'shortage_start',
    expectedEnd: 'estimated_end',
    actualEnd: 'actual_end',
    reason: 'reason',
  },
  alsoRead: ['product_no'],
  extra: ['cnpem', 'chnm', 'mitigation'],
  codes: (row) =>
    packOf([paddedCode(row, 'product_no', 'pack', 7)], () => byName(row, 'medicine_name')),
  among: (row) => [row.get('shortage_start')],
  meaning: (row) => row.word('status', { shortage: inShortage, resolved: { status: 'resolved' } }),
};

export const southernEurope: readonly ListSpec[] = [spain, greece, italy, portugal];
