import type { DefinitionsAnswer } from '../../usecases/answers/shortages.ts';
import type { Language } from '../../law/norm.ts';
import { definitionsTexts } from '../../texts/pages/definitions.ts';
import { unitTexts } from '../../texts/pages/frame.ts';
import { sayNeed } from '../../texts/pages/need.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { sayWhyUnknown } from '../../texts/pages/why.ts';
import { dayText, link, numberText, withQuery, type Frame } from '../frame.ts';
import { Layout } from '../parts/layout.tsx';
import { Confidence } from '../parts/trace.tsx';

interface DefinitionsProps {
  readonly frame: Frame;
  readonly answer: DefinitionsAnswer;
}

type Definition = DefinitionsAnswer['definitions'][number];

export function DefinitionsPage({ frame, answer }: DefinitionsProps) {
  const { language } = frame;
  const t = speaker(definitionsTexts, language);
  return (
    <Layout frame={frame} title={t('title')} synthetic={false}>
      <div class="flow">
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
        <p>{t('lead2')}</p>
        <p class="screen-only">
          <a href={withQuery('/v1/definitions', { language })}>{t('asData')}</a>
        </p>
      </div>
      {answer.definitions.map((definition) => (
        <DefinitionPart definition={definition} frame={frame} />
      ))}
    </Layout>
  );
}

interface DefinitionProps {
  readonly definition: Definition;
  readonly frame: Frame;
}

function DefinitionPart({ definition, frame }: DefinitionProps) {
  const { language } = frame;
  const t = speaker(definitionsTexts, language);
  const facts: readonly (readonly [string, string])[] = [
    [t('version'), definition.version],
    [t('validity'), validityText(definition, language)],
    [t('unit'), unitTexts[definition.unit][language]],
    [t('needs'), definition.needs.map((need) => sayNeed(need, language)).join('; ') || t('none')],
    [t('parameters'), parametersText(definition, language) || t('none')],
    [t('source'), definition.source],
  ];
  return (
    <section class="part" aria-labelledby={definition.id}>
      <h2 id={definition.id}>
        {definition.title} <Confidence confidence={definition.confidence} language={language} />
      </h2>
      <p>{definition.description}</p>
      <dl class="facts">
        {facts.map(([term, fact]) => (
          <>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </>
        ))}
      </dl>
      <p class="screen-only">
        <a
          href={link(language, '/tekorten', {
            definition: definition.id,
            country: frame.query['country'],
          })}
        >
          {t('countNow')}: {definition.title}
        </a>
      </p>
    </section>
  );
}

function validityText(definition: Definition, language: Language): string {
  const t = speaker(definitionsTexts, language);
  const from =
    definition.from === null
      ? sayWhyUnknown(definition.fromWhy, language)
      : t('from', { from: dayText(definition.from, language) });
  if (definition.until === null) return from;
  return `${from}, ${t('until', { until: dayText(definition.until, language) })}`;
}

function parametersText({ parameters }: Definition, language: Language): string {
  return Object.entries(parameters)
    .map(
      ([name, value]) =>
        `${name} = ${typeof value === 'number' ? numberText(value, language) : String(value)}`,
    )
    .join(', ');
}
