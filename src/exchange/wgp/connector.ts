import { mentionsEuNumber, readEuNumber } from '../../domain/product/eu-number.ts';
import { readRvg } from '../../domain/product/rvg.ts';
import type { ProductCode, ProductDescription } from '../../domain/product/description.ts';
import type { MaximumPrice } from '../../domain/source/record.ts';
import type {
  Connector,
  Reading,
  SourceDescription,
  SourceFile,
} from '../../domain/source/source.ts';
import { dateInName } from '../reading/date-in-name.ts';
import { isJsonObject, readJson, textOf, type JsonObject } from '../reading/json.ts';
import {
  fileRefused,
  isProblem,
  note,
  refusedReading,
  rowRejected,
  valueDropped,
} from '../reading/problem.ts';
import { openText, ReadingDraft } from '../reading/reading.ts';
import { withSummarisedRepeats } from '../reading/repeats.ts';
import type { DraftRecord } from '../reading/unique-records.ts';
import { readPriceText } from './price-text.ts';
import { comparedGroup, readProductGroup } from './product-group.ts';

const source: SourceDescription = {
  name: 'wgp',
  country: 'NL',
  kind: 'price-list',
  rank: 1,
  title: 'Maximumprijzen geneesmiddelen (Wet geneesmiddelenprijzen)',
  publisher: 'Ministerie van Volksgezondheid, Welzijn en Sport',
  measures: {
    nl: 'Een rij zegt welke maximumprijs per eenheid op de datum van de lijst voor een artikel gold.',
    en: 'A row says which maximum price per unit held for an article on the date of the list.',
  },
  address: 'https://www.farmatec.nl/prijsvorming/wet-geneesmiddelenprijzen',
  // The maximum prices are set anew in April and October; half a year and a month.
  staleAfterDays: 214,
  synthetic: false,
};

/**
 * The maximum prices under the Wet geneesmiddelenprijzen as JSON: an array of groups,
 * each with its articles. A row is an article; the `row` of a record or problem is the
 * place of its group in the array, 1 being the first, because the file is one line.
 */
export const wgpConnector: Connector = {
  source,
  parserRevision: 1,
  recognises: (fileName) => /^\d{4}-\d{2}-\d{2}\.json(?:\.gz)?$/.test(fileName),
  dateInName,
  read,
};

const layoutExpected = '[{"Productgroep", "Maximumprijs", "Eenheid", "Artikelen": […]}]';

function read(file: SourceFile): Reading {
  const opened = openText(file, 'utf-8');
  if (opened.state === 'refused') return opened;
  const json = readJson(opened.text);
  if (isProblem(json)) return refusedReading(file.name, json);
  if (!isListOfGroups(json.value)) {
    const value = opened.text.slice(0, 60);
    const params = { expected: layoutExpected };
    return refusedReading(file.name, fileRefused('layout-unknown', { value, params }));
  }

  const draft = new ReadingDraft(file, opened);
  for (const [index, group] of json.value.entries()) readGroup(draft, index + 1, group);
  sayGroupsWithoutArticles(draft, json.value);
  if (json.value.length === 0) draft.say(note('no-rows'));
  const snapshotDate = dateInName(file.name);
  return withSummarisedRepeats(
    draft.finish({
      layout: 'wgp-json',
      scope: 'prices',
      complete: true,
      ...(snapshotDate === undefined ? {} : { snapshotDate }),
    }),
  );
}

const groupFields = ['Productgroep', 'Maximumprijs', 'Eenheid', 'Artikelen'];

// One group of the right shape is enough: a single damaged group is a problem of its own.
function isListOfGroups(value: unknown): value is readonly unknown[] {
  if (!Array.isArray(value)) return false;
  return value.length === 0 || value.some((one) => isGroup(one));
}

function isGroup(value: unknown): value is JsonObject {
  return isJsonObject(value) && groupFields.every((field) => field in value);
}

function sayGroupsWithoutArticles(draft: ReadingDraft, groups: readonly unknown[]): void {
  const count = groups.filter((group) => isGroup(group) && articlesOf(group).length === 0).length;
  if (count > 0) draft.say(note('groups-without-articles', { params: { count } }));
}

function articlesOf(group: JsonObject): readonly unknown[] {
  const articles = group['Artikelen'];
  return Array.isArray(articles) ? articles : [];
}

/** A group as read once, for all its articles. */
interface Group {
  readonly row: number;
  readonly compared: string;
  readonly price: MaximumPrice;
  readonly product: Pick<ProductDescription, 'substances' | 'strength' | 'form'>;
}

function readGroup(draft: ReadingDraft, row: number, given: unknown): void {
  const name = isGroup(given) ? textOf(given['Productgroep']) : undefined;
  if (!isGroup(given) || name === undefined) {
    const value = JSON.stringify(given).slice(0, 60);
    draft.reject(
      rowRejected('row-shape-unknown', { row, value, params: { expected: layoutExpected } }),
    );
    return;
  }
  const articles = articlesOf(given);
  let group = openGroup(draft, {
    row,
    name,
    price: textOf(given['Maximumprijs']),
    unit: textOf(given['Eenheid']),
    isUsed: articles.length > 0,
  });
  for (const article of articles) {
    const heading = swallowedHeading(article);
    if (heading !== undefined) group = openGroup(draft, { row, ...heading, isUsed: true });
    readArticle(draft, group, article);
  }
}

interface Heading {
  readonly name: string;
  readonly price?: string | undefined;
  readonly unit?: string | undefined;
}

/**
 * Some groups run on into the next ones: their heading, and its price in the place of an
 * article name, stand among the articles. What follows belongs to that heading; with the
 * outer group it would get the price of another medicine.
 */
function swallowedHeading(article: unknown): Heading | undefined {
  const number = isJsonObject(article) ? textOf(article['Registratienummer']) : undefined;
  if (!isJsonObject(article) || number === undefined || !isNoArticle(number)) return undefined;
  const name = number.replace(/^Productgroep\s+/, '');
  return /\d/.test(name) ? { name, price: textOf(article['Artikelnaam']) } : undefined;
}

const unitNotKnown = 'Onbekend';

function openGroup(
  draft: ReadingDraft,
  heading: Heading & { readonly row: number; readonly isUsed: boolean },
): Group {
  const name = heading.name.replaceAll(/\s+/g, ' ');
  const price = readPriceText(heading.price ?? '');
  const problem = {
    missing: 'price-missing',
    unreadable: 'number-unreadable',
    price: undefined,
  } as const;
  const code = problem[price.kind];
  if (heading.isUsed && code !== undefined) {
    const place = { row: heading.row, column: 'Maximumprijs', value: heading.price ?? '' };
    draft.say(valueDropped(code, { ...place, params: { group: name } }));
  }
  const unitInPrice = price.kind === 'unreadable' ? undefined : price.unit;
  const unit = heading.unit === unitNotKnown ? unitInPrice : (heading.unit ?? unitInPrice);
  return {
    row: heading.row,
    compared: comparedGroup(name),
    price: {
      productGroup: name,
      ...(price.kind === 'price' ? { eurocentsPerUnit: price.eurocents } : {}),
      ...(unit === undefined ? {} : { unit }),
    },
    product: readProductGroup(name) ?? {},
  };
}

function readArticle(draft: ReadingDraft, group: Group, given: unknown): void {
  const { row } = group;
  const number = isJsonObject(given) ? textOf(given['Registratienummer']) : undefined;
  const name = isJsonObject(given) ? textOf(given['Artikelnaam']) : undefined;
  if (number !== undefined && isNoArticle(number)) {
    draft.reject(
      rowRejected('not-an-article', {
        row,
        column: 'Registratienummer',
        value: number.replaceAll(/\s+/g, ' '),
      }),
    );
    return;
  }
  if (name === undefined) {
    draft.reject(
      rowRejected('name-missing', {
        row,
        column: 'Artikelnaam',
        ...(number === undefined ? {} : { value: number }),
      }),
    );
    return;
  }
  draft.accept(record(draft, group, name, number));
}

// A header of the printed table, or the heading of a next group: a number has no long words.
function isNoArticle(number: string): boolean {
  return /\p{Letter}{4}/u.test(number);
}

function record(
  draft: ReadingDraft,
  group: Group,
  name: string,
  number: string | undefined,
): DraftRecord {
  const numbers = readNumbers(number ?? '');
  if (numbers.length === 0) {
    const place = { row: group.row, column: 'Registratienummer', value: number ?? '' };
    draft.say(valueDropped('code-unreadable', { ...place, params: { expected: 'RVG, EU/…' } }));
  }
  const named: ProductCode = { scheme: 'name', value: comparedName(name), given: name };
  const [first = named, ...others] = numbers;
  const product: ProductDescription = {
    name: name.replaceAll(/\s+/g, ' '),
    codes: [first, ...others],
    node: first.scheme === 'pack' ? 'pack' : 'product',
    ...group.product,
  };
  return {
    key: `${first.scheme}:${first.value}|${group.compared}`,
    row: group.row,
    content: { kind: 'price', product, price: group.price },
    // One number may cover several articles, mostly sizes of a vial.
    among: [
      comparedName(name),
      ...(group.price.eurocentsPerUnit === undefined ? [] : [group.price.eurocentsPerUnit]),
    ],
  };
}

function readNumbers(text: string): readonly ProductCode[] {
  if (!mentionsEuNumber(text)) return readRvg(text).codes;
  // The presentation is the article; the authorisation behind it holds for all strengths.
  const { codes } = readEuNumber(text);
  return [
    ...codes.filter((code) => code.scheme === 'pack'),
    ...codes.filter((code) => code.scheme === 'eu'),
  ];
}

function comparedName(name: string): string {
  return name.toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
