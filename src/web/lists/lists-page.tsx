import { listKindTexts, listsTexts } from '../../texts/pages/lists.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import type { ListsAnswer } from '../../usecases/critical-lists/view-lists.ts';
import { countryText, link, numberText, type Frame } from '../frame.ts';
import { Layout } from '../parts/layout.tsx';
import { Table } from '../parts/table.tsx';

interface ListsProps {
  readonly frame: Frame;
  readonly answer: ListsAnswer;
}

export function ListsPage({ frame, answer }: ListsProps) {
  const { language } = frame;
  const t = speaker(listsTexts, language);
  return (
    <Layout
      frame={frame}
      title={t('title')}
      synthetic={answer.lists.some(({ synthetic }) => synthetic)}
    >
      <div class="flow">
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
      </div>
      <section class="part" aria-label={t('title')}>
        <Table
          caption={t('caption', { count: answer.lists.length })}
          empty={t('none')}
          rows={answer.lists}
          columns={[
            {
              label: t('list'),
              cell: ({ name, title, kind }) => (
                <>
                  <a href={link(language, `/lijsten/${name}`)}>{title}</a>{' '}
                  <span class="small soft">{listKindTexts[kind][language]}</span>
                </>
              ),
            },
            { label: t('country'), cell: ({ country }) => countryText(country, language) },
            {
              label: t('members'),
              numeric: true,
              cell: ({ members, version }) =>
                version === null ? '–' : numberText(members, language),
            },
            {
              label: t('version'),
              cell: ({ version }) =>
                version === null
                  ? t('notKnownThen')
                  : t('versionOf', {
                      version: String(version.version),
                      asserted: version.asserted,
                    }),
            },
            { label: t('source'), cell: ({ version }) => version?.source ?? '–' },
            {
              label: t('openProposals'),
              numeric: true,
              cell: ({ openProposals }) => numberText(openProposals, language),
            },
          ]}
        />
      </section>
    </Layout>
  );
}
