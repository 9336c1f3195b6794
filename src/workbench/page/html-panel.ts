import { element } from './elements';

export type RunFunction = (functionName: string, ...given: unknown[]) => Promise<unknown>;

type FromPanel =
  | { ready: true }
  | { close: true }
  | { run: { id: number; functionName: string; given: unknown[] } };

/** HTML of the add-on in a frame that reaches nothing but the add-on's own functions. */
export function htmlPanel(
  title: string,
  html: string,
  run: RunFunction,
  close: () => void,
): HTMLIFrameElement {
  const frame = element('iframe', {
    title,
    src: 'sidebar-frame.html',
    sandbox: 'allow-scripts allow-forms',
  });
  const answer = async ({ id, functionName, given }: Extract<FromPanel, { run: object }>['run']) => {
    const outcome = await run(functionName, ...given).then(
      result => ({ id, result }),
      (reason: Error) => ({ id, error: reason.message }),
    );
    frame.contentWindow?.postMessage(outcome, '*');
  };
  const hear = ({ source, data }: MessageEvent<FromPanel>) => {
    if (!frame.isConnected) return removeEventListener('message', hear);
    if (source !== frame.contentWindow) return;
    if ('ready' in data) frame.contentWindow?.postMessage({ html }, '*');
    else if ('close' in data) close();
    else void answer(data.run);
  };
  addEventListener('message', hear);
  return frame;
}
