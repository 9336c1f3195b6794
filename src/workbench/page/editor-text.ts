import type { Injector } from '@univerjs/core';
import { type ISequenceNode, LexerTreeBuilder } from '@univerjs/engine-formula';
import type { Dialect } from '../../formula/dialect';
import { lexerText } from './lexer-text';

type Nodes = (string | ISequenceNode)[];

/** The lexer's nodes with the words of the text they were read from, which the editor writes back. */
function restoreNodes(nodes: Nodes, text: string): Nodes {
  let position = text.startsWith('=') ? 1 : 0;
  return nodes.map(node => {
    const start = position;
    position += (typeof node === 'string' ? node : node.token).length;
    const original = text.slice(start, position);
    return typeof node === 'string' ? original : { ...node, token: original };
  });
}

/** Colours, parameter help and picking cells with the mouse work in the editor for either separator. */
export function readEditorText(injector: Injector, dialect: () => Dialect): void {
  const lexer = injector.get(LexerTreeBuilder);
  const sequence = lexer.sequenceNodesBuilder.bind(lexer);
  lexer.sequenceNodesBuilder = text => {
    const read = lexerText(text, dialect());
    const nodes = sequence(read);
    return nodes && read !== text ? restoreNodes(nodes, text) : nodes;
  };
  const parameter = lexer.getFunctionAndParameter.bind(lexer);
  lexer.getFunctionAndParameter = (text, index) => parameter(lexerText(text, dialect()), index);
  const brackets = lexer.checkIfAddBracket.bind(lexer);
  lexer.checkIfAddBracket = text => brackets(lexerText(text, dialect()));
}
