import type { Refusal } from '../../domain/problem.ts';
import { bulkFormats, type BulkFormat } from '../../exchange/notifications/bulk-file.ts';
import type { BulkColumn } from '../../exchange/notifications/columns.ts';
import {
  template,
  templateRoles,
  type TemplateRole,
} from '../../exchange/notifications/template.ts';
import type { Language } from '../../law/norm.ts';
import { notificationFieldTexts, notificationStepTexts } from '../../texts/fields/notification.ts';
import { bulkOutcomeTexts, bulkTexts } from '../../texts/pages/bulk.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import type { Text } from '../../texts/text.ts';
import { isRefusal, type Context } from '../context.ts';
import { reviewUploaded } from './bulk.ts';

export { bulkFormats, templateRoles, type BulkFormat, type TemplateRole };

/** A file to hand out. */
export interface GivenFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
} as const satisfies Record<BulkFormat, string>;

/** A file to start from; made on the spot, so that it never lags behind what is read. */
export async function bulkTemplate(
  { today }: Pick<Context, 'today'>,
  format: BulkFormat,
  role: TemplateRole,
  language: Language,
): Promise<GivenFile> {
  const t = speaker(bulkTexts, language);
  const bytes = await template(format, role, today(), {
    language,
    sheet: t('sheet'),
    explanation: t('explanationSheet'),
    headers: [t('columnName'), t('columnMeaning'), t('columnAnswers')],
    meaning: (column) => meaningOf(column, language),
    answers: (column) => answersOf(column, language),
  });
  const name = `${t('templateFile')}-${t(`role-${role}`)}.${format}`;
  return { name: name.toLowerCase().replaceAll(' ', '-'), type: types[format], bytes };
}

function meaningOf({ field }: BulkColumn, language: Language): string {
  if (field === 'code' || field === 'number' || field === 'step') {
    return bulkTexts[`meaning-${field}`][language];
  }
  const { label, hint } = notificationFieldTexts[field];
  return hint === undefined ? label[language] : `${label[language]}. ${hint[language]}`;
}

function answersOf({ field, kind, words }: BulkColumn, language: Language): string {
  if (words !== undefined) {
    return Object.entries(words)
      .map(([word, code]) => {
        const meaning = wordTexts(field)[code]?.[language];
        const names = word === code ? word : `${word} / ${code}`;
        return meaning === undefined || meaning === word ? names : `${names} (${meaning})`;
      })
      .join('\n');
  }
  switch (kind) {
    case 'day':
      return bulkTexts.answerDay[language];
    case 'number':
      return bulkTexts.answerNumber[language];
    case 'texts':
      return bulkTexts.answerTexts[language];
    case 'words':
      return bulkTexts.answerCountries[language];
    case 'code':
    case 'text':
    case 'word':
    case 'yes-no':
      return '';
    default:
      return kind satisfies never;
  }
}

function wordTexts(field: BulkColumn['field']): Readonly<Record<string, Text>> {
  if (field === 'step') return notificationStepTexts;
  return field === 'code' || field === 'number' ? {} : (notificationFieldTexts[field].words ?? {});
}

/** The uploaded file back, with what becomes of each row and what is wrong with it. */
export async function bulkFileBack(
  context: Context,
  sha256: string,
  language: Language,
): Promise<GivenFile | Refusal> {
  const found = await reviewUploaded(context, sha256, language);
  if (isRefusal(found)) return found;
  const { file, bytes, answer } = found;
  const outcomes = new Map(
    answer.rows.map(({ row, outcome, problems }) => [
      row,
      {
        outcome: bulkOutcomeTexts[outcome][language],
        problems: problems.map(({ column, message }) =>
          column === null || message.startsWith(column) ? message : `${column}: ${message}`,
        ),
      },
    ]),
  );
  const given = { bytes, outcomes, language };
  for await (const part of context.aside('write-notifications-back', given)) {
    if (isRefusal(part)) return part;
    const name = `${bulkTexts.errorFile[language]}.${file.format}`;
    return { name, type: types[file.format], bytes: Buffer.from(part.bytes) };
  }
  throw new Error('nothing was written back');
}
