import { type Dialect, english } from './dialect';
import { type Token, tokenize } from './tokens';

/** A stretch of the formula without the spaces around it; empty where an argument was left out. */
export type Span = { readonly start: number; readonly end: number; readonly text: string };

export type Call = {
  /** In capitals, since Sheets does not tell them apart. */
  readonly name: string;
  readonly start: number;
  /** Just after the closing parenthesis; the end of the formula where that is missing. */
  readonly end: number;
  readonly closed: boolean;
  readonly arguments: readonly Span[];
};

type Frame = {
  readonly mark: '(' | '{';
  readonly call?: { name: string; start: number };
  readonly place: number;
  readonly arguments: Span[];
  /** The first and the last token of the current argument that is not space. */
  first?: Token;
  last?: Token;
};

/** Every call in order of appearance, those inside other calls too, and none inside a string or a sheet's name. */
export function findCalls(
  formula: string,
  isWanted: (name: string) => boolean = () => true,
  dialect: Dialect = english,
): Call[] {
  const found: (Call | undefined)[] = [];
  const frames: Frame[] = [];
  const open = { '(': 0, '{': 0 };
  let previous: Token | undefined;

  const finish = (frame: Frame, end: number, closed: boolean): void => {
    if (!frame.call || frame.place < 0) return;
    if (frame.first || frame.arguments.length > 0) endArgument(frame, formula, end - (closed ? 1 : 0));
    found[frame.place] = { ...frame.call, end, closed, arguments: frame.arguments };
  };

  const closeUntil = (mark: '(' | '{', close: Token): void => {
    for (let frame = frames.pop(); frame; frame = frames.pop()) {
      open[frame.mark]--;
      if (frame.mark === mark) {
        finish(frame, close.start + 1, true);
        return;
      }
      finish(frame, close.start, false);
      extend(frames[frames.length - 1], previous);
    }
  };

  for (const token of tokenize(formula, dialect)) {
    if (token.kind === 'space') continue;
    if (token.kind === 'close' || token.kind === 'close_brace') {
      const mark = token.kind === 'close' ? '(' : '{';
      if (open[mark] > 0) closeUntil(mark, token);
    }
    const frame = frames[frames.length - 1];
    if (token.kind === 'argument_separator' && frame?.call) endArgument(frame, formula, token.start);
    else extend(frame, token);
    if (token.kind === 'open' || token.kind === 'open_brace') {
      const call =
        previous?.kind === 'call' ? { name: previous.text.toUpperCase(), start: previous.start } : undefined;
      const place = call && isWanted(call.name) ? found.push(undefined) - 1 : -1;
      const mark = token.kind === 'open' ? '(' : '{';
      open[mark]++;
      frames.push({ mark, call, place, arguments: [] });
    }
    previous = token;
  }
  for (let frame = frames.pop(); frame; frame = frames.pop()) {
    finish(frame, formula.length, false);
    extend(frames[frames.length - 1], previous);
  }
  return found.filter((call): call is Call => call !== undefined);
}

function extend(frame: Frame | undefined, token: Token | undefined): void {
  if (!frame || !token) return;
  frame.first = frame.first ?? token;
  frame.last = token;
}

function endArgument(frame: Frame, formula: string, emptyAt: number): void {
  const start = frame.first ? frame.first.start : emptyAt;
  const end = frame.last ? frame.last.start + frame.last.text.length : emptyAt;
  frame.arguments.push({ start, end, text: formula.slice(start, end) });
  frame.first = undefined;
  frame.last = undefined;
}

/**
 * Rewrites calls, inner ones before those around them: `render` gets the call as it stands in the formula and the text
 * of its arguments with the calls inside them already rewritten. Answering undefined keeps the call.
 */
export function replaceCalls(
  formula: string,
  render: (call: Call, renderedArguments: string[]) => string | undefined,
  dialect: Dialect = english,
): string {
  const calls = findCalls(formula, undefined, dialect);
  // Going backwards, edits lie in falling order of place and those inside the current call are the last ones.
  const edits: Span[] = [];
  for (const call of calls.reverse()) {
    const text = render(
      call,
      call.arguments.map(argument => renderSpan(formula, argument.start, argument.end, edits)),
    );
    if (text === undefined) continue;
    while (edits.length > 0 && (edits[edits.length - 1] as Span).start < call.end) edits.pop();
    edits.push({ start: call.start, end: call.end, text });
  }
  return renderSpan(formula, 0, formula.length, edits);
}

function renderSpan(formula: string, start: number, end: number, edits: readonly Span[]): string {
  let text = '';
  let position = start;
  for (let index = edits.length - 1; index >= 0; index--) {
    const edit = edits[index] as Span;
    if (edit.start >= end) break;
    if (edit.start < start) continue;
    text += formula.slice(position, edit.start) + edit.text;
    position = edit.end;
  }
  return text + formula.slice(position, end);
}
