import { Type, type TProperties } from 'typebox';
import type { CalendarDate } from '../../law/calendar-date.ts';
import { exact } from '../schema.ts';

/* What an explanation and a claim share: a party states it, an inspector judges it, and each step is an event. */

/** Why somebody does what he does, in his own words. */
export const Reason = Type.String({ minLength: 1, maxLength: 4000, pattern: '\\S' });

/** Something that can happen to what was stated. */
export const eventSchema = <const Kind extends string, Fields extends TProperties>(
  kind: Kind,
  fields: Fields,
) => Type.Object({ kind: Type.Literal(kind), ...fields }, exact);

/** Something that somebody can do about it: never without saying why. */
export const deedSchema = <const Name extends string, Fields extends TProperties>(
  name: Name,
  fields: Fields,
) => Type.Object({ deed: Type.Literal(name), why: Reason, ...fields }, exact);

/** What happened, in its place. */
export interface StatementEvent<Body> {
  readonly seq: number;
  readonly body: Body;
  /** Absent: our own clockwork, or the person was erased. */
  readonly person?: string;
  readonly on: CalendarDate;
  /** UTC. */
  readonly at: string;
}

/** Who acts: an inspector, our own clockwork in his stead, or somebody for the party itself. */
export interface StatementActor {
  readonly as: 'inspector' | 'party';
  /** Absent: the clockwork. */
  readonly person?: string;
  /** Parties that this person may act for, in whatever role he is here now. */
  readonly represents: readonly number[];
}

/** Nobody decides on what he stated, or on what is of a party that he acts for. */
export function isOwn(
  { about, person }: { readonly about: { readonly party: number }; readonly person?: string },
  actor: StatementActor,
): boolean {
  const same = person !== undefined && person === actor.person;
  return same || actor.represents.includes(about.party);
}
