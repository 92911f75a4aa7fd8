import type { CalendarDate } from '../../law/calendar-date.ts';
import { answer, normSubjects, type LawBook, type NormSubject } from '../../law/law-book.ts';
import type { Bilingual, Norm, NormVersion } from '../../law/norm.ts';
import { describeVersion, type DescribedVersion, type NormOutcome } from './norm-rule.ts';

/** One norm on the page of rules: all its versions in order, and how it stands on a day. */
export interface NormOnTimeline {
  readonly id: string;
  readonly subject: NormSubject;
  readonly title: Bilingual;
  readonly unit?: string;
  readonly answer: NormOutcome;
  /** The version that the answer is about. */
  readonly answeredBy: string;
  readonly versions: readonly DescribedVersion[];
}

/** Every norm with all its versions and the answer on that day, by subject. */
export function normTimeline(law: LawBook, on: CalendarDate): readonly NormOnTimeline[] {
  const norms = new Map<string, Norm>(Object.entries(law.norms));
  return normSubjects.flatMap(({ subject, ids }) =>
    ids.flatMap((id) => {
      const norm = norms.get(id);
      return norm === undefined ? [] : [place(id, subject, norm, on)];
    }),
  );
}

function place(id: string, subject: NormSubject, norm: Norm, on: CalendarDate): NormOnTimeline {
  const given = answer(norm, on);
  return {
    id,
    subject,
    title: norm.title,
    ...(norm.unit === undefined ? {} : { unit: norm.unit }),
    answer: given.answer,
    answeredBy: given.version.id,
    versions: norm.versions.toSorted(byStateAndStart).map(describeVersion),
  };
}

const order: Readonly<Record<NormVersion['state'], number>> = {
  'never-in-force': 0,
  enacted: 1,
  draft: 2,
};

/** Plans that never came, then what was law in the order of its days, then drafts. */
function byStateAndStart(left: NormVersion, right: NormVersion): number {
  const state = order[left.state] - order[right.state];
  if (state !== 0) return state;
  const [from, to] = [left.from ?? '', right.from ?? ''];
  return Number(from > to) - Number(from < to);
}
