import type { DefinitionsAnswer } from '../../usecases/answers/shortages.ts';
import type { Language } from '../../law/norm.ts';
import { definitionsTexts } from '../../texts/pages/definitions.ts';
import { frameTexts, unitTexts } from '../../texts/pages/frame.ts';
import { sayNeed } from '../../texts/pages/need.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { sayVersion } from '../../texts/version.ts';
import { link, numberText, withQuery, type Frame } from '../frame.ts';
import { labelsOf } from '../labels.ts';
import { Layout } from '../parts/layout.tsx';
import type { Labels } from '../parts/questions.tsx';
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
        <nav class="screen-only" aria-label={t('contents')}>
          <ul class="row-list">
            {answer.definitions.map(({ id, title }) => (
              <li>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
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
    ...versionFacts(definition, language),
    [t('unit'), unitTexts[definition.unit][language]],
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
      <div class="columns">
        <div>
          <h3>{t('needs')}</h3>
          <ul>
            {definition.needs.map((need) => (
              <li>{sayNeed(need, language)}</li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{t('parameters')}</h3>
          <Parameters definition={definition} language={language} />
        </div>
      </div>
      <ul class="row-list screen-only">
        <li>
          <a
            href={link(language, '/tekorten', {
              definition: definition.id,
              country: frame.query['country'],
            })}
          >
            {t('countNow', { title: definition.title })}
          </a>
        </li>
        <li>
          <a href={link(language, '/beslis/shortage', { definition: definition.id })}>
            {t('tryCase', { title: definition.title })}
          </a>
        </li>
      </ul>
    </section>
  );
}

/** Version and validity, each only where it tells something. */
function versionFacts(
  definition: Definition,
  language: Language,
): readonly (readonly [string, string])[] {
  const t = speaker(definitionsTexts, language);
  const version = sayVersion(definition.version, language);
  const validity = validityText(definition, language);
  return [
    ...(version === undefined ? [] : [[t('version'), version] as const]),
    ...(validity === undefined ? [] : [[t('validity'), validity] as const]),
  ];
}

function validityText({ from, until }: Definition, language: Language): string | undefined {
  const t = speaker(definitionsTexts, language);
  const bounds = [
    ...(from === null ? [] : [t('from', { from })]),
    ...(until === null ? [] : [t('until', { until })]),
  ];
  return bounds.length === 0 ? undefined : bounds.join(', ');
}

function Parameters({
  definition: { parameters },
  language,
}: {
  readonly definition: Definition;
  readonly language: Language;
}) {
  const labels = labelsOf('shortage', language);
  const shown = Object.entries(parameters);
  if (shown.length === 0) return <p>{speaker(definitionsTexts, language)('none')}</p>;
  return (
    <dl class="facts">
      {shown.map(([name, value]) => (
        <>
          <dt>{labels.question(`parameters.${name}`)?.label ?? name}</dt>
          <dd>{parameterText(labels, name, value, language)}</dd>
        </>
      ))}
    </dl>
  );
}

function parameterText(
  labels: Labels,
  name: string,
  value: string | number | boolean,
  language: Language,
): string {
  if (typeof value === 'number') return numberText(value, language);
  if (typeof value === 'boolean') return speaker(frameTexts, language)(value ? 'yes' : 'no');
  // A list of words comes as one text.
  return value
    .split(', ')
    .map((word) => labels.word(`parameters.${name}`, word) ?? word)
    .join(', ');
}
