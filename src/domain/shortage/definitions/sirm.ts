import { contains } from '../../../law/calendar-date.ts';
import type { Definition } from '../held.ts';
import { seriesOf } from '../series.ts';
import { step } from '../trace.ts';
import { notDecidable, notShort, short, valuesOf } from '../verdict.ts';

/** A contiguous series of not-deliverable reports by two or more wholesalers. */
export const sirm: Definition = {
  id: 'sirm',
  unit: 'group',
  needs: ['not-deliverable-per-wholesaler'],
  norm: 'shortage-sirm',
  prepare(held) {
    const { given, on } = held;
    const wholesalers = held.parameter(
      'wholesalers',
      'shortage-sirm',
      (value) => value.wholesalers,
      given.wholesalers,
    );
    const gap = held.parameter('gap', 'shortage-sirm-gap', (value) => value, given.gap);
    const overlap = held.parameter(
      'overlap',
      'shortage-sirm-overlap',
      (value) => value,
      given.overlap,
    );
    return (facts) => {
      const reports = facts.wholesalerReports;
      if (reports === undefined) {
        return notDecidable(held, facts, [], valuesOf(undefined), 'not-deliverable-per-wholesaler');
      }
      const series = seriesOf(reports, {
        wholesalers: wholesalers.value,
        gap: gap.value,
        sameDay: overlap.value === 'same-day',
      });
      const runs = series.find((run) => contains(run, on));
      if (runs !== undefined) {
        const params = { from: runs.from, wholesalers: runs.wholesalers, names: runs.names };
        return short(held, valuesOf({ from: runs.from }), [
          step('series-runs', params, 'wholesalerReports', wholesalers.norm),
        ]);
      }
      const covered = facts.wholesalerReportsCover;
      if (covered !== undefined && !covered.some((span) => contains(span, on))) {
        const steps = [step('reports-do-not-cover-day', {}, 'wholesalerReportsCover')];
        return notDecidable(
          held,
          facts,
          steps,
          valuesOf(undefined),
          'not-deliverable-per-wholesaler',
        );
      }
      const last = series.findLast((run) => run.until !== null && run.until <= on);
      if (last === undefined || last.until === null) {
        const params = { required: wholesalers.value };
        return notShort(held, [step('no-series', params, 'wholesalerReports', wholesalers.norm)]);
      }
      const over = step('series-over', { until: last.until }, 'wholesalerReports', gap.norm);
      return notShort(held, [over], {
        sinceMeans: 'unknown',
        expectedEndCertainty: 'unknown',
        endedOn: last.until,
      });
    };
  },
};
