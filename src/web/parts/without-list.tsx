import { day } from '../../law/calendar-date.ts';
import type { CountedSourceAnswer } from '../../usecases/answers/claim-source.ts';
import { shortagesTexts } from '../../texts/pages/shortages.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { placeText, type Frame } from '../frame.ts';
import { SourceLink } from './claim.tsx';

/** What comes nearest to a list of shortages first; the other kinds stand at the end. */
const order: readonly CountedSourceAnswer['kind'][] = ['price-list', 'register', 'exemptions'];

interface WithoutListProps {
  readonly frame: Pick<Frame, 'language'>;
  readonly country: string;
  readonly counted: readonly CountedSourceAnswer[];
}

/**
 * Where a country has no list of shortages, a count of “none” would read as “all is well”:
 * says so, and what each source that we do read means (rules.md §3).
 */
export function WithoutList({ frame: { language }, country, counted }: WithoutListProps) {
  const read = counted
    .filter(({ asserted }) => asserted !== null)
    .toSorted((a, b) => order.indexOf(b.kind) - order.indexOf(a.kind));
  if (read.some(({ kind }) => kind === 'shortage-list')) return null;
  const t = speaker(shortagesTexts, language);
  const place = placeText(country, language);
  return (
    <div class="beside">
      <p>{t('withoutList', { country: place })}</p>
      {read.length === 0 ? (
        <p>{t('readNothing', { country: place })}</p>
      ) : (
        <>
          <p>{t('readInstead')}</p>
          <ul>
            {read.map(({ name, title, measures }) => (
              <li>
                <SourceLink name={name} title={title} language={language} />: {measures}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

const exemptions: CountedSourceAnswer = {
  name: 'demo-exemptions',
  title: 'Vrijstellingen van demoland',
  kind: 'exemptions',
  measures: 'Een rij betekent dat een vergelijkbaar middel uit het buitenland mag worden geleverd.',
  asserted: day('2026-03-01'),
  says: 'Vrijstellingen van demoland: telt mee.',
};

export const examples: readonly WithoutListProps[] = [
  { frame: { language: 'nl' }, country: 'XX', counted: [exemptions] },
  { frame: { language: 'en' }, country: 'XX', counted: [{ ...exemptions, asserted: null }] },
  { frame: { language: 'nl' }, country: 'XX', counted: [{ ...exemptions, kind: 'shortage-list' }] },
];
