import type { CellFormat } from '../../templates/plan';

/** What a chart shows, already in the reader's words; drawing it is the view's. */
export interface Chart {
  readonly kind: 'line' | 'bars';
  readonly title: string;
  /** What a person who does not see it has to know, in a sentence or two. */
  readonly description: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly Series[];
  /** Lines across the picture: a target (y), the period of payback (x). */
  readonly marks?: readonly Mark[];
}

export interface Axis {
  readonly label: string;
  readonly format: CellFormat;
}

export interface Series {
  readonly name: string;
  /** x is a number on a line chart, a name on bars. */
  readonly points: readonly { readonly x: number | string; readonly y: number }[];
  readonly dashed?: boolean;
}

export type Mark = { readonly label: string } & ({ readonly x: number } | { readonly y: number });
