import type { Words } from '../../../sheet/words';

export interface ShareCounts {
  /** Cells that go on as built-in formulas. */
  readonly formulas: number;
  readonly values: number;
  readonly refused: number;
}

const cells = (count: number): Words => ({
  en: count === 1 ? '1 cell' : `${count} cells`,
  es: count === 1 ? '1 celda' : `${count} celdas`,
});

/** What making shareable would do, or did. */
export function shareSentences({ formulas, values, refused }: ShareCounts, done: boolean): Words[] {
  if (formulas + values + refused === 0) return [nothing];
  const sentences: Words[] = [];
  if (formulas > 0)
    sentences.push({
      en: `Built-in formulas in ${cells(formulas).en}: they go on calculating for everybody.`,
      es: `Fórmulas nativas en ${cells(formulas).es}: siguen calculando para todos.`,
    });
  if (values > 0)
    sentences.push({
      en: `Fixed values in ${cells(values).en}: built-in functions cannot work them out, so they no longer follow the inputs.`,
      es: `Valores fijos en ${cells(values).es}: las funciones nativas no pueden calcularlos, así que ya no siguen los datos.`,
    });
  if (refused > 0)
    sentences.push({
      en: `${done ? 'Left as they were' : 'Stay as they are'}: ${cells(refused).en}. Others will see #NAME? there.`,
      es: `${done ? 'Se han dejado como estaban' : 'Se quedan como están'}: ${cells(refused).es}. Los demás verán ahí #NAME?.`,
    });
  return sentences;
}

const nothing: Words = {
  en: 'No formula here uses this add-on: it can be shared as it is.',
  es: 'Ninguna fórmula usa aquí este complemento: se puede compartir tal cual.',
};

export const recordsDropped: Words = {
  en: 'The records are gone: nothing can be made live again or taken back.',
  es: 'Los registros se han borrado: nada puede reactivarse ni deshacerse.',
};

export const refusals: Readonly<Record<'loading' | 'error', Words>> = {
  loading: {
    en: 'is still loading; wait until it shows a value',
    es: 'todavía se está cargando; espere a que muestre un valor',
  },
  error: {
    en: 'shows an error; correct it first',
    es: 'muestra un error; corríjalo antes',
  },
};
