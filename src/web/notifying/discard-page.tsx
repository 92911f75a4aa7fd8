import { notifyingTexts } from '../../texts/pages/notifying.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { link, type Frame } from '../frame.ts';
import { CsrfField } from '../parts/csrf-field.tsx';
import { Layout } from '../parts/layout.tsx';
import { draftPath, homePath } from './draft-steps.ts';

interface DiscardPageProps {
  readonly frame: Frame;
  readonly id: string;
  readonly name: string;
  readonly synthetic: boolean;
}

/** Asks first: there is no way back. */
export function DiscardPage({ frame, id, name, synthetic }: DiscardPageProps) {
  const { language } = frame;
  const t = speaker(notifyingTexts, language);
  return (
    <Layout frame={frame} title={t('discardTitle')} synthetic={synthetic} hidden>
      <div class="flow">
        <h1>{t('discardTitle')}</h1>
        <p>
          <strong>{name}</strong>
        </p>
        <p>{t('discardLead')}</p>
        <form method="post" action={link(language, draftPath(id, 'weg'))}>
          <CsrfField frame={frame} />
          <p class="buttons">
            <button type="submit">{t('discardGo')}</button>
            <a href={link(language, homePath)}>{t('discardNot')}</a>
          </p>
        </form>
      </div>
    </Layout>
  );
}
