import type { ChannelMessage } from '../engine/blocking-channel';
import type { HtmlPanel, MenuEntry } from './ui';

export interface StartMessage {
  start: {
    memory: SharedArrayBuffer;
    /** Where the compiled add-on is served. */
    codeAddress: string;
    html: Record<string, string>;
    addOnName: string;
    userLocale: string;
  };
}
export interface RunMessage {
  run: { id: number; functionName: string; given: unknown[] };
}
export type ToWorker = StartMessage | RunMessage;

export type Shown =
  | { menu: MenuEntry }
  | { sidebar: HtmlPanel }
  | { dialog: HtmlPanel; modal: boolean }
  | { toast: string; title: string }
  | { log: string };
export interface Finished {
  id: number;
  result?: unknown;
  error?: string;
}
export type FromWorker = { request: ChannelMessage } | { shown: Shown } | { finished: Finished };
