import type { Connector } from '../../domain/source/source.ts';
import { fileRefused, refusedReading } from '../reading/problem.ts';

/**
 * What the Dutch desk itself publishes. Its rows come from decisions in this system and from
 * no file; it stands among the sources so that a claim of the desk has a source like any other.
 */
export const meldpuntConnector: Connector = {
  source: {
    name: 'meldpunt',
    country: 'NL',
    kind: 'shortage-list',
    rank: 1,
    title: 'Meldpunt geneesmiddelentekorten en -defecten, in Voorradig',
    publisher: 'CBG en IGJ',
    measures: {
      nl: 'Een rij is iets dat een beoordelaar van het meldpunt openbaar heeft gemaakt, met een tweede paar ogen: een eigen besluit, of een melding waarvan het regime of de leverancier dat toelaat.',
      en: 'A row is something that an assessor of the desk made public, with a second pair of eyes: a decision of its own, or a notification that the regime or the holder lets out.',
    },
    address: '/v1/changes',
    staleAfterDays: 36_500,
    synthetic: false,
    publishedByDesk: true,
  },
  parserRevision: 1,
  recognises: () => false,
  dateInName: () => undefined,
  read: ({ name }) => refusedReading(name, fileRefused('not-delivered-by-file')),
};
