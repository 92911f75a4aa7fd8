import { problemPageTexts } from '../../texts/pages/problem.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { link, type Frame } from '../frame.ts';
import { Layout } from '../parts/layout.tsx';
import { SearchForm } from '../parts/search-form.tsx';

interface ProblemPageProps {
  readonly frame: Frame;
  readonly title: string;
  readonly messages: readonly string[];
  /** Where the reader can start again; absent where the search below is enough. */
  readonly again?: string | undefined;
}

/** A refusal or a fault, in the reader's words, with something to do next. */
export function ProblemPage({ frame, title, messages, again }: ProblemPageProps) {
  const { language } = frame;
  return (
    <Layout frame={frame} title={title} synthetic={false} hidden>
      <div class="flow">
        <h1>{title}</h1>
        {messages.map((message) => (
          <p>{message}</p>
        ))}
        {again === undefined ? null : (
          <p>
            <a href={link(language, again)}>{speaker(problemPageTexts, language)('badAgain')}</a>
          </p>
        )}
        <SearchForm language={language} query="" />
      </div>
    </Layout>
  );
}
