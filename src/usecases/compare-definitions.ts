import type { Refusal } from '../domain/problem.ts';
import { definitions, prepareDefinition } from '../domain/shortage/definitions.ts';
import type { ShortageOutcome } from '../domain/shortage/held.ts';
import type { Language } from '../law/norm.ts';
import { definitionTexts } from '../texts/definitions.ts';
import type { ComparedAnswer } from './answers/shortages.ts';
import { markedMomentOf, sourceNames, type AsOfInput } from './as-of.ts';
import { isRefusal, type Context } from './context.ts';
import { mapInSlices } from './determining/in-slices.ts';
import { countryEvidence, oncePerCase } from './determining/kept-evidence.ts';
import { remembered } from './determining/remembered.ts';
import { countedAnswer, countryUnknown } from './list-shortages.ts';

export interface CompareInput extends AsOfInput {
  readonly country?: string | undefined;
  readonly language: Language;
}

const outcomeOnce = oncePerCase<ShortageOutcome>();

/** The same facts of one country and day under every definition: the counts, side by side. */
export async function compareDefinitions(
  context: Context,
  input: CompareInput,
): Promise<ComparedAnswer | Refusal> {
  const country = input.country ?? context.defaultCountry;
  if (sourceNames(context, country).length === 0) return countryUnknown(context, country);
  return context.database.read(async (tx) => {
    const moment = await markedMomentOf(context, tx, input, country);
    if (isRefusal(moment)) return moment;
    return remembered(context, moment, ['compare', country, input.language], async () => {
      const evidence = await countryEvidence(context, tx, country, moment);
      const compared: ComparedAnswer['definitions'] = [];
      for (const definition of definitions) {
        const { id } = definition;
        const decide = prepareDefinition(id, moment.on, context.law);
        const outcomes = await mapInSlices(
          evidence.cases(definition),
          outcomeOnce(context.law, id, ({ facts }) => decide(facts).outcome),
        );
        const count = (outcome: ShortageOutcome) =>
          outcomes.filter((each) => each === outcome).length;
        compared.push({
          id,
          title: definitionTexts[id].title[input.language],
          count: count('short'),
          decidable: count('short') + count('not-short'),
          notDecidable: count('not-decidable'),
          needsJudgement: count('needs-judgement'),
        });
      }
      return {
        country,
        on: moment.on,
        known: moment.known,
        counted: countedAnswer(evidence, input.language),
        definitions: compared,
      };
    });
  });
}
