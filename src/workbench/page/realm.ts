import type { DateConstructor } from '../engine/dates';
import { customFunctionServices } from '../script/custom-function-services';

/** The globals of the add-on's own realm: its Date, its Error, its functions. */
export interface Realm {
  globals: Record<string, unknown>;
  Date: DateConstructor;
}

function stopped(address: string): Error {
  return new Error(`the add-on's script ${address} did not load`);
}

/** Loads the add-on into a frame of its own, as Google runs custom functions apart from everything else. */
export async function openRealm(
  address: string,
  settings: Parameters<typeof customFunctionServices>[1],
): Promise<Realm> {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = 'Add-on';
  document.body.append(frame);
  const globals = frame.contentWindow as unknown as Record<string, unknown>;
  const realm = { Date: globals.Date as DateConstructor, Error: globals.Error as ErrorConstructor };
  Object.assign(globals, customFunctionServices(realm, settings));
  const script = frame.contentDocument!.createElement('script');
  script.src = address;
  await new Promise<void>((loaded, failed) => {
    script.onload = () => loaded();
    script.onerror = () => failed(stopped(address));
    frame.contentDocument!.head.append(script);
  });
  return { globals, Date: realm.Date };
}
