import type { Language } from '../../law/norm.ts';
import { frameTexts } from '../../texts/pages/frame.ts';
import { searchTexts } from '../../texts/pages/search.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { link } from '../frame.ts';

interface SearchFormProps {
  readonly language: Language;
  readonly query: string;
  /** Kept, so that a search stays in the country that was chosen. */
  readonly country?: string | undefined;
}

export function SearchForm({ language, query, country }: SearchFormProps) {
  const t = speaker(searchTexts, language);
  return (
    <search>
      <form class="search" method="get" action={link(language, '/zoeken')}>
        <label for="q">
          {t('label')} <span class="hint">{t('hint')}</span>
        </label>
        <input type="search" id="q" name="q" value={query} maxLength={200} autocomplete="off" />
        {country === undefined ? null : <input type="hidden" name="country" value={country} />}
        <button type="submit">{speaker(frameTexts, language)('search')}</button>
      </form>
    </search>
  );
}

export const examples: readonly SearchFormProps[] = [
  { language: 'nl', query: '' },
  { language: 'en', query: '"><script>alert(1)</script>', country: 'XX' },
];
