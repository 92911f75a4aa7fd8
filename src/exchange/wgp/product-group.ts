/** What the text of a product group says: `FICTAVIR-20-MG/ML-OPLOSSING/SUSPENSIE, ORAAL`. */
export interface ProductGroup {
  readonly substances: readonly string[];
  readonly strength: string;
  readonly form: string;
}

const number = String.raw`\d*\.?\d+`;
const unit = String.raw`(?:MG|G|MCG|MMOL|ML|MIE|IE|E|AXA-E|MBQ|%)(?:\/[A-Z\d]+)?`;
// Between two amounts stand the form of one component and the substance of the next.
const amount = new RegExp(`-(${number})-(${unit})-`);
// The list of 2004-03-01 writes spaces for hyphens: only a single component can be told apart.
const spacedAmount = new RegExp(` (${number}) (${unit}) `);
const phase = /\bFASE ?-?\d?$/;
const leadingPoint = /(?<![\d.])\.(?=\d)/g;
const spaceAroundHyphen = /\s*-\s*/g;
const space = /\s+/g;
const notLetterOrDigit = /[^A-Z0-9./%]/g;

/**
 * Substances, strength and form out of a group text; `undefined` when the text is cut off
 * inside a component, has phases (the tablets of a strip differ), or is no such text.
 */
export function readProductGroup(text: string): ProductGroup | undefined {
  const given = withLeadingZeros(text).replace(spaceAroundHyphen, '-').replace(space, ' ');
  const byHyphen = given.split(amount);
  return byHyphen.length > 1 ? fromComponents(byHyphen) : fromSingle(given.split(spacedAmount));
}

// substance, number, unit, form-substance, number, unit, …, form
function fromComponents(pieces: readonly string[]): ProductGroup | undefined {
  const substances: string[] = [pieces[0] ?? ''];
  const strengths: string[] = [];
  const forms: string[] = [];
  for (let index = 1; index < pieces.length; index += 3) {
    strengths.push(strengthText(pieces[index], pieces[index + 1]));
    const [form = '', ...substance] = (pieces[index + 2] ?? '').split('-');
    forms.push(form);
    substances.push(substance.join('-'));
  }
  // What follows the last form would be a component that was cut off.
  if (substances.pop() !== '') return undefined;
  return describe(substances, strengths, forms[0] ?? '');
}

function fromSingle(pieces: readonly string[]): ProductGroup | undefined {
  if (pieces.length !== 4) return undefined;
  const [substance = '', figure, unitGiven, form = ''] = pieces;
  return describe([substance], [strengthText(figure, unitGiven)], form);
}

function describe(
  substances: readonly string[],
  strengths: readonly string[],
  form: string,
): ProductGroup | undefined {
  const isComplete = substances.every((one) => one !== '' && !phase.test(one)) && form !== '';
  if (!isComplete) return undefined;
  return {
    substances: substances.map(sentenceCase),
    strength: strengths.join('/'),
    form: sentenceCase(form),
  };
}

// The lists cut the text at 74 to 232 characters; what is compared stays within all of them.
const comparedLength = 40;

/**
 * The form in which groups of different lists are compared: hyphen or space, `.5` or `0.5`,
 * `INFUSIE,FLACON` or `INFUSIE, FLACON`, and where a list cut the text off make no difference.
 */
export function comparedGroup(text: string): string {
  return withLeadingZeros(text).replace(notLetterOrDigit, '').slice(0, comparedLength);
}

function withLeadingZeros(text: string): string {
  return text.trim().toUpperCase().replace(leadingPoint, '0.');
}

function strengthText(figure: string | undefined, unitGiven: string | undefined): string {
  const parts = (unitGiven ?? '').split('/').map((part) => unitTexts[part] ?? part);
  return `${figure} ${parts.join('/')}`;
}

const unitTexts: Readonly<Record<string, string>> = {
  MG: 'mg',
  G: 'g',
  MCG: 'microgram',
  ML: 'ml',
  MMOL: 'mmol',
  MBQ: 'MBq',
  CM2: 'cm2',
  H: 'uur',
  '24H': '24 uur',
};

function sentenceCase(text: string): string {
  const lower = text.trim().toLowerCase();
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}
