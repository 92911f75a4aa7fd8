import type { ClaimSourceAnswer } from '../../usecases/answers/claim-source.ts';
import { day } from '../../law/calendar-date.ts';
import type { Language } from '../../law/norm.ts';
import { frameTexts } from '../../texts/pages/frame.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { link } from '../frame.ts';

interface ClaimProps {
  readonly source: ClaimSourceAnswer;
  readonly language: Language;
}

/** Where a claim stands: source, day, delivery and line, so that anyone can look it up. */
export function Claim({ source, language }: ClaimProps) {
  const t = speaker(frameTexts, language);
  return (
    <>
      <SourceLink name={source.name} title={source.title} language={language} />
      {', '}
      {t('saidOn', { asserted: source.confirmed })}
      {source.confirmed === source.asserted
        ? null
        : `, ${t('saidSince', { asserted: source.asserted })}`}
      <span class="soft small">
        {' '}
        (<span class="code">{source.name}</span>, {t('delivery', { delivery: source.delivery })}
        {source.row === null ? null : `, ${t('line', { row: String(source.row) })}`})
      </span>
    </>
  );
}

interface SourceLinkProps {
  readonly name: string;
  readonly title: string;
  readonly language: Language;
}

/** A source by what people call it, leading to what we say of it. */
export function SourceLink({ name, title, language }: SourceLinkProps) {
  return <a href={`${link(language, '/bronnen')}#${sourceAnchor(name)}`}>{title}</a>;
}

/** A source's name as a fragment: `national-list:BE` becomes `source-national-list-BE`. */
export function sourceAnchor(name: string): string {
  return `source-${name.replaceAll(/[^A-Za-z0-9]+/g, '-')}`;
}

const source: ClaimSourceAnswer = {
  name: 'demo-list:XX',
  title: 'Demolijst van tekorten',
  delivery: '42',
  row: 17,
  asserted: day('2026-03-01'),
  confirmed: day('2026-03-12'),
  recordedAt: '2026-03-01T05:10:00Z',
};

export const examples: readonly ClaimProps[] = [
  { source, language: 'nl' },
  { source: { ...source, row: null }, language: 'en' },
];
