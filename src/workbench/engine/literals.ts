import { StringValueObject, ValueNodeFactory, ValueObjectFactory } from '@univerjs/engine-formula';

const quoted = /^\s*"([\s\S]*)"\s*$/;

let repaired = false;

/**
 * Univer reads the text "10%" in a formula as a tenth and "1/2/2024" as a day, but the number 4.0 as a text because it
 * would write it 4. What stands in quotes is text, and a number is one however it is written.
 */
export function repairLiterals(): void {
  if (repaired) return;
  repaired = true;
  const createValue = ValueObjectFactory.create.bind(ValueObjectFactory);
  ValueObjectFactory.create = (raw, ...rest) => {
    const text = typeof raw === 'string' ? quoted.exec(raw)?.[1] : undefined;
    return text === undefined
      ? createValue(raw, ...rest)
      : StringValueObject.create(text.replace(/""/g, '"'));
  };
  const createNode = ValueNodeFactory.prototype.create;
  ValueNodeFactory.prototype.create = function create(token) {
    const isNumber = token.trim() !== '' && Number.isFinite(Number(token));
    return createNode.call(this, isNumber ? String(Number(token)) : token);
  };
}
