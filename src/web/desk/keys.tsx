import type { Language } from '../../law/norm.ts';
import { deskTexts } from '../../texts/pages/desk.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { scriptAddress } from '../assets.ts';

/** What the keys do. They need JavaScript and nothing needs them; they can be switched off. */
export function Keys({ language }: { readonly language: Language }) {
  const t = speaker(deskTexts, language);
  return (
    <section class="part screen-only" aria-labelledby="keys" id="keys-help">
      <h2 id="keys" tabIndex={-1}>
        {t('keysTitle')}
      </h2>
      <p>{t('keys')}</p>
      <p hidden data-keys-switch>
        <label>
          <input type="checkbox" id="keys-off" /> {t('keysOff')}
        </label>
      </p>
      <script src={scriptAddress('desk-keys')} defer />
    </section>
  );
}
