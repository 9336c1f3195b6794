import type { UiAnswer, UiQuestion } from '../engine/ui-question';
import { element } from './elements';
import type { PageWords } from './words';

const buttonsOf: Record<UiQuestion['buttons'], UiAnswer['button'][]> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

/** The add-on's alerts and prompts; its script waits for the answer. */
export function askPerson(question: UiQuestion, words: PageWords): Promise<UiAnswer> {
  return new Promise(answered => {
    const field = element('input', { type: 'text', id: 'answer', autocomplete: 'off' });
    const isPrompt = question.kind === 'prompt';
    const finish = (button: UiAnswer['button']) => {
      dialog.remove();
      answered({ button, text: isPrompt ? field.value : '' });
    };
    const choices = buttonsOf[question.buttons].map((button, index) =>
      element(
        'button',
        { type: 'button', class: index === 0 ? 'button main' : 'button', click: () => finish(button) },
        words.buttons[button],
      ),
    );
    const dialog = element(
      'dialog',
      { class: 'question', 'aria-label': question.title || words.title },
      ...(question.title ? [element('h2', {}, question.title)] : []),
      element(isPrompt ? 'label' : 'p', isPrompt ? { for: 'answer' } : {}, question.text),
      ...(isPrompt ? [field] : []),
      element('div', { class: 'choices' }, ...choices),
    );
    // Escape closes a dialog as the cross in its corner does in Sheets.
    dialog.addEventListener('cancel', () => finish('CLOSE'));
    document.body.append(dialog);
    dialog.showModal();
  });
}
