import assert from 'node:assert/strict';
import type { Browser, Locator } from 'playwright-core';
import type { DeskStage } from './desk-stage.ts';
import { days, people } from './stock-stage.ts';
import { signIn, visit, type Means, type Visitor } from './visitor.ts';

/* Stock as a wholesaler delivers it and answers for it, and as an inspector looks at it. */

/** Said to the inspectorate alone: to be found nowhere else. */
export const secrets = {
  question: 'Waarom ligt hier kanariegewijs te weinig?',
  explained: 'De kanarielijn staat stil tot januari.',
  evidence: 'Kanariebrief 4242',
  more: 'Hoeveel kanaries komen er in december?',
  answered: 'In december komen er duizend kanaries.',
  accepted: 'Dat is kanariehelder.',
} as const;

export interface StockWalk {
  readonly stage: DeskStage;
  readonly browser: Browser;
  readonly means: Means;
  /** What comes before the names of pictures. */
  readonly name: string;
  /** Which of the units below the norm, so that two walks do not meet. */
  readonly which: number;
}

export async function enter(
  { stage, browser, means }: StockWalk,
  person: string,
): Promise<Visitor> {
  const visitor = await visit(browser, stage.base, means);
  await signIn(visitor, person);
  return visitor;
}

/** In the bar on top: on a wide screen each stands there. */
export const menu = ({ page }: Visitor, name: string) =>
  page.getByRole('banner').getByRole('link', { name, exact: true });

/** A pack as its party finds it on the page of a unit. */
interface OwnPack {
  readonly zi: string;
  readonly unitsPerPack: number;
  readonly packs: number;
}

/** From the page of one of its units: the number, what is in a pack and how many there are. */
async function packOf(visitor: Visitor, at: number): Promise<OwnPack> {
  const { page, go, open } = visitor;
  await open(`/voorraad?on=${days.counted}&outcome=needs-judgement`);
  await go(page.getByRole('main').locator('tbody th a').nth(at));
  const table = page.getByRole('table', { name: /Per verpakking/ });
  const cells = await table.locator('tbody tr').first().locator('th, td').allInnerTexts();
  const [zi = '', , content = '', , held = ''] = cells.map((cell) =>
    cell.replaceAll('.', '').trim(),
  );
  assert.match(zi, /^\d{8}$/);
  return { zi, unitsPerPack: Number(content), packs: Math.round(Number(held) / Number(content)) };
}

/** From the template to the delivery: a mistake that is mended, and a row that waits for its party. */
export async function deliver(walk: StockWalk, lotte: Visitor): Promise<void> {
  const { page, hands, go, link, button, text, field } = lotte;
  const shoot = (step: string) => lotte.shoot(`${walk.name}-${step}`);
  const packs = [await packOf(lotte, 5), await packOf(lotte, 6), await packOf(lotte, 7)];
  await go(menu(lotte, 'Uw voorraad'));
  await shoot('stock');
  await go(link('Voorraad aanleveren'));
  await shoot('deliver');

  await go(button('Controleer het bestand'));
  assert.match(await text(), /Kies een bestand\./);
  await shoot('deliver-nothing');

  const template = await fetched(lotte, link('Sjabloon als CSV'));
  const [header = ''] = template.replace('\ufeff', '').split(/\r?\n/);
  const columns = header.split(';');
  const rows = packs.map(({ zi, unitsPerPack, packs: count }, at) => {
    const cells: Readonly<Record<string, string>> = {
      datum: days.today,
      periode: 'dag',
      soort: at === 1 ? 'voorrraad' : 'voorraad',
      zi,
      verpakkingen: String(count + 1),
      // Units are told where packs should be: ten times too many in one of them.
      eenheden_per_verpakking: String(at === 2 ? unitsPerPack * 10 : unitsPerPack),
    };
    return columns.map((column) => cells[column] ?? '').join(';');
  });
  await choose(lotte, `${[header, ...rows].join('\n')}\n`);
  assert.match(await text(), /Er is nog niets vastgelegd/);
  assert.match(await text(), /“voorrraad”/);
  assert.match(await text(), /Regels die een verschrijving lijken/);
  await shoot('review');
  const back = await fetched(lotte, link(/^Uw bestand terug/));
  assert.match(back, /afgekeurd/);
  assert.match(back, /wacht op uw bevestiging/);

  await go(link('Kies een ander bestand'));
  await choose(lotte, back.replaceAll('voorrraad', 'voorraad'));
  assert.match(await text(), /0 afgekeurd, 1 vastgehouden/);
  await shoot('review-mended');
  await go(button('Lever 3 regels aan'));
  assert.match(await text(), /aangenomen, een deel vastgehouden/);
  await shoot('delivery');
  await go(link('Regels die op u wachten'));
  await go(button('Ze kloppen: tel ze mee'));
  assert.match(await text(), /Kruis ten minste één regel aan/);
  await shoot('wait');
  await hands.tick(field(/^Regel 4 van aanlevering/));
  await go(button('Ze kloppen: tel ze mee'));
  assert.match(await text(), /1 regel telt nu mee/);
  assert.match(await text(), /Er wacht niets op u/);
  await page.goto(`/voorraad?on=${days.today}`);
  // Three of its units were told of today; of the others nothing is known, which is not zero.
  const held = await page.getByRole('main').locator('tbody td:nth-of-type(2)').allInnerTexts();
  assert.equal(held.filter((each) => /\d/.test(each)).length, 3, 'three units are held today');
  assert.ok(held.includes('niet gemeld'));
  await shoot('stock-today');
}

/** Nobody can steer the dialogue of the system itself; the rest is done by hand. */
async function choose(visitor: Visitor, content: string): Promise<void> {
  const { page, go, button } = visitor;
  await page.getByLabel('Bestand', { exact: true }).setInputFiles({
    name: 'voorraad.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(content),
  });
  await go(button('Controleer het bestand'));
}

async function fetched({ context }: Visitor, link: Locator): Promise<string> {
  const address = await link.getAttribute('href');
  assert.ok(address);
  const response = await context.request.get(address);
  assert.equal(response.status(), 200, address);
  return response.text();
}

/** The inspector finds a unit of the wholesaler in the list and asks for an explanation. */
export async function ask(
  walk: StockWalk,
): Promise<{ anouk: Visitor; unit: string; name: string }> {
  const anouk = await enter(walk, people.inspector);
  const { page, hands, go, field, button, link, text } = anouk;
  const shoot = (step: string) => anouk.shoot(`${walk.name}-${step}`);
  await go(menu(anouk, 'Om te bekijken'));
  await shoot('to-look');
  await hands.write(field('Partij, medicijn of eenheid'), 'Groothandel Vierwinden');
  await go(button('Toon'));
  await shoot('to-look-party');
  const found = page.getByRole('main').locator('tbody th a');
  const names = await found.allInnerTexts();
  const name = names.at(walk.which) ?? '';
  await go(link(name));
  assert.match(await text(), /Groothandel Vierwinden/);
  assert.match(await text(), /Bewijsnummer/);
  await shoot('unit');
  await act(anouk, 'Vraag uitleg', '');
  // Told in a summary and beside the field.
  assert.match(await text(), /Zo kan het niet/);
  await shoot('unit-mistake');
  await act(anouk, 'Vraag uitleg', secrets.question);
  assert.match(await text(), /Vastgelegd\. De partij krijgt bericht/);
  return { anouk, unit: new URL(page.url()).pathname, name };
}

/** One of the inspector's deeds, with its reason. */
export async function act(
  { page, hands, go }: Visitor,
  deed: string,
  why: string,
  through?: string,
): Promise<void> {
  const fold = page
    .getByRole('main')
    .locator('details')
    .filter({ has: page.locator('summary', { hasText: new RegExp(`^${deed}$`) }) });
  if ((await fold.getAttribute('open')) === null) await hands.press(fold.locator('summary'));
  await hands.write(fold.getByLabel('Reden'), why);
  if (through !== undefined) await hands.write(fold.getByLabel(/^Geldt tot en met/), through);
  await go(fold.getByRole('button', { name: deed }));
}

/** The wholesaler finds the question and answers it, first with nothing and then with something. */
export async function explain(walk: StockWalk, lotte: Visitor, name: string): Promise<void> {
  const { hands, go, link, button, field, text, page } = lotte;
  const shoot = (step: string) => lotte.shoot(`${walk.name}-${step}`);
  await lotte.open(`/voorraad?on=${days.counted}`);
  await go(link(name).first());
  assert.match(await text(), new RegExp(secrets.question.replace('?', '\\?')));
  await shoot('own-unit');
  await go(button('Verstuur de uitleg'));
  assert.match(await text(), /De uitleg is niet verstuurd/);
  await shoot('explain-mistake');
  await hands.choose(page.getByLabel('Waardoor komt het?'), 'productie');
  await hands.write(field('Wat is er aan de hand?'), secrets.explained);
  await hands.write(field('Waar kan de inspectie dit nagaan?'), secrets.evidence);
  await hands.write(field('Tot en met welke dag?'), '2027-01-15');
  await go(button('Verstuur de uitleg'));
  assert.match(await text(), /Uw uitleg is verstuurd/);
  await shoot('explained');
}

/** Asked on once, answered, and accepted. */
export async function settle(
  walk: StockWalk,
  {
    lotte,
    anouk,
    unit,
  }: { readonly lotte: Visitor; readonly anouk: Visitor; readonly unit: string },
): Promise<void> {
  const { hands, go, button, field, text, page } = lotte;
  await anouk.open(`${unit}?on=${days.counted}`);
  assert.match(await anouk.text(), new RegExp(secrets.explained));
  await anouk.shoot(`${walk.name}-unit-given`);
  await act(anouk, 'Vraag door', secrets.more);
  await page.reload();
  assert.match(await text(), new RegExp(secrets.more.replace('?', '\\?')));
  await hands.choose(page.getByLabel('Waardoor komt het?'), 'productie');
  await hands.write(field('Wat is er aan de hand?'), secrets.answered);
  await go(button('Verstuur de uitleg'));
  await anouk.open(`${unit}?on=${days.counted}`);
  // The party named no last day this time, and an explanation ends by itself.
  await act(anouk, 'Aanvaard de uitleg', secrets.accepted);
  assert.match(await anouk.text(), /De partij noemt geen laatste dag/);
  await act(anouk, 'Aanvaard de uitleg', secrets.accepted, '2027-02-28');
  assert.match(await anouk.text(), /Vastgelegd/);
  await anouk.shoot(`${walk.name}-unit-accepted`);
  await page.reload();
  assert.match(await text(), /uitleg aanvaard/);
  await lotte.shoot(`${walk.name}-accepted`);
}
