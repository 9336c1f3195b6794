import type { Language } from '../../sheet/words';
import type { Template } from '../../templates/template';
import type { Action, Answers, Reply, Request } from '../../wizard/model/protocol';
import { openWorkbench } from '../../workbench/script/node-host';
import { type BookContents, bookContents } from './book-contents';

export interface BuiltAddOn {
  /** The text of the compiled add-on. */
  readonly code: string;
  /** Its HTML files by name, without their ending. */
  readonly html: Readonly<Record<string, string>>;
  /** The engine's bundle for Node. */
  readonly enginePath: string;
}

/** What a team gets that creates the template in a spreadsheet and makes it shareable for people without the add-on. */
export async function shareableBook(
  addOn: BuiltAddOn,
  template: Template,
  language: Language,
): Promise<BookContents> {
  const workbench = openWorkbench({ ...addOn, locale: language === 'es' ? 'es_ES' : 'en_GB' });
  const ask = <A extends Action>(request: Extract<Request, { action: A }>): Answers[A] => {
    const reply = workbench.run('sidebar', request) as Reply<A>;
    if (!reply.ok)
      throw new Error(`${request.action} of ${template.id} in ${language}: ${JSON.stringify(reply.problem)}`);
    return reply.answer;
  };
  try {
    ask({ action: 'createTemplate', template: template.id, language });
    ask({ action: 'makeShareable', scope: 'workbook', strip: true });
    return bookContents(workbench.operations, template.plan(language));
  } finally {
    await workbench.close();
  }
}
