import type { CalendarDate } from '../../law/calendar-date.ts';
import type { LawBook } from '../../law/law-book.ts';
import type { Missing } from '../decision.ts';
import { cutOff, exactly, isLess } from './obligation-arithmetic.ts';
import type { Explanation } from './obligation-case.ts';
import type { HeldStock } from './obligation-held.ts';
import { chosen, holding } from './obligation-law.ts';
import { lacks, step, type ObligationStep } from './obligation-outcome.ts';

export interface Shortfall {
  /** `open`: an explanation was accepted, but not until when. */
  readonly answer: 'short' | 'explained' | 'open';
  readonly steps: readonly ObligationStep[];
  readonly missing: readonly Missing[];
}

/** Comply or explain: a shortfall with an accepted explanation is no violation while it lasts. */
export function weighShortfall(
  explanation: Explanation | undefined,
  held: HeldStock,
  on: CalendarDate,
  law: LawBook,
): Shortfall {
  const rule = holding(law, 'stock-comply-or-explain', on);
  if (rule === undefined) return short([]);
  const { norm } = rule;
  if (explanation === undefined) return short([step('explanation-none', {}, fact, norm)]);
  const { state, validFrom, validThrough: through } = explanation;
  if (state !== 'accepted') return short([step(`explanation-${state}`, {}, fact, norm)]);
  if (validFrom !== undefined && on < validFrom) {
    const params = { day: on, from: validFrom };
    return short([step('explanation-not-yet', params, `${fact}.validFrom`, norm)]);
  }
  if (through === undefined) {
    const last = `${fact}.validThrough`;
    return {
      answer: 'open',
      steps: [step('explanation-end-not-known', {}, last, norm)],
      missing: [lacks(last, 'explained')],
    };
  }
  if (through < on) {
    return short([step('explanation-ended', { through }, `${fact}.validThrough`, norm)]);
  }
  const accepted = step('explanation-accepted', { through }, `${fact}.validThrough`, norm);
  return weighFloor(explanation, held, accepted, on, law);
}

const fact = 'explanation';

function weighFloor(
  { floorPacks: floor }: Explanation,
  held: HeldStock,
  accepted: ObligationStep,
  on: CalendarDate,
  law: LawBook,
): Shortfall {
  if (floor === undefined) return { answer: 'explained', steps: [accepted], missing: [] };
  const { value, norm } = chosen(law, 'stock-explanation-floor', on);
  const say = (code: 'floor-kept' | 'floor-broken' | 'floor-broken-yet-explained') => [
    accepted,
    step(code, { floor, packs: cutOff(held.packs) }, 'explanation.floorPacks', norm),
  ];
  if (!isLess(held.packs, exactly(floor))) {
    return { answer: 'explained', steps: say('floor-kept'), missing: [] };
  }
  if (value === 'short') return short(say('floor-broken'));
  return { answer: 'explained', steps: say('floor-broken-yet-explained'), missing: [] };
}

function short(steps: readonly ObligationStep[]): Shortfall {
  return { answer: 'short', steps, missing: [] };
}
