import {
  dutyUnknown,
  mostDutyQuestions,
  wordsOf,
  type DutyAnswered,
  type DutyMistake,
  type DutyQuestion,
} from '../../domain/notification/duty-walk.ts';
import type { Language } from '../../law/norm.ts';
import {
  dutyMistakeTexts,
  dutyQuestionTexts,
  dutyWordTexts,
  mustReportTexts,
} from '../../texts/pages/must-report.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { say, type Text } from '../../texts/text.ts';
import { dayText, link, type Frame } from '../frame.ts';
import { Layout } from '../parts/layout.tsx';
import { Mistakes } from '../parts/mistakes.tsx';

export const mustReportPath = '/moet-ik-melden';

interface QuestionPageProps {
  readonly frame: Frame;
  readonly question: DutyQuestion;
  readonly mistake?: DutyMistake | undefined;
  /** As typed, or as answered before. */
  readonly value: string;
  /** Answers before this question. */
  readonly answered: readonly DutyAnswered[];
  /** Answers that came along and may still count after this one. */
  readonly later: readonly DutyAnswered[];
}

/** One question a screen, with the answers so far beside it. */
export function QuestionPage(props: QuestionPageProps) {
  const { frame, question, answered, mistake, value } = props;
  const { language } = frame;
  const t = speaker(mustReportTexts, language);
  const message =
    mistake === undefined ? undefined : say(dutyMistakeTexts[mistake], { value }, language);
  return (
    <Layout
      frame={frame}
      title={`${t('title')} ${t('number', { number: answered.length + 1 })}`}
      description={t('description')}
      synthetic={false}
    >
      <div class="flow">
        <h1>{t('title')}</h1>
        {answered.length === 0 ? <p>{t('lead', { most: mostDutyQuestions })}</p> : null}
        <Mistakes
          title={t('mistakesTitle')}
          mistakes={message === undefined ? [] : [{ field: fieldId(question), message }]}
        />
      </div>
      <div class="with-aside part">
        <QuestionForm {...props} message={message} />
        <aside aria-labelledby="so-far">
          <h2 id="so-far">{t('soFar')}</h2>
          {answered.length === 0 ? (
            <p class="soft">{t('noneYet')}</p>
          ) : (
            <AnswersGiven answered={answered} frame={frame} />
          )}
        </aside>
      </div>
    </Layout>
  );
}

function fieldId(question: DutyQuestion): string {
  const words = wordsOf(question);
  return words === undefined ? question : `${question}-${words[0]}`;
}

function QuestionForm({
  frame,
  question,
  value,
  answered,
  later,
  message,
}: QuestionPageProps & { readonly message: string | undefined }) {
  const { language } = frame;
  const t = speaker(mustReportTexts, language);
  const words = wordsOf(question);
  const others = [...answered, ...later];
  return (
    <form method="get" action={link(language, mustReportPath)} class="flow" noValidate>
      {others.map((each) => (
        <input type="hidden" name={each.question} value={each.answer} />
      ))}
      <input type="hidden" name="asked" value={question} />
      <p class="small soft">{t('number', { number: answered.length + 1 })}</p>
      {words === undefined ? (
        <DayQuestion question={question} value={value} message={message} language={language} />
      ) : (
        <WordQuestion
          question={question}
          words={words}
          value={value}
          message={message}
          language={language}
        />
      )}
      <p class="row-list">
        <button type="submit">{t('submit')}</button>
        {words === undefined ? (
          <a
            class="beside-button"
            href={link(language, mustReportPath, {
              ...queryOf(others),
              [question]: dutyUnknown,
            })}
          >
            {t('unknownDay')}
          </a>
        ) : null}
      </p>
      {answered.length === 0 ? null : (
        <p class="small">
          <a href={againLink(answered, answered.at(-1)?.question, language)}>{t('back')}</a>
        </p>
      )}
    </form>
  );
}

interface FieldProps {
  readonly question: DutyQuestion;
  readonly value: string;
  readonly message: string | undefined;
  readonly language: Language;
}

function DayQuestion({ question, value, message, language }: FieldProps) {
  const { label, hint } = dutyQuestionTexts[question];
  const described = [`${question}-hint`, ...(message === undefined ? [] : [`${question}-mistake`])];
  return (
    <div>
      <label class="question" for={question}>
        {label[language]}
      </label>
      <span class="hint" id={`${question}-hint`}>
        {hint[language]}
      </span>
      <Beside question={question} message={message} />
      <input
        type="date"
        id={question}
        name={question}
        value={value === dutyUnknown ? '' : value}
        aria-describedby={described.join(' ')}
        {...(message === undefined ? {} : { 'aria-invalid': 'true' as const })}
      />
    </div>
  );
}

function WordQuestion({
  question,
  words,
  value,
  message,
  language,
}: FieldProps & { readonly words: readonly string[] }) {
  const { label, hint } = dutyQuestionTexts[question];
  return (
    <fieldset aria-describedby={`${question}-hint`}>
      <legend class="legend question">{label[language]}</legend>
      <span class="hint" id={`${question}-hint`}>
        {hint[language]}
      </span>
      <Beside question={question} message={message} />
      <ul class="plain-list choices-down">
        {[...words, dutyUnknown].map((word) => (
          <li>
            <label for={`${question}-${word}`}>
              <input
                type="radio"
                id={`${question}-${word}`}
                name={question}
                value={word}
                checked={word === value}
              />
              {wordText(question, word, language)}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function Beside({ question, message }: Pick<FieldProps, 'question' | 'message'>) {
  return message === undefined ? null : (
    <span class="mistake" id={`${question}-mistake`}>
      {message}
    </span>
  );
}

/** The answers, each with a way to change it; later answers stay as far as they still count. */
export function AnswersGiven({
  answered,
  frame,
  fixed = false,
}: {
  readonly answered: readonly DutyAnswered[];
  readonly frame: Pick<Frame, 'language'>;
  /** Of an answer that was kept, nothing can be changed. */
  readonly fixed?: boolean;
}) {
  const { language } = frame;
  const t = speaker(mustReportTexts, language);
  return (
    <dl class="facts">
      {answered.map(({ question, answer }) => {
        const name = dutyQuestionTexts[question].short[language];
        return (
          <>
            <dt>{name}</dt>
            <dd>
              {answerText(question, answer, language)}
              {fixed ? null : (
                <>
                  {' '}
                  <a
                    class="small screen-only"
                    href={againLink(answered, question, language)}
                    aria-label={t('changeWhich', { question: name })}
                  >
                    {t('change')}
                  </a>
                </>
              )}
            </dd>
          </>
        );
      })}
    </dl>
  );
}

export function queryOf(answered: readonly DutyAnswered[]): Readonly<Record<string, string>> {
  return Object.fromEntries(answered.map(({ question, answer }) => [question, answer]));
}

function againLink(
  answered: readonly DutyAnswered[],
  question: DutyQuestion | undefined,
  language: Language,
): string {
  return link(language, mustReportPath, { ...queryOf(answered), again: question });
}

function answerText(question: DutyQuestion, answer: string, language: Language): string {
  if (answer === dutyUnknown) return speaker(mustReportTexts, language)('unknownDay');
  return wordsOf(question) === undefined
    ? dayText(answer, language)
    : wordText(question, answer, language);
}

function wordText(question: DutyQuestion, word: string, language: Language): string {
  const texts: Partial<Record<DutyQuestion, Readonly<Record<string, Text>>>> = dutyWordTexts;
  return texts[question]?.[word]?.[language] ?? word;
}
