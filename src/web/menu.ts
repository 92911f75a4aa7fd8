import type { Audience } from '../domain/party/audience.ts';
import { coordinationTexts } from '../texts/pages/coordination.ts';
import { fullLineTexts } from '../texts/pages/claims.ts';
import { coverTexts } from '../texts/pages/cover.ts';
import { menuTexts } from '../texts/pages/door.ts';
import { figuresTexts } from '../texts/pages/figures.ts';
import { frameTexts } from '../texts/pages/frame.ts';
import { listsTexts } from '../texts/pages/lists.ts';
import { paidTexts } from '../texts/pages/paid.ts';
import { stockTexts } from '../texts/pages/stock.ts';
import { supervisionTexts } from '../texts/pages/supervision.ts';
import type { Text } from '../texts/text.ts';

export interface MenuItem {
  readonly path: string;
  readonly text: Text;
}

const item = (path: string, text: Text): MenuItem => ({ path, text });

/** For everybody. */
export const publicMenu: readonly MenuItem[] = [
  item('/', frameTexts.home),
  item('/tekorten', frameTexts.shortages),
  item('/lijsten', listsTexts.menu),
  item('/dekking', coverTexts.menu),
  item('/definities', frameTexts.definitions),
  item('/regels', frameTexts.norms),
  item('/bronnen', frameTexts.sources),
  item('/over', frameTexts.about),
];

const search = item('/', frameTexts.home);
const shortages = item('/tekorten', frameTexts.shortages);
const messages = item('/berichten', menuTexts.messages);
const signal = item('/signaal', menuTexts.signal);
const signals = item('/signalen', menuTexts.signals);
const stock = item('/voorraad', stockTexts.menu);

/**
 * What somebody comes to do; the rest stands at the foot of each page. The first is where
 * signing in leads.
 */
const menus: Readonly<Partial<Record<Audience, readonly MenuItem[]>>> = {
  supplier: [
    item('/melden', menuTexts.notify),
    item('/moet-ik-melden', menuTexts.mustReport),
    stock,
    messages,
    search,
    shortages,
  ],
  wholesaler: [stock, signal, signals, messages, search, shortages],
  pharmacist: [signal, signals, messages, search, shortages],
  'hospital-pharmacist': [signal, signals, stock, messages, search, shortages],
  assessor: [
    item('/beoordelen', menuTexts.assess),
    item('/toezicht/volgesorteerd', fullLineTexts.menu),
    search,
    shortages,
  ],
  inspector: [
    item('/toezicht', supervisionTexts.menu),
    item('/beoordelen', menuTexts.assess),
    search,
    shortages,
  ],
  coordinator: [item('/coordinatie', coordinationTexts.menu), search, shortages],
  policy: [
    item('/cijfers', figuresTexts.menu),
    item('/cijfers/betaald', paidTexts.title),
    search,
    shortages,
    item('/dekking', coverTexts.menu),
    item('/lijsten', listsTexts.menu),
  ],
  operator: [item('/beheer/post', menuTexts.operate), item('/bronnen', frameTexts.sources), search],
};

export function menuFor(audience: Audience | undefined): readonly MenuItem[] {
  return (audience === undefined ? undefined : menus[audience]) ?? publicMenu;
}

/** Where somebody begins who did not say where to. */
export function firstScreen(audience: Audience | undefined): string {
  return menuFor(audience)[0]?.path ?? '/';
}

/** The same without what stands in everybody's menu. */
export function ownMenu(audience: Audience): readonly MenuItem[] {
  const own = menuFor(audience);
  return own.filter(({ path }) => !publicMenu.some((each) => each.path === path));
}
