import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { NotificationDutyFacts } from '../../domain/notification/case.ts';
import { unreadableTexts } from '../../domain/notification/misfits.ts';
import { notificationSteps } from '../../domain/notification/notification.ts';
import { notifyingProblem, refuseNotifying } from '../../domain/notification/problem.ts';
import type { NextStep } from '../../domain/notification/steps.ts';
import { typedOfContent, type TypedFields } from '../../domain/notification/typed.ts';
import type { Refusal } from '../../domain/problem.ts';
import { exact, OneOf, type Of } from '../../domain/schema.ts';
import type { Language } from '../../law/norm.ts';
import type { NotingTx, WriteTx } from '../../registry/database.ts';
import {
  deleteDraft,
  draftsOf,
  insertDraft,
  readDraft as readStoredDraft,
  updateDraft,
  type DraftOwner,
  type StoredDraft,
} from '../../registry/drafts.ts';
import { newestNumber, type StoredNotification } from '../../registry/notifications.ts';
import { readPersons } from '../../registry/people.ts';
import { recordProcessing, viewConfidential } from '../audit/record-processing.ts';
import { isRefusal, type Context } from '../context.ts';
import { productId } from '../naming.ts';
import { contactIds, contentOf, newestOf, standingOn, stepProblem } from './amend-notification.ts';
import { draftOwner } from './draft-owner.ts';
import { foundNotification } from './found-notification.ts';
import { mayWriteFor } from './whose.ts';

/** As typed: nothing in it is checked until it is sent. */
export const DraftBody = Type.Object(
  {
    /** Numbers or product ids (`p17`), as chosen. */
    codes: Type.Array(Type.String()),
    /** By field path (`publishable.start`), and whatever else the form wants to keep. */
    fields: Type.Record(Type.String(), Type.Union([Type.String(), Type.Array(Type.String())])),
    /** Of an amendment: of what, and which version was before the sender's eyes. */
    amends: Type.Optional(
      Type.Object(
        { number: Type.String(), basedOn: Type.Integer(), step: OneOf(notificationSteps) },
        exact,
      ),
    ),
  },
  exact,
);
export type DraftBody = Of<typeof DraftBody>;

export interface Draft {
  readonly id: string;
  readonly kind: 'notification' | 'amendment';
  readonly body: DraftBody;
  /** Rises with every save; whoever saves names the one last seen. */
  readonly revision: number;
  readonly changedAt: string;
}

/**
 * `stale`: another tab saved meanwhile. Nothing is lost: what this one typed was kept as a
 * draft of its own (`kept`), beside the newer one (`current`).
 */
export type SavedDraft =
  | { readonly kind: 'saved'; readonly draft: Draft }
  | { readonly kind: 'stale'; readonly current: Draft; readonly kept: Draft };

export type DraftStart =
  | { readonly from: 'nothing'; readonly codes?: readonly string[] }
  /** What the must-I-report check knows already. */
  | { readonly from: 'must-report'; readonly facts: NotificationDutyFacts }
  /** As the newest notification of the party, for another product. */
  | { readonly from: 'last' }
  /** A copy for a new notification of the same product. */
  | { readonly from: 'notification'; readonly number: string }
  /** The next version of one. */
  | { readonly from: 'amendment'; readonly number: string; readonly step: NextStep };

/** Of new notifications, that somebody may have at once for one party. */
export const mostDrafts = 100;

/**
 * A draft filled with what is already known. The same start again, with nothing typed since, gives
 * the same draft: an address that is asked for twice makes no second one.
 */
export async function startDraft(
  context: Context,
  start: DraftStart,
  language: Language,
): Promise<Draft | Refusal> {
  const owner = draftOwner(context.database.viewer);
  if (isRefusal(owner)) return owner;
  return context.database.write(async (tx) => {
    const body = await filledFrom(context, tx, start, language);
    if (isRefusal(body)) return body;
    await note(context, tx, owner);
    if (start.from === 'amendment') return keep(tx, owner, 'amendment', body);
    const drafts = await draftsOf(tx, owner);
    const untouched = drafts.find(
      (draft) =>
        draft.kind === 'notification' &&
        draft.revision === 1 &&
        isDeepStrictEqual(draft.body, body),
    );
    if (untouched !== undefined) return draftAnswer(untouched);
    // What follows on something that was notified is never refused for this.
    const others = drafts.filter(({ kind }) => kind === 'notification').length;
    return others < mostDrafts
      ? keep(tx, owner, 'notification', body)
      : refuseNotifying('too-many-drafts', { limit: mostDrafts });
  });
}

/** In bytes of JSON: as much as a request may bring. */
const largestDraft = 256_000;

/** Saves over the revision that was seen. */
export async function saveDraft(
  context: Context,
  {
    id,
    revision,
    body,
  }: { readonly id: string; readonly revision: number; readonly body: DraftBody },
): Promise<SavedDraft | Refusal> {
  const owner = draftOwner(context.database.viewer);
  if (isRefusal(owner)) return owner;
  const bytes = Buffer.byteLength(JSON.stringify(body));
  if (bytes > largestDraft)
    return refuseNotifying('draft-too-large', { bytes, limit: largestDraft });
  const unreadable = unreadableTexts({ ...body.fields, codes: body.codes });
  if (unreadable.length > 0) {
    const problems = unreadable.map(({ path }) =>
      notifyingProblem('text-unreadable', {}, { column: path }),
    );
    return { kind: 'refusal', problems };
  }
  if (!isDraftId(id)) return refuseNotifying('draft-unknown');
  return context.database.write(async (tx) => {
    const saved = await updateDraft(tx, owner, id, revision, body);
    const current = await readStoredDraft(tx, owner, id);
    if (current === undefined) return refuseNotifying('draft-unknown');
    await note(context, tx, owner);
    if (saved) return { kind: 'saved', draft: draftAnswer(current) };
    return {
      kind: 'stale',
      current: draftAnswer(current),
      kept: await keep(tx, owner, current.kind, body),
    };
  });
}

export async function readDraft(context: Context, id: string): Promise<Draft | Refusal> {
  const owner = draftOwner(context.database.viewer);
  if (isRefusal(owner)) return owner;
  return viewConfidential(context, { activity: 'draft-view' }, async (tx, concerns) => {
    concerns({ kind: 'party', id: owner.partyId });
    const found = isDraftId(id) ? await readStoredDraft(tx, owner, id) : undefined;
    return found === undefined ? refuseNotifying('draft-unknown') : draftAnswer(found);
  });
}

/** Of this person for this party, the one last changed first. */
export async function listDrafts(context: Context): Promise<readonly Draft[]> {
  const owner = draftOwner(context.database.viewer);
  if (isRefusal(owner)) return [];
  return viewConfidential(context, { activity: 'draft-view' }, async (tx, concerns) => {
    concerns({ kind: 'party', id: owner.partyId });
    return (await draftsOf(tx, owner)).map(draftAnswer);
  });
}

/** Throws a draft away; one that is gone already is no error. */
export async function discardDraft(
  context: Context,
  id: string,
): Promise<{ readonly discarded: boolean }> {
  const owner = draftOwner(context.database.viewer);
  if (isRefusal(owner) || !isDraftId(id)) return { discarded: false };
  return context.database.write(async (tx) => {
    await note(context, tx, owner);
    return { discarded: await deleteDraft(tx, owner, id) };
  });
}

const isDraftId = (id: string) => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(id);

function note(context: Context, tx: NotingTx, { partyId }: DraftOwner): Promise<void> {
  const { viewer } = context.database;
  const subjects = [{ kind: 'party', id: partyId } as const];
  return recordProcessing(tx, { activity: 'draft-keep', viewer, subjects });
}

async function keep(
  tx: WriteTx,
  owner: DraftOwner,
  kind: Draft['kind'],
  body: DraftBody,
): Promise<Draft> {
  return draftAnswer(await insertDraft(tx, { id: randomUUID(), kind, ...owner, body }));
}

function draftAnswer({ id, kind, body, revision, changedAt }: StoredDraft): Draft {
  return {
    id,
    kind,
    body: Value.Parse(DraftBody, body),
    revision,
    changedAt: changedAt.toISOString(),
  };
}

async function filledFrom(
  context: Context,
  tx: WriteTx,
  start: DraftStart,
  language: Language,
): Promise<DraftBody | Refusal> {
  switch (start.from) {
    case 'nothing':
      return { codes: start.codes ?? [], fields: {} };
    case 'must-report':
      return fromDutyFacts(start.facts);
    case 'last': {
      const number = await newestNumber(tx, mayWriteFor(context.database.viewer));
      if (number === undefined) return { codes: [], fields: {} };
      const copied = await fromNotification(context, tx, number);
      return isRefusal(copied) ? copied : { ...copied, codes: [] };
    }
    case 'notification':
      return fromNotification(context, tx, start.number);
    case 'amendment':
      return forAmendment(context, tx, start, language);
    default:
      return start satisfies never;
  }
}

/** What the check asked stands in the notification in the same words. */
function fromDutyFacts(facts: NotificationDutyFacts): DraftBody {
  const { kind, registrations = [], start, expectedEnd, expectedEndCertainty, extent } = facts;
  const typed = {
    'publishable.kind':
      kind === undefined ? undefined : kind === 'suspension' ? 'interruption' : 'discontinuation',
    'publishable.start': start,
    'publishable.expectedEnd': expectedEnd,
    'publishable.expectedEndCertainty': expectedEndCertainty,
    'publishable.extent': extent,
    'business.becameKnownOn': facts.becameKnownOn,
  };
  return {
    codes: registrations.map(({ number }) => number),
    fields: Object.fromEntries(
      Object.entries(typed).flatMap(([path, value]) =>
        value === undefined ? [] : [[path, value]],
      ),
    ),
  };
}

/** What belongs to one version, or to how it ended, is not copied. */
const notCopied: readonly string[] = ['publishable.actualEnd', 'business.changeText'];

function without(fields: TypedFields, paths: readonly string[]): TypedFields {
  return Object.fromEntries(Object.entries(fields).filter(([path]) => !paths.includes(path)));
}

async function fromNotification(
  context: Context,
  tx: WriteTx,
  number: string,
): Promise<DraftBody | Refusal> {
  const found = await foundNotification(tx, number, mayWriteFor(context.database.viewer));
  if (isRefusal(found)) return found;
  return {
    codes: [productId(found.productId)],
    fields: without(await typedFields(tx, found), notCopied),
  };
}

async function forAmendment(
  context: Context,
  tx: WriteTx,
  { number, step }: Extract<DraftStart, { from: 'amendment' }>,
  language: Language,
): Promise<DraftBody | Refusal> {
  const found = await foundNotification(tx, number, mayWriteFor(context.database.viewer));
  if (isRefusal(found)) return found;
  const problem = stepProblem(number, standingOn(found, context), step, language);
  if (problem !== undefined) return { kind: 'refusal', problems: [problem] };
  return {
    codes: [productId(found.productId)],
    fields: fieldsForStep(await typedFields(tx, found), step),
    amends: { number, basedOn: newestOf(found).version, step },
  };
}

/** What a next step begins with: what stands, without what belongs to the version that said it. */
export function fieldsForStep(standing: TypedFields, step: NextStep): TypedFields {
  const fields = without(standing, notCopied);
  return step === 'discontinued' ? stopping(fields) : fields;
}

/** A stop has no end. */
function stopping(fields: TypedFields): TypedFields {
  return {
    ...without(fields, ['publishable.expectedEnd']),
    'publishable.kind': 'discontinuation',
    'publishable.expectedEndCertainty': 'unknown',
  };
}

async function typedFields(tx: WriteTx, found: StoredNotification): Promise<TypedFields> {
  const last = newestOf(found);
  return typedOfContent(contentOf(last, await readPersons(tx, contactIds(last))) ?? {});
}
