import { stockLinks } from '../../domain/stock/release.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import type { Language } from '../../law/norm.ts';
import { stockTexts } from '../../texts/pages/stock.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { groupText, sayReleased, sayReleasedShort } from '../../texts/stock-words.ts';
import type { OwnUnit } from '../../usecases/stock/own-stock.ts';
import { link, type Frame } from '../frame.ts';

interface OthersSeeProps {
  readonly frame: Pick<Frame, 'language'>;
  /** Whose group; absent where the party has nothing to choose from. */
  readonly unit?: OwnUnit | undefined;
  readonly week?: CalendarDate | undefined;
  readonly children?: preact.ComponentChildren;
}

/** What everybody reads about the group of a unit, word for word. */
export function OthersSee({ frame: { language }, unit, week, children }: OthersSeeProps) {
  const t = speaker(stockTexts, language);
  return (
    <section class="beside others-see" aria-labelledby="others">
      <h2 id="others">{t('othersTitle')}</h2>
      <p>{t('othersLead')}</p>
      {sentencesOf(unit, week, language).map((sentence) => (
        <blockquote>
          <p>{sentence}</p>
        </blockquote>
      ))}
      {children}
      <p class="small soft">
        {t('othersDesign')} <a href={link(language, '/dekking')}>{t('released')}</a>.
      </p>
      <p class="small soft">{t('othersDesk')}</p>
    </section>
  );
}

function sentencesOf(
  unit: OwnUnit | undefined,
  week: CalendarDate | undefined,
  language: Language,
): readonly string[] {
  const t = speaker(stockTexts, language);
  if (week === undefined || unit === undefined) return [t('othersNothingYet')];
  const { group, released } = unit;
  if (group === undefined) return [t('othersNoGroup', { given: groupText(unit.name) })];
  if (released === undefined) return [t('othersNone', { given: groupText(group) })];
  return stockLinks.flatMap((each) => {
    const shown = released[each];
    return shown === undefined
      ? []
      : [sayReleased({ ...shown, group, link: each, week }, language)];
  });
}

/** The same in a cell: the bands, or that it is not public. */
export function othersSeeShort({ released }: OwnUnit, language: Language): string {
  const bands = stockLinks.flatMap((each) => {
    const shown = released?.[each];
    return shown === undefined || shown.band === null
      ? []
      : [sayReleasedShort(shown.band, each, language)];
  });
  return bands.length === 0 ? speaker(stockTexts, language)('hatchedShort') : bands.join('; ');
}
