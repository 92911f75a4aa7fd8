import { userInfo } from 'node:os';
import { commandTexts } from '../texts/commands.ts';
import type { Text } from '../texts/text.ts';
import { contextFor, type Context } from '../usecases/context.ts';
import { operatorViewer, type Grounds } from '../usecases/parties/operator.ts';
import { textFlag } from './flags.ts';

const texts = commandTexts.partyAdd;

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
