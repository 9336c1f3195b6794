import { useMemo, useState } from 'preact/hooks';
import { runRest } from './run-rest';
import type { Server } from './server';
import type { RestState } from './wizard-context';

/** Asks for the second file; again where it did not come. */
export function useRest(server: Server): RestState {
  const [state, setState] = useState<Omit<RestState, 'ask'>>({});
  return useMemo(() => {
    const ask = () => {
      setState({});
      server
        .ask({ action: 'rest' })
        .then(({ script }) => {
          const here = runRest(script);
          if (!here) throw server.refused({ id: 'not_understood' });
          setState({ here });
        })
        .catch((error: unknown) => setState({ error }));
    };
    return { ...state, ask };
  }, [server, state]);
}
