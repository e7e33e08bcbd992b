/** A dossier of the demo: which way it takes, how far it has come, and when it began. */
export interface DossierPlan {
  procedureCode: '1.001193' | '2.000286' | '1.013978' | '1.013225' | '2.000815' | '2.000986' | '1.004873';
  /** Whose steps it follows: a scenario of the procedure. */
  scenario: string;
  /** Account at whose counter it is handed in. */
  receptionist: string;
  /** Working days ago. */
  daysAgo: number;
  /** Working hours from one step to the next. */
  paceHours: number;
  /** Steps already done. */
  steps: number;
  /** Made-up person. */
  applicant: string;
  /** What the counter counts for fees. */
  fees?: { key: string; quantity: number; copies: number }[];
}

const anBinh = 'tiepnhan.anbinh';
const benThuong = 'tiepnhan.benthuong';
const birth = { procedureCode: '1.001193', scenario: 'counter-same-day', paceHours: 1 } as const;
const bundle = { procedureCode: '2.000986', scenario: 'both-agencies', paceHours: 1 } as const;
const care = { procedureCode: '2.000286', scenario: 'admitted' } as const;

const land = { procedureCode: '1.013978', scenario: 'certificate', paceHours: 4 } as const;
const copies = {
  procedureCode: '2.000815' as const,
  paceHours: 1,
  fees: [{ key: 'certification', quantity: 3, copies: 2 }],
};
const marital = { procedureCode: '1.004873', paceHours: 2 } as const;
const permit = { procedureCode: '1.013225', scenario: 'house', paceHours: 3 } as const;

/** A little of everything: just taken in, under way in both agencies, waiting for the applicant, late, finished. */
export const DOSSIER_PLANS: readonly DossierPlan[] = [
  { ...birth, receptionist: anBinh, daysAgo: 0, steps: 0, applicant: 'Đỗ Thị Hường' },
  { ...birth, receptionist: anBinh, daysAgo: 1, steps: 1, applicant: 'Vũ Đức Thịnh' },
  { ...birth, receptionist: anBinh, daysAgo: 2, steps: 5, applicant: 'Bùi Thanh Tâm' },
  { ...birth, receptionist: benThuong, daysAgo: 1, steps: 2, applicant: 'Hoàng Ngọc Ánh' },
  { ...birth, receptionist: benThuong, daysAgo: 4, steps: 5, applicant: 'Phan Văn Lộc' },
  { ...bundle, receptionist: anBinh, daysAgo: 1, steps: 5, applicant: 'Lý Thị Xuân' },
  { ...bundle, receptionist: benThuong, daysAgo: 2, steps: 8, applicant: 'Nguyễn Quốc Huy' },
  { ...bundle, receptionist: anBinh, daysAgo: 4, steps: 10, applicant: 'Hà Văn Toản' },
  { ...care, receptionist: anBinh, daysAgo: 1, paceHours: 2, steps: 1, applicant: 'Nông Thị Lan' },
  { ...care, receptionist: anBinh, daysAgo: 6, paceHours: 4, steps: 2, applicant: 'Lò Văn Pâng' },
  { ...care, receptionist: anBinh, daysAgo: 12, paceHours: 6, steps: 4, applicant: 'Trương Thị Mão' },
  { ...care, receptionist: anBinh, daysAgo: 16, paceHours: 10, steps: 7, applicant: 'Đặng Văn Quế' },
  { ...care, receptionist: benThuong, daysAgo: 20, paceHours: 10, steps: 9, applicant: 'Cao Thị Sửu' },
  { ...care, receptionist: benThuong, daysAgo: 28, paceHours: 6, steps: 14, applicant: 'Lương Văn Hợi' },
  { ...care, scenario: 'withdrawn', receptionist: anBinh, daysAgo: 3, paceHours: 2, steps: 1, applicant: 'Tạ Thị Ngọ' },
  { ...land, receptionist: anBinh, daysAgo: 2, steps: 2, applicant: 'Hoàng Văn Thái' },
  { ...land, receptionist: anBinh, daysAgo: 8, steps: 6, applicant: 'Triệu Thị Nguyệt' },
  { ...marital, scenario: 'looked-up', receptionist: anBinh, daysAgo: 1, steps: 1, applicant: 'Lê Thị Hạnh' },
  {
    ...marital,
    scenario: 'former-commune-replies',
    receptionist: anBinh,
    daysAgo: 3,
    steps: 3,
    applicant: 'Vi Thị Sen',
  },
  { ...marital, scenario: 'looked-up', receptionist: benThuong, daysAgo: 7, steps: 4, applicant: 'Lục Thị Duyên' },
  { ...marital, scenario: 'no-reply-pledge', receptionist: benThuong, daysAgo: 6, steps: 4, applicant: 'Hứa Văn Tư' },
  { ...permit, receptionist: anBinh, daysAgo: 3, steps: 3, applicant: 'Lương Văn Đại' },
  { ...copies, scenario: 'same-visit', receptionist: anBinh, daysAgo: 0, steps: 0, applicant: 'Phùng Thị Mai' },
  { ...copies, scenario: 'same-visit', receptionist: anBinh, daysAgo: 2, steps: 3, applicant: 'Ma Văn Tuyên' },
  { ...copies, scenario: 'many-pages', receptionist: benThuong, daysAgo: 1, steps: 1, applicant: 'Đinh Văn Khôi' },
  { ...permit, receptionist: benThuong, daysAgo: 5, steps: 5, applicant: 'Nguyễn Thị Bé' },
];
