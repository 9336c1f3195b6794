import { StringValueObject, ValueObjectFactory } from '@univerjs/engine-formula';

const literal = /^\s*"([\s\S]*)"\s*$/;

let repaired = false;

/** Univer reads the text "10%" in a formula as a tenth, and "1/2/2024" as a day. Text in quotes is text. */
export function repairTextLiterals(): void {
  if (repaired) return;
  repaired = true;
  const create = ValueObjectFactory.create.bind(ValueObjectFactory);
  ValueObjectFactory.create = (raw, ...rest) => {
    const text = typeof raw === 'string' ? literal.exec(raw)?.[1] : undefined;
    return text === undefined ? create(raw, ...rest) : StringValueObject.create(text.replace(/""/g, '"'));
  };
}
