import type { HomeAnswer } from '../../usecases/answers/products.ts';
import { frameTexts, unitTexts } from '../../texts/pages/frame.ts';
import { homeTexts } from '../../texts/pages/home.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { countryText, dayText, link, numberText, placeText, type Frame } from '../frame.ts';
import { Choice } from '../parts/choice.tsx';
import { GetForm } from '../parts/day-form.tsx';
import { Layout } from '../parts/layout.tsx';
import { WithoutList } from '../parts/without-list.tsx';
import { SearchForm } from '../parts/search-form.tsx';

interface HomeProps {
  readonly frame: Frame;
  readonly answer: HomeAnswer;
  readonly countries: readonly string[];
}

/** Each kind of reader with the page that is made for the question they bring. */
const readers = [
  ['patient', '/zoeken', 'patientLink'],
  ['pharmacist', '/tekorten', 'pharmacistLink'],
  ['holder', '/beslis/notification-duty', 'holderLink'],
  ['lawyer', '/regels', 'lawyerLink'],
  ['policy', '/definities', 'policyLink'],
] as const;

export function HomePage({ frame, answer, countries }: HomeProps) {
  const { language } = frame;
  const t = speaker(homeTexts, language);
  return (
    <Layout frame={frame} title={t('title')} synthetic={answer.synthetic}>
      <div class="flow">
        <h1>{t('heading')}</h1>
        <SearchForm language={language} query="" country={frame.query['country']} />
      </div>
      <Count frame={frame} answer={answer} countries={countries} />
      <Week frame={frame} answer={answer} />
      <section class="part" aria-labelledby="who">
        <h2 id="who">{t('whoTitle')}</h2>
        <ul>
          {readers.map(([who, path, what]) => (
            <li>
              {t(who)}: <a href={link(language, path)}>{t(what)}</a>
            </li>
          ))}
        </ul>
      </section>
      <section class="part" aria-labelledby="more">
        <h2 id="more">{t('moreTitle')}</h2>
        <ul>
          <li>
            <a href={link(language, '/bronnen')}>{t('sources')}</a>
          </li>
          <li>
            <a href="/v1/openapi.json">{t('asData')}</a>
          </li>
        </ul>
      </section>
    </Layout>
  );
}

/** No number without its definition and country beside it, and a way to its rows. */
function Count({ frame, answer, countries }: HomeProps) {
  const { language } = frame;
  const t = speaker(homeTexts, language);
  const place = placeText(answer.country, language);
  const { count, decidable, notDecidable } = answer;
  const unit = unitTexts.product[language];
  const rows = link(language, '/tekorten', {
    definition: answer.definition.id,
    country: answer.country,
    on: answer.on,
    known: answer.known,
  });
  return (
    <section class="part" aria-labelledby="today">
      <h2 id="today">{dayText(answer.on, language)}</h2>
      <p class="count">
        {decidable === 0 ? (
          t('countNothing', { country: place, definition: answer.definition.title })
        ) : (
          <>
            <strong>
              <a href={rows}>{numberText(count, language)}</a>
            </strong>{' '}
            {t('count', { decidable, unit, country: place, definition: answer.definition.title })}
          </>
        )}
      </p>
      <WithoutList frame={frame} country={answer.country} counted={answer.counted} />
      <p class="soft">
        {notDecidable === 0 ? null : `${t('notDecidable', { notDecidable })} `}
        {t('known', { products: answer.products, country: place })}
      </p>
      <GetForm action={link(language, '/')} label={t('choose')} language={language}>
        <Choice
          name="definition"
          label={t('definition')}
          value={answer.definition.id}
          options={answer.definitions.map(({ id, title }) => [id, title])}
        />
        <Choice
          name="country"
          label={speaker(frameTexts, language)('country')}
          value={answer.country}
          options={countries.map((country) => [country, countryText(country, language)])}
        />
      </GetForm>
      <ul class="row-list">
        <li>
          <a href={rows}>{t('toList')}</a>
        </li>
        <li>
          <a href={`${rows}#compare`}>{t('whyDifferent')}</a>
        </li>
      </ul>
    </section>
  );
}

function Week({ frame: { language }, answer }: Pick<HomeProps, 'frame' | 'answer'>) {
  const t = speaker(homeTexts, language);
  return (
    <section class="part" aria-labelledby="week">
      <h2 id="week">{t('weekTitle')}</h2>
      {answer.week === null ? (
        <p class="soft">{t('noChanges')}</p>
      ) : (
        <>
          <ul class="figures">
            {(['new', 'back', 'moved'] as const).map((what) => (
              <li>
                <strong class="figure">{numberText(answer.week?.[what] ?? 0, language)}</strong>{' '}
                {t(what)}
              </li>
            ))}
          </ul>
          <p class="small soft">
            {t('changesSource', { country: placeText(answer.country, language) })}
          </p>
        </>
      )}
    </section>
  );
}
