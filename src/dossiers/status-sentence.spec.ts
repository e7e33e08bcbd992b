import { statusSentence, type Whereabouts } from './status-sentence.js';

const base: Whereabouts = {
  status: 'processing',
  statusAt: new Date('2026-11-24T18:00:00.000Z'),
  open: [
    {
      unit: { vi: 'Phòng Văn hoá – Xã hội', en: 'Culture and Social Division' },
      step: { vi: 'Thẩm định', en: 'Appraise the dossier' },
    },
  ],
  remaining: { vi: 'còn 3 ngày làm việc', en: '3 working days left' },
  timeZone: 'Asia/Ho_Chi_Minh',
};

describe('the sentence that says where a dossier is', () => {
  it('names unit, step and time left', () => {
    expect(statusSentence(base)).toEqual({
      vi: 'Đang ở Phòng Văn hoá – Xã hội, bước Thẩm định, còn 3 ngày làm việc',
      en: 'At Culture and Social Division, step Appraise the dossier, 3 working days left',
    });
  });

  it('names every unit of parallel steps', () => {
    const open = [...base.open, { unit: { vi: 'Công an xã', en: 'Police' }, step: { vi: 'Xác minh', en: 'Verify' } }];
    expect(statusSentence({ ...base, open, remaining: undefined }).vi).toBe(
      'Đang ở Phòng Văn hoá – Xã hội, bước Thẩm định; và Công an xã, bước Xác minh',
    );
  });

  it('says since when the applicant is awaited, by the local date', () => {
    expect(statusSentence({ ...base, status: 'supplement' })).toEqual({
      vi: 'Chờ người nộp bổ sung giấy tờ từ 25/11/2026',
      en: 'Waiting for the applicant’s supplement since 25/11/2026',
    });
  });

  it.each([
    ['rejected', 'Không được tiếp nhận, ngày 25/11/2026'],
    ['refusalReady', 'Từ chối giải quyết, văn bản từ chối chờ trả từ 25/11/2026'],
    ['refusalReturned', 'Từ chối giải quyết, đã trả văn bản từ chối ngày 25/11/2026'],
  ] as const)('never calls a refusal a result (%s)', (status, said) => {
    expect(statusSentence({ ...base, status }).vi).toBe(said);
  });

  it('falls back to the status where nothing is open', () => {
    expect(statusSentence({ ...base, open: [] }).vi).toBe('Đang xử lý');
  });
});
