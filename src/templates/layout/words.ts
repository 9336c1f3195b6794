import type { Words } from '../../sheet/words';

export const layoutWords = {
  line: { en: 'Line', es: 'Línea' },
  unit: { en: 'Unit', es: 'Unidad' },
  sign: { en: 'Sign', es: 'Signo' },
  value: { en: 'Value', es: 'Valor' },
  remark: { en: 'How to read it', es: 'Cómo se lee' },
  equals: { en: '=', es: '=' },
  check: { en: 'Check of the whole workbook', es: 'Comprobación de todo el libro' },
  checkUnit: { en: 'checks that fail', es: 'comprobaciones que fallan' },
  checkLineUnit: { en: '0 right, 1 wrong', es: '0 bien, 1 mal' },
  allRight: { en: 'All checks pass.', es: 'Todas las comprobaciones se cumplen.' },
  seeChecks: {
    en: 'A check fails: see the sheet of checks.',
    es: 'Falla una comprobación: vea la hoja de comprobaciones.',
  },
  addOnMissing: {
    en: 'The formulas need the add-on Customer Lifetime Value: install it, or ask the sender for a shareable copy.',
    es: 'Las fórmulas necesitan el complemento Customer Lifetime Value: instálelo o pida a quien lo envía una copia para compartir.',
  },
  samples: {
    en: 'Sample data: type over it, or clear it with Extensions → Customer Lifetime Value → Clear sample data.',
    es: 'Datos de muestra: escriba encima o bórrelos con Extensiones → Customer Lifetime Value → Borrar datos de muestra.',
  },
  version: { en: 'Version of this template', es: 'Versión de esta plantilla' },
  checks: { en: 'Checks', es: 'Comprobaciones' },
  checksLead: {
    en: 'Each line is 0 when all is right. The total stands on every sheet.',
    es: 'Cada línea vale 0 cuando todo está bien. El total aparece en todas las hojas.',
  },
  result: { en: 'Result', es: 'Resultado' },
  total: { en: 'Checks that fail', es: 'Comprobaciones que fallan' },
  totalMeaning: {
    en: '0 means that the figures can be used.',
    es: '0 significa que las cifras se pueden usar.',
  },
  missing: { en: 'Inputs still blank', es: 'Datos aún en blanco' },
  missingUnit: { en: 'inputs', es: 'datos' },
  missingMeaning: {
    en: 'Until all are filled in, results stay blank.',
    es: 'Hasta rellenarlos todos, los resultados quedan en blanco.',
  },
  fillIn: { en: 'Fill in the framed inputs first.', es: 'Rellene antes los datos enmarcados.' },
  ownChecks: { en: 'What must agree', es: 'Lo que debe coincidir' },
  inputChecks: { en: 'Inputs that must be above 0', es: 'Datos que deben ser mayores que 0' },
  mustBePositive: {
    en: 'At 0 or below the results have no meaning: correct the input.',
    es: 'Con 0 o menos los resultados no significan nada: corrija el dato.',
  },
  mustNotBeNegative: {
    en: 'Below 0 money to come would be worth more than money of today: correct the assumption.',
    es: 'Por debajo de 0, el dinero por venir valdría más que el de hoy: corrija el supuesto.',
  },
  assumedChecks: { en: 'House assumptions', es: 'Supuestos de la casa' },
} satisfies Record<string, Words>;
