import type { Words } from '../../../sheet/words';
import { listBlock } from '../../../templates/list-block';
import type { Block, Content, FormulaPart, PlannedCell } from '../../../templates/plan';
import type { Paths } from './paths';
import type { Writing } from './plan-parts';

const pathsId = 'paths';

/** With more channels the table of lifts would be larger than anybody reads. */
const mostLifted = 20;

/** A sheet about the second order: shares, counts, and how far each share is from the usual one. */
export function pathsBlock(
  { channels, paths }: Paths,
  matrix: (as: 'rate' | 'count') => Content,
  { language }: Writing,
): Block {
  const t = (text: Words) => text[language];
  const rows = paths.length + 1;
  const shares = channels.map(() => 'share' as const);
  const hasLift = channels.length <= mostLifted;
  const { block, tableRows } = listBlock({
    id: pathsId,
    sheet: t(words.sheet),
    title: t(words.title),
    lead: t(words.lead),
    sections: [],
    tables: [
      {
        heading: t(words.shares),
        remark: t(words.sharesRemark),
        content: matrix('rate'),
        rows: rows + 1,
        formats: ['text', 'count', 'share', ...shares],
      },
      {
        heading: t(words.counts),
        content: matrix('count'),
        rows: rows + 1,
        formats: ['text', 'count', 'count', ...channels.map(() => 'count' as const)],
      },
      ...(hasLift
        ? [
            {
              heading: t(words.lift),
              remark: t(words.liftRemark),
              rows: rows + 1,
              formats: ['text' as const, 'count' as const, ...channels.map(() => 'number' as const)],
            },
          ]
        : []),
    ],
  });
  const [, counts = 0, lift = 0] = tableRows;
  const cells = hasLift ? liftCells(lift, counts, channels.length, paths.length, t) : [];
  return { ...block, cells: [...block.cells, ...cells], columnWidths: [220, 130, 130] };
}

/** Lift of a cell: its share of those who ordered again ÷ the share of its column among all of them. */
function liftCells(
  top: number,
  counts: number,
  channels: number,
  paths: number,
  t: (text: Words) => string,
): PlannedCell[] {
  const at = (row: number, column: number, to?: readonly [number, number]): FormulaPart => ({
    block: pathsId,
    from: [row, column],
    ...(to ? { to } : {}),
  });
  const put = (
    row: number,
    column: number,
    content: Content,
    rest: Partial<PlannedCell> = {},
  ): PlannedCell => ({
    row,
    column,
    content,
    ...rest,
  });
  const again = at(top + 1, 2, [top + paths, 2]);
  const cells: PlannedCell[] = [
    put(top, 1, { text: t(words.first) }, { look: 'heading' }),
    put(top, 2, { text: t(words.again) }, { look: 'heading' }),
  ];
  for (let channel = 0; channel < channels; channel++) {
    // CHANNEL_MATRIX heads its columns to_ and the channel.
    cells.push(
      put(top, 3 + channel, { formula: ['=MID(', at(counts, 4 + channel), ';4;200)'] }, { look: 'heading' }),
    );
  }
  for (let path = 1; path <= paths; path++) {
    const from = counts + path;
    cells.push(put(top + path, 1, { formula: ['=', at(from, 1)] }, { look: 'label' }));
    cells.push(put(top + path, 2, { formula: ['=', at(from, 2), '-', at(from, 3)] }, { format: 'count' }));
    for (let channel = 0; channel < channels; channel++) {
      const [cell, row] = [at(from, 4 + channel), at(top + path, 2)];
      const total = at(counts + 1, 4 + channel, [counts + paths, 4 + channel]);
      const formula = [
        '=IF(',
        row,
        '*SUM(',
        total,
        ')=0;"";',
        cell,
        '/',
        row,
        '/(SUM(',
        total,
        ')/SUM(',
        again,
        ')))',
      ];
      cells.push(put(top + path, 3 + channel, { formula }, { format: 'number' }));
    }
  }
  return cells;
}

const words = {
  sheet: { en: 'Next channel', es: 'Canal siguiente' },
  title: {
    en: 'Where buyers of each first channel buy next',
    es: 'Dónde vuelven a comprar los de cada canal',
  },
  lead: {
    en: 'By the channel of the first order; the second order is one on another day.',
    es: 'Según el canal del primer pedido; el segundo es uno de otro día.',
  },
  shares: { en: 'Shares of the customers of each row', es: 'Parte de los clientes de cada fila' },
  sharesRemark: {
    en: 'n = customers, no_second = have not ordered again, to_… = channel of the second order.',
    es: 'n = clientes, no_second = no han repetido, to_… = canal del segundo pedido.',
  },
  counts: { en: 'The same in numbers of customers', es: 'Lo mismo en número de clientes' },
  lift: { en: 'How many times as usual', es: 'Cuántas veces lo habitual' },
  liftRemark: {
    en: 'Of who ordered again: share of this second channel ÷ its share among all. 1 = the first channel tells nothing; mind small n.',
    es: 'De quienes repitieron: parte de ese segundo canal ÷ su parte entre todos. 1 = el primer canal no dice nada; ojo si n es pequeño.',
  },
  first: { en: 'First channel', es: 'Primer canal' },
  again: { en: 'Ordered again', es: 'Repitieron' },
} satisfies Readonly<Record<string, Words>>;
