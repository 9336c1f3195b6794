import { claimTexts } from '../../../templates/claims/claim-texts';
import type { Claim } from './claim';
import { ratioClaim, returnClaim } from './cost-claims';
import { recoveryClaim, silenceClaim } from './service-claims';
import { upliftClaim } from './uplift-claim';

export const claims = {
  uplift: { ...claimTexts.uplift, working: upliftClaim },
  silence: { ...claimTexts.silence, working: silenceClaim },
  recovery: { ...claimTexts.recovery, working: recoveryClaim },
  ratio: { ...claimTexts.ratio, working: ratioClaim },
  winback: { ...claimTexts.winback, working: returnClaim },
  channel: claimTexts.channel,
  feeling: claimTexts.feeling,
  priority: claimTexts.priority,
  shares: claimTexts.shares,
} as const satisfies Readonly<Record<string, Claim>>;

export type ClaimId = keyof typeof claims;
