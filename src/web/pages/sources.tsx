import type { SourcesAnswer } from '../../usecases/answers/sources.ts';
import type { Language } from '../../law/norm.ts';
import { frameTexts, sourceKindTexts, sourceStateTexts } from '../../texts/pages/frame.ts';
import { sourcesTexts } from '../../texts/pages/sources.ts';
import { sayNeed } from '../../texts/pages/need.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { sayWhyUnknown } from '../../texts/pages/why.ts';
import {
  countryText,
  isoMomentText,
  momentText,
  numberText,
  withQuery,
  type Frame,
} from '../frame.ts';
import { sourceAnchor } from '../parts/claim.tsx';
import { DayCell } from '../parts/day-cell.tsx';
import { Layout } from '../parts/layout.tsx';
import { Table } from '../parts/table.tsx';

interface SourcesProps {
  readonly frame: Frame;
  readonly answer: SourcesAnswer;
}

type Source = SourcesAnswer['sources'][number];

export function SourcesPage({ frame, answer }: SourcesProps) {
  const { language } = frame;
  const t = speaker(sourcesTexts, language);
  // Countries that have something to show come first.
  const [loaded, others] = [true, false].map((has) =>
    answer.sources.filter((source) => (source.rows !== null) === has),
  );
  const countries = [
    ...new Set([...(loaded ?? []), ...(others ?? [])].map(({ country }) => country)),
  ];
  return (
    <Layout
      frame={frame}
      title={t('title')}
      synthetic={answer.sources.some((source) => source.synthetic && source.rows !== null)}
    >
      <div class="flow">
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
        <p class="screen-only">
          <a href={withQuery('/v1/sources', { language })}>{t('asData')}</a>
        </p>
      </div>
      {countries.map((country) => (
        <CountrySources
          country={country}
          sources={answer.sources.filter((source) => source.country === country)}
          language={language}
        />
      ))}
    </Layout>
  );
}

interface CountryProps {
  readonly country: string;
  readonly sources: readonly Source[];
  readonly language: Language;
}

function CountrySources({ country, sources, language }: CountryProps) {
  const t = speaker(sourcesTexts, language);
  const heading = `country-${country}`;
  return (
    <section class="part" aria-labelledby={heading}>
      <h2 id={heading}>{t('countryHeading', { country: countryText(country, language) })}</h2>
      <Table
        caption={t('caption', { count: sources.length })}
        empty={t('empty')}
        rows={sources}
        columns={[
          { label: t('source'), cell: (source) => <Name source={source} language={language} /> },
          { label: t('measures'), cell: (source) => source.measures },
          { label: t('state'), cell: (source) => <Standing source={source} language={language} /> },
          {
            label: t('lastSuccess'),
            cell: (source) =>
              source.lastSuccess === null ? (
                unknownText(source, source.lastSuccessWhy, language)
              ) : (
                <time dateTime={source.lastSuccess}>{isoMomentText(source.lastSuccess)}</time>
              ),
          },
          {
            label: t('asserted'),
            cell: (source) =>
              source.asserted === null ? (
                unknownText(source, source.assertedWhy, language)
              ) : (
                <DayCell date={source.asserted} language={language} />
              ),
          },
          {
            label: t('rows'),
            numeric: true,
            cell: (source) =>
              source.rows === null
                ? unknownText(source, source.rowsWhy, language)
                : numberText(source.rows, language),
          },
          {
            label: t('proves'),
            cell: (source) =>
              source.proves.length === 0
                ? t('provesNothing')
                : source.proves.map((need) => sayNeed(need, language)).join('; '),
          },
        ]}
      />
    </section>
  );
}

/** That it was never loaded stands under its state; saying so in every column is noise. */
function unknownText(source: Source, why: string | undefined, language: Language): string {
  return source.state === 'never-loaded' ? '–' : sayWhyUnknown(why, language);
}

interface SourceProps {
  readonly source: Source;
  readonly language: Language;
}

function Name({ source, language }: SourceProps) {
  const t = speaker(sourcesTexts, language);
  return (
    <span id={sourceAnchor(source.name)}>
      <SourceTitle source={source} />
      <span class="small soft">
        {' '}
        <span class="code">{source.name}</span> · {sourceKindTexts[source.kind][language]} ·{' '}
        {t(source.primary ? 'primary' : 'shownOnly')} · {source.publisher}
        {source.synthetic ? ` · ${speaker(frameTexts, language)('synthetic').toLowerCase()}` : null}
      </span>
    </span>
  );
}

/** A link only where the address is one: a folder or a note stays words. */
function SourceTitle({ source }: { readonly source: Source }) {
  return /^https?:\/\//.test(source.address) ? (
    <a href={source.address} rel="noreferrer">
      {source.title}
    </a>
  ) : (
    <>{source.title}</>
  );
}

/** The state, and why: a failure and what waits for a person stand beside it. */
function Standing({ source, language }: SourceProps) {
  const t = speaker(sourcesTexts, language);
  return (
    <>
      {sourceStateTexts[source.state][language]}
      {source.lastFailure === null || source.lastFailureWhy === null ? null : (
        <span class="small mistake">
          {t('failedOn', {
            date: momentText(source.lastFailure, language),
            why: source.lastFailureWhy,
          })}
        </span>
      )}
      {source.heldDeliveries.map((held) => (
        <span class="small mistake">
          {t('heldSince', { id: held.id, asOf: held.asOf, why: held.why })}
        </span>
      ))}
    </>
  );
}
