import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser, skipWithoutBrowser } from './browser.ts';
import {
  axeOn,
  axeOnDraft,
  axeOnMistakes,
  axeOnSigningIn,
  axeOnWhatWasSeen,
} from './desk-pages.ts';
import { openDeskStage, type DeskStage, type StageMedicine } from './desk-stage.ts';
import {
  answer,
  ask,
  assessor,
  confirm,
  notify,
  openCase,
  people,
  prolong,
  propose,
  secrets,
  signal,
  upToPublic,
  type Walk,
} from './desk-walk.ts';
import { darkAndSmall, lightAndWide, picture } from './look.ts';
import { changesOf, feedOf, follow, hookUp, hooksOf, newestMail, subjectsTo } from './outside.ts';
import { signIn, visit, type Visitor } from './visitor.ts';

const skip = skipWithoutBrowser();

const ofTheList = ['/tekorten', '/bronnen'];
const mailbox = 'lezer@lezers.example';

describe('the desk, walked in a browser', { skip }, () => {
  let stage: DeskStage;
  let browser: Browser;
  /** The first walk; what comes after it looks at what it left. */
  let walk: Walk;
  let medicine: StageMedicine;
  let notification: string;
  let number: string;
  let closedBefore: Readonly<Record<string, string>>;
  const seen = new Map<string, Visitor>();

  before(async () => {
    stage = await openDeskStage();
    browser = await openBrowser();
    walk = { stage, browser, means: 'pointer', substance: 'walk', name: 'walk' };
    medicine = stage.medicines.walk;
  });
  after(async () => {
    await browser?.close();
    await stage?.close();
  });

  /** As somebody sees it who was not there before; a browser keeps a public page for a minute. */
  const publicPage = async ({ id } = medicine, shown?: string) => {
    const reader = await visit(browser, stage.base, shown === undefined ? 'no-script' : 'pointer');
    await reader.open(`/geneesmiddel/${id}`);
    const text = await reader.text();
    if (shown !== undefined) await reader.shoot(shown);
    await reader.context.close();
    return text;
  };

  test('from question to correction, and all who wait are told once, under one id', async () => {
    const follower = { browser, stage, means: 'pointer', medicine, name: 'walk' } as const;
    const reader = await follow(follower, mailbox);
    const { wholesaler, secret } = await hookUp(follower, people.wholesaler);
    closedBefore = await closedSite();
    const openBefore = await publicPage();

    const told = async (...expected: readonly string[]) => {
      await stage.deliver();
      // A second round of the clockwork has nothing left to do.
      await stage.deliver();
      const changes = await changesOf(stage, medicine);
      assert.deepEqual(
        changes.map(({ what }) => what),
        expected,
      );
      const ids = changes.map(({ id }) => id);
      assert.deepEqual(await feedOf(stage, medicine), ids);
      assert.deepEqual(hooksOf(stage, secret), ids);
      // One mail asked whether it was really this reader.
      assert.equal(subjectsTo(stage, mailbox).length, 1 + expected.length);
    };

    const notified = await notify(walk);
    const { supplier } = notified;
    ({ notification } = notified);
    const pharmacist = await signal(walk);
    const first = await assessor(walk, people.first);
    number = await openCase(walk, first);
    const said = await first.text();
    assert.match(said, new RegExp(notification));
    assert.match(said, /Apotheek De Vijzel/);
    assert.match(said, /64 dagen te laat/);
    assert.match(said, new RegExp(secrets.site));
    await ask(walk, first);
    await answer(walk, supplier);
    await first.open('/beoordelen?mark=answered');
    assert.match(await first.text(), new RegExp(number));
    await first.open(`/beoordelen/${number}`);
    assert.match(await first.text(), new RegExp(secrets.answer));
    await propose(walk, first, 'openbaar maken');
    await ownHandsRefused(first);
    assert.equal(await publicPage(), openBefore, 'notified and proposed is not public');
    await told();

    const second = await assessor(walk, people.second);
    await confirm(walk, second, number);
    const published = await publicPage(medicine, 'walk-medicine-published');
    assert.match(published, /Niet leverbaar/);
    assert.match(published, /15 januari 2027/);
    await told('published');
    assert.match(newestMail(stage, mailbox), /15 januari 2027/);

    await prolong(walk, supplier, notification);
    const revised = await publicPage(medicine, 'walk-medicine-revised');
    assert.match(revised, /Wordt herzien/);
    assert.match(revised, /15 januari 2027/);
    await told('published', 'under-revision');
    await second.open('/beoordelen');
    await second.go(second.link(/grondslag veranderd/));
    await second.go(second.link(medicine.name));
    assert.match(await second.text(), /zou nu anders luiden: het verwachte einde/);
    await picture(second.page, 'walk-case-basis-changed');
    await propose(walk, second, 'verbeteren');
    await confirm(walk, first, number);
    const corrected = await publicPage(medicine, 'walk-medicine-corrected');
    assert.doesNotMatch(corrected, /Wordt herzien|Verwacht terug: 15 januari/);
    assert.match(corrected, /1 maart 2027/);
    await told('published', 'under-revision', 'corrected');
    assert.match(newestMail(stage, mailbox), /1 maart 2027/);
    await wholesaler.open('/volgen/webhooks');
    await picture(wholesaler.page, 'walk-webhook-deliveries');
    for (const each of [reader, supplier, pharmacist, first, second, wholesaler]) {
      // A refused form answers 422, which the browser remarks upon.
      const blocked = each.complaints.filter((complaint) => !complaint.includes('422'));
      assert.deepEqual(blocked, []);
    }
    seen.set('reader', reader);
    seen.set('supplier', supplier);
    seen.set('pharmacist', pharmacist);
    seen.set('assessor', first);
    seen.set('wholesaler', wholesaler);
  });

  /** Who proposed sends the form that the page did not give. */
  async function ownHandsRefused({ page, context }: Visitor): Promise<void> {
    const value = (name: string) => page.locator(`input[name="${name}"]`).first().inputValue();
    const response = await context.request.post(page.url().replace(/\?.*/, ''), {
      form: {
        _csrf: await value('_csrf'),
        seen: await value('seen'),
        proposal: await value('proposal'),
        deed: 'confirm',
      },
      headers: { origin: stage.base },
    });
    assert.equal(response.status(), 422);
    assert.match(await response.text(), /U deed dit voorstel zelf/);
  }

  /** What the public gets to see where notifications are confidential, to the letter. */
  async function closedSite(): Promise<Readonly<Record<string, string>>> {
    const reader = await visit(browser, stage.base, 'no-script');
    await reader.open(`/geneesmiddel/${medicine.id}`);
    await reader.go(reader.page.getByRole('button', { name: 'Toon als vertrouwelijk' }));
    await picture(reader.page, 'walk-medicine-confidential');
    const addresses = [
      '/',
      '/tekorten',
      '/bronnen',
      '/zoeken?q=verzonnolol',
      `/geneesmiddel/${medicine.id}`,
      `/v1/medicines/${medicine.id}`,
      '/v1/changes',
      '/feeds/wijzigingen.atom',
      `/feeds/geneesmiddel/${medicine.id}.atom`,
    ];
    const site: Record<string, string> = {};
    for (const address of addresses) {
      site[address] = await (await reader.context.request.get(address)).text();
    }
    await reader.context.close();
    return site;
  }

  test('where notifications are confidential, the site is to the letter as before', async () => {
    const closed = await closedSite();
    for (const [address, text] of Object.entries(closed)) {
      // The list of a country says as of which day it stands, and the desk publishes on it.
      if (ofTheList.includes(address)) continue;
      // Piece by piece, so that a failure shows what differs and not two whole pages.
      assert.deepEqual(text.split(/(?=[<{])/), closedBefore[address]?.split(/(?=[<{])/), address);
    }
    assert.doesNotMatch(JSON.stringify(closed), /2027-03-01|1 maart 2027/);
  });

  test('a rival and the sister company find nothing of it wherever they go', async () => {
    for (const person of [people.rival, people.sister]) {
      const other = await visit(browser, stage.base, 'pointer');
      await signIn(other, person);
      const addresses = [
        '/melden',
        '/melden/adressen',
        '/berichten',
        '/volgen/webhooks',
        '/zoeken?q=verzonnolol',
        '/tekorten',
        `/geneesmiddel/${medicine.id}`,
        `/melden/${notification}`,
        `/melden/${notification}/ontvangst`,
        `/melden/${notification}/verlengen`,
        `/zaak/${number}`,
        '/beoordelen',
        `/beoordelen/${number}`,
        `/beoordelen/${number}/dossier.json`,
        '/signalen',
        '/beheer/post',
        '/v1/notifications',
        `/v1/notifications/${notification}`,
        '/v1/changes',
        `/feeds/geneesmiddel/${medicine.id}.atom`,
      ];
      for (const address of addresses) {
        const response = await other.context.request.get(address);
        const asked = [notification, number].filter((name) => address.includes(name));
        if (asked.length > 0) assert.ok([403, 404].includes(response.status()), address);
        const text = await response.text();
        const told = [...Object.values(secrets), 'Kanarie', notification, number].filter(
          (secret) => text.includes(secret) && !asked.includes(secret),
        );
        assert.deepEqual(told, [], `${person} at ${address}`);
      }
      await other.open('/melden');
      assert.match(await other.text(), /Er is nog niets gemeld/);
      await other.context.close();
    }
  });

  test('two assessors on one case: the second is told, and what he typed is still there', async () => {
    const own: Walk = { ...walk, substance: 'two', name: 'two' };
    await signal(own);
    const first = await assessor(own, people.first);
    const second = await assessor(own, people.second);
    const two = await openCase(own, first);
    await second.open(`/beoordelen/${two}`);
    const note = async ({ page, hands, go }: Visitor, text: string) => {
      const fold = page.locator('details').filter({ hasText: /^Notitie/ });
      await hands.press(fold.locator('summary'));
      await hands.write(fold.getByLabel('Tekst'), text);
      await go(fold.getByRole('button', { name: 'Leg vast' }));
    };
    await note(first, 'De groothandel heeft nog een pallet.');
    await note(second, 'Ik bel de houder morgen.');
    assert.match(await second.text(), /Er is niets vastgelegd/);
    assert.match(await second.text(), /De groothandel heeft nog een pallet/);
    assert.equal(await second.page.locator('#note-text').inputValue(), 'Ik bel de houder morgen.');
    await picture(second.page, 'two-assessors');
    await first.open(`/beoordelen/${two}`);
    assert.doesNotMatch(await first.text(), /Ik bel de houder/);
    // Sent once more, with what happened before his eyes, it stands.
    const fold = second.page.locator('details').filter({ hasText: /^Notitie/ });
    await second.go(fold.getByRole('button', { name: 'Leg vast' }));
    assert.match(await second.text(), /Het is vastgelegd/);
    await first.open(`/beoordelen/${two}`);
    assert.match(await first.text(), /Ik bel de houder/);
  });

  test('the same with JavaScript off', async () => {
    const own: Walk = { ...walk, means: 'no-script', substance: 'plain', name: 'plain' };
    const { supplier, notification: said, first, second, number: at } = await upToPublic(own);
    const { plain } = stage.medicines;
    assert.match(await publicPage(plain), /Verwacht terug: 15 januari 2027/);
    await prolong(own, supplier, said);
    assert.match(await publicPage(plain), /Wordt herzien/);
    await second.open(`/beoordelen/${at}`);
    await propose(own, second, 'verbeteren');
    await confirm(own, first, at);
    assert.match(await publicPage(plain), /Verwacht terug: 1 maart 2027/);
  });

  test('axe finds nothing on any page that was seen (U12)', async () => {
    const looks = { nl: [lightAndWide], en: [darkAndSmall] };
    for (const visitor of seen.values()) await axeOnWhatWasSeen(visitor, looks);
    const supplier = seen.get('supplier');
    const someAssessor = seen.get('assessor');
    assert.ok(supplier && someAssessor);
    await axeOnDraft(supplier, looks);
    await axeOn(someAssessor, ['/beoordelen/overnemen'], looks);
    const stranger = await visit(browser, stage.base, 'pointer');
    await axeOnMistakes(stranger, looks);
    await axeOnSigningIn(stranger, looks);
  });
});
