import { definitions, parametersOf } from '../domain/shortage/definitions.ts';
import { inForce } from '../law/law-book.ts';
import type { Language } from '../law/norm.ts';
import { writeSource } from '../domain/norm/reference.ts';
import { definitionTexts } from '../texts/definitions.ts';
import type { DefinitionsAnswer } from './answers/shortages.ts';
import type { Context } from './context.ts';

/** Every definition of shortage, with what it needs and the numbers it measures with today. */
export function listDefinitions(
  context: Pick<Context, 'law' | 'today'>,
  input: { readonly language: Language },
): DefinitionsAnswer {
  const today = context.today();
  return {
    definitions: definitions.map((definition) => {
      const { version } = inForce(context.law, definition.norm, today);
      const text = definitionTexts[definition.id];
      return {
        id: definition.id,
        version: version.id,
        title: text.title[input.language],
        description: text.description[input.language],
        from: version.from,
        ...(version.from === null ? { fromWhy: 'not-in-the-sources' } : {}),
        until: version.until,
        ...(version.until === null ? { untilWhy: 'no-end-known' } : {}),
        confidence: version.confidence,
        source: writeSource(version),
        unit: definition.unit,
        needs: [...definition.needs],
        parameters: parametersOf(definition.id, today, context.law),
      };
    }),
  };
}
