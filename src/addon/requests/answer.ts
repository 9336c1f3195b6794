import type { Action, Answers, Reply, Request } from '../../wizard/model/protocol';
import { auditModel, auditReport } from '../auditing/audit-model';
import { Refusal } from '../refusal';
import { makeLive } from '../sharing/make-live';
import { makeShareable } from '../sharing/make-shareable';
import { sharePreview } from '../sharing/share-preview';
import { clearSamples } from '../templates/clear-samples';
import { gallery } from '../templates/copies';
import { createTemplate } from '../templates/create-template';
import { assumptionHistory } from '../writing/assumption-history';
import { insert } from '../writing/insert';
import { recover } from '../writing/insertions';
import { place } from '../writing/layout';
import { saveAssumptions } from '../writing/save-assumptions';
import { undo } from '../writing/undo';
import { explain } from './explain';
import type { OurFunctions } from './our-functions';
import { readRequest } from './read-request';
import { restOfSidebar } from './rest-of-sidebar';
import { rows, selection, show } from './selection';
import { start } from './start';

export interface Deployed {
  readonly version: string;
  readonly ours: OurFunctions;
}

/** The one door of the sidebar: whatever comes in, an answer or a problem goes out and nothing is thrown. */
export function answerRequest(given: unknown, deployed: Deployed): Reply<Action> {
  try {
    return { ok: true, answer: answer(readRequest(given, deployed.ours.has), deployed) };
  } catch (error) {
    // What a service says is for whoever mends it, and may name what is none of the caller's business.
    return { ok: false, problem: error instanceof Refusal ? error.problem : { id: 'failed' } };
  }
}

function answer(request: Request, { version, ours }: Deployed): Answers[Action] {
  switch (request.action) {
    case 'start':
      return start(version);
    case 'rest':
      return restOfSidebar();
    case 'selection':
      return selection();
    case 'rows':
      return rows(request.range, request.from, request.count);
    case 'show':
      return show(request.range);
    case 'explain':
      return explain(ours);
    case 'place':
      return place(request.plan, request.target);
    case 'insert':
      return insert(request.plan, request.target);
    case 'undo':
      return undo(request.id, request.evenChanged);
    case 'recover':
      return recover();
    case 'saveAssumptions':
      return { values: saveAssumptions(request.values) };
    case 'sharePreview':
      return sharePreview(request.scope, ours);
    case 'makeShareable':
      return makeShareable(request.scope, request.strip, ours);
    case 'makeLive':
      return makeLive(request.evenChanged);
    case 'history':
      return { changes: assumptionHistory() };
    case 'templates':
      return gallery();
    case 'createTemplate':
      return createTemplate(request.template, request.language);
    case 'clearSamples':
      return clearSamples(request.own);
    case 'audit':
      return auditModel(request.scope, ours);
    case 'auditReport':
      return auditReport(request.scope, ours);
  }
}
