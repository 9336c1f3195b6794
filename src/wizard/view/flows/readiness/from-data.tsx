import { useState } from 'preact/hooks';
import { belowTitles } from '../../../model/log/below-titles';
import { guessLayout } from '../../../model/log/guess-roles';
import type { Selection } from '../../../model/protocol';
import {
  costsEvidence,
  type EvidenceKind,
  evidenceWords,
  isOrderLog,
  ordersEvidence,
  type Proposal,
  survivorsEvidence,
} from '../../../model/readiness/evidence';
import { Choices, More, Notice, ProblemNotice, UseSelection, useTask, useWizard, Working } from '../../kit';
import { readLog } from '../../log/read-log';
import { words } from './words';

const kinds = Object.keys(evidenceWords) as readonly EvidenceKind[];

/** Cells of the person's own instead of answers from memory. */
export function FromData({
  onProposals,
}: {
  readonly onProposals: (proposals: readonly Proposal[]) => void;
}) {
  const { t, server, surroundings } = useWizard();
  const [kind, setKind] = useState<EvidenceKind>('orders');
  const [found, setFound] = useState<readonly Proposal[] | 'none'>();
  const task = useTask();
  const choose = (chosen: EvidenceKind) => {
    setKind(chosen);
    setFound(undefined);
  };
  const look = async (selected: Selection) => {
    const selection = belowTitles(selected);
    setFound(undefined);
    const proposals = await task.run(async work => {
      if (kind === 'survivors') return survivorsEvidence(selection) ?? 'none';
      if (kind === 'costs') return costsEvidence(selection) ?? 'none';
      const layout = guessLayout(selection);
      if (!isOrderLog(layout)) return 'none';
      const labels = { reading: t(words.reading), looking: t(words.checking) };
      const { raw } = await readLog(server, selection, layout, work, labels);
      return ordersEvidence(raw, surroundings.today) ?? 'none';
    });
    setFound(proposals);
    if (proposals && proposals !== 'none') onProposals(proposals);
  };
  return (
    <More summary={t(words.fromData)}>
      <p>{t(words.fromDataHint)}</p>
      <Choices
        name="evidence"
        legend={t(words.what)}
        options={kinds.map(value => ({
          value,
          label: t(evidenceWords[value].label),
          hint: t(evidenceWords[value].hint),
        }))}
        value={kind}
        onChange={value => choose(value as EvidenceKind)}
      />
      <UseSelection onSelection={look} />
      {task.progress && (
        <Working
          step={task.progress.now}
          of={task.progress.of}
          label={task.progress.label}
          onCancel={task.cancel}
        />
      )}
      <ProblemNotice error={task.error} />
      {found === 'none' && (
        <Notice tone="warning">
          <p>{t(evidenceWords[kind].none)}</p>
        </Notice>
      )}
      {found && found !== 'none' && (
        <Notice tone="success" title={t(words.filledIn)}>
          {found.map(({ question, seen }) => (
            <p key={question}>{t(seen)}</p>
          ))}
        </Notice>
      )}
    </More>
  );
}
