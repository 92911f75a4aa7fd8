import type { Language } from '../../law/norm.ts';
import type { NormsAnswer } from '../../usecases/answers/norms.ts';
import { frameTexts } from '../../texts/pages/frame.ts';
import { normsTexts, normSubjectTexts } from '../../texts/pages/norms.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { sayUnit } from '../../texts/units.ts';
import { sayVersion } from '../../texts/version.ts';
import type { Text } from '../../texts/text.ts';
import { dayText, link, numberText, withQuery, type Frame } from '../frame.ts';
import { DayField, GetForm } from '../parts/day-form.tsx';
import { Layout } from '../parts/layout.tsx';
import { Hatch } from '../parts/share-bar.tsx';
import { Table } from '../parts/table.tsx';
import {
  spanOf,
  Timeline,
  validityText,
  type Span,
  type TimedVersion,
} from '../parts/timeline.tsx';
import { Confidence } from '../parts/trace.tsx';
import { RuleList, type RuleForm } from './decide.tsx';

interface NormsProps {
  readonly frame: Frame;
  readonly answer: NormsAnswer;
  /** The rules that have a form to try a case. */
  readonly rules: readonly Pick<RuleForm, 'name' | 'title'>[];
}

type NormAnswer = NormsAnswer['norms'][number];
type VersionAnswer = NormAnswer['versions'][number];

export function NormsPage({ frame, answer, rules }: NormsProps) {
  const { language } = frame;
  const { on, norms } = answer;
  const t = speaker(normsTexts, language);
  const span = spanOf(
    norms.flatMap((norm) => norm.versions.map(timed)),
    on,
  );
  const subjects = [...new Set(norms.map((norm) => norm.subject))];
  return (
    <Layout frame={frame} title={t('title')} synthetic={false}>
      <div class="flow">
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
        <GetForm action={link(language, frame.path)} label={t('onDayForm')} language={language}>
          <DayField name="on" label={t('onDay')} value={on} />
        </GetForm>
        <p class="screen-only">
          <a href={withQuery('/v1/norms', { on, language })}>{t('asData')}</a>
        </p>
      </div>
      <section class="part" aria-labelledby="try">
        <h2 id="try">{t('tryTitle')}</h2>
        <p>{t('tryLead')}</p>
        <RuleList rules={rules} language={language} />
      </section>
      <nav class="part" aria-labelledby="contents">
        <h2 id="contents">{t('contents')}</h2>
        <ul class="row-list">
          {subjects.map((subject) => (
            <li>
              <a href={`#subject-${subject}`}>{subjectText(subject, language)}</a>
            </li>
          ))}
        </ul>
        <p class="small soft">{t('legend', { on })}</p>
      </nav>
      <Hatch />
      {subjects.map((subject) => (
        <section class="part" aria-labelledby={`subject-${subject}`}>
          <h2 id={`subject-${subject}`}>{subjectText(subject, language)}</h2>
          {norms
            .filter((norm) => norm.subject === subject)
            .map((norm) => (
              <NormPart norm={norm} on={on} span={span} language={language} />
            ))}
        </section>
      ))}
    </Layout>
  );
}

/** A subject that nobody named yet stands under its own code. */
function subjectText(subject: string, language: Language): string {
  const texts: Readonly<Record<string, Text>> = normSubjectTexts;
  return texts[subject]?.[language] ?? subject;
}

function timed({ seenOn, ...version }: VersionAnswer): TimedVersion {
  return seenOn === null ? version : { ...version, seenOn };
}

interface NormProps {
  readonly norm: NormAnswer;
  readonly on: NormsAnswer['on'];
  readonly span: Span;
  readonly language: Language;
}

function NormPart({ norm, on, span, language }: NormProps) {
  const t = speaker(normsTexts, language);
  const { title } = norm;
  return (
    <article id={norm.id} class="flow">
      <h3>{title}</h3>
      <p>
        <AnswerOnDay norm={norm} on={on} language={language} />
      </p>
      {hasCourse(norm) ? (
        <Timeline
          title={title}
          versions={norm.versions.map(timed)}
          on={on}
          span={span}
          language={language}
        />
      ) : null}
      <details>
        <summary>{t('versions', { count: norm.versions.length })}</summary>
        <Table
          caption={t('versionsCaption')}
          empty=""
          rows={norm.versions}
          columns={[
            {
              label: t('version'),
              cell: (version) => <>{versionName(version, language)}</>,
            },
            { label: t('holds'), cell: (version) => validityText(timed(version), language) },
            {
              label: t('value'),
              cell: (version) => valueText(version.value, norm.unit ?? undefined, language),
            },
            {
              label: t('source'),
              cell: (version) => <NormSource version={version} />,
            },
            {
              label: t('confidence'),
              cell: (version) => <Confidence confidence={version.confidence} language={language} />,
            },
          ]}
        />
      </details>
    </article>
  );
}

/** A norm that is one thing on every day has no course to draw. */
function hasCourse({ versions }: NormAnswer): boolean {
  return (
    versions.length > 1 ||
    versions.some(({ from, until, seenOn }) => (from ?? until ?? seenOn) !== null)
  );
}

/** What it says on the day asked: the number itself where it is one, and whether it held. */
function AnswerOnDay({ norm, on, language }: Pick<NormProps, 'norm' | 'on' | 'language'>) {
  const t = speaker(normsTexts, language);
  const version = norm.versions.find(({ id }) => id === norm.answeredBy);
  const number = norm.answer === 'in-force' ? numberIn(version?.value) : undefined;
  const name = version === undefined ? undefined : sayVersion(version.id, language);
  const answer = t(norm.answer, { on });
  return (
    <>
      {number !== undefined && norm.unit !== null ? (
        <>
          <strong>{valueText(number, norm.unit, language)}</strong> {answer}
        </>
      ) : (
        `${answer.charAt(0).toUpperCase()}${answer.slice(1)}`
      )}
      {name === undefined ? null : <span class="soft"> ({t('ofVersion', { name })})</span>}{' '}
      {version === undefined ? null : (
        <Confidence confidence={version.confidence} language={language} />
      )}
    </>
  );
}

/** The number of a value that has exactly one, whatever conditions stand beside it. */
function numberIn(value: unknown): number | undefined {
  const parts: readonly unknown[] =
    typeof value === 'object' && value !== null ? Object.values(value) : [value];
  const numbers = parts.filter((part) => typeof part === 'number');
  return numbers.length === 1 ? numbers[0] : undefined;
}

/** Its day or year; that it is a draft or a plan is said in the name, or beside it. */
function versionName(version: VersionAnswer, language: Language) {
  const state = speaker(normsTexts, language)(stateKey[version.state]);
  const name = sayVersion(version.id, language);
  if (name === undefined || name === state) return state;
  return (
    <>
      {name} <span class="tag">{state}</span>
    </>
  );
}

const stateKey = {
  enacted: 'enactedState',
  draft: 'draftState',
  'never-in-force': 'neverState',
} as const satisfies Record<VersionAnswer['state'], keyof typeof normsTexts>;

function NormSource({ version }: { readonly version: VersionAnswer }) {
  const { source, quote, note } = version;
  return (
    <>
      {source}
      {quote === null ? null : (
        <blockquote lang={quote.language} class="small">
          {quote.text}
        </blockquote>
      )}
      {note === null ? null : <span class="small soft"> {note}</span>}
    </>
  );
}

/** A norm's value in one line: a number with its unit, a list, or names with their values. */
export function valueText(value: unknown, unit: string | undefined, language: Language): string {
  if (typeof value === 'number') {
    return unit === undefined
      ? numberText(value, language)
      : `${numberText(value, language)} ${sayUnit(unit, value, language)}`;
  }
  if (typeof value === 'string') return dayText(value, language);
  if (typeof value === 'boolean') return speaker(frameTexts, language)(value ? 'yes' : 'no');
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => valueText(item, undefined, language));
    const named = unit === undefined ? undefined : sayUnit(unit, 2, language);
    return [items.join('; '), named].filter(Boolean).join(' ');
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([name, part]) => `${name}: ${valueText(part, undefined, language)}`)
      .join(', ');
  }
  return '–';
}
