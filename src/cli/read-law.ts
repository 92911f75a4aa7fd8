import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { makeLawBook } from '../domain/norm/law-making.ts';
import { overlaidNorms } from '../domain/norm/overlay-schema.ts';
import { machineProblem, refuseMachine } from '../domain/machine-problem.ts';
import type { Refusal } from '../domain/problem.ts';
import { lawDocument, norms, type LawBook, type Norms } from '../law/law-book.ts';
import { day } from '../law/calendar-date.ts';
import type { Norm } from '../law/norm.ts';
import { applyOverlay, type SwitchedOn } from '../law/overlay.ts';

export interface LawWanted {
  /** A deployer's choices, as the file of `VOORRADIG_LAW`. */
  readonly file?: string | undefined;
  /** Version id of a draft that counts as enacted, in every norm that has it. */
  readonly draft?: string | undefined;
}

/** The law of this process: as enacted, with what the deployer chose laid over it. */
export function readLaw({ file, draft }: LawWanted): LawBook | Refusal {
  const chosen = file === undefined ? norms : readOverlay(file);
  if ('problems' in chosen) return chosen;
  const law = draft === undefined ? chosen : withDraft(chosen, draft);
  if ('problems' in law) return law;
  return makeLawBook(law, hashOf(law));
}

function readOverlay(file: string): Norms | Refusal {
  let given: unknown;
  try {
    given = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return refuseMachine(
      'law-file-unreadable',
      {},
      { file, value: error instanceof Error ? error.message : String(error) },
    );
  }
  const overlaid = overlaidNorms(norms, given, file);
  return overlaid.kind === 'applied' ? overlaid.norms : overlaid;
}

/**
 * The invented country publishes as the Union's regulation asks, so that there is
 * something to see; unless the deployer chose a regime, whichever it is.
 */
export function underDemoRegime(law: LawBook, file: string | undefined): LawBook {
  if (file !== undefined && choosesRegime(file)) return law;
  const regime = { regime: 'eu-national-website', from: earliestDay } as const;
  const overlaid = applyOverlay(law.norms, { publicationRegime: [regime] });
  if (overlaid.kind === 'refused') throw new Error('the regime of the invented country is refused');
  return makeLawBook(overlaid.norms, hashOf(overlaid.norms));
}

/** By an entry of its own, or by switching a draft of the norm on. */
function choosesRegime(file: string): boolean {
  return /"publication(Regime|-regime)"/.test(readFileSync(file, 'utf8'));
}

function withDraft(given: Norms, draft: string): Norms | Refusal {
  const switches = draftsIn(given).filter(({ version }) => version === draft);
  if (switches.length === 0) {
    const known = [...new Set(draftsIn(given).map(({ version }) => version))].toSorted();
    return {
      kind: 'refusal',
      problems: [
        machineProblem('value-not-listed', { known }, { column: '--draft', value: draft }),
      ],
    };
  }
  const overlaid = overlaidNorms(given, { switchOn: switches }, '--draft');
  return overlaid.kind === 'applied' ? overlaid.norms : overlaid;
}

/** From its own first day; a draft that has none counts for every day that is asked about. */
function draftsIn(given: Readonly<Record<string, Norm>>): readonly SwitchedOn[] {
  return Object.entries(given).flatMap(([norm, { versions }]) =>
    versions
      .filter(({ state }) => state === 'draft')
      .map((version) => ({ norm, version: version.id, from: version.from ?? earliestDay })),
  );
}

const earliestDay = day('0001-01-01');

function hashOf(law: Norms): string {
  const document = canonicalize(lawDocument(law));
  if (document === undefined) throw new Error('the law is no JSON value');
  return createHash('sha256').update(document).digest('hex');
}
