import { createHash } from 'node:crypto';
import type { Problem, Refusal } from '../../domain/problem.ts';
import { refuse } from '../../domain/request-problem.ts';
import type { Connector, ReadingTaken, SourceFile } from '../../domain/source/source.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import type { Language } from '../../law/norm.ts';
import { assign, connectorsOf } from '../../exchange/connectors.ts';
import type { Database, WriteTx } from '../../registry/database.ts';
import {
  findSameDelivery,
  insertDelivery,
  type NewDelivery,
  type Why,
} from '../../registry/deliveries.ts';
import { keyStates } from '../../registry/facts.ts';
import { sayProblem } from '../../texts/problem.ts';
import type { LoadedAnswer } from '../answers/sources.ts';
import type { ProblemAnswer } from '../answers/problem.ts';
import type { Context } from '../context.ts';
import { problemAnswer } from '../problem-answer.ts';
import { sourceUnknown } from '../source-unknown.ts';
import { digestRecords } from './digest-records.ts';
import { noChanges, sumChanges, type ChangeCounts } from './change-counts.ts';
import { shrinkFrom, suspiciousShrink, type DigestedRecord } from './snapshot-changes.ts';
import { linesBefore, storeCritical } from './store-critical.ts';
import { storeSnapshot } from './store-snapshot.ts';

/** A file that is read only when its turn comes: a folder may be larger than memory. */
export interface WaitingFile {
  readonly name: string;
  read(): Promise<Uint8Array>;
}

export interface LoadInput {
  readonly source: string;
  readonly files: readonly WaitingFile[];
  /** Where the files came from, for a message. */
  readonly path: string;
  readonly asOf?: CalendarDate;
  readonly language: Language;
  readonly onProgress?: (done: number, total: number) => void;
}

type DeliveryAnswer = LoadedAnswer['deliveries'][number];

/**
 * Takes files of a source: reads, compares with what was said before, and stores what
 * changed. One transaction a file, so that a file that fails takes no other with it.
 */
export async function loadSource(
  context: Context,
  input: LoadInput,
): Promise<LoadedAnswer | Refusal> {
  if (connectorsOf(input.source) === undefined) return sourceUnknown(context, input.source);
  const assigned = assign(
    input.source,
    input.files.map((file) => file.name),
  );
  const started = performance.now();
  const deliveries: DeliveryAnswer[] = [];
  const skipped: LoadedAnswer['skipped'] = [];
  const problems: ProblemAnswer[] = [];
  const unknownCodes: Record<string, Record<string, number>> = {};
  const files = new Map(input.files.map((file) => [file.name, file]));
  for (const [index, { fileName, connector, skippedWhy }] of assigned.entries()) {
    const file = files.get(fileName);
    if (file === undefined) throw new Error(`${fileName} was not among the files given`);
    if (connector === undefined) {
      skipped.push({ file: fileName, why: sayProblem(skippedWhy, input.language) });
    } else {
      const bytes = await file.read();
      const taken = await takeFile(context, connector, { name: fileName, bytes }, input.asOf);
      deliveries.push(deliveryAnswer(taken, input.language));
      problems.push(
        ...taken.problems.map((problem) =>
          problemAnswer({ file: fileName, ...problem }, input.language),
        ),
      );
      for (const [column, codes] of Object.entries(taken.unknownCodes)) {
        const into = (unknownCodes[`${connector.source.name} ${column}`] ??= {});
        for (const [code, times] of Object.entries(codes)) {
          // A cell may say `constructor`, which every object has.
          into[code] = (Object.hasOwn(into, code) ? (into[code] ?? 0) : 0) + times;
        }
      }
    }
    input.onProgress?.(index + 1, assigned.length);
  }
  if (deliveries.length === 0) {
    return refuse('nothing-to-load', {
      path: input.path,
      source: input.source,
      expected: 'a file in the layout of docs/sources',
    });
  }
  return {
    source: input.source,
    deliveries,
    skipped,
    changes: sumChanges(deliveries.map((delivery) => delivery.changes)),
    problems,
    unknownCodes,
    seconds: Math.round(performance.now() - started) / 1000,
  };
}

interface TakenFile {
  readonly delivery: NewDelivery & { id: number; recordedAt: Date; duplicate: boolean };
  readonly problems: readonly Problem[];
  readonly unknownCodes: ReadingTaken['unknownCodes'];
  readonly changes: ChangeCounts;
}

async function takeFile(
  context: Context,
  connector: Connector,
  file: SourceFile,
  asOf: CalendarDate | undefined,
): Promise<TakenFile> {
  const reading = connector.read(file);
  const described = {
    source: connector.source.name,
    file: file.name,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    bytes: file.bytes.byteLength,
    parserRevision: connector.parserRevision,
  };
  if (reading.state === 'refused')
    return takeRefused(context.database, described, reading.problems);
  const asserted = asOf ?? reading.snapshotDate ?? connector.dateInName(file.name);
  const impossible = impossibleDate(context, asserted);
  if (asserted === undefined || impossible !== undefined) {
    return takeRefused(context.database, described, [
      ...(impossible === undefined ? [] : [impossible]),
      ...reading.problems,
    ]);
  }
  const digested = digestRecords(reading.records);
  return context.database.write((tx) =>
    takeReading(tx, connector, described, reading, asserted, digested),
  );
}

function impossibleDate(context: Context, asserted: CalendarDate | undefined): Problem | undefined {
  if (asserted === undefined) return refuse('snapshot-date-missing', {}).problems[0];
  const today = context.today();
  return asserted > today
    ? refuse('snapshot-in-future', { asserted, today }).problems[0]
    : undefined;
}

type Described = Pick<NewDelivery, 'source' | 'file' | 'sha256' | 'bytes' | 'parserRevision'>;

/** A refused file leaves its name, hash and reason; its bytes may hold anything, so they do not stay. */
function takeRefused(
  database: Database,
  described: Described,
  problems: readonly Problem[],
): Promise<TakenFile> {
  const [first] = problems;
  const delivery: NewDelivery = {
    ...described,
    scope: '',
    redacted: null,
    cuts: [],
    encoding: '',
    layout: '',
    complete: false,
    asserted: null,
    rows: 0,
    accepted: 0,
    rejected: 0,
    problems,
    unknownCodes: {},
    intake: 'refused',
    why: first === undefined ? null : whyOf(first),
  };
  return database.write(async (tx) => ({
    delivery: {
      ...delivery,
      id: await insertDelivery(tx, delivery),
      recordedAt: tx.recordedAt,
      duplicate: false,
    },
    problems,
    unknownCodes: {},
    changes: noChanges,
  }));
}

function whyOf(problem: Problem): Why {
  const place = { value: problem.value ?? '', column: problem.column ?? '', row: problem.row ?? 0 };
  return { code: problem.code, params: { ...place, ...problem.params } };
}

async function takeReading(
  tx: WriteTx,
  connector: Connector,
  described: Described,
  reading: ReadingTaken,
  asserted: CalendarDate,
  digested: readonly DigestedRecord[],
): Promise<TakenFile> {
  const { problems, unknownCodes, critical } = reading;
  const lines = critical === undefined ? digested.length : critical.records.length;
  const same = await findSameDelivery(tx, described.source, described.sha256, asserted);
  if (same !== undefined) {
    const delivery = { ...same, redacted: null, duplicate: true };
    return {
      delivery,
      problems,
      unknownCodes,
      changes: { ...noChanges, unchanged: same.intake === 'taken' ? lines : 0 },
    };
  }
  const before = await keyStates(tx, described.source, reading.scope, asserted);
  const shrunk =
    critical === undefined
      ? suspiciousShrink(before, lines)
      : shrinkFrom(await linesBefore(tx, { source: connector.source, critical, asserted }), lines);
  const shrink = reading.complete ? shrunk : undefined;
  const delivery: NewDelivery = {
    ...described,
    scope: reading.scope,
    redacted: reading.redacted,
    cuts: reading.cuts,
    encoding: reading.encoding,
    layout: reading.layout,
    complete: reading.complete,
    asserted,
    rows: reading.rows,
    accepted: reading.accepted,
    rejected: reading.rejected,
    problems,
    unknownCodes,
    intake: shrink === undefined ? 'taken' : 'held',
    why: shrink === undefined ? null : { code: 'list-shrank', params: shrink },
  };
  const id = await insertDelivery(tx, delivery);
  const taken = { ...delivery, id, recordedAt: tx.recordedAt, duplicate: false };
  if (shrink !== undefined) return { delivery: taken, problems, unknownCodes, changes: noChanges };
  if (critical !== undefined) {
    const { source } = connector;
    const changes = await storeCritical(tx, { source, critical, asserted, deliveryId: id });
    return { delivery: taken, problems, unknownCodes, changes };
  }
  const changes = await storeSnapshot(tx, {
    source: connector.source,
    scope: reading.scope,
    complete: reading.complete,
    asserted,
    deliveryId: id,
    before,
    records: digested,
  });
  return { delivery: taken, problems, unknownCodes, changes };
}

function deliveryAnswer({ delivery, changes }: TakenFile, language: Language): DeliveryAnswer {
  const why = delivery.why;
  return {
    id: String(delivery.id),
    source: delivery.source,
    file: delivery.file,
    sha256: delivery.sha256,
    asOf: delivery.asserted,
    ...(delivery.asserted === null ? { asOfWhy: 'refused' } : {}),
    recordedAt: delivery.recordedAt.toISOString(),
    encoding: delivery.encoding,
    layout: delivery.layout,
    complete: delivery.complete,
    rows: delivery.rows,
    accepted: delivery.accepted,
    rejected: delivery.rejected,
    duplicate: delivery.duplicate,
    state: delivery.intake,
    why: why === null ? null : sayWhy(why, delivery.id, language),
    changes,
  };
}

/** The sentence for why a delivery was held or refused. */
export function sayWhy(why: Why, deliveryId: number, language: Language): string {
  return sayProblem(
    { code: why.code, effect: 'file-refused', params: { id: String(deliveryId), ...why.params } },
    language,
  );
}
