import type { PublicationChoice } from '../../usecases/desk/propose-publication.ts';
import type { CriticalityFacts } from '../../domain/measure/criticality-case.ts';
import type { Language } from '../../law/norm.ts';
import { questionTemplates } from '../../texts/pages/desk.ts';

/** What a form of the bench asks for: a plain deed, or one that needs more than the form. */
export type ReadDeed =
  | { readonly kind: 'deed'; readonly deed: Readonly<Record<string, unknown>> }
  | {
      readonly kind: 'triage';
      readonly facts: CriticalityFacts;
      readonly critical: boolean;
      readonly why: string;
    }
  | { readonly kind: 'publication'; readonly choice: PublicationChoice };

type Filled = Readonly<Record<string, string>>;

/** Reads a sent form. What does not fit goes along as typed and is refused with its place. */
export function readDeed(filled: Filled, language: Language): ReadDeed {
  const deed = filled['deed'] ?? '';
  switch (deed) {
    case 'triage':
      return {
        kind: 'triage',
        facts: triageFacts(filled),
        critical: filled['critical'] === 'yes',
        why: filled['why'] ?? '',
      };
    case 'publication':
      return { kind: 'publication', choice: publicationChoice(filled) };
    case 'ask':
      return {
        kind: 'deed',
        deed: {
          deed,
          to: Number(filled['to']),
          text: askedText(filled, language),
          deadline: filled['deadline'] ?? '',
        },
      };
    case 'set-owner':
      return { kind: 'deed', deed: ownerDeed(filled) };
    case 'confirm':
      return { kind: 'deed', deed: { deed, proposal: Number(filled['proposal']) } };
    case 'decline':
      return {
        kind: 'deed',
        deed: { deed, proposal: Number(filled['proposal']), why: filled['why'] ?? '' },
      };
    case 'mark-duplicate':
      return { kind: 'deed', deed: { deed, of: Number(filled['of']), why: filled['why'] ?? '' } };
    default:
      return { kind: 'deed', deed: plainDeed(filled) };
  }
}

/** The fields of the form as they are; empty ones are left out. */
function plainDeed(filled: Filled): Readonly<Record<string, string>> {
  const { seen: _seen, ...fields } = filled;
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}

function askedText(filled: Filled, language: Language): string {
  const typed = filled['text']?.trim() ?? '';
  if (typed !== '') return typed;
  return questionTemplates[Number(filled['template'] || Number.NaN)]?.[language] ?? '';
}

function ownerDeed(filled: Filled): Readonly<Record<string, unknown>> {
  const owner = filled['owner'] ?? '';
  const through = filled['deputyThrough'] ?? '';
  if (through !== '') return { deed: 'set-owner', deputy: owner, deputyThrough: through };
  return owner === '' ? { deed: 'set-owner' } : { deed: 'set-owner', owner };
}

function triageFacts(filled: Filled): CriticalityFacts {
  const enough = filled['enoughAlternatives'];
  const severity = filled['diseaseSeverity'];
  const impact = filled['patientImpact'];
  return {
    ...(enough === 'yes' || enough === 'no' ? { enoughAlternatives: enough === 'yes' } : {}),
    ...(severity === 'life-threatening' ||
    severity === 'very-serious' ||
    severity === 'serious' ||
    severity === 'minor'
      ? { diseaseSeverity: severity }
      : {}),
    ...(impact === 'large' || impact === 'limited' ? { patientImpact: impact } : {}),
  };
}

function publicationChoice(filled: Filled): PublicationChoice {
  const { what, notification = '', ground, status, embargo = '', why = '' } = filled;
  return {
    deed: what === 'correct' || what === 'retract' ? what : 'publish',
    ...(notification === '' ? {} : { notification }),
    ...(notification !== '' &&
    (ground === 'consent' || ground === 'voluntary' || ground === 'eu-national-website')
      ? { ground }
      : {}),
    ...(status === 'unavailable' ||
    status === 'limited' ||
    status === 'notice' ||
    status === 'resolved'
      ? { status }
      : {}),
    ...(embargo === '' ? {} : { embargoUntil: instantOf(embargo) }),
    why,
  };
}

/** As typed on a Dutch clock; what is no moment goes along and is refused. */
function instantOf(local: string): string {
  const asUtc = new Date(`${local}Z`);
  // The last hour of 9999 is in a year of five digits on our clock, which no date here has.
  if (Number.isNaN(asUtc.getTime()) || !/^[12]\d{3}-/.test(local)) return local;
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Amsterdam',
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(asUtc);
  const offset = new Date(`${shown.replace(' ', 'T')}Z`).getTime() - asUtc.getTime();
  return new Date(asUtc.getTime() - offset).toISOString();
}
