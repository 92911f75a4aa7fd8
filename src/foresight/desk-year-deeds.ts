import type { CaseEventBody, Proposal } from '../domain/desk/case-event.ts';
import { listingDifferences, publishedListing } from '../domain/desk/published-listing.ts';
import { publishableFields } from '../domain/disclosure/regime.ts';
import { decideCriticality } from '../domain/measure/criticality.ts';
import type { CriticalityFacts } from '../domain/measure/criticality-case.ts';
import type { Listing } from '../domain/shortage/listing.ts';
import type { RecordContent } from '../domain/source/record.ts';
import { addDays, daysBetween, weekday, type CalendarDate } from '../law/calendar-date.ts';
import { inForce } from '../law/law-book.ts';
import type { Chance } from './chance.ts';
import type { Gathered } from './desk-year-gathered.ts';
import { workingDay, type DeskClock } from './desk-year-clock.ts';
import type { DeskYearGround } from './desk-year-notifications.ts';
import {
  deskPeople,
  type DeskNotification,
  type DeskPerson,
  type DeskSignal,
  type DeskVersion,
} from './desk-year-rows.ts';
import { follow, type Entry, type Script } from './desk-year-script.ts';
import { notifiableDays } from './interruption.ts';
import { composition } from './publications.ts';
import { stateOn, type TwinProduct } from './product.ts';

const share = {
  asked: 0.3,
  reporterAsked: 0.25,
  answeredInTime: 0.78,
  answeredAtAll: 0.94,
  triaged: { total: 0.27, partial: 0.12 },
  /** A second pair of eyes that says no. */
  declined: 0.04,
  enoughAlternatives: 0.74,
  measure: 0.03,
  measureWhenCritical: 0.6,
  handedToInspector: 0.06,
  takenByInspector: 0.7,
  note: 0.15,
  released: 0.25,
  changesHands: 0.04,
  /** Published by mistake and taken back before the week’s list, of the short ones early in a week. */
  publishedByMistake: 0.3,
};
/** Later than this, with supply already stopped, the inspector may be told. */
const daysLateForInspector = 75;
/** Who stands in for whom in the last days of the year at the desk. */
const leave = { from: 9, through: 5, of: 'assessor-3', deputy: 'assessor-1' } as const;

const assessors: readonly DeskPerson[] = deskPeople.filter((person) =>
  person.startsWith('assessor'),
);

interface Scene {
  readonly script: Script;
  readonly gathered: Gathered;
  readonly ground: DeskYearGround;
  readonly owner: DeskPerson;
  readonly chance: Chance;
  /** When somebody first looked. */
  readonly lookedAt: number;
}

/** What the people of the desk do about a case, as far as time allows. */
export function actOn(
  script: Script,
  gathered: Gathered,
  ground: DeskYearGround,
  chance: Chance,
): void {
  const owner = assessors[letterSum(gathered.product.substance) % assessors.length] ?? 'assessor-1';
  const lookedAt = firstLook(gathered, ground, chance);
  const scene: Scene = { script, gathered, ground, owner, chance, lookedAt };
  // A lone signal is looked into by whoever is there.
  const alone = gathered.messages.length === 1 && gathered.messages[0]?.kind === 'signal';
  if (!alone) say(scene, lookedAt, { kind: 'owner-set', owner });
  say(scene, lookedAt, { kind: 'first-look' });
  const notifications = [
    ...new Set(
      gathered.messages.flatMap((message) =>
        message.kind === 'notification' ? [message.notification] : [],
      ),
    ),
  ];
  for (const notification of notifications) {
    askHolder(scene, notification);
    triage(scene, notification);
    tellInspector(scene, notification);
    if (notification.websiteKey !== undefined)
      publish(scene, notification, notification.websiteKey);
    else publishByMistake(scene, notification);
  }
  const signals = gathered.messages.flatMap((message) =>
    message.kind === 'signal' ? [message.signal] : [],
  );
  if (notifications.length === 0) askReporter(scene, signals);
  else letSentenceReach(scene, notifications[0], signals);
  addNote(scene);
  changeHands(scene);
  if (gathered.closesAt !== undefined) {
    const why = closingReason(notifications);
    script.closing = {
      at: gathered.closesAt,
      body: () => ({ kind: 'closed', why }),
      person: owner,
    };
  }
}

function say(
  { script, owner }: Scene,
  at: number,
  body: CaseEventBody,
  more: Partial<Entry> = {},
): Entry {
  return follow(script, { at, body: () => body, person: owner, ...more });
}

function firstLook(
  { messages, closesAt = Infinity }: Gathered,
  { clock }: DeskYearGround,
  chance: Chance,
): number {
  const first = messages[0];
  if (first === undefined) return 0;
  const drawn = chance.uniform();
  const wait =
    drawn < 0.55
      ? chance.between(10, 240)
      : drawn < 0.85
        ? chance.between(240, workingDay)
        : drawn < 0.97
          ? chance.between(workingDay, 3 * workingDay)
          : chance.between(3 * workingDay, 7 * workingDay);
  const tonight = clock.minute(clock.dayOf(first.minute), 16 * 60 + 50);
  // Before a weekend the desk mostly goes through all that lies there.
  const before = first.minute < tonight && !clock.isWorked(addDays(clock.dayOf(tonight), 1));
  const looked = Math.min(
    clock.worked(first.minute, wait),
    before && chance.happens(0.8) ? tonight : Infinity,
    closesAt - 30,
  );
  const published = messages.find(
    (message) => message.kind === 'notification' && message.notification.websiteKey !== undefined,
  );
  // Nothing is published that nobody looked at.
  return published === undefined
    ? looked
    : Math.min(looked, publishingTimes(published.minute, clock).proposed - 5);
}

const questions = [
  [
    'Welke verpakkingen zijn nog leverbaar, en voor hoeveel weken is er voorraad?',
    'Er is voor ongeveer drie weken voorraad bij de groothandels.',
  ],
  ['Kunt u de einddatum onderbouwen?', 'De vrijgifte staat gepland; de planning is bijgevoegd.'],
  [
    'Is levering uit een ander land binnen de groep mogelijk?',
    'Wij onderzoeken dit met ons zusterbedrijf en komen hierop terug.',
  ],
  [
    'Wat is uw marktaandeel, en waarop berust dit cijfer?',
    'Het aandeel is een schatting op grond van eigen verkoopcijfers.',
  ],
] as const;

function askHolder(scene: Scene, { party, versions }: DeskNotification): void {
  const { chance, lookedAt, ground } = scene;
  const [first] = versions;
  if (first === undefined || first.content.publishable.kind === 'first-marketing') return;
  if (!chance.happens(share.asked)) return;
  const [text, answer] = chance.pick(questions);
  const at = ground.clock.worked(Math.max(lookedAt, first.minute), chance.between(20, 700));
  ask(scene, party, 'holder', at, text, answer);
}

function askReporter(scene: Scene, signals: readonly DeskSignal[]): void {
  const { chance, lookedAt, ground } = scene;
  const [first] = signals;
  if (first === undefined || !chance.happens(share.reporterAsked)) return;
  const at = ground.clock.worked(lookedAt, chance.between(10, 200));
  const text = 'Bij welke groothandels hebt u het geprobeerd, en wat was het antwoord?';
  ask(scene, first.party, 'reporter', at, text, 'Bij twee groothandels; beide noemen geen datum.');
}

function ask(
  scene: Scene,
  party: number,
  as: 'holder' | 'reporter',
  at: number,
  text: string,
  answer: string,
): void {
  const { script, chance, ground } = scene;
  const { clock, law, until } = ground;
  const term = inForce(law, 'desk-question-deadline', until);
  const days = term.answer === 'in-force' ? term.version.value : 5;
  const deadline = clock.dayOf(clock.worked(at, days * workingDay));
  const question = say(
    scene,
    at,
    { kind: 'question-asked', to: party, as, text, deadline },
    {
      party,
      takenBack: (seq) => ({
        kind: 'question-withdrawn',
        question: seq,
        why: 'Niet meer nodig: de zaak is afgerond.',
      }),
    },
  );
  const drawn = chance.uniform();
  const wait =
    drawn < share.answeredInTime
      ? chance.between(60, (days - 1) * workingDay)
      : (days + 1) * workingDay + chance.between(0, 5 * workingDay);
  // Holders answer when they can: this one never does, so that the question stays open.
  const answersAt = drawn < share.answeredAtAll ? clock.worked(at, wait) : Infinity;
  question.settledBy = follow(script, {
    at: answersAt,
    body: ({ seqOf }) => ({ kind: 'answer-given', question: seqOf(question), text: answer }),
    party,
    needs: question,
  });
  if (scene.gathered.closesAt !== undefined) return;
  // Of what is still open the desk says that it has read the answer; a closing says it by itself.
  say(
    scene,
    answersAt === Infinity ? Infinity : clock.worked(answersAt, chance.between(15, 600)),
    { kind: 'note', text: chance.pick(readings) },
    { needs: question.settledBy },
  );
}

const readings = ['Antwoord gelezen; geen verdere vragen.', 'Antwoord besproken in het overleg.'];

function triage(scene: Scene, { product, versions }: DeskNotification): void {
  const { script, chance, ground, lookedAt, owner } = scene;
  const { clock, law } = ground;
  const [first] = versions;
  if (first === undefined || first.content.publishable.kind === 'first-marketing') return;
  if (!chance.happens(share.triaged[first.content.publishable.extent])) return;
  const at = clock.worked(Math.max(lookedAt, first.minute), chance.between(90, 3 * workingDay));
  const facts = factsOf(product, chance);
  const { outcome } = decideCriticality({ on: clock.dayOf(at), facts }, law);
  const critical =
    facts.enoughAlternatives === false &&
    (facts.patientImpact === 'large' || facts.diseaseSeverity !== 'serious');
  const proposal: Proposal = {
    deed: 'triage',
    critical,
    ruleOutcome: outcome,
    facts: { ...facts },
  };
  const why = critical ? reasons.critical : reasons.notCritical;
  const proposed = say(scene, at, { kind: 'proposed', proposal, why });
  const decidedAt = clock.worked(at, chance.between(20, 450));
  const second = otherThan(owner, chance);
  proposed.settledBy = chance.happens(share.declined)
    ? follow(script, {
        at: decidedAt,
        body: ({ seqOf }) => ({
          kind: 'declined',
          proposal: seqOf(proposed),
          why: reasons.declined,
        }),
        person: second,
        needs: proposed,
      })
    : follow(script, {
        at: decidedAt,
        body: ({ seqOf }) => ({ kind: 'triaged', proposal: seqOf(proposed), critical }),
        person: second,
        needs: proposed,
      });
  if (!chance.happens(critical ? share.measureWhenCritical : share.measure)) return;
  const measure = chance.pick([
    'exemption',
    'deviating-packaging',
    'doctors-declaration',
    'redistribution',
    'therapeutic-advice',
  ] as const);
  say(
    scene,
    clock.worked(decidedAt, chance.between(60, 2 * workingDay)),
    { kind: 'measure-proposed', measure, text: 'Voorstel na overleg met de beroepsgroep.' },
    { needs: proposed.settledBy },
  );
}

const reasons = {
  critical: 'Te weinig alternatieven voor een ernstige aandoening.',
  notCritical: 'Er zijn genoeg alternatieven, of de gevolgen zijn beperkt.',
  declined: 'Eerst navragen of het alternatief echt leverbaar is.',
  published: 'Gemeld door de houder; valt onder het regime van levering.',
  corrected: 'De houder heeft de melding gewijzigd.',
  confirmed: 'Wat openbaar is, blijft gelijk.',
  mistake: 'Per vergissing openbaar gemaakt: korter dan veertien dagen.',
};

/** Groups of which a shortage weighs heavily sooner than of others. */
const graveGroups = ['L01', 'J01', 'J02', 'C01', 'N01', 'M03', 'B01', 'N03', 'H02', 'A10'];

function factsOf({ atc }: TwinProduct, chance: Chance): CriticalityFacts {
  const grave = graveGroups.includes(atc.slice(0, 3));
  const weights = grave ? [3, 5, 2] : [0, 2, 8];
  return {
    enoughAlternatives: chance.happens(share.enoughAlternatives),
    diseaseSeverity: chance.pickWeighted(
      ['life-threatening', 'very-serious', 'serious'] as const,
      (word) => weights[['life-threatening', 'very-serious', 'serious'].indexOf(word)] ?? 0,
    ),
    patientImpact: chance.happens(0.25) ? 'large' : 'limited',
  };
}

function tellInspector(scene: Scene, { versions }: DeskNotification): void {
  const { chance, ground, lookedAt } = scene;
  const [first] = versions;
  if (first === undefined || (first.daysLate ?? 0) < daysLateForInspector) return;
  if (!chance.happens(share.handedToInspector)) return;
  const at = ground.clock.worked(
    Math.max(lookedAt, first.minute),
    chance.between(60, 4 * workingDay),
  );
  const why = `Ruim na de termijn gemeld, terwijl de levering al gestopt was.`;
  const handed = say(scene, at, { kind: 'handed-to-inspector', why });
  if (!chance.happens(share.takenByInspector)) return;
  say(
    scene,
    ground.clock.worked(at, chance.between(workingDay, 5 * workingDay)),
    { kind: 'taken-by-inspector' },
    { person: 'inspector-1', needs: handed },
  );
}

/** Before the Sunday on which the week’s list is made; in a weekend by who is on duty. */
function publishingTimes(
  minute: number,
  clock: DeskClock,
): { proposed: number; confirmed: number } {
  const date = clock.dayOf(minute);
  const listMade = clock.minute(addDays(date, 7 - weekday(date)), 12 * 60);
  const proposed = clock.worked(minute, 45);
  const confirmed = clock.worked(proposed, 70);
  return confirmed < listMade
    ? { proposed, confirmed }
    : { proposed: minute + 20, confirmed: minute + 50 };
}

const ground = 'eu-national-website';

function publish(scene: Scene, notification: DeskNotification, key: string): void {
  const { clock } = scene.ground;
  let shown: { readonly entry: Entry; readonly version: DeskVersion; listing: Listing } | undefined;
  for (const version of notification.versions) {
    const { proposed, confirmed } = publishingTimes(version.minute, clock);
    const before = shown;
    const changed =
      before === undefined ? undefined : basisChanged(scene, notification, key, before, version);
    if (version.afterTheList === true && changed !== undefined) {
      // What was said after the list waits for Monday; of one the correction is already proposed.
      if (!changed.wouldDiffer || !scene.chance.happens(0.3)) continue;
      proposePublication(scene, notification, version, key, 'correct', version.minute + 40);
      continue;
    }
    if (changed !== undefined && !changed.wouldDiffer) {
      follow(scene.script, {
        at: confirmed,
        body: ({ seqOf }) => ({
          kind: 'basis-confirmed',
          key,
          basis: seqOf(changed.entry),
          why: reasons.confirmed,
        }),
        person: scene.owner,
        needs: changed.entry,
      });
      continue;
    }
    const deed = before === undefined ? 'publish' : 'correct';
    const made = proposePublication(scene, notification, version, key, deed, proposed);
    shown = { ...carryOut(scene, notification, version, key, deed, made, confirmed), version };
  }
}

function basisChanged(
  { script }: Scene,
  notification: DeskNotification,
  key: string,
  shown: { readonly entry: Entry; readonly version: DeskVersion; readonly listing: Listing },
  version: DeskVersion,
): { readonly entry: Entry; readonly wouldDiffer: boolean } {
  const now = listingOf(notification, version, version.asserted);
  const differences = [...listingDifferences(shown.listing, now)];
  const wouldDiffer = differences.length > 0;
  const entry = follow(script, {
    at: version.minute,
    body: ({ publicationOf }) => ({
      kind: 'basis-changed',
      key,
      publishedVersion: publicationOf(shown.entry).version,
      before: shown.version.id,
      after: version.id,
      wouldDiffer,
      differences,
    }),
    needs: shown.entry,
  });
  return { entry, wouldDiffer };
}

function proposePublication(
  scene: Scene,
  notification: DeskNotification,
  version: DeskVersion,
  key: string,
  deed: 'publish' | 'correct',
  at: number,
): { readonly entry: Entry; readonly content: RecordContent; readonly listing: Listing } {
  const day = scene.ground.clock.dayOf(at);
  const listing = listingOf(notification, version, day);
  const content = contentOf(notification.product, day, listing);
  const why = deed === 'publish' ? reasons.published : reasons.corrected;
  const proposal: Proposal = { deed, key, ground, notificationVersion: version.id, content };
  return { entry: say(scene, at, { kind: 'proposed', proposal, why }), content, listing };
}

function carryOut(
  { script, owner, chance }: Scene,
  { party }: DeskNotification,
  version: DeskVersion,
  key: string,
  deed: 'publish' | 'correct',
  proposed: { readonly entry: Entry; readonly content: RecordContent; readonly listing: Listing },
  at: number,
): { readonly entry: Entry; readonly listing: Listing } {
  const second = otherThan(owner, chance);
  const kind = deed === 'publish' ? ('published' as const) : ('corrected' as const);
  const entry: Entry = {
    at,
    body: ({ seqOf, publicationOf }) => {
      const { id, version: turn } = publicationOf(entry);
      return { kind, proposal: seqOf(proposed.entry), publication: id, key, version: turn };
    },
    person: second,
    needs: proposed.entry,
    publication: {
      key,
      deed: kind,
      ground,
      party,
      notificationVersion: version.id,
      content: proposed.content,
      decidedBy: owner,
      confirmedBy: second,
      why: deed === 'publish' ? reasons.published : reasons.corrected,
    },
  };
  follow(script, entry);
  proposed.entry.settledBy = entry;
  return { entry, listing: proposed.listing };
}

/** Taken back before the week's list: on no list of the country, and the trail stays. */
function publishByMistake(scene: Scene, notification: DeskNotification): void {
  const { script, chance, ground: of, lookedAt, owner } = scene;
  const [version] = notification.versions;
  if (version === undefined || version.regime !== ground || notification.takenOver) return;
  const { kind, start, expectedEnd } = version.content.publishable;
  const short =
    kind === 'interruption' &&
    expectedEnd !== undefined &&
    daysBetween(start, expectedEnd) < notifiableDays;
  if (!short || weekday(version.asserted) > 2 || !chance.happens(share.publishedByMistake)) return;
  const key = notification.number;
  const at = of.clock.worked(Math.max(lookedAt, version.minute), 30);
  const publishedAt = of.clock.worked(at, 60);
  const retractedAt = of.clock.worked(publishedAt, 300);
  const listMade = addDays(version.asserted, 7 - weekday(version.asserted));
  if (of.clock.dayOf(retractedAt) >= listMade) return;
  const made = proposePublication(scene, notification, version, key, 'publish', at);
  const published = carryOut(scene, notification, version, key, 'publish', made, publishedAt).entry;
  const proposal: Proposal = { deed: 'retract', key, version: 1 };
  const taking = say(
    scene,
    of.clock.worked(publishedAt, 240),
    { kind: 'proposed', proposal, why: reasons.mistake },
    { needs: published },
  );
  const second = otherThan(owner, chance);
  const retracted: Entry = {
    at: retractedAt,
    body: ({ seqOf, publicationOf }) => {
      const { id, version: turn } = publicationOf(retracted);
      return { kind: 'retracted', proposal: seqOf(taking), publication: id, key, version: turn };
    },
    person: second,
    needs: taking,
    publication: {
      key,
      deed: 'retracted',
      ground,
      party: notification.party,
      notificationVersion: version.id,
      content: made.content,
      decidedBy: owner,
      confirmedBy: second,
      why: reasons.mistake,
    },
  };
  follow(script, retracted);
  taking.settledBy = retracted;
  made.entry.onlyWith = retracted;
  published.onlyWith = retracted;
}

function listingOf(
  { versions }: DeskNotification,
  { content, step, asserted }: DeskVersion,
  on: CalendarDate,
): Listing {
  const notified = versions[0]?.asserted ?? asserted;
  const part = content.publishable;
  return publishedListing({ part, step, asserted, notified }, publishableFields, on);
}

function contentOf(product: TwinProduct, on: CalendarDate, listing: Listing): RecordContent {
  const state = stateOn(product, on);
  if (state === undefined) throw new Error(`${product.id} is published before it is authorised`);
  return { kind: 'listing', product: composition(product, state), listing };
}

/** The holder lets a sentence reach those who signalled, and the desk passes it on. */
function letSentenceReach(
  scene: Scene,
  notification: DeskNotification | undefined,
  signals: readonly DeskSignal[],
): void {
  const { script, chance, ground: of, lookedAt } = scene;
  const second = signals[1];
  const first = notification?.versions[0];
  if (notification === undefined || first === undefined || second === undefined) return;
  if (!chance.happens(share.released)) return;
  const text =
    'Wij leveren beperkt uit aan alle groothandels; de volgende levering is aangekondigd.';
  const { party } = notification;
  const { clock } = of;
  const at = clock.worked(
    Math.max(lookedAt, first.minute, second.minute),
    chance.between(120, 1200),
  );
  const released = follow(script, {
    at,
    body: () => ({ kind: 'sentence-released', text }),
    party,
  });
  const reached = [
    ...new Set(signals.filter(({ minute }) => minute < at).map((each) => each.party)),
  ];
  const passedOnAt = clock.worked(at, chance.between(20, 200));
  for (const reporter of reached.slice(0, 8)) {
    follow(script, {
      at: passedOnAt,
      body: ({ seqOf }) => ({ kind: 'sentence-passed-on', text, sentence: seqOf(released) }),
      person: scene.owner,
      party: reporter,
      needs: released,
    });
  }
}

const notes = [
  'Gebeld met de houder: verwacht volgende week meer te weten.',
  'Bij de groothandels nagevraagd: nog voor enkele weken voorraad.',
  'Andere houders van dezelfde stof kunnen de vraag opvangen.',
  'Vergelijkbare melding in een buurland gezien.',
];

function addNote(scene: Scene): void {
  const { chance, ground: of, lookedAt } = scene;
  if (!chance.happens(share.note)) return;
  const at = of.clock.worked(lookedAt, chance.between(5, 4 * workingDay));
  say(scene, at, { kind: 'note', text: chance.pick(notes) });
}

/** Now and then a case goes to a colleague; in the last days one of them is away. */
function changeHands(scene: Scene): void {
  const { script, chance, ground: of, owner, lookedAt, gathered } = scene;
  const { clock, until } = of;
  if (chance.happens(share.changesHands)) {
    const at = clock.worked(lookedAt, chance.between(workingDay, 8 * workingDay));
    say(scene, at, { kind: 'owner-set', owner: otherThan(owner, chance) });
    return;
  }
  const leaves = clock.minute(addDays(until, -leave.from), 16 * 60);
  if (owner !== leave.of || lookedAt > leaves || gathered.closesAt !== undefined) return;
  if (!chance.happens(0.5)) return;
  const deputyThrough = addDays(until, leave.through);
  follow(script, {
    at: leaves,
    body: () => ({ kind: 'owner-set', owner, deputy: leave.deputy, deputyThrough }),
    person: owner,
  });
}

function closingReason(
  notifications: readonly DeskNotification[],
): Extract<CaseEventBody, { kind: 'closed' }>['why'] {
  const last = notifications.at(-1)?.versions.at(-1);
  if (last === undefined) return 'no-shortage';
  if (last.step === 'withdrawn') return 'averted';
  switch (last.content.publishable.kind) {
    case 'discontinuation':
      return 'discontinued';
    case 'first-marketing':
      return 'no-shortage';
    case 'interruption':
    case 'insufficient-supply':
    case 'quality-defect':
    case 'atmp-out-of-specification':
      return 'resolved';
    default:
      return last.content.publishable.kind satisfies never;
  }
}

function otherThan(owner: DeskPerson, chance: Chance): DeskPerson {
  return chance.pick(assessors.filter((person) => person !== owner));
}

function letterSum(text: string): number {
  let sum = 0;
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return sum;
}
