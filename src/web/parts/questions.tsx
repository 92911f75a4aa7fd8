import type { Language } from '../../law/norm.ts';
import { decideTexts } from '../../texts/pages/decide.ts';
import { frameTexts } from '../../texts/pages/frame.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { join, rowQuestion, rowsFilled, type Filled, type Question } from '../case-form.ts';

/** What a question and the words of a closed list are called; absent where nobody wrote it. */
export interface Labels {
  readonly question: (
    path: string,
  ) => { readonly label: string; readonly hint?: string } | undefined;
  readonly word: (path: string, word: string) => string | undefined;
}

interface QuestionsProps {
  readonly questions: readonly Question[];
  /** As typed, kept whatever is wrong with it. */
  readonly filled: Filled;
  /** Message by path. */
  readonly mistakes: Readonly<Record<string, string>>;
  readonly labels: Labels;
  readonly language: Language;
}

type Asked<Kind extends Question['kind'] = Question['kind']> = Omit<QuestionsProps, 'questions'> & {
  readonly question: Extract<Question, { kind: Kind }>;
};

export function Questions({ questions, ...rest }: QuestionsProps) {
  return (
    <>
      {questions.map((question) => (
        <AskedQuestion question={question} {...rest} />
      ))}
    </>
  );
}

function AskedQuestion({ question, ...rest }: Asked) {
  switch (question.kind) {
    case 'fixed':
      return null;
    case 'group':
      return <Group question={question} {...rest} />;
    case 'list':
      return <List question={question} {...rest} />;
    case 'variants':
      return <Variants question={question} {...rest} />;
    case 'choices':
      return <Checkboxes question={question} {...rest} />;
    case 'yes-no':
      return <Radios question={question} words={['yes', 'no']} {...rest} />;
    case 'text':
    case 'date':
    case 'number':
    case 'choice':
    case 'lines':
    case 'json':
      return <Field question={question} {...rest} />;
    default:
      return question satisfies never;
  }
}

/** `facts.listings.0.start` is labelled as `facts.listings.start`. */
export function labelPath(path: string): string {
  return path
    .split('.')
    .filter((part) => !/^\d+$/.test(part))
    .join('.');
}

export function labelOf(question: Pick<Question, 'path' | 'title'>, labels: Labels): string {
  const path = labelPath(question.path);
  return labels.question(path)?.label ?? question.title ?? words(path.split('.').at(-1) ?? path);
}

/** `expectedEnd` reads as “expected end” where nobody wrote a label. */
function words(name: string): string {
  const spaced = name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

function hintOf(question: Question, labels: Labels, language: Language): string | undefined {
  const t = speaker(decideTexts, language);
  // What a schema says of itself is English; a Dutch reader is better off without it.
  const described = language === 'en' ? question.description : undefined;
  const hint = labels.question(labelPath(question.path))?.hint ?? described;
  const shape =
    question.kind === 'lines'
      ? t('linesHint')
      : question.kind === 'json'
        ? t('jsonHint')
        : undefined;
  return [hint, shape].filter((part) => part !== undefined).join(' ') || undefined;
}

function textOf(filled: Filled, path: string): string {
  const raw = filled[path];
  return raw === undefined ? '' : typeof raw === 'string' ? raw : raw.join('\n');
}

/** Label, hint, mistake and what ties them to the field. */
function about({ question, mistakes, labels, language }: Asked) {
  const { path } = question;
  const hint = hintOf(question, labels, language);
  const mistake = mistakes[path];
  const ids = [
    hint === undefined ? undefined : `${path}-hint`,
    mistake === undefined ? undefined : `${path}-mistake`,
  ].filter((id) => id !== undefined);
  return {
    label: (
      <>
        {labelOf(question, labels)}
        {question.required && !question.nullable && question.kind !== 'group' ? (
          <span class="needed"> ({speaker(decideTexts, language)('required')})</span>
        ) : null}
      </>
    ),
    beside: (
      <>
        {hint === undefined ? null : (
          <span class="hint" id={`${path}-hint`}>
            {hint}
          </span>
        )}
        {mistake === undefined ? null : (
          <span class="mistake" id={`${path}-mistake`}>
            {mistake}
          </span>
        )}
      </>
    ),
    ties: {
      ...(ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') }),
      ...(mistake === undefined ? {} : { 'aria-invalid': 'true' as const }),
    },
  };
}

function Field(asked: Asked<'text' | 'date' | 'number' | 'choice' | 'lines' | 'json'>) {
  const { question, filled } = asked;
  const { label, beside, ties } = about(asked);
  return (
    <div>
      <label for={question.path}>{label}</label>
      {beside}
      <Control {...asked} value={textOf(filled, question.path)} ties={ties} />
    </div>
  );
}

function Control({
  question,
  value,
  ties,
  labels,
  language,
}: Asked<'text' | 'date' | 'number' | 'choice' | 'lines' | 'json'> & {
  readonly value: string;
  readonly ties: Record<string, string>;
}) {
  const { path } = question;
  switch (question.kind) {
    case 'date':
      return <input type="date" id={path} name={path} value={value} {...ties} />;
    case 'number':
      return (
        <input
          type="text"
          inputMode="decimal"
          id={path}
          name={path}
          value={value}
          size={8}
          {...ties}
        />
      );
    case 'text':
      return <input type="text" id={path} name={path} value={value} size={30} {...ties} />;
    case 'choice':
      return (
        <select id={path} name={path} {...ties}>
          <option value="">{speaker(decideTexts, language)('notKnown')}</option>
          {question.options.map((option) => (
            <option value={option} selected={option === value}>
              {labels.word(labelPath(path), option) ?? option}
            </option>
          ))}
        </select>
      );
    case 'lines':
    case 'json':
      return (
        <textarea id={path} name={path} spellcheck={false} {...ties}>
          {value}
        </textarea>
      );
    default:
      return question satisfies never;
  }
}

function Radios(asked: Asked<'yes-no'> & { readonly words: readonly ('yes' | 'no')[] }) {
  const { question, filled, language, words: options } = asked;
  const { label, beside, ties } = about(asked);
  const value = textOf(filled, question.path);
  const f = speaker(frameTexts, language);
  return (
    <fieldset id={question.path} {...ties}>
      <legend class="legend">{label}</legend>
      {beside}
      <div class="choices">
        {options.map((option) => (
          <label>
            <input type="radio" name={question.path} value={option} checked={value === option} />
            {f(option)}
          </label>
        ))}
        <label>
          <input type="radio" name={question.path} value="" checked={value === ''} />
          {f('unknown')}
        </label>
      </div>
    </fieldset>
  );
}

function Checkboxes(asked: Asked<'choices'>) {
  const { question, filled, labels } = asked;
  const { label, beside, ties } = about(asked);
  const raw = filled[question.path];
  const chosen = typeof raw === 'string' ? [raw] : (raw ?? []);
  return (
    <fieldset id={question.path} {...ties}>
      <legend class="legend">{label}</legend>
      {beside}
      <div class="choices">
        {question.options.map((option) => (
          <label>
            <input
              type="checkbox"
              name={question.path}
              value={option}
              checked={chosen.includes(option)}
            />
            {labels.word(labelPath(question.path), option) ?? option}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Group(asked: Asked<'group'>) {
  const { question, ...rest } = asked;
  if (question.questions.length === 0) return null;
  // The facts are the case itself; a box round all of them would say nothing.
  if (question.path === 'facts') return <Questions {...rest} questions={question.questions} />;
  const { label, beside, ties } = about(asked);
  return (
    <fieldset id={question.path} class="boxed" {...ties}>
      <legend class="legend">{label}</legend>
      {beside}
      <Questions {...rest} questions={question.questions} />
    </fieldset>
  );
}

/** As many rows as were filled and one to fill; a button brings another without JavaScript. */
function List(asked: Asked<'list'>) {
  const { question, ...rest } = asked;
  const { filled, language } = rest;
  const t = speaker(decideTexts, language);
  const { label, beside, ties } = about(asked);
  const wanted = filled['_more'] === question.path ? 1 : 0;
  const rows = Math.max(1, rowsFilled(filled, question.path) + wanted);
  return (
    <fieldset id={question.path} class="boxed" {...ties}>
      <legend class="legend">{label}</legend>
      {beside}
      {Array.from({ length: rows }, (_, index) => {
        const row = rowQuestion(question.item, question.path, index);
        return (
          <fieldset class="boxed">
            <legend class="legend">{t('row', { number: index + 1 })}</legend>
            {row.kind === 'group' ? (
              <Questions {...rest} questions={row.questions} />
            ) : (
              <AskedQuestion {...rest} question={row} />
            )}
          </fieldset>
        );
      })}
      <button
        type="submit"
        class="quiet"
        name="_more"
        value={question.path}
        formAction={`#${question.path}`}
        formNoValidate
      >
        {t('addRow')}
      </button>
    </fieldset>
  );
}

function Variants(asked: Asked<'variants'>) {
  const { question, ...rest } = asked;
  const { filled, labels, language } = rest;
  const t = speaker(decideTexts, language);
  const { label, beside, ties } = about(asked);
  const name = join(question.path, question.discriminator);
  const chosen = question.variants.find((variant) => variant.value === filled[name]);
  return (
    <fieldset id={question.path} class="boxed" {...ties}>
      <legend class="legend">{label}</legend>
      {beside}
      <div>
        <label for={name}>{labelOf({ path: name }, labels)}</label>
        <select id={name} name={name}>
          <option value="">{t('notKnown')}</option>
          {question.variants.map(({ value }) => (
            <option value={value} selected={value === chosen?.value}>
              {labels.word(labelPath(name), value) ?? value}
            </option>
          ))}
        </select>{' '}
        <button
          type="submit"
          class="quiet"
          name="_more"
          value={question.path}
          formAction={`#${question.path}`}
          formNoValidate
        >
          {t('showQuestions')}
        </button>
      </div>
      {chosen === undefined ? null : <Questions {...rest} questions={chosen.questions} />}
    </fieldset>
  );
}

const noLabels: Labels = { question: () => undefined, word: () => undefined };
const plain = { required: false, nullable: false };

export const examples: readonly QuestionsProps[] = [
  {
    questions: [
      { ...plain, kind: 'date', path: 'on', required: true },
      { ...plain, kind: 'number', path: 'facts.expectedDays' },
      { ...plain, kind: 'yes-no', path: 'facts.partial' },
      { ...plain, kind: 'choice', path: 'facts.kind', options: ['suspension', 'withdrawal'] },
      { ...plain, kind: 'choices', path: 'facts.measures', options: ['import', 'release'] },
      { ...plain, kind: 'lines', path: 'facts.registrations' },
      {
        ...plain,
        kind: 'list',
        path: 'facts.wholesalers',
        item: { type: 'object', properties: { name: { type: 'string' } } },
      },
    ],
    filled: { 'facts.expectedDays': '<b>veel</b>', 'facts.partial': 'yes' },
    mistakes: { 'facts.expectedDays': 'Verwacht een getal, gezien “<b>veel</b>”.' },
    labels: noLabels,
    language: 'nl',
  },
];
