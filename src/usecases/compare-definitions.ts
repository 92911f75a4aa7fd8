import type { Refusal } from '../domain/problem.ts';
import { definitions } from '../domain/shortage/definitions.ts';
import type { ShortageOutcome } from '../domain/shortage/held.ts';
import type { Language } from '../law/norm.ts';
import { definitionTexts } from '../texts/definitions.ts';
import type { ComparedAnswer } from './answers/shortages.ts';
import { momentOf, sourceNames, type AsOfInput } from './as-of.ts';
import { isRefusal, type Context } from './context.ts';
import { gatherCountry } from './determining/country-evidence.ts';
import { remembered } from './determining/remembered.ts';
import { countedAnswer, countryUnknown, decideCountry } from './list-shortages.ts';

export interface CompareInput extends AsOfInput {
  readonly country?: string | undefined;
  readonly language: Language;
}

/** The same facts of one country and day under every definition: the counts, side by side. */
export async function compareDefinitions(
  context: Context,
  input: CompareInput,
): Promise<ComparedAnswer | Refusal> {
  const country = input.country ?? context.defaultCountry;
  if (sourceNames(context, country).length === 0) return countryUnknown(context, country);
  return context.database.read(async (tx) => {
    const moment = await momentOf(context, tx, input, country);
    if (isRefusal(moment)) return moment;
    return remembered(context, moment, ['compare', country, input.language], async () => {
      const evidence = await gatherCountry(context, tx, country, moment);
      return {
        country,
        on: moment.on,
        known: moment.known,
        counted: countedAnswer(evidence, input.language),
        definitions: definitions.map((definition) => {
          const outcomes = decideCountry({ context, moment, evidence, definition }).map(
            ({ decision }) => decision.outcome,
          );
          const count = (outcome: ShortageOutcome) =>
            outcomes.filter((each) => each === outcome).length;
          return {
            id: definition.id,
            title: definitionTexts[definition.id].title[input.language],
            count: count('short'),
            decidable: count('short') + count('not-short'),
            notDecidable: count('not-decidable'),
            needsJudgement: count('needs-judgement'),
          };
        }),
      };
    });
  });
}
