import { element } from './elements';

export type MenuEntry =
  | { label: string; choose: () => void }
  | 'separator'
  | { label: string; entries: MenuEntry[] };

function itemsOf(entries: readonly MenuEntry[], close: () => void): HTMLElement[] {
  return entries.flatMap((entry): HTMLElement[] => {
    if (entry === 'separator') return [element('hr', { role: 'separator' })];
    if ('entries' in entry)
      return [
        element(
          'div',
          { role: 'group', 'aria-label': entry.label, class: 'menu-group' },
          element('span', { class: 'menu-heading', 'aria-hidden': 'true' }, entry.label),
          ...itemsOf(entry.entries, close),
        ),
      ];
    const choose = () => {
      close();
      entry.choose();
    };
    return [
      element('button', { type: 'button', role: 'menuitem', tabindex: '-1', click: choose }, entry.label),
    ];
  });
}

/** A button that opens a menu; arrow keys move in it and Escape leaves it, as in any menu bar. */
export function menuButton(label: string, empty: string) {
  const menu = element('div', { role: 'menu', class: 'menu', hidden: true, 'aria-label': label });
  const button = element(
    'button',
    { type: 'button', class: 'button', 'aria-haspopup': 'menu', 'aria-expanded': 'false' },
    element('span', {}, label),
    element('span', { class: 'caret', 'aria-hidden': 'true' }),
  );
  const holder = element('div', { class: 'menu-holder' }, button, menu);
  const items = () => [...menu.querySelectorAll<HTMLButtonElement>('[role=menuitem]')];

  const close = (refocus = false) => {
    if (menu.hidden) return;
    menu.hidden = true;
    button.setAttribute('aria-expanded', 'false');
    if (refocus) button.focus();
  };
  const open = (last = false) => {
    menu.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    (last ? items().at(-1) : items()[0])?.focus();
  };
  const move = (step: number) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    all[(at + step + all.length) % all.length]?.focus();
  };

  button.addEventListener('click', () => (menu.hidden ? open() : close()));
  holder.addEventListener('keydown', event => {
    const keys: Record<string, () => void> = {
      ArrowDown: () => (menu.hidden ? open() : move(1)),
      ArrowUp: () => (menu.hidden ? open(true) : move(-1)),
      Home: () => items()[0]?.focus(),
      End: () => items().at(-1)?.focus(),
      Escape: () => close(true),
    };
    const act = keys[event.key];
    if (!act || (menu.hidden && event.target !== button)) return;
    event.preventDefault();
    act();
  });
  holder.addEventListener('focusout', event => {
    if (!holder.contains(event.relatedTarget as Node | null)) close();
  });

  const fill = (entries: readonly MenuEntry[]) => {
    const rows = itemsOf(entries, () => close(true));
    menu.replaceChildren(
      ...(rows.length > 0
        ? rows
        : [
            element(
              'button',
              { type: 'button', role: 'menuitem', 'aria-disabled': 'true', tabindex: '-1' },
              empty,
            ),
          ]),
    );
  };
  fill([]);
  return { holder, fill };
}
