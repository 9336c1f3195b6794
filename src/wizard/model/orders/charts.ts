import type { ValueSegment } from '../../../calc/logs/value-segments';
import type { HoldoutLine } from '../../../calc/models/holdout';
import type { Words } from '../../../sheet/words';
import type { Chart } from '../chart';
import { type Reader, shown } from '../reader';

/** Orders of the weeks that were held out: what came and what was expected, by repeat orders until then. */
export function holdoutChart(lines: readonly HoldoutLine[], { language }: Reader): Chart {
  const t = (words: Words) => words[language];
  const classes = lines.slice(0, -1);
  const perCustomer = (orders: 'actualOrders' | 'predictedOrders') =>
    classes.map(line => ({ x: line.frequency, y: line[orders] / line.customers }));
  return {
    kind: 'bars',
    title: t({ en: 'Orders that came and orders expected', es: 'Pedidos recibidos y esperados' }),
    description: t({
      en: 'Orders per customer in the weeks of the test, by the number of repeat orders before. The closer each pair, the better the forecast.',
      es: 'Pedidos por cliente en las semanas de la prueba, según sus pedidos repetidos anteriores. Cuanto más parejas las barras, mejor el pronóstico.',
    }),
    x: { label: t({ en: 'Repeat orders before', es: 'Pedidos repetidos antes' }), format: 'text' },
    y: { label: t({ en: 'Orders per customer', es: 'Pedidos por cliente' }), format: 'number' },
    series: [
      { name: t({ en: 'Came', es: 'Recibidos' }), points: perCustomer('actualOrders') },
      { name: t({ en: 'Expected', es: 'Esperados' }), points: perCustomer('predictedOrders'), dashed: true },
    ],
  };
}

/** How much of the value to come the best customers carry. */
export function concentrationChart(segments: readonly ValueSegment[], reader: Reader): Chart | undefined {
  const t = (words: Words) => words[reader.language];
  const customers = segments.reduce((sum, segment) => sum + segment.customers, 0);
  let best = 0;
  const points = [{ x: 0, y: 0 }];
  for (const segment of segments) {
    if (segment.cumulativeShare === 'undefined') return undefined;
    best += segment.customers;
    points.push({ x: best / customers, y: segment.cumulativeShare.toNumber() });
  }
  const fifth = points.reduce((near, point) =>
    Math.abs(point.x - 1 / 5) < Math.abs(near.x - 1 / 5) ? point : near,
  );
  const [share, value] = [shown(fifth.x, 'share', reader), shown(fifth.y, 'share', reader)];
  return {
    kind: 'line',
    title: t({ en: 'Who carries the value to come', es: 'Quién aporta el valor por venir' }),
    description: t({
      en: `The best ${share} of customers carry ${value} of the value to come.`,
      es: `El mejor ${share} de los clientes aporta el ${value} del valor por venir.`,
    }),
    x: { label: t({ en: 'Customers, best first', es: 'Clientes, primero los mejores' }), format: 'share' },
    y: { label: t({ en: 'Share of the value', es: 'Parte del valor' }), format: 'share' },
    series: [
      { name: t({ en: 'Your customers', es: 'Sus clientes' }), points },
      {
        name: t({ en: 'If all were alike', es: 'Si todos fueran iguales' }),
        points: [
          { x: 0, y: 0 },
          { x: 1, y: 1 },
        ],
        dashed: true,
      },
    ],
  };
}
