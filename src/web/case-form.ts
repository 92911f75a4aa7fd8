/**
 * A rule's case schema as a form, and a filled form as a case. The schema is the only
 * source of the questions; what a form cannot ask is asked as JSON.
 */

export interface QuestionBase {
  /** Name in the form and path in the case: `facts.listings.0.start`. */
  readonly path: string;
  /** Title and description that the schema carries, if any. */
  readonly title?: string;
  readonly description?: string;
  readonly required: boolean;
  /** A required unknown is `null` in the case. */
  readonly nullable: boolean;
}

export type Question = QuestionBase &
  (
    | { readonly kind: 'text' }
    | { readonly kind: 'date' }
    | { readonly kind: 'number' }
    | { readonly kind: 'yes-no' }
    /** Anything that a form cannot ask piece by piece. */
    | { readonly kind: 'json' }
    /** A list of words, one a line. */
    | { readonly kind: 'lines' }
    | { readonly kind: 'fixed'; readonly value: string }
    | { readonly kind: 'choice'; readonly options: readonly string[] }
    | { readonly kind: 'choices'; readonly options: readonly string[] }
    | { readonly kind: 'group'; readonly questions: readonly Question[] }
    | { readonly kind: 'list'; readonly item: Schema }
    | {
        readonly kind: 'variants';
        /** The property whose literal tells the variants apart. */
        readonly discriminator: string;
        readonly variants: readonly Variant[];
      }
  );

interface Variant {
  readonly value: string;
  readonly questions: readonly Question[];
}

/** What a browser sends: repeated names are lists. */
export type Filled = Readonly<Record<string, string | readonly string[]>>;

/** The part of JSON Schema that rules use; anything else is asked as JSON. */
export interface Schema {
  readonly type?: unknown;
  readonly format?: unknown;
  readonly const?: unknown;
  readonly title?: unknown;
  readonly description?: unknown;
  readonly properties?: unknown;
  readonly required?: unknown;
  readonly items?: unknown;
  readonly anyOf?: unknown;
  readonly allOf?: unknown;
  readonly enum?: unknown;
}

/** The questions of a case, without the case's own name (`id`), which a page has no use for. */
export function questionsOf(caseSchema: Schema): readonly Question[] {
  return propertiesOf(caseSchema, '').filter((question) => question.path !== 'id');
}

function propertiesOf(schema: Schema, prefix: string): readonly Question[] {
  const parts = [schema, ...schemas(schema.allOf)];
  return parts.flatMap((part) => {
    const required = strings(part.required);
    return entries(part.properties).map(([name, property]) =>
      questionOf(property, join(prefix, name), required.includes(name)),
    );
  });
}

function questionOf(given: Schema, path: string, required: boolean): Question {
  const alternatives = schemas(given.anyOf).filter((schema) => schema.type !== 'null');
  const nullable = schemas(given.anyOf).length > alternatives.length;
  const schema =
    alternatives.length === 1 ? { ...given, anyOf: undefined, ...alternatives[0] } : given;
  const base: QuestionBase = {
    path,
    required,
    nullable,
    ...(typeof given.title === 'string' ? { title: given.title } : {}),
    ...(typeof given.description === 'string' ? { description: given.description } : {}),
  };
  const options = wordsOf(schema, alternatives);
  if (options !== undefined) return { ...base, kind: 'choice', options };
  const variants = alternatives.length > 1 ? variantsOf(alternatives, path) : undefined;
  if (variants !== undefined) return { ...base, kind: 'variants', ...variants };
  return { ...base, ...kindOf(schema, path) };
}

type Kind = Question extends infer Each
  ? Each extends Question
    ? Omit<Each, keyof QuestionBase>
    : never
  : never;

function kindOf(schema: Schema, path: string): Kind {
  if (typeof schema.const === 'string') return { kind: 'fixed', value: schema.const };
  switch (schema.type) {
    case 'string':
      return { kind: schema.format === 'date' ? 'date' : 'text' };
    case 'integer':
    case 'number':
      return { kind: 'number' };
    case 'boolean':
      return { kind: 'yes-no' };
    case 'object':
      return schema.properties === undefined
        ? { kind: 'json' }
        : { kind: 'group', questions: propertiesOf(schema, path) };
    case 'array':
      return listKind(schema);
    default:
      return schemas(schema.allOf).some((part) => part.properties !== undefined)
        ? { kind: 'group', questions: propertiesOf(schema, path) }
        : { kind: 'json' };
  }
}

function listKind(schema: Schema): Kind {
  const item = asSchema(schema.items);
  if (item === undefined) return { kind: 'json' };
  const options = wordsOf(item, schemas(item.anyOf));
  if (options !== undefined) return { kind: 'choices', options };
  if (item.type === 'string') return { kind: 'lines' };
  return item.type === 'object' || item.anyOf !== undefined || item.allOf !== undefined
    ? { kind: 'list', item }
    : { kind: 'json' };
}

/** The words of a closed list of at least two; `undefined` when it is something else. */
function wordsOf(schema: Schema, alternatives: readonly Schema[]): readonly string[] | undefined {
  const listed = strings(schema.enum);
  if (listed.length > 0) return listed;
  const words = alternatives.map((alternative) => alternative.const);
  return words.length > 1 && words.every((word) => typeof word === 'string') ? words : undefined;
}

function variantsOf(
  alternatives: readonly Schema[],
  path: string,
): { readonly discriminator: string; readonly variants: readonly Variant[] } | undefined {
  const names = entries(alternatives[0]?.properties).map(([name]) => name);
  const discriminator = names.find((name) =>
    alternatives.every((alternative) => literalOf(alternative, name) !== undefined),
  );
  if (discriminator === undefined) return undefined;
  return {
    discriminator,
    variants: alternatives.map((alternative) => ({
      value: literalOf(alternative, discriminator) ?? '',
      questions: propertiesOf(alternative, path).filter(
        (question) => question.path !== join(path, discriminator),
      ),
    })),
  };
}

function literalOf(schema: Schema, name: string): string | undefined {
  const property = entries(schema.properties).find(([key]) => key === name)?.[1];
  return typeof property?.const === 'string' ? property.const : undefined;
}

/** The questions of one row of a list. */
export function rowQuestion(item: Schema, listPath: string, index: number): Question {
  return questionOf(item, join(listPath, String(index)), true);
}

/** How many rows of a list the form was sent with. */
export function rowsFilled(filled: Filled, listPath: string): number {
  const indexes = Object.keys(filled)
    .filter((name) => name.startsWith(`${listPath}.`) && isFilled(filled[name]))
    .map((name) => Number(name.slice(listPath.length + 1).split('.')[0]))
    .filter((index) => Number.isInteger(index) && index >= 0 && index < 100);
  return indexes.length === 0 ? 0 : Math.max(...indexes) + 1;
}

/**
 * The case that was filled in. Empty answers are left out: not reported is not zero. What
 * cannot be read as asked goes along as typed, so that the rule's own schema refuses it
 * and the message can stand beside the field.
 */
export function caseOf(questions: readonly Question[], filled: Filled): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  for (const question of questions) {
    const value = valueOf(question, filled);
    const name = question.path.split('.').at(-1) ?? question.path;
    if (value !== undefined) given[name] = value;
    else if (question.required && question.nullable) given[name] = null;
    else if (question.required && question.kind === 'group') given[name] = {};
    else if (question.required && question.kind === 'list') given[name] = [];
  }
  return given;
}

function valueOf(question: Question, filled: Filled): unknown {
  const raw = filled[question.path];
  const text = typeof raw === 'string' ? raw.trim() : (raw?.[0]?.trim() ?? '');
  switch (question.kind) {
    case 'text':
    case 'date':
    case 'choice':
      return text === '' ? undefined : text;
    case 'fixed':
      return question.value;
    case 'number':
      return text === '' ? undefined : numberOf(text);
    case 'yes-no':
      return text === '' ? undefined : text === 'yes' ? true : text === 'no' ? false : text;
    case 'json':
      return text === '' ? undefined : jsonOf(text);
    case 'lines':
      return text === ''
        ? undefined
        : text
            .split(/\r?\n/)
            .map((line) => line.trim())
            .filter(Boolean);
    case 'choices':
      return choicesOf(raw);
    case 'group':
      return orAbsent(caseOf(question.questions, filled));
    case 'list':
      return listOf(question, filled);
    case 'variants':
      return variantOf(question, filled);
    default:
      return question satisfies never;
  }
}

function choicesOf(raw: Filled[string] | undefined): readonly string[] | undefined {
  const chosen = typeof raw === 'string' ? [raw] : raw;
  const filled = chosen?.filter((word) => word !== '');
  return filled === undefined || filled.length === 0 ? undefined : filled;
}

function listOf(question: Question & { kind: 'list' }, filled: Filled): unknown {
  const rows = Array.from({ length: rowsFilled(filled, question.path) }, (_, index) =>
    valueOf(rowQuestion(question.item, question.path, index), filled),
  ).filter((row) => row !== undefined);
  return rows.length === 0 ? undefined : rows;
}

function variantOf(question: Question & { kind: 'variants' }, filled: Filled): unknown {
  const raw = filled[join(question.path, question.discriminator)];
  const chosen = question.variants.find((variant) => variant.value === raw);
  if (chosen === undefined) return undefined;
  return { [question.discriminator]: chosen.value, ...caseOf(chosen.questions, filled) };
}

function orAbsent(value: Record<string, unknown>): Record<string, unknown> | undefined {
  return Object.keys(value).length === 0 ? undefined : value;
}

/** A decimal comma is a decimal point; what is no number stays as typed. */
function numberOf(text: string): number | string {
  const normal = text.replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(normal) ? Number(normal) : text;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A case as a filled form, to start from an example. */
export function filledFrom(given: unknown, prefix = ''): Filled {
  if (given === null || given === undefined) return {};
  if (Array.isArray(given)) {
    if (given.every((item) => typeof item === 'string')) return { [prefix]: given };
    return Object.assign(
      {},
      ...given.map((item, index) => filledFrom(item, join(prefix, String(index)))),
    );
  }
  if (typeof given === 'object') {
    return Object.assign(
      {},
      ...Object.entries(given).map(([name, value]) => filledFrom(value, join(prefix, name))),
    );
  }
  if (typeof given === 'boolean') return { [prefix]: given ? 'yes' : 'no' };
  return typeof given === 'string' || typeof given === 'number' ? { [prefix]: String(given) } : {};
}

export function join(prefix: string, name: string): string {
  return prefix === '' ? name : `${prefix}.${name}`;
}

function isFilled(value: Filled[string] | undefined): boolean {
  return typeof value === 'string'
    ? value.trim() !== ''
    : (value?.some((part) => part !== '') ?? false);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asSchema(value: unknown): Schema | undefined {
  return isRecord(value) ? value : undefined;
}

function schemas(value: unknown): readonly Schema[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function entries(value: unknown): readonly (readonly [string, Schema])[] {
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, property]) =>
    isRecord(property) ? [[name, property] as const] : [],
  );
}
