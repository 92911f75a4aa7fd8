import type { Medicine, Person } from './world.ts';
import {
  canary,
  endCanary,
  heldCanary,
  newEndCanary,
  stockCanary,
  type Deliverer,
  type Facts,
} from './facts.ts';

/*
 * Who may find which word anywhere, typed by hand from architecture.md §4 and rules.md §2 and §7.
 * Whose it is stands before the colon, the fields of a class behind it, and then who may read it:
 * `desk`: the assessors and the inspector. `everyone`: also who is not signed in, under today's
 * regime; under the strictest one nobody but who stands here by name.
 */
const typedByHand = `
a: end alternatives                                      -> everyone
a: newEnd causeText packs site measures penalty changeText newAlternatives stock -> leverancier-1 collega desk
a: contactName contactEmail contactPhone                 -> leverancier-1 collega desk
a: question answer                                       -> leverancier-1 collega desk
a: note measure handed taken whyPublishedpublish         -> desk
a: partner clause                                        -> leverancier-1 collega
a: draft bulk bulkContact bulkName                       -> leverancier-1
a: addressName addressEmail                              -> leverancier-1 collega
a: kept                                                  -> leverancier-1 collega desk
a: webhook                                               -> leverancier-1 collega
a: held                                                  -> leverancier-1 collega desk
a: stockFile                                             -> leverancier-1 collega desk
a: explained evidence                                    -> leverancier-1 collega inspecteur
a: claimed claimEvidence                                 -> leverancier-1 collega inspecteur
groothandel-1: held stockFile                            -> groothandel-1 desk
groothandel-1: lineSource                                -> groothandel-1 desk beleid
groothandel-1: paidReference                             -> groothandel-1 inspecteur beleid

a2: end alternatives causeText packs site measures penalty stock -> leverancier-1 collega desk
a2: contactName contactEmail contactPhone                -> leverancier-1 collega desk
a2: number                                               -> leverancier-1 collega desk
a2: case                                                 -> leverancier-1 collega desk

b: end alternatives causeText packs site measures penalty stock -> leverancier-2 desk
b: contactName contactEmail contactPhone                 -> leverancier-2 desk
b: question answer                                       -> leverancier-2 desk
b: sentence                                              -> leverancier-2 desk apotheker-1 apotheker-2 apotheker-keten
b: note                                                  -> desk
b: kept                                                  -> leverancier-2 desk
b: draft bulk bulkContact bulkName webhook               -> leverancier-2
b: addressName addressEmail                              -> leverancier-2
b: number                                                -> leverancier-2 desk
b: case                                                  -> leverancier-2 desk apotheker-1 apotheker-2 apotheker-keten

c: end alternatives causeText packs site measures penalty stock -> leverancier-zuster desk
c: contactName contactEmail contactPhone                 -> leverancier-zuster desk
c: question answer                                       -> leverancier-zuster desk
c: note whyPublishedpublish whyPublishedretract          -> desk
c: number case                                           -> leverancier-zuster desk

d: end alternatives causeText packs site measures penalty stock -> vertegenwoordiger desk
d: contactName contactEmail contactPhone                 -> vertegenwoordiger desk
d: question answer                                       -> vertegenwoordiger desk
d: note whyPublishedpublish                              -> desk
d: number case                                           -> vertegenwoordiger desk

apotheker-1: remark wholesaler question answer           -> apotheker-1 desk
apotheker-1: webhook                                     -> apotheker-1
apotheker-2: remark wholesaler                           -> apotheker-2 desk
apotheker-keten: remark wholesaler                       -> apotheker-keten desk

Apotheek De Vijzel: name                                 -> apotheker-1 desk
Apotheek Het Poeder: name                                -> apotheker-2 leverancier-2 desk
Vierwinden Apotheek Havenkant: name                      -> apotheker-keten desk
follower: address                                        -> beheer
`;

/** `nobody-confidential`: not signed in, and looks under the strictest regime. */
export type Reader = Person | 'nobody' | 'nobody-confidential';

const desk: readonly Person[] = ['beoordelaar-1', 'beoordelaar-2', 'inspecteur'];

export interface CanaryRow {
  /** As it stands in the table. */
  readonly what: string;
  /** In lower case, as a search of a page finds it. */
  readonly text: string;
  readonly readers: readonly Reader[] | 'everyone';
}

export function canaryRows(facts: Facts): readonly CanaryRow[] {
  return typedByHand
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const [, whose = '', fields = '', readers = ''] = /^(.+?): (.+?)\s*-> (.+)$/.exec(line) ?? [];
      return fields.split(' ').map((field) => ({
        what: `${whose}: ${field}`,
        text: textOf(whose, field, facts).toLowerCase(),
        readers: readersOf(readers),
      }));
    });
}

function readersOf(said: string): CanaryRow['readers'] {
  if (said === 'everyone') return said;
  return said.split(' ').flatMap((each) => (each === 'desk' ? desk : [each as Person]));
}

function textOf(whose: string, field: string, { numbers, cases, receipts }: Facts): string {
  if (field === 'name') return whose;
  if (field === 'address') return canary(whose);
  if (field === 'end') return endCanary[whose as Medicine];
  if (field === 'newEnd') return newEndCanary;
  if (field === 'stock') return String(stockCanary[whose as Medicine]);
  if (field === 'held') return String(heldCanary[whose as Deliverer]);
  if (field === 'kept') return whose === 'a' ? receipts.a : receipts.b;
  if (field === 'number') return numbers[whose as Medicine];
  if (field === 'case') return cases[whose as Medicine];
  return canary(whose, field);
}

/** Every canary in a text; digits are found however a page groups them. */
export function canariesIn(text: string, rows: readonly CanaryRow[]): readonly CanaryRow[] {
  const plain = text.toLowerCase();
  const found = new Set(plain.match(anyOf(rows)));
  // Once more without what stands between digits, where they can be those of a stock.
  if (plain.includes('918')) {
    const joined = plain.replaceAll(/(?<=\d)[.,\u00A0\u202F ](?=\d)/g, '');
    for (const each of joined.match(anyOf(rows)) ?? []) found.add(each);
  }
  return found.size === 0 ? [] : rows.filter((row) => found.has(row.text));
}

const patterns = new WeakMap<readonly CanaryRow[], RegExp>();

/** In one pass: there are many pages and many words. */
function anyOf(rows: readonly CanaryRow[]): RegExp {
  const known = patterns.get(rows) ?? new RegExp(rows.map(({ text }) => text).join('|'), 'g');
  patterns.set(rows, known);
  return known;
}
