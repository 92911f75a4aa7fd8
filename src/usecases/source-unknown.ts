import { nearNames } from '../domain/near-names.ts';
import type { Refusal } from '../domain/problem.ts';
import { refuse } from '../domain/request-problem.ts';
import type { Context } from './context.ts';

export function sourceUnknown(context: Context, name: string): Refusal {
  const names = ['national-list', ...context.connectors.map((connector) => connector.source.name)];
  return refuse('source-unknown', { name, near: nearNames(name, names) });
}
