import type { CountCell } from '../../domain/stock/policy-counts.ts';
import {
  obligationOutcomes,
  type ObligationOutcome,
} from '../../domain/stock/obligation-outcome.ts';
import { planProgressOutcomes } from '../../domain/stock/plan-progress.ts';
import { subsidyStockOutcomes } from '../../domain/stock/subsidy-stock-outcome.ts';
import type { Language } from '../../law/norm.ts';
import {
  countWhyTexts,
  figuresTexts,
  planOutcomeTexts,
  subsidyOutcomeTexts,
} from '../../texts/pages/figures.ts';
import { frameTexts } from '../../texts/pages/frame.ts';
import { colourTexts } from '../../texts/pages/lists.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import {
  groupText,
  sayBand,
  stockLinkTexts,
  stockOutcomeTexts,
  stockRoleTexts,
} from '../../texts/stock-words.ts';
import type { CoverItem } from '../../usecases/stock/view-cover.ts';
import type { ReleasedRun, ReleasedWeeks } from '../../usecases/policy/released-weeks.ts';
import { priceSides, type Figures } from '../../usecases/policy/view-figures.ts';
import { isLowest } from '../cover/cover-page.tsx';
import { link, numberText, type Frame } from '../frame.ts';
import type { Paged } from '../paging.ts';
import { eurosText } from '../pages/medicine.tsx';
import { Pager } from '../pages/search.tsx';
import { Layout } from '../parts/layout.tsx';
import { Table } from '../parts/table.tsx';
import { Confidence } from '../parts/trace.tsx';
import { WideBox } from '../parts/wide-box.tsx';
import { KeepAs } from '../send-table.tsx';
import { partName, type FiguresPart } from './figures-table.ts';

export const figuresPath = '/cijfers';
export const figuresFilePath = '/cijfers/bestand';
export const paidPath = '/cijfers/betaald';

interface FiguresProps {
  readonly frame: Frame;
  /** Absent: nothing is public. */
  readonly figures?: Figures;
  readonly released: ReleasedWeeks;
  readonly page: Paged<ReleasedRun>;
  readonly words: string;
  readonly synthetic: boolean;
}

/** The ministry's first screen: counts and bands, never a company. */
export function FiguresPage(props: FiguresProps) {
  const { frame, figures, synthetic } = props;
  const t = speaker(figuresTexts, frame.language);
  return (
    <Layout frame={frame} title={t('title')} synthetic={synthetic} hidden>
      <div class="flow">
        <h1>{t('title')}</h1>
        {figures === undefined ? (
          <p class="soft">{t('none')}</p>
        ) : (
          <>
            <p>{t('lead', { on: figures.on })}</p>
            <p class="beside small">{t('onlyCounts')}</p>
          </>
        )}
      </div>
      {figures === undefined ? null : (
        <>
          <Obligations frame={frame} figures={figures} />
          <Subsidy frame={frame} figures={figures} />
          <Paid frame={frame} figures={figures} />
          <BuildUp frame={frame} figures={figures} />
        </>
      )}
      <Cover {...props} />
    </Layout>
  );
}

interface PartProps {
  readonly frame: Frame;
  readonly figures: Figures;
}

function Count({
  cell,
  language,
}: {
  readonly cell: CountCell | undefined;
  readonly language: Language;
}) {
  if (cell?.kind === 'count') return <>{numberText(cell.count, language)}</>;
  const why = cell === undefined ? 'total-of-too-few' : cell.why;
  return <span class="hatched small">{countWhyTexts[why][language]}</span>;
}

function Keep({
  frame,
  part,
  words,
}: {
  readonly frame: Frame;
  readonly part: FiguresPart;
  readonly words?: string;
}) {
  const { language } = frame;
  return (
    <KeepAs
      language={language}
      path={figuresFilePath}
      query={{ [partName]: part, words }}
      label={figuresTexts.download[language]}
    />
  );
}

function Obligations({ frame, figures }: PartProps) {
  const { language } = frame;
  const t = speaker(figuresTexts, language);
  const of = (role: 'mah' | 'wholesaler') => ({
    label: stockRoleTexts[role === 'mah' ? 'supplier' : 'wholesaler'][language],
    numeric: true,
    cell: (outcome: ObligationOutcome) => (
      <Count cell={figures.obligations.get(role)?.get(outcome)} language={language} />
    ),
  });
  return (
    <section class="part" aria-labelledby="obligation">
      <h2 id="obligation">{t('obligationTitle')}</h2>
      <p>{t('obligationLead')}</p>
      <Table
        caption={t('obligationCaption')}
        empty=""
        rows={obligationOutcomes}
        columns={[
          { label: t('outcome'), cell: (outcome) => stockOutcomeTexts[outcome][language] },
          of('mah'),
          of('wholesaler'),
        ]}
      />
      <p class="small">
        {t('confidence')}:{' '}
        {[...figures.confidence].map(([role, confidence]) => (
          <>
            {stockRoleTexts[role === 'mah' ? 'supplier' : 'wholesaler'][language]}{' '}
            <Confidence confidence={confidence} language={language} />{' '}
          </>
        ))}
      </p>
      <Keep frame={frame} part="obligations" />
    </section>
  );
}

function Subsidy({ frame, figures: { subsidy, priceBoundary } }: PartProps) {
  const { language } = frame;
  const t = speaker(figuresTexts, language);
  const weeksOf = (colour: string) => subsidy.find((each) => each.colour === colour)?.weeks;
  const [red, orange] = [weeksOf('red'), weeksOf('orange')];
  const isKnown = typeof red === 'number' && typeof orange === 'number' && priceBoundary !== null;
  return (
    <section class="part" aria-labelledby="subsidy">
      <h2 id="subsidy">{t('subsidyTitle')}</h2>
      {isKnown ? (
        <p>
          {t('subsidyLead', { red, orange, euros: eurosText(String(priceBoundary), language) })}
        </p>
      ) : (
        <p>{t('subsidyUnknown')}</p>
      )}
      <Table
        caption={t('priceCaption')}
        empty=""
        rows={subsidy}
        columns={[
          { label: t('colour'), cell: ({ colour }) => colourTexts[colour][language] },
          ...priceSides.map((side) => ({
            label: t(side),
            numeric: true,
            cell: ({ packs }: (typeof subsidy)[number]) => numberText(packs[side], language),
          })),
        ]}
      />
      <Table
        caption={t('presentCaption')}
        empty=""
        rows={subsidy}
        columns={[
          { label: t('colour'), cell: ({ colour }) => colourTexts[colour][language] },
          ...subsidyStockOutcomes.map((outcome) => ({
            label: subsidyOutcomeTexts[outcome][language],
            numeric: true,
            cell: ({ outcomes }: (typeof subsidy)[number]) => (
              <Count cell={outcomes.get(outcome)} language={language} />
            ),
          })),
        ]}
      />
      <p class="small soft">{t('subsidyPaid')}</p>
      <Keep frame={frame} part="subsidy" />
    </section>
  );
}

type PaidUnit = Figures['paid'][number];

/** What is paid for beside what is there: the table is the whole of it, there is no chart to read. */
function Paid({ frame, figures: { paid, on } }: PartProps) {
  const { language } = frame;
  const t = speaker(figuresTexts, language);
  const units = (amount: number) => numberText(Math.round(amount), language);
  const listed = (colour: PaidUnit['colours']['all']) =>
    colour === undefined ? t('onNoList') : colourTexts[colour][language];
  return (
    <section class="part" aria-labelledby="paid">
      <h2 id="paid">{t('paidTitle')}</h2>
      <p>{t('paidLead', { on })}</p>
      <p>
        <a href={link(language, paidPath)}>{t('paidEnter')}</a>
      </p>
      <WideBox label={t('paidCaption', { count: paid.length })}>
        <Table
          caption={t('paidCaption', { count: paid.length })}
          empty={t('paidNone')}
          rows={paid}
          columns={[
            { label: t('paidUnit'), cell: ({ unit }) => groupText(unit) },
            { label: t('listAdult'), cell: ({ colours: c }) => listed(c.adult ?? c.all) },
            { label: t('listChild'), cell: ({ colours: c }) => listed(c.child ?? c.all) },
            {
              label: t('prices'),
              cell: ({ packs: { below, at, above, 'not-known': unknown } }) => (
                <span class="small">{t('pricesSaid', { below, at, above, unknown })}</span>
              ),
            },
            {
              label: t('paidParties'),
              numeric: true,
              cell: ({ parties }) => numberText(parties, language),
            },
            { label: t('paidUnits'), numeric: true, cell: ({ paidUnits }) => units(paidUnits) },
            {
              label: t('paidEuros'),
              numeric: true,
              cell: ({ eurocents }) => eurosText(String(eurocents), language),
            },
            {
              label: t('presentUnits'),
              numeric: true,
              cell: ({ present }) => <PresentCell present={present} language={language} />,
            },
            {
              label: t('difference'),
              numeric: true,
              cell: ({ difference }) => differenceText(difference, language),
            },
          ]}
        />
      </WideBox>
      <Keep frame={frame} part="paid" />
    </section>
  );
}

function PresentCell({
  present,
  language,
}: {
  readonly present: PaidUnit['present'];
  readonly language: Language;
}) {
  const t = speaker(figuresTexts, language);
  switch (present.kind) {
    case 'units':
      return <>{numberText(Math.round(present.units), language)}</>;
    case 'hidden':
      return <span class="hatched small">{countWhyTexts[present.why][language]}</span>;
    case 'not-reported':
      return <span class="soft small">{t('notReported')}</span>;
    case 'not-subsidised':
      return <span class="soft small">{t('notSubsidised')}</span>;
    default:
      return present satisfies never;
  }
}

function differenceText(difference: number | null, language: Language): string {
  const t = speaker(figuresTexts, language);
  if (difference === null) return t('differenceUnknown');
  const units = Math.round(Math.abs(difference));
  if (units === 0) return t('differenceNone');
  return difference > 0 ? t('differenceLess', { units }) : t('differenceMore', { units });
}

function BuildUp({ frame, figures: { buildUp, plans } }: PartProps) {
  const { language } = frame;
  const t = speaker(figuresTexts, language);
  return (
    <section class="part" aria-labelledby="build-up">
      <h2 id="build-up">{t('buildUpTitle')}</h2>
      {plans ? (
        <>
          <p>{t('buildUpLead')}</p>
          <Table
            caption={t('buildUpCaption')}
            empty=""
            rows={buildUp}
            columns={[
              { label: t('moment'), cell: ({ measuredOn }) => measuredOn },
              ...planProgressOutcomes.map((outcome) => ({
                label: planOutcomeTexts[outcome][language],
                numeric: true,
                cell: ({ outcomes }: (typeof buildUp)[number]) => (
                  <Count cell={outcomes.get(outcome)} language={language} />
                ),
              })),
            ]}
          />
          <Keep frame={frame} part="build-up" />
        </>
      ) : (
        <p class="soft">{t('buildUpNone')}</p>
      )}
    </section>
  );
}

function Cover({ frame, released, page, words }: FiguresProps) {
  const { language } = frame;
  const t = speaker(figuresTexts, language);
  const { weeks, runs } = released;
  const newest = weeks.at(-1);
  if (newest === undefined) {
    return (
      <section class="part" aria-labelledby="cover">
        <h2 id="cover">{t('coverTitle')}</h2>
        <p class="soft">{t('coverNone')}</p>
      </section>
    );
  }
  // What is asked most stands where nobody has to scroll.
  const lastFirst = weeks.toReversed();
  const now = runs.flatMap((run) => run.weeks.get(newest) ?? []);
  const shown = now.filter(({ band }) => band !== null).length;
  return (
    <section class="part" aria-labelledby="cover">
      <h2 id="cover">{t('coverTitle')}</h2>
      <p>
        {t('coverLead', { weeks: weeks.length })}{' '}
        {t('coverFirst', { shown, count: now.length, under: now.filter(isLowest).length })}
      </p>
      <form
        class="row"
        method="get"
        action={link(language, figuresPath)}
        aria-label={t('coverTitle')}
      >
        <div>
          <label for="words">{t('words')}</label>
          <input id="words" name="words" value={words} />
        </div>
        <button type="submit">{speaker(frameTexts, language)('show')}</button>
      </form>
      <WideBox label={t('scroll')}>
        <table class="board">
          <caption>{t('coverCaption', { count: runs.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('group')}</th>
              <th scope="col">{t('link')}</th>
              {lastFirst.map((week) => (
                <th scope="col">{week}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.items.map((run) => (
              <tr>
                <th scope="row">{groupText(run.group)}</th>
                <td class="small">{stockLinkTexts[run.link][language]}</td>
                {lastFirst.map((week) => (
                  <Week item={run.weeks.get(week)} language={language} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </WideBox>
      <Pager frame={frame} next={page.next} />
      <Keep frame={frame} part="cover" words={words} />
    </section>
  );
}

function Week({
  item,
  language,
}: {
  readonly item: CoverItem | undefined;
  readonly language: Language;
}) {
  if (item === undefined) return <td class="small soft">{figuresTexts.notReported[language]}</td>;
  if (item.band === null)
    return <td class="small hatched">{figuresTexts.hatchedShort[language]}</td>;
  return <td class={isLowest(item) ? 'small under-7' : 'small'}>{sayBand(item.band, language)}</td>;
}
