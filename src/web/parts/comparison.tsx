import type { Language } from '../../law/norm.ts';
import { shortagesTexts } from '../../texts/pages/shortages.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { link, numberText, type Query } from '../frame.ts';
import { Hatch, ShareBar } from './share-bar.tsx';
import { Table } from './table.tsx';

/** One definition's counts over the same facts. */
export interface Compared {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly decidable: number;
  readonly notDecidable: number;
  readonly needsJudgement: number;
}

interface ComparisonProps {
  readonly compared: readonly Compared[];
  /** The definition that the page shows now. */
  readonly current: string;
  readonly language: Language;
  readonly query: Query;
}

/** The same day under every definition: same facts, other question, other number. */
export function Comparison({ compared, current, language, query }: ComparisonProps) {
  const t = speaker(shortagesTexts, language);
  const number = (value: number) => numberText(value, language);
  return (
    <>
      <Hatch />
      <Table
        caption={t('compareCaption')}
        empty={t('compareEmpty')}
        rows={compared}
        columns={[
          {
            label: t('definition'),
            cell: ({ id, title }) => (
              <a
                href={link(language, '/tekorten', { ...query, definition: id, cursor: '' })}
                {...(id === current ? { 'aria-current': 'true' as const } : {})}
              >
                {title}
              </a>
            ),
          },
          { label: t('short'), numeric: true, cell: (row) => number(row.count) },
          { label: t('decidable'), numeric: true, cell: (row) => number(row.decidable) },
          {
            label: t('notDecidableColumn'),
            numeric: true,
            cell: (row) => number(row.notDecidable),
          },
          {
            label: t('needsJudgementColumn'),
            numeric: true,
            cell: (row) => number(row.needsJudgement),
          },
          {
            label: t('share'),
            cell: (row) => (
              <ShareBar
                short={row.count}
                undecided={row.notDecidable + row.needsJudgement}
                total={row.decidable + row.notDecidable + row.needsJudgement}
                language={language}
              />
            ),
          },
        ]}
      />
    </>
  );
}

export const examples: readonly ComparisonProps[] = [
  {
    compared: [
      {
        id: 'as-listed',
        title: 'Op de lijst',
        count: 31,
        decidable: 400,
        notDecidable: 0,
        needsJudgement: 0,
      },
      { id: 'sirm', title: 'SIRM', count: 12, decidable: 90, notDecidable: 310, needsJudgement: 2 },
    ],
    current: 'sirm',
    language: 'nl',
    query: { country: 'XX' },
  },
];
