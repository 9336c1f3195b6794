import type { BetaGeometricParameters } from '../../calc/models/beta-geometric';
import { type FittedRow, fittedRow } from '../../sheet/fit-kinds';

export const contractParameters = () =>
  fittedRow<'SBG' | 'BDW'>({
    parameterNames: { SBG: ['alpha', 'beta'], BDW: ['alpha', 'beta', 'c'] },
    units: ['period'],
    example: [
      ['model', 'unit', 'alpha', 'beta'],
      ['SBG', 'period', 0.704, 1.182],
    ],
    text: {
      en: 'Rows of SBG_FIT: both, or the lower one. Typed by hand: SBG, period, alpha, beta.',
      es: 'Filas de SBG_FIT: las dos o la de abajo. A mano: SBG, period, alpha, beta.',
    },
  });

export const betaGeometricOf = ({ parameters }: FittedRow<'SBG' | 'BDW'>): BetaGeometricParameters =>
  parameters as BetaGeometricParameters;
