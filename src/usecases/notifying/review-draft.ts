import { judgeLateness } from '../../domain/notification/lateness.ts';
import { notifyingProblem } from '../../domain/notification/problem.ts';
import { contentOfTyped, type TypedFields } from '../../domain/notification/typed.ts';
import type { Problem } from '../../domain/problem.ts';
import { parseCalendarDate } from '../../law/calendar-date.ts';
import type { Language } from '../../law/norm.ts';
import type { ReadTx } from '../../registry/database.ts';
import type { LatenessAnswer, NotifiedProductAnswer } from '../answers/notifications.ts';
import type { Context } from '../context.ts';
import { checkContent } from './checked-content.ts';
import type { DraftBody } from './drafts.ts';
import { checkRequests, holderAsked, latenessAnswer } from './submit-notification.ts';
import { chooseProducts, notifiedProduct, separateCodes } from './wanted-products.ts';

/** What a number in a draft stands for, or why it cannot be notified by who typed it. */
export type DescribedCode = { readonly code: string } & (
  | { readonly kind: 'product'; readonly product: NotifiedProductAnswer }
  | { readonly kind: 'problem'; readonly problem: Problem }
);

/** The medicines of a draft in the order in which they were chosen. Stores nothing. */
export async function describeCodes(
  context: Context,
  codes: readonly string[],
): Promise<readonly DescribedCode[]> {
  return context.database.read((tx) => described(context, tx, codes));
}

async function described(
  context: Context,
  tx: ReadTx,
  given: readonly string[],
): Promise<readonly DescribedCode[]> {
  const codes = separateCodes(given);
  if (codes.length === 0) return [];
  const chosen = await chooseProducts(context, tx, codes);
  const seen = new Set<number>();
  return codes.map((code, index): DescribedCode => {
    const asked = holderAsked(chosen[index], context.database.viewer, code);
    if (asked.kind === 'problem') return { code, kind: 'problem', problem: asked.problem };
    const { product } = asked;
    if (seen.has(product.id)) {
      const value = code.slice(0, 200);
      const problem = notifyingProblem('code-repeated', { value }, { column: 'code', value });
      return { code, kind: 'problem', problem };
    }
    seen.add(product.id);
    return { code, kind: 'product', product: notifiedProduct(product, product.unit) };
  });
}

/** What the numbers in drafts are called; one that is no product keeps what was typed. */
export async function nameCodes(
  context: Context,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const chosen = await context.database.read((tx) => chooseProducts(context, tx, codes));
  return new Map(
    chosen.map((one, index) => {
      const code = codes[index] ?? '';
      return [code, one.kind === 'product' ? one.product.name : code];
    }),
  );
}

/** What is wrong with the fields of a first notification as far as they are filled in. */
export function draftProblems(
  context: Pick<Context, 'today'>,
  fields: TypedFields,
  language: Language,
): readonly Problem[] {
  const telling = { step: 'first', today: context.today() } as const;
  const checked = checkContent(contentOfTyped(fields), telling, language);
  if (checked.kind === 'content') return [];
  const { problems } = checked;
  if (!problems.some(({ code }) => code === 'case-misfit')) return problems;
  // How fields go together is only looked at once each fits: what does not yet is stood in for.
  const together = checkContent(contentOfTyped(stoodInFor(fields, problems)), telling, language);
  const startsUnknown = fields['publishable.start'] === undefined;
  return [
    ...problems,
    ...(together.kind === 'content' ? [] : together.problems).filter(
      ({ code }) => code !== 'case-misfit' && !(startsUnknown && code === 'end-not-after-start'),
    ),
  ];
}

/** Words that make no misfit of their own. */
const standIns: TypedFields = {
  'publishable.kind': 'interruption',
  'publishable.extent': 'total',
  'contact.name': '-',
  'contact.email': 'a@b',
};

function stoodInFor(fields: TypedFields, problems: readonly Problem[]): TypedFields {
  const wrong = problems.map(({ column = '' }) => fieldOfColumn(column));
  const fitting = Object.fromEntries(
    Object.entries(fields).filter(([path]) => !wrong.includes(path)),
  );
  const certainty = fitting['publishable.expectedEnd'] === undefined ? 'unknown' : 'estimate';
  return {
    ...standIns,
    'publishable.start': '2000-01-01',
    'publishable.expectedEndCertainty': certainty,
    ...fitting,
  };
}

/** `business.otherMarkets.0` stands in the field `business.otherMarkets`. */
export function fieldOfColumn(column: string): string {
  return column.split('.').slice(0, 2).join('.');
}

export interface ReviewedDraft {
  readonly products: readonly (DescribedCode & { readonly lateness?: LatenessAnswer })[];
  /** Everything that keeps it from being sent. */
  readonly problems: readonly Problem[];
}

/** What sending a draft would do: a dry run. */
export async function reviewDraft(
  context: Context,
  { codes, fields }: Pick<DraftBody, 'codes' | 'fields'>,
  language: Language,
): Promise<ReviewedDraft> {
  const content = contentOfTyped(fields);
  const wrong = draftProblems(context, fields, language);
  return context.database.read(async (tx) => {
    const products = await described(context, tx, codes);
    const none = products.length === 0;
    const unknown = products.flatMap((each) => (each.kind === 'problem' ? [each.problem] : []));
    const problems = [
      ...(none ? [notifyingProblem('codes-missing', {}, { column: 'codes' })] : []),
      ...unknown,
      ...wrong,
    ];
    if (problems.length > 0) return { products, problems };
    const requests = products.map(({ code }) => ({ code, content }));
    const checked = await checkRequests(context, tx, requests, language);
    return {
      products: products.map((each, index) => {
        const one = checked[index];
        return one?.kind === 'ready' ? { ...each, lateness: latenessAnswer(one.lateness) } : each;
      }),
      problems: checked.flatMap((one) => (one.kind === 'refused' ? one.problems : [])),
    };
  });
}

/** Whether it is in time as far as the days that were filled in tell; absent before there is a start. */
export function draftLateness(
  { law, today }: Pick<Context, 'law' | 'today'>,
  fields: TypedFields,
  language: Language,
): LatenessAnswer | undefined {
  const start = fields['publishable.start'];
  if (typeof start !== 'string' || parseCalendarDate(start) === undefined) return undefined;
  const certain = fields['publishable.expectedEndCertainty'] !== undefined;
  const ended = fields['publishable.expectedEnd'] !== undefined;
  // Before the length is known the deadline is that of an interruption that lasts.
  const kept = ['publishable.kind', 'publishable.start', 'business.becameKnownOn'];
  const known = Object.fromEntries(
    Object.entries(fields).filter(([path]) => certain || ended || kept.includes(path)),
  );
  const telling = { step: 'first', today: today() } as const;
  const checked = checkContent(contentOfTyped(stoodInFor(known, [])), telling, language);
  if (checked.kind === 'problems') return undefined;
  const { publishable, business } = checked.content;
  const { becameKnownOn } = business;
  return latenessAnswer(judgeLateness([{ asserted: today(), publishable, becameKnownOn }], law));
}
