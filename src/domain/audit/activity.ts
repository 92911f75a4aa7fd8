import type { NormId } from '../../law/law-book.ts';

/**
 * On what ground of article 6 AVG personal data are processed. `public-task`: under e;
 * `legal-obligation`: under c; `none`: no personal data are.
 */
export type AvgGround = 'public-task' | 'legal-obligation' | 'none';
/**
 * Why the Woo keeps it from the public. `business`: article 5.1, first paragraph, under c;
 * `personal`: second paragraph, under e; `inspection`: second paragraph, under d.
 */
export type WooGround = 'business' | 'personal' | 'inspection';

interface Kept {
  readonly deed: 'read' | 'write';
  readonly avg: AvgGround;
  readonly woo: WooGround;
  /** The norm that says how long what it touches is kept. */
  readonly retention: Extract<NormId, `retention-${string}`>;
}

/**
 * The register of processing activities: every kind of deed that reads or writes
 * confidential data. `texts/activities.ts` says what each is for.
 */
export const activities = {
  'notification-view': kept('read', 'public-task', 'business', 'retention-notification'),
  'notification-submit': kept('write', 'legal-obligation', 'business', 'retention-notification'),
  'notification-forward': kept('write', 'public-task', 'business', 'retention-notification'),
  'draft-view': kept('read', 'public-task', 'business', 'retention-draft'),
  'draft-keep': kept('write', 'public-task', 'business', 'retention-draft'),
  'duty-answer-view': kept('read', 'public-task', 'business', 'retention-notification'),
  'duty-answer-keep': kept('write', 'public-task', 'business', 'retention-notification'),
  'signal-view': kept('read', 'public-task', 'business', 'retention-notification'),
  'signal-submit': kept('write', 'public-task', 'business', 'retention-notification'),
  'case-queue': kept('read', 'public-task', 'business', 'retention-notification'),
  'case-view': kept('read', 'public-task', 'business', 'retention-notification'),
  'case-decide': kept('write', 'public-task', 'business', 'retention-notification'),
  'case-export': kept('read', 'public-task', 'business', 'retention-notification'),
  'case-import': kept('write', 'public-task', 'business', 'retention-notification'),
  'publication-decide': kept('write', 'public-task', 'business', 'retention-notification'),
  'contact-view': kept('read', 'public-task', 'personal', 'retention-contact'),
  'contact-keep': kept('write', 'public-task', 'personal', 'retention-contact'),
  'account-view': kept('read', 'public-task', 'personal', 'retention-contact'),
  'account-manage': kept('write', 'public-task', 'personal', 'retention-contact'),
  'sign-in': kept('write', 'public-task', 'personal', 'retention-session'),
  'message-send': kept('write', 'public-task', 'personal', 'retention-message'),
  'message-view': kept('read', 'public-task', 'personal', 'retention-message'),
  'audit-view': kept('read', 'public-task', 'inspection', 'retention-audit-content'),
  'stock-view': kept('read', 'public-task', 'business', 'retention-notification'),
  'stock-deliver': kept('write', 'legal-obligation', 'business', 'retention-notification'),
  'explanation-view': kept('read', 'public-task', 'business', 'retention-notification'),
  'explanation-give': kept('write', 'public-task', 'business', 'retention-notification'),
  'explanation-decide': kept('write', 'public-task', 'inspection', 'retention-notification'),
  'claim-view': kept('read', 'public-task', 'business', 'retention-notification'),
  'claim-state': kept('write', 'public-task', 'business', 'retention-notification'),
  'claim-decide': kept('write', 'public-task', 'inspection', 'retention-notification'),
  'full-line-view': kept('read', 'public-task', 'business', 'retention-notification'),
  'full-line-record': kept('write', 'public-task', 'inspection', 'retention-notification'),
  'subsidy-view': kept('read', 'public-task', 'business', 'retention-notification'),
  'subsidy-decide': kept('write', 'public-task', 'business', 'retention-notification'),
  'plan-view': kept('read', 'public-task', 'business', 'retention-notification'),
  'plan-file': kept('write', 'public-task', 'business', 'retention-notification'),
  'person-erase': kept('write', 'legal-obligation', 'personal', 'retention-contact'),
} as const satisfies Readonly<Record<string, Kept>>;

export type ActivityId = keyof typeof activities;

function kept<const Deed extends Kept['deed']>(
  deed: Deed,
  avg: AvgGround,
  woo: WooGround,
  retention: Kept['retention'],
): Kept & { readonly deed: Deed } {
  return { deed, avg, woo, retention };
}

export const activityIds = Object.keys(activities).filter(isActivity);

export function isActivity(id: string): id is ActivityId {
  return Object.hasOwn(activities, id);
}

/** Whom the data are about: a party by our own id, a person by a pseudonym. */
export type ProcessingSubject =
  | { readonly kind: 'party'; readonly id: number }
  | { readonly kind: 'person'; readonly id: string };

/** `party:12`: type and value in one, as the log keeps them; each once, in a fixed order. */
export function writeSubjects(subjects: readonly ProcessingSubject[]): readonly string[] {
  return [...new Set(subjects.map(({ kind, id }) => `${kind}:${id}`))].toSorted();
}

/** Where the register tells about an activity, from the address of the site. */
export function activityPath(id: ActivityId): string {
  return `/v1/processing-activities/${id}`;
}
