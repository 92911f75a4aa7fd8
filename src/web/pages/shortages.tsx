import type { ShortageItemAnswer, ShortagesAnswer } from '../../usecases/answers/shortages.ts';
import { frameTexts, outcomeTexts, unitTexts } from '../../texts/pages/frame.ts';
import { shortagesTexts } from '../../texts/pages/shortages.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { sayVersion } from '../../texts/version.ts';
import { countryText, link, numberText, placeText, withQuery, type Frame } from '../frame.ts';
import type { Paged } from '../paging.ts';
import { Choice } from '../parts/choice.tsx';
import { Claim, SourceLink } from '../parts/claim.tsx';
import { Comparison, type Compared } from '../parts/comparison.tsx';
import { ExpectedCell, SinceCell } from '../parts/day-cell.tsx';
import { DayField, GetForm } from '../parts/day-form.tsx';
import { Layout } from '../parts/layout.tsx';
import { Table } from '../parts/table.tsx';
import { Confidence, Receipt, Trace } from '../parts/trace.tsx';
import { WithoutList } from '../parts/without-list.tsx';
import { Pager } from './search.tsx';

interface ShortagesProps {
  readonly frame: Frame;
  readonly answer: ShortagesAnswer;
  /** Which cases the table shows. */
  readonly outcome: ShortageItemAnswer['outcome'];
  readonly page: Paged<ShortageItemAnswer>;
  /** Of the same country and days under every definition. */
  readonly compared: readonly Compared[];
  readonly countries: readonly string[];
}

export function ShortagesPage(props: ShortagesProps) {
  const { frame, answer, compared } = props;
  const { language } = frame;
  const t = speaker(shortagesTexts, language);
  return (
    <Layout
      frame={frame}
      title={t('heading', { country: placeText(answer.country, language) })}
      synthetic={answer.synthetic}
    >
      <div class="flow">
        <h1>{t('heading', { country: placeText(answer.country, language) })}</h1>
        <QuestionForm {...props} />
        <CountSentence frame={frame} answer={answer} />
        <Downloads frame={frame} answer={answer} outcome={props.outcome} />
      </div>
      <List {...props} />
      <section class="part" aria-labelledby="compare">
        <h2 id="compare">{t('compareTitle')}</h2>
        <Comparison
          compared={compared}
          current={answer.definition.id}
          language={language}
          query={{ ...frame.query, country: answer.country, on: answer.on, known: answer.known }}
        />
      </section>
      <NotDecidable frame={frame} answer={answer} />
      <CountedSources frame={frame} answer={answer} />
    </Layout>
  );
}

function QuestionForm({ frame, answer, compared, countries }: ShortagesProps) {
  const { language } = frame;
  const t = speaker(shortagesTexts, language);
  return (
    <GetForm action={link(language, '/tekorten')} label={t('formLabel')} language={language}>
      <Choice
        name="definition"
        label={t('definition')}
        value={answer.definition.id}
        options={compared.map(({ id, title }) => [id, title])}
      />
      <Choice
        name="country"
        label={speaker(frameTexts, language)('country')}
        value={answer.country}
        options={countries.map((country) => [country, countryText(country, language)])}
      />
      <DayField name="on" label={t('on')} value={answer.on} />
      <DayField name="known" label={t('known')} value={answer.known} />
    </GetForm>
  );
}

type Part = Pick<ShortagesProps, 'frame' | 'answer'>;

/** Says what is counted: no number without its definition, version and day. */
function CountSentence({ frame, answer }: Part) {
  const { language } = frame;
  const t = speaker(shortagesTexts, language);
  const unit = unitTexts[answer.items[0]?.unit ?? 'product'][language];
  return (
    <div class="flow">
      <p class="count">
        {answer.decidable === 0
          ? t('countNone', { on: answer.on })
          : t('count', { count: answer.count, decidable: answer.decidable, unit, on: answer.on })}
      </p>
      <ListAge frame={frame} answer={answer} />
      <WithoutList frame={frame} country={answer.country} counted={answer.counted} />
      <p>
        {t('countedBy', { title: titleText(answer.definition, language), known: answer.known })}{' '}
        <Confidence confidence={answer.definition.confidence} language={language} />
      </p>
      {answer.definition.inForceOn ? null : <p class="soft">{t('notInForce')}</p>}
      {answer.needsJudgement === 0 ? null : (
        <p>{t('needsJudgement', { count: answer.needsJudgement })}</p>
      )}
      <p>
        <a href="#compare">{t('whyDifferent')}</a>
      </p>
    </div>
  );
}

/** A list that is older than the day asked about cannot know what came after it. */
function ListAge({ frame: { language }, answer }: Part) {
  const days = answer.counted.flatMap(({ kind, asserted }) =>
    kind === 'shortage-list' && asserted !== null ? [asserted] : [],
  );
  const newest = days.toSorted().at(-1);
  if (newest === undefined || newest >= answer.on) return null;
  return <p>{speaker(shortagesTexts, language)('listAge', { newest })}</p>;
}

/** A definition with its year or day, unless its title carries that already. */
function titleText(
  { title, version }: ShortagesAnswer['definition'],
  language: Frame['language'],
): string {
  const said = sayVersion(version, language);
  return said === undefined || title.includes(said) ? title : `${title}, ${said}`;
}

function Downloads({
  frame: { language },
  answer,
  outcome,
}: Part & Pick<ShortagesProps, 'outcome'>) {
  const t = speaker(shortagesTexts, language);
  const question = {
    definition: answer.definition.id,
    country: answer.country,
    on: answer.on,
    known: answer.known,
    recorded: answer.recorded,
    outcome,
    language,
  };
  return (
    <p class="screen-only">
      {t('download')}: <a href={withQuery('/v1/shortages', question)}>{t('json')}</a>
      {' · '}
      <a href={withQuery(link(language, '/tekorten.csv'), { ...question, language: null })}>
        {t('csv')}
      </a>
    </p>
  );
}

/** The rows behind one of the numbers; the other numbers lead to theirs. */
function List({ frame, answer, outcome, page }: ShortagesProps) {
  const { language } = frame;
  const t = speaker(shortagesTexts, language);
  return (
    <section class="part" aria-labelledby="list">
      <h2 id="list">{t('listTitle')}</h2>
      <nav aria-label={t('outcomes')}>
        <ul class="row-list">
          {outcomeCounts(answer).map(([each, count]) => (
            <li>
              <a
                href={`${link(language, frame.path, { ...frame.query, outcome: each, cursor: null })}#list`}
                {...(each === outcome ? { 'aria-current': 'page' as const } : {})}
              >
                {outcomeTexts[each][language]} ({numberText(count, language)})
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Table
        caption={t('listCaption')}
        empty={t('listEmpty')}
        rows={page.items}
        columns={[
          {
            label: t('product'),
            cell: ({ product }) => (
              <a href={link(language, `/geneesmiddel/${encodeURIComponent(product.id)}`)}>
                {product.name}
              </a>
            ),
          },
          {
            label: t('substance'),
            cell: ({ product }) =>
              [product.substance, product.strength, product.form]
                .filter((part) => part !== null)
                .join(' · '),
          },
          { label: t('since'), cell: (item) => <SinceCell fact={item} language={language} /> },
          {
            label: t('expectedEnd'),
            cell: (item) => <ExpectedCell fact={item} language={language} />,
          },
          {
            label: t('source'),
            cell: (item) => (
              <ItemSources item={item} counted={answer.counted} language={language} />
            ),
          },
          {
            label: t('why'),
            cell: (item) => (
              <details class="inline-details">
                <summary>
                  {speaker(frameTexts, language)('steps', { count: item.because.length })}
                </summary>
                <Trace because={item.because} language={language} />
                <ul class="small">
                  {item.sources.map((source) => (
                    <li>
                      <Claim source={source} language={language} />
                    </li>
                  ))}
                </ul>
                <Receipt receipt={item.receipt} language={language} />
              </details>
            ),
          },
        ]}
      />
      <Pager
        frame={{ ...frame, query: { ...frame.query, recorded: answer.recorded } }}
        next={page.next}
      />
    </section>
  );
}

function outcomeCounts(
  answer: ShortagesAnswer,
): readonly (readonly [ShortageItemAnswer['outcome'], number])[] {
  return [
    ['short', answer.count],
    ['not-short', answer.decidable - answer.count],
    ['needs-judgement', answer.needsJudgement],
    ['not-decidable', answer.notDecidable],
  ];
}

interface ItemSourcesProps {
  readonly item: ShortageItemAnswer;
  readonly counted: ShortagesAnswer['counted'];
  readonly language: Frame['language'];
}

/** The list that names it, with the day of its newest word; every line of all stands under “why”. */
function ItemSources({ item, counted, language }: ItemSourcesProps) {
  const lists = new Set(
    counted.filter(({ kind }) => kind === 'shortage-list').map(({ name }) => name),
  );
  const newestFirst = item.sources.toSorted((a, b) => (a.confirmed < b.confirmed ? 1 : -1));
  const first = newestFirst.find(({ name }) => lists.has(name)) ?? newestFirst[0];
  if (first === undefined) return null;
  const others = new Set(item.sources.map(({ name }) => name)).size - 1;
  return (
    <span class="small">
      <SourceLink name={first.name} title={first.title} language={language} />{' '}
      <time dateTime={first.confirmed} class="day soft">
        {first.confirmed}
      </time>
      {others === 0 ? null : (
        <span class="soft">
          {' '}
          {speaker(shortagesTexts, language)('otherSources', { count: others })}
        </span>
      )}
    </span>
  );
}

function NotDecidable({ frame: { language }, answer }: Part) {
  const t = speaker(shortagesTexts, language);
  return (
    <section class="part" aria-labelledby="not-decidable">
      <h2 id="not-decidable">{t('notDecidableTitle')}</h2>
      <Table
        caption={t('notDecidable', { count: answer.notDecidable })}
        empty={t('allDecidable')}
        rows={answer.notDecidableWhy}
        columns={[
          { label: t('missingFact'), cell: (row) => row.says },
          {
            label: t('cases'),
            numeric: true,
            cell: (row) => numberText(row.cases, language),
          },
        ]}
      />
    </section>
  );
}

function CountedSources({ frame: { language }, answer }: Part) {
  const t = speaker(shortagesTexts, language);
  return (
    <section class="part" aria-labelledby="counted">
      <h2 id="counted">{t('countedSources')}</h2>
      <ul>
        {answer.counted.map((source) => (
          <li>
            {source.says}{' '}
            <span class="soft">
              {source.measures}{' '}
              <SourceLink name={source.name} title={t('aboutSource')} language={language} />
            </span>
          </li>
        ))}
      </ul>
      <Receipt receipt={answer.receipt} language={language} />
    </section>
  );
}
