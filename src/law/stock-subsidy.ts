import { day } from './calendar-date.ts';
import { choice } from './choice.ts';
import { norm, type Norm, type NormSource } from './norm.ts';

/* Extra stock that is paid for: the letter of 2026, and where it is silent. */

const letter2026: NormSource = { instrument: 'Kamerbrief 1 april 2026' };

/** Red: needed within hours. Orange: absence leads to death or strong burden within 3 days to 3 months. */
interface WeeksByColour {
  readonly red: number;
  readonly orange: number;
}

export const stockSubsidyNorms = {
  'stock-subsidy-weeks': norm<WeeksByColour>({
    title: {
      nl: 'Extra voorraad met subsidie voor volgesorteerde groothandels, per kleur van de LCG-lijst',
      en: 'Extra stock by subsidy for full-line wholesalers, per colour of the LCG list',
    },
    unit: 'weeks',
    versions: [
      {
        id: 'seen-2026-04-01',
        state: 'enacted',
        from: null,
        until: null,
        seenOn: day('2026-04-01'),
        value: { red: 4, orange: 3 },
        source: { ...letter2026, quote: { text: 'in de loop van 2026', language: 'nl' } },
        confidence: 'source',
        note: {
          nl: 'Een subsidie, geen verplichting. De begindatum is niet bekend; het niveau werd “in de loop van 2026” verwacht. Een eerdere subsidie gold voor antibiotica en salbutamol.',
          en: 'A subsidy, not an obligation. Its start is unknown; the level was expected “in de loop van 2026” (in the course of 2026). An earlier subsidy covered antibiotics and salbutamol.',
        },
      },
    ],
  }),

  'stock-subsidy-lists': norm<readonly ('adult' | 'child')[]>({
    title: {
      nl: 'LCG-lijsten die de subsidie volgt',
      en: 'LCG lists that the subsidy follows',
    },
    versions: [
      {
        id: 'seen-2026-04-01',
        state: 'enacted',
        from: null,
        until: null,
        seenOn: day('2026-04-01'),
        value: ['adult', 'child'],
        source: letter2026,
        confidence: 'source',
      },
    ],
  }),

  'stock-subsidy-price-ceiling': norm<{
    readonly eurocents: number;
    readonly covers: 'below' | 'up-to';
  }>({
    title: {
      nl: 'Inkoopprijs (AIP) waaronder de subsidie geldt',
      en: 'Pharmacy purchase price (AIP) below which the subsidy applies',
    },
    unit: 'eurocents',
    versions: [
      {
        id: 'seen-2026-04-01',
        state: 'enacted',
        from: null,
        until: null,
        seenOn: day('2026-04-01'),
        value: { eurocents: 1500, covers: 'below' },
        source: letter2026,
        confidence: 'source',
        note: {
          nl: 'Alleen onder 15 euro. Bij precies 15 euro geldt de verplichting wel en de subsidie niet.',
          en: 'Only below EUR 15. At exactly EUR 15 the obligation holds and the subsidy does not.',
        },
      },
    ],
  }),

  'stock-subsidy-stacking': choice({
    title: {
      nl: 'Verhouding tussen subsidie en verplichting',
      en: 'How the subsidy relates to the obligation',
    },
    value: 'on-top-of-obligation',
    options: ['on-top-of-obligation', 'including-obligation'],
    source: letter2026,
    reason: {
      nl: 'De brief noemt de subsidie “extra” voorraad: samen met 2 weken verplichting 6 weken (rood) en 5 weken (oranje).',
      en: 'The letter calls the subsidy “extra” stock: with 2 weeks of obligation 6 weeks (red) and 5 weeks (orange) in all.',
    },
  }),

  'stock-subsidy-both-lists': choice({
    title: {
      nl: 'Subsidie voor een middel dat op beide LCG-lijsten staat',
      en: 'Subsidy for a medicine on both LCG lists',
    },
    value: 'higher',
    options: ['higher', 'lower'],
    source: letter2026,
    reason: {
      nl: 'Het hoogste aantal weken telt: de voorraad moet voor volwassenen en kinderen genoeg zijn.',
      en: 'The higher number of weeks counts: the stock must suffice for adults and children.',
    },
  }),

  'stock-subsidy-base': choice({
    title: { nl: 'Basis van de subsidie', en: 'Base of the subsidy' },
    value: 'own-deliveries-trailing-52-weeks-per-strength-and-form',
    options: ['own-deliveries-trailing-52-weeks-per-strength-and-form'],
    source: letter2026,
    reason: {
      nl: 'De brief noemt geen basis; wij nemen dezelfde als bij de verplichting.',
      en: 'The letter names no base; we take the same as for the obligation.',
    },
  }),
} as const satisfies Record<string, Norm>;
