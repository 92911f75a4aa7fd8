import { day } from './calendar-date.ts';
import { norm, type Norm, type NormSource } from './norm.ts';

/** Shortages of medical devices: a separate report, on other terms than medicines. */

const deviceReport: NormSource = { instrument: 'Meldpunt tekorten medische hulpmiddelen' };

export const deviceNorms = {
  'device-report-days': norm<number>({
    title: {
      nl: 'Vanaf hoeveel dagen een tekort aan een medisch hulpmiddel te melden is',
      en: 'From how many days a shortage of a medical device can be reported',
    },
    unit: 'days',
    versions: [
      {
        id: 'as-read',
        state: 'enacted',
        from: null,
        until: null,
        value: 14,
        source: deviceReport,
        confidence: 'unverified',
        note: {
          nl: 'Voor hulpmiddelen onder de MDR of IVDR, 14 dagen of langer. Begindatum onbekend; nog door geen besluit gebruikt.',
          en: 'For devices under the MDR or IVDR, 14 days or longer. Start unknown; no decision uses it yet.',
        },
      },
    ],
  }),

  'device-report-horizon': norm<number>({
    title: {
      nl: 'Binnen welke termijn het tekort aan een hulpmiddel moet spelen',
      en: 'Within what time the device shortage must occur',
    },
    unit: 'calendar months',
    versions: [
      {
        id: 'as-read',
        state: 'enacted',
        from: null,
        until: null,
        value: 6,
        source: deviceReport,
        confidence: 'unverified',
        note: {
          nl: 'Begindatum onbekend; nog door geen besluit gebruikt.',
          en: 'Start unknown; no decision uses it yet.',
        },
      },
    ],
  }),

  'device-prior-notice': norm<number>({
    title: {
      nl: 'Voorafgaande mededeling van de fabrikant bij onderbreking of stopzetting van een hulpmiddel',
      en: 'Prior notice by the manufacturer of interruption or discontinuation of a device',
    },
    unit: 'calendar months',
    versions: [
      {
        id: '2025-01-10',
        state: 'enacted',
        from: day('2025-01-10'),
        until: null,
        value: 6,
        source: {
          instrument: 'Verordening (EU) 2017/745 (MDR) en (EU) 2017/746 (IVDR)',
          article: 'art. 10 bis',
        },
        confidence: 'unverified',
      },
    ],
  }),
} as const satisfies Record<string, Norm>;
