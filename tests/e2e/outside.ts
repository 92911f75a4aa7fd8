import assert from 'node:assert/strict';
import { verified } from '../sending/receiver.ts';
import type { DeskStage, StageMedicine } from './desk-stage.ts';
import { visit, signIn, type Means, type Visitor } from './visitor.ts';
import type { Browser } from 'playwright-core';

/* Those who wait for the publication: a reader by mail, a wholesaler by webhook, a program. */

export interface Change {
  readonly id: string;
  readonly what: string;
}

/** What the API says was made public, oldest first. */
export async function changesOf({ base }: DeskStage, medicine: StageMedicine): Promise<Change[]> {
  const response = await fetch(`${base}/v1/changes`);
  const { items } = (await response.json()) as {
    readonly items: readonly (Change & { readonly medicine: { readonly id: string } })[];
  };
  return items
    .filter((item) => item.medicine.id === medicine.id)
    .map(({ id, what }) => ({ id, what }));
}

/** Ids in the Atom feed of the medicine, oldest first. */
export async function feedOf({ base }: DeskStage, { id }: StageMedicine): Promise<string[]> {
  const text = await (await fetch(`${base}/feeds/geneesmiddel/${id}.atom`)).text();
  return [...text.matchAll(/<id>urn:uuid:([^<]+)<\/id>/g)]
    .map(([, found = '']) => found)
    .toReversed();
}

/** Ids that the webhook was given, in the order of arrival; each signed, each once. */
export function hooksOf({ receiver }: DeskStage, secret: string): string[] {
  const ids = receiver.received.map((parcel) => {
    const { data } = verified(secret, parcel) as { readonly data: { readonly id: string } };
    return data.id;
  });
  const parcels = receiver.received.map(({ id }) => id);
  assert.equal(new Set(parcels).size, parcels.length, 'a parcel came twice');
  return ids;
}

/** Subjects of the mails to an address, in the order of arrival. */
export function subjectsTo({ smtp }: DeskStage, address: string): string[] {
  const mails = smtp.mails.filter(({ to }) => to.includes(address));
  const ids = mails.map(({ message }) => /^Message-ID: (.+)\r$/im.exec(message)?.[1]);
  assert.equal(new Set(ids).size, ids.length, 'a mail came twice');
  return mails.map(({ message }) => decoded(/^Subject: (.+(?:\r\n[ \t].+)*)/m.exec(message)?.[1]));
}

/** What the newest mail to an address says. */
export function newestMail({ smtp }: DeskStage, address: string): string {
  return decoded(smtp.mails.findLast(({ to }) => to.includes(address))?.message);
}

/** As much of MIME as our own letters use. */
function decoded(message = ''): string {
  return message
    .replaceAll('=\r\n', '')
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .replaceAll(/(?:=[0-9A-F]{2})+/g, (bytes) =>
      Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'),
    );
}

export interface Follower {
  readonly browser: Browser;
  readonly stage: DeskStage;
  readonly means: Means;
  readonly medicine: StageMedicine;
  readonly name: string;
}

/** From the page of the medicine, and once more from the mail that asks whether it was you. */
export async function follow(follower: Follower, address: string): Promise<Visitor> {
  const { browser, stage, means, medicine, name } = follower;
  const reader = await visit(browser, stage.base, means);
  const { hands, go, link, field, button, text, shoot } = reader;
  await reader.open(`/geneesmiddel/${medicine.id}`);
  await go(link('Houd mij op de hoogte'));
  await hands.write(field('Uw e-mailadres'), address);
  await shoot(`${name}-follow`);
  await go(button('Vraag bericht aan'));
  assert.match(await text(), /Kijk in uw mail/);
  await stage.deliver();
  const token = /\/volgen\/bevestig\?token=[\w-]+/.exec(newestMail(stage, address))?.[0] ?? '';
  await reader.open(token);
  await shoot(`${name}-follow-confirm`);
  await go(button('Ja, stuur mij bericht'));
  assert.match(await text(), /Het is ingegaan/);
  return reader;
}

/** A wholesaler gives the address of its own system, and is told the secret once. */
export async function hookUp(
  { browser, stage, means, medicine, name }: Follower,
  person: string,
): Promise<{ readonly wholesaler: Visitor; readonly secret: string }> {
  const wholesaler = await visit(browser, stage.base, means);
  const { hands, go, field, button, text, page, shoot } = wholesaler;
  await signIn(wholesaler, person);
  await go(page.getByRole('banner').getByRole('link', { name: 'Berichten' }));
  await go(wholesaler.link('Laat een bericht meteen naar uw eigen systeem gaan'));
  await hands.write(field('Adres'), stage.hook);
  await hands.choose(page.locator('#about'), 'één medicijn');
  await hands.write(page.locator('#of'), medicine.id);
  await shoot(`${name}-webhook`);
  await go(button('Webhook toevoegen'));
  const secret = /whsec_[\w+/=]+/.exec(await text())?.[0] ?? '';
  await shoot(`${name}-webhook-made`);
  return { wholesaler, secret };
}
