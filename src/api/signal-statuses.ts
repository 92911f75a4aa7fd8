import type { SignalProblemCode } from '../domain/desk/signal.ts';
import type { ErrorStatus } from './problem-details.ts';

/** With which status each refusal of a signal, an answer or a sentence goes out. */
export const signalStatuses: Readonly<Record<SignalProblemCode, ErrorStatus>> = {
  'signal-not-read': 422,
  'signal-field-unknown': 422,
  'signal-product-missing': 422,
  'signal-product-abroad': 422,
  'signal-since-missing': 422,
  'signal-day-unreadable': 422,
  'signal-since-in-future': 422,
  'signal-since-long-ago': 422,
  'signal-again-before-since': 422,
  'signal-again-in-future': 422,
  'signal-number': 422,
  'signal-text-too-long': 422,
  'signal-text-unstorable': 422,
  'signal-text-missing': 422,
  'signal-yes-no': 422,
  'signal-not-for-you': 403,
  'signal-unknown': 404,
  'signal-over': 409,
  'thread-unknown': 404,
  'thread-closed': 409,
  'question-not-yours': 404,
  'question-taken-back': 409,
  'sentence-not-yours': 403,
  'sentence-to-nobody': 409,
};
