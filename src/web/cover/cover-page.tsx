import { stockLinks, type StockLink } from '../../domain/stock/release.ts';
import { addDays } from '../../law/calendar-date.ts';
import { coverTexts } from '../../texts/pages/cover.ts';
import { frameTexts } from '../../texts/pages/frame.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { groupText, sayBand, stockLinkTexts } from '../../texts/stock-words.ts';
import type { CoverItem } from '../../usecases/stock/view-cover.ts';
import { link, withQuery, type Frame } from '../frame.ts';
import type { Paged } from '../paging.ts';
import { Pager } from '../pages/search.tsx';
import { Choice } from '../parts/choice.tsx';
import { DayField } from '../parts/day-form.tsx';
import { Layout } from '../parts/layout.tsx';
import { Table } from '../parts/table.tsx';
import { Confidence } from '../parts/trace.tsx';
import { KeepAs } from '../send-table.tsx';
import { Band } from './band.tsx';
import type { ShownCover, ShownGroup } from './shown-cover.ts';

export const coverPath = '/dekking';
export const coverFilePath = '/dekking/bestand';

interface CoverProps {
  readonly frame: Frame;
  /** Absent: nothing is public. */
  readonly cover?: ShownCover;
  readonly page: Paged<ShownGroup>;
  readonly synthetic: boolean;
  /** The week that was asked for is not public. */
  readonly mistake?: string;
}

/** What everybody may know of the stock of the country: one design, the same for whoever asks. */
export function CoverPage(props: CoverProps) {
  const { frame, cover, page, synthetic } = props;
  const { language } = frame;
  const t = speaker(coverTexts, language);
  if (cover === undefined) {
    return (
      <Layout frame={frame} title={t('title')} synthetic={synthetic}>
        <div class="flow">
          <h1>{t('title')}</h1>
          <p class="soft">{t('none')}</p>
        </div>
      </Layout>
    );
  }
  const { week, on, words, band } = cover;
  const asked = { on, words, band };
  return (
    <Layout frame={frame} title={t('title')} synthetic={synthetic}>
      <div class="flow">
        <h1>{t('title')}</h1>
        <p>{t('lead', { week, through: addDays(week, 6) })}</p>
        <p class="beside small">{t('notAPharmacy')}</p>
        <Question {...props} cover={cover} />
        <p>{t('first', counted(cover.groups))}</p>
      </div>
      <Table
        caption={t('caption', { count: cover.groups.length })}
        empty={t('empty')}
        rows={page.items}
        columns={[
          { label: t('group'), cell: ({ group }) => groupText(group) },
          linkColumn('wholesale', frame),
          linkColumn('hospital', frame),
        ]}
      />
      <Pager frame={frame} next={page.next} />
      <KeepAs language={language} path={coverFilePath} query={asked} label={t('download')} />
      <p class="small screen-only">
        <a href={withQuery('/v1/stock/cover', { on })}>{t('asData')}</a>
      </p>
      <How frame={frame} cover={cover} />
    </Layout>
  );
}

function linkColumn(of: StockLink, { language }: Pick<Frame, 'language'>) {
  return {
    label: stockLinkTexts[of][language],
    cell: ({ links }: ShownGroup) => <Band item={links[of]} language={language} />,
  };
}

/** The lowest band: under a week in the design of today. */
export function isLowest(item: CoverItem | undefined): boolean {
  return item?.band?.startsWith('<') === true;
}

function counted(groups: readonly ShownGroup[]) {
  const some = ({ links }: ShownGroup, holds: (item: CoverItem) => boolean) =>
    Object.values(links).some(holds);
  return {
    count: groups.length,
    shown: groups.filter((group) => some(group, ({ band }) => band !== null)).length,
    under: groups.filter((group) => some(group, isLowest)).length,
  };
}

function Question({ frame, cover, mistake }: CoverProps & { readonly cover: ShownCover }) {
  const { language } = frame;
  const t = speaker(coverTexts, language);
  const bands = cover.bands.map((band) => [band, sayBand(band, language)] as const);
  return (
    <form class="row" method="get" action={link(language, coverPath)} aria-label={t('formLabel')}>
      <DayField
        name="on"
        label={t('weekOf')}
        value={mistake === undefined ? cover.on : (frame.query['on'] ?? '')}
        mistake={mistake}
      />
      <div>
        <label for="words">{t('words')}</label>
        <input id="words" name="words" value={cover.words} />
      </div>
      <Choice
        name="band"
        label={t('band')}
        value={cover.band}
        options={[['', t('every')], ...bands, ['hatched', t('hatchedOnly')]]}
      />
      <button type="submit">{speaker(frameTexts, language)('show')}</button>
    </form>
  );
}

function How({ frame, cover }: { readonly frame: Frame; readonly cover: ShownCover }) {
  const { language } = frame;
  const t = speaker(coverTexts, language);
  const { panel, norms } = cover.design;
  return (
    <section class="part" aria-labelledby="how">
      <h2 id="how">{t('howTitle')}</h2>
      <ul>
        <li>{t('how1')}</li>
        <li>
          {t('how2')}
          <ul>
            {stockLinks.map((each) => {
              const { ownershipGroups: owners, largestSharePercent: percent } = panel[each];
              const { largestSupplierPercent: supplied } = panel[each];
              return (
                <li>
                  {t('howLink', { value: stockLinkTexts[each][language], owners, percent })}{' '}
                  {supplied === undefined ? null : t('howSupplied', { percent: supplied })}
                </li>
              );
            })}
          </ul>
        </li>
        <li>{t('how3')}</li>
      </ul>
      <p class="small">
        {norms.map(({ id, confidence }) => (
          <>
            <a href={`${link(language, '/regels')}#${id}`}>{id}</a>{' '}
            <Confidence confidence={confidence} language={language} />{' '}
          </>
        ))}
      </p>
    </section>
  );
}
