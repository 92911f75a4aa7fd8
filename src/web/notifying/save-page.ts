import { randomUUID } from 'node:crypto';
import type { Refusal } from '../../domain/problem.ts';
import { isRefusal, type Context } from '../../usecases/context.ts';
import {
  discardDraft,
  readDraft,
  saveDraft,
  type DraftBody,
  type SavedDraft,
} from '../../usecases/notifying/drafts.ts';
import { valueOf } from './form-body.ts';

/**
 * Which loaded page a form is of. Two tabs on two pages of one draft, a page that the back
 * button brought back, and a save that overtakes another all go well together; only a page that
 * somebody else saved since it was loaded does not.
 */
export interface PageMark {
  readonly page: string;
  /** Who had saved this page of the draft when it was loaded; empty: nobody. */
  readonly seen: string;
  /** This loading of it. */
  readonly own: string;
}

const markField = (page: string) => `_saved.${page}`;

/** For a page that is loaded now. */
export function markOf(page: string, body: DraftBody | undefined): PageMark {
  return { page, seen: savedBy(page, body), own: randomUUID() };
}

function savedBy(page: string, body: DraftBody | undefined): string {
  const by = body?.fields[markField(page)];
  return typeof by === 'string' ? by : '';
}

/** As the form sent it back. */
export function markIn(body: unknown, page: string): PageMark {
  return { page, seen: valueOf(body, '_seen'), own: valueOf(body, '_own').slice(0, 40) };
}

export type SavedPage =
  | SavedDraft
  /** Somebody else saved this page; nothing was stored. */
  | { readonly kind: 'behind' };

interface PageChange {
  readonly id: string;
  readonly mark: PageMark;
  readonly change: (body: DraftBody) => DraftBody;
  /** What was typed on a page that is behind is kept as a draft of its own. */
  readonly keepApart: boolean;
}

/** Saves one page of a draft over the newest state of the others. */
export async function savePage(context: Context, page: PageChange): Promise<SavedPage | Refusal> {
  const { id, mark, change, keepApart } = page;
  const current = await readDraft(context, id);
  if (isRefusal(current)) return current;
  const changed = change(current.body);
  if (isSame(current.body, changed)) return { kind: 'saved', draft: current };
  const before = savedBy(mark.page, current.body);
  const isBehind = before !== mark.seen && before !== mark.own;
  if (isBehind && !keepApart) return { kind: 'behind' };
  const body = {
    ...changed,
    fields: { ...changed.fields, [markField(mark.page)]: mark.own },
  };
  const saved = await saveDraft(context, {
    id,
    revision: isBehind ? longPast : current.revision,
    body,
  });
  if (isBehind || isRefusal(saved) || saved.kind === 'saved') return saved;
  // Something came in between reading and saving: the autosave of this very page, or another
  // page of the draft. That is nobody else, unless looking again says so.
  await discardDraft(context, saved.kept.id);
  return savePage(context, page);
}

/** No draft has this revision: what is saved over it is kept apart. */
const longPast = 0;

function isSame(left: DraftBody, right: DraftBody): boolean {
  return written(left) === written(right);
}

function written({ codes, fields, amends }: DraftBody): string {
  const sorted = Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([codes, sorted, amends]);
}
