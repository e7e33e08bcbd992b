import type { TaskOutcome } from '#workflow';
import { demandedDetails, detailsVariables, reasonIn } from './task-details.js';
import { supplementRequestDetails } from './task-details.dto.js';

const outcome = (key: string, kind?: TaskOutcome['kind']): TaskOutcome => ({
  ...{ key, label: { vi: key, en: key }, reasonRequired: false },
  ...(kind && { kind }),
});

describe('details of a completion', () => {
  const outcomes = [outcome('ok'), outcome('more', 'supplement'), outcome('ask', 'consult'), outcome('no', 'refuse')];

  it.each([
    ['ok', undefined],
    ['more', 'supplementRequest'],
    ['ask', 'consultationRequest'],
    ['no', 'refusal'],
  ])('of the outcome %s are %s', (key, kind) => {
    expect(
      demandedDetails(
        { outcomes },
        outcomes.find((each) => each.key === key),
      ),
    ).toBe(kind);
  });

  it('are those of the task where its outcome has no kind, and none when it is sent back', () => {
    const task = { kind: 'issueResult', outcomes: [outcome('done'), outcome('back', 'sendBack')] } as const;
    expect(demandedDetails(task, task.outcomes[0])).toBe('issuedResult');
    expect(demandedDetails(task, task.outcomes[1])).toBeUndefined();
    expect(demandedDetails({ kind: 'handOver', outcomes: [] }, undefined)).toBe('handedOver');
  });

  it('leave null where another outcome was chosen', () => {
    expect(detailsVariables({ outcomes }, 'consultationRequest', { unitId: 'u' })).toEqual({
      ...{ supplement: null, consultation: { unitId: 'u' }, refusal: null },
    });
    expect(detailsVariables({ kind: 'recordReply', outcomes: [] }, undefined, {})).toEqual({ reply: null });
    expect(detailsVariables({ outcomes: [outcome('ok')] }, undefined, {})).toEqual({});
  });

  it('say the reason once', () => {
    expect(reasonIn({ kind: 'refusal', code: 'other', reason: 'Không đủ điều kiện' })).toBe('Không đủ điều kiện');
    expect(reasonIn(undefined)).toBeUndefined();
  });

  it('name a document or a paper in free words, never both or neither', () => {
    const ask = (item: object) =>
      supplementRequestDetails.safeParse({
        ...{ kind: 'supplementRequest', items: [item], reason: 'Thiếu', contact: '0912345678' },
      }).success;
    expect(ask({ documentKey: 'declaration', what: 'Chưa ký' })).toBe(true);
    expect(ask({ name: 'Giấy xác nhận', what: 'Cần bản gốc' })).toBe(true);
    expect(ask({ what: 'Cần' })).toBe(false);
    expect(ask({ documentKey: 'declaration', name: 'Tờ khai', what: 'Cần' })).toBe(false);
  });
});
