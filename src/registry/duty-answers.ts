import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { DutyAnswered, DutyQuestion } from '../domain/notification/duty-walk.ts';
import { dutyQuestions } from '../domain/notification/duty-walk.ts';
import type { NotificationDutyOutcome } from '../domain/notification/outcome.ts';
import { OneOf } from '../domain/schema.ts';
import type { CalendarDate } from '../law/calendar-date.ts';
import type { ReadTx, WriteTx } from './database.ts';
import type { Whose } from './notifications.ts';

/** Outcomes in which nothing had to be notified: only these are evidence of that. */
export const keepableOutcomes = [
  'no-duty',
  'invited',
  'no-norm',
] as const satisfies readonly NotificationDutyOutcome[];
export type KeepableOutcome = (typeof keepableOutcomes)[number];

export interface KeptAnswer {
  readonly id: number;
  readonly party: number;
  readonly askedOn: CalendarDate;
  readonly answers: readonly DutyAnswered[];
  readonly outcome: KeepableOutcome;
  readonly law: string;
  readonly receipt: string;
  readonly synthetic: boolean;
  /** UTC. */
  readonly recordedAt: string;
}

export interface NewKeptAnswer extends Omit<KeptAnswer, 'id' | 'recordedAt'> {
  readonly person?: string | undefined;
}

/** Keeps an answer; the same one twice is kept once. Gives its id. */
export async function keepAnswer(tx: WriteTx, given: NewKeptAnswer): Promise<number> {
  const [kept] = await tx.query<{ id: number }>(
    'select id from duty_answer where party_id = $1 and receipt = $2',
    [given.party, given.receipt],
  );
  if (kept !== undefined) return kept.id;
  const [row] = await tx.query<{ id: number }>(
    `insert into duty_answer (party_id, person_id, asked_on, answers, outcome, law, receipt, synthetic, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
    [
      given.party,
      given.person ?? null,
      given.askedOn,
      JSON.stringify(given.answers),
      given.outcome,
      given.law,
      given.receipt,
      given.synthetic,
      tx.recordedAt,
    ],
  );
  if (row === undefined) throw new Error('the answer was not kept');
  return row.id;
}

const Answered = Type.Array(
  Type.Object({ question: OneOf(dutyQuestions as readonly DutyQuestion[]), answer: Type.String() }),
);

interface Row extends Omit<KeptAnswer, 'answers' | 'recordedAt'> {
  readonly answers: unknown;
  readonly recordedAt: Date;
}

const columns = `id, party_id as party, asked_on as "askedOn", answers, outcome, law, receipt,
  synthetic, recorded_at as "recordedAt"`;

/** Those of one party, newest first. */
export async function keptAnswers(tx: ReadTx, party: number): Promise<readonly KeptAnswer[]> {
  const rows = await tx.query<Row>(
    `select ${columns} from duty_answer where party_id = $1 order by id desc limit 500`,
    [party],
  );
  return rows.map(keptOf);
}

/** One of these parties; `undefined` where there is none that the viewer may see. */
export async function keptAnswer(
  tx: ReadTx,
  id: number,
  whose: Whose,
): Promise<KeptAnswer | undefined> {
  const [row] = await tx.query<Row>(
    `select ${columns} from duty_answer where id = $1 and ($2::bigint[] is null or party_id = any($2))`,
    [id, whose === 'every' ? null : whose],
  );
  return row === undefined ? undefined : keptOf(row);
}

function keptOf({ answers, recordedAt, ...row }: Row): KeptAnswer {
  return { ...row, answers: Value.Parse(Answered, answers), recordedAt: recordedAt.toISOString() };
}
