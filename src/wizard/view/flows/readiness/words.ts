import type { Words } from '../../../../sheet/words';

export const words = {
  next: { en: 'Next', es: 'Siguiente' },
  toResult: { en: 'Show the result', es: 'Ver el resultado' },
  leaveOut: {
    en: 'What you leave out does not count.',
    es: 'Lo que deje sin responder no cuenta.',
  },
  fromData: { en: 'Answer from my own data', es: 'Responder con mis propios datos' },
  fromDataHint: {
    en: 'Select cells of yours; the answers they speak for are filled in below. Nothing leaves this workbook.',
    es: 'Seleccione celdas suyas; abajo se rellenan las respuestas que avalan. Nada sale de este libro.',
  },
  what: { en: 'What will you select?', es: '¿Qué va a seleccionar?' },
  reading: { en: 'Reading rows', es: 'Leyendo filas' },
  checking: { en: 'Checking', es: 'Comprobando' },
  filledIn: { en: 'Filled in from your data', es: 'Rellenado con sus datos' },
  seen: { en: 'Seen:', es: 'Visto:' },
  resultTitle: { en: 'How good your measurement is', es: 'Calidad de su medición' },
  nothing: {
    en: 'No question is answered yet. Go back and answer at least one.',
    es: 'Aún no hay ninguna respuesta. Vuelva y responda al menos una.',
  },
  score: { en: 'Score, from 0 to 100', es: 'Puntuación, de 0 a 100' },
  nextStep: { en: 'The next step', es: 'El siguiente paso' },
  gaps: { en: 'Gaps, what holds up most first', es: 'Carencias, primero lo que más frena' },
  moreGaps: { en: 'Further gaps', es: 'Más carencias' },
  components: { en: 'Parts of a customer’s value', es: 'Partes del valor de un cliente' },
  insertNote: {
    en: 'The sheet holds your answers; change one and scores, gaps and next step follow.',
    es: 'La hoja contiene sus respuestas; si cambia una, cambian puntuación, carencias y siguiente paso.',
  },
} satisfies Record<string, Words>;

export const answeredText = (answered: number, all: number): Words => ({
  en: `${answered} of ${all} questions answered`,
  es: `${answered} de ${all} preguntas respondidas`,
});
