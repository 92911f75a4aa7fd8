import { conversationTexts } from '../../texts/pages/conversation.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import type { ThreadAnswer } from '../../usecases/answers/conversation.ts';
import { longestAnswer } from '../../usecases/conversation/answer-question.ts';
import { longestSentence } from '../../usecases/conversation/release-sentence.ts';
import { link, momentText, type Frame } from '../frame.ts';
import { CsrfField } from '../parts/csrf-field.tsx';
import { Layout } from '../parts/layout.tsx';
import { Mistakes, type Mistake } from '../parts/mistakes.tsx';
import { Table } from '../parts/table.tsx';
import { Field } from './field.tsx';
import { signalsPath } from './signal-page.tsx';

export const threadPath = '/zaak';

interface ThreadPageProps {
  readonly frame: Frame;
  readonly thread: ThreadAnswer;
  readonly done?: 'done' | 'doneSentence';
  readonly mistakes: readonly Mistake[];
  /** What was typed and could not go, by field. */
  readonly typed: Readonly<Record<string, string | undefined>>;
}

/** A case as a holder or a reporter sees it: what the desk asked, and what was answered. */
export function ThreadPage(props: ThreadPageProps) {
  const { frame, thread, done, mistakes } = props;
  const { language } = frame;
  const t = speaker(conversationTexts, language);
  const holder = thread.as === 'holder';
  return (
    <Layout
      frame={frame}
      title={t('title', { number: thread.case })}
      synthetic={thread.synthetic}
      hidden
    >
      <div class="flow">
        <h1>{thread.product.name}</h1>
        <p class="soft">{t('title', { number: thread.case })}</p>
        {done === undefined ? null : (
          <p class="advice">
            <output>{t(done)}</output>
          </p>
        )}
        {thread.open ? null : <p class="notice">{t('closed')}</p>}
        <Mistakes title={t('mistakes')} mistakes={mistakes} />
      </div>
      {thread.passedOn.length === 0 ? null : (
        <section class="part" aria-labelledby="passed-on">
          <h2 id="passed-on">{t('passedOn')}</h2>
          <Sentences frame={frame} sentences={thread.passedOn} />
        </section>
      )}
      <section class="part" aria-labelledby="questions">
        <h2 id="questions">{t('questions')}</h2>
        {thread.questions.length === 0 ? <p class="soft">{t('noQuestions')}</p> : null}
        {thread.questions.map((question) => (
          <Question {...props} question={question} />
        ))}
      </section>
      {holder ? <FromField {...props} /> : null}
      <div class="part screen-only">
        <a href={link(language, holder ? '/berichten' : signalsPath)}>
          {t(holder ? 'toMessages' : 'toSignals')}
        </a>
      </div>
    </Layout>
  );
}

type Asked = ThreadAnswer['questions'][number];

function Question(props: ThreadPageProps & { readonly question: Asked }) {
  const { frame, thread, question } = props;
  const { language } = frame;
  const { number, deadline, state } = question;
  const t = speaker(conversationTexts, language);
  return (
    <article class="flow" aria-labelledby={`question-${number}`}>
      <h3 id={`question-${number}`}>{t('question', { number })}</h3>
      <blockquote class="as-typed">{question.text}</blockquote>
      <p class="small soft">
        {t('asked')} {momentText(question.askedAt, language)}.{' '}
        {state === 'open' ? t('deadline', { deadline }) : null}
      </p>
      {state === 'overdue' ? <p class="notice">{t('overdue', { deadline })}</p> : null}
      {question.takenBack === null ? null : (
        <p>
          {t('takenBack')} <q class="as-typed">{question.takenBack}</q>
        </p>
      )}
      {question.answers.map(({ text, at, late }) => (
        <div class="beside">
          <p class="small soft">
            {t('yourAnswer')}, {momentText(at, language)}
            {late ? (
              <>
                {' '}
                <span class="tag">{t('late')}</span>
              </>
            ) : null}
          </p>
          <p class="as-typed">{text}</p>
        </div>
      ))}
      {thread.open && state !== 'taken-back' ? <MayAnswer {...props} /> : null}
    </article>
  );
}

/** Who has answered has little more to say; the way to say it stays. */
function MayAnswer(props: ThreadPageProps & { readonly question: Asked }) {
  const { number, answers } = props.question;
  if (answers.length === 0) return <AnswerForm {...props} />;
  const t = speaker(conversationTexts, props.frame.language);
  return (
    <details
      class="inline-details screen-only"
      open={props.mistakes.some(({ field }) => field === `answer-${number}`)}
    >
      <summary>{t('addLabel', { number })}</summary>
      <AnswerForm {...props} />
    </details>
  );
}

function AnswerForm(props: ThreadPageProps & { readonly question: Asked }) {
  const { frame, thread, question, mistakes, typed } = props;
  const { number, answers } = question;
  const t = speaker(conversationTexts, frame.language);
  const name = `answer-${number}`;
  return (
    <form
      method="post"
      action={`${link(frame.language, `${threadPath}/${thread.case}`)}#question-${number}`}
      class="flow screen-only"
      noValidate
    >
      <CsrfField frame={frame} />
      <Field
        name={name}
        label={t(answers.length === 0 ? 'answerLabel' : 'addLabel', { number })}
        hint={t(thread.as === 'holder' ? 'answerHolderHint' : 'answerReporterHint')}
        value={typed[name] ?? ''}
        mistake={mistakes.find(({ field }) => field === name)?.message}
        maxLength={longestAnswer}
        long
      />
      <p>
        <button type="submit" name="deed" value={name}>
          {t('send')}
        </button>
      </p>
    </form>
  );
}

/** For the holder: what signals say, and the one way in which its words reach who signalled. */
function FromField({ frame, thread, mistakes, typed }: ThreadPageProps) {
  const { language } = frame;
  const t = speaker(conversationTexts, language);
  return (
    <>
      <section class="part" aria-labelledby="signals">
        <h2 id="signals">{t('signals')}</h2>
        <Table
          caption={t('signalsCaption')}
          empty={t('noSignals')}
          rows={thread.signals}
          columns={[
            { label: t('from'), cell: ({ from, name }) => name ?? t(from) },
            { label: t('since'), cell: ({ since }) => <time dateTime={since}>{since}</time> },
            {
              label: t('asserted'),
              cell: ({ asserted }) => <time dateTime={asserted}>{asserted}</time>,
            },
          ]}
        />
      </section>
      {thread.open || thread.released.length > 0 ? (
        <section class="part" aria-labelledby="release">
          <h2 id="release">{t('release')}</h2>
          {thread.open ? (
            <form
              method="post"
              action={`${link(language, `${threadPath}/${thread.case}`)}#release`}
              class="flow screen-only"
              noValidate
            >
              <CsrfField frame={frame} />
              <Field
                name="sentence"
                label={t('releaseLabel')}
                hint={t('releaseHint')}
                value={typed['sentence'] ?? ''}
                mistake={mistakes.find(({ field }) => field === 'sentence')?.message}
                maxLength={longestSentence}
                long
              />
              <p>
                <button type="submit" name="deed" value="sentence" class="quiet">
                  {t('releaseSend')}
                </button>
              </p>
            </form>
          ) : null}
          {thread.released.length === 0 ? null : (
            <>
              <h3>{t('released')}</h3>
              <Sentences frame={frame} sentences={thread.released} />
            </>
          )}
        </section>
      ) : null}
    </>
  );
}

function Sentences({
  frame,
  sentences,
}: {
  readonly frame: Frame;
  readonly sentences: ThreadAnswer['released'];
}) {
  return (
    <ul class="plain-list flow">
      {sentences.map(({ text, at }) => (
        <li>
          <q class="as-typed">{text}</q>{' '}
          <span class="small soft">{momentText(at, frame.language)}</span>
        </li>
      ))}
    </ul>
  );
}
