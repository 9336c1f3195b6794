import { describe, expect, test } from 'vitest';
import { languages } from '../../src/sheet/words';
import { type ConnectionId, classify, connectionCards, problemText } from '../../src/wizard/model/problems';
import type { ProblemId } from '../../src/wizard/model/protocol';

const ids: readonly ProblemId[] = [
  'not_understood',
  'too_large',
  'busy',
  'occupied',
  'nothing_selected',
  'no_such_range',
  'protected',
  'unknown_reference',
  'failed',
  'unfinished',
  'nothing_to_undo',
  'not_a_cell_of_ours',
];

describe('correct', () => {
  test.each<[string, ConnectionId]>([
    // As reported by users of other add-ons, in their issue trackers and forums.
    [
      "ScriptError: We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
      'accounts',
    ],
    [
      'Lo sentimos, se ha producido un error en el servidor al leer el almacenamiento. Código de error: PERMISSION_DENIED.',
      'accounts',
    ],
    ['ScriptError: Authorization is required to perform that action.', 'permission'],
    [
      'Exception: You do not have permission to call SpreadsheetApp.getActiveSpreadsheet. Required permissions: https://www.googleapis.com/auth/spreadsheets.currentonly',
      'permission',
    ],
    ['Exception: The script does not have permission to perform that action.', 'permission'],
    ['Access denied: : You are not authorised.', 'permission'],
    ['Se necesita autorización para realizar esta acción.', 'permission'],
    ['No tienes permiso para llamar a SpreadsheetApp.getActive.', 'permission'],
    ['Exception: Exceeded maximum execution time', 'timed_out'],
    ['ScriptError: Service Spreadsheets timed out while accessing document with id 1x.', 'timed_out'],
    ['Exception: Service timed out: Spreadsheets', 'timed_out'],
    ['DEADLINE_EXCEEDED', 'timed_out'],
    ['Se superó el tiempo máximo de ejecución.', 'timed_out'],
    ['Se ha agotado el tiempo de espera del servicio: Hojas de cálculo', 'timed_out'],
    ['Exception: Service invoked too many times for one day: route.', 'too_often'],
    [
      'Exception: Service invoked too many times in a short time: exec qps. Try Utilities.sleep(1000) between calls.',
      'too_often',
    ],
    ['There are too many scripts running simultaneously for this Google user account.', 'too_often'],
    ['Service using too much computer time for one day', 'too_often'],
    ['Se ha invocado el servicio demasiadas veces en un día: premium', 'too_often'],
    ['NetworkError: Connection failure due to HTTP 0', 'offline'],
    ['NetworkError: Connection failure due to HTTP 500', 'offline'],
    ['TypeError: Failed to fetch', 'offline'],
    ['Error de red: no hay conexión', 'offline'],
    ["We're sorry, a server error occurred. Please wait a bit and try again.", 'unknown'],
    ['Script function not found: sidebar', 'unknown'],
    ['', 'unknown'],
  ])('%s', (message, id) => {
    expect(classify(message, true)).toBe(id);
  });

  test('without a connection nothing else matters', () => {
    expect(classify('Authorization is required to perform that action.', false)).toBe('offline');
  });

  test('what it is about stands in the sentence', () => {
    expect(problemText({ id: 'occupied', about: 'Data!B2' }, 'en')).toBe(
      'There is something in Data!B2; select an empty place or choose a new sheet.',
    );
    expect(problemText({ id: 'no_such_range', about: 'A2:A' }, 'es')).toBe(
      'El rango A2:A ya no existe; seleccione los datos otra vez.',
    );
  });
});

describe('consistent', () => {
  test.each(languages.flatMap(language => ids.map(id => [language, id] as const)))(
    'in %s %s is one sentence that says the cure, with or without what it is about',
    (language, id) => {
      for (const about of [undefined, 'Sheet1!A1', '= "x"']) {
        const text = problemText({ id, ...(about === undefined ? {} : { about }) }, language);
        expect(text).toMatch(/^[A-Z=“«].+[;,] .+\.$/);
        expect(text.length).toBeLessThanOrEqual(160);
        expect(text).not.toMatch(/undefined|\s\s|\(\)/);
      }
    },
  );

  test('each card has its words in both languages', () => {
    for (const { title, text, steps = [] } of Object.values(connectionCards)) {
      for (const words of [title, text, ...steps]) {
        expect(words.en).not.toBe(words.es);
        for (const language of languages) expect(words[language].length).toBeGreaterThan(9);
      }
    }
  });
});
