import type { ClaimText } from '../../../templates/claims/claim-texts';
import type { House } from '../retention/base';
import type { Working } from '../retention/working';

export { firmnessWords } from '../../../templates/claims/firmness';

/** A claim, and what it gives with one's own figures. */
export interface Claim extends ClaimText {
  /** Absent where there is nothing to work out. */
  readonly working?: (house: House) => Working;
}
