import type { CalendarDate } from '../../law/calendar-date.ts';
import type { CaseEventBody } from './case-event.ts';

/** An event of a case as its party may see it. */
export interface ShownEvent {
  readonly seq: number;
  readonly body: CaseEventBody;
  readonly party: number;
  /** UTC instant. */
  readonly at: string;
  /** The day of it in the country's zone. */
  readonly day: CalendarDate;
}

export interface AskedQuestion {
  /** Counts from 1 within what this party was asked: the place in the case would tell how much else happened. */
  readonly number: number;
  readonly seq: number;
  readonly party: number;
  readonly as: 'holder' | 'reporter';
  readonly text: string;
  readonly deadline: CalendarDate;
  readonly at: string;
  readonly answers: readonly GivenAnswer[];
  /** Why the desk took it back. */
  readonly takenBack?: string;
}

export interface GivenAnswer {
  readonly text: string;
  readonly at: string;
  /** Given after the deadline. */
  readonly late: boolean;
}

export interface Sentence {
  readonly text: string;
  readonly at: string;
}

/** What a party and the desk said to each other in one case. */
export interface Conversation {
  readonly questions: readonly AskedQuestion[];
  /** Sentences of its own that the holder let reach those who signalled. */
  readonly released: readonly Sentence[];
  /** Sentences of the holder that reached this party. */
  readonly passedOn: readonly Sentence[];
}

/** Gathers what a party may see of a case, in the order in which it happened. Pure. */
export function conversationOf(events: readonly ShownEvent[]): Conversation {
  const asked = of(events, 'question-asked');
  return {
    questions: asked.map(({ seq, body: { as, text, deadline }, party, at }, index) => {
      const withdrawn = of(events, 'question-withdrawn').find(({ body }) => body.question === seq);
      return {
        number: index + 1,
        seq,
        party,
        as,
        text,
        deadline,
        at,
        answers: of(events, 'answer-given')
          .filter(({ body }) => body.question === seq)
          .map(({ body, at: givenAt, day }) => ({
            text: body.text,
            at: givenAt,
            late: deadline < day,
          })),
        ...(withdrawn === undefined ? {} : { takenBack: withdrawn.body.why }),
      };
    }),
    released: of(events, 'sentence-released').map(sentenceOf),
    passedOn: of(events, 'sentence-passed-on').map(sentenceOf),
  };
}

type Body<Kind extends CaseEventBody['kind']> = Extract<CaseEventBody, { kind: Kind }>;
type Told<Kind extends CaseEventBody['kind']> = ShownEvent & { readonly body: Body<Kind> };

function of<Kind extends CaseEventBody['kind']>(
  events: readonly ShownEvent[],
  kind: Kind,
): readonly Told<Kind>[] {
  return events.filter((event): event is Told<Kind> => event.body.kind === kind);
}

function sentenceOf({ body, at }: Told<'sentence-released' | 'sentence-passed-on'>): Sentence {
  return { text: body.text, at };
}

/** Waits for an answer. */
export function isOpen({ answers, takenBack }: AskedQuestion): boolean {
  return answers.length === 0 && takenBack === undefined;
}

/** Waits for an answer, and the deadline has passed. */
export function isOverdue(question: AskedQuestion, today: CalendarDate): boolean {
  return isOpen(question) && question.deadline < today;
}
