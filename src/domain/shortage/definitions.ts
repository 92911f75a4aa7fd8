import type { CalendarDate } from '../../law/calendar-date.ts';
import { inForce, type LawBook } from '../../law/law-book.ts';
import { asListed } from './definitions/as-listed.ts';
import { at2019 } from './definitions/at-2019.ts';
import { beFamhp } from './definitions/be-famhp.ts';
import { deBfarm } from './definitions/de-bfarm.ts';
import { euHma2019 } from './definitions/eu-hma-2019.ts';
import { euRegulation } from './definitions/eu-regulation.ts';
import { knmpFarmanco } from './definitions/knmp-farmanco.ts';
import { nlNotifiable } from './definitions/nl-notifiable.ts';
import { sfkMonitor } from './definitions/sfk-monitor.ts';
import { sirm } from './definitions/sirm.ts';
import { usFda } from './definitions/us-fda.ts';
import { who2016 } from './definitions/who-2016.ts';
import type { ShortageParameters } from './facts.ts';
import { hold, type Definition, type DefinitionId, type Evaluate, type Parameter } from './held.ts';

/** Every definition by its id; the type refuses one that is missing. */
const byId: Readonly<Record<DefinitionId, Definition>> = {
  'eu-hma-2019': euHma2019,
  'eu-regulation': euRegulation,
  'nl-notifiable': nlNotifiable,
  'knmp-farmanco': knmpFarmanco,
  sirm,
  'sfk-monitor': sfkMonitor,
  'be-famhp': beFamhp,
  'de-bfarm': deBfarm,
  'at-2019': at2019,
  'us-fda': usFda,
  'who-2016': who2016,
  'as-listed': asListed,
};

export const definitions: readonly Definition[] = Object.values(byId);

/** For an id that somebody typed. */
export function findDefinition(id: string): Definition | undefined {
  return definitions.find((definition) => definition.id === id);
}

/** Looks the law up once; what comes back decides case after case on that day. */
export function prepareDefinition(
  id: DefinitionId,
  on: CalendarDate,
  law: LawBook,
  parameters: ShortageParameters = {},
): Evaluate {
  const definition = byId[id];
  return definition.prepare(hold(definition, on, law, parameters));
}

/** Was it law, or the practice of who counts with it, on that day? A draft never is. */
export function inForceOn(id: DefinitionId, on: CalendarDate, law: LawBook): boolean {
  return inForce(law, byId[id].norm, on).answer === 'in-force';
}

/** Every number and word a definition works with on a day, each with its norm. */
export function parametersWithNorms(
  id: DefinitionId,
  on: CalendarDate,
  law: LawBook,
): readonly Parameter[] {
  const definition = byId[id];
  const held = hold(definition, on, law);
  definition.prepare(held);
  return held.parameters;
}

/** The same as plain values; a list of words becomes one text. */
export function parametersOf(
  id: DefinitionId,
  on: CalendarDate,
  law: LawBook,
): Record<string, string | number | boolean> {
  return Object.fromEntries(
    parametersWithNorms(id, on, law).map(({ name, value }) => [
      name,
      typeof value === 'object' ? value.join(', ') : value,
    ]),
  );
}
