import type { DecidedAnswer } from '../../usecases/answers/decisions.ts';
import type { Language } from '../../law/norm.ts';
import { decideTexts } from '../../texts/pages/decide.ts';
import { sayOutcome } from '../../texts/pages/rules.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import type { Filled, Question } from '../case-form.ts';
import { link, type Frame } from '../frame.ts';
import { missingField } from '../missing-field.ts';
import { CsrfField } from '../parts/csrf-field.tsx';
import { Layout } from '../parts/layout.tsx';
import { Mistakes, type Mistake } from '../parts/mistakes.tsx';
import { Questions, type Labels } from '../parts/questions.tsx';
import { Confidence, Trace } from '../parts/trace.tsx';

/** A rule as the form knows it. */
export interface RuleForm {
  readonly name: string;
  readonly title: string;
  readonly questions: readonly Question[];
  readonly labels: Labels;
  readonly examples: readonly { readonly name: string; readonly title: string }[];
}

interface DecideProps {
  readonly frame: Frame;
  readonly rule: RuleForm;
  readonly filled: Filled;
  /** The case as it was understood; absent before the first answer. */
  readonly given?: unknown;
  readonly decided?: DecidedAnswer;
  readonly mistakes: readonly Mistake[];
}

export function DecidePage({ frame, rule, filled, given, decided, mistakes }: DecideProps) {
  const { language } = frame;
  const t = speaker(decideTexts, language);
  const title = t('title', { rule: rule.title });
  return (
    <Layout frame={frame} title={title} synthetic={false}>
      <div class="flow">
        <h1>{title}</h1>
        <p>{t('lead')}</p>
        <Mistakes title={t('mistakesTitle')} mistakes={mistakes} />
        {decided === undefined ? (
          <Examples frame={frame} rule={rule} />
        ) : (
          <Answer decided={decided} rule={rule} language={language} />
        )}
      </div>
      <section class="part screen-only">
        <form method="post" action={`${link(language, frame.path)}#answer`} class="flow" noValidate>
          <CsrfField frame={frame} />
          <Questions
            questions={rule.questions}
            filled={filled}
            mistakes={Object.fromEntries(mistakes.map(({ field, message }) => [field, message]))}
            labels={rule.labels}
            language={language}
          />
          <p>
            <button type="submit">{t('submit')}</button>
          </p>
        </form>
        <ul class="row-list small">
          <li>
            <a href={link(language, frame.path)}>{t('empty')}</a>
          </li>
          <li>
            <a href={`/v1/decide/${rule.name}/schema`}>{t('schema')}</a>
          </li>
        </ul>
      </section>
      {given === undefined ? null : (
        <section class="part" aria-labelledby="case">
          <h2 id="case">{t('caseTitle')}</h2>
          <p>{t('caseHint', { rule: rule.name })}</p>
          <pre class="code">{JSON.stringify(given, null, 2)}</pre>
        </section>
      )}
    </Layout>
  );
}

function Examples({ frame, rule }: Pick<DecideProps, 'frame' | 'rule'>) {
  const { language } = frame;
  return (
    <nav class="screen-only" aria-labelledby="examples">
      <h2 id="examples" class="small">
        {speaker(decideTexts, language)('example')}
      </h2>
      <ul class="row-list small">
        {rule.examples.map(({ name, title }) => (
          <li>
            <a href={link(language, frame.path, { example: name })}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface AnswerProps {
  readonly decided: DecidedAnswer;
  readonly rule: RuleForm;
  readonly language: Language;
}

function Answer({ decided, rule, language }: AnswerProps) {
  const t = speaker(decideTexts, language);
  return (
    <section class="advice flow" id="answer" aria-labelledby="answer-title">
      <h2 id="answer-title">{t('answer')}</h2>
      <p class="status-line">
        <strong>{sayOutcome(decided.rule, decided.outcome, language)}</strong>
      </p>
      {decided.norm === null ? null : (
        <p>
          {t('norm')}: {decided.norm.source}{' '}
          <Confidence confidence={decided.norm.confidence} language={language} />
        </p>
      )}
      {decided.missing.length === 0 ? null : (
        <>
          <h3>{t('missing')}</h3>
          <ul>
            {decided.missing.map(({ fact, says }) => (
              <li>
                <MissingFact field={missingField(fact, rule.questions)} says={says} />
              </li>
            ))}
          </ul>
        </>
      )}
      {decided.because.length === 0 ? null : (
        <>
          <h3>{t('why')}</h3>
          <Trace because={decided.because} language={language} />
        </>
      )}
      <Values values={decided.values} language={language} />
    </section>
  );
}

/** What is missing, leading to the field that asks for it. */
function MissingFact(props: { readonly field: string | undefined; readonly says: string }) {
  return props.field === undefined ? (
    <>{props.says}</>
  ) : (
    <a href={`#${props.field}`}>{props.says}</a>
  );
}

function Values({
  values,
  language,
}: {
  readonly values: DecidedAnswer['values'];
  readonly language: Language;
}) {
  const shown = Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
  if (shown.length === 0) return null;
  return (
    <details>
      <summary>{speaker(decideTexts, language)('values')}</summary>
      <dl class="facts">
        {shown.map(([name, value]) => (
          <>
            <dt class="code">{name}</dt>
            <dd class="code">{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
          </>
        ))}
      </dl>
    </details>
  );
}

interface RuleListProps {
  readonly rules: readonly Pick<RuleForm, 'name' | 'title'>[];
  readonly language: Language;
}

/** The rules that have a form. */
export function RuleList({ rules, language }: RuleListProps) {
  return (
    <ul>
      {rules.map(({ name, title }) => (
        <li>
          <a href={link(language, `/beslis/${name}`)}>{title}</a>
        </li>
      ))}
    </ul>
  );
}
