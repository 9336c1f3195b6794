export interface ResultItem {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
  readonly tone?: 'good' | 'bad' | 'plain';
}

export interface ResultsProps {
  readonly items: readonly ResultItem[];
}

const signs = { good: '✓ ', bad: '! ', plain: '' } as const;

/** The answer, the first figure large; what changes is read out. Stays on the page when it is empty. */
export function Results({ items }: ResultsProps) {
  return (
    <div class="results" role="status" aria-atomic="false">
      {items.map(({ label, value, note, tone = 'plain' }, index) => (
        <div key={label} class={index === 0 ? 'result first' : 'result'}>
          <p class="result-label">{label}</p>
          <p class={`figure ${tone}`}>
            <span aria-hidden="true">{signs[tone]}</span>
            {value}
          </p>
          {note && <p class="hint">{note}</p>}
        </div>
      ))}
    </div>
  );
}
