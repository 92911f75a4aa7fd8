import type { Problem, Refusal } from '../../domain/problem.ts';
import { kindsOfRole, kindWords, type StockRole } from '../../domain/stock/kind.ts';
import { refuseLedger } from '../../domain/stock/ledger-problem.ts';
import type { StockFormat, StockHeader } from '../../exchange/party-stock/stock-file.ts';
import { stockTemplate, templateFormatsOf } from '../../exchange/party-stock/templates.ts';
import { stockFileEndings } from '../../exchange/party-stock/write-stock-file.ts';
import type { RowSaid } from '../../exchange/party-stock/with-errors.ts';
import type { Language } from '../../law/norm.ts';
import {
  dropBulkFile,
  type BulkFileKept,
  type ChosenFile,
  type FileOwner,
} from '../../registry/bulk-files.ts';
import { stockColumnTexts, stockKindTexts } from '../../texts/fields/stock-columns.ts';
import { deliverTexts } from '../../texts/pages/stock-delivery.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { sayProblem } from '../../texts/problem.ts';
import { say } from '../../texts/text.ts';
import { contextFor, isRefusal, type Context } from '../context.ts';
import { keepUpload, keptUpload } from '../kept-upload.ts';
import type { GivenFile } from '../notifying/bulk-files.ts';
import { readySent, tryStock } from './deliver-stock.ts';
import { keepStock, prepareStock, type StockLoaded } from './keep-stock.ts';
import { settleLoaded } from './load-stock.ts';
import { stockParty } from './stock-party.ts';
import { storedOrRefused } from './stored-or-refused.ts';

export { templateFormatsOf, type StockFormat };

/** A file that was shown and not sent yet. */
export interface ReviewedStock {
  readonly name: string;
  /** Hash of the file: what is sent later is what was shown. */
  readonly sha256: string;
  /** As if the good rows alone were taken: what each row would do. */
  readonly loaded: StockLoaded;
  /** Nothing of it can be taken, not even a part. */
  readonly unreadable: boolean;
  /** There is a file to give back, with what is wrong beside each row. */
  readonly givenBack: boolean;
}

/** The dry run of an uploaded file, which is kept until it is sent, replaced or too old. */
export async function uploadStock(
  context: Context,
  file: ChosenFile,
): Promise<{ readonly sha256: string } | Refusal> {
  const owner = uploader(context);
  if (isRefusal(owner)) return owner;
  const about = await stockParty(context, undefined);
  if (isRefusal(about)) return about;
  return { sha256: await keepUpload(context, owner, file) };
}

/** What each row of a kept file would do. */
export async function reviewStock(
  context: Context,
  sha256: string,
): Promise<ReviewedStock | Refusal> {
  const found = await tried(context, sha256);
  if (isRefusal(found)) return found;
  const { loaded, kept, header } = found;
  const { state, duplicate } = loaded;
  return {
    name: kept.name,
    sha256,
    loaded,
    unreadable: state === 'refused',
    givenBack: header !== undefined && !duplicate && loaded.problems.some(({ row }) => row),
  };
}

/** Sends the file that was shown, and forgets it when something of it was taken. */
export async function sendStock(
  context: Context,
  { sha256, acceptPartial }: { readonly sha256: string; readonly acceptPartial: boolean },
): Promise<StockLoaded | Refusal> {
  const owner = uploader(context);
  if (isRefusal(owner)) return owner;
  const kept = await uploaded(context, owner, sha256);
  if (isRefusal(kept)) return kept;
  const found = await readySent(context, { ...kept, acceptPartial, channel: 'page' });
  if (isRefusal(found)) return found;
  const { about, ready } = found;
  const { database } = contextFor(context, about.viewer);
  const loaded = await storedOrRefused(
    context,
    () => kept.name,
    async () => {
      if (ready.kind === 'ready') await prepareStock(database, [ready]);
      return database.write(async (tx) => {
        const [done] = ready.kind === 'ready' ? await keepStock(tx, [ready]) : [ready.loaded];
        if (done === undefined) throw new Error('nothing became of a file');
        if (done.state !== 'refused') await dropBulkFile(tx, owner);
        return done;
      });
    },
  );
  if (!isRefusal(loaded) && loaded.state !== 'refused') await settleLoaded(context);
  return loaded;
}

/** The uploaded file back, with what becomes of each row and what is wrong with it. */
export async function stockFileBack(
  context: Context,
  sha256: string,
  language: Language,
): Promise<GivenFile | Refusal> {
  const found = await tried(context, sha256);
  if (isRefusal(found)) return found;
  const { loaded, kept, header } = found;
  if (header === undefined) return { kind: 'refusal', problems: loaded.problems };
  const said = {
    language,
    rows: rowsSaid(loaded.problems, language),
    taken: deliverTexts.rowTaken[language],
  };
  const pieces: Uint8Array[] = [];
  const { bytes } = kept;
  for await (const part of context.aside('write-stock-back', { bytes, header, said })) {
    if (isRefusal(part)) return part;
    pieces.push(part.bytes);
  }
  // What stands beside the rows of a FHIR report is a list of its own.
  const format = header.format === 'xlsx' ? 'xlsx' : 'csv';
  return {
    name: `${deliverTexts.errorFile[language]}.${stockFileEndings[format]}`,
    type: fileTypes[format],
    bytes: Buffer.concat(pieces),
  };
}

const fileTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  fhir: 'application/fhir+json; charset=utf-8',
} as const satisfies Record<StockFormat, string>;

function rowsSaid(problems: readonly Problem[], language: Language): ReadonlyMap<number, RowSaid> {
  const rows = new Map<number, { outcome: string; problems: string[] }>();
  for (const problem of problems) {
    if (problem.row === undefined || problem.effect === 'note') continue;
    const outcome = deliverTexts[problem.effect === 'row-held' ? 'rowHeld' : 'rowRejected'];
    const said = rows.get(problem.row) ?? { outcome: outcome[language], problems: [] };
    const { column } = problem;
    const says = sayProblem(problem, language);
    said.problems.push(
      column === undefined || says.startsWith(column) ? says : `${column}: ${says}`,
    );
    rows.set(problem.row, said);
  }
  return rows;
}

async function tried(
  context: Context,
  sha256: string,
): Promise<
  | {
      readonly kept: BulkFileKept;
      readonly loaded: StockLoaded;
      readonly header: StockHeader | undefined;
    }
  | Refusal
> {
  const owner = uploader(context);
  if (isRefusal(owner)) return owner;
  const kept = await uploaded(context, owner, sha256);
  if (isRefusal(kept)) return kept;
  const loaded = await tryStock(context, { ...kept, acceptPartial: true, channel: 'page' });
  if (isRefusal(loaded)) return loaded;
  return { kept, loaded, header: loaded.ready?.checked.header };
}

/** Files are kept for the person who chose them, acting for a party. */
function uploader({ database: { viewer } }: Context): FileOwner | Refusal {
  const { party, person } = viewer;
  if (party === undefined || person === undefined || !viewer.represents.includes(party)) {
    return refuseLedger('stock-not-yours');
  }
  return { partyId: party, personId: person, purpose: 'stock' };
}

async function uploaded(
  context: Context,
  owner: FileOwner,
  sha256: string,
): Promise<BulkFileKept | Refusal> {
  return (await keptUpload(context, owner, sha256)) ?? refuseLedger('stock-upload-gone');
}

/** A file to start from, for the role in which the party delivers; made on the spot. */
export async function stockTemplateFile(
  { today }: Pick<Context, 'today'>,
  format: StockFormat,
  role: StockRole,
  language: Language,
): Promise<GivenFile> {
  const t = speaker(deliverTexts, language);
  const kinds = kindsOfRole[role]
    .map((kind) => (language === 'nl' ? kindWords[kind] : kind))
    .join(', ');
  const bytes = await stockTemplate(format, role, today(), {
    language,
    sheet: t('sheet'),
    explanation: t('explanationSheet'),
    headers: [t('columnName'), t('columnMeaning'), t('columnAnswers')],
    meaning: (field) => stockColumnTexts[field].meaning[language],
    answers: (field) => say(stockColumnTexts[field].answers, { kinds }, language),
    ofKind: (kind) => stockKindTexts[kind][language],
  });
  const name = `${t('templateFile')}-${role}.${stockFileEndings[format]}`;
  return { name, type: fileTypes[format], bytes };
}
