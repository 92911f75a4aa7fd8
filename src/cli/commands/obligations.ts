import type { Language } from '../../law/norm.ts';
import { commandTexts } from '../../texts/commands.ts';
import { say, type Text } from '../../texts/text.ts';
import { answerObligations } from '../../usecases/stock/answer-obligations.ts';
import { viewObligations, type Obligations } from '../../usecases/stock/view-obligations.ts';
import { command } from '../command.ts';
import { dayFlag, textFlag } from '../flags.ts';
import { asOperator } from '../operator.ts';
import type { Terminal } from '../terminal.ts';

const texts = commandTexts.obligations;

interface Viewed extends Obligations {
  readonly law: string;
  readonly language: Language;
}

export const obligationsCommand = command({
  words: 'obligations',
  about: texts.about,
  arguments: {},
  flags: {
    on: { ...dayFlag(texts.on), required: true },
    party: textFlag('PARTY', texts.party),
  },
  needsDatabase: true,
  async run({ flags: { on, party } }, door) {
    const app = await door.openApp();
    if ('problems' in app) return app;
    const seen = await viewObligations(asOperator(app.context), {
      on,
      ...(party === undefined ? {} : { party }),
    });
    if ('kind' in seen) return seen;
    return { ...seen, law: app.context.law.hash, language: door.terminal.language };
  },
  json: ({ law, language, ...seen }: Viewed) => answerObligations(seen, law, language),
  show,
});

const mostShown = 40;

/** Counts, and what wants a look: who is short first. */
function show({ on, items }: Viewed, { language }: Terminal): string {
  const counts = Map.groupBy(items, ({ decision }) => decision.outcome);
  const short = counts.get('short') ?? [];
  const outcomes: Readonly<Record<string, Text>> = texts.outcomes;
  return [
    say(texts.total, { count: items.length, day: on }, language),
    ...[...counts].map(([outcome, found]) => {
      const what = outcomes[outcome]?.[language] ?? outcome;
      return `  ${say(texts.outcome, { what, count: found.length }, language)}`;
    }),
    ...short.slice(0, mostShown).map(({ party, name, unit, decision: { values } }) =>
      say(
        texts.short,
        {
          party: String(party),
          name,
          unit,
          held: values.held ?? 0,
          required: values.required?.units ?? 0,
        },
        language,
      ),
    ),
    ...(short.length > mostShown
      ? [say(texts.more, { count: short.length - mostShown }, language)]
      : []),
    texts.notAVerdict[language],
  ].join('\n');
}
