import { stockLinks } from '../../domain/stock/release.ts';
import { addDays } from '../../law/calendar-date.ts';
import { coverTexts } from '../../texts/pages/cover.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { stockLinkTexts } from '../../texts/stock-words.ts';
import type { ProductCover as Cover } from '../../usecases/stock/view-product-cover.ts';
import { link, type Frame } from '../frame.ts';
import { Band } from './band.tsx';
import { coverPath } from './cover-page.tsx';

/** The band of a medicine's group, on its page. */
export function ProductCover({
  cover: { week, items },
  frame: { language },
}: {
  readonly cover: Cover;
  readonly frame: Pick<Frame, 'language'>;
}) {
  const t = speaker(coverTexts, language);
  return (
    <section class="part" aria-labelledby="cover">
      <h2 id="cover">{t('productTitleOf')}</h2>
      {items.length === 0 ? (
        <p class="soft">{t('productNone')}</p>
      ) : (
        <>
          <p>{t('productLead', { week, through: addDays(week, 6) })}</p>
          <dl class="facts">
            {stockLinks.map((each) => (
              <>
                <dt>{stockLinkTexts[each][language]}</dt>
                <dd>
                  <Band item={items.find((item) => item.link === each)} language={language} />
                </dd>
              </>
            ))}
          </dl>
        </>
      )}
      <p class="small">
        <a href={link(language, coverPath)}>{t('toAll')}</a>
      </p>
    </section>
  );
}
