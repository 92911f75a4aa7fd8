import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { DeskStage, Substance } from './desk-stage.ts';
import { signIn, visit, type Means, type Visitor } from './visitor.ts';

/* The desk from the first question to the correction, as people click and type it. */

export const people = {
  supplier: 'Sanne van Nepveen',
  rival: 'Bram Fictiestra',
  sister: 'Noor Bedachtsma',
  pharmacist: 'Mila Verzinsel',
  wholesaler: 'Lotte Quasimans',
  first: 'Eva Denkbeeld',
  second: 'Hugo Luchtkasteel',
} as const;

/** Said to the desk alone: to be found nowhere else. */
export const secrets = {
  site: 'Kanariefabriek-Eén',
  stock: '4242',
  measures: 'Kanarieverdeling onder afnemers',
  question: 'Wanneer komt de volgende charge vrij?',
  answer: 'De kanariecharge komt half december vrij.',
} as const;

export const days = {
  start: '2026-11-20',
  end: '2027-01-15',
  prolonged: '2027-03-01',
} as const;

export interface Walk {
  readonly stage: DeskStage;
  readonly browser: Browser;
  readonly means: Means;
  readonly substance: Substance;
  /** What comes before the names of pictures. */
  readonly name: string;
}

/** The supplier checks whether it must notify, and does so from the answer. */
export async function notify(walk: Walk): Promise<{ supplier: Visitor; notification: string }> {
  const { medicine, supplier, shoot } = await enter(walk, people.supplier);
  const { hands, field, button, go, link } = supplier;
  await shoot('home-empty');
  await go(link('Moet ik dit melden?'));
  await shoot('duty-question');
  for (let asked = 0; asked < 6 && !(await isDecided(supplier)); asked += 1) {
    await answerDuty(supplier);
    await go(button('Verder'));
  }
  assert.match(await supplier.text(), /Ja, uiterlijk op 20 september 2026/);
  assert.match(await supplier.text(), /64 dagen te laat/);
  await shoot('duty-answer');
  await go(button(/Start de melding/));

  // What was answered there is known here.
  assert.match(await supplier.text(), /20 november 2026/);
  await hands.write(field(/RVG- of EU-nummers/), `RVG ${medicine.rvg}`);
  await shoot('notify-medicine');
  await go(button('Volgende'));
  await hands.tick(field('productie of vrijgifte van het eindproduct'));
  await shoot('notify-reason');
  await go(button('Volgende'));
  assert.equal(await field(/Eerste dag waarop niet aan de vraag/).inputValue(), days.start);
  await hands.tick(field('er wordt niets geleverd'));
  await hands.tick(field('schatting'));
  await hands.write(field(/Eerste dag waarop naar verwachting weer/), days.end);
  // Beside the form, while it is typed; without JavaScript after the next button.
  const standing = supplier.page.getByRole('complementary', { name: 'Uw melding tot nu toe' });
  if (walk.means !== 'no-script') await standing.getByText('er wordt niets geleverd').waitFor();
  await shoot('notify-when');
  await go(button('Volgende'));
  await hands.write(field('Marktaandeel in procenten'), '37');
  await hands.write(field('Voorraad in verpakkingen'), secrets.stock);
  await hands.write(field('Maatregelen die u voorstelt'), secrets.measures);
  await go(button('Volgende'));
  // Told beside the field, with all that was typed still there.
  assert.match(await supplier.text(), /Geef erbij aan of dat gemeten of geschat is/);
  assert.equal(await field('Voorraad in verpakkingen').inputValue(), secrets.stock);
  await shoot('notify-mistake');
  await hands.tick(field('geschat').first());
  await shoot('notify-impact');
  await go(button('Volgende'));
  await hands.write(field(/^Naam/), 'Kaatje Kanarie');
  await hands.write(field(/^E-mail/), 'kaatje@kanarie.example');
  await hands.write(field('Productielocatie'), secrets.site);
  await shoot('notify-desk');
  await go(button('Nakijken').first());
  assert.match(await supplier.text(), /Er is nog niets verzonden/);
  await shoot('notify-review');
  await go(button(/^Verzend/));
  const notification = /XX-M-\d{4}-\d+/.exec(await supplier.text())?.[0] ?? '';
  assert.match(notification, /^XX-M-2026-\d{6}$/);
  await shoot('notify-receipt');
  return { supplier, notification };
}

async function isDecided({ button }: Visitor): Promise<boolean> {
  return (await button(/Start de melding/).count()) > 0;
}

/** As somebody answers whose deliveries stop, with nothing to bridge it. */
const dutyAnswers: Readonly<Record<string, string>> = {
  event: 'suspension',
  start: days.start,
  known: days.start,
  cover: 'no',
  end: days.end,
  impact: 'yes',
  holder: 'mah',
  prescription: 'yes',
};

/** The question of this page, whichever it is. */
async function answerDuty({ hands, page }: Visitor): Promise<void> {
  const asked = (await page.locator('input[name="asked"]').getAttribute('value')) ?? '';
  const answer = dutyAnswers[asked];
  if (answer === undefined) throw new Error(`${asked} is a question that nobody expected`);
  const day = page.locator(`#${asked}`);
  if ((await day.count()) > 0) await hands.write(day, answer);
  else await hands.tick(page.locator(`#${asked}-${answer}`));
}

/** Prolongs what was notified, through the review with its difference. */
export async function prolong(walk: Walk, supplier: Visitor, notification: string): Promise<void> {
  const { hands, field, go, link, button } = supplier;
  const shoot = (name: string) => supplier.shoot(`${walk.name}-${name}`);
  await supplier.open('/melden');
  await shoot('home');
  await go(supplier.page.getByRole('main').locator(`a[href$="/melden/${notification}"]`).first());
  await shoot('notification');
  await go(link('Verlengen'));
  await hands.write(field(/Eerste dag waarop naar verwachting weer/), days.prolonged);
  await hands.write(field('Waarom deze wijziging'), 'De vrijgifte duurt langer.');
  await shoot('prolong');
  await go(button(/Bekijk/));
  assert.match(await supplier.text(), /1 maart 2027/);
  await shoot('prolong-review');
  await go(button('Verzend deze wijziging'));
  await shoot('prolong-done');
}

/** From the public page of the medicine, without having signed in. */
export async function signal(walk: Walk): Promise<Visitor> {
  const { stage, browser, means, substance, name } = walk;
  const pharmacist = await visit(browser, stage.base, means);
  const { hands, field, go, link, button } = pharmacist;
  await pharmacist.open(`/geneesmiddel/${stage.medicines[substance].id}`);
  await pharmacist.shoot(`${name}-medicine-before`);
  await go(link('Apotheek of groothandel: meld niet leverbaar'));
  await pharmacist.shoot(`${name}-sign-in`);
  await signIn(pharmacist, people.pharmacist);
  assert.match(await pharmacist.text(), new RegExp(stage.medicines[substance].name));
  await hands.write(field('Sinds wanneer niet leverbaar?'), days.start);
  await hands.write(field('Hoeveel patiënten wachten?'), '3');
  await pharmacist.shoot(`${name}-signal`);
  await go(button('Verstuur het signaal'));
  assert.match(await pharmacist.text(), /Ontvangen/);
  await pharmacist.shoot(`${name}-signal-receipt`);
  return pharmacist;
}

/** Opens the queue and from it the case of the medicine; gives its number. */
export async function openCase(walk: Walk, assessor: Visitor): Promise<string> {
  const { stage, substance, name } = walk;
  const { text, go, link } = assessor;
  await go(assessor.page.getByRole('banner').getByRole('link', { name: 'Beoordelen' }));
  await assessor.shoot(`${name}-queue`);
  await go(link(stage.medicines[substance].name));
  const number = /XX-Z-\d{4}-\d{6}/.exec(await text())?.[0] ?? '';
  await assessor.shoot(`${name}-case`);
  return number;
}

export async function ask(walk: Walk, assessor: Visitor): Promise<void> {
  const { hands, shoot, go, button, text } = assessor;
  const form = await unfold(assessor, 'Stel een vraag');
  await hands.write(form.getByLabel('Tekst'), secrets.question);
  await go(button('Verstuur de vraag'));
  assert.match(await text(), /Vraag gesteld/);
  await shoot(`${walk.name}-case-asked`);
}

/** The supplier finds the question at home and answers it. */
export async function answer(walk: Walk, supplier: Visitor): Promise<void> {
  const { hands, field, go, link, button, text, shoot } = supplier;
  await supplier.open('/melden');
  assert.match(await text(), /1 vraag van het meldpunt/);
  await shoot(`${walk.name}-home-question`);
  await go(link('Naar de vraag').first());
  assert.match(await text(), new RegExp(secrets.question.replace('?', '\\?')));
  await hands.write(field(/Antwoord op vraag/), secrets.answer);
  await shoot(`${walk.name}-thread`);
  await go(button('Verstuur'));
  assert.match(await text(), /Ontvangen\. Het meldpunt heeft uw antwoord/);
}

/** Everything from the first question to the public page. */
export async function upToPublic(walk: Walk) {
  const { supplier, notification } = await notify(walk);
  const pharmacist = await signal(walk);
  const first = await assessor(walk, people.first);
  const number = await openCase(walk, first);
  await ask(walk, first);
  await answer(walk, supplier);
  await first.open(`/beoordelen/${number}`);
  await propose(walk, first, 'openbaar maken');
  const second = await assessor(walk, people.second);
  await confirm(walk, second, number);
  return { supplier, pharmacist, notification, first, second, number };
}

/** Puts a publication or a correction before a colleague. */
export async function propose(
  walk: Walk,
  assessor: Visitor,
  what: 'openbaar maken' | 'verbeteren',
): Promise<void> {
  const { hands, shoot, go, text } = assessor;
  const form = await unfold(assessor, 'Openbaar maken, verbeteren of intrekken');
  await hands.choose(form.getByLabel('Openbaar maken, verbeteren of intrekken'), what);
  assert.match(
    (await form.getByLabel('Wat', { exact: true }).locator('option:checked').textContent()) ?? '',
    /^Melding XX-M-/,
    'what the holder notified is offered first',
  );
  await hands.write(form.getByLabel('Waarom'), 'De melding is volledig en klopt met het veld.');
  await go(form.getByRole('button', { name: 'Leg voor aan een collega' }));
  assert.match(await text(), /Uw voorstel wacht op een tweede paar ogen/);
  // Who proposed it finds no button to confirm it.
  assert.equal(await assessor.button('Bevestig').count(), 0);
  assert.match(await text(), /Een collega bevestigt het/);
  await shoot(`${walk.name}-proposed-${what.split(' ')[0]}`);
}

/** A colleague finds what waits, reads what becomes public, and confirms. */
export async function confirm(walk: Walk, colleague: Visitor, number: string): Promise<void> {
  const { go, link, button, text, shoot } = colleague;
  await colleague.open('/beoordelen');
  await go(link(/wacht op tweede paar ogen/));
  await shoot(`${walk.name}-queue-waiting`);
  await go(link(walk.stage.medicines[walk.substance].name));
  assert.match(await text(), new RegExp(number));
  assert.match(await text(), /Dit wordt openbaar/);
  await go(button('Bevestig'));
  assert.match(await text(), /Het is vastgelegd/);
  await shoot(`${walk.name}-confirmed`);
}

async function unfold({ page, hands }: Visitor, title: string) {
  const fold = page
    .locator('details')
    .filter({ has: page.locator('summary', { hasText: new RegExp(`^${title}$`) }) });
  if ((await fold.getAttribute('open')) === null) await hands.press(fold.locator('summary'));
  return fold;
}

/** Signed in and at the first page of their own. */
async function enter(walk: Walk, person: string) {
  const { stage, browser, means, substance, name } = walk;
  const supplier = await visit(browser, stage.base, means);
  await signIn(supplier, person);
  await supplier.go(
    supplier.page.getByRole('banner').getByRole('link', { name: 'Melden', exact: true }),
  );
  return {
    medicine: stage.medicines[substance],
    supplier,
    shoot: (step: string) => supplier.shoot(`${name}-${step}`),
  };
}

/** An assessor, signed in. */
export async function assessor(walk: Walk, person: string): Promise<Visitor> {
  const visitor = await visit(walk.browser, walk.stage.base, walk.means);
  await signIn(visitor, person);
  return visitor;
}
