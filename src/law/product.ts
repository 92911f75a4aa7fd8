import { norm, type Bilingual, type Norm } from './norm.ts';

/**
 * Colours that the field uses. The two lists share words and mean different things, so
 * they are two types: what is red for the LCG says nothing about switching.
 */
export type LcgColour = 'red' | 'orange' | 'yellow' | 'other';
export type SwitchingColour = 'red' | 'orange' | 'green';

interface Meaning<Colour extends string> {
  readonly colour: Colour;
  readonly meaning: Bilingual;
}

export const productNorms = {
  'lcg-colours': norm<readonly Meaning<LcgColour>[]>({
    title: {
      nl: 'Kleuren van de LCG-lijsten (volwassenen en kinderen apart)',
      en: 'Colours of the LCG lists (adults and children apart)',
    },
    versions: [
      {
        id: 'as-read',
        state: 'enacted',
        from: null,
        until: null,
        value: [
          {
            colour: 'red',
            meaning: {
              nl: 'binnen uren nodig, anders overlijdt de patiënt',
              en: 'needed within hours, else the patient dies',
            },
          },
          {
            colour: 'orange',
            meaning: {
              nl: 'ontbreken leidt binnen 3 dagen tot 3 maanden tot overlijden of sterk verhoogde ziektelast',
              en: 'absence leads within 3 days to 3 months to death or strongly increased burden',
            },
          },
          {
            colour: 'yellow',
            meaning: {
              nl: 'nodig om de samenleving te laten functioneren',
              en: 'needed to keep society functioning',
            },
          },
          { colour: 'other', meaning: { nl: 'overig', en: 'other' } },
        ],
        source: { instrument: 'Lijsten kritieke geneesmiddelen van het LCG' },
        confidence: 'unverified',
        note: {
          nl: 'De begindatum van de indeling staat niet in onze bronnen; zij is een omschrijving en geldt voor elke dag.',
          en: 'Our sources do not give the start of this classification; it is a definition and counts for every day.',
        },
      },
    ],
  }),

  'switching-colours': norm<readonly Meaning<SwitchingColour>[]>({
    title: {
      nl: 'Kleuren van de Leidraad Verantwoord Wisselen',
      en: 'Colours of the guideline on responsible switching (Leidraad Verantwoord Wisselen)',
    },
    versions: [
      {
        id: 'as-read',
        state: 'enacted',
        from: null,
        until: null,
        value: [
          {
            colour: 'red',
            meaning: {
              nl: 'niet wisselen, tenzij het middel door een tekort niet beschikbaar is',
              en: 'do not switch unless unavailable through a shortage',
            },
          },
          {
            colour: 'orange',
            meaning: { nl: 'wisselen onder voorwaarden', en: 'switch on conditions' },
          },
          { colour: 'green', meaning: { nl: 'wisselen mag', en: 'switching is allowed' } },
        ],
        source: { instrument: 'Leidraad Verantwoord Wisselen' },
        confidence: 'unverified',
        note: {
          nl: '“Medische noodzaak” op het recept gaat vóór elke kleur. De begindatum van de indeling staat niet in onze bronnen; zij is een omschrijving en geldt voor elke dag.',
          en: '“Medische noodzaak” (medical necessity) on the prescription overrides every colour. Our sources do not give the start of this classification; it is a definition and counts for every day.',
        },
      },
    ],
  }),
} as const satisfies Record<string, Norm>;
