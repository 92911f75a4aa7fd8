import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evidenceMaps } from './evidence-maps.ts';

/** What each source proves or points to, and in which column it stands. */
const recorded = `
national-list:AT
  proves listed-by-authority (*)
  proves listed-on-day (*)
  proves interruption (status)
  proves extent (status)
  indicates supply-below-demand (*)
  indicates prescription-only (legal_basis)
national-list:AU
  proves listed-by-authority (*)
  proves listed-on-day (*)
  proves interruption (status)
  proves interruption-start (shortage_start)
  proves expected-end (estimated_end)
  indicates supply-below-demand (status)
national-list:BE
  proves listed-by-authority (*)
  proves listed-on-day (*)
  proves delivery-within-term (status)
  proves interruption (status)
  proves interruption-start (shortage_start)
  proves expected-end (estimated_end)
  indicates appropriate-alternative (impact)
  indicates supply-below-demand (*)
national-list:CH
  indicates interruption (status_code)
  indicates listed-by-authority (*)
national-list:CO
  indicates supply-below-demand (status)
national-list:CZ
  proves listed-by-authority (*)
  proves listed-on-day (*)
  indicates interruption (status)
  indicates supply-below-demand (*)
national-list:DE {"resolvedIsPassedEnd":true}
  proves listed-by-authority (*)
  proves listed-on-day (*)
  proves interruption (meldungsart)
  proves interruption-start (shortage_start)
  proves expected-end (estimated_end)
  indicates supply-below-demand (*)
  indicates increased-demand-unmet (reason)
national-list:DK
  proves listed-by-authority (*)
  proves listed-on-day (*)
  indicates interruption (status)
  indicates supply-below-demand (*)
national-list:EE
  indicates interruption (*)
national-list:ES
  proves listed-by-authority (*)
  proves listed-on-day (*)
  proves interruption (status)
  proves interruption-start (shortage_start)
  proves expected-end (estimated_end)
  indicates supply-below-demand (*)
  indicates appropriate-alternative (notes)
national-list:EU
  proves listed-by-authority (*)
  proves listed-on-day (*)
  indicates interruption (status)
  indicates supply-below-demand (*)
national-list:FI
  proves listed-by-authority (*)
  proves listed-on-day (*)
  proves interruption (status)
  proves interruption-start (shortage_start)
  proves expected-end (estimated_end)
  indicates supply-below-demand (*)
national-list:FR
  proves listed-by-authority (*)
  proves listed-on-day (*)
  indicates interruption (status)
  indicates supply-below-demand (*)
national-list:GR
  proves listed-by-authority (*)
  proves listed-on-day (*)
  proves interruption (status)
  proves interruption-start (shortage_start)
  proves expected-end (estimated_end)
  indicates supply-below-demand (*)
national-list:HR
  proves listed-by-authority (*)
  proves listed-on-day (*)
  proves interruption (status)
  proves interruption-start (shortage_start)
  proves expected-end (estimated_end)
  indicates supply-below-demand (*)
national-list:HU
  proves listed-by-authority (*)
  proves listed-on-day (*)
  indicates interruption (status)
  indicates supply-below-demand (*)
national-list:IE
  proves listed-by-authority (*)
  proves listed-on-day (*)
  proves interruption (status)
  proves interruption-start (shortage_start)
  proves expected-end (estimated_end)
  indicates supply-below-demand (*)
  proves interruption-end (actual_end)
  indicates appropriate-alternative (therapeutic_alternative)
national-list:IN
  indicates interruption (*)
national-list:IS {"resolvedIsPassedEnd":true}
  proves listed-by-authority (*)
  proves listed-on-day (*)
  proves interruption (status)
  proves interruption-start (shortage_start)
  proves expected-end (estimated_end)
  indicates supply-below-demand (*)
national-list:IT {"resolvedIsPassedEnd":true}
  proves listed-by-authority (*)
  proves listed-on-day (*)
  proves interruption (status)
  proves interruption-start (shortage_start)
  proves expected-end (estimated_end)
  indicates supply-below-demand (*)
national-list:KR
  indicates interruption (*)
national-list:LT
  indicates interruption (*)
national-list:LV
  proves listed-by-authority (*)
  proves listed-on-day (*)
  indicates interruption (status)
  indicates supply-below-demand (*)
national-list:MY
  proves listed-by-authority (*)
  proves listed-on-day (*)
  indicates interruption (status)
  indicates supply-below-demand (*)
national-list:NO {"resolvedIsPassedEnd":true}
  proves listed-by-authority (*)
  proves listed-on-day (*)
  proves interruption (status)
  proves interruption-start (shortage_start)
  proves expected-end (estimated_end)
  indicates supply-below-demand (*)
national-list:PE
  indicates interruption (*)
national-list:PT
  proves listed-by-authority (*)
  proves listed-on-day (*)
  proves interruption (status)
  proves interruption-start (shortage_start)
  proves expected-end (estimated_end)
  indicates supply-below-demand (*)
  proves interruption-end (actual_end)
national-list:RO
  proves listed-by-authority (*)
  proves listed-on-day (*)
  indicates interruption (status)
  indicates supply-below-demand (*)
national-list:SA
  proves listed-by-authority (*)
  proves listed-on-day (*)
  indicates interruption (status)
  indicates supply-below-demand (*)
national-list:SE
  proves listed-by-authority (*)
  proves listed-on-day (*)
  proves interruption (status)
  proves interruption-start (shortage_start)
  proves expected-end (estimated_end)
  indicates supply-below-demand (*)
national-list:SI
  proves listed-by-authority (*)
  proves listed-on-day (*)
  proves interruption (market_status)
  indicates supply-below-demand (*)
national-list:SK
  indicates interruption (*)
national-list:TR
  indicates interruption (*)
national-list:TW
  indicates interruption (*)
national-list:US
  proves listed-by-authority (*)
  proves listed-on-day (*)
  proves supply-below-demand (status)
  indicates interruption (availability)
national-list:ZA
  indicates interruption (*)
openfda
  proves listed-by-authority (*)
  proves listed-on-day (*)
  proves supply-below-demand (status)
  indicates interruption (availability)
canada {"shortageReports":{"column":"type","value":"shortage"},"marketedWord":{"column":"drug_current_status","value":"MARKETED"}}
  proves listed-by-authority (*)
  proves listed-on-day (*)
  proves supply-below-demand (status)
  proves interruption (status)
  proves interruption-start (actual_start_date)
  proves interruption-end (actual_end_date)
  proves expected-end (estimated_end_date)
  proves marketed (drug_current_status)
  proves announcement-day (created_date)
igj-exemptions
  indicates interruption (*)
  indicates supply-below-demand (*)
cbg
  proves prescription-only (AFLEVERSTATUS)
  indicates marketed (*)
wgp
  indicates marketed (Artikelen)
xx-register
  proves marketed (in_de_handel)
  proves prescription-only (afleverstatus)
meldpunt
  proves listed-by-authority (*)
  proves listed-on-day (*)
  proves interruption (status)
  proves interruption-start (begin)
  proves expected-end (verwacht_einde)
  indicates supply-below-demand (*)
  proves extent (omvang)
  proves interruption-end (einde)
xx-website
  proves listed-by-authority (*)
  proves listed-on-day (*)
  proves interruption (status)
  proves interruption-start (begin)
  proves expected-end (verwacht_einde)
  indicates supply-below-demand (*)
  proves extent (omvang)
  proves interruption-end (einde)
xx-wholesalers {"absentIsDeliverable":true}
  proves not-deliverable-per-wholesaler (niet_leverbaar_bij)
  proves week-measurement (niet_leverbaar_bij)
  proves supply-of-all-holders (niet_leverbaar_bij)
xx-signals
  indicates stock-out (*)
  indicates interruption (*)
`;

test('every source proves what was read in it, and nothing more', () => {
  const found = evidenceMaps.map(({ source, entries, ...rest }) =>
    [
      Object.keys(rest).length === 0 ? source : `${source} ${JSON.stringify(rest)}`,
      ...entries.map(({ strength, need, column }) => `  ${strength} ${need} (${column})`),
    ].join('\n'),
  );
  assert.equal(`\n${found.join('\n')}\n`, recorded);
});
