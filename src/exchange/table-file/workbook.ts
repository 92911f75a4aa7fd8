import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type excel from 'exceljs';

/** A workbook whose sheets are committed as they are filled; loaded only when one is asked for. */
export async function workbookOf(
  fill: (workbook: excel.stream.xlsx.WorkbookWriter) => void,
): Promise<Buffer> {
  const { default: loaded } = await import('exceljs');
  const stream = new PassThrough();
  const whole = buffer(stream);
  const workbook = new loaded.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  fill(workbook);
  await workbook.commit();
  return whole;
}
