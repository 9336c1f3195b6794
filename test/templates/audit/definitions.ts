import { catalogue } from '../../../src/build/catalogue';

/** Our functions by name. */
export const definitions = new Map(
  (await catalogue()).map(({ definition }) => [definition.name, definition]),
);
