import { choice } from './choice.ts';
import { norm, type Norm } from './norm.ts';

/** The regimes under which what a holder reports may become public (rules.md §2). */
export const publicationRegimes = ['confidential', 'voluntary', 'eu-national-website'] as const;
export type PublicationRegime = (typeof publicationRegimes)[number];

/** Parts of a notification that a regime can make public. */
export type PublishableField =
  | 'name'
  | 'substance'
  | 'form'
  | 'strength'
  | 'reason'
  | 'start'
  | 'end'
  | 'alternatives';

interface RegimeTerms {
  readonly regime: PublicationRegime;
  /** Fields of a notification that become public; under `voluntary` only with recorded consent. */
  readonly fields: readonly PublishableField[];
}

const websiteFields: readonly PublishableField[] = [
  'name',
  'substance',
  'form',
  'strength',
  'reason',
  'start',
  'end',
  'alternatives',
];

export const publicationNorms = {
  'publication-regime': norm<RegimeTerms>({
    title: {
      nl: 'Wat uit meldingen openbaar mag worden',
      en: 'What may become public from notifications',
    },
    versions: [
      {
        id: 'confidential',
        state: 'enacted',
        from: null,
        until: null,
        value: { regime: 'confidential', fields: [] },
        source: {
          instrument: 'Werkagenda Aanvullend Zorg- en Welzijnsakkoord (AZWA)',
          article: '5c',
        },
        confidence: 'source',
        note: {
          nl: 'Wat het meldpunt ontvangt, mag niet met derden worden gedeeld. Sinds wanneer zegt de bron niet; wij passen dit strengste regime op elke dag toe. Het Nederlandse wetsvoorstel om meldingen openbaar te maken is op 23 september 2025 stilgelegd.',
          en: 'What the desk receives may not be shared with third parties. The source does not say since when; we apply this strictest regime to every day. The Dutch bill to publish notifications was paused on 23 September 2025.',
        },
      },
      {
        id: 'voluntary',
        state: 'draft',
        from: null,
        until: null,
        value: { regime: 'voluntary', fields: websiteFields },
        source: { instrument: 'Voorradig, eigen keuze' },
        confidence: 'choice',
        note: {
          nl: 'Openbaar met vastgelegde toestemming per melding. Alleen wie dit informatiepunt inzet kan dit regime laten ingaan, onder “publicationRegime” in het bestand van VOORRADIG_LAW.',
          en: 'Public with recorded consent per notification. Only a deployer can start this regime, under “publicationRegime” in the file of VOORRADIG_LAW.',
        },
      },
      {
        id: 'eu-national-website',
        state: 'draft',
        from: null,
        until: null,
        value: { regime: 'eu-national-website', fields: websiteFields },
        source: {
          instrument: 'EU-geneesmiddelenverordening (voorlopig akkoord)',
          article: 'nationale website met tekorten',
        },
        confidence: 'source',
        note: {
          nl: 'Nog geen recht. De plicht gaat in zes maanden na de inwerkingtreding van de verordening.',
          en: 'Not yet law. The duty starts six months after the regulation enters into force.',
        },
      },
    ],
  }),

  'publication-website-delay': norm<number>({
    title: {
      nl: 'Termijn tussen inwerkingtreding van de EU-verordening en de plicht tot een nationale website',
      en: 'Time between entry into force of the EU regulation and the duty to have a national website',
    },
    unit: 'calendar months',
    versions: [
      {
        id: 'draft-eu',
        state: 'draft',
        from: null,
        until: null,
        value: 6,
        source: { instrument: 'EU-geneesmiddelenverordening (voorlopig akkoord)' },
        confidence: 'source',
      },
    ],
  }),

  'publication-public-facts': norm<
    readonly (
      | 'critical-shortage'
      | 'measure'
      | 'exemption'
      | 'published-by-holder-with-consent'
      | 'aggregate-of-field-signals'
    )[]
  >({
    title: {
      nl: 'Wat onder elk regime openbaar is',
      en: 'What is public under every regime',
    },
    versions: [
      {
        id: 'confidential',
        state: 'enacted',
        from: null,
        until: null,
        value: [
          'critical-shortage',
          'measure',
          'exemption',
          'published-by-holder-with-consent',
          'aggregate-of-field-signals',
        ],
        source: {
          instrument: 'Werkagenda Aanvullend Zorg- en Welzijnsakkoord (AZWA)',
          article: '5c',
        },
        confidence: 'source',
        note: {
          nl: 'Eigen besluiten van de overheid, wat de vergunninghouder zelf met vastgelegde toestemming openbaar maakt, en optellingen van signalen uit het veld.',
          en: 'Decisions of the authority itself, what the holder publishes itself with recorded consent, and aggregates of field signals.',
        },
      },
    ],
  }),

  'publication-never-by-consent': choice({
    title: {
      nl: 'Wat ook met toestemming nooit openbaar wordt',
      en: 'What never becomes public, even with consent',
    },
    value: ['stock', 'share', 'site', 'contact'],
    reason: {
      nl: 'Voorraad, marktaandeel en productielocatie raken ook anderen dan wie toestemming geeft; contactgegevens zijn van personen.',
      en: 'Stock, market share and manufacturing site concern others than the one who consents; contact data are of persons.',
    },
  }),

  'publication-evidence-age': choice({
    title: {
      nl: 'Hoe oud openbaar bewijs voor “Beschikbaar” hoogstens is',
      en: 'How old public evidence for “Beschikbaar” (available) may be at most',
    },
    unit: 'days',
    value: 7,
    reason: {
      nl: 'Zonder vers openbaar bewijs staat er bij elk product “Geen openbare informatie”, zodat een vertrouwelijke melding nooit aan het ontbreken van een status te zien is.',
      en: 'Without fresh public evidence every product says “Geen openbare informatie” (no public information), so that a confidential notification never shows by a missing status.',
    },
  }),
} as const satisfies Record<string, Norm>;
