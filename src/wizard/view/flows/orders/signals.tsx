import { correlationText, decileLines } from '../../../model/orders/figures';
import type { SignalView } from '../../../model/orders/signals';
import { shown } from '../../../model/reader';
import { DataTable, useWizard } from '../../kit';
import { sentences, words } from './words';

/** What else is known of customers, each column by itself beside the forecast. */
export function Signals({ signals }: { readonly signals: readonly SignalView[] }) {
  const { t, reader } = useWizard();
  return (
    <>
      {signals.map(signal => {
        const { name, n, withAlive, withValue, chance } = signal;
        const count = shown(n, 'count', reader);
        if (withAlive === undefined || withValue === undefined) {
          return (
            <p key={name}>
              {name}: {t(sentences.few(count))}
            </p>
          );
        }
        const [alive, value] = [withAlive, withValue].map(rho => correlationText(rho, reader));
        return (
          <div key={name}>
            <DataTable
              caption={name}
              head={[t(words.signalValue), t(words.customers), t(words.alive), t(words.perCustomer)]}
              rows={decileLines(signal, reader)}
              numeric={[false, true, true, true]}
            />
            <p>{t(sentences.signal(count, alive!, value!))}</p>
            <p class="hint">{t(sentences.chance(correlationText(chance, reader)))}</p>
          </div>
        );
      })}
    </>
  );
}
