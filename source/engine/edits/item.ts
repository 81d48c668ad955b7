import type {Claim} from '../../model/claim.ts';
import type {Report} from '../../model/report.ts';

/** One report with what it claims. */
export type Item = {report: Report; claims: Claim[]};
