import type { FunctionDefinition } from '../../sheet/define';

/** The functions of the script that the endpoint is part of, by their names in capitals. */
export interface OurFunctions {
  readonly has: (name: string) => boolean;
  /** To be asked only for a name there is. */
  readonly definition: (name: string) => FunctionDefinition;
}
