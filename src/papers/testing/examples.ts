import type {
  ApologyData,
  ControlSlipData,
  Issue,
  ReceiptData,
  RefusalData,
  StopData,
  SupplementData,
} from '../paper-data.js';

const COMMON = {
  agency: 'Ủy ban nhân dân xã An Bình',
  unit: 'Trung tâm Phục vụ hành chính công xã An Bình',
  unitLetters: 'TTPVHCC',
  place: 'An Bình',
  issuedAt: '2026-11-21T09:05',
  code: 'H99.21.01-261121-0007',
  trackingUrl: 'https://motcua.songthuong.example.vn/tra-cuu/H99.21.01-261121-0007',
  procedure: {
    code: '2.000286',
    name: 'Tiếp nhận đối tượng bảo trợ xã hội có hoàn cảnh đặc biệt khó khăn vào cơ sở trợ giúp xã hội',
  },
  applicant: {
    name: 'Nguyễn Thị Diễm Quỳnh',
    idNumber: '004190001234',
    phone: '0912 345 678',
    email: 'diem.quynh@example.vn',
    address: 'Tổ 5, thôn Nà Lượng, xã An Bình, tỉnh Sông Thương',
  },
};

export const RECEIPT: ReceiptData = {
  ...COMMON,
  form: 'receipt',
  submitter: {
    name: 'Hoàng Văn Thưởng',
    idNumber: '004085009999',
    phone: '0987654321',
    email: null,
    address: 'Thôn Pác Ngòi, xã An Bình',
    authorisation: 'Giấy ủy quyền số 12/UQ ngày 20/11/2026, chứng thực tại UBND xã An Bình',
  },
  documents: [
    { name: 'Tờ khai đề nghị trợ giúp xã hội', state: 'received', copyType: 'original', quantity: 1, note: null },
    {
      name: 'Giấy xác nhận khuyết tật hoặc bệnh án của cơ sở khám bệnh',
      state: 'received',
      copyType: 'copy',
      quantity: 2,
      note: 'Đã đối chiếu bản chính',
    },
    { name: 'Thông tin cư trú', state: 'lookedUp', copyType: null, quantity: 0, note: 'Cơ sở dữ liệu dân cư' },
    { name: 'Sơ yếu lý lịch', state: 'missing', copyType: null, quantity: 0, note: 'nộp sau, trước ngày 25/11' },
  ],
  fees: [
    { label: 'Lệ phí', amount: 4000, exemption: 'Giảm 50%: người cao tuổi' },
    { label: 'Phí thẩm định', amount: 1250000 },
  ],
  timeLimit: '25 ngày làm việc',
  variant: 'Người khuyết tật; Vùng sâu, vùng xa',
  receivedAt: '2026-11-21T09:05',
  promisedAt: '2026-12-28T17:00',
  receivedBy: 'Lục Thị Hồng Nhung',
};

export const SUPPLEMENT: SupplementData = {
  ...COMMON,
  form: 'supplement',
  items: [
    { name: 'Tờ khai đề nghị trợ giúp xã hội', what: 'Chưa ký; mục 4 chưa ghi ngày sinh', copyType: 'original' },
    { name: 'Giấy xác nhận hộ nghèo', what: 'Chưa có trong hồ sơ', copyType: null },
  ],
  reason: 'Hồ sơ chưa đủ căn cứ để xét duyệt',
  contact: 'Quầy số 2, điện thoại 0209 3888 999',
  officer: 'Phan Mạnh Cường',
  replyBy: '2026-12-01T17:00',
  further: {
    basis: 'Khoản 2 Điều 14 của quyết định nội bộ',
    reason: 'Bệnh án vừa nộp đã hết hiệu lực',
    approver: 'Đỗ Quốc Khánh',
  },
};

export const REFUSAL: RefusalData = {
  ...COMMON,
  form: 'refusal',
  reason: 'Người đề nghị không thuộc đối tượng theo quy định; đã được hưởng trợ giúp tại nơi cư trú khác.',
  officer: 'Phan Mạnh Cường',
};

export const APOLOGY: ApologyData = {
  ...COMMON,
  form: 'apology',
  receivedAt: '2026-11-18T14:30',
  dueAt: '2026-12-25T17:00',
  newDueAt: '2027-01-04T17:00',
  reason: 'Chờ kết quả của cơ quan phối hợp: Sở Y tế chưa trả lời về chỗ còn trống tại cơ sở',
  signedBy: { name: 'Đỗ Quốc Khánh', role: 'Chủ tịch' },
};

export const STOP: StopData = {
  ...COMMON,
  form: 'stop',
  requestedBy: 'applicant',
  reason: 'Gia đình đã tự thu xếp được người chăm sóc',
  receivedAt: '2026-11-18T14:30',
  statusBefore: 'Đang xử lý',
  officer: 'Lục Thị Hồng Nhung',
};

export const CONTROL_SLIP: ControlSlipData = {
  ...COMMON,
  form: 'controlSlip',
  leadAgency: 'Ủy ban nhân dân xã An Bình',
  coordinating: ['Sở Y tế tỉnh Sông Thương'],
  receivedAt: '2026-11-18T14:30',
  receivedBy: { unit: COMMON.unit, person: 'Lục Thị Hồng Nhung' },
  promisedAt: '2026-12-28T17:00',
  outcome: null,
  passages: [
    {
      ...{ kind: 'handed', receiver: null, at: '2026-11-19T08:00', takenAt: '2026-11-19T09:10', outcome: 'late' },
      from: { unit: COMMON.unit, person: 'Lục Thị Hồng Nhung' },
      to: { unit: 'Phòng Văn hóa – Xã hội', person: 'Phan Mạnh Cường' },
      done: [{ name: 'Kiểm tra hồ sơ', decided: 'Tiếp nhận', late: true }],
    },
    {
      ...{ kind: 'waits', receiver: null, to: null, at: '2026-11-20T08:00', takenAt: null, outcome: 'early' },
      from: { unit: 'Phòng Văn hóa – Xã hội', person: 'Phan Mạnh Cường' },
      done: [{ name: 'Lấy ý kiến', decided: null, late: false }],
    },
    {
      ...{ kind: 'handed', receiver: null, from: null, at: '2026-11-21T08:00', takenAt: null, outcome: null, done: [] },
      to: { unit: 'Sở Y tế tỉnh Sông Thương', person: null },
    },
    {
      ...{ kind: 'released', to: null, at: '2026-11-24T08:00', takenAt: null, outcome: null, done: [] },
      from: { unit: COMMON.unit, person: 'Lục Thị Hồng Nhung' },
      receiver: { name: 'Nguyễn Thị Diễm Quỳnh', method: 'post' },
    },
    {
      ...{ kind: 'ends', receiver: null, to: null, at: '2026-11-25T08:00', takenAt: null, outcome: 'onTime', done: [] },
      from: { unit: 'Phòng Văn hóa – Xã hội', person: null },
    },
  ],
};

export const FIRST: Issue = {
  number: 12,
  copy: 1,
  replaces: null,
  printedAt: '2026-11-21T09:06',
  printedBy: 'Lục Thị Hồng Nhung',
};
