import { addMonths, parseCalendarDate, type CalendarDate } from '../../law/calendar-date.ts';
import type { LawBook } from '../../law/law-book.ts';
import {
  notifiableEvents,
  type NotifiableEvent,
  type NotificationDutyCase,
  type NotificationDutyFacts,
} from './case.ts';
import { decideNotificationDuty } from './duty.ts';
import { missing, type NotificationDutyDecision } from './outcome.ts';

/** At most this many questions before there is an answer (pages.md, “Must I report?”). */
export const mostDutyQuestions = 6;

/** The questions in the order in which the ones that are needed are asked. */
export const dutyQuestions = [
  'event',
  // Something new.
  'start',
  'known',
  'cover',
  'end',
  'impact',
  'holder',
  'prescription',
  // Something that was notified before.
  'was',
  'change',
  'notified',
  'earlier-start',
  'new-end',
  'new-start',
  'back-on',
  'was-back',
  'again-from',
] as const;
export type DutyQuestion = (typeof dutyQuestions)[number];

const otherEvents = notifiableEvents.filter((event) => event !== 'suspension');

/** The words that a question can be answered with; a question without them asks for a day. */
export const dutyWords = {
  event: [...notifiableEvents, 'changed', 'other-changed'],
  cover: ['no', 'others', 'own-stock', 'other-packs'],
  impact: ['yes', 'no'],
  holder: ['mah', 'parallel-importer'],
  prescription: ['yes', 'no'],
  was: otherEvents,
  change: ['end', 'back', 'start', 'again', 'nothing'],
} as const satisfies Partial<Record<DutyQuestion, readonly string[]>>;

/** Every question can be answered with this: “weet ik niet”. */
export const dutyUnknown = 'unknown';

export function wordsOf(question: DutyQuestion): readonly string[] | undefined {
  const words: Partial<Record<DutyQuestion, readonly string[]>> = dutyWords;
  return words[question];
}

export type DutyMistake =
  | 'nothing-chosen'
  | 'day-missing'
  | 'day-unreadable'
  | 'day-far'
  | 'day-in-future'
  | 'word-unknown'
  | 'end-not-after-start'
  | 'again-not-after-back';

/** As they came in: a word of the list, `YYYY-MM-DD` or `unknown`. Not trusted. */
export type DutyAnswers = Readonly<Partial<Record<DutyQuestion, string>>>;

export interface DutyAnswered {
  readonly question: DutyQuestion;
  readonly answer: string;
}

export type DutyWalk = {
  /** The answers that count, in the order of asking; others that came along are left out. */
  readonly answered: readonly DutyAnswered[];
} & (
  | {
      readonly state: 'asking';
      readonly question: DutyQuestion;
      /** Why what was answered cannot be taken. */
      readonly mistake?: DutyMistake;
    }
  | {
      readonly state: 'decided';
      readonly given: NotificationDutyCase;
      readonly decision: NotificationDutyDecision;
      /** It turned out to be something new, for which the questions begin again. */
      readonly anew?: DutyAnswers;
    }
);

export interface DutyWalkInput {
  readonly answers: DutyAnswers;
  /** The day of asking. */
  readonly on: CalendarDate;
  /** Ask this one again, if the walk comes past it. */
  readonly again?: DutyQuestion | undefined;
}

/**
 * Which question comes next, or the answer. The rule is asked after each answer which fact it
 * still needs, so the questions end as soon as no further answer could change the outcome.
 */
export function walkDuty({ answers, on, again }: DutyWalkInput, law: LawBook): DutyWalk {
  const answered: DutyAnswered[] = [];
  for (;;) {
    const given: NotificationDutyCase = { on, facts: factsOf(answered) };
    const decision = decideNotificationDuty(given, law);
    const question =
      nextQuestion(answered, decision) ??
      (answers.known !== undefined || again === 'known'
        ? lateQuestion(answered, decision)
        : undefined);
    if (question === undefined) return decided(answered, given, decision);
    const answer = answers[question];
    if (answer === undefined || again === question) return { answered, state: 'asking', question };
    const mistake = mistakeIn(question, answer, answered, on);
    if (mistake !== undefined) return { answered, state: 'asking', question, mistake };
    answered.push({ question, answer });
  }
}

function nextQuestion(
  answered: readonly DutyAnswered[],
  decision: NotificationDutyDecision,
): DutyQuestion | undefined {
  const event = answerTo(answered, 'event');
  if (event === undefined) return 'event';
  if (answered.length >= mostDutyQuestions) return undefined;
  if (event === 'changed') return nextAfterChange(answered);
  if (event === 'other-changed') return firstOpen(answered, ['was', 'notified']);
  return dutyQuestions.find(
    (question) =>
      answerTo(answered, question) === undefined &&
      decision.missing.some(
        ({ fact, neededFor }) =>
          decisive.has(neededFor) && factAsked[question]?.includes(fact) === true,
      ),
  );
}

/**
 * Asked only of who wants to say it: the day it became known changes no outcome any more, but
 * who could not have known earlier had to notify at once and not two months before.
 */
function lateQuestion(
  answered: readonly DutyAnswered[],
  { missing: needed }: NotificationDutyDecision,
): DutyQuestion | undefined {
  const open = needed.some(
    ({ fact, neededFor }) => fact === 'becameKnownOn' && neededFor === 'reproach',
  );
  const room = answered.length < mostDutyQuestions;
  return open && room && answerTo(answered, 'known') === undefined ? 'known' : undefined;
}

/** What a missing fact would decide, of the outcome. The rest only adds to the answer. */
const decisive: ReadonlySet<string> = new Set(['notify', 'deadline', 'version', 'invited']);

const factAsked: Partial<Record<DutyQuestion, readonly string[]>> = {
  start: ['start'],
  known: ['becameKnownOn'],
  cover: ['ownStockBridges', 'otherPackSizesCover', 'otherSuppliersCover'],
  end: ['expectedEnd'],
  impact: ['largeImpact'],
  holder: ['holderType'],
  prescription: ['prescriptionOnly'],
};

const changeAsks = {
  end: ['new-end'],
  start: ['new-start'],
  back: ['back-on'],
  again: ['was-back', 'again-from'],
  nothing: [],
} as const satisfies Record<(typeof dutyWords.change)[number], readonly DutyQuestion[]>;

function nextAfterChange(answered: readonly DutyAnswered[]): DutyQuestion | undefined {
  const change = dutyWords.change.find((word) => word === answerTo(answered, 'change'));
  const asks = change === undefined ? [] : changeAsks[change];
  return firstOpen(answered, ['change', 'notified', 'earlier-start', ...asks]);
}

/** The first without an answer; an unknown one ends the asking, for then nothing can be compared. */
function firstOpen(
  answered: readonly DutyAnswered[],
  questions: readonly DutyQuestion[],
): DutyQuestion | undefined {
  if (questions.some((question) => answerTo(answered, question) === dutyUnknown)) return undefined;
  return questions.find((question) => answerTo(answered, question) === undefined);
}

function decided(
  answered: readonly DutyAnswered[],
  given: NotificationDutyCase,
  decision: NotificationDutyDecision,
): DutyWalk {
  const about = factNotCompared(answered);
  if (about !== undefined) {
    return { answered, state: 'decided', given, decision: cannotCompare(about) };
  }
  const again = answerTo(answered, 'again-from') ?? answerTo(answered, 'new-start');
  const isNew = decision.because.some(
    ({ code }) => code === 'back-long-enough' || code === 'earlier-start-is-new',
  );
  return {
    answered,
    state: 'decided',
    given,
    decision,
    ...(isNew && again !== undefined ? { anew: { event: 'suspension', start: again } } : {}),
  };
}

/** Of a change: what the answerer does not know either. The rule would take it for no change at all. */
function factNotCompared(answered: readonly DutyAnswered[]): string | undefined {
  const event = answerTo(answered, 'event');
  if (event !== 'changed' && event !== 'other-changed') return undefined;
  const open = answered.find(({ answer }) => answer === dutyUnknown)?.question;
  return open === undefined ? undefined : factOfChange[open];
}

const factOfChange: Partial<Record<DutyQuestion, keyof NotificationDutyFacts>> = {
  was: 'kind',
  change: 'expectedEnd',
  notified: 'earlierNotifiedOn',
  'earlier-start': 'earlierStart',
  'new-end': 'expectedEnd',
  'new-start': 'start',
  'back-on': 'backOn',
  'was-back': 'earlierBackOn',
  'again-from': 'start',
};

function cannotCompare(fact: string): NotificationDutyDecision {
  return {
    outcome: 'not-decidable',
    values: {},
    norm: null,
    because: [{ code: 'fact-missing', params: { fact }, fact }],
    missing: [missing(fact, 'amend')],
  };
}

function answerTo(answered: readonly DutyAnswered[], question: DutyQuestion): string | undefined {
  return answered.find((each) => each.question === question)?.answer;
}

/** The facts that the answers state; what is not known is absent. */
function factsOf(answered: readonly DutyAnswered[]): NotificationDutyFacts {
  return Object.assign({}, ...answered.map(factsIn));
}

function factsIn({ question, answer }: DutyAnswered): NotificationDutyFacts {
  const date = parseCalendarDate(answer);
  const day = <Name extends keyof NotificationDutyFacts>(name: Name) =>
    date === undefined ? {} : { [name]: date };
  switch (question) {
    case 'event':
      return eventFacts(answer);
    case 'start':
    case 'new-start':
    case 'again-from':
      return day('start');
    case 'known':
      return day('becameKnownOn');
    case 'end':
      return answer === dutyUnknown ? { expectedEndCertainty: 'unknown' } : day('expectedEnd');
    case 'new-end':
      return day('expectedEnd');
    case 'back-on':
      return day('backOn');
    case 'was-back':
      return day('earlierBackOn');
    case 'notified':
      return day('earlierNotifiedOn');
    case 'earlier-start':
      return day('earlierStart');
    case 'cover':
      return coverFacts(answer);
    case 'impact':
      return answer === dutyUnknown ? {} : { largeImpact: answer === 'yes' };
    case 'prescription':
      return answer === dutyUnknown ? {} : { prescriptionOnly: answer === 'yes' };
    case 'holder':
      return answer === 'mah' || answer === 'parallel-importer' ? { holderType: answer } : {};
    case 'was': {
      const kind = eventOf(answer);
      return kind === undefined ? {} : { kind, earlierKind: kind };
    }
    case 'change':
      return {};
    default:
      return question satisfies never;
  }
}

function eventFacts(answer: string): NotificationDutyFacts {
  if (answer === 'changed') return { kind: 'suspension', earlierKind: 'suspension' };
  const kind = eventOf(answer);
  return kind === undefined ? {} : { kind };
}

function eventOf(answer: string): NotifiableEvent | undefined {
  return notifiableEvents.find((event) => event === answer);
}

/** One question for three facts: who says “no” has looked at all the ways out that are his own. */
function coverFacts(answer: string): NotificationDutyFacts {
  switch (answer) {
    case 'no':
      return { ownStockBridges: false, otherPackSizesCover: false };
    case 'others':
      return { ownStockBridges: false, otherPackSizesCover: false, otherSuppliersCover: true };
    case 'own-stock':
      return { ownStockBridges: true };
    case 'other-packs':
      return { otherPackSizesCover: true };
    default:
      return {};
  }
}

/** So far from today no interruption begins or ends; a mistyped year does. */
const farthestMonths = 50 * 12;
const past: ReadonlySet<DutyQuestion> = new Set(['known', 'notified']);

function mistakeIn(
  question: DutyQuestion,
  answer: string,
  answered: readonly DutyAnswered[],
  on: CalendarDate,
): DutyMistake | undefined {
  const words = wordsOf(question);
  if (answer === dutyUnknown) return undefined;
  if (words !== undefined) {
    if (answer === '') return 'nothing-chosen';
    return words.includes(answer) ? undefined : 'word-unknown';
  }
  if (answer === '') return 'day-missing';
  const date = parseCalendarDate(answer);
  if (date === undefined) return 'day-unreadable';
  if (date < addMonths(on, -farthestMonths) || date > addMonths(on, farthestMonths))
    return 'day-far';
  if (past.has(question) && date > on) return 'day-in-future';
  const after = (earlier: DutyQuestion) => (answerTo(answered, earlier) ?? '') < date;
  if (question === 'end' && !after('start')) return 'end-not-after-start';
  if (question === 'again-from' && !after('was-back')) return 'again-not-after-back';
  return undefined;
}
