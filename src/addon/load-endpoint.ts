/// <reference types="google-apps-script" />
import type { answerRequest } from './requests/answer';

interface Endpoint {
  readonly answerRequest: typeof answerRequest;
}

let make: ((shared: object) => Endpoint) | undefined;

/** Makes what answers the sidebar of a file of the project, which no cell has to load. */
export function loadEndpoint(shared: object): Endpoint {
  // Google starts the script anew for each request; where it stays, compiling once is enough.
  make ??= new Function('shared', HtmlService.createTemplateFromFile('Endpoint').getRawContent()) as (
    shared: object,
  ) => Endpoint;
  return make(shared);
}
