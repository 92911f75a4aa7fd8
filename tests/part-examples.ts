import { h, type FunctionComponent } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Choice, examples as choices } from '../src/web/parts/choice.tsx';
import { ChooseFile, examples as chosenFiles } from '../src/web/parts/choose-file.tsx';
import { Claim, examples as claims } from '../src/web/parts/claim.tsx';
import { Comparison, examples as comparisons } from '../src/web/parts/comparison.tsx';
import { DayCell, examples as dayCells } from '../src/web/parts/day-cell.tsx';
import { DayField, examples as days } from '../src/web/parts/day-form.tsx';
import { DoneOrWrong, examples as outcomes } from '../src/web/parts/done-or-wrong.tsx';
import { Mistakes, examples as mistakes } from '../src/web/parts/mistakes.tsx';
import { Questions, examples as questions } from '../src/web/parts/questions.tsx';
import { SearchForm, examples as searches } from '../src/web/parts/search-form.tsx';
import { ShareBar, examples as shares } from '../src/web/parts/share-bar.tsx';
import { State, examples as states } from '../src/web/parts/state.tsx';
import { StatusLine, examples as statusLines } from '../src/web/parts/status-line.tsx';
import { Field, examples as fields } from '../src/web/signals/field.tsx';
import { HistoryChart, examples as histories } from '../src/web/stock/history-chart.tsx';
import { WeeksStrip, examples as strips } from '../src/web/stock/weeks-strip.tsx';
import { FieldSignals, examples as fieldSignals } from '../src/web/signals/public-signals.tsx';
import { Table, examples as tables } from '../src/web/parts/table.tsx';
import { examples as takenBack, TakeBackForm } from '../src/web/parts/take-back-form.tsx';
import { Timeline, examples as timelines } from '../src/web/parts/timeline.tsx';
import { WideBox, examples as wideBoxes } from '../src/web/parts/wide-box.tsx';
import { WithoutList, examples as withoutLists } from '../src/web/parts/without-list.tsx';
import { Trace, examples as traces } from '../src/web/parts/trace.tsx';

/** A part as it stands on a page. */
export function html<Props extends object>(
  part: FunctionComponent<Props> | ((props: Props) => unknown),
  props: Props,
): string {
  return renderToString(h(part as FunctionComponent<Props>, props as never));
}

/** Every part of the site, rendered for every example that it carries. */
export const partExamples: readonly {
  readonly name: string;
  readonly rendered: readonly string[];
}[] = [
  { name: 'Choice', rendered: choices.map((props) => html(Choice, props)) },
  { name: 'ChooseFile', rendered: chosenFiles.map((props) => html(ChooseFile, props)) },
  { name: 'Claim', rendered: claims.map((props) => html(Claim, props)) },
  { name: 'Comparison', rendered: comparisons.map((props) => html(Comparison, props)) },
  { name: 'DayCell', rendered: dayCells.map((props) => html(DayCell, props)) },
  { name: 'DayField', rendered: days.map((props) => html(DayField, props)) },
  { name: 'DoneOrWrong', rendered: outcomes.map((props) => html(DoneOrWrong, props)) },
  { name: 'Field', rendered: fields.map((props) => html(Field, props)) },
  { name: 'FieldSignals', rendered: fieldSignals.map((props) => html(FieldSignals, props)) },
  { name: 'HistoryChart', rendered: histories.map((props) => html(HistoryChart, props)) },
  { name: 'Mistakes', rendered: mistakes.map((props) => html(Mistakes, props)) },
  { name: 'Questions', rendered: questions.map((props) => html(Questions, props)) },
  { name: 'SearchForm', rendered: searches.map((props) => html(SearchForm, props)) },
  { name: 'ShareBar', rendered: shares.map((props) => html(ShareBar, props)) },
  { name: 'State', rendered: states.map((props) => html(State, props)) },
  { name: 'StatusLine', rendered: statusLines.map((props) => html(StatusLine, props)) },
  { name: 'Table', rendered: tables.map((props) => html(Table, props as never)) },
  { name: 'TakeBackForm', rendered: takenBack.map((props) => html(TakeBackForm, props)) },
  { name: 'Timeline', rendered: timelines.map((props) => html(Timeline, props)) },
  { name: 'Trace', rendered: traces.map((props) => html(Trace, props)) },
  { name: 'WeeksStrip', rendered: strips.map((props) => html(WeeksStrip, props)) },
  { name: 'WideBox', rendered: wideBoxes.map((props) => html(WideBox, props)) },
  { name: 'WithoutList', rendered: withoutLists.map((props) => html(WithoutList, props)) },
];

/** Style page: all parts on one sheet, to look at and to run axe over. */
export function stylePage(styleAddress: string): string {
  const parts = partExamples.map(
    ({ name, rendered }) =>
      `<section class="part"><h2>${name}</h2>${rendered.map((part) => `<div class="flow">${part}</div>`).join('')}</section>`,
  );
  return `<!doctype html><html lang="nl"><head><title>Onderdelen</title><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="${styleAddress}"></head><body><main><div class="wide"><h1>Onderdelen</h1>${parts.join('')}</div></main></body></html>`;
}
