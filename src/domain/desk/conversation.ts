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
  const questions: AskedQuestion[] = [];
  const released: Sentence[] = [];
  const passedOn: Sentence[] = [];
  const change = (seq: number, change: (question: AskedQuestion) => AskedQuestion) => {
    const index = questions.findIndex((question) => question.seq === seq);
    const question = questions[index];
    if (question !== undefined) questions[index] = change(question);
  };
  for (const { seq, body, party, at, day } of events) {
    switch (body.kind) {
      case 'question-asked': {
        const { as, text, deadline } = body;
        const number = questions.length + 1;
        questions.push({ number, seq, party, as, text, deadline, at, answers: [] });
        break;
      }
      case 'answer-given':
        change(body.question, (question) => ({
          ...question,
          answers: [...question.answers, { text: body.text, at, late: question.deadline < day }],
        }));
        break;
      case 'question-withdrawn':
        change(body.question, (question) => ({ ...question, takenBack: body.why }));
        break;
      case 'sentence-released':
        released.push({ text: body.text, at });
        break;
      case 'sentence-passed-on':
        passedOn.push({ text: body.text, at });
        break;
    }
  }
  return { questions, released, passedOn };
}

/** Waits for an answer. */
export function isOpen({ answers, takenBack }: AskedQuestion): boolean {
  return answers.length === 0 && takenBack === undefined;
}

/** Waits for an answer, and the deadline has passed. */
export function isOverdue(question: AskedQuestion, today: CalendarDate): boolean {
  return isOpen(question) && question.deadline < today;
}
