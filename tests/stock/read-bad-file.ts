import { codeRules } from '../../src/domain/product/code-rules.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { StockCheck } from '../../src/domain/stock/check-row.ts';
import { readStockFile } from '../../src/exchange/party-stock/read-stock-file.ts';
import { day } from '../../src/law/calendar-date.ts';
import { testContext } from '../test-context.ts';
import { knownPacks, today, type BadFile, type Reason } from './bad/bad-file.ts';

export interface Outcome {
  readonly reasons: readonly Reason[];
  readonly problems: readonly Problem[];
  readonly taken: number;
  readonly rejected: number;
}

const { law } = testContext(undefined);
const codes = codeRules(law);

/** Reads and checks a file as the intake does. */
export async function readBadFile(
  bytes: Buffer,
  { role, name }: Pick<BadFile, 'role' | 'name'>,
): Promise<Outcome> {
  const problems: Problem[] = [];
  let [taken, rejected, refused] = [0, 0, false];
  const packName = (zi: number) => knownPacks.get(zi)?.name;
  const check = new StockCheck({
    today: day(today),
    ...(name.includes('than was asked') ? { day: day('2026-11-22') } : {}),
    unitsPerPack: (zi) => knownPacks.get(zi)?.unitsPerPack,
    packName,
    codes,
  });
  for await (const batch of readStockFile({ name, content: bytes }, { role, packName })) {
    const fields = batch.header?.format === 'fhir' ? fhirColumns : undefined;
    const checked = check.check(batch.rows);
    problems.push(...batch.problems, ...checked.problems.map((each) => inColumn(each, fields)));
    if (checked.refused !== undefined) problems.push(checked.refused);
    taken += checked.taken;
    rejected += batch.rejected + checked.rejected + checked.held;
    refused ||= batch.refused || checked.refused !== undefined;
  }
  return {
    reasons: problems.map(({ code, row, column }) => [code, row, column]),
    problems,
    taken: refused ? 0 : taken,
    rejected,
  };
}

const fhirColumns: Readonly<Record<string, string>> = {
  datum: 'countingDateTime',
  zi: 'item.concept.coding.code',
  eenheden_per_verpakking: 'extension[units-per-pack].valueInteger',
};

function inColumn(
  problem: Problem,
  columns: Readonly<Record<string, string>> | undefined,
): Problem {
  const column = columns?.[problem.column ?? ''];
  return column === undefined ? problem : { ...problem, column };
}
