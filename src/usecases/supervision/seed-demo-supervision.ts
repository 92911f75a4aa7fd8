import { demoIssuer } from '../../domain/party/demo-sign-in.ts';
import type { Viewer } from '../../domain/party/viewer.ts';
import { claimKinds, type ClaimEventBody, type ClaimKind } from '../../domain/stock/claim.ts';
import {
  explanationKinds,
  type Explained,
  type ExplanationEventBody,
} from '../../domain/stock/explanation.ts';
import { alternativeCalculations } from '../../domain/stock/obligation-case.ts';
import type { PlanProduct, PlanTarget } from '../../domain/stock/plan.ts';
import { decideSubsidyStock } from '../../domain/stock/subsidy-stock.ts';
import { addDays, day, type CalendarDate } from '../../law/calendar-date.ts';
import { settleStock } from '../../ledger/settle.ts';
import type { ReadTx, WriteTx } from '../../registry/database.ts';
import { appendExplanationEvent, insertExplanation } from '../../registry/explanations.ts';
import { insertFullLine, withdrawFullLine } from '../../registry/full-line.ts';
import { partiesOfAudience, readParty } from '../../registry/parties.ts';
import { personOfAccount } from '../../registry/sessions.ts';
import { appendClaimEvent, insertClaim } from '../../registry/stock-claims.ts';
import { insertPlan } from '../../registry/stock-plans.ts';
import { insertPaid, withdrawPaid } from '../../registry/subsidy-paid.ts';
import { everything } from '../as-of.ts';
import { contextFor, isRefusal, type Context } from '../context.ts';
import { colouredProducts, unlisted, type Coloured } from '../critical-lists/colours.ts';
import { clockwork } from '../desk/clockwork.ts';
import { subsidyCase } from '../policy/subsidy-case.ts';
import { subsidyColours, type SubsidyColour } from '../policy/view-figures.ts';
import { demoSubject } from '../seed-demo-people.ts';
import { isSeeded, recordSeeded } from '../seeded.ts';
import { loadStockSets } from '../stock/load-stock.ts';
import { packBook } from '../stock/pack-book.ts';
import { actingParty } from '../stock/stock-party.ts';
import { explainedRole, viewObligations, type Obligation } from '../stock/view-obligations.ts';
import { dayOfReview } from './review-stock.ts';
import { supervisionPurpose } from './who.ts';

const subject = 'XX:supervision';
/** What is invented says so, wherever it is read. */
const invented = 'verzonnen voor demoland';

/**
 * Gives the demo country what supervision and the ministry work with: full-line wholesalers, claims and
 * explanations in each state, what was paid for, and plans of the build-up. Once, after its stock.
 *
 * @returns whether it did
 */
export async function seedDemoSupervision(context: Context): Promise<boolean> {
  const { database } = context;
  if (await database.read((tx) => isSeeded(tx, subject))) return false;
  const cast = await castOf(context);
  if (cast === undefined) return false;
  const last = await dayOfReview(context, undefined);
  if (isRefusal(last)) return false;
  const { on, country } = last;
  const found = await viewObligations(contextFor(context, cast.inspector), { on });
  if (isRefusal(found) || found.items.length === 0) return false;
  const { items } = found;
  const coloured = await database.read((tx) =>
    colouredProducts(context, tx, country, { known: context.today(), recorded: everything }),
  );
  const listed = (item: Obligation) => coloured.get(item.product) ?? unlisted;
  const seeding: Seeding = { context, cast, on, items, listed };
  await deliverBuildUp(seeding, country);
  await database.as(cast.inspector).write(async (tx) => {
    const fullLine = await seedFullLine(tx, seeding);
    await seedClaims(tx, seeding);
    await seedExplanations(tx, seeding);
    await seedPaid(tx, seeding, fullLine);
    await seedPlans(tx, seeding);
    await recordSeeded(tx, subject, { obligations: items.length });
  });
  await settleStock(database);
  return true;
}

type Somebody = Viewer & { readonly person: string };

interface Cast {
  readonly inspector: Somebody;
  readonly ministry: Somebody;
}

interface Seeding {
  readonly context: Context;
  readonly cast: Cast;
  readonly on: CalendarDate;
  readonly items: readonly Obligation[];
  readonly listed: (item: Obligation) => Coloured;
}

function castOf({ database }: Context): Promise<Cast | undefined> {
  const personOf = (tx: ReadTx, id: string) => personOfAccount(tx, demoIssuer, demoSubject(id));
  return database.as(clockwork('the supervision of the demo country')).read(async (tx) => {
    const inspector = await personOf(tx, 'inspecteur');
    const official = await personOf(tx, 'beleid');
    if (inspector === undefined || official === undefined) return undefined;
    const nobody = { represents: [], group: [] };
    return {
      inspector: {
        audience: 'inspector',
        person: inspector,
        purpose: supervisionPurpose,
        ...nobody,
      },
      ministry: { audience: 'policy', person: official, ...nobody },
    };
  });
}

function partyViewer(item: Pick<Obligation, 'party' | 'role'>): Viewer {
  return { audience: item.role, party: item.party, represents: [item.party], group: [] };
}

const at = <Item>(items: readonly [Item, ...Item[]], index: number): Item =>
  items[index % items.length] ?? items[0];

const fullLineFrom = day('2024-01-01');
const lineSource = (index: number) =>
  `Register van volgesorteerde groothandels (${invented}), nummer ${index + 1}`;

/** All but the last are full-line; of one a row was wrong and taken back. Gives who is. */
async function seedFullLine(
  tx: WriteTx,
  { cast: { inspector }, on }: Seeding,
): Promise<ReadonlySet<number>> {
  const wholesalers = await partiesOfAudience(tx, 'wholesaler', on);
  const by = { person: inspector.person, on, synthetic: true };
  for (const [index, party] of wholesalers.entries()) {
    const fullLine = index < wholesalers.length - 1;
    const given = { fullLine, validFrom: fullLineFrom, source: lineSource(index) };
    if (index === 0) {
      const wrong = await insertFullLine(tx, { ...given, fullLine: false, party, ...by });
      const why = `Verkeerde groothandel (${invented}).`;
      await withdrawFullLine(tx, { party, withdraws: wrong, why, ...by });
    }
    await insertFullLine(tx, { ...given, party, ...by });
  }
  return new Set(wholesalers.slice(0, -1));
}

type Happening = readonly [by: 'party' | 'inspector', body: ClaimEventBody];

const why = {
  ask: `Kunt u dit met cijfers laten zien? (${invented})`,
  reply: `De cijfers van drie jaar staan in de bijlage (${invented}).`,
  accept: `De cijfers laten het zien (${invented}).`,
  refuse: `De cijfers laten het niet zien (${invented}).`,
  end: `Dit geldt niet meer (${invented}).`,
  withdraw: `Bij nader inzien niet nodig (${invented}).`,
};

const asked: Happening = ['inspector', { kind: 'asked', why: why.ask }];
const accepted: Happening = ['inspector', { kind: 'accepted', why: why.accept }];

/** Every state in which a claim can be, by what happened to it. */
const claimCourses: readonly [readonly Happening[], ...(readonly Happening[])[]] = [
  [],
  [asked],
  [asked, ['party', { kind: 'replied', why: why.reply }]],
  [accepted],
  [['inspector', { kind: 'refused', why: why.refuse }]],
  [accepted, ['inspector', { kind: 'ended', why: why.end }]],
  [['party', { kind: 'withdrawn', why: why.withdraw }]],
];

/** Claims that do not take a unit out of what the other pages show. */
const seededKinds = claimKinds.filter(
  (kind) => kind !== 'parallel-trade' && kind !== 'pharmacy-supplying-colleagues',
);
const daysBefore = 60;
const daysAfter = 300;

/** Of the first units of each party a claim, each party beginning with another state. */
async function seedClaims(tx: WriteTx, { cast, on, items, listed }: Seeding): Promise<void> {
  const claimable = items.filter(
    (item) => item.decision.outcome !== 'out-of-scope' && !isSubsidised(listed(item)),
  );
  const parties = [...Map.groupBy(claimable, ({ party }) => party).values()];
  for (const [turn, own] of parties.entries()) {
    const most = own.length > claimCourses.length ? claimCourses.length : 1;
    for (const [index, item] of own.slice(0, most).entries()) {
      const kind = seededKinds[(turn + index) % seededKinds.length] ?? 'seasonal';
      await seedClaim(tx, cast, item, kind, at(claimCourses, turn + index), on);
    }
  }
}

async function seedClaim(
  tx: WriteTx,
  { inspector }: Cast,
  item: Obligation,
  kind: ClaimKind,
  course: readonly Happening[],
  on: CalendarDate,
): Promise<void> {
  const viewer = partyViewer(item);
  const { party } = item;
  const isAlternative = alternativeCalculations.some((each) => each === kind);
  const units = item.decision.values.required?.units ?? 1000;
  const claim = await tx.inNameOf(viewer, () =>
    insertClaim(tx, {
      about: aboutOf(item),
      kind,
      text: `Voor dit product klopt het gewone aantal weken niet (${invented}).`,
      evidence: `Bijlage 1 bij de brief van de partij (${invented})`,
      ...(isAlternative ? { alternativeUnits: Math.ceil(units * 0.8) } : {}),
      ...(kind === 'short-shelf-life' ? { shelfLifeMonths: 9 } : {}),
      validFrom: addDays(on, -daysBefore),
      validThrough: addDays(on, daysAfter),
      person: undefined,
      on: addDays(on, -daysBefore),
      synthetic: true,
    }),
  );
  for (const [index, [by, body]] of course.entries()) {
    const person = by === 'inspector' ? inspector.person : undefined;
    const about = { claim, party, body, person, on: addDays(on, index - daysBefore + 7) };
    await tx.inNameOf(by === 'inspector' ? inspector : viewer, () => appendClaimEvent(tx, about));
  }
}

type ExplanationStep = readonly [
  by: 'party' | 'inspector',
  body: (explanation: number, on: CalendarDate) => ExplanationEventBody,
];

const askedFor: ExplanationStep = [
  'inspector',
  () => ({ kind: 'asked', why: `De voorraad lag onder de norm (${invented}).` }),
];
const givenBy: ExplanationStep = ['party', (explanation) => ({ kind: 'given', explanation })];
const acceptedBy: ExplanationStep = [
  'inspector',
  (explanation, on) => ({
    kind: 'accepted',
    explanation,
    validFrom: addDays(on, -daysBefore),
    validThrough: addDays(on, daysBefore),
    why: why.accept,
  }),
];

/** Every state in which an explanation can be. */
const explanationCourses: readonly [readonly ExplanationStep[], ...(readonly ExplanationStep[])[]] =
  [
    [askedFor, givenBy],
    [askedFor, givenBy, acceptedBy],
    [askedFor],
    [
      askedFor,
      givenBy,
      ['inspector', (explanation) => ({ kind: 'asked-on', explanation, why: why.ask })],
    ],
    [
      askedFor,
      givenBy,
      ['inspector', (explanation) => ({ kind: 'refused', explanation, why: why.refuse })],
    ],
    [
      askedFor,
      givenBy,
      acceptedBy,
      ['inspector', (explanation) => ({ kind: 'ended', explanation, why: why.end })],
    ],
    [],
  ];

/** What falls short is explained in every way in which it can be, and some of it not. */
async function seedExplanations(tx: WriteTx, { cast, on, items }: Seeding): Promise<void> {
  const short = items.filter(
    ({ decision: { outcome, values } }) => outcome === 'short' || values.computed === 'short',
  );
  for (const [index, item] of short.entries()) {
    await seedExplanation(tx, cast, item, at(explanationCourses, index), index, on);
  }
}

async function seedExplanation(
  tx: WriteTx,
  { inspector }: Cast,
  item: Obligation,
  course: readonly ExplanationStep[],
  index: number,
  on: CalendarDate,
): Promise<void> {
  const viewer = partyViewer(item);
  const about = aboutOf(item);
  const explanation = course.includes(givenBy)
    ? await tx.inNameOf(viewer, () =>
        insertExplanation(tx, {
          about,
          kind: explanationKinds[index % explanationKinds.length] ?? 'other',
          text: `De laatste partij is later vrijgegeven dan gepland (${invented}).`,
          evidence: `Brief van de maker (${invented})`,
          validFrom: addDays(on, -daysBefore),
          validThrough: addDays(on, daysBefore),
          person: undefined,
          supersedes: undefined,
          synthetic: true,
        }),
      )
    : 0;
  for (const [turn, [by, body]] of course.entries()) {
    const person = by === 'inspector' ? inspector.person : undefined;
    const happened = { about, body: body(explanation, on), person, on: addDays(on, turn - 14) };
    await tx.inNameOf(by === 'inspector' ? inspector : viewer, () =>
      appendExplanationEvent(tx, happened),
    );
  }
}

function aboutOf({ party, role, unit }: Obligation): Explained {
  return { party, role: explainedRole(role), unit };
}

function isSubsidised({ colour }: Coloured): boolean {
  return subsidyColours.some((each) => each === colour);
}

const paidFrom = day('2026-04-01');
const paidDays: Readonly<Record<SubsidyColour, number>> = { red: 28, orange: 21 };
/** Of the level of the letter: just that, less and more. */
const shares = [1, 0.4, 1.6] as const;
/** Of all in proportion, so that one price will do for each unit. */
const eurocentsAUnit = 12;

/** What is red or orange is paid for at every full-line wholesaler; one unit at a single one. */
async function seedPaid(
  tx: WriteTx,
  { context, cast: { ministry }, on, items, listed }: Seeding,
  fullLine: ReadonlySet<number>,
): Promise<void> {
  const wholesale = items.filter(({ party, role }) => role === 'wholesaler' && fullLine.has(party));
  const units = [...Map.groupBy(wholesale, ({ unit }) => unit)].filter(([, own]) =>
    own.every((item) => isSubsidised(listed(item))),
  );
  const by = { person: ministry.person, on, synthetic: true };
  await tx.inNameOf(ministry, async () => {
    for (const [index, [unit, own]] of units.entries()) {
      for (const item of index === 0 ? own.slice(0, 1) : own) {
        const colours = listed(item);
        const asked = subsidyCase(withFullLine(item), colours, []);
        const level = decideSubsidyStock(asked, context.law).values.extra?.units ?? 0;
        if (level === 0) continue;
        const amount = Math.ceil(level * at(shares, index));
        const given = {
          party: item.party,
          unit,
          days: colours.colour === 'red' ? paidDays.red : paidDays.orange,
          units: amount,
          eurocents: amount * eurocentsAUnit,
          validFrom: paidFrom,
          reference: `Besluit extra voorraad 2026-${index + 1} (${invented})`,
          ...by,
        };
        const paid = await insertPaid(tx, given);
        if (index !== 1 || item !== own[0]) continue;
        const said = { party: item.party, withdraws: paid, why: `Dubbel (${invented}).`, ...by };
        await withdrawPaid(tx, said);
        await insertPaid(tx, given);
      }
    }
  });
}

/** As it will be read once it is on record. */
function withFullLine({ given, unit }: Obligation): Pick<Obligation, 'given' | 'unit'> {
  return { unit, given: { ...given, facts: { ...given.facts, fullLine: true } } };
}

const moments: readonly CalendarDate[] = [
  day('2021-01-31'),
  day('2021-06-30'),
  day('2022-01-31'),
  day('2022-06-30'),
];
const parties = 12;
/** Packs of each pack code, at each moment. */
const heldThen = [100, 200, 300, 400] as const;

/** Who builds up by a plan: the first suppliers of which packs of one size make a target certain. */
function planned(items: readonly Obligation[]): readonly (readonly Obligation[])[] {
  const measurable = items.filter(
    ({ role, given }) =>
      role === 'supplier' &&
      new Set((given.facts.packs ?? []).map(({ unitsPerPack }) => unitsPerPack)).size === 1,
  );
  return [...Map.groupBy(measurable, ({ party }) => party).values()].slice(0, parties);
}

/** What they held at the evaluation moments, through the same door as all stock; history by now. */
async function deliverBuildUp({ context, items }: Seeding, country: string): Promise<void> {
  const seeder = context.database.as(clockwork('the build-up of the demo country'));
  const builders = await seeder.read(async (tx) => {
    const found = [];
    for (const own of planned(items)) {
      const party = await readParty(tx, own[0]?.party ?? 0, context.today());
      const about = party === undefined ? undefined : actingParty(party, seeder.viewer);
      if (about !== undefined && !isRefusal(about)) found.push({ about, own });
    }
    return found;
  });
  const files = [];
  for (const [index, on] of moments.entries()) {
    const packs = await packBook(context, country, on);
    for (const { about, own } of builders) {
      const bytes = new TextEncoder().encode(fileOf(own, on, heldThen[index] ?? 0));
      files.push({
        about,
        file: { name: `opbouw-${on}.csv`, open: () => [bytes] },
        asserted: on,
        acceptPartial: true,
        channel: 'folder' as const,
        packs,
      });
    }
  }
  for await (const { loaded } of loadStockSets(context, files, false)) {
    if (isRefusal(loaded))
      throw new Error(`stock of the build-up was refused: ${loaded.problems[0]?.code ?? ''}`);
  }
}

function fileOf(own: readonly Obligation[], on: CalendarDate, held: number): string {
  const rows = own.flatMap(({ given }) =>
    (given.facts.packs ?? []).map(
      ({ code, unitsPerPack }) => `${on};voorraad;${code};${held};${unitsPerPack}`,
    ),
  );
  return ['datum;soort;zi;verpakkingen;eenheden_per_verpakking', ...rows, ''].join('\n');
}

const filedInTime = day('2020-10-15');
/** After the first moment: then there was no plan. */
const filedLate = day('2021-03-01');

/** Of what was held: what the plan said for each moment. On plan, behind it and ahead of it. */
const courses: readonly [readonly number[], ...(readonly number[])[]] = [
  [1, 1, 1, 1],
  [1.25, 1, 1.25, 1.25],
  [0.5, 0.4, 0.6, 0.7],
];

async function seedPlans(tx: WriteTx, { items }: Seeding): Promise<void> {
  for (const [turn, own] of planned(items).entries()) {
    const [first] = own;
    if (first === undefined) continue;
    const products = own.map(({ unit, given }, index): PlanProduct => {
      const packs = (given.facts.packs ?? []).length;
      return { unit, rank: index + 1, targets: targetsOf(at(courses, turn + index), packs) };
    });
    const plan = {
      party: first.party,
      role: explainedRole(first.role),
      filedOn: turn % 4 === 3 ? filedLate : filedInTime,
      products,
      person: undefined,
      synthetic: true,
    };
    await tx.inNameOf(partyViewer(first), () => insertPlan(tx, plan));
  }
}

function targetsOf(course: readonly number[], packs: number): PlanTarget[] {
  return moments.map((by, index) => ({
    by,
    packs: Math.round((heldThen[index] ?? 0) * (course[index] ?? 1) * packs),
  }));
}
