import assert from 'node:assert/strict';
import type { NotificationContent } from '../../src/domain/notification/notification.ts';
import type { Viewer } from '../../src/domain/party/viewer.ts';
import { day, type CalendarDate } from '../../src/law/calendar-date.ts';
import { grantMandate, insertParty } from '../../src/registry/parties.ts';
import { addPerson } from '../../src/registry/people.ts';
import { contextFor, isRefusal, type Context } from '../../src/usecases/context.ts';
import { viewerOf } from '../../src/usecases/signing-in/viewer-of.ts';
import { sayProblem } from '../../src/texts/problem.ts';
import { languages } from '../../src/texts/text.ts';
import { testContext } from '../test-context.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';
import { loadText } from '../load-text.ts';

/* A register of a few medicines, their holders, and people who act for them. */

const header =
  'peildatum;rvg;naam;stof;sterkte;toedieningsvorm;toedieningsweg;atc;verpakking;vergunninghouder;status;in_de_handel;afleverstatus;geregistreerd_op;doorgehaald_op';

const row = (rvg: string, name: string, holder: string, status = 'geregistreerd') =>
  `2026-11-01;${rvg};${name};verzinsel;20 mg;tablet;oraal;A02BC01;30 stuks;${holder};${status};ja;UR;2010-01-01;${status === 'doorgehaald' ? '2026-06-01' : ''}`;

const ownProducts = Array.from({ length: 12 }, (_, index) =>
  row(String(100_001 + index), `Verzinsel Een ${index + 1}`, 'Een Farma B.V.'),
);

export const today = day('2026-11-23');

export interface World {
  readonly open: TestDatabase;
  readonly context: Context;
  readonly parties: Readonly<Record<'one' | 'two' | 'sister' | 'representative', number>>;
  /** Context in the name of a person who acts for that party today. */
  actingFor(party: number, on?: CalendarDate): Promise<Context>;
  /** Context of the desk, for a purpose. */
  readonly desk: Context;
  close(): Promise<void>;
}

export async function openWorld(): Promise<World> {
  const open = await openTestDatabase();
  const context = testContext(open.database, { today: () => today });
  const register = [
    header,
    ...ownProducts,
    row('100099', 'Verzinsel Weg', 'Een Farma B.V.', 'doorgehaald'),
    row('200001', 'Verzinsel Twee', 'Twee Farma N.V.'),
    row('300001', 'Verzinsel Zus', 'Zuster Farma B.V.'),
  ].join('\n');
  await loadText(context, 'xx-register', 'xx-register_2026-11-01.csv', `${register}\n`);
  const party = (name: string, group?: string) =>
    open.database.write((tx) =>
      insertParty(tx, {
        synthetic: true,
        facts: [
          { kind: 'name', value: name },
          { kind: 'audience', value: 'supplier' },
          { kind: 'code', scheme: 'register-name', value: name },
          ...(group === undefined ? [] : [{ kind: 'ownership-group', value: group } as const]),
        ],
      }),
    );
  const parties = {
    one: await party('Een Farma B.V.', 'eigenaar'),
    two: await party('Twee Farma N.V.'),
    sister: await party('Zuster Farma B.V.', 'eigenaar'),
    representative: await party('Vertegenwoordiging B.V.'),
  };
  const people = new Map<number, string>();
  return {
    open,
    context,
    parties,
    async actingFor(acting, on = today) {
      const person = people.get(acting) ?? (await addActor(open, acting));
      people.set(acting, person);
      const viewer = await open.database.read((tx) =>
        viewerOf(tx, { person, party: acting, audience: 'supplier', today: on }),
      );
      assert.ok(viewer);
      return contextFor({ ...context, today: () => on }, viewer);
    },
    desk: contextFor(context, deskViewer),
    close: () => open.close(),
  };
}

const deskViewer: Viewer = {
  audience: 'assessor',
  represents: [],
  group: [],
  purpose: 'test',
};

async function addActor({ database }: TestDatabase, party: number): Promise<string> {
  return database.write(async (tx) => {
    const person = await addPerson(tx, { name: `Iemand van ${party}` });
    await grantMandate(tx, { grantor: party, to: { person }, audience: 'supplier' });
    return person;
  });
}

/** An interruption in the future, complete; each test changes what it is about. */
export function contentWith(
  changes: {
    readonly publishable?: Partial<NotificationContent['publishable']>;
    readonly business?: NotificationContent['business'];
    readonly stock?: NotificationContent['stock'];
    readonly contact?: NotificationContent['contact'];
  } = {},
): NotificationContent {
  return {
    publishable: {
      kind: 'interruption',
      cause: 'finished-product',
      start: day('2027-03-01'),
      expectedEnd: day('2027-04-15'),
      expectedEndCertainty: 'estimate',
      extent: 'total',
      ...changes.publishable,
    },
    business: changes.business ?? { becameKnownOn: day('2026-11-20'), site: 'Kanarie-Eén' },
    stock: changes.stock ?? { packsLeft: 4242 },
    contact: changes.contact ?? { name: 'Kaatje Kanarie', email: 'kaatje@kanarie.example' },
  };
}

/** The answer, or a failed test that shows why it was refused. */
export function taken<Answer extends object>(answer: Answer): Exclude<Answer, { kind: 'refusal' }> {
  assert.ok(!isRefusal(answer), JSON.stringify(answer));
  return answer as Exclude<Answer, { kind: 'refusal' }>;
}

export function refusedWith(answer: object): readonly string[] {
  assert.ok(isRefusal(answer), JSON.stringify(answer));
  // A sentence that lacks a parameter throws.
  for (const problem of answer.problems) {
    for (const language of languages) assert.ok(sayProblem(problem, language).length > 20);
  }
  return answer.problems.map(({ code, column }) => `${column ?? '-'} ${code}`);
}
