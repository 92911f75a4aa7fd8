import { readdirSync, readFileSync } from 'node:fs';
import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';
import { parse } from 'yaml';
import { CalendarDateSchema } from '../src/domain/schema.ts';

const Facts = Type.Record(Type.String(), Type.Unknown());
const Names = Type.Array(Type.String());
const exact = { additionalProperties: false };

const Overlay = Type.Union([
  Type.Object({ norm: Type.String(), versie: Type.String(), vanaf: CalendarDateSchema }, exact),
  Type.Object({ norm: Type.String(), waarde: Type.Unknown() }, exact),
]);
export type Overlay = Static<typeof Overlay>;

const Expected = Type.Object(
  {
    uitkomst: Type.String(),
    waarden: Type.Optional(Facts),
    afwezig: Type.Optional(Names),
    norm: Type.Optional(Type.String()),
    omdat: Type.Optional(Names),
    nietOmdat: Type.Optional(Names),
    voor: Type.Optional(Names),
    tegen: Type.Optional(Names),
    ontbreekt: Type.Optional(Names),
  },
  exact,
);
export type Expected = Static<typeof Expected>;

const Scenario = Type.Object(
  {
    zaak: Type.String({ minLength: 5 }),
    waarom: Type.String({ minLength: 5 }),
    op: CalendarDateSchema,
    bekend: Type.Optional(CalendarDateSchema),
    feiten: Facts,
    parameters: Type.Optional(Facts),
    geval: Type.Optional(Facts),
    wet: Type.Optional(Type.Array(Overlay)),
    verwacht: Expected,
  },
  exact,
);
export type Scenario = Static<typeof Scenario>;

const ScenarioFile = Type.Object(
  {
    regel: Type.String(),
    /** Facts that cases share by YAML anchor. */
    gedeeld: Type.Optional(Type.Array(Facts)),
    gevallen: Type.Array(Scenario, { minItems: 1 }),
  },
  exact,
);
export type ScenarioFile = Static<typeof ScenarioFile> & { readonly name: string };

/** Every `*.yaml` of this folder, in the order of its name. A file that misses the format throws. */
export function readScenarios(folder: URL): readonly ScenarioFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => readScenarioFile(name, readFileSync(new URL(name, folder), 'utf8')));
}

function readScenarioFile(name: string, text: string): ScenarioFile {
  const content: unknown = parse(text, { merge: true });
  if (Value.Check(ScenarioFile, content)) return { ...content, name };
  const first = Value.Errors(ScenarioFile, content)[0];
  throw new Error(
    `scenarios/${name}${first?.instancePath ?? ''}: ${first?.message ?? 'does not fit'}; the format stands in scenarios/README.md`,
  );
}

/** The case as the rule gets it. */
export function caseOf(scenario: Scenario): Record<string, unknown> {
  return {
    on: scenario.op,
    ...(scenario.bekend === undefined ? {} : { known: scenario.bekend }),
    ...scenario.geval,
    facts: scenario.feiten,
    ...(scenario.parameters === undefined ? {} : { parameters: scenario.parameters }),
  };
}
