import type { Language, Words } from '../../sheet/words';
import type { Problem, ProblemId } from './protocol';

type Sentence = (about: string) => string;

/** What is wrong and what to do about it. `about` is an address, a name or a limit, and may be empty. */
const sentences: Readonly<Record<ProblemId, Readonly<Record<Language, Sentence>>>> = {
  not_understood: {
    en: about =>
      `The spreadsheet did not understand the sidebar${inBrackets(about)}; reload the page and open the guide again.`,
    es: about =>
      `La hoja de cálculo no entendió al panel${inBrackets(about)}; recargue la página y abra de nuevo el asistente.`,
  },
  too_large: {
    en: about => `That is more than can be written at once${inBrackets(about)}; choose fewer rows.`,
    es: about => `Es más de lo que se puede escribir de una vez${inBrackets(about)}; elija menos filas.`,
  },
  busy: {
    en: () => 'Somebody else is inserting something right now; wait a few seconds and try again.',
    es: () =>
      'Otra persona está insertando algo en este momento; espere unos segundos y vuelva a intentarlo.',
  },
  occupied: {
    en: about => `There is something in ${about || 'the way'}; select an empty place or choose a new sheet.`,
    es: about => `Ya hay algo en ${about || 'ese lugar'}; seleccione un lugar vacío o elija una hoja nueva.`,
  },
  no_room: {
    en: about =>
      `The sheet has no room for ${about || 'it'} there; select a cell further up or to the left, or choose a new sheet.`,
    es: about =>
      `La hoja no tiene sitio para ${about || 'eso'} ahí; seleccione una celda más arriba o a la izquierda, o elija una hoja nueva.`,
  },
  nothing_selected: {
    en: () => 'The selected cells are empty; select cells with data and try again.',
    es: () => 'Las celdas seleccionadas están vacías; seleccione celdas con datos y vuelva a intentarlo.',
  },
  no_such_range: {
    en: about =>
      `${about ? `The range ${about}` : 'That range'} is not there any more; select the data again.`,
    es: about => `${about ? `El rango ${about}` : 'Ese rango'} ya no existe; seleccione los datos otra vez.`,
  },
  protected: {
    en: about =>
      `${about || 'That place'} is protected; choose a new sheet, or ask the owner for permission to edit.`,
    es: about =>
      `${about || 'Ese lugar'} está protegido; elija una hoja nueva o pida permiso de edición a quien lo protegió.`,
  },
  unknown_reference: {
    en: about =>
      `A formula points at ${about || 'something'} that is not there; go back, check the inputs and try again.`,
    es: about =>
      `Una fórmula apunta a ${about || 'algo'} que no existe; vuelva atrás, revise los datos e inténtelo de nuevo.`,
  },
  failed: {
    en: () => 'Google could not do it, and nothing was changed; try again in a moment.',
    es: () => 'Google no pudo hacerlo y no se cambió nada; vuelva a intentarlo dentro de un momento.',
  },
  unfinished: {
    en: () => 'An insertion broke off halfway; choose “Clean up” to put everything back as it was.',
    es: () => 'Una inserción quedó a medias; elija «Limpiar» para dejarlo todo como estaba.',
  },
  nothing_to_undo: {
    en: () => 'There is no insertion left to take back; use the version history of Google Sheets instead.',
    es: () =>
      'No queda ninguna inserción que deshacer; use en su lugar el historial de versiones de Hojas de cálculo.',
  },
  not_shareable: {
    en: about =>
      `${about || 'A formula'} would show an error, so nothing was changed; move that formula away from the add-on’s and try again.`,
    es: about =>
      `${about || 'Una fórmula'} daría un error y no se cambió nada; aleje esa fórmula de las del complemento y reintente.`,
  },
  not_a_template: {
    en: () => 'This sheet belongs to no template; go to a sheet of the template and try again.',
    es: () =>
      'Esta hoja no pertenece a ninguna plantilla; vaya a una hoja de la plantilla y vuelva a intentarlo.',
  },
  other_version: {
    en: () =>
      'Another version of the add-on made this template, so nothing was changed; clear the framed cells yourself.',
    es: () =>
      'Esta plantilla es de otra versión del complemento y no se cambió nada; borre usted las celdas enmarcadas.',
  },
  nothing_frozen: {
    en: () =>
      'Nothing here was made shareable, or its record was dropped; use the version history of Google Sheets instead.',
    es: () =>
      'Aquí no se ha hecho compartible nada, o se borró el registro; use el historial de versiones de Hojas de cálculo.',
  },
  not_a_cell_of_ours: {
    en: about => `${about || 'That cell'} has no formula of this add-on; select a cell that has one.`,
    es: about =>
      `${about || 'Esa celda'} no tiene una fórmula de este complemento; seleccione una que la tenga.`,
  },
};

const inBrackets = (about: string) => (about === '' ? '' : ` (${about})`);

/** One sentence, with its cure. */
export function problemText({ id, about = '' }: Problem, language: Language): string {
  return sentences[id][language](about);
}

/** Why the add-on was not reached, or gave no answer. */
export type ConnectionId = 'accounts' | 'permission' | 'timed_out' | 'too_often' | 'offline' | 'unknown';

export interface ConnectionCard {
  readonly title: Words;
  readonly text: Words;
  readonly steps?: readonly Words[];
}

export const connectionCards: Readonly<Record<ConnectionId, ConnectionCard>> = {
  accounts: {
    title: { en: 'Several Google accounts', es: 'Varias cuentas de Google' },
    text: {
      en: 'Google refuses add-ons when you are signed in to several accounts and this one was not the first.',
      es: 'Google rechaza los complementos si ha iniciado sesión en varias cuentas y esta no fue la primera.',
    },
    steps: [
      {
        en: 'Open this spreadsheet in a private window and sign in to this account only.',
        es: 'Abra esta hoja de cálculo en una ventana privada e inicie sesión solo con esta cuenta.',
      },
      {
        en: 'Or sign out of all accounts, and sign in to this one first.',
        es: 'O cierre la sesión de todas las cuentas y entre primero en esta.',
      },
    ],
  },
  permission: {
    title: { en: 'Permission is missing', es: 'Falta un permiso' },
    text: {
      en: 'The add-on may not use this spreadsheet yet.',
      es: 'El complemento todavía no puede usar esta hoja de cálculo.',
    },
    steps: [
      {
        en: 'Close this panel and choose “Open the guide” in the add-on’s menu; Google then asks for permission.',
        es: 'Cierre este panel y elija «Abrir el asistente» en el menú del complemento; Google le pedirá permiso.',
      },
      {
        en: 'If it does not ask, you may only view this spreadsheet: ask its owner, or make a copy.',
        es: 'Si no lo pide, quizá solo pueda ver esta hoja: hable con su propietario o haga una copia.',
      },
    ],
  },
  timed_out: {
    title: { en: 'It took too long', es: 'Tardó demasiado' },
    text: {
      en: 'Google stopped the work before it was done. Try again; if it stops once more, select fewer rows.',
      es: 'Google detuvo el trabajo antes de terminar. Vuelva a intentarlo; si se repite, seleccione menos filas.',
    },
  },
  too_often: {
    title: { en: 'Too many requests', es: 'Demasiadas peticiones' },
    text: {
      en: 'Google limits how much work it does for one person. Wait a minute and try again; daily limits end tomorrow.',
      es: 'Google limita el trabajo por persona. Espere un minuto y vuelva a intentarlo; los límites diarios acaban mañana.',
    },
  },
  offline: {
    title: { en: 'No connection', es: 'Sin conexión' },
    text: {
      en: 'The spreadsheet cannot be reached. Check your connection and try again; what you typed here is kept.',
      es: 'No se puede llegar a la hoja de cálculo. Revise la conexión y vuelva a intentarlo; lo escrito aquí se conserva.',
    },
  },
  unknown: {
    title: { en: 'Something went wrong', es: 'Algo ha fallado' },
    text: {
      en: 'Google gave no answer that the add-on understands. Try again; if it persists, reload the page.',
      es: 'Google no dio una respuesta que el complemento entienda. Vuelva a intentarlo; si persiste, recargue la página.',
    },
  },
};

/**
 * Google words its failures itself, in the language of the account. Several accounts come first, because they show
 * as a refused permission of Google's own storage.
 */
const signs: readonly (readonly [ConnectionId, RegExp])[] = [
  ['accounts', /PERMISSION_DENIED|reading from storage|leer (datos )?(de|del|desde el) almacenamiento/i],
  [
    'permission',
    /authori[sz]ation|not authori[sz]ed|permission|access denied|autorizaci[oó]n|permisos?\b|acceso denegado/i,
  ],
  [
    'timed_out',
    /execution time|timed? ?-?out|deadline|tiempo (m[aá]ximo )?de (ejecuci[oó]n|espera)|agotado/i,
  ],
  [
    'too_often',
    /too many|too much|rate limit|quota|demasiad[oa]s|cuota|l[ií]mite de (frecuencia|velocidad)/i,
  ],
  ['offline', /network|connection|failed to fetch|HTTP 0\b|offline|\bred\b|conexi[oó]n/i],
];

export function classify(message: string, online: boolean): ConnectionId {
  if (!online) return 'offline';
  return signs.find(([, sign]) => sign.test(message))?.[0] ?? 'unknown';
}
