import type { SourceProblem } from '../domain/source/problem-code.ts';
import type { Connector } from '../domain/source/source.ts';
import { canadaConnector } from './canada/connector.ts';
import { cbgConnector } from './cbg/connector.ts';
import { demoConnectors } from './demo/connectors.ts';
import { igjExemptionsConnector } from './igj-exemptions/connector.ts';
import { meldpuntConnector } from './meldpunt/connector.ts';
import { nationalListConnectors } from './national-list/connectors.ts';
import { openfdaConnector } from './openfda/connector.ts';
import { note } from './reading/problem.ts';
import { unionListConnector } from './union-list/connector.ts';
import { wgpConnector } from './wgp/connector.ts';

/** Every source that can be loaded. */
export const connectors: readonly Connector[] = [
  cbgConnector,
  wgpConnector,
  igjExemptionsConnector,
  openfdaConnector,
  canadaConnector,
  meldpuntConnector,
  unionListConnector,
  ...nationalListConnectors,
  ...demoConnectors,
];

/** Names that stand for several sources: `national-list` for every country of a folder. */
const families: ReadonlyMap<string, readonly Connector[]> = new Map([
  ['national-list', nationalListConnectors],
]);

/** The connectors behind a name of the command line; `undefined` when there is no such source. */
export function connectorsOf(name: string): readonly Connector[] | undefined {
  const family = families.get(name);
  if (family !== undefined) return family;
  const one = connectors.find((connector) => connector.source.name === name);
  return one === undefined ? undefined : [one];
}

/** Which connector reads a file of a folder, or why none of those named does. */
export type Assignment =
  | { readonly fileName: string; readonly connector: Connector; readonly skippedWhy?: never }
  | { readonly fileName: string; readonly connector?: never; readonly skippedWhy: SourceProblem };

/**
 * Divides files among the sources of a name, in the order of their snapshot dates. A file
 * given by itself to one source is read whatever it is called: the reader says what is
 * wrong with its content, and a name proves nothing.
 */
export function assign(name: string, fileNames: readonly string[]): readonly Assignment[] {
  const candidates = connectorsOf(name) ?? [];
  const [only, ...more] = candidates;
  const alone = fileNames.length === 1 && more.length === 0 ? only : undefined;
  return fileNames
    .map((fileName) => assignOne(fileName, candidates, alone))
    .toSorted((left, right) => compare(orderOf(left), orderOf(right)));
}

function assignOne(
  fileName: string,
  candidates: readonly Connector[],
  alone: Connector | undefined,
): Assignment {
  const connector = candidates.find((each) => each.recognises(fileName)) ?? alone;
  if (connector !== undefined) return { fileName, connector };
  const elsewhere = connectors.find((each) => each.recognises(fileName));
  if (elsewhere !== undefined) {
    const params = { connector: elsewhere.source.name };
    return { fileName, skippedWhy: { file: fileName, ...note('read-elsewhere', { params }) } };
  }
  return { fileName, skippedWhy: { file: fileName, ...note('file-not-recognised') } };
}

/** Dated files by date, then by name; files without a date come last. */
function orderOf({ fileName, connector }: Assignment): string {
  return `${connector?.dateInName(fileName) ?? '9999-99-99'} ${fileName}`;
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
