import type { Channel, CopyType, Procedure } from '../api/types.js';
import type { Text } from '../i18n/language.js';

/** A paper the procedure asks for. */
export interface AskedPaper {
  key: string;
  names: Text;
  required: boolean;
  copyTypes: CopyType[];
  /** How many; nothing where the law does not say. */
  copies: number | null;
  condition?: Text;
  channels?: Channel[];
}

export interface AskedFee {
  key: string;
  names: Text;
  /** In đồng; null where the province sets it or no source is known. */
  amount: number | null;
}

// The server hands these facts through as the procedure's author wrote them and checked them against their schema.
const papers = (procedure: Procedure) => procedure.documents as unknown as AskedPaper[];

/** The papers that a channel asks for, in the procedure's order. */
export const papersFor = (procedure: Procedure, channel: Channel): AskedPaper[] =>
  papers(procedure).filter((paper) => !paper.channels || paper.channels.includes(channel));

/** The channels the procedure is open to. */
export const channelsOf = (procedure: Procedure): Channel[] =>
  (procedure.channels as unknown as { key: Channel }[]).map(({ key }) => key);

export const feesOf = (procedure: Procedure): AskedFee[] => procedure.fees as unknown as AskedFee[];

/** What is known of the sum to pay: fees without an amount do not count. */
export const feeTotal = (procedure: Procedure): number =>
  feesOf(procedure).reduce((sum, { amount }) => sum + (amount ?? 0), 0);

export type Span = { amount: number; unit: 'workingDays' | 'workingHours' | 'calendarDays' };

/**
 * The procedure's time limit as number and unit.
 * @example timeLimitOf({ timeLimit: { total: { amount: '25d' } } }) // => { amount: 25, unit: 'workingDays' }
 */
export function timeLimitOf(procedure: Pick<Procedure, 'timeLimit'>): Span | undefined {
  const { total } = procedure.timeLimit as { total?: { amount?: unknown } };
  const match = /^(\d+(?:\.\d+)?)(cd|d|h)$/.exec(typeof total?.amount === 'string' ? total.amount : '');
  if (!match) return undefined;
  const unit = ({ d: 'workingDays', h: 'workingHours', cd: 'calendarDays' } as const)[match[2] as 'd' | 'h' | 'cd'];
  return { amount: Number(match[1]), unit };
}
