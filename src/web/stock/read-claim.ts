import { claimKinds } from '../../domain/stock/claim.ts';
import { parseCalendarDate } from '../../law/calendar-date.ts';
import type { Language } from '../../law/norm.ts';
import { claimTexts } from '../../texts/pages/claims.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { fieldsOf } from '../form-fields.ts';
import type { Mistake } from '../parts/mistakes.tsx';

/** A new claim as it stood in the form. */
export interface TypedClaim {
  readonly kind: string;
  readonly text: string;
  readonly evidence: string;
  readonly alternativeUnits: string;
  readonly shelfLifeMonths: string;
  readonly validFrom: string;
  readonly validThrough: string;
}

export const blankClaim: TypedClaim = {
  kind: '',
  text: '',
  evidence: '',
  alternativeUnits: '',
  shelfLifeMonths: '',
  validFrom: '',
  validThrough: '',
};

/** The fields of the form begin so: the page holds a form of an explanation too. */
export const claimField = (name: string) => `claim-${name}`;

export interface ReadClaim {
  readonly typed: TypedClaim;
  /** What is asked of the deed, which checks it once more. */
  readonly given: object;
  readonly mistakes: readonly Mistake[];
}

/** An empty answer is none: it is left out, never sent as an empty text. */
export function readClaim(body: unknown, language: Language): ReadClaim {
  const t = speaker(claimTexts, language);
  const fields = fieldsOf(body);
  const field = (name: keyof TypedClaim) => (fields[claimField(name)] ?? '').trim();
  const typed: TypedClaim = {
    kind: field('kind'),
    text: field('text'),
    evidence: field('evidence'),
    alternativeUnits: field('alternativeUnits'),
    shelfLifeMonths: field('shelfLifeMonths'),
    validFrom: field('validFrom'),
    validThrough: field('validThrough'),
  };
  const { kind, text, evidence, alternativeUnits: units, shelfLifeMonths: months } = typed;
  const mistakes: Mistake[] = [];
  const wrong = (name: keyof TypedClaim, message: string) =>
    void mistakes.push({ field: claimField(name), message });
  if (!claimKinds.some((each) => each === kind)) wrong('kind', t('kindMissing'));
  if (text === '') wrong('text', t('textMissing'));
  if (units !== '' && !/^\d{1,12}(?:[.,]\d{1,3})?$/.test(units)) {
    wrong('alternativeUnits', t('unitsUnreadable', { value: units.slice(0, 40) }));
  }
  if (months !== '' && !/^\d{1,3}$/.test(months)) {
    wrong('shelfLifeMonths', t('monthsUnreadable', { value: months.slice(0, 40) }));
  }
  for (const name of ['validFrom', 'validThrough'] as const) {
    const value = typed[name];
    if (value !== '' && parseCalendarDate(value) === undefined) {
      wrong(name, t('dayUnreadable', { value: value.slice(0, 40) }));
    }
  }
  const given = {
    kind,
    text,
    ...(evidence === '' ? {} : { evidence }),
    ...(units === '' ? {} : { alternativeUnits: Number(units.replace(',', '.')) }),
    ...(months === '' ? {} : { shelfLifeMonths: Number(months) }),
    ...(typed.validFrom === '' ? {} : { validFrom: typed.validFrom }),
    ...(typed.validThrough === '' ? {} : { validThrough: typed.validThrough }),
  };
  return { typed, given, mistakes };
}
