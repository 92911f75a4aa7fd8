import type { FoundAnswer } from '../../usecases/answers/products.ts';
import { frameTexts } from '../../texts/pages/frame.ts';
import { searchTexts } from '../../texts/pages/search.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { countryText, link, type Frame } from '../frame.ts';
import { Layout } from '../parts/layout.tsx';
import { SearchForm } from '../parts/search-form.tsx';
import { State } from '../parts/state.tsx';
import { Table } from '../parts/table.tsx';

interface SearchProps {
  readonly frame: Frame;
  /** Absent when nothing was asked yet. */
  readonly answer?: FoundAnswer;
}

type Result = FoundAnswer['results'][number];

export function SearchPage({ frame, answer }: SearchProps) {
  const { language } = frame;
  const t = speaker(searchTexts, language);
  const query = answer?.query ?? '';
  return (
    <Layout
      frame={frame}
      title={query === '' ? t('title') : t('titleFor', { query })}
      synthetic={answer?.results.some((result) => result.synthetic) ?? false}
    >
      <div class="flow">
        <h1>{t('title')}</h1>
        <SearchForm language={language} query={query} country={frame.query['country']} />
        {answer === undefined || query.trim() === '' ? (
          <p>{t('noQuery')}</p>
        ) : (
          <Results frame={frame} answer={answer} />
        )}
      </div>
    </Layout>
  );
}

function Results({ frame, answer }: Required<SearchProps>) {
  const { language } = frame;
  const t = speaker(searchTexts, language);
  if (answer.results.length === 0) return <NothingFound frame={frame} answer={answer} />;
  const count = answer.results.length;
  return (
    <>
      <p aria-live="polite">
        {t(answer.next === null ? 'found' : 'foundMore', { count, query: answer.query })}
      </p>
      {answer.ambiguous ? <p class="notice">{t('ambiguous')}</p> : null}
      <Table
        caption={t('caption')}
        empty=""
        rows={answer.results}
        columns={[
          {
            label: t('product'),
            cell: (result) => (
              <>
                <a href={link(language, `/geneesmiddel/${encodeURIComponent(result.id)}`)}>
                  {result.name}
                </a>
                {result.synthetic ? (
                  <>
                    {' '}
                    <span class="tag">{t('synthetic')}</span>
                  </>
                ) : null}
              </>
            ),
          },
          { label: t('substance'), cell: substanceText },
          { label: t('holder'), cell: (result) => result.holder },
          { label: t('country'), cell: (result) => countryText(result.country, language) },
          {
            label: t('status'),
            cell: (result) => <State status={result.status} language={language} />,
          },
          {
            label: t('matched'),
            cell: ({ matched }) =>
              `${t(matched.field === 'substance' ? 'substanceField' : matched.field)}, ${t(matched.how)}`,
          },
        ]}
      />
      <Pager frame={frame} next={answer.next} />
    </>
  );
}

/** Where a source gives no more than a name, its number tells two of that name apart. */
function substanceText({ substance, strength, form, codes }: Result): string {
  const told = [substance, strength, form].filter((part) => part !== null);
  return (told.length > 0 ? told : numbersOf(codes)).join(' · ');
}

function numbersOf(codes: Result['codes']): readonly string[] {
  return Object.entries(codes)
    .filter(([scheme, values]) => scheme !== 'name' && values.length > 0)
    .map(([scheme, values]) => `${scheme.toUpperCase()} ${values.join(', ')}`);
}

function NothingFound({ frame, answer }: Required<SearchProps>) {
  const { language } = frame;
  const t = speaker(searchTexts, language);
  return (
    <>
      <p class="notice" aria-live="polite">
        {answer.codeWithoutProduct
          ? t('codeWithoutProduct')
          : t('nothing', { query: answer.query })}
      </p>
      <h2>{t('nothingAdvice')}</h2>
      <ul>
        <li>{t('tryLess')}</li>
        <li>{t('tryBox')}</li>
        <li>
          <a href={link(language, '/bronnen')}>{t('trySources')}</a>
        </li>
      </ul>
    </>
  );
}

interface PagerProps {
  readonly frame: Frame;
  readonly next: string | null;
}

/** Forward by cursor, back to the start: a cursor knows no page numbers. */
export function Pager({ frame, next }: PagerProps) {
  const { language, path, query } = frame;
  const f = speaker(frameTexts, language);
  const first = query['cursor'] === undefined;
  if (first && next === null) return null;
  return (
    <nav class="pager" aria-label={f('nextPage')}>
      {first ? null : (
        <a href={link(language, path, { ...query, cursor: null })}>{f('firstPage')}</a>
      )}
      {next === null ? null : (
        <a rel="next" href={link(language, path, { ...query, cursor: next })}>
          {f('nextPage')}
        </a>
      )}
    </nav>
  );
}
