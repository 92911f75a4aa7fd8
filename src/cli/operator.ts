import { userInfo } from 'node:os';
import { basename } from 'node:path';
import type { Refusal } from '../domain/problem.ts';
import { partyCommandTexts } from '../texts/party-commands.ts';
import type { Text } from '../texts/text.ts';
import { contextFor, type Context } from '../usecases/context.ts';
import { operatorViewer, type Grounds } from '../usecases/parties/operator.ts';
import type { Door } from './command.ts';
import { textFlag } from './flags.ts';
import { readBytes } from './waiting-files.ts';

const texts = partyCommandTexts.add;

/** Who has the machine and its database runs it. */
export function asOperator(context: Context): Context {
  return contextFor(context, operatorViewer);
}

/** What every decision at the command line is given with. */
export const groundFlags = {
  why: { ...textFlag('REASON', texts.why), required: true as const },
  by: textFlag('NAME', texts.by),
};

export function groundsOf({
  why,
  by,
}: {
  readonly why: string;
  readonly by: string | undefined;
}): Grounds {
  return { why, by: by ?? userInfo().username };
}

/** A help text with the words that can be chosen from. */
export function filledIn({ nl, en }: Text, known: readonly string[]): Text {
  const list = known.join(', ');
  return { nl: nl.replace('{known}', list), en: en.replace('{known}', list) };
}

interface OperatorFile {
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly dryRun: boolean;
}

/** Has a file that somebody named taken by who runs the system, on the grounds that he gives. */
export async function loadForOperator<Loaded>(
  door: Pick<Door, 'openApp'>,
  path: string,
  flags: Parameters<typeof groundsOf>[0] & { readonly dryRun: boolean | undefined },
  load: (context: Context, given: OperatorFile, grounds: Grounds) => Promise<Loaded | Refusal>,
): Promise<Loaded | Refusal> {
  const bytes = await readBytes(path);
  if ('problems' in bytes) return bytes;
  const app = await door.openApp();
  if ('problems' in app) return app;
  const { dryRun = false } = flags;
  return load(asOperator(app.context), { bytes, file: basename(path), dryRun }, groundsOf(flags));
}
