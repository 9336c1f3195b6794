import { isBlank } from '../../sheet/cells';
import { languages } from '../../sheet/words';
import type { Template, TemplateBlock } from '../template';
import type { Finding } from './finding';
import type { Model, SheetModel } from './model';
import { finding } from './place';

const copyName = /^clv_([a-z_]+)_(\d+)_version$/;

/** Values where a template of ours has a formula; where rows came in, its lines are told by their labels. */
export function overwrittenTemplateCells(model: Model, templates: readonly Template[]): Finding[] {
  return [...model.workbook.names].flatMap(([name, { sheet: owner, top, left }]) => {
    const [, id, copy] = copyName.exec(name) ?? [];
    const template = templates.find(each => each.id === id);
    // What another version had in its cells is not known.
    if (!template || model.sheet(owner)?.value(top, left) !== template.version) return [];
    const check = `clv_${id}_${copy}_check`;
    const sheets = model.inspected.filter(sheet => hasName(sheet, check));
    const blocks = languages.flatMap(language => template.plan(language).blocks);
    const pairs = sheets.flatMap(sheet => {
      const block = blockOf(sheet, blocks);
      return block ? [{ sheet, block }] : [];
    });
    // Of a workbook that was made shareable values are what is to be expected.
    const isLive = pairs.some(({ sheet }) => callsOurs(sheet));
    return isLive ? pairs.flatMap(({ sheet, block }) => overwrittenIn(sheet, block)) : [];
  });
}

const headRows = 8;

function hasName(sheet: SheetModel, name: string): boolean {
  for (let row = 1; row <= Math.min(headRows, sheet.rows); row++) {
    for (let column = 1; column <= sheet.columns; column++) {
      if (sheet.shape(row, column)?.names.includes(name)) return true;
    }
  }
  return false;
}

function callsOurs(sheet: SheetModel): boolean {
  for (let row = 1; row <= sheet.rows; row++) {
    for (let column = 1; column <= sheet.columns; column++) {
      if (sheet.shape(row, column)?.callsOurs) return true;
    }
  }
  return false;
}

/** The block whose title the sheet bears. */
function blockOf(sheet: SheetModel, blocks: readonly TemplateBlock[]): TemplateBlock | undefined {
  const title = sheet.value(1, 1);
  return blocks.find(({ cells }) =>
    cells.some(
      ({ row, column, content }) => row === 1 && column === 1 && 'text' in content && content.text === title,
    ),
  );
}

function overwrittenIn(sheet: SheetModel, { cells }: TemplateBlock): Finding[] {
  const rows = new Map<number, typeof cells>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  const found: Finding[] = [];
  let shift = 0;
  for (const [planned, line] of [...rows].sort(([one], [other]) => one - other)) {
    const label = line.find(({ column }) => column === 1)?.content;
    if (label && 'text' in label) {
      const place = [0, 1, 2, 3, 4, 5]
        .map(step => planned + shift + step)
        .find(at => sheet.value(at, 1) === label.text);
      if (place === undefined) continue;
      shift = place - planned;
    }
    const row = planned + shift;
    for (const { column, content } of line) {
      if (!('formula' in content) || sheet.formula(row, column) !== '') continue;
      const value = sheet.value(row, column);
      if (isBlank(value)) continue;
      found.push(
        finding(
          'overwritten',
          'wrong',
          sheet,
          [row, column],
          {
            en: `A value was typed over the formula that the template has here; it no longer follows the inputs.`,
            es: `Se ha escrito un valor sobre la fórmula que la plantilla tiene aquí; ya no sigue los datos.`,
          },
          {
            en: 'Undo it, or create the template anew and copy the formula of this cell.',
            es: 'Deshágalo, o cree de nuevo la plantilla y copie la fórmula de esta celda.',
          },
        ),
      );
    }
  }
  return found;
}
