import { addMonths, type CalendarDate } from '../../law/calendar-date.ts';
import type { Params } from '../decision.ts';
import { changesBetween } from './changes.ts';
import { fieldPlaces, fieldValue, type NotificationField, type SeenContent } from './fields.ts';
import type { NotificationContent, NotificationStep, PublishablePart } from './notification.ts';
import type { MisfitCode } from './problem.ts';

/** A field that does not go with the others, or with the step. */
export interface Misfit {
  readonly field: NotificationField;
  readonly code: MisfitCode;
  readonly params: Params;
}

export type SaidBefore = SeenContent & { readonly publishable: PublishablePart };

export interface Telling {
  readonly step: NotificationStep;
  /** What was said before; absent for a first version. A contact may have been erased since. */
  readonly before?: SaidBefore;
  readonly today: CalendarDate;
}

/**
 * What in a notification that fits its schema still cannot be so. A past start is allowed: it is
 * marked late, never refused.
 */
export function contentMisfits(content: NotificationContent, telling: Telling): readonly Misfit[] {
  const far = farDays(content, telling.today);
  // Days a thousand years off are typing errors; what they would do to the others is no news.
  if (far.length > 0) return far;
  return [
    ...endMisfits(content),
    ...actualEndMisfits(content, telling),
    ...businessMisfits(content, telling.today),
    ...stepMisfits(content, telling),
  ];
}

/** Longer than any interruption, shorter than a slip of the keyboard. */
const farthestMonths = 50 * 12;

function farDays(content: NotificationContent, today: CalendarDate): readonly Misfit[] {
  const [from, to] = [addMonths(today, -farthestMonths), addMonths(today, farthestMonths)];
  return fieldPlaces.flatMap((place): readonly Misfit[] => {
    const value = place.kind === 'day' ? fieldValue(content, place) : undefined;
    return typeof value === 'string' && (value < from || value > to)
      ? [{ field: place.path, code: 'day-far-away', params: { value, from, to } }]
      : [];
  });
}

function endMisfits({ publishable }: NotificationContent): readonly Misfit[] {
  const { kind, start, expectedEnd, expectedEndCertainty: certainty } = publishable;
  const field = 'publishable.expectedEnd';
  if (expectedEnd === undefined) {
    return certainty === 'unknown' ? [] : [{ field, code: 'end-missing', params: { certainty } }];
  }
  if (kind === 'discontinuation') {
    return [{ field, code: 'end-of-discontinuation', params: { end: expectedEnd } }];
  }
  if (certainty === 'unknown') {
    const params = { end: expectedEnd };
    return [
      { field: 'publishable.expectedEndCertainty', code: 'end-with-unknown-certainty', params },
    ];
  }
  return expectedEnd > start
    ? []
    : [{ field, code: 'end-not-after-start', params: { start, end: expectedEnd } }];
}

function actualEndMisfits(
  { publishable: { start, actualEnd } }: NotificationContent,
  { step, today }: Telling,
): readonly Misfit[] {
  const field = 'publishable.actualEnd';
  if (step !== 'resolved') {
    return actualEnd === undefined
      ? []
      : [{ field, code: 'actual-end-unasked', params: { end: actualEnd } }];
  }
  if (actualEnd === undefined) return [{ field, code: 'actual-end-missing', params: {} }];
  if (actualEnd > today) {
    return [{ field, code: 'actual-end-in-future', params: { end: actualEnd, today } }];
  }
  return actualEnd > start
    ? []
    : [{ field, code: 'end-not-after-start', params: { start, end: actualEnd } }];
}

function businessMisfits(
  { business }: NotificationContent,
  today: CalendarDate,
): readonly Misfit[] {
  const { becameKnownOn, marketSharePercent: share, marketShareIs } = business;
  const misfits: Misfit[] = [];
  if (becameKnownOn !== undefined && becameKnownOn > today) {
    misfits.push({
      field: 'business.becameKnownOn',
      code: 'known-in-future',
      params: { day: becameKnownOn, today },
    });
  }
  if (share !== undefined && marketShareIs === undefined) {
    misfits.push({
      field: 'business.marketShareIs',
      code: 'share-without-kind',
      params: { share },
    });
  }
  if (share === undefined && marketShareIs !== undefined) {
    misfits.push({
      field: 'business.marketSharePercent',
      code: 'share-kind-without-share',
      params: {},
    });
  }
  return misfits;
}

/** Does the content say what the step says of it? */
function stepMisfits(content: NotificationContent, { step, before }: Telling): readonly Misfit[] {
  const end = content.publishable.expectedEnd;
  const was = before?.publishable.expectedEnd;
  const field = 'publishable.expectedEnd';
  switch (step) {
    case 'first':
    case 'resolved':
    case 'withdrawn':
      return [];
    case 'amended':
      return before !== undefined && changed(before, content).length === 0
        ? [{ field: 'business.changeText', code: 'nothing-changed-in-version', params: {} }]
        : [];
    case 'prolonged': {
      // No end known any more is later than any day; where none was known nothing can be later.
      const later = was !== undefined && (end === undefined || end > was);
      return later ? [] : [{ field, code: 'end-not-later', params: { before: was ?? '–' } }];
    }
    case 'shortened': {
      const earlier = end !== undefined && (was === undefined || end < was);
      return earlier ? [] : [{ field, code: 'end-not-earlier', params: { before: was ?? '–' } }];
    }
    case 'discontinued':
      return content.publishable.kind === 'discontinuation'
        ? []
        : [
            {
              field: 'publishable.kind',
              code: 'kind-not-discontinuation',
              params: { kind: content.publishable.kind },
            },
          ];
    default:
      return step satisfies never;
  }
}

/** A reason for a change is no change by itself. */
function changed(before: SaidBefore, after: NotificationContent) {
  return changesBetween(before, after).filter(({ field }) => field !== 'business.changeText');
}

/**
 * Texts that no database of text can hold: a NUL, or half of a character. Looked for in whatever
 * came in, before its shape is; any other sign is kept as typed.
 */
export function unreadableTexts(given: unknown): readonly { readonly path: string }[] {
  const found: { path: string }[] = [];
  // Not by recursion: what comes in may be nested ten thousand deep.
  const waiting: { readonly path: string; readonly value: unknown }[] = [
    { path: '', value: given },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { path, value } = next;
    if (typeof value === 'string') {
      if (value.includes('\0') || !value.isWellFormed()) found.push({ path });
      continue;
    }
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, item] of Object.entries(value)) {
      waiting.push({ path: path === '' ? name : `${path}.${name}`, value: item });
    }
  }
  return found.toReversed();
}
