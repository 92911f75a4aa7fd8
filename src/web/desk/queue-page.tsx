import type { QueueAnswer, QueueRow } from '../../usecases/desk/view-queue.ts';
import { queueMarks, type QueueMark } from '../../domain/desk/queue.ts';
import { markTexts } from '../../texts/case-events.ts';
import { deskTexts } from '../../texts/pages/desk.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { dayText, isoMomentText, link, numberText, type Frame } from '../frame.ts';
import { Layout } from '../parts/layout.tsx';
import { Pager } from '../pages/search.tsx';
import type { Paged } from '../paging.ts';
import { Table } from '../parts/table.tsx';
import { Keys } from './keys.tsx';

interface QueueProps {
  readonly frame: Frame;
  readonly answer: QueueAnswer;
  readonly mark?: QueueMark;
  readonly words: string;
  readonly page: Paged<QueueRow>;
  readonly synthetic: boolean;
}

/** The assessor's first screen: which cases ask for attention, and why. */
export function QueuePage(props: QueueProps) {
  const { frame, answer, page } = props;
  const { language } = frame;
  const t = speaker(deskTexts, language);
  return (
    <Layout frame={frame} title={t('queueTitle')} synthetic={props.synthetic} hidden>
      <div class="flow">
        <h1>{t('queueTitle')}</h1>
        <p>{t('queueLead', { on: dayText(answer.on, language) })}</p>
        <Views {...props} />
        <search>
          <form method="get" action={link(language, '/beoordelen')} class="search">
            <label for="words">{t('words')}</label>
            {props.mark === undefined ? null : (
              <input type="hidden" name="mark" value={props.mark} />
            )}
            <input id="words" name="words" value={props.words} data-key="/" />
            <button type="submit">{t('find')}</button>
          </form>
        </search>
        <Table
          caption={t('caption', { count: answer.rows.length })}
          empty={t('emptyQueue')}
          rows={page.items}
          columns={[
            {
              label: t('medicine'),
              cell: (row) => (
                <>
                  <a href={link(language, `/beoordelen/${row.number}`)} data-step>
                    {row.product.name}
                  </a>
                  <span class="small soft case-number">{row.number}</span>
                </>
              ),
            },
            { label: t('holder'), cell: (row) => row.holders.join(', ') },
            { label: t('attention'), cell: (row) => <Marks marks={row.marks} frame={frame} /> },
            { label: t('signals'), cell: (row) => row.signals || '', numeric: true },
            {
              label: t('end'),
              cell: (row) => <span class="day">{row.expectedEnd ?? ''}</span>,
            },
            {
              label: t('opened'),
              cell: (row) => <span class="day">{isoMomentText(row.openedAt)}</span>,
            },
          ]}
        />
        <Pager frame={frame} next={page.next} />
      </div>
      <Work {...props} />
      <Keys language={language} />
    </Layout>
  );
}

/** Views that hold anything, and the one that is looked at. */
function Views({ frame, answer, mark }: QueueProps) {
  const { language } = frame;
  const t = speaker(deskTexts, language);
  const views = [undefined, ...queueMarks].filter(
    (view) => view === undefined || view === mark || answer.counts[view] > 0,
  );
  return (
    <nav aria-label={t('views')}>
      <ul class="row-list views">
        {views.map((view) => (
          <li>
            <a
              href={link(language, '/beoordelen', { mark: view, words: frame.query['words'] })}
              {...(view === mark ? { 'aria-current': 'page' as const } : {})}
            >
              {view === undefined ? t('viewAll') : markTexts[view][language]}{' '}
              <strong>{numberText(answer.counts[view ?? 'all'], language)}</strong>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface MarksProps {
  readonly marks: readonly QueueMark[];
  readonly frame: Pick<Frame, 'language'>;
}

export function Marks({ marks, frame: { language } }: MarksProps) {
  return (
    <>
      {marks.map((mark) => (
        <>
          <span class={`tag mark-${mark}`}>{markTexts[mark][language]}</span>{' '}
        </>
      ))}
    </>
  );
}

function Work({ frame: { language }, answer: { workload } }: QueueProps) {
  const t = speaker(deskTexts, language);
  const rounded = (value: number) => numberText(Math.round(value * 10) / 10, language);
  return (
    <section class="part" aria-labelledby="work">
      <h2 id="work">{t('work')}</h2>
      <ul>
        <li>{t('workOpen', { open: workload.open, unseen: workload.unseen })}</li>
        {workload.oldestUnseenHours === undefined ? null : (
          <li>{t('workOldest', { hours: rounded(workload.oldestUnseenHours) })}</li>
        )}
        {workload.medianAgeDays === undefined ? null : (
          <li>{t('workAge', { days: rounded(workload.medianAgeDays) })}</li>
        )}
        {workload.medianHoursToFirstLook === undefined ? null : (
          <li>{t('workLook', { hours: rounded(workload.medianHoursToFirstLook) })}</li>
        )}
        {workload.medianHoursToPublication === undefined ? null : (
          <li>{t('workPublish', { hours: rounded(workload.medianHoursToPublication) })}</li>
        )}
      </ul>
      <p class="small soft">{t('workNote')}</p>
      <p class="small screen-only">
        <a href={link(language, '/beoordelen/overnemen')}>{t('import')}</a>
      </p>
    </section>
  );
}
