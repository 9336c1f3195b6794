import { columnName, parseReference } from '../../../formula/references';
import { type GuessedColumn, guessLayout, type Layout } from '../../model/log/guess-roles';
import { type Role, roles, roleWords } from '../../model/log/roles';
import type { Selection } from '../../model/protocol';
import { More, useWizard } from '../kit';
import { words } from './words';

export interface ColumnsStepProps {
  readonly selection: Selection;
  readonly layout: Layout;
  readonly onChange: (layout: Layout) => void;
}

/** Every column with the first of its values, and what it is taken for. */
export function ColumnsStep({ selection, layout, onChange }: ColumnsStepProps) {
  const { t } = useWizard();
  const { columns, hasHeading } = layout;
  const change = (index: number, role: Role) =>
    onChange({
      ...layout,
      columns: columns.map((column, at) => (at === index ? { ...column, role } : column)),
    });
  const left = parseReference(selection.range)?.left ?? 1;
  const rows = columns.map((column, index) => {
    const letters = columnName(left + index);
    return (
      <ColumnRow key={letters} column={column} letters={letters} onChange={role => change(index, role)} />
    );
  });
  const guessed = guessLayout(selection, hasHeading).columns;
  // A column stays where it was found, so that nothing jumps away under the pointer.
  const isFirst = (index: number) => guessed[index]!.role !== 'ignore' || columns.length <= 6;
  const rest = rows.filter((_, index) => !isFirst(index));
  return (
    <>
      <label class="choice">
        <input
          type="checkbox"
          checked={hasHeading}
          onChange={event => onChange(guessLayout(selection, event.currentTarget.checked))}
        />
        <span>{t(words.hasHeading)}</span>
      </label>
      {rows.filter((_, index) => isFirst(index))}
      {rest.length > 0 && <More summary={t(words.notUsed(rest.length))}>{rest}</More>}
    </>
  );
}

interface ColumnRowProps {
  readonly column: GuessedColumn;
  readonly letters: string;
  readonly onChange: (role: Role) => void;
}

function ColumnRow({ column: { name, role, samples }, letters, onChange }: ColumnRowProps) {
  const { t } = useWizard();
  const id = `f-column-${letters}`;
  return (
    <div class="field">
      <label for={id}>{name || t(words.column(letters))}</label>
      <p class="hint" id={`${id}-hint`}>
        {samples.length > 0 ? `${t(words.example)}: ${samples.join(' · ')}` : t(words.blank)}
      </p>
      <select
        id={id}
        aria-describedby={`${id}-hint`}
        value={role}
        onChange={event => onChange(event.currentTarget.value as Role)}
      >
        {roles.map(each => (
          <option key={each} value={each}>
            {t(roleWords[each])}
          </option>
        ))}
      </select>
    </div>
  );
}
