import assert from 'node:assert/strict';
import { axeFindsNothing, type View } from './look.ts';
import type { Visitor } from './visitor.ts';

/* axe over the pages that a walk came by. */

/** With what each language is looked at. */
export interface Looks {
  readonly nl: readonly View[];
  readonly en: readonly View[];
}

/** A draft that was sent, a token that was used, whom the identity provider let in: no more there. */
const passing = /\/concept\/|^\/oidc\/|^\/volgen\/bevestig$/;

/** Every page that somebody saw, looked at again by the same person. */
export async function axeOnWhatWasSeen(visitor: Visitor, looks: Looks): Promise<void> {
  const paths = [...visitor.seen].filter((path) => !passing.test(path));
  await axeOn(visitor, paths, looks);
}

export async function axeOn(
  visitor: Visitor,
  paths: readonly string[],
  looks: Looks,
): Promise<void> {
  for (const path of paths) {
    for (const language of ['nl', 'en'] as const) {
      if (looks[language].length === 0) continue;
      const address = language === 'nl' ? path : `/en${path === '/' ? '' : path}`;
      const response = await visitor.page.goto(address);
      assert.equal(response?.status(), 200, address);
      await axeFindsNothing(visitor.page, address, looks[language]);
    }
  }
}

/** The pages of a new notification, on a draft that stays one. */
export async function axeOnDraft(supplier: Visitor, looks: Looks): Promise<void> {
  await supplier.open('/melden/nieuw');
  const draft = new URL(supplier.page.url()).pathname.replace(/\/[a-z]+$/, '');
  const steps = ['middel', 'reden', 'wanneer', 'gevolg', 'meldpunt', 'nakijken'];
  const paths = steps.map((step) => `${draft}/${step}`);
  await axeOn(supplier, paths, looks);
}

/** What a form says when nothing was filled in. */
export async function axeOnMistakes(visitor: Visitor, looks: Looks): Promise<void> {
  await visitor.page.goto('/moet-ik-melden');
  await visitor.go(visitor.button('Verder'));
  await axeFindsNothing(visitor.page, 'a question without an answer', looks.nl);
}

/** The page where the demo asks who you are. */
export async function axeOnSigningIn(visitor: Visitor, looks: Looks): Promise<void> {
  await visitor.page.goto('/inloggen');
  await axeFindsNothing(visitor.page, '/inloggen', looks.nl);
  await visitor.go(visitor.link('Ga naar de inlogdienst'));
  await axeFindsNothing(visitor.page, 'who are you', looks.nl);
}
