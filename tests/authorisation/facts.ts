import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import type { NotificationContent } from '../../src/domain/notification/notification.ts';
import { day, type CalendarDate } from '../../src/law/calendar-date.ts';
import { caseState } from '../../src/domain/desk/case-state.ts';
import { casesOfProduct } from '../../src/registry/cases.ts';
import { post } from '../../src/registry/outbox.ts';
import { insertSubscription } from '../../src/registry/subscriptions.ts';
import { contextFor, isRefusal } from '../../src/usecases/context.ts';
import { answerQuestion } from '../../src/usecases/conversation/answer-question.ts';
import { releaseSentence } from '../../src/usecases/conversation/release-sentence.ts';
import { actOnCase } from '../../src/usecases/desk/act-on-case.ts';
import { proposePublication } from '../../src/usecases/desk/propose-publication.ts';
import { keepDutyAnswer, listKeptAnswers } from '../../src/usecases/keep-duty-answer.ts';
import { productId } from '../../src/usecases/naming.ts';
import { addAddress } from '../../src/usecases/notifying/address-book.ts';
import { amendNotification } from '../../src/usecases/notifying/amend-notification.ts';
import { uploadBulk } from '../../src/usecases/notifying/bulk.ts';
import { saveDraft, startDraft } from '../../src/usecases/notifying/drafts.ts';
import { previewPassingOn, recordPassingOn } from '../../src/usecases/notifying/pass-on.ts';
import { submitNotification } from '../../src/usecases/notifying/submit-notification.ts';
import { sendSignal } from '../../src/usecases/signalling/send-signal.ts';
import { deliverOnce } from '../../src/usecases/stock/deliver-stock.ts';
import { loadSource } from '../../src/usecases/loading/load-source.ts';
import { recordPaid } from '../../src/usecases/policy/pay-stock.ts';
import { explainShortfall } from '../../src/usecases/supervision/explain-shortfall.ts';
import { recordFullLine } from '../../src/usecases/supervision/full-line.ts';
import { stateClaim } from '../../src/usecases/supervision/state-claim.ts';
import { supervisionPurpose } from '../../src/usecases/supervision/who.ts';
import { addWebhook } from '../../src/usecases/subscribing/webhooks.ts';
import { clockwork } from '../../src/usecases/desk/clockwork.ts';
import { type Medicine, type Person, type World } from './world.ts';

/*
 * What everybody tells the desk, the desk does, and what is kept for each: with a word in every
 * free text that stands nowhere else, so that a leak shows wherever it comes out.
 */

/** Whose facts: each tells of one medicine. */
export const tellers = {
  a: 'leverancier-1',
  a2: 'leverancier-1',
  b: 'leverancier-2',
  c: 'leverancier-zuster',
  d: 'vertegenwoordiger',
} as const satisfies Record<Medicine, Person>;

export const reporters = ['apotheker-1', 'apotheker-2', 'apotheker-keten'] as const;
export type Reporter = (typeof reporters)[number];

/** Letters only, and none the beginning of another: no escaping hides it. */
export const canary = (...words: readonly string[]) =>
  `kanarie${words
    .join('')
    .replaceAll(/[^a-z0-9]/gi, '')
    .toLowerCase()}zz`;

/** Packs left: numbers that stand nowhere else. */
export const stockCanary: Readonly<Record<Medicine, number>> = {
  a: 918_273_641,
  a2: 918_273_642,
  b: 918_273_643,
  c: 918_273_644,
  d: 918_273_645,
};

/** Packs of one dosage unit that each delivered: numbers that stand nowhere else. */
export const heldCanary = { a: 918_273_651, 'groothandel-1': 918_273_652 } as const;
export type Deliverer = keyof typeof heldCanary;

/** The end that each expects: days that stand nowhere else. */
export const endCanary: Readonly<Record<Medicine, CalendarDate>> = {
  a: day('2027-03-11'),
  a2: day('2027-03-12'),
  b: day('2027-03-13'),
  c: day('2027-03-14'),
  d: day('2027-03-15'),
};
/** Of the first, said anew under its publication. */
export const newEndCanary = day('2027-03-26');

export interface Facts {
  readonly numbers: Readonly<Record<Medicine, string>>;
  readonly cases: Readonly<Record<Medicine, string>>;
  /** As pages address them. */
  readonly signals: Readonly<Record<Reporter, string>>;
  readonly kept: Readonly<Record<'a' | 'b', number>>;
  /** Of what was kept. */
  readonly receipts: Readonly<Record<'a' | 'b', string>>;
  readonly drafts: Readonly<Record<'a' | 'b', string>>;
  readonly addresses: Readonly<Record<'a' | 'b', string>>;
  readonly bulk: Readonly<Record<'a' | 'b', string>>;
  readonly webhooks: Readonly<Record<'a' | 'b' | 'apotheker-1', string>>;
  /** Of stock: their numbers. */
  readonly deliveries: Readonly<Record<Deliverer, string>>;
  /** What each has, as its pages address it. */
  readonly units: Readonly<Record<Deliverer, string>>;
  /** The same as the inspector's pages address it: with our number of the party. */
  readonly supervised: Readonly<Record<Deliverer, string>>;
}

export function done<Answer extends object>(answer: Answer): Exclude<Answer, { kind: 'refusal' }> {
  assert.ok(!isRefusal(answer), JSON.stringify(answer));
  return answer as Exclude<Answer, { kind: 'refusal' }>;
}

export function contentOf(medicine: Medicine): NotificationContent {
  const said = (field: string) => canary(medicine, field);
  return {
    publishable: {
      kind: 'interruption',
      cause: 'finished-product',
      start: day('2026-11-20'),
      expectedEnd: endCanary[medicine],
      expectedEndCertainty: 'estimate',
      extent: 'total',
      alternatives: said('alternatives'),
    },
    business: {
      becameKnownOn: day('2026-11-19'),
      causeText: said('causeText'),
      packs: [said('packs')],
      marketSharePercent: 37,
      marketShareIs: 'measured',
      expectsShortage: 'yes',
      site: said('site'),
      measures: said('measures'),
      penaltyClause: 'yes',
      penaltyClauseText: said('penalty'),
    },
    stock: { packsLeft: stockCanary[medicine] },
    contact: {
      name: said('contactName'),
      email: `${said('contactEmail')}@voorbeeld.example`,
      phone: `+31 6 ${said('contactPhone')}`,
    },
  };
}

/**
 * @param withStock without, the public sees the same as before: what is released of stock is seen
 * by everybody, whatever the regime
 */
export async function tellEverything(world: World, withStock = true): Promise<Facts> {
  const numbers = await notifyAll(world);
  const signals = await signalAll(world);
  const cases = await caseNumbers(world);
  await workAtTheDesk(world, numbers, cases);
  const kept = {
    a: await keep(world, 'a', '2026-11-01'),
    b: await keep(world, 'b', '2026-11-02'),
  };
  const receiptOf = async (medicine: 'a' | 'b') =>
    (await listKeptAnswers(await world.as(tellers[medicine])))[0]?.receipt ?? '';
  return {
    numbers,
    cases,
    signals,
    kept,
    receipts: { a: await receiptOf('a'), b: await receiptOf('b') },
    drafts: { a: await draft(world, 'a'), b: await draft(world, 'b') },
    addresses: { a: await address(world, 'a'), b: await address(world, 'b') },
    bulk: { a: await upload(world, 'a'), b: await upload(world, 'b') },
    webhooks: await subscribeAll(world),
    ...(withStock ? await deliverAll(world) : noStock),
  };
}

/** Where nobody delivered. */
export const noStock: Pick<Facts, 'deliveries' | 'units' | 'supervised'> = {
  deliveries: { a: 'x', 'groothandel-1': 'x' },
  units: { a: 'x', 'groothandel-1': 'x' },
  supervised: { a: '1/x', 'groothandel-1': '1/x' },
};

const packs = `peildatum;zi;rvg;naam;verpakking;eenheden_per_verpakking;aip;houdbaarheid_maanden
2025-11-19;09123474;RVG 100001;Verzinazol 20 mg;1 stuk;1;7.41;36
`;

/** A supplier and a wholesaler of the same medicine; the supplier explains why it has so little. */
async function deliverAll(
  world: World,
): Promise<Pick<Facts, 'deliveries' | 'units' | 'supervised'>> {
  done(
    await loadSource(world.context, {
      source: 'xx-packs',
      path: 'test',
      language: 'en',
      files: [
        {
          name: 'xx-packs_2025-11-19.csv',
          read: () => Promise.resolve(new TextEncoder().encode(packs)),
        },
      ],
    }),
  );
  const unit = '100001';
  const group = 'verzinsel | 20 mg | tablet | oraal';
  const deliveries = {
    a: await deliver(world, 'a', tellers.a),
    'groothandel-1': await deliver(world, 'groothandel-1', 'groothandel-1'),
  };
  done(
    await explainShortfall(await world.as(tellers.a), {
      role: 'mah',
      unit,
      seen: 0,
      given: { kind: 'other', text: canary('a', 'explained'), evidence: canary('a', 'evidence') },
    }),
  );
  await putDown(world, unit, group);
  const partyOf = async (person: Person) => (await world.session(person)).party;
  return {
    deliveries,
    units: { a: unit, 'groothandel-1': group },
    supervised: {
      a: `${await partyOf(tellers.a)}/${unit}`,
      'groothandel-1': `${await partyOf('groothandel-1')}/${encodeURIComponent(group)}`,
    },
  };
}

/** What an obligation and a subsidy rest on beside the stock. */
async function putDown(world: World, unit: string, group: string): Promise<void> {
  done(
    await stateClaim(await world.as(tellers.a), {
      role: 'mah',
      unit,
      given: {
        kind: 'seasonal',
        text: canary('a', 'claimed'),
        evidence: canary('a', 'claimEvidence'),
      },
    }),
  );
  const wholesaler = (await world.session('groothandel-1')).party;
  const inspector = await world.as('inspecteur');
  const supervising = contextFor(inspector, {
    ...inspector.database.viewer,
    purpose: supervisionPurpose,
  });
  done(
    await recordFullLine(supervising, {
      party: wholesaler,
      given: {
        fullLine: true,
        validFrom: '2026-01-01',
        source: canary('groothandel-1', 'lineSource'),
      },
    }),
  );
  done(
    await recordPaid(await world.as('beleid'), {
      party: wholesaler,
      unit: group,
      days: 28,
      units: 5,
      eurocents: 100,
      validFrom: '2026-04-01',
      reference: canary('groothandel-1', 'paidReference'),
    }),
  );
}

async function deliver(world: World, deliverer: Deliverer, person: Person): Promise<string> {
  const bytes = Buffer.from(
    `datum;soort;zi;verpakkingen;eenheden_per_verpakking
2026-11-22;voorraad;09123474;${heldCanary[deliverer]};1
`,
  );
  const { answer } = done(
    await deliverOnce(
      await world.as(person),
      {
        name: `${canary(deliverer, 'stockFile')}.csv`,
        bytes,
        acceptPartial: false,
        channel: 'api',
      },
      { key: deliverer, language: 'nl' },
    ),
  );
  assert.equal(answer.state, 'taken', JSON.stringify(answer));
  return answer.id ?? '';
}

async function notifyAll(world: World): Promise<Facts['numbers']> {
  const notify = async (medicine: Medicine) => {
    const answer = done(
      await submitNotification(await world.as(tellers[medicine]), {
        codes: [productId(world.products[medicine])],
        content: contentOf(medicine),
        language: 'nl',
      }),
    );
    const number = answer.notifications[0]?.receipt.number;
    if (number === undefined) throw new Error('no receipt');
    return number;
  };
  return {
    a: await notify('a'),
    a2: await notify('a2'),
    b: await notify('b'),
    c: await notify('c'),
    d: await notify('d'),
  };
}

/** Three pharmacies on one medicine; the second may be named. */
async function signalAll(world: World): Promise<Facts['signals']> {
  const signal = async (reporter: Reporter, mayBeNamed: boolean) => {
    const sent = done(
      await sendSignal(await world.as(reporter), {
        product: productId(world.products.b),
        given: {
          since: '2026-11-15',
          wholesaler: canary(reporter, 'wholesaler'),
          usersWaiting: 3,
          remark: canary(reporter, 'remark'),
          mayBeNamed,
        },
      }),
    );
    return sent.signal.id;
  };
  return {
    'apotheker-1': await signal('apotheker-1', false),
    'apotheker-2': await signal('apotheker-2', true),
    'apotheker-keten': await signal('apotheker-keten', false),
  };
}

async function caseNumbers({ context, products }: World): Promise<Facts['cases']> {
  const { database } = context;
  const numberOf = async (medicine: Medicine) => {
    const [found] = await database
      .as(clockwork('a test'))
      .read((tx) => casesOfProduct(tx, products[medicine]));
    if (found === undefined) throw new Error(`no case of ${medicine}`);
    return found.number;
  };
  return {
    a: await numberOf('a'),
    a2: await numberOf('a2'),
    b: await numberOf('b'),
    c: await numberOf('c'),
    d: await numberOf('d'),
  };
}

export async function seqOf({ context }: World, product: number): Promise<number> {
  const [found] = await context.database
    .as(clockwork('a test'))
    .read((tx) => casesOfProduct(tx, product));
  if (found === undefined) throw new Error('no case');
  return caseState(found.events).seq;
}

/** Proposed by one, confirmed by another. */
export async function publish(
  world: World,
  medicine: Medicine,
  number: string,
  choice: Omit<Parameters<typeof proposePublication>[1]['choice'], 'why'>,
): Promise<void> {
  const seen = await seqOf(world, world.products[medicine]);
  const why = canary(medicine, 'whyPublished', choice.deed);
  const proposed = done(
    await proposePublication(await world.as('beoordelaar-1'), {
      number,
      seen,
      choice: { ...choice, why },
    }),
  );
  done(
    await actOnCase(await world.as('beoordelaar-2'), {
      number,
      seen: proposed.seq,
      deed: { deed: 'confirm', proposal: proposed.seq },
    }),
  );
}

async function workAtTheDesk(
  world: World,
  numbers: Facts['numbers'],
  cases: Facts['cases'],
): Promise<void> {
  const act = async (medicine: Medicine, deed: object, person: Person = 'beoordelaar-1') =>
    done(
      await actOnCase(await world.as(person), {
        number: cases[medicine],
        seen: await seqOf(world, world.products[medicine]),
        deed,
      }),
    );
  const ask = async (medicine: Medicine, to: Person, text: string) => {
    const { party } = await world.session(to);
    const asked = medicine === 'd' ? await veldmarter(world) : party;
    await act(medicine, { deed: 'ask', to: asked, text, deadline: '2026-12-01' });
  };
  for (const medicine of ['a', 'b', 'c', 'd'] as const) {
    await act(medicine, { deed: 'note', text: canary(medicine, 'note') });
    await ask(medicine, tellers[medicine], canary(medicine, 'question'));
    done(
      await answerQuestion(await world.as(tellers[medicine]), {
        number: cases[medicine],
        question: 1,
        text: canary(medicine, 'answer'),
      }),
    );
  }
  await act('a', { deed: 'propose-measure', measure: 'other', text: canary('a', 'measure') });
  await act('a', { deed: 'hand-to-inspector', why: canary('a', 'handed') });
  await act('a', { deed: 'take-as-inspector', text: canary('a', 'taken') }, 'inspecteur');
  // The second supplier's case is where the field has signalled.
  await ask('b', 'apotheker-1', canary('apotheker1', 'question'));
  done(
    await answerQuestion(await world.as('apotheker-1'), {
      number: cases.b,
      question: 1,
      text: canary('apotheker1', 'answer'),
    }),
  );
  done(
    await releaseSentence(await world.as('leverancier-2'), {
      number: cases.b,
      text: canary('b', 'sentence'),
    }),
  );
  await publishSome(world, numbers, cases);
  await passOn(world, numbers.a);
}

/** The first is public, the sister's was taken back, the represented one's waits, the rest is not. */
async function publishSome(
  world: World,
  numbers: Facts['numbers'],
  cases: Facts['cases'],
): Promise<void> {
  const ground = 'eu-national-website' as const;
  await publish(world, 'a', cases.a, { deed: 'publish', notification: numbers.a, ground });
  await publish(world, 'c', cases.c, { deed: 'publish', notification: numbers.c, ground });
  await publish(world, 'c', cases.c, { deed: 'retract', notification: numbers.c });
  await publish(world, 'd', cases.d, {
    deed: 'publish',
    notification: numbers.d,
    ground,
    embargoUntil: '2099-01-01T00:00:00.000Z',
  });
  // Said anew under a publication: the new words are not public.
  const content = contentOf('a');
  done(
    await amendNotification(await world.as('leverancier-1'), {
      number: numbers.a,
      step: 'prolonged',
      basedOn: 1,
      content: {
        ...content,
        publishable: {
          ...content.publishable,
          expectedEnd: newEndCanary,
          alternatives: canary('a', 'newAlternatives'),
        },
        business: { ...content.business, changeText: canary('a', 'changeText') },
      },
      language: 'nl',
    }),
  );
}

async function veldmarter({ context }: World): Promise<number> {
  const [row] = await context.database.read((tx) =>
    tx.query<{ id: number }>(
      `select party_id as id from party_fact where kind = 'code' and value = 'Veldmarter Pharma B.V.'`,
    ),
  );
  if (row === undefined) throw new Error('no Veldmarter');
  return row.id;
}

async function passOn(world: World, number: string): Promise<void> {
  const context = await world.as('leverancier-1');
  const input = {
    number,
    partner: canary('a', 'partner'),
    clause: canary('a', 'clause'),
    fields: ['publishable.start', 'business.measures'] as const,
    language: 'nl' as const,
  };
  const { digest } = done(await previewPassingOn(context, input));
  done(await recordPassingOn(context, { ...input, digest }));
}

async function keep(world: World, medicine: 'a' | 'b', start: string): Promise<number> {
  // Covered by other packs: nothing had to be notified.
  const id = await keepDutyAnswer(await world.as(tellers[medicine]), {
    answers: {
      event: 'suspension',
      start,
      known: start,
      cover: 'others',
      end: start.replace('-01', '-12').replace('-02', '-13'),
      impact: 'no',
      holder: 'mah',
      prescription: 'yes',
    },
    language: 'nl',
  });
  if (id === undefined) throw new Error('nothing was kept');
  return id;
}

async function draft(world: World, medicine: 'a' | 'b'): Promise<string> {
  const context = await world.as(tellers[medicine]);
  const { id, revision } = done(await startDraft(context, { from: 'nothing' }, 'nl'));
  const fields = { 'business.causeText': canary(medicine, 'draft') };
  done(await saveDraft(context, { id, revision, body: { codes: [], fields } }));
  return id;
}

/** Somebody whom the party entered and named to nobody yet. */
async function address(world: World, medicine: 'a' | 'b'): Promise<string> {
  const given = {
    name: canary(medicine, 'addressName'),
    email: `${canary(medicine, 'addressEmail')}@adres.example`,
  };
  const context = await world.as(tellers[medicine]);
  return done(await addAddress(context, { given, language: 'nl' })).id;
}

async function upload(world: World, medicine: 'a' | 'b'): Promise<string> {
  const { contact, ...content } = contentOf(medicine);
  const rows = [
    {
      codes: [productId(world.products[medicine])],
      ...content,
      business: { causeText: canary(medicine, 'bulk') },
      contact: { ...contact, name: canary(medicine, 'bulkContact') },
    },
  ];
  const kept = await uploadBulk(await world.as(tellers[medicine]), {
    name: `${canary(medicine, 'bulkName')}.json`,
    bytes: Buffer.from(JSON.stringify(rows)),
    language: 'nl',
  });
  return done(kept).sha256;
}

async function subscribeAll(world: World): Promise<Facts['webhooks']> {
  const webhook = async (person: Person, name: string) =>
    done(
      await addWebhook(await world.as(person), {
        address: `https://${canary(name, 'webhook')}.example.org/`,
        about: 'everything',
        language: 'nl',
      }),
    ).id;
  await world.context.database.as(post).write((tx) =>
    insertSubscription(tx, {
      channel: 'mail',
      content: {
        address: `${canary('follower')}@voorbeeld.example`,
        language: 'nl',
        topic: { kind: 'everything', country: 'XX' },
      },
      confirmed: true,
    }),
  );
  return {
    a: await webhook('leverancier-1', 'a'),
    b: await webhook('leverancier-2', 'b'),
    'apotheker-1': await webhook('apotheker-1', 'apotheker1'),
  };
}
