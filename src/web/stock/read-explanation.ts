import { explanationKinds } from '../../domain/stock/explanation.ts';
import { parseCalendarDate } from '../../law/calendar-date.ts';
import type { Language } from '../../law/norm.ts';
import { stockTexts } from '../../texts/pages/stock.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { fieldsOf } from '../form-fields.ts';
import type { Mistake } from '../parts/mistakes.tsx';
import type { TypedExplanation } from './unit-page.tsx';

export interface ReadExplanation {
  /** As it stood in the form, to stand there again. */
  readonly typed: TypedExplanation;
  /** What is asked of the deed, which checks it once more. */
  readonly given: object;
  /** The last event that the form knew of. */
  readonly seen: number;
  readonly mistakes: readonly Mistake[];
}

/** An empty answer is none: it is left out, never sent as an empty text. */
export function readExplanation(body: unknown, language: Language): ReadExplanation {
  const t = speaker(stockTexts, language);
  const fields = fieldsOf(body);
  const field = (name: string) => (fields[name] ?? '').trim();
  const typed = {
    kind: field('kind'),
    text: field('text'),
    evidence: field('evidence'),
    floorPacks: field('floorPacks'),
    validThrough: field('validThrough'),
  };
  const { kind, text, evidence, floorPacks: floor, validThrough: through } = typed;
  const mistakes: Mistake[] = [];
  const wrong = (name: keyof TypedExplanation, message: string) =>
    void mistakes.push({ field: name, message });
  if (!explanationKinds.some((each) => each === kind)) wrong('kind', t('kindMissing'));
  if (text === '') wrong('text', t('textMissing'));
  if (floor !== '' && !/^\d{1,9}$/.test(floor)) {
    wrong('floorPacks', t('floorUnreadable', { value: floor.slice(0, 40) }));
  }
  if (through !== '' && parseCalendarDate(through) === undefined) {
    wrong('validThrough', t('dayUnreadable', { value: through.slice(0, 40) }));
  }
  const given = {
    kind,
    text,
    ...(evidence === '' ? {} : { evidence }),
    ...(floor === '' ? {} : { floorPacks: Number(floor) }),
    ...(through === '' ? {} : { validThrough: through }),
  };
  return { typed, given, seen: Number(field('seen')) || 0, mistakes };
}
