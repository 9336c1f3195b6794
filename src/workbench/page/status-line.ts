import { element } from './elements';

export interface StatusLine {
  holder: HTMLElement;
  /** What is wrong with the selected cell; an empty text clears it. */
  showError(text: string): void;
  /** What has just happened; it stays until the next thing happens. */
  showNotice(text: string, isProblem?: boolean): void;
}

export function statusLine(): StatusLine {
  const error = element('p', { id: 'cell-error', class: 'cell-error', role: 'status' });
  const notice = element('p', { id: 'notice', class: 'notice', role: 'status' });
  return {
    holder: element('footer', { class: 'status' }, error, notice),
    showError(text) {
      if (error.textContent !== text) error.textContent = text;
      error.title = text;
    },
    showNotice(text, isProblem = false) {
      notice.textContent = text;
      notice.title = text;
      notice.classList.toggle('problem', isProblem);
    },
  };
}
