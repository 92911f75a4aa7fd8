import { aboutTexts } from '../../texts/pages/about.ts';
import { accessibilityTexts } from '../../texts/pages/accessibility.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../parts/layout.tsx';
import { State } from '../parts/state.tsx';

interface PlainPageProps {
  readonly frame: Frame;
}

const stateMeanings = [
  ['available', 'stateAvailable'],
  ['limited', 'stateLimited'],
  ['unavailable', 'stateUnavailable'],
  ['off-market', 'stateOffMarket'],
  ['no-public-information', 'stateNone'],
] as const;

/** The three sources on which the sector agreed (quality.md U2). */
const readMore = [
  ['https://www.rijksoverheid.nl/onderwerpen/geneesmiddelen', 'moreGovernment'],
  ['https://www.apotheek.nl/', 'moreApotheek'],
  ['https://www.thuisarts.nl/', 'moreThuisarts'],
] as const;

export function AboutPage({ frame }: PlainPageProps) {
  const t = speaker(aboutTexts, frame.language);
  return (
    <Layout frame={frame} title={t('title')} synthetic={false}>
      <div class="flow">
        <h1>{t('title')}</h1>
        <p>{t('what')}</p>
      </div>
      <section class="part">
        <h2>{t('howTitle')}</h2>
        <ol>
          <li>{t('how1')}</li>
          <li>{t('how2')}</li>
          <li>{t('how3')}</li>
        </ol>
      </section>
      <section class="part">
        <h2>{t('statesTitle')}</h2>
        <dl class="facts">
          {stateMeanings.map(([status, meaning]) => (
            <>
              <dt>
                <State status={status} language={frame.language} />
              </dt>
              <dd>{t(meaning)}</dd>
            </>
          ))}
        </dl>
      </section>
      <section class="part">
        <h2>{t('notTitle')}</h2>
        <p>{t('not1')}</p>
        <p>{t('not2')}</p>
      </section>
      <section class="part">
        <h2>{t('privacyTitle')}</h2>
        <p>{t('privacy')}</p>
      </section>
      <section class="part">
        <h2>{t('moreTitle')}</h2>
        <ul>
          {readMore.map(([address, text]) => (
            <li>
              <a href={address} rel="noreferrer">
                {t(text)}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </Layout>
  );
}

export function AccessibilityPage({ frame }: PlainPageProps) {
  const t = speaker(accessibilityTexts, frame.language);
  return (
    <Layout frame={frame} title={t('title')} synthetic={false}>
      <div class="flow">
        <h1>{t('title')}</h1>
        <p>{t('aim')}</p>
      </div>
      <section class="part">
        <h2>{t('testedTitle')}</h2>
        <ul>
          <li>{t('tested1')}</li>
          <li>{t('tested2')}</li>
          <li>{t('tested3')}</li>
        </ul>
      </section>
      <section class="part">
        <h2>{t('notTitle')}</h2>
        <ul>
          <li>{t('not1')}</li>
          <li>{t('not2')}</li>
          <li>{t('not3')}</li>
        </ul>
      </section>
      <section class="part">
        <h2>{t('reportTitle')}</h2>
        <p>{t('report')}</p>
      </section>
    </Layout>
  );
}
