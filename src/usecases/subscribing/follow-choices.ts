import { atcPrefixes, type Topic } from '../../domain/desk/subscription.ts';
import type { Refusal } from '../../domain/problem.ts';
import { refuse } from '../../domain/request-problem.ts';
import type { Language } from '../../law/norm.ts';
import type { ReadTx } from '../../registry/database.ts';
import { knownProducts, productNames } from '../../registry/outbox.ts';
import { findProductNode } from '../../registry/products.ts';
import type { Context } from '../context.ts';
import { productId, readProductId } from '../naming.ts';
import { sayTopic } from '../sending/letter.ts';

/** One thing that can be followed from a medicine's page. */
export interface FollowChoice {
  /** Goes through the form and comes back: `medicine`, `substance:…`, `atc:…`. */
  readonly value: string;
  readonly says: string;
  readonly topic: Topic;
}

export interface FollowChoices {
  readonly id: string;
  readonly name: string;
  readonly synthetic: boolean;
  readonly choices: readonly FollowChoice[];
}

/** What can be followed from here: the medicine, its substances, its ATC groups from narrow to broad. */
export async function followChoices(
  context: Context,
  id: string,
  language: Language,
): Promise<FollowChoices | Refusal> {
  return context.database.read((tx) => readChoices(tx, id, language));
}

/** From which level on a group is worth following: A10B, and not all of A. */
const shortestAtc = 4;

export async function readChoices(
  tx: ReadTx,
  id: string,
  language: Language,
): Promise<FollowChoices | Refusal> {
  const product = readProductId(id);
  const node = product === undefined ? undefined : await findProductNode(tx, product);
  if (node === undefined) return refuse('product-unknown', { id }, { column: 'id', value: id });
  const [known] = await knownProducts(tx, [node.id]);
  const { country } = node;
  const name = (await productNames(tx, [node.id])).get(node.id) ?? productId(node.id);
  const prefixes = new Set((known?.atc ?? []).flatMap((code) => atcPrefixes(code)));
  const topics: readonly (readonly [string, Topic])[] = [
    ['medicine', { kind: 'medicine', product: node.id }],
    ...(known?.substances ?? []).map(
      (substance) =>
        [`substance:${substance}`, { kind: 'substance', country, substance } as const] as const,
    ),
    ...[...prefixes]
      .filter((atc) => atc.length >= shortestAtc)
      .toSorted((a, b) => b.length - a.length)
      .map((atc) => [`atc:${atc}`, { kind: 'atc', country, atc } as const] as const),
  ];
  return {
    id,
    name,
    synthetic: node.synthetic,
    choices: topics.map(([value, topic]) => ({
      value,
      topic,
      says: sayTopic(topic, name, language),
    })),
  };
}
